"""The explanation of an opened edition agrees with what its search finds."""

from contextlib import closing
from pathlib import Path

from assistant.retrieval.search import open_search
from tests.support.builders import an_edition
from tests.support.retrieval import CORPUS, WordEncoder, a_query

LONG_ENOUGH = 20.0


def test_what_is_explained_is_what_was_found(tmp_path: Path) -> None:
    query = a_query("kids are horrible to her in a group chat")
    edition = an_edition(*CORPUS, digest="first")
    opened = open_search(edition, data_dir=tmp_path, thesaurus={}, encoder=WordEncoder())
    with closing(opened) as search:
        assert search.wait_until_prepared(LONG_ENOUGH)

        result, told = search.search(query), search.explain(query)

    assert (told.band, told.right.probability) == (result.band, result.confidence)
    assert [(page.slug, page.score) for page in (*told.pages, *told.rejected)] == [
        (page.slug, page.score) for page in (*result.pages, *result.rejected)
    ]
