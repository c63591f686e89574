"""What was said on an earlier day: the edition of then answers, beside the one that is live."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from admin.identity.people import Role
from admin.looking_back import BusyError, LookingBack, LookingBackError, Opening, opening_beside
from admin.persistence.editing_guidance import PublishedGuidance
from assistant.conversation.withholding import USUAL_GRACE
from assistant.guidance.edition import Edition
from assistant.live import OpenedEdition
from assistant.opening import EditionOpener
from assistant.persistence.content_files.pack import ContentPack
from assistant.persistence.documents import Document
from assistant.persistence.editions import EditionStore
from assistant.persistence.engine import make_engine
from assistant.persistence.migrating import migrate
from assistant.persistence.stored import Origin
from tests.support.back_end import StaffBrowser, a_browser
from tests.support.databases import PAGE, PAGE_PATH, fresh_sqlite, sound_pack
from tests.support.service import settings_for
from tests.support.staff import SetClock, Staff

FIRST, SECOND = date(2026, 11, 10), date(2026, 11, 20)
QUESTION = "how long should my child play games, zanzibarian wallaby"

EARLY, LATER = "calm calm calm calm calm.", "quiet calm calm calm calm."


@pytest.fixture
def staff(tmp_path: Path) -> Iterator[Staff]:
    """Two editions: the first of the 10th, the second at 23:59 in London on the 20th."""
    clock = SetClock(datetime(2026, 11, 10, 9, tzinfo=UTC))
    with fresh_sqlite(tmp_path) as engine:
        migrate(engine)
        store = EditionStore(engine, clock)
        store.publish(sound_pack(), origin=Origin.IMPORTED, note="")
        clock.now = datetime(2026, 11, 20, 23, 59, tzinfo=UTC)
        later = PAGE.replace(EARLY, LATER, 1)
        store.publish(sound_pack(**{PAGE_PATH: later}), origin=Origin.IMPORTED, note="")
        yield Staff(engine)


@pytest.fixture
def browser(staff: Staff) -> Iterator[StaffBrowser]:
    with a_browser(staff) as browser:
        browser.comes_as(staff.enrolled(Role.TRANSLATOR))
        yield browser


@pytest.mark.parametrize(
    ("day", "edition", "words"),
    [
        (FIRST, "Edition 1, published 2026-11-10 09:00", EARLY),
        (date(2026, 11, 19), "Edition 1, published 2026-11-10 09:00", EARLY),
        (SECOND, "Edition 2, published 2026-11-20 23:59", LATER),
        (date(2026, 11, 23), "Edition 2, published 2026-11-20 23:59", LATER),
    ],
)
def test_the_edition_that_was_live_at_the_end_of_the_day_answers(
    browser: StaffBrowser, day: date, edition: str, words: str
) -> None:
    page = browser.post("/admin/why/then", day=day.isoformat(), question="gaming")

    assert edition in page.text
    assert words in page.text


def test_a_danger_is_shown_with_its_card_and_what_safety_made_of_it(browser: StaffBrowser) -> None:
    page = browser.post(
        "/admin/why/then", day=FIRST.isoformat(), question="he is attacking me", audience="family"
    )

    assert "What safety made of it" in page.text
    assert "emergency" in page.text
    assert "Call 999 now." in page.text
    assert not [form for form in page.all("form") if form.get("action") != "/admin/why/then"]


@pytest.mark.parametrize(
    ("day", "question", "problem"),
    [
        ("2026-11-09", "gaming", "the first edition is of 2026-11-10"),
        ("2026-11-24", "gaming", "not in the future"),
        ("yesterday", "gaming", "Enter a date such as"),
        ("2026-11-10", "  ", "Enter a question"),
    ],
)
def test_what_cannot_be_answered_is_said_in_words(
    browser: StaffBrowser, day: str, question: str, problem: str
) -> None:
    page = browser.post("/admin/why/then", day=day, question=question)

    assert problem in page.text
    assert "Edition 1" not in page.text


def test_no_word_of_the_question_is_kept_or_put_into_an_address(
    browser: StaffBrowser, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    page = browser.post("/admin/why/then", day=FIRST.isoformat(), question=QUESTION)

    assert page.all("textarea")[0].text == QUESTION
    assert not [link for link in page.links() if "wallaby" in link]
    assert "wallaby" not in caplog.text
    kept = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert kept
    assert [path.name for path in kept if b"wallaby" in path.read_bytes()] == []


def test_a_second_earlier_edition_is_not_opened_while_one_is(staff: Staff, tmp_path: Path) -> None:
    opener = EditionOpener(settings_for(tmp_path))
    refused = []

    def opening(edition: Edition, pack: ContentPack) -> OpenedEdition:
        with pytest.raises(BusyError) as busy:
            back(FIRST, "gaming", None)
        refused.append(str(busy.value))
        return opener.open_whole(edition, pack)

    back = looking_back(staff, opening)

    assert back(FIRST, "gaming", None).live.edition.number == 1
    assert back(SECOND, "gaming", None).live.edition.number == 2
    assert refused == ["Another earlier edition is being asked. Try again in a minute."] * 2


def test_the_index_of_the_live_edition_stays_where_it_is(staff: Staff, tmp_path: Path) -> None:
    opener = EditionOpener(settings_for(tmp_path))
    live = tmp_path / "index" / ("0" * 32)
    live.mkdir(parents=True)
    back = looking_back(staff, opening_beside(opener))

    said = back(FIRST, "gaming", None)

    assert said.is_whole
    assert live.exists()
    assert list((tmp_path / "index" / "looking-back" / "index").iterdir())


def test_an_edition_that_cannot_be_read_any_more_is_not_answered_from(
    staff: Staff, tmp_path: Path
) -> None:
    store = EditionStore(staff.engine, staff.clock)
    store.publish((Document(PAGE_PATH, "no page"),), origin=Origin.IMPORTED, note="")
    back = looking_back(staff, EditionOpener(settings_for(tmp_path)).open_whole)

    with pytest.raises(LookingBackError, match="Edition 3 cannot be read any more"):
        back(staff.clock.now.date(), "gaming", None)

    assert back(SECOND, "gaming", None).live.edition.number == 2


def test_before_anything_is_published_nothing_was_said(tmp_path: Path) -> None:
    engine = make_engine(f"sqlite:///{tmp_path / 'empty.db'}")
    migrate(engine)
    back = looking_back(Staff(engine), EditionOpener(settings_for(tmp_path)).open_whole)

    with pytest.raises(LookingBackError, match="Nothing has been published yet"):
        back(FIRST, "gaming", None)
    engine.dispose()


def looking_back(staff: Staff, opening: Opening) -> LookingBack:
    return LookingBack(
        EditionStore(staff.engine),
        PublishedGuidance(staff.engine),
        opening,
        staff.clock,
        grace=USUAL_GRACE,
    )
