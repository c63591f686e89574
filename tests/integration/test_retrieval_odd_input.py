"""What a query parser would choke on, and what broken or hostile clients send."""

import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.conversation.ports import Band, SearchResult
from assistant.retrieval.search import EditionSearch, open_search
from tests.support.builders import an_edition
from tests.support.retrieval import CORPUS, WordEncoder, a_query

ODD = {
    "brackets": "(" * 2_000,
    "operators": "NOT " * 1_500,
    "many terms": " ".join(f"term{number}" for number in range(5_000)),
    "wildcards": "*a*e*i*",
    "everything": "*",
    "fields": "title:roblox asks:[a TO z] body:rob~2 ^5",
    "nul": "rob\x00lox",
    "lone surrogate": "roblox \ud83d safe \udc00",
    "emoji": "😀" * 500 + "🏳️‍🌈 roblox",
    "zero width": "ro\u200bblox\u2060",
    "right to left": "\u202eroblox\u202c",
    "zalgo": "r\u0336o\u0336b\u0336lox" + "\u0336" * 1_000,
    "digits": "9" * 100_000,
    "one long word": "a" * 1_000_000,
    "line ends": "roblox\r\n\u2028\x85\x0b\x0c safe",
    "markup": "<script>alert('roblox')</script>",
    "empty": "",
}


@pytest.fixture(scope="module")
def search() -> Iterator[EditionSearch]:
    with tempfile.TemporaryDirectory() as folder:
        opened = open_search(
            an_edition(*CORPUS), data_dir=Path(folder), thesaurus={}, encoder=WordEncoder()
        )
        assert opened.wait_until_prepared(120)
        yield opened


@pytest.mark.parametrize("text", ODD.values(), ids=ODD.keys())
def test_odd_text_gets_a_result_from_the_best_way_of_searching(
    search: EditionSearch, text: str
) -> None:
    result = search.search(a_query(text))

    assert not result.is_degraded


@pytest.mark.parametrize("name", ["wildcards", "everything", "brackets", "empty"])
def test_no_sign_stands_for_every_page(search: EditionSearch, name: str) -> None:
    assert search.search(a_query(ODD[name])).band is Band.NOTHING


@pytest.mark.parametrize("text", ["ro\u200bblox safe", "ＲＯＢＬＯＸ ｓａｆｅ", "ROBLOX\x00SAFE?"])
def test_disguised_words_are_read(search: EditionSearch, text: str) -> None:
    result = search.search(a_query(text))

    assert (*result.pages, *result.rejected)[0].slug == "e-safety/gaming"


@given(st.text(st.characters(), max_size=200))
def test_any_text_gets_a_result(search: EditionSearch, text: str) -> None:
    assert isinstance(search.search(a_query(text)), SearchResult)


@pytest.mark.parametrize("locale", ["", "xx", "en-GB", "../etc", "\x00"])
def test_an_unknown_language_is_answered_in_english(search: EditionSearch, locale: str) -> None:
    result = search.search(a_query("is roblox safe", locale))

    assert (*result.pages, *result.rejected)[0].slug == "e-safety/gaming"


def test_many_threads_get_the_same_result(search: EditionSearch) -> None:
    query = a_query("kids are horrible to her in the group chat")

    with ThreadPoolExecutor(8) as pool:
        results = set(pool.map(lambda _: search.search(query), range(200)))

    assert results == {search.search(query)}
