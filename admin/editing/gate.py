"""What must hold before words may be approved or published: the one gate, with no way around."""

from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from admin.editing.answers import AnswerChange, Comparison, Gain, Judged, judged_messages
from admin.editing.errors import EditingError
from admin.editing.locks import ProtectedChange, protected_changes
from admin.editing.promises import PromiseChange, promise_changes
from admin.editing.reading import ReadingAge, reading_ages
from assistant.persistence.checking import CHECKS, check_pack
from assistant.persistence.checks.finding import Check
from assistant.persistence.checks.rules import check_rules
from assistant.persistence.content_files.pack import ContentPack, parse_pack
from assistant.persistence.content_files.paths import rules_path
from assistant.persistence.documents import Document, digest_of_documents
from assistant.persistence.errors import ContentError, ContentErrors

MISSED = "is no longer met with help"
HEAR = "Change the rules or the cards until it is"


@dataclass(frozen=True, slots=True)
class Obstacle:
    """One thing that keeps words from the public; ``line`` counts from 1, None for the whole."""

    path: str
    line: int | None
    problem: str
    remedy: str

    def __str__(self) -> str:
        place = self.path if self.line is None else f"{self.path}:{self.line}"
        return f"{place}: {self.problem}. {self.remedy}."


class BlockedError(EditingError):
    """Something must be put right before these words may be approved or published."""

    def __init__(self, obstacles: Iterable[Obstacle]) -> None:
        self.obstacles = tuple(obstacles)
        super().__init__("\n".join(str(obstacle) for obstacle in self.obstacles))


@dataclass(frozen=True, slots=True)
class Examination:
    """What the approver sees beside the words; ``candidate`` is the digest of all documents.

    ``protected`` names every protected value that changes, blocked or not, ``promises`` what
    changes of cards, of examples of danger and of what counts as confirmed. ``answers`` are the
    judged questions and safety messages that change their answer, ``gain`` what that comes to;
    None while, or where, nothing was asked. ``obstacles`` is empty exactly when the candidate may
    go on.
    """

    candidate: str
    obstacles: tuple[Obstacle, ...]
    protected: tuple[ProtectedChange, ...] = ()
    promises: tuple[PromiseChange, ...] = ()
    reading: tuple[ReadingAge, ...] = ()
    answers: tuple[AnswerChange, ...] = ()
    gain: Gain | None = None

    def with_answers(
        self, compared: Comparison, binding: Container[Judged] | None = None
    ) -> "Examination":
        """Add what changes for those who ask; a danger that is no longer heard is an obstacle.

        ``binding`` are the messages of which that is so, None for all; the others are told.
        """
        missed = tuple(
            Obstacle(
                rules_path(each.judged.locale), None, f"{each.judged.message!r} {MISSED}", HEAR
            )
            for each in compared.changes
            if each.is_failing and (binding is None or each.judged in binding)
        )
        return replace(
            self,
            answers=compared.changes,
            gain=compared.gain,
            obstacles=(*self.obstacles, *missed),
        )

    def require_passable(self) -> None:
        """Let the candidate pass.

        Raises:
            BlockedError: something must be put right first; it lists all of it.
        """
        if self.obstacles:
            raise BlockedError(self.obstacles)


@dataclass(frozen=True, slots=True)
class Proposal:
    """What is live, and what would be: documents sorted by path.

    ``is_restored`` says that the candidate is, word for word, an edition that was live before;
    its protected values were looked at then, so they are told and block nothing. It answers for
    its own examples: those that the edition to be undone added must not keep that one live.
    """

    live: tuple[Document, ...]
    candidate: tuple[Document, ...]
    is_restored: bool = False


def propose(
    live: Sequence[Document], texts: Mapping[str, str | None], *, is_restored: bool = False
) -> Proposal:
    """Put drafts over the live documents: texts by path, None where one is taken out."""
    by_path = {document.path: document for document in live}
    for path, text in texts.items():
        if text is None:
            by_path.pop(path, None)
        else:
            by_path[path] = Document(path, text)
    candidate = tuple(by_path[path] for path in sorted(by_path))
    return Proposal(tuple(live), candidate, is_restored)


def examine(proposal: Proposal) -> Examination:
    """Read and check a candidate without answering from it, which takes some seconds.

    What is wrong in the same words with what is live already is no obstacle: an editor can then
    mend one page while another still waits.
    """
    digest = digest_of_documents(proposal.candidate)
    try:
        candidate = parse_pack(proposal.candidate)
    except ContentErrors as found:
        return Examination(digest, tuple(_obstacle(error) for error in found.errors))
    live = parse_pack(proposal.live)
    protected = protected_changes(live, candidate)
    if proposal.is_restored:
        protected = tuple(replace(each, remedy=None) for each in protected)
    return Examination(
        candidate=digest,
        obstacles=(*_unsound(live, candidate), *_blocked(protected)),
        protected=protected,
        promises=promise_changes(live, candidate),
        reading=reading_ages(live, candidate),
    )


def binding_on(proposal: Proposal) -> frozenset[Judged] | None:
    """Give the messages that a sound candidate must hear where the live edition does; None: all.

    An edition that comes back is bound by those that it was judged by itself.
    """
    if not proposal.is_restored:
        return None
    return frozenset(judged_messages(parse_pack(proposal.candidate)))


def _unsound(live: ContentPack, candidate: ContentPack) -> tuple[Obstacle, ...]:
    checks = _checks(live, candidate)
    errors = check_pack(candidate, checks)
    if not errors:
        return ()
    known = {(error.path, error.problem) for error in check_pack(live, checks)}
    return tuple(_obstacle(error) for error in errors if (error.path, error.problem) not in known)


def _checks(live: ContentPack, candidate: ContentPack) -> tuple[Check, ...]:
    """Leave out the one check that takes seconds where it would say what it says of what is live.

    It looks at nothing but the rules (``rules.check_rules``).
    """
    are_same = candidate.rules == live.rules
    return tuple(check for check in CHECKS if not (are_same and check is check_rules))


def _blocked(changes: Iterable[ProtectedChange]) -> Iterable[Obstacle]:
    for change in changes:
        if change.remedy is not None:
            yield Obstacle(change.path, None, str(change), change.remedy)


def _obstacle(error: ContentError) -> Obstacle:
    return Obstacle(error.path, error.line, error.problem, error.remedy)
