"""What was published when, read out of a real database."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import Engine

from assistant.channels.web.addresses import code_of
from assistant.guidance.edition import Approval
from assistant.guidance.errors import UnknownPageError
from assistant.guidance.history import Amendment, Happened, amendments_of, live_on
from assistant.persistence.documents import Document
from assistant.persistence.editions import EditionStore
from assistant.persistence.history import HistoryStore
from assistant.persistence.migrating import migrate
from assistant.persistence.stored import Origin
from tests.support.databases import DATABASES, PAGE, PAGE_PATH, sound_pack
from tests.support.live import a_visitor

START = datetime(2026, 11, 1, 12, tzinfo=UTC)
SLUG = "young-people/gaming"
OTHER = "en/young-people/other.md"
AGAIN = PAGE.replace("title: Gaming and chat", "title: Games")
LIMIT = """\
- id: initial-conference
  what: Conference held
  event: the discussion
  limit: {limit}
  unit: working-days
  source: S1
  confidence: sourced
"""


@pytest.fixture(params=DATABASES)
def engine(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    with request.param(tmp_path) as engine:
        migrate(engine)
        yield engine


def publish(engine: Engine, note: str, pack: tuple[Document, ...], **options: object) -> None:
    """Publish an edition, each on the day after the one before."""
    days = EditionStore(engine).latest_number() or 0
    store = EditionStore(engine, lambda: START + timedelta(days=days))
    store.publish(pack, origin=Origin.EDITED, note=note, **options)  # type: ignore[arg-type]


def told(amendments: tuple[Amendment, ...]) -> list[tuple[int, str, Happened, int, str]]:
    return [
        (each.edition, each.title, each.happened, each.wording, each.why) for each in amendments
    ]


def test_an_empty_database_has_no_history(engine: Engine) -> None:
    assert HistoryStore(engine).amendments() == ()


@pytest.mark.parametrize("number", [99, 2**31, 2**63, -(2**64)])
def test_a_wording_of_a_number_that_none_has_is_not_found(engine: Engine, number: int) -> None:
    publish(engine, "first", sound_pack())
    history = f"/history/{code_of(SLUG)}"

    with a_visitor(history=HistoryStore(engine)) as visitor:
        found = [visitor.get(f"{history}/{each}", 404) for each in (number, f"1/{number}")]

    assert {page.heading for page in found} == {"There is no page at this address"}


def test_each_edition_says_what_it_added_changed_and_took_out(engine: Engine) -> None:
    history = HistoryStore(engine)
    publish(engine, "The first", sound_pack())
    publish(engine, "Another page", sound_pack(**{OTHER: PAGE}))
    before = history.amendments()
    publish(engine, "Plainer", sound_pack(**{PAGE_PATH: AGAIN}))
    publish(engine, "As it was", sound_pack())

    assert told(before) == [
        (2, "Gaming and chat", Happened.ADDED, 1, "Another page"),
        (1, "Gaming and chat", Happened.ADDED, 1, "The first"),
    ]
    assert told(history.amendments())[:3] == [
        (4, "Gaming and chat", Happened.CHANGED, 1, "As it was"),
        (3, "Games", Happened.CHANGED, 2, "Plainer"),
        (3, "Gaming and chat", Happened.TAKEN_OUT, 1, "Plainer"),
    ]


def test_a_wording_is_read_as_it_was_with_its_limits_and_its_approval(engine: Engine) -> None:
    named = PAGE + "\nIt takes {timescale: initial-conference}.\n"
    approval = Approval("a board manager", date(2026, 11, 1))
    for limit in (15, 20):
        limits = LIMIT.format(limit=limit)
        pack = sound_pack(**{PAGE_PATH: named, "timescales.yaml": limits})
        publish(engine, "", pack, approvals={PAGE_PATH: approval})

    wording = HistoryStore(engine).wording(SLUG, "en", 1)

    assert wording.page.passages[-1].markdown.endswith("It takes 15 working days.")
    assert (wording.number, wording.approval) == (1, approval)
    with pytest.raises(UnknownPageError):
        HistoryStore(engine).wording(SLUG, "en", 2)
    with pytest.raises(UnknownPageError):
        HistoryStore(engine).wording(SLUG, "pl", 1)


def test_what_was_live_on_a_day_is_known(engine: Engine) -> None:
    publish(engine, "", sound_pack())
    publish(engine, "", sound_pack(**{PAGE_PATH: AGAIN}))
    publish(engine, "", tuple(each for each in sound_pack() if each.path != PAGE_PATH))
    amendments = amendments_of(HistoryStore(engine), SLUG, "en")

    said = [live_on(amendments, date(2026, 11, day)) for day in (1, 2)]

    assert [each and each.wording for each in said] == [1, 2]
    assert live_on(amendments, date(2026, 10, 31)) is None
    assert live_on(amendments, date(2026, 11, 3)) is None
    with pytest.raises(UnknownPageError):
        amendments_of(HistoryStore(engine), SLUG, "pl")
