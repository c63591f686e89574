"""Errors: their status, their place in the log, and the page that needs nothing to be working."""

import logging
from dataclasses import replace

import pytest
from litestar.exceptions import (
    ClientException,
    HTTPException,
    NotAuthorizedException,
    NotFoundException,
    ServiceUnavailableException,
    TooManyRequestsException,
)
from litestar.testing import TestClient

from assistant.channels.faults import place_of
from assistant.channels.web.edge import status_of
from assistant.channels.web.environment import create_renderer
from assistant.conversation.ports import LiveEdition
from assistant.guidance.errors import UnknownContactError, UnknownPageError
from tests.support.builders import a_live_edition
from tests.support.fakes import BrokenSearch, BrokenTriage, OutOfOrderError
from tests.support.live import CATALOGUES, a_visitor, web_app, web_services
from tests.support.pages import assert_sealed

CANARY = "my own words"


@pytest.mark.parametrize(
    ("error", "status"),
    [
        (UnknownPageError("x"), 404),
        (UnknownContactError("x"), 500),
        (ValueError("x"), 500),
        (NotFoundException(), 404),
        (TooManyRequestsException(), 429),
        (ClientException(), 400),
        (NotAuthorizedException(), 400),
        (ServiceUnavailableException(), 500),
        (HTTPException(status_code=413), 413),
    ],
)
def test_every_error_has_a_status_from_one_table(error: Exception, status: int) -> None:
    assert status_of(error) == status


def test_the_log_names_type_and_place_and_nothing_else() -> None:
    with pytest.raises(OutOfOrderError) as raised:
        BrokenTriage().judge(CANARY, CANARY)

    place = place_of(raised.value)

    assert place.startswith("OutOfOrderError at ")
    assert place.rpartition(":")[2].isdigit()
    assert CANARY not in place


def test_an_error_that_was_never_raised_has_no_place() -> None:
    assert place_of(ValueError(CANARY)) == "ValueError at nowhere:0"


def test_a_broken_search_page_shows_people_and_logs_no_word(
    caplog: pytest.LogCaptureFixture,
) -> None:
    live = a_live_edition(search=BrokenSearch())

    with caplog.at_level(logging.DEBUG), a_visitor(live) as visitor:
        page = visitor.post("/search", status=500, query=CANARY)

    assert "Call 999" in page.text
    assert CANARY not in page.html
    assert CANARY not in caplog.text
    assert "OutOfOrderError at " in caplog.text


def test_broken_triage_of_a_search_shows_the_card() -> None:
    with a_visitor(a_live_edition(triage=BrokenTriage())) as visitor:
        page = visitor.post("/search", query=CANARY)

    assert page.words("h2")[0] == "Call 999 now."


def no_edition() -> LiveEdition:
    raise OutOfOrderError(CANARY)


@pytest.mark.parametrize("path", ["/", "/help", "/nowhere", "/api/nowhere"])
def test_without_any_edition_the_static_page_still_helps(
    path: str, caplog: pytest.LogCaptureFixture
) -> None:
    services = web_services()
    app = web_app(replace(services, live=no_edition))

    with TestClient(app, raise_server_exceptions=False) as client:
        response = client.get(path)

    assert response.status_code == 500
    assert_sealed(response)
    assert "tel:999" in response.text
    assert CANARY not in caplog.text


def test_with_broken_templates_the_static_page_still_helps() -> None:
    good = create_renderer(CATALOGUES)
    services = replace(web_services(), renderer=replace(good, environments={}))

    with TestClient(web_app(services), raise_server_exceptions=False) as client:
        response = client.post("/", data={"message": CANARY})

    assert response.status_code == 500
    assert "tel:999" in response.text
    assert CANARY not in response.text
