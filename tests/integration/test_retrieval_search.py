import threading
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from assistant.conversation.ports import Band
from assistant.retrieval.finding import Searchable
from assistant.retrieval.search import NOTHING_FOUND, EditionSearch, open_search
from assistant.retrieval.status import IndexState, ModelState, SearchStatus
from tests.support.builders import a_page, an_edition
from tests.support.retrieval import (
    BULLYING,
    CORPUS,
    GAMING,
    POLISH,
    BrokenEncoder,
    EncoderThatBreaks,
    WordEncoder,
    a_query,
)

EDITION = an_edition(*CORPUS, POLISH, digest="first")
LONG_ENOUGH = 20.0
TEXTS = 18


def prepared(data_dir: Path, **options: object) -> EditionSearch:
    edition = options.pop("edition", EDITION)
    search = open_search(
        edition,  # type: ignore[arg-type]
        data_dir=data_dir,
        thesaurus={"noods": ("nude", "picture")},
        **options,  # type: ignore[arg-type]
    )
    assert search.wait_until_prepared(LONG_ENOUGH)
    return search


@pytest.fixture
def search(tmp_path: Path) -> Iterator[EditionSearch]:
    with closing(prepared(tmp_path, encoder=WordEncoder())) as opened:
        yield opened


def break_ways(search: EditionSearch, count: int) -> None:
    """Let the first ways of searching fail at every question."""
    ladder = search._preparation.ladder
    broken = tuple(replace(rung, bands={}) for rung in ladder[:count])
    search._preparation.ladder = (*broken, *ladder[count:])


def ways(search: EditionSearch) -> tuple[Searchable, ...]:
    return search._preparation.ladder


def index_files(data_dir: Path) -> list[Path]:
    (folder,) = (path for path in (data_dir / "index").iterdir() if path.is_dir())
    return sorted(folder.iterdir())


def test_a_prepared_search_is_at_its_best(search: EditionSearch) -> None:
    result = search.search(a_query("kids are being horrible to her in a group chat"))

    assert result.pages[0].slug == "e-safety/bullying"
    assert not result.is_degraded
    assert search.status == SearchStatus(IndexState.READY, ModelState.READY, TEXTS, TEXTS)
    assert search.status.is_at_its_best


def test_slang_of_the_thesaurus_finds_its_page(search: EditionSearch) -> None:
    result = search.search(a_query("noods at school"))

    assert "procedures/online-abuse" in [page.slug for page in (*result.pages, *result.rejected)]


def test_a_typing_error_finds_its_page(search: EditionSearch) -> None:
    result = search.search(a_query("stragers talk through his hedset"))

    assert (*result.pages, *result.rejected)[0].slug == "e-safety/gaming"


def test_without_a_model_words_answer_and_say_so(tmp_path: Path) -> None:
    search = prepared(tmp_path)

    result = search.search(a_query("is roblox safe for my son"))

    assert (*result.pages, *result.rejected)[0].slug == "e-safety/gaming"
    assert result.is_degraded
    assert search.status == SearchStatus(IndexState.READY, ModelState.ABSENT)


def test_a_restart_reads_no_text_again(search: EditionSearch, tmp_path: Path) -> None:
    encoder = WordEncoder()

    again = prepared(tmp_path, encoder=encoder)

    assert encoder.texts_read == 0
    assert again.status == search.status


def test_a_new_edition_reads_only_what_is_new(search: EditionSearch, tmp_path: Path) -> None:
    encoder = WordEncoder()
    changed = replace(GAMING, summary="Play together, every week.")
    edition = an_edition(changed, *CORPUS[1:], POLISH, digest="second")

    newer = prepared(tmp_path, edition=edition, encoder=encoder)

    assert encoder.texts_read == 1
    assert newer.status.is_at_its_best
    assert search.search(a_query("is roblox safe")).band is not Band.NOTHING


def test_the_model_that_fails_while_preparing_leaves_words(tmp_path: Path) -> None:
    search = prepared(tmp_path, encoder=BrokenEncoder())

    result = search.search(a_query("is roblox safe for my son"))

    assert (*result.pages, *result.rejected)[0].slug == "e-safety/gaming"
    assert search.status.model is ModelState.FAILED
    assert search.status.index is IndexState.READY


def test_the_model_that_fails_at_a_question_leaves_words(tmp_path: Path) -> None:
    encoder = EncoderThatBreaks()
    search = prepared(tmp_path, encoder=encoder)
    encoder.is_broken = True

    result = search.search(a_query("is roblox safe for my son"))

    assert (*result.pages, *result.rejected)[0].slug == "e-safety/gaming"
    assert result.is_degraded
    assert search.status.model is ModelState.FAILED


def test_when_words_fail_too_titles_answer_and_the_index_is_built_again_once(
    search: EditionSearch, tmp_path: Path
) -> None:
    break_ways(search, 2)
    before = index_files(tmp_path)

    result = search.search(a_query("is roblox safe for my son"))

    assert (*result.pages, *result.rejected)[0].slug == "e-safety/gaming"
    assert result.is_degraded
    assert wait_for_rebuild(search)
    assert index_files(tmp_path) != before


def test_when_every_way_fails_nothing_is_found_and_nothing_is_raised(
    search: EditionSearch,
) -> None:
    break_ways(search, 3)

    result = search.search(a_query("is roblox safe"))

    assert result == NOTHING_FOUND


def test_an_index_damaged_between_two_starts_is_built_again(tmp_path: Path) -> None:
    prepared(tmp_path)
    largest = max(index_files(tmp_path), key=lambda path: path.stat().st_size)
    largest.write_bytes(largest.read_bytes()[:100])

    search = prepared(tmp_path)

    assert search.status.index is IndexState.READY
    assert max(path.stat().st_size for path in index_files(tmp_path)) > 100


def test_a_data_directory_that_cannot_be_written_leaves_titles(tmp_path: Path) -> None:
    (tmp_path / "index").write_text("in the way")

    search = prepared(tmp_path, encoder=WordEncoder())

    result = search.search(a_query("is roblox safe for my son"))

    assert (*result.pages, *result.rejected)[0].slug == "e-safety/gaming"
    assert (search.status.index, search.status.model) == (IndexState.FAILED, ModelState.READY)


def test_two_workers_build_one_index(tmp_path: Path) -> None:
    found: list[EditionSearch] = []
    one = threading.Thread(target=lambda: found.append(prepared(tmp_path)))
    two = threading.Thread(target=lambda: found.append(prepared(tmp_path)))

    one.start()
    two.start()
    one.join()
    two.join()

    assert [search.status.index for search in found] == [IndexState.READY] * 2
    assert len(index_files(tmp_path)) > 0


def test_an_edition_without_pages_finds_nothing(tmp_path: Path) -> None:
    edition = an_edition(digest="empty", revisions={})

    search = prepared(tmp_path, edition=edition, encoder=WordEncoder())

    assert search.search(a_query("is roblox safe")).band is Band.NOTHING


def test_a_page_with_nothing_but_a_title_is_searched(tmp_path: Path) -> None:
    bare = a_page("e-safety/bare", title="Vaping", summary="", asks=(), passages=())

    search = prepared(tmp_path, edition=an_edition(bare, BULLYING, digest="bare"))

    result = search.search(a_query("vaping"))
    assert (*result.pages, *result.rejected)[0].slug == "e-safety/bare"


def test_polish_is_answered_by_the_polish_page(search: EditionSearch) -> None:
    result = search.search(a_query("moja córka jest dręczona w internecie", "pl"))

    assert [page.slug for page in result.pages] == ["e-safety/bullying"]


def test_closing_keeps_what_is_ready(search: EditionSearch) -> None:
    search.close()

    assert search.search(a_query("is roblox safe")).pages[0].slug == "e-safety/gaming"


def test_searching_works_while_the_search_is_being_prepared(tmp_path: Path) -> None:
    search = open_search(EDITION, data_dir=tmp_path, thesaurus={}, encoder=WordEncoder())

    results = [search.search(a_query("is roblox safe for my son")) for _ in range(50)]

    assert {(*result.pages, *result.rejected)[0].slug for result in results} == {"e-safety/gaming"}
    assert search.wait_until_prepared(LONG_ENOUGH)


def test_each_step_is_a_ladder_of_its_own(search: EditionSearch) -> None:
    assert [rung.uses_meaning for rung in ways(search)] == [True, False, False]
    assert [rung.is_degraded for rung in ways(search)] == [False, True, True]


def wait_for_rebuild(search: EditionSearch) -> bool:
    (rebuilding,) = (thread for thread in threading.enumerate() if thread.name == "rebuild")
    rebuilding.join(LONG_ENOUGH)
    return search.status.index is IndexState.READY
