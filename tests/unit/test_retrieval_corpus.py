from assistant.retrieval.corpus import corpus_of, english_corrector, reader_of
from assistant.retrieval.reading import read_thesaurus
from tests.support.builders import an_edition
from tests.support.retrieval import CORPUS, POLISH

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
