"""The editions, as the desk reads them."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Engine, exists, func, select

from admin.editing.ports import LiveGuidance
from assistant.persistence.documents import Document
from assistant.persistence.editions import EditionStore
from assistant.persistence.errors import UnknownEditionError
from assistant.persistence.tables import edition_entries, editions, revisions


@dataclass(frozen=True, slots=True)
class PastEdition:
    """An edition that was published; ``note`` says what changed, in public words."""

    number: int
    published_at: datetime
    note: str


class PublishedGuidance:
    """The editions of one database; none is ever changed."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._store = EditionStore(engine)

    def live(self) -> LiveGuidance:
        """Read the newest edition.

        Raises:
            UnknownEditionError: nothing has been published yet.
        """
        number = self._store.latest_number()
        if number is None:
            raise UnknownEditionError("nothing has been published yet")
        return LiveGuidance(number, self.edition(number))

    def paths(self) -> tuple[str, ...]:
        """List the paths of the documents that are live, sorted."""
        newest = select(func.max(editions.c.number)).scalar_subquery()
        query = (
            select(revisions.c.path)
            .join(edition_entries, edition_entries.c.revision_id == revisions.c.id)
            .where(edition_entries.c.edition_number == newest)
            .order_by(revisions.c.path)
        )
        with self._engine.connect() as connection:
            return tuple(connection.execute(query).scalars())

    def newest_editions(self, count: int) -> tuple[PastEdition, ...]:
        """List so many editions, the newest first."""
        query = select(editions.c.number, editions.c.published_at, editions.c.note)
        query = query.order_by(editions.c.number.desc()).limit(count)
        with self._engine.connect() as connection:
            return tuple(PastEdition(*row) for row in connection.execute(query))

    def number_at(self, moment: datetime) -> int | None:
        """Tell which edition was live at a moment (aware); None before the first."""
        query = select(func.max(editions.c.number)).where(editions.c.published_at <= moment)
        with self._engine.connect() as connection:
            return connection.execute(query).scalar()

    def first_published_at(self) -> datetime | None:
        """Tell when the first edition was published, None while there is none."""
        query = select(editions.c.published_at).order_by(editions.c.number).limit(1)
        with self._engine.connect() as connection:
            return connection.execute(query).scalar()

    def edition(self, number: int) -> tuple[Document, ...]:
        """Read the documents of an edition.

        Raises:
            UnknownEditionError: there is none with this number.
            DamagedEditionError: it is not what was published.
        """
        return self._store.load(number).documents

    def wording(self, path: str, digest: str | None) -> str:
        """Read a wording that a document had once; empty where it had none of this digest."""
        wanted = (revisions.c.path == path, revisions.c.digest == digest)
        with self._engine.connect() as connection:
            return connection.execute(select(revisions.c.text).where(*wanted)).scalar() or ""

    def was_live(self, digest: str) -> bool:
        """Tell whether an edition of exactly these documents was ever published."""
        with self._engine.connect() as connection:
            query = select(exists().where(editions.c.digest == digest))
            return bool(connection.execute(query).scalar())
