"""Letters that look or are typed like others: a table, folded before words are read.

After the confusables of Unicode TS 39, cut down to what people use to slip past filters, and the
digits and signs of leetspeak. A fold is used only where it turns a whole word into plain letters.
"""

_CYRILLIC = dict(
    zip(
        "авеёіїјкмнорсстухѕԁԛԝһгпҽьɡзчбяигԍ",
        "abeeiijkmhopcctyxsdqwhrneb3464rnrg",
        strict=True,
    )
)
_GREEK = dict(zip("αβγδεζηθικλμνοπρστυφχψω", "abydeznoiklmvonpotuoxyw", strict=True))
_SMALL_CAPITALS = dict(zip("ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ", "abcdefghijklmnoprstuvwyz", strict=True))
_LATIN = dict(zip("łøđħıɩŧɑɐɓɗɛƒɠɨɭɱɲɔɾʂʈʊʋʍɏʐ", "lodhiitaabdefgilmnorstuvwyz", strict=True))
_CIRCLED = {
    chr(start + offset): chr(ord("a") + offset)
    for start in (0x1F150, 0x1F170)
    for offset in range(26)
}

CONFUSABLES = str.maketrans(_CYRILLIC | _GREEK | _SMALL_CAPITALS | _LATIN | _CIRCLED)

LEETSPEAK = str.maketrans("0134578@$!|€+", "oieastbasiiet")

APOSTROPHES = str.maketrans(dict.fromkeys("’‘‛`´ʼʻ′＇", "'"))

PICTURES = str.maketrans({"🆘": " sos "})
"""Pictures that are words in every language."""
