"""Asking the service everything in a judged file, as a person would, and figuring the answers."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from time import perf_counter

from assistant.conversation.context import NEW_CONVERSATION, Context
from assistant.conversation.message import Channel, IncomingMessage
from assistant.conversation.reply import Reply
from assistant.guidance.page import Audience
from assistant.retrieval.errors import JudgedFileError
from assistant.retrieval.evaluation.figures import (
    Figures,
    Judged,
    figures_by,
    follow_up_figures,
    question_figures,
    refusal_figures,
    safety_figures,
)
from assistant.retrieval.evaluation.judged import (
    JudgedFile,
    JudgedKind,
    Row,
    read_judged_file,
)
from assistant.retrieval.evaluation.vignettes import Bench, vignette_figures

Answer = Callable[[IncomingMessage], Reply]

FIGURES: Mapping[JudgedKind, Callable[[Sequence[Judged]], Figures]] = {
    JudgedKind.QUESTIONS: question_figures,
    JudgedKind.REFUSALS: refusal_figures,
    JudgedKind.FOLLOW_UPS: follow_up_figures,
    JudgedKind.SAFETY: safety_figures,
}
BROKEN_DOWN_BY = {"language": "lang", "audience": "audience", "speaker": "speaker"}
# Figures of which less is better; a floor for one of them is read as a ceiling.
LESS_IS_BETTER = frozenset(
    {"false_answers", "false_cards", "false_declines", "under", "p50_ms", "p95_ms"}
)


@dataclass(frozen=True, slots=True)
class Evaluation:
    """The figures of one file: all in 0..1 but the latencies; ``by`` breaks them down."""

    name: str
    kind: JudgedKind
    count: int
    figures: Figures
    by: Mapping[str, Mapping[str, Figures]]

    def is_below(self, floor: str) -> bool:
        """Tell whether a figure misses a floor written as ``name=value``.

        A file that does not have the figure misses nothing.

        Raises:
            ValueError: the floor is not written so.
        """
        name, _, value = floor.partition("=")
        if name not in self.figures:
            return False
        missing = self.figures[name] - float(value)
        return missing > 0 if name in LESS_IS_BETTER else missing < 0


def evaluate_file(
    path: Path, answer: Answer, now: datetime, bench: Bench | None = None
) -> Evaluation:
    """Judge the service with one file; ``now`` is the moment at which all of it is asked.

    ``bench`` is what vignettes are judged on.

    Raises:
        JudgedFileError: the file cannot be read, or its kind needs more than answers.
    """
    return evaluate(read_judged_file(path), answer, now, bench)


def evaluate(
    judged: JudgedFile, answer: Answer, now: datetime, bench: Bench | None = None
) -> Evaluation:
    """Ask everything in the order of the file; a follow-up takes the reply before it along.

    Raises:
        JudgedFileError: the kind of the file needs more than answers.
    """
    if judged.kind is JudgedKind.VIGNETTES and bench is not None:
        cases = vignette_figures(judged, bench)
        return Evaluation(judged.name, judged.kind, len(judged.rows), cases, {})
    if judged.kind not in FIGURES:
        raise JudgedFileError(f"{judged.name}: {judged.kind} cannot be judged by answers alone")
    examples = tuple(_examples(judged, answer, now))
    figures = FIGURES[judged.kind]
    by = {
        label: found
        for label, column in BROKEN_DOWN_BY.items()
        if (found := figures_by(column, examples, figures))
    }
    return Evaluation(judged.name, judged.kind, len(examples), figures(examples), by)


def _examples(judged: JudgedFile, answer: Answer, now: datetime) -> Iterator[Judged]:
    context, conversation = NEW_CONVERSATION, None
    for row in judged.rows:
        if row.get("conversation") != conversation or conversation is None:
            context, conversation = NEW_CONVERSATION, row.get("conversation")
        message = _message(row, context, now)
        before = perf_counter()
        reply = answer(message)
        milliseconds = (perf_counter() - before) * 1000
        context = reply.context
        unsaid = None if message.audience is None else answer(replace(message, audience=None))
        yield _judged(row, reply, unsaid or reply, milliseconds)


def _message(row: Row, context: Context, now: datetime) -> IncomingMessage:
    """Put the example as a person would who chose the audience of the file, if we know it."""
    audience = row.get("audience")
    return IncomingMessage(
        text=row.get("query") or row.get("message", ""),
        locale=row.get("lang") or "en",
        channel=Channel.EVALUATION,
        received_at=now,
        context=context,
        audience=Audience(audience) if audience in set(Audience) else None,
    )


def _judged(row: Row, reply: Reply, unsaid: Reply, milliseconds: float) -> Judged:
    return Judged(
        row=row,
        outcome=reply.outcome,
        ranked=_slugs(reply),
        unsaid=_slugs(unsaid),
        card=reply.judgement if reply.card else None,
        shown=reply.card.card if reply.card else None,
        milliseconds=milliseconds,
    )


def _slugs(reply: Reply) -> tuple[str, ...]:
    page = (reply.page.revision,) if reply.page else ()
    return tuple(revision.page.slug for revision in (*page, *reply.choices))
