"""What the core needs from the outside, and the published values that it answers from."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Protocol

from assistant.conversation.directory import Directory
from assistant.conversation.stopped import NOTHING_STOPPED, Stopped
from assistant.guidance.edition import Edition
from assistant.guidance.page import Audience
from assistant.pathways.guided import GuidedPaths
from assistant.pathways.observing import Child
from assistant.pathways.thresholds import Step
from assistant.safety.cards import Card
from assistant.safety.circumstance_words import CircumstanceWords
from assistant.safety.circumstances import Circumstances
from assistant.safety.hazards import Hazard
from assistant.safety.judgement import Judgement, Kind
from assistant.safety.suspicion import Alarms, Harm, Suspicion
from assistant.usage.cells import Cell


class Band(StrEnum):
    """How far a search result can be trusted."""

    ANSWER = "answer"
    CHOICES = "choices"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class RankedPage:
    """A page that a search found.

    ``score`` is the blended score in 0..1, comparable only within one query; ``passage`` is the
    anchor of its best passage, None when title, summary or asks matched better. ``signals`` name
    what the score was made of ("bm25f", "cosine", …) for staff and for the bands.
    """

    slug: str
    score: float
    passage: str | None = None
    signals: tuple[tuple[str, float], ...] = ()


@dataclass(frozen=True, slots=True)
class Talk:
    """Talk about the service itself; ``reply`` is the id of the canned reply to it."""

    reply: str
    is_sure: bool


@dataclass(frozen=True, slots=True)
class SearchResult:
    """What was found, best first, and what was rejected, kept so that editors see near misses.

    ``pages`` is empty exactly when ``band`` is nothing. ``confidence`` is the estimated
    probability in 0..1 that the first page answers the question. ``is_degraded`` says that the
    index or the model was not available and a simpler way was used. ``suspicion`` is what the
    sentence model heard of danger, None when it was not used, ``of_stretch`` what it heard in the
    stretch of a long message, and ``circumstances`` who may write and what it would be about;
    ``harm`` how far it heard a request that would help somebody to harm another. ``talk`` is what
    it heard of talk about the service, None for a question or a worry.
    """

    band: Band
    pages: tuple[RankedPage, ...]
    rejected: tuple[RankedPage, ...]
    confidence: float
    is_degraded: bool = False
    suspicion: Suspicion | None = None
    of_stretch: Suspicion | None = None
    circumstances: Circumstances | None = None
    harm: Harm = Harm.NONE
    talk: Talk | None = None


@dataclass(frozen=True, slots=True)
class SearchQuery:
    """A question to search for; ``near`` are the slugs of the turn before, best first.

    ``is_audience_known`` is False where nobody has said who asks and the usual audience stands in.
    ``stretch`` are the words of a long message that sound most like danger, to be heard by
    themselves too; they do not change what is found.
    """

    text: str
    locale: str
    audience: Audience
    near: tuple[str, ...] = ()
    is_audience_known: bool = True
    stretch: str = ""


class PageSearch(Protocol):
    """Find the pages of one edition that answer a question; it degrades and never raises."""

    def search(self, query: SearchQuery) -> SearchResult:
        """Rank the pages of the edition for a question."""
        ...


class Triage(Protocol):
    """Judge a raw message of any length and any characters, in the rules of one language."""

    def judge(self, text: str, locale: str) -> Judgement:
        """Say how serious a message may be; deterministic, needs nothing outside memory."""
        ...


@dataclass(frozen=True, slots=True)
class CannedReply:
    """An approved short text; ``contacts`` are the people named with it."""

    text: str
    contacts: tuple[str, ...] = ()


class RequestKind(StrEnum):
    """What a message asks for when it is not a question to the guidance."""

    HARMFUL = "harmful"
    SMALL_TALK = "small_talk"
    OUT_OF_SCOPE = "out_of_scope"
    PASTED = "pasted"


@dataclass(frozen=True, slots=True)
class RecognisedRequest:
    """A message that has a reply of its own.

    ``reply`` is the id of the canned reply, ``page`` the slug of the page shown with it, if any.
    ``danger`` is the kind of the help card above the reply, None where it needs none. What only
    ``opens`` a conversation is a question about its page later on.
    """

    kind: RequestKind
    reply: str
    page: str | None = None
    danger: Kind | None = None
    opens: bool = False


class RequestRecogniser(Protocol):
    """Recognise greetings, harmful requests, plain off-topic and messages that were received."""

    def recognise(self, text: str, locale: str) -> RecognisedRequest | None:
        """Say which canned reply a message asks for, None for a question to the guidance."""
        ...


@dataclass(frozen=True, slots=True)
class Suggestions:
    """Signs that words sound like, by their ids, best first.

    ``step`` is the step whose signs the words sound like most, None where they sound like none.
    ``is_degraded`` says that words alone were compared, for want of the sentence model.
    """

    signs: tuple[str, ...] = ()
    step: Step | None = None
    is_degraded: bool = False


NO_SUGGESTIONS = Suggestions(is_degraded=True)


class SignSuggester(Protocol):
    """Suggest signs of one edition for what somebody saw; it degrades and never raises."""

    def suggest(self, text: str, child: Child) -> Suggestions:
        """Rank the signs that this child can show."""
        ...


class NoSuggester:
    """Suggest nothing, where an edition has no signs: they are found by theme."""

    def suggest(self, text: str, child: Child) -> Suggestions:
        """Give no sign for any words."""
        del text, child
        return NO_SUGGESTIONS


class UsageCounter(Protocol):
    """Add to the cells of the month; never sees a person, a word or a time."""

    def add(self, cells: Iterable[Cell]) -> None:
        """Add one to each cell."""
        ...


@dataclass(frozen=True, slots=True)
class LiveEdition:
    """All that a worker answers from: one published edition and what was built from it.

    Swapped as a whole, so that no turn ever sees two editions. ``cards`` and ``replies`` are keyed
    by locale; replies then by id: an outcome's value, or the name of a canned reply. ``alarms``
    are the thresholds of a second look at danger, ``circumstances`` the words by which it is known
    who writes of one and what it is about. ``hazards`` is the hazard log. ``stopped`` says
    what shows the holding card at present. ``suggester`` finds signs of need by plain words.
    ``directory`` finds contacts by name.
    """

    edition: Edition
    triage: Triage
    alarms: Alarms
    requests: RequestRecogniser
    search: PageSearch
    cards: Mapping[str, tuple[Card, ...]]
    replies: Mapping[str, Mapping[str, CannedReply]]
    bank_holidays: frozenset[date]
    guided: GuidedPaths
    hazards: tuple[Hazard, ...] = ()
    stopped: Stopped = NOTHING_STOPPED
    suggester: SignSuggester = field(default_factory=NoSuggester)
    directory: Directory = field(default_factory=Directory)
    circumstances: CircumstanceWords | None = None
