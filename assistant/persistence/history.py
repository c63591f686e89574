"""The history of pages, read out of the editions: what each added, changed or took out."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import groupby

from sqlalchemy import Connection, Engine, func, select

from assistant.guidance.edition import Approval
from assistant.guidance.errors import UnknownPageError
from assistant.guidance.history import Amendment, Happened, Wording
from assistant.guidance.page import Page
from assistant.persistence.content_files import paths
from assistant.persistence.content_files.pages import parse_page
from assistant.persistence.content_files.timescales import parse_timescales, with_timescales
from assistant.persistence.documents import Document
from assistant.persistence.publishing import latest_edition
from assistant.persistence.tables import approvals, edition_entries, editions, revisions


@dataclass(frozen=True, slots=True)
class _Kept:
    """The amendments up to an edition, so that they are worked out once for each."""

    number: int
    amendments: tuple[Amendment, ...]


class HistoryStore:
    """The history that lies in one database."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._kept = _Kept(0, ())

    def amendments(self) -> tuple[Amendment, ...]:
        """List the amendments of every page, the newest edition first, then by path."""
        with self._engine.connect() as connection:
            latest = latest_edition(connection)
            number = 0 if latest is None else latest.number
            if number != self._kept.number:
                found = _amendments(connection)
                self._kept = _Kept(number, tuple(sorted(found, key=_newest_first)))
        return self._kept.amendments

    def wording(self, slug: str, locale: str, number: int) -> Wording:
        """Read one wording of a page.

        Raises:
            UnknownPageError: the page never had it.
        """
        path = paths.page_path(locale, slug)
        query = (
            select(
                revisions.c.text,
                approvals.c.role,
                approvals.c.approved_on,
                func.min(edition_entries.c.edition_number).label("edition"),
            )
            .join(edition_entries, edition_entries.c.revision_id == revisions.c.id)
            .outerjoin(approvals, approvals.c.revision_id == revisions.c.id)
            .where(revisions.c.path == path, revisions.c.number == number)
            .group_by(revisions.c.text, approvals.c.role, approvals.c.approved_on)
        )
        with self._engine.connect() as connection:
            row = connection.execute(query).first()
            if row is None:
                raise UnknownPageError(f"{slug} has no wording {number} in {locale}")
            page = _with_limits(connection, parse_page(Document(path, row.text)), row.edition)
        approval = None if row.role is None else Approval(row.role, row.approved_on)
        return Wording(page, number, approval)


def _with_limits(connection: Connection, page: Page, edition: int) -> Page:
    """Put the time limits of an edition where the page names them."""
    query = (
        select(revisions.c.text)
        .join(edition_entries, edition_entries.c.revision_id == revisions.c.id)
        .where(edition_entries.c.edition_number == edition)
        .where(revisions.c.path == paths.TIMESCALES)
    )
    limits = parse_timescales(Document(paths.TIMESCALES, connection.execute(query).scalar_one()))
    passages = tuple(
        replace(passage, markdown=with_timescales(passage.markdown, limits))
        for passage in page.passages
    )
    return replace(page, passages=passages)


@dataclass(frozen=True, slots=True)
class _Edition:
    """One edition, and the revision and wording of each page in it, by path."""

    number: int
    published_at: datetime
    note: str
    entries: Mapping[str, tuple[int, int]]


def _amendments(connection: Connection) -> Iterator[Amendment]:
    pages = _pages(connection)
    before: Mapping[str, tuple[int, int]] = {}
    for edition in _editions(connection):
        for path in sorted({*before, *edition.entries}):
            was, now = before.get(path), edition.entries.get(path)
            if was == now:
                continue
            revision, wording = now or before[path]
            page = pages[revision]
            yield Amendment(
                slug=page.slug,
                locale=page.locale,
                title=page.title,
                is_discreet=page.discreet,
                happened=_happened(was, now),
                wording=wording,
                edition=edition.number,
                published_at=edition.published_at,
                why=edition.note,
                change=page.change,
            )
        before = edition.entries


def _editions(connection: Connection) -> Iterator[_Edition]:
    """Read the editions from the first on, with the pages in each."""
    query = (
        select(editions, revisions.c.path, revisions.c.id, revisions.c.number.label("wording"))
        .join(edition_entries, edition_entries.c.edition_number == editions.c.number)
        .join(revisions, edition_entries.c.revision_id == revisions.c.id)
        .order_by(editions.c.number)
    )
    rows = connection.execute(query)
    for number, group in groupby(rows, key=lambda row: row.number):
        entries = list(group)
        first = entries[0]
        by_path = {row.path: (row.id, row.wording) for row in entries}
        pages = {path: entry for path, entry in by_path.items() if paths.PAGE.fullmatch(path)}
        yield _Edition(number, first.published_at, first.note, pages)


def _pages(connection: Connection) -> Mapping[int, Page]:
    """Parse every wording that a page ever had, by the id of its revision."""
    rows = connection.execute(select(revisions.c.id, revisions.c.path, revisions.c.text))
    return {
        row.id: parse_page(Document(row.path, row.text))
        for row in rows
        if paths.PAGE.fullmatch(row.path)
    }


def _happened(was: tuple[int, int] | None, now: tuple[int, int] | None) -> Happened:
    if was is None:
        return Happened.ADDED
    return Happened.TAKEN_OUT if now is None else Happened.CHANGED


def _newest_first(amendment: Amendment) -> tuple[int, str, str]:
    return -amendment.edition, amendment.locale, amendment.slug
