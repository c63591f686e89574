"""What a change is judged by before it is approved: asked of both editions, and never shown.

``judged/questions.<locale>.tsv`` holds an audience, the slugs of the right pages with a bar
between them, and the question, one a line; ``judged/messages.<locale>.tsv`` a level of danger and
the message.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from assistant.guidance.page import Audience
from assistant.persistence.content_files import paths
from assistant.persistence.documents import Document
from assistant.safety.judgement import Level

BETWEEN_SLUGS = "|"
_AUDIENCES, _LEVELS = set(Audience), set(Level)


@dataclass(frozen=True, slots=True)
class JudgedLine:
    """One line of such a file; ``row`` counts from 0.

    ``is_sound`` is False for one that says something else; its values are then not to be used. A
    question has ``slugs`` and an ``audience``, a message of danger, or a calm one, a ``level``.
    """

    path: str
    locale: str
    row: int
    words: str
    is_sound: bool
    audience: Audience | None = None
    slugs: tuple[str, ...] = ()
    level: Level = Level.NONE


def judged_lines(documents: Mapping[str, Document]) -> Iterator[JudgedLine]:
    """Read every line of the judged files among the documents of an edition, by path."""
    for path, document in documents.items():
        lines = enumerate(document.text.removesuffix("\n").split("\n"))
        if found := paths.JUDGED_QUESTIONS.fullmatch(path):
            yield from (_question(path, found["locale"], *each) for each in lines)
        elif found := paths.JUDGED_MESSAGES.fullmatch(path):
            yield from (_message(path, found["locale"], *each) for each in lines)


def _question(path: str, locale: str, row: int, line: str) -> JudgedLine:
    audience, _, rest = line.partition("\t")
    slugs, _, words = rest.partition("\t")
    if audience not in _AUDIENCES or not slugs or not _is_text(words):
        return JudgedLine(path, locale, row, words, is_sound=False)
    named = tuple(slugs.split(BETWEEN_SLUGS))
    reader = Audience(audience)
    return JudgedLine(path, locale, row, words, is_sound=True, audience=reader, slugs=named)


def _message(path: str, locale: str, row: int, line: str) -> JudgedLine:
    level, _, words = line.partition("\t")
    if level not in _LEVELS or not _is_text(words):
        return JudgedLine(path, locale, row, words, is_sound=False)
    return JudgedLine(path, locale, row, words, is_sound=True, level=Level(level))


def _is_text(words: str) -> bool:
    return bool(words.strip()) and "\t" not in words
