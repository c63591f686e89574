from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from assistant.guidance.page import Page
from assistant.retrieval.corpus import corpus_of, english_corrector, reader_of
from assistant.retrieval.reading import read_thesaurus
from tests.support.builders import an_edition
from tests.support.retrieval import CORPUS, GAMING, POLISH, STAFF

CORPUS_OF_BOTH = corpus_of(an_edition(*CORPUS, POLISH))
THESAURUS = read_thesaurus({"insta": ("instagram",)})


def test_each_page_is_searched_in_the_language_it_is_written_in() -> None:
    slugs = {
        locale: [page.slug for page in pages] for locale, pages in CORPUS_OF_BOTH.pages.items()
    }

    assert slugs == {"en": [page.slug for page in CORPUS], "pl": ["e-safety/bullying"]}


def test_words_that_are_only_asked_are_in_the_lexicon() -> None:
    assert CORPUS_OF_BOTH.lexicons["en"]["roblox"] == ("roblox",)


def test_the_thesaurus_is_for_english_alone() -> None:
    polish = reader_of(CORPUS_OF_BOTH, "pl", THESAURUS, None)
    english = reader_of(CORPUS_OF_BOTH, "en", THESAURUS, None)

    assert (polish.read("insta").text, english.read("insta").text) == ("insta", "instagram")


def test_typing_errors_are_put_right_towards_approved_words_and_the_thesaurus() -> None:
    corrector = english_corrector(CORPUS_OF_BOTH, THESAURUS)

    corrected = [corrector.correct(word) for word in ("screnshots", "instgram", "insta")]

    assert corrected == ["screenshots", "instagram", "insta"]


WORDED = ("is roblox safe at night", "my daughter is bullied", "snap map", "nagranie w sieci")
ASKED = ("roblox with strangers", "bullied on snap", "when is bin day", "")
SOME_PAGES = st.lists(
    st.builds(
        lambda page, summary, asks: replace(page, summary=summary, asks=tuple(asks)),
        st.sampled_from((*CORPUS, POLISH)),
        st.sampled_from(WORDED),
        st.lists(st.sampled_from(WORDED), max_size=3),
    ),
    unique_by=lambda page: (page.locale, page.slug),
    min_size=1,
)


@given(SOME_PAGES, SOME_PAGES, st.sampled_from(((), ("when is bin day", "bin day at night"))))
def test_a_corpus_after_another_equals_one_that_is_made_afresh(
    earlier: list[Page], later: list[Page], beyond: tuple[str, ...]
) -> None:
    elsewhere = {"en": beyond}
    edition = an_edition(*later, elsewhere=elsewhere)

    taken, fresh = corpus_of(edition, corpus_of(an_edition(*earlier))), corpus_of(edition)

    assert taken.pages == fresh.pages
    assert taken.lexicons == fresh.lexicons
    assert [list(taken.lexicons[each]) for each in taken.pages] == [
        list(fresh.lexicons[each]) for each in fresh.pages
    ]
    for locale, likeness in taken.likeness.items():
        for text in ASKED:
            one, other = likeness.score(text), fresh.likeness[locale].score(text)
            assert (one.pages.tolist(), one.scope) == (other.pages.tolist(), other.scope)
            words = text.split()
            found, again = taken.titles[locale].match(words), fresh.titles[locale].match(words)
            assert found.scores.tolist() == again.scores.tolist()


def test_asks_that_an_edition_does_not_change_are_not_learned_from_again() -> None:
    before = corpus_of(an_edition(GAMING, STAFF))
    worded = corpus_of(an_edition(replace(GAMING, summary="Play together."), STAFF), before)
    removed = corpus_of(an_edition(GAMING), before)

    assert worded.likeness["en"] is before.likeness["en"]
    assert removed.likeness["en"] is not before.likeness["en"]
