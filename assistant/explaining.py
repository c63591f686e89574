"""Why a message gets its reply: all that decided, for staff, and kept nowhere."""

from collections.abc import Mapping
from dataclasses import dataclass

from assistant.conversation.circumstances import HeardCircumstances, hear_circumstances
from assistant.conversation.message import IncomingMessage
from assistant.conversation.outcome import Outcome
from assistant.conversation.ports import LiveEdition
from assistant.conversation.tracing import trace
from assistant.guidance.page import Audience
from assistant.retrieval.explaining import Explanation
from assistant.retrieval.search import EditionSearch
from assistant.safety.explaining import DangerExplanation, explain_danger, fired_rules
from assistant.safety.rules import RuleSet


@dataclass(frozen=True, slots=True)
class Explained:
    """All that decided the reply to a message.

    ``circumstances`` say who may write it and what it would be about, by what decided; only of a
    danger they count.
    ``search`` is None where nothing was searched: a greeting, or a harmful request. ``reply`` is
    the id of the canned reply, None where a page or a card is all.
    """

    outcome: Outcome | None
    audience: Audience
    danger: DangerExplanation
    search: Explanation | None
    reply: str | None = None
    circumstances: HeardCircumstances | None = None


def explain_message(
    message: IncomingMessage,
    live: LiveEdition,
    search: EditionSearch,
    rules: Mapping[str, RuleSet],
) -> Explained:
    """Answer a message from an edition, and tell all that decided.

    ``search`` is the edition's own; ``rules`` are those of each language.

    Raises:
        NothingToExplainError: there are no pages to search.
    """
    turns = trace(message, live)
    first, last = turns[0], turns[-1]
    found = next((turn.found for turn in reversed(turns) if turn.found), None)
    return Explained(
        outcome=last.outcome,
        audience=last.audience,
        danger=explain_danger(
            fired_rules(message.text, message.locale, rules),
            (first.judgement, last.judgement),
            found.suspicion if found else None,
            live.alarms,
            found.of_stretch if found else None,
        ),
        search=search.explain(last.query) if last.query else None,
        reply=last.reply_id,
        circumstances=hear_circumstances(message.text, last.judgement.stretch, found, live),
    )
