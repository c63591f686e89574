"""GET /api/v1/openapi.json."""

from typing import Any

import pytest

from tests.support.api import an_api

DESCRIPTION = "/api/v1/openapi.json"


def fetched() -> Any:
    with an_api() as client:
        response = client.get(DESCRIPTION)
    assert response.status_code == 200
    return response.json()


def test_every_route_of_the_channel_is_described() -> None:
    description = fetched()

    assert description["openapi"].startswith("3.")
    assert {path: list(routes) for path, routes in description["paths"].items()} == {
        "/api/v1/ask": ["post"],
        "/api/v1/pages": ["get"],
        "/api/v1/pages/{collection}/{name}": ["get"],
        "/api/v1/contacts": ["get"],
        "/api/v1/timescales": ["get"],
        "/api/v1/thresholds": ["get"],
    }


@pytest.mark.parametrize(
    ("path", "method", "shape"),
    [
        ("/api/v1/ask", "post", "AskReply"),
        ("/api/v1/pages", "get", "PageList"),
        ("/api/v1/pages/{collection}/{name}", "get", "PageBody"),
        ("/api/v1/contacts", "get", "ContactList"),
        ("/api/v1/timescales", "get", "TimescaleList"),
        ("/api/v1/thresholds", "get", "ThresholdsBody"),
    ],
)
def test_the_shape_of_each_reply_is_described(path: str, method: str, shape: str) -> None:
    responses = fetched()["paths"][path][method]["responses"]

    reference = responses["200"]["content"]["application/json"]["schema"]["$ref"]
    assert reference.endswith(f"/{shape}")


def test_the_fields_of_a_turn_are_described() -> None:
    shapes = fetched()["components"]["schemas"]

    assert set(shapes["AskRequest"]["properties"]) == {
        "message",
        "locale",
        "audience",
        "area",
        "conversation",
        "action",
    }


@pytest.mark.parametrize(
    ("path", "method", "status"),
    [
        ("/api/v1/ask", "post", "400"),
        ("/api/v1/pages", "get", "400"),
        ("/api/v1/pages/{collection}/{name}", "get", "400"),
        ("/api/v1/pages/{collection}/{name}", "get", "404"),
        ("/api/v1/thresholds", "get", "404"),
    ],
)
def test_the_shape_of_a_refusal_is_described(path: str, method: str, status: str) -> None:
    description = fetched()

    refused = description["paths"][path][method]["responses"][status]
    reference = refused["content"]["application/json"]["schema"]["$ref"]
    assert reference.endswith("/RefusalBody")
    shape = description["components"]["schemas"]["RefusalBody"]
    assert set(shape["properties"]) == {"status", "problem", "people"}


@pytest.mark.parametrize("path", ["/api/v1/nope", "/api/v1/nope.json", "/api/v1/pages/a/b/c"])
def test_an_address_that_there_is_not_is_answered_with_people_to_call(path: str) -> None:
    with an_api() as client:
        response = client.get(path)

    assert response.status_code == 404
    assert response.json() == {
        "status": 404,
        "problem": None,
        "people": client.get("/api/nothing").json()["people"],
    }
    assert response.json()["people"][0] == {"name": "Emergency services", "phone": "999"}


@pytest.mark.parametrize("path", ["/schema", "/api/v1/swagger", "/api/v1/redoc"])
def test_no_page_about_the_description_is_served(path: str) -> None:
    with an_api() as client:
        response = client.get(path)

    assert response.status_code == 404
