"""A desk over a real database in which the sound pack is live, and the cast that sits at it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import Engine

from admin.editing.answers import Comparison, Gain
from admin.editing.desk import Desk
from admin.editing.draft import Draft
from admin.editing.gate import Proposal, propose
from admin.editing.person import Person, Role
from admin.editing.ports import Plan
from admin.persistence.editing import DraftStore
from admin.persistence.editing_guidance import PublishedGuidance
from assistant.persistence.documents import Document, digest_of_documents
from assistant.persistence.editions import EditionStore
from assistant.persistence.migrating import migrate
from tests.support.databases import PAGE, PAGE_PATH, sound_pack

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
AUTHOR = Person("an author", frozenset({Role.AUTHOR}))
APPROVER = Person("an approver", frozenset({Role.APPROVER}), "a board manager")
BOTH = Person("one who writes and approves", frozenset({Role.AUTHOR, Role.APPROVER}))
NOTHING_CHANGES = Comparison((), Gain(questions=4, found=0, lost=0, before=3, after=3))
QUIETER = PAGE.replace("calm calm", "calm quiet", 1)


@dataclass
class SetClock:
    """A clock that stands until it is set."""

    at: datetime = NOON

    def __call__(self) -> datetime:
        return self.at


def same_answers(_: Proposal) -> Comparison:
    return NOTHING_CHANGES


def a_desk(engine: Engine, clock: SetClock | None = None) -> Desk:
    clock = clock or SetClock()
    return Desk(DraftStore(engine, clock), PublishedGuidance(engine), same_answers)


def open_database(engine: Engine, pack: tuple[Document, ...] = ()) -> EditionStore:
    """Bring the tables into a database and make the sound pack, or another, live."""
    migrate(engine)
    store = EditionStore(engine)
    store.load_starter(pack or sound_pack())
    return store


def approve_all(desk: Desk, drafts: tuple[Draft, ...], by: Person = APPROVER) -> list[int]:
    """Have drafts that are in review approved together, and give their numbers."""
    return [draft.id for draft in desk.approve({each.id: each.digest for each in drafts}, by=by)]


def publish_change(desk: Desk, path: str, text: str | None, why: str = "A reason") -> int:
    """Lead one change all the way, with its second person."""
    draft = desk.begin(path, text, why, by=AUTHOR)
    submitted = desk.submit(draft.id, by=AUTHOR, version=draft.version)
    return desk.publish(approve_all(desk, (submitted,)), by=APPROVER)


def in_review(desk: Desk, text: str | None = QUIETER, by: Person = AUTHOR) -> int:
    """Begin a draft of the one page and submit it, and give its number."""
    draft = desk.begin(PAGE_PATH, text, "Clearer words", by=by)
    return desk.submit(draft.id, by=by, version=draft.version).id


def wording(engine: Engine, path: str = PAGE_PATH) -> str | None:
    """Read what is live at a path, None where nothing is."""
    store = EditionStore(engine)
    documents = store.load(store.latest_number() or 0).documents
    return {each.path: each.text for each in documents}.get(path)


def publish_ungated(engine: Engine, drafts: Sequence[Draft]) -> int:
    """Publish approved drafts as the desk does, for tests that do not ask the gate."""
    live = PublishedGuidance(engine).live()
    candidate = propose(live.documents, {each.path: each.text for each in drafts}).candidate
    plan = Plan(digest_of_documents(candidate), APPROVER)
    return DraftStore(engine).publish([draft.id for draft in drafts], live, plan)
