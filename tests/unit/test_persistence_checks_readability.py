"""Pages that those whom they are for can read."""

import pytest

from assistant.guidance.page import Page
from assistant.persistence.checking import check_pack
from assistant.persistence.checks.passive import is_passive
from assistant.persistence.checks.reading_age import flesch_kincaid_age, readability_index_age
from assistant.persistence.checks.sentences import Sentence, sentences_of, sentences_of_page
from assistant.persistence.checks.unavoidable import UNAVOIDABLE, is_unavoidable
from assistant.persistence.content_files.pack import parse_pack
from assistant.persistence.errors import ContentError
from tests.support.builders import a_page, a_passage
from tests.support.databases import PAGE, PAGE_PATH, changed_pack, sound_pack, words

HARD = "Professional intervention necessitates considerable organisational preparation."
LONG = "calm " * 20 + "calm."


def read(text: str) -> tuple[Sentence, ...]:
    return tuple(sentences_of(text, ("summary",)))


def texts(markdown: str) -> list[str]:
    return [sentence.text for sentence in read(markdown)]


def said(old: str, new: str) -> tuple[ContentError, ...]:
    return check_pack(parse_pack(changed_pack(PAGE_PATH, old, new)))


def test_a_paragraph_is_divided_into_its_sentences() -> None:
    assert texts("Stay calm. Is it safe?\nCall 999!") == ["Stay calm.", "Is it safe?", "Call 999!"]


def test_every_entry_of_a_list_is_a_sentence_without_its_mark() -> None:
    markdown = "Say:\n\n- **no**\n- stop it,\n  now\n1. go"

    assert texts(markdown) == ["Say:", "no", "stop it, now", "go"]


def test_a_quotation_ends_with_its_mark() -> None:
    assert texts('"You are safe." She left.') == ['"You are safe."', "She left."]


def test_a_link_is_read_by_its_words() -> None:
    assert texts("Ask [the school](https://school.example/help.html).") == ["Ask the school."]


def test_a_page_is_read_from_its_summary_to_its_last_passage() -> None:
    page: Page = a_page(
        summary="One.",
        first_steps=("Two.", "Three."),
        passages=(a_passage(markdown="Four. Five."), a_passage(markdown="Six.")),
    )

    found = [(sentence.text, sentence.place) for sentence in sentences_of_page(page)]

    assert found == [
        ("One.", ("summary",)),
        ("Two.", ("first_steps", 0)),
        ("Three.", ("first_steps", 1)),
        ("Four.", ("#", 0)),
        ("Five.", ("#", 0)),
        ("Six.", ("#", 1)),
    ]


def test_flesch_kincaid_counts_words_and_syllables() -> None:
    sentences = read("The cat sat. The lonely animal sat down again.")

    # Nine words in two sentences, thirteen syllables; the grade of a child of five is 0.
    assert flesch_kincaid_age(sentences) == pytest.approx(0.39 * 4.5 + 11.8 * 13 / 9 - 15.59 + 5)


def test_the_readability_index_counts_words_and_letters() -> None:
    sentences = read("The cat sat. Don't wait.")

    assert readability_index_age(sentences) == pytest.approx(0.5 * 2.5 + 4.71 * 17 / 5 - 21.43 + 5)


def test_a_number_is_as_easy_as_a_short_word() -> None:
    assert flesch_kincaid_age(read("Call 999 now.")) == flesch_kincaid_age(read("Call them now."))


def test_an_unavoidable_word_makes_a_sentence_longer_and_not_harder() -> None:
    plain = flesch_kincaid_age(read("Tell them now at once."))
    named = flesch_kincaid_age(read("Tell Childline now at once."))

    assert is_unavoidable("CHILDLINE’S")
    assert named == pytest.approx(plain)


def test_what_holds_unavoidable_words_only_is_easy() -> None:
    assert flesch_kincaid_age(read("Samaritans.")) < 5


def test_the_list_of_unavoidable_words_stays_short() -> None:
    assert len(UNAVOIDABLE) < 50


@pytest.mark.parametrize(
    "text", ["The phone was taken away.", "You may be asked to wait.", "It has not been told."]
)
def test_the_passive_voice_is_told_by_its_verbs(text: str) -> None:
    assert [is_passive(sentence) for sentence in read(text)] == [True]


@pytest.mark.parametrize(
    "text", ["Someone took it.", "Are you worried?", "He is interested and she is gone."]
)
def test_a_deed_or_a_feeling_is_not_passive(text: str) -> None:
    assert [is_passive(sentence) for sentence in read(text)] == [False]


def test_a_hard_summary_is_told_by_each_measure() -> None:
    found = said(words(45), " ".join([HARD] * 7))

    problems = [error.problem.split(": ")[0] for error in found if error.line == 3]
    assert "the summary has a reading age of 44.8 (Flesch-Kincaid)" in problems
    assert "the summary has a reading age of 43.9 (automated readability index)" in problems


def test_a_hard_page_is_told_at_its_worst_sentences() -> None:
    found = said(words(80), f"{words(40)} " + " ".join([HARD] * 20))

    assert {error.line for error in found} == {35}
    assert f"“{HARD}” / “{HARD}” / “{HARD}”" in found[0].problem
    assert found[0].remedy == "Use shorter words and sentences, until it is 8"


def test_a_long_sentence_is_told() -> None:
    found = said(words(80), f"{words(80)} {LONG}")

    problem = f"a sentence has 21 words: “{LONG[:80]}…”"
    assert found == (ContentError(PAGE_PATH, 35, problem, "Divide it: 20 are the most"),)


def test_sentences_that_are_all_longish_are_told() -> None:
    longish = ("calm " * 18).strip() + "."

    page = PAGE.replace(words(90), words(80)).replace(words(80), " ".join([longish] * 9))

    found = check_pack(parse_pack(sound_pack(**{PAGE_PATH: page})))

    told = [(error.line, error.remedy) for error in found if "on average" in error.problem]
    assert told == [(35, "Divide some, until it is 10")]


def test_too_many_passive_sentences_are_told() -> None:
    passive = ("It was taken.", "It was hidden.", "It was sold.")

    found = said(words(80), f"{words(50)} {' '.join(passive * 3)}")

    problem = (
        "18% of the sentences are passive: “It was taken.” / “It was hidden.” / “It was sold.”"
    )
    remedy = "Say who does it, until it is 12%"
    assert found == (ContentError(PAGE_PATH, 35, problem, remedy),)


def test_a_page_for_practitioners_may_be_as_hard_as_the_law() -> None:
    hard = PAGE.replace("young-person", "practitioner").replace(words(80), " ".join([HARD] * 30))
    longer = f"{hard}\n## More\n\n{words(100)} {LONG}"

    assert check_pack(parse_pack(sound_pack(**{PAGE_PATH: longer}))) == ()
