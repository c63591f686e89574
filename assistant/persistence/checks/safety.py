"""What stands between a person in danger and help: cards, their contacts, and their rules."""

import re
from collections.abc import Iterator
from itertools import chain

from assistant.persistence.checks.finding import Finding
from assistant.persistence.checks.words import count_words
from assistant.persistence.content_files import paths
from assistant.persistence.content_files.pack import ContentPack
from assistant.persistence.content_files.paths import cards_path, replies_path, rules_path
from assistant.safety.cards import WITHOUT_VOICE, Card
from assistant.safety.judgement import Level

ENGLISH = "en"
MOST_WORDS = 90
RARE = 2
"""In how many asks a safe word may stand: whoever asks for a page must not call for the card."""
_SAFE_WORD = re.compile(r"[a-z]{5,20}")
NEEDED_LEVELS = (Level.EMERGENCY, Level.URGENT)


def check_files(pack: ContentPack) -> Iterator[Finding]:
    """Check that English has cards, rules and replies, and that no language has cards alone."""
    remedy = "Add the file, or take the cards of this language out"
    for locale in sorted({ENGLISH, *pack.cards}):
        if locale not in pack.cards:
            yield Finding(cards_path(locale), (), "there are no cards", remedy)
        if locale not in pack.rules:
            yield Finding(rules_path(locale), (), "there are no rules for the cards", remedy)
        elif locale == ENGLISH and not pack.rules[locale].rules:
            yield Finding(rules_path(locale), (), "the list of rules is empty", "Put them back")
        if locale not in pack.replies:
            yield Finding(replies_path(locale), (), "there are no replies", remedy)


def check_cards(pack: ContentPack) -> Iterator[Finding]:
    """Check that every level has a card, and that cards are short enough to be read in fear."""
    for locale, cards in pack.cards.items():
        path = cards_path(locale)
        for level in NEEDED_LEVELS:
            if level not in {card.level for card in cards}:
                problem = f"there is no card of the level {level}"
                yield Finding(path, (), problem, "Add one: nobody may be left without help")
        for card in cards:
            words = words_of_card(pack, locale, card)
            if words > MOST_WORDS:
                problem = f"the card has {words} words"
                yield Finding(path, (card.id,), problem, f"Write at most {MOST_WORDS}")


def words_of_card(pack: ContentPack, locale: str, card: Card) -> int:
    """Count the words that are read in fear: the card's own, and the line that goes with it."""
    line = _shown_without_voice(pack, locale) if card.level is Level.EMERGENCY else ""
    return count_words(" ".join((card.first_line, *card.lines, line)))


def _shown_without_voice(pack: ContentPack, locale: str) -> str:
    """Give the line that goes with each emergency card, for who cannot hear or speak."""
    line = pack.replies.get(locale, {}).get(WITHOUT_VOICE)
    return line.text if line else ""


def check_confirmed(pack: ContentPack) -> Iterator[Finding]:
    """Check that cards and the emergency contacts name no number that is still unconfirmed."""
    contacts = pack.partnership.emergency_contacts
    yield from unconfirmed_contacts(pack, paths.PARTNERSHIP, ("emergency_contacts",), contacts)
    for locale, cards in pack.cards.items():
        for card in cards:
            place = (card.id, "contacts")
            yield from unconfirmed_contacts(pack, cards_path(locale), place, card.contacts)


def check_safe_word(pack: ContentPack) -> Iterator[Finding]:
    """Check that nobody types the safe word by chance, and that it can be typed in fear."""
    word = pack.partnership.safe_word.casefold()
    asked = chain(*(page.asks for page in pack.pages.values()), *pack.asks.values())
    within = re.compile(rf"\b{re.escape(word)}\b", re.IGNORECASE)
    if not _SAFE_WORD.fullmatch(word):
        problem = "the safe word is not one word of 5 to 20 letters"
    elif sum(bool(within.search(ask)) for ask in asked) > RARE:
        problem = "the safe word is one that people use when they ask something"
    else:
        return
    remedy = "Choose a plain word that has nothing to do with the guidance"
    yield Finding(paths.PARTNERSHIP, ("safe_word",), problem, remedy)


def unconfirmed_contacts(
    pack: ContentPack, path: str, place: tuple[str, ...], named: tuple[str, ...]
) -> Iterator[Finding]:
    """Yield the contacts among those named whose numbers are not confirmed."""
    for number, name in enumerate(named):
        contact = pack.contacts.get(name)
        if contact is not None and not contact.is_confirmed:
            problem = f"the number of {name!r} is not confirmed"
            yield Finding(path, (*place, number), problem, "Name another, or confirm it first")
