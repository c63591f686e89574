"""The history of the guidance for the impact report: which pages each edition held."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from functools import lru_cache

from sqlalchemy import Engine, RowMapping, select

from admin.impact.content_work import ContentWork, EditionFacts, content_work
from admin.impact.periods import ReportPeriod
from assistant.guidance.hours import LONDON
from assistant.guidance.page import Page
from assistant.persistence.assembling import assemble
from assistant.persistence.content_files.pack import ContentPack
from assistant.persistence.content_files.paths import page_path
from assistant.persistence.editions import EditionStore
from assistant.persistence.tables import edition_entries, editions, revisions

Published = tuple[int, date, str]
ENGLISH = page_path("en", "").removesuffix(".md")
ASSEMBLED = 4


class EditionHistory:
    """The editions in one database, for looking back."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self.assembled = lru_cache(ASSEMBLED)(self._assembled)

    def work(self, period: ReportPeriod, today: date) -> ContentWork:
        """Tell what became of the guidance in a period."""
        published = [each for each in self._published() if each[1] <= period.last_day]
        before = [number for number, day, _ in published if day < period.first_day]
        wanted = [each for each in published if each[0] >= (before[-1] if before else 0)]
        digests = self._digests(number for number, _, _ in wanted)
        facts = [EditionFacts(*each, digests.get(each[0], {})) for each in wanted]
        return content_work(period, facts, self._pages(facts), today)

    def _pages(self, facts: list[EditionFacts]) -> tuple[Page, ...]:
        if not facts:
            return ()
        pack = self.assembled(facts[-1].number)
        return tuple(page for (locale, _), page in pack.pages.items() if locale == "en")

    def _assembled(self, number: int) -> ContentPack:
        _, pack = assemble(EditionStore(self._engine).load(number))
        return pack

    def _published(self) -> list[Published]:
        query = select(editions).order_by(editions.c.number)
        with self._engine.connect() as connection:
            return [_published(row) for row in connection.execute(query).mappings()]

    def _digests(self, numbers: Iterable[int]) -> dict[int, dict[str, str]]:
        query = (
            select(edition_entries.c.edition_number, revisions.c.path, revisions.c.digest)
            .join(revisions, edition_entries.c.revision_id == revisions.c.id)
            .where(edition_entries.c.edition_number.in_(list(numbers)))
            .where(revisions.c.path.startswith(ENGLISH))
        )
        found: dict[int, dict[str, str]] = defaultdict(dict)
        with self._engine.connect() as connection:
            for number, path, digest in connection.execute(query):
                found[number][path.removeprefix(ENGLISH).removesuffix(".md")] = digest
        return found


def _published(row: RowMapping) -> Published:
    return row["number"], row["published_at"].astimezone(LONDON).date(), row["note"]
