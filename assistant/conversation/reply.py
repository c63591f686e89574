"""What the core hands back: approved parts only, for a channel to render."""

from dataclasses import dataclass

from assistant.conversation.actions import Action, ActionKind
from assistant.conversation.context import Context
from assistant.conversation.outcome import Outcome
from assistant.guidance.contact import Contact
from assistant.guidance.edition import Revision
from assistant.guidance.hours import Opening
from assistant.guidance.page import Audience
from assistant.safety.cards import Card
from assistant.safety.judgement import Judgement
from assistant.usage.cells import Cell


@dataclass(frozen=True, slots=True)
class ContactRow:
    """A contact with what can be said about it at the moment of the reply."""

    contact: Contact
    opening: Opening


@dataclass(frozen=True, slots=True)
class CardPart:
    """A help card with its contacts in order; none of them has an unconfirmed number.

    ``languages`` is the line in many languages, None where the rules read the person's own.
    ``without_voice`` says how to reach the police without hearing or speaking; in an emergency.
    """

    card: Card
    contacts: tuple[ContactRow, ...]
    languages: str | None = None
    without_voice: str | None = None


@dataclass(frozen=True, slots=True)
class PagePart:
    """The answer given by one page: its summary, first steps and contacts, in approved words.

    ``passage`` is the anchor of the passage that fits the question best, None for the summary.
    ``related`` are other pages that the channel may offer.
    """

    revision: Revision
    contacts: tuple[ContactRow, ...]
    related: tuple[Revision, ...]
    passage: str | None = None


@dataclass(frozen=True, slots=True)
class FeedbackPart:
    """What is asked after an answer: ``question`` is a kind of button, None for no more.

    ``given`` is what the person has just said of the answer, None where nothing yet.
    """

    question: ActionKind | None
    given: Action | None = None


@dataclass(frozen=True, slots=True)
class Reply:
    """Everything that one turn says.

    ``text`` is a canned reply from content, None when the parts speak for themselves. ``choices``
    holds at most three revisions, best first. ``contacts`` are the people to call when there is
    no page. ``help_line`` asks for the one-line link to help. ``judgement`` is for evaluation and
    for staff, never shown to the public. ``context`` is to be handed in with the next message.
    ``cells`` are the usage cells to which this turn adds one. ``feedback`` asks whether it helped.
    """

    outcome: Outcome
    locale: str
    audience: Audience
    context: Context
    judgement: Judgement
    card: CardPart | None = None
    text: str | None = None
    page: PagePart | None = None
    choices: tuple[Revision, ...] = ()
    contacts: tuple[ContactRow, ...] = ()
    help_line: bool = False
    cells: tuple[Cell, ...] = ()
    feedback: FeedbackPart | None = None
