"""Further ways of asking for a page: ``asks/<locale>/<collection>/<name>.txt``, one on each line.

A page lists the asks by which an editor knows it; these are the many more that the search learns
from. ``asks/<locale>/elsewhere.txt`` holds what people ask that no page answers, so that it can be
declined. Plain lines, so that thousands are read in no time.
"""

from assistant.guidance.lines import PackedLines, packed_lines
from assistant.persistence.content_files.notes import reading
from assistant.persistence.documents import Document


def parse_asks(document: Document) -> PackedLines:
    """Read the asks of one file in its order.

    Raises:
        ContentErrors: a line is empty.
    """
    asks = tuple(line.strip() for line in document.text.removesuffix("\n").split("\n"))
    with reading(document) as notes:
        for number, ask in enumerate(asks, start=1):
            if not ask:
                notes.report(number, "this line is empty", "Write an ask, or take the line out")
    return packed_lines(asks)
