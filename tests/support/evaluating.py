"""A service that answers by a script, and the figures of what it was asked."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from assistant.conversation.context import Context
from assistant.conversation.message import IncomingMessage
from assistant.conversation.outcome import Outcome
from assistant.conversation.reply import CardPart, PagePart, Reply
from assistant.guidance.page import Audience
from assistant.retrieval.evaluation.evaluating import evaluate
from assistant.retrieval.evaluation.judged import JudgedFile, JudgedKind, Row
from assistant.safety.judgement import NO_CONCERN, Judgement, Kind, Level
from tests.support.builders import OPEN_HOURS, a_card, a_page, a_revision

NOTHING = Reply(Outcome.NO_GUIDANCE_FOUND, "en", Audience.FAMILY, Context(pages=()), NO_CONCERN)
CARD = replace(
    NOTHING,
    outcome=Outcome.URGENT_CARD,
    judgement=Judgement(Level.URGENT, Kind.DOMESTIC_ABUSE),
    card=CardPart(a_card(), ()),
)


def answered(slug: str, *choices: str) -> Reply:
    page = PagePart(a_revision(a_page(slug)), (), ())
    also = tuple(a_revision(a_page(choice)) for choice in choices)
    context = Context(pages=(slug,))
    return replace(NOTHING, outcome=Outcome.ANSWERED, page=page, choices=also, context=context)


class Script:
    """Give each text its reply, nothing to the rest, and remember what was asked."""

    def __init__(self, **replies: Reply) -> None:
        self.replies = replies
        self.messages: list[IncomingMessage] = []

    def __call__(self, message: IncomingMessage) -> Reply:
        self.messages.append(message)
        return self.replies.get(message.text, NOTHING)


def figures(kind: JudgedKind, rows: Sequence[Row], answer: Callable[..., Reply]) -> Row:
    found = evaluate(JudgedFile("file.tsv", kind, tuple(rows)), answer, OPEN_HOURS).figures
    return {name: f"{value:.2f}" for name, value in found.items() if "_ms" not in name}
