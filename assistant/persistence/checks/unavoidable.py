"""Words that a page cannot do without: names, and terms that people will be met with anyway.

They do not count as hard. A word comes in here only if it is the name of a service, a place or an
app, or has no plainer word that is as exact; never to bring a page under the limit that could be
put more plainly.
"""

_NAMES = """
    Android CEOP Cafcass Childline Crimestoppers Fortnite Google Instagram Karma Nirvana Kent
    Medway Microsoft Minecraft Nintendo Papyrus PlayStation Roblox Samaritans Snapchat Telegram
    WhatsApp YouTube
"""
_TERMS = """
    abuse children's designated disabilities disability domestic emergency extremism marriage
    molestation occupation pornography radicalisation safeguarding services sextortion sexual
    suicide
"""
UNAVOIDABLE = frozenset(word.casefold() for word in (_NAMES + _TERMS).split())


def is_unavoidable(word: str) -> bool:
    """Tell whether a word is on the list, in whatever case, in the genitive as well."""
    plain = word.casefold().replace("’", "'")
    return plain in UNAVOIDABLE or plain.removesuffix("'s") in UNAVOIDABLE
