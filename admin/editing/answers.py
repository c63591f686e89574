"""What a change does to the answers: judged questions and safety messages, before and after."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from assistant.conversation.reply import Reply
from assistant.persistence.content_files.pack import ContentPack
from assistant.safety.judgement import SEVERITY, Level


@dataclass(frozen=True, slots=True)
class Answer:
    """How one message is answered; ``pages`` are the slugs given or offered, best first.

    ``card`` is the id of the help card, ``words`` what the reader sees of the first page.
    """

    outcome: str
    level: Level
    card: str | None
    pages: tuple[str, ...]
    words: str


Answering: TypeAlias = Callable[[str, str], Answer]
"""Answer a message in a language, from one edition, and keep nothing of it."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A message whose answer is known: the page of a question, or the level of a danger.

    ``page`` is None for a message of danger, ``level`` then the least that it must be given.
    """

    message: str
    locale: str
    page: str | None = None
    level: Level = Level.NONE


@dataclass(frozen=True, slots=True)
class AnswerChange:
    """A judged message whose answer differs between what is live and the candidate.

    ``is_failing`` says that the candidate misses a danger that the live edition hears.
    """

    judged: Judged
    before: Answer
    after: Answer
    is_failing: bool


def answer_of(reply: Reply) -> Answer:
    """Keep of a reply what an approver compares."""
    page = None if reply.page is None else reply.page.revision.page
    offered = tuple(choice.page.slug for choice in reply.choices)
    return Answer(
        outcome=reply.outcome.value,
        level=reply.judgement.level,
        card=None if reply.card is None else reply.card.card.id,
        pages=offered if page is None else (page.slug,),
        words=(reply.text or "") if page is None else page.summary,
    )


def judged_messages(pack: ContentPack) -> tuple[Judged, ...]:
    """Gather the messages that the guidance itself is judged by.

    Questions are the first of what each page says that people ask, so that each page has a voice;
    dangers are the positive examples of every rule of triage.
    """
    return (*_dangers(pack), *_questions(pack))


def answer_changes(
    judged: Iterable[Judged], live: Answering, candidate: Answering
) -> tuple[AnswerChange, ...]:
    """List the messages that are answered differently, failing dangers first."""
    asked = (_change(each, live, candidate) for each in judged)
    found = (change for change in asked if change.before != change.after)
    return tuple(sorted(found, key=lambda change: not change.is_failing))


def _change(judged: Judged, live: Answering, candidate: Answering) -> AnswerChange:
    before = live(judged.message, judged.locale)
    after = candidate(judged.message, judged.locale)
    return AnswerChange(judged, before, after, _is_failing(judged, before, after))


def _is_failing(judged: Judged, before: Answer, after: Answer) -> bool:
    needed = SEVERITY.index(judged.level)
    was_heard = SEVERITY.index(before.level) >= needed
    is_heard = SEVERITY.index(after.level) >= needed
    lost_its_card = before.card is not None and after.card is None
    return judged.level is not Level.NONE and was_heard and (not is_heard or lost_its_card)


def _dangers(pack: ContentPack) -> Iterator[Judged]:
    for locale, book in pack.rules.items():
        for rule in book.rules:
            for example in rule.positive:
                yield Judged(example, locale, level=rule.level)


def _questions(pack: ContentPack) -> Iterator[Judged]:
    for page in pack.pages.values():
        yield from (Judged(ask, page.locale, page=page.slug) for ask in page.asks[:1])
