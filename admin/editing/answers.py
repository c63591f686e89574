"""What a change does to the answers: judged questions and safety messages, before and after."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from assistant.conversation.reply import Reply
from assistant.guidance.page import Audience
from assistant.persistence.content_files.judged import judged_lines
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


@dataclass(frozen=True, slots=True)
class Judged:
    """A message whose answer is known: the right pages of a question, or the level of a danger.

    ``pages`` is empty for a message of danger, ``level`` then the least that it must be given; a
    calm message has neither and is to get no card. ``audience`` is what a visitor chose.
    """

    message: str
    locale: str
    pages: tuple[str, ...] = ()
    level: Level = Level.NONE
    audience: Audience | None = None

    @property
    def is_danger(self) -> bool:
        """Tell whether it must be given a card."""
        return self.level is not Level.NONE

    def is_heard_by(self, answer: Answer) -> bool:
        """Tell whether an answer is at least of the level that is needed."""
        return SEVERITY.index(answer.level) >= SEVERITY.index(self.level)

    @property
    def is_question(self) -> bool:
        """Tell whether there is a page that it is to find."""
        return bool(self.pages)

    def is_found_in(self, answer: Answer, first: int | None = None) -> bool:
        """Tell whether a right page is among the first, or all, that are given or offered."""
        return any(page in self.pages for page in answer.pages[:first])


Answering: TypeAlias = Callable[[Judged], Answer]
"""Answer a message from one edition, and keep nothing of it."""


class Verdict(StrEnum):
    """What a change of an answer means for whoever asks, the worst first."""

    DANGER_MISSED = "A danger that is no longer heard"
    PAGE_LOST = "The right page is no longer shown"
    NEEDLESS_CARD = "A help card that nobody needs"
    OTHER = ""
    DANGER_HEARD = "A danger that is heard now"
    CARD_GONE = "No needless help card any more"
    PAGE_FOUND = "The right page is shown now"


VERDICTS = tuple(Verdict)
FIRST = 3
"""As many as a reader looks at, and as the measure of the search counts."""


@dataclass(frozen=True, slots=True)
class AnswerChange:
    """A judged message whose answer differs between what is live and the candidate."""

    judged: Judged
    before: Answer
    after: Answer

    @property
    def is_failing(self) -> bool:
        """Tell whether the candidate misses a danger that the live edition hears."""
        judged = self.judged
        lost_its_card = self.before.card is not None and self.after.card is None
        is_missed = lost_its_card or not judged.is_heard_by(self.after)
        return judged.is_danger and judged.is_heard_by(self.before) and is_missed

    @property
    def verdict(self) -> Verdict:
        """Say what the change means."""
        if self.is_failing:
            return Verdict.DANGER_MISSED
        judged, had, has = self.judged, self.before.card, self.after.card
        if judged.is_danger:
            is_gained = judged.is_heard_by(self.after) and not judged.is_heard_by(self.before)
            return Verdict.DANGER_HEARD if is_gained else Verdict.OTHER
        was_right, is_right = judged.is_found_in(self.before), judged.is_found_in(self.after)
        if was_right != is_right:
            return Verdict.PAGE_FOUND if is_right else Verdict.PAGE_LOST
        if (had is None) != (has is None):
            return Verdict.CARD_GONE if has is None else Verdict.NEEDLESS_CARD
        return Verdict.OTHER


@dataclass(frozen=True, slots=True)
class Gain:
    """What a change does to the judged questions, which have a right page, as counts of them.

    ``found`` have a right page given or offered now and had none before, ``lost`` the reverse.
    ``before`` and ``after`` have a right page among the first three.
    """

    questions: int
    found: int
    lost: int
    before: int
    after: int


@dataclass(frozen=True, slots=True)
class Comparison:
    """Both editions asked the same: what is answered differently, and what is gained.

    ``changes`` begin with the worst for those who ask.
    """

    changes: tuple[AnswerChange, ...]
    gain: Gain


def answer_of(reply: Reply) -> Answer:
    """Keep of a reply what an approver compares."""
    page = None if reply.page is None else reply.page.revision.page
    offered = tuple(choice.page.slug for choice in reply.choices)
    return Answer(
        outcome=reply.outcome.value,
        level=reply.judgement.level,
        card=None if reply.card is None else reply.card.card.id,
        pages=offered if page is None else (page.slug, *offered),
        words=(reply.text or "") if page is None else page.summary,
    )


def judged_messages(pack: ContentPack) -> tuple[Judged, ...]:
    """Gather the messages that the guidance itself is judged by.

    They are the questions and messages of its judged files, the first of what each page says that
    people ask, so that each page has a voice, and the positive examples of every rule of triage.
    """
    return (*_dangers(pack), *_of_files(pack), *_questions(pack))


def compare_answers(judged: Iterable[Judged], live: Answering, candidate: Answering) -> Comparison:
    """Ask both editions each message once."""
    asked = tuple(AnswerChange(each, live(each), candidate(each)) for each in judged)
    found = (change for change in asked if change.before != change.after)
    by_verdict = sorted(found, key=lambda change: VERDICTS.index(change.verdict))
    return Comparison(tuple(by_verdict), gain_of(asked))


def gain_of(asked: Iterable[AnswerChange]) -> Gain:
    """Count what is gained and lost over messages, those that are answered alike included."""
    questions = [each for each in asked if each.judged.is_question]
    were = [each.judged.is_found_in(each.before) for each in questions]
    are = [each.judged.is_found_in(each.after) for each in questions]
    return Gain(
        questions=len(questions),
        found=sum(now and not then for then, now in zip(were, are, strict=True)),
        lost=sum(then and not now for then, now in zip(were, are, strict=True)),
        before=sum(each.judged.is_found_in(each.before, FIRST) for each in questions),
        after=sum(each.judged.is_found_in(each.after, FIRST) for each in questions),
    )


def _dangers(pack: ContentPack) -> Iterator[Judged]:
    for locale, book in pack.rules.items():
        for rule in book.rules:
            for example in rule.positive:
                yield Judged(example, locale, level=rule.level)


def _of_files(pack: ContentPack) -> Iterator[Judged]:
    for line in judged_lines(pack.documents):
        if line.is_sound:
            yield Judged(line.words, line.locale, line.slugs, line.level, line.audience)


def _questions(pack: ContentPack) -> Iterator[Judged]:
    for page in pack.pages.values():
        yield from (Judged(ask, page.locale, (page.slug,)) for ask in page.asks[:1])
