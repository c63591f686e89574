"""The lint of a worksheet: nothing empty, no id twice, and nothing unconfirmed told as a fact."""

from collections.abc import Iterator

from assistant.pathways.fault import Fault, faults_of_confidence
from assistant.pathways.worksheet import Worksheet


def lint_worksheet(worksheet: Worksheet) -> Iterator[Fault]:
    """Yield what is wrong within a worksheet; what it names is known only to the pack."""
    if not worksheet.parts:
        yield Fault(("parts",), "there is nothing to fill in", "Add a part with its items")
    seen: set[str] = set()
    for part in worksheet.parts.values():
        place = ("parts", part.id)
        if not part.items:
            yield Fault(place, "there is nothing to fill in here", "Add an item")
        for item in part.items:
            if item in seen:
                problem = f"the id {item!r} stands in two parts"
                yield Fault((*place, "items", item), problem, "Give one of them another id")
            seen.add(item)
    yield from faults_of_confidence(("confidence",), worksheet.texts, worksheet.confidence)
