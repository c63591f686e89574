"""Time limits on the web: the table, and counting one without scripts."""

from datetime import date
from types import MappingProxyType
from typing import Any

import pytest

from assistant.conversation.ports import LiveEdition
from assistant.guidance.page import Audience, Confidence
from assistant.guidance.timescale import Counts, Timescale, Unit
from tests.support.builders import a_live_edition, a_page, an_edition
from tests.support.live import a_visitor

HEADING = "Time limits, and how to count them"
HOLIDAYS = frozenset({date(2026, 12, 25), date(2026, 12, 28), date(2027, 1, 1)})
STRATEGY = "the strategy discussion"
LIMITS = (
    Timescale(
        "conference", "Conference held", STRATEGY, 15, Unit.WORKING_DAYS, "S1", Confidence.SOURCED
    ),
    Timescale(
        "decision",
        "Decision on a referral",
        "the referral is received",
        1,
        Unit.WORKING_DAYS,
        "S1",
        Confidence.AWAITING_CONFIRMATION,
    ),
    Timescale(
        "reports",
        "Parents see the reports",
        "the conference",
        3,
        Unit.WORKING_DAYS,
        "S1",
        Confidence.GENERAL,
        Counts.BEFORE,
    ),
    Timescale(
        "interview", "Interview offered", "the return", 72, Unit.HOURS, "S1", Confidence.GENERAL
    ),
    Timescale("visit", "Next visit", STRATEGY, 4, Unit.WEEKS, "S1", Confidence.GENERAL),
)
DAY = {"day": "22", "month": "12", "year": "2026"}


def live(**changes: Any) -> LiveEdition:
    page = a_page("procedures/referral", audience=Audience.PRACTITIONER)
    edition = an_edition(
        a_page(), page, timescales=MappingProxyType({limit.id: limit for limit in LIMITS})
    )
    return a_live_edition(edition=edition, bank_holidays=HOLIDAYS, **changes)


def test_the_table_lists_every_limit_under_its_event_with_source_and_confidence() -> None:
    with a_visitor(live()) as visitor:
        page = visitor.get("/timescales")

    assert page.heading == HEADING
    assert page.words("th", scope="rowgroup")[0] == "The strategy discussion"
    assert page.words("td")[:6] == [
        *("Conference held", "15 working days after", "A guide Seen in this source"),
        *("Next visit", "4 weeks after", "A guide Settled practice"),
    ]
    assert "3 working days before" in page.words("td")
    assert "A guide Being confirmed by the partnership" in page.words("td")


@pytest.mark.parametrize(
    ("limit", "time", "said"),
    [
        (
            "conference",
            "",
            (
                "Conference held (after the strategy discussion)",
                "15 working days from Tuesday 22 December 2026 is Friday 15 January 2027.",
                "Day one is the next working day: Wednesday 23 December 2026.",
                "nor do these bank holidays: 25 December 2026, 28 December 2026 and 1 January",
            ),
        ),
        (
            "decision",
            "",
            (
                "1 working day from Tuesday 22 December 2026 is Wednesday 23 December 2026.",
                "Saturdays and Sundays do not count. No bank holiday is between.",
                "This limit is being confirmed by the partnership.",
            ),
        ),
        (
            "reports",
            "",
            (
                "3 working days before Tuesday 22 December 2026 is Thursday 17 December 2026.",
                "Day one is the working day before: Monday 21 December 2026.",
            ),
        ),
        (
            "interview",
            "14.30",
            (
                "72 hours from 2:30 pm on Tuesday 22 December 2026 is",
                "is 2:30 pm on Friday 25 December 2026.",
                "Hours run day and night, at weekends and on bank holidays too.",
                "That is not a working day. Do what is due before it.",
            ),
        ),
        (
            "visit",
            "",
            (
                "4 weeks from Tuesday 22 December 2026 is Tuesday 19 January 2027.",
                "Day one is the day after: Wednesday 23 December 2026.",
                "Every day counts, weekends and bank holidays as well.",
            ),
        ),
    ],
)
def test_a_limit_is_counted_and_the_page_says_how(
    limit: str, time: str, said: tuple[str, ...]
) -> None:
    with a_visitor(live()) as visitor:
        page = visitor.post("/timescales", timescale=limit, time=time, **DAY)

    assert [words for words in said if words not in page.text] == []
    assert page.title.startswith(HEADING)


def test_a_count_beyond_the_known_bank_holidays_says_so() -> None:
    with a_visitor(live()) as visitor:
        page = visitor.post(
            "/timescales", timescale="visit", day="20", month="12", year="2027", time=""
        )

    assert "Bank holidays are known to the end of 2027. Check the later ones." in page.text


@pytest.mark.parametrize(
    ("changes", "mistakes"),
    [
        ({"timescale": ""}, [("#timescale", "Choose a time limit")]),
        ({"timescale": "nothing"}, [("#timescale", "Choose a time limit")]),
        ({"day": "", "month": "", "year": ""}, [("#day", "Enter the date to count from")]),
        ({"day": "31", "month": "11"}, [("#day", "The date must be a real date")]),
        ({"month": "Dec"}, [("#day", "The date must be a real date")]),
        ({"day": ""}, [("#day", "The date must be a real date")]),
        ({"year": "26"}, [("#year", "The year must be between 2026 and 2027")]),
        ({"timescale": "interview"}, [("#time", "Enter the time, such as 14:30")]),
        ({"timescale": "interview", "time": "half two"}, [("#time", "Enter the time")]),
        ({"timescale": "interview", "time": "25:00"}, [("#time", "Enter the time")]),
        (
            {"timescale": "interview", "day": "", "month": "", "year": ""},
            [("#day", "Enter the date to count from"), ("#time", "Enter the time")],
        ),
    ],
)
def test_a_mistake_is_named_above_the_page_and_beside_its_field(
    changes: dict[str, str], mistakes: list[tuple[str, str]]
) -> None:
    with a_visitor(live()) as visitor:
        typed = {"timescale": "conference", "time": "", **DAY, **changes}
        page = visitor.post("/timescales", **typed)

    summary = page.all("div", class_="problems")[0]
    named = [(link.get("href", ""), link.text or "") for link in summary.iter("a")]
    assert [field for field, _ in named] == [field for field, _ in mistakes]
    assert [
        said for (_, text), (_, said) in zip(named, mistakes, strict=True) if said not in text
    ] == []
    assert page.words("p", class_="govuk-error-message") == [f"Error: {text}" for _, text in named]
    assert page.title.startswith(f"Error: {HEADING}")


def test_the_form_says_from_what_each_limit_runs() -> None:
    with a_visitor(live()) as visitor:
        page = visitor.get("/timescales")

    assert page.words("option")[1:4] == [
        "Conference held, after the strategy discussion",
        "Decision on a referral, after the referral is received",
        "Parents see the reports, before the conference",
    ]


def test_what_was_typed_stays_in_the_form_and_is_never_in_an_address() -> None:
    with a_visitor(live()) as visitor:
        page = visitor.post("/timescales", timescale="visit", time="<b>", **DAY)

    chosen = [each.get("value") for each in page.all("option") if each.get("selected") is not None]
    assert chosen == ["visit"]
    assert page.all("input", id="time")[0].get("value") == "<b>"
    assert page.all("form", method="post")[-1].get("action") is None
    assert [link for link in page.links() if "?" in link] == []


@pytest.mark.parametrize("path", ["/guidance", "/guidance/procedures/referral"])
def test_practitioners_find_the_time_limits(path: str) -> None:
    with a_visitor(live()) as visitor:
        page = visitor.get(path)

    assert "/timescales" in page.links()


def test_pages_for_families_do_not_lead_to_the_time_limits() -> None:
    with a_visitor(live()) as visitor:
        page = visitor.get("/guidance/e-safety/gaming")

    assert "/timescales" not in page.links()


def test_in_another_language_the_result_is_said_in_it() -> None:
    with a_visitor(live()) as visitor:
        page = visitor.post("/pl/timescales", timescale="conference", time="", **DAY)

    assert "15 dni roboczych licząc od: wtorek 22 grudnia 2026" in page.text
