"""Judged questions and messages: lines that can be read, and pages that exist."""

from collections.abc import Iterator

from assistant.persistence.checks.finding import Finding
from assistant.persistence.content_files.judged import JudgedLine, judged_lines
from assistant.persistence.content_files.pack import ContentPack
from assistant.persistence.content_files.paths import JUDGED_QUESTIONS

QUESTION = "Write an audience, a tab, slugs with | between them, a tab and the question"
MESSAGE = "Write none, urgent or emergency, a tab and the message"


def check_judged(pack: ContentPack) -> Iterator[Finding]:
    """Check each line, and each page that is named as the right one."""
    slugs = {slug for _, slug in pack.pages}
    for judged in judged_lines(pack.documents):
        if not judged.is_sound:
            yield _finding(judged, "this line cannot be judged by", _form_of(judged))
        for slug in judged.slugs:
            if slug not in slugs:
                remedy = "Name the page that answers now, or take the line out"
                yield _finding(judged, f"there is no page {slug!r}", remedy)


def _form_of(judged: JudgedLine) -> str:
    return QUESTION if JUDGED_QUESTIONS.fullmatch(judged.path) else MESSAGE


def _finding(judged: JudgedLine, problem: str, remedy: str) -> Finding:
    return Finding(judged.path, (judged.row,), problem, remedy)
