"""The editions, as the desk reads them."""

from sqlalchemy import Engine, exists, select

from admin.editing.ports import LiveGuidance
from assistant.persistence.documents import Document
from assistant.persistence.editions import EditionStore
from assistant.persistence.errors import UnknownEditionError
from assistant.persistence.tables import editions


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

    def edition(self, number: int) -> tuple[Document, ...]:
        """Read the documents of an edition.

        Raises:
            UnknownEditionError: there is none with this number.
            DamagedEditionError: it is not what was published.
        """
        return self._store.load(number).documents

    def was_live(self, digest: str) -> bool:
        """Tell whether an edition of exactly these documents was ever published."""
        with self._engine.connect() as connection:
            query = select(exists().where(editions.c.digest == digest))
            return bool(connection.execute(query).scalar())
