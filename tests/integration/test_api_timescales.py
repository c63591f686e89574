"""GET /api/v1/timescales."""

from assistant.guidance.page import Confidence
from assistant.guidance.timescale import Counts, Timescale, Unit
from tests.support.api import an_api
from tests.support.builders import a_live_edition, an_edition

REPORTS = Timescale(
    "reports",
    "Parents see the reports",
    "the conference",
    3,
    Unit.WORKING_DAYS,
    "S1",
    Confidence.AWAITING_CONFIRMATION,
    Counts.BEFORE,
)


def test_every_time_limit_is_given_with_its_source_and_whether_it_is_sure() -> None:
    live = a_live_edition(edition=an_edition(timescales={REPORTS.id: REPORTS}))

    with an_api(live=live) as client:
        response = client.get("/api/v1/timescales")

    assert response.status_code == 200
    assert response.json() == {
        "edition": 7,
        "timescales": [
            {
                "id": "reports",
                "what": "Parents see the reports",
                "counts": "before",
                "event": "the conference",
                "limit": 3,
                "unit": "working-days",
                "source": "A guide",
                "is_being_confirmed": True,
            }
        ],
    }
