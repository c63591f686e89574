"""Read tables of how people really type."""


def by_spelling(table: str) -> dict[str, str]:
    """Turn lines of "plain: spelling, spelling" round; a line without a colon goes on."""
    turned = {}
    plain = ""
    for line in table.strip().splitlines():
        before, colon, after = line.rpartition(":")
        plain = before.strip() if colon else plain
        spellings = (" ".join(spelling.split()) for spelling in after.split(","))
        turned.update(dict.fromkeys(filter(None, spellings), plain))
    return turned
