"""What drafts do together: what stands in the way, and what changes for those who ask."""

from collections.abc import Sequence

from admin.editing.answers import Answer, AnswerChange, Gain
from admin.editing.draft import Draft
from admin.editing.gate import Examination
from admin.editing.reading import ReadingAge
from admin.web.draft_views import reading_views
from admin.web.editing_contexts import ReadingView
from admin.web.review_contexts import AnswerView, ExaminationView
from admin.web.services import AdminServices


def examination_view(services: AdminServices, drafts: Sequence[Draft]) -> ExaminationView | None:
    """Lay out what drafts do together; None while it is being found out."""
    found = services.editing.desk.examined([each.id for each in drafts])
    return None if found is None else view_of(found)


def view_of(found: Examination) -> ExaminationView:
    """Lay out an examination, with how many dangers go unheard although it passes."""
    return ExaminationView(
        is_passable=not found.obstacles,
        unheard=0 if found.obstacles else sum(each.is_failing for each in found.answers),
        obstacles=tuple(str(each) for each in found.obstacles),
        protected=tuple(str(each) for each in (*found.protected, *found.promises)),
        reading=_reading(found),
        gain=() if found.gain is None else gain_in_words(found.gain),
        answers=tuple(_answer_view(each) for each in found.answers),
    )


def _reading(found: Examination) -> tuple[tuple[str, tuple[ReadingView, ...]], ...]:
    by_path: dict[str, list[ReadingAge]] = {}
    for age in found.reading:
        by_path.setdefault(age.path, []).append(age)
    return tuple((path, reading_views(tuple(ages))) for path, ages in by_path.items())


def gain_in_words(gain: Gain) -> tuple[str, ...]:
    """Say in two sentences what is gained; nothing where there is no question to ask."""
    if not gain.questions:
        return ()
    now = f"{gain.found:,} find their page now that did not before, {gain.lost:,} no longer do"
    before, after = (
        f"{each / gain.questions:.1%} ({each:,})" for each in (gain.before, gain.after)
    )
    return (
        f"Of {gain.questions:,} judged questions, {now}.",
        f"Success among the first three: {before} before, {after} after.",
    )


def _answer_view(change: AnswerChange) -> AnswerView:
    return AnswerView(
        message=change.judged.message,
        before=_lines(change.before),
        after=_lines(change.after),
        verdict=change.verdict.value,
    )


def _lines(answer: Answer) -> tuple[str, ...]:
    parts = (
        answer.outcome.replace("_", " ").capitalize(),
        f"Card: {answer.card}" if answer.card else "",
        f"Pages: {', '.join(answer.pages)}" if answer.pages else "",
        answer.words,
    )
    return tuple(part for part in parts if part)
