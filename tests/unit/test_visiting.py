import asyncio
from collections.abc import Callable

import pytest
from litestar import Litestar, get
from litestar.testing import TestClient

from assistant.visiting import MadeOnVisit


def app_that_says(word: str, *paths: str) -> Litestar:
    @get([*paths], sync_to_thread=False)
    def say() -> str:
        return word

    return Litestar([say], openapi_config=None)


@pytest.fixture
def made() -> list[str]:
    return []


@pytest.fixture
def visited(made: list[str]) -> MadeOnVisit:
    def make() -> Litestar:
        made.append("pages")
        return app_that_says("staff", "/desk", "/desk/drawer")

    return MadeOnVisit(app_that_says("public", "/", "/desks", "/desk-lamp"), ("/desk",), make)


Get = Callable[[str], str]


@pytest.fixture
def read(visited: MadeOnVisit) -> Get:
    client = TestClient(visited)  # type: ignore[arg-type]
    return lambda path: str(client.get(path).text)


def test_until_somebody_comes_nothing_is_made(read: Get, made: list[str]) -> None:
    assert [read(path) for path in ("/", "/desks", "/desk-lamp")] == ["public"] * 3
    assert made == []


def test_the_first_visit_makes_the_pages_and_the_next_finds_them(
    read: Get, made: list[str]
) -> None:
    assert [read(path) for path in ("/desk", "/desk/drawer", "/desk")] == ["staff"] * 3
    assert made == ["pages"]


def test_two_who_come_at_once_find_the_same_pages(made: list[str], visited: MadeOnVisit) -> None:
    async def both() -> None:
        await asyncio.gather(visited._opened(), visited._opened())

    asyncio.run(both())

    assert made == ["pages"]
