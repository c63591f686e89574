"""Review dates that bite: due soon, overdue, and withheld where safety may hang on the page."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any, cast

import pytest

from assistant.channels.telegram.screens import shown_text
from assistant.conversation.ports import CannedReply, LiveEdition
from assistant.conversation.stopped import Part, PartKind, Stopped
from assistant.conversation.withholding import (
    USUAL_GRACE,
    ReviewState,
    withholding_of,
    without_withheld,
)
from assistant.live import Calendar, CurrentEdition, OpenedEdition
from tests.support.api import an_api
from tests.support.builders import CARDS, OPEN_HOURS, REPLIES, a_card, a_live_edition, a_page
from tests.support.fakes import FakeSearch, found
from tests.support.live import a_visitor
from tests.support.telegram_talks import after

DUE = date(2026, 10, 1)
GAMING = a_page(review_due=DUE)
SECRET = a_page("domestic-abuse/leaving", discreet=True, topic="online/gaming", review_due=DUE)
LED_TO = a_page("e-safety/sextortion", review_due=DUE)
HELD = CannedReply("The approved words of held_page.", ("childline",))
PAST_GRACE = DUE + USUAL_GRACE + timedelta(days=1)
OVERDUE = "It may be out of date."


def live(**changes: Any) -> LiveEdition:
    edition = a_live_edition(
        GAMING,
        SECRET,
        LED_TO,
        search=FakeSearch(found(LED_TO.slug)),
        cards={"en": (*CARDS, a_card("blackmail", page=LED_TO.slug))},
        replies={"en": {**REPLIES, "held_page": HELD}},
    )
    return replace(edition, **changes)


def live_on(day: date) -> LiveEdition:
    return without_withheld(live(), day, USUAL_GRACE)


@pytest.mark.parametrize(
    ("slug", "day", "state"),
    [
        (GAMING.slug, date(2026, 8, 2), ReviewState.CURRENT),
        (GAMING.slug, date(2026, 8, 3), ReviewState.DUE_SOON),
        (GAMING.slug, DUE, ReviewState.DUE_SOON),
        (GAMING.slug, DUE + timedelta(days=1), ReviewState.OVERDUE),
        (GAMING.slug, date(2036, 1, 1), ReviewState.OVERDUE),
        (SECRET.slug, DUE + USUAL_GRACE, ReviewState.OVERDUE),
        (SECRET.slug, PAST_GRACE, ReviewState.WITHHELD),
        (LED_TO.slug, PAST_GRACE, ReviewState.WITHHELD),
    ],
)
def test_a_page_is_due_then_overdue_and_withheld_only_where_safety_hangs_on_it(
    slug: str, day: date, state: ReviewState
) -> None:
    rule = withholding_of(live().edition, live().cards, USUAL_GRACE)
    page = live().edition.revision(slug, "en").page

    assert rule.state_of(page, day) is state


def test_a_day_passes_and_what_an_incident_stopped_stays_stopped() -> None:
    today = [DUE + USUAL_GRACE]
    nothing = cast("Any", None)
    opened = OpenedEdition(live(), nothing, nothing)
    current = CurrentEdition(opened, Calendar(lambda: today[0], USUAL_GRACE))
    current.hold(Stopped(frozenset({Part(PartKind.PAGE, GAMING.slug)})))
    before = current()

    today[0] = PAST_GRACE

    assert before.stopped.parts == {Part(PartKind.PAGE, GAMING.slug)}
    assert {part.name for part in current().stopped.parts} == {
        GAMING.slug,
        SECRET.slug,
        LED_TO.slug,
    }


def test_an_overdue_page_says_so_before_its_words_and_in_the_chat_too() -> None:
    with a_visitor(live_on(OPEN_HOURS.date())) as visitor:
        page = visitor.get("/guidance/e-safety/sextortion")
        reply = visitor.ask("he wants money for pictures")

    assert OPEN_HOURS.date() > DUE
    assert page.text.index(OVERDUE) < page.text.index(LED_TO.summary)
    assert reply.text.index(OVERDUE) < reply.text.index(LED_TO.summary)


@pytest.mark.parametrize("path", ["/guidance/e-safety/sextortion", f"/p/{SECRET.code}"])
def test_a_withheld_page_gives_the_holding_answer_and_who_to_call(path: str) -> None:
    with a_visitor(live_on(PAST_GRACE)) as visitor:
        page = visitor.get(path)

    assert HELD.text in page.text
    assert "tel:999" in page.links()
    assert LED_TO.summary not in page.text


def test_a_withheld_page_is_withheld_in_the_chat_the_api_and_on_telegram() -> None:
    withheld = live_on(PAST_GRACE)

    with a_visitor(withheld) as visitor:
        chat = visitor.ask("he wants money for pictures").text
    with an_api(withheld) as client:
        page = client.get("/api/v1/pages/e-safety/sextortion").json()
    telegram = shown_text(after("he wants money for pictures", edition=withheld).text)

    assert (page["is_held"], page["summary"]) == (True, HELD.text)
    assert [HELD.text in each for each in (chat, telegram)] == [True, True]
    assert [LED_TO.summary in each for each in (chat, telegram)] == [False, False]


def test_a_page_on_which_no_safety_hangs_is_never_withheld() -> None:
    with a_visitor(live_on(date(2036, 1, 1))) as visitor:
        page = visitor.get("/guidance/e-safety/gaming")

    assert GAMING.summary in page.text
