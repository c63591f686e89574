"""Every address of the public side: headers, cookies, methods, errors, floods, other sites."""

import pytest

from assistant.channels.web.rate_limit import RateLimit
from assistant.channels.web.security import HEADERS
from tests.support.builders import a_page
from tests.support.live import STATICS, a_visitor
from tests.support.pages import Visitor, assert_sealed

PAGES = (
    "/",
    "/guidance",
    "/guidance/e-safety",
    "/guidance/e-safety/gaming",
    "/topics",
    "/topics/online",
    "/topics/online/gaming",
    "/search",
    "/timescales",
    "/tools",
    "/changes",
    "/contacts",
    "/help",
    "/glossary",
    "/privacy",
    "/accessibility",
    "/about",
)
PREFIXES = ("", "/pl")
MISSING = (
    "/nowhere",
    "/xx/contacts",
    "/ro",
    "/guidance/nothing",
    "/guidance/e-safety/nothing",
    "/topics/nothing",
    "/topics/online/nothing",
    "/p/00000000",
    "/p/%00",
    "/changes/nothing",
    "/changes/nothing/feed.atom",
    "/history/00000000",
    "/history/00000000/1",
    "/history/00000000/1/2",
    "/schema",
    "/schema/openapi.json",
    "/static/x/nothing.js",
    "/static/x/..%2f..%2fedge.py",
    "/guidance/e-safety/gaming/more",
    "//evil.example/x",
    "/%ff",
)
FILES = ("/theme.css", "/robots.txt", "/favicon.ico", *(file.url for file in STATICS.values()))


@pytest.mark.parametrize("prefix", PREFIXES)
@pytest.mark.parametrize("path", PAGES)
def test_every_page_passes_inspection(visitor: Visitor, prefix: str, path: str) -> None:
    page = visitor.get(f"{prefix}{path}")

    assert page.response.headers["cache-control"] == "no-store"
    assert "data-exit" in page.html


@pytest.mark.parametrize("path", PAGES)
def test_a_page_can_be_asked_about_without_reading_it(visitor: Visitor, path: str) -> None:
    response = visitor.client.head(path)

    assert response.status_code == 200
    assert response.content == b""
    assert_sealed(response)


@pytest.mark.parametrize("path", MISSING)
def test_a_missing_page_names_people_and_a_way_back(visitor: Visitor, path: str) -> None:
    page = visitor.get(path, status=404)

    assert page.title == "Help and information"
    assert {"tel:999", "/"} <= set(page.links())
    assert not page.all("a", aria_current="page")
    assert not [link for link in page.links() if link.startswith("//")]


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "TRACE"])
@pytest.mark.parametrize("path", ["/", "/contacts", "/search"])
def test_another_method_is_refused_with_people(visitor: Visitor, path: str, method: str) -> None:
    response = visitor.client.request(method, path)

    assert response.status_code == 405
    assert "GET" in response.headers["allow"]
    assert "tel:999" in response.text
    assert_sealed(response)


@pytest.mark.parametrize("path", FILES)
def test_files_carry_the_headers_too(visitor: Visitor, path: str) -> None:
    response = visitor.client.get(path)

    assert response.status_code == 200
    assert_sealed(response)


@pytest.mark.parametrize("name", list(STATICS))
def test_only_a_file_under_its_own_digest_is_kept_for_ever(visitor: Visitor, name: str) -> None:
    own = visitor.client.get(STATICS[name].url)
    other = visitor.client.get(f"/static/000000000000/{name}")

    assert own.headers["cache-control"] == "public, max-age=31536000, immutable"
    assert other.headers["cache-control"] == "no-store"
    assert own.content == other.content == STATICS[name].content


def test_the_policy_of_content_is_exactly_the_strict_one() -> None:
    assert HEADERS["content-security-policy"] == (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
        " connect-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none';"
        " frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types assistant"
    )


def test_an_error_of_the_interface_is_json_with_people(visitor: Visitor) -> None:
    response = visitor.client.get("/api/nothing")

    assert response.status_code == 404
    assert response.json()["people"][0] == {"name": "Emergency services", "phone": "999"}
    assert_sealed(response)


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, 200),
        ({"origin": "http://help.example"}, 200),
        ({"origin": "null"}, 200),
        ({"sec-fetch-site": "same-origin"}, 200),
        ({"sec-fetch-site": "none"}, 200),
        ({"sec-fetch-site": "same-origin", "origin": "null"}, 200),
        ({"sec-fetch-site": "cross-site"}, 403),
        ({"sec-fetch-site": "same-site"}, 403),
        ({"sec-fetch-site": "cross-site", "origin": "http://help.example"}, 403),
        ({"origin": "https://evil.example"}, 403),
        ({"origin": "http://help.example.evil.example"}, 403),
    ],
)
@pytest.mark.parametrize("path", ["/", "/pl", "/search"])
def test_only_our_own_forms_are_taken(
    visitor: Visitor, path: str, headers: dict[str, str], status: int
) -> None:
    page = visitor.send(path, b"message=x", status=status, **headers)

    assert "tel:999" in page.links()


def test_a_flood_is_refused_with_people_and_reading_goes_on() -> None:
    with a_visitor(rate_limit=RateLimit(turns_per_minute=2)) as visitor:
        visitor.ask("one")
        visitor.post("/search", query="two")
        refused = visitor.post("/", status=429, message="three")
        visitor.get("/help")
        visitor.get("/contacts")

    assert "tel:999" in refused.links()


def test_a_page_reflects_nothing_of_its_address(visitor: Visitor) -> None:
    page = visitor.get('/nowhere/"><script>alert(1)</script>', status=404)

    assert "alert(1)" not in page.html


def test_every_page_weighs_less_than_sixty_kilobytes() -> None:
    weights = len(STATICS["app.css"].compressed) + len(STATICS["app.js"].compressed)

    with a_visitor() as visitor:
        page = visitor.get(f"/guidance/{a_page().slug}")

    assert weights + len(page.response.content) < 60_000
