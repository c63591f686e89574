"""Suggesting signs for plain words: which come first, for whom, and what stands in for what."""

import tempfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from assistant.conversation.ports import NO_SUGGESTIONS, Suggestions
from assistant.pathways.observing import Child
from assistant.pathways.thresholds import Ages, Case, Indicator, Step, Thresholds
from assistant.retrieval.encoding import TextEncoder, Vectors
from assistant.retrieval.reading import read_thesaurus
from assistant.retrieval.sign_ranking import texts_of
from assistant.retrieval.suggesting import SignSearch, open_suggesting
from tests.support.pathways import an_indicator, thresholds
from tests.support.retrieval import BrokenEncoder, WordEncoder

HUNGRY = an_indicator("often-hungry", text="Child is often hungry")
BELT = an_indicator(
    "hit-with-belt",
    step=Step.CHILD_PROTECTION,
    text="Child was hit with an implement",
    examples=("dad used his belt on him", "marks in the shape of a buckle"),
)
BRUISE = an_indicator(
    "bruised-baby",
    step=Step.CHILD_PROTECTION,
    text="Baby who cannot move has a bruise",
    ages=Ages(0, 1),
)
HAPPY = an_indicator("settles", step=Step.UNIVERSAL, text="Child settles after being upset")
MISSED = "Mother misses the visits of the midwife and drinks"
MET = "Child met a stranger from an online game"
SIGNS = {sign.id: sign for sign in (HUNGRY, BELT, BRUISE, HAPPY)}


WHO = ("he", "she", "sam")
CASES = (
    *(Case(Step.UNIVERSAL, f"{who} settles and laughs after lunch") for who in WHO),
    *(Case(Step.CHILD_PROTECTION, f"{who} has marks of a buckle") for who in WHO),
)


def prepared(tmp_path: Path, encoder: TextEncoder | None = None, **signs: Indicator) -> SignSearch:
    found = replace(thresholds(indicators=signs or SIGNS), cases=CASES)
    search = SignSearch(found, read_thesaurus({"peckish": ("hungry",)}), tmp_path, encoder)
    search.prepare()
    return search


@pytest.mark.parametrize("encoder", [None, WordEncoder()])
@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("he is hungry every day", "often-hungry"),
        ("he said that dad used a belt", "hit-with-belt"),
        ("she has a bruise. she cannot move by herself yet.", "bruised-baby"),
    ],
)
def test_the_nearest_sign_comes_first(
    tmp_path: Path, encoder: TextEncoder | None, text: str, first: str
) -> None:
    found = prepared(tmp_path, encoder).suggest(text, Child())

    assert found.signs[0] == first
    assert found.is_degraded is (encoder is None)


def test_the_step_is_that_of_the_signs_which_the_words_sound_like(tmp_path: Path) -> None:
    search = prepared(tmp_path, WordEncoder())

    assert search.suggest("dad used his belt on the boy", Child()).step is Step.CHILD_PROTECTION
    assert search.suggest("child settles after being upset", Child()).step is Step.UNIVERSAL


def test_a_named_step_is_quoted_by_a_sign_and_others_stand_beside_it(tmp_path: Path) -> None:
    search = prepared(tmp_path, WordEncoder())

    found = search.suggest("marks of a buckle. she is often hungry. she settles.", Child(9))

    first = {SIGNS[sign].step for sign in found.signs[:3]}
    assert found.step is Step.CHILD_PROTECTION
    assert first == {Step.CHILD_PROTECTION, Step.EARLY_HELP}


def test_no_step_is_named_that_this_child_can_show_no_sign_of(tmp_path: Path) -> None:
    search = prepared(tmp_path, WordEncoder(), hungry=HUNGRY, bruise=BRUISE)

    assert search.suggest("child is often hungry, a bruise", Child(9)).step is Step.EARLY_HELP


def test_slang_is_understood_by_the_thesaurus(tmp_path: Path) -> None:
    assert prepared(tmp_path).suggest("peckish", Child()).signs[0] == "often-hungry"


def test_only_what_this_child_can_show_is_suggested(tmp_path: Path) -> None:
    search = prepared(tmp_path)

    assert "bruised-baby" in search.suggest("a bruise", Child(0)).signs
    assert "bruised-baby" not in search.suggest("a bruise", Child(9)).signs
    assert search.suggest("a bruise", Child(is_unborn=True)) == Suggestions(is_degraded=True)


def test_words_that_hardly_sound_like_a_sign_of_this_child_suggest_nothing(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    born = [an_indicator(f"met-{each}", text=f"{MET} {each}") for each in range(6)]
    missed = an_indicator("missed", text=MISSED, unborn=True)
    search = prepared(tmp_path, **{sign.id: sign for sign in (*born, missed, BELT)})

    found = search.suggest("online game where children visit", Child(is_unborn=True))

    assert (found.signs, caplog.records) == ((), [])


@pytest.mark.parametrize("encoder", [None, WordEncoder()])
@pytest.mark.parametrize("text", ["", "…", "\ud800", "x" * 9_000])
def test_words_that_say_nothing_suggest_nothing(
    tmp_path: Path, encoder: TextEncoder | None, text: str
) -> None:
    assert prepared(tmp_path, encoder).suggest(text, Child()).signs == ()


def test_a_model_that_breaks_leaves_the_words(tmp_path: Path) -> None:
    search = prepared(tmp_path, BreakingEncoder())

    found = search.suggest("he is hungry", Child())

    assert found.signs == ("often-hungry",)
    assert found.is_degraded


def test_a_model_that_never_worked_leaves_the_words(tmp_path: Path) -> None:
    found = prepared(tmp_path, BrokenEncoder()).suggest("he is hungry", Child())

    assert found.signs == ("often-hungry",)


def test_workers_that_prepare_at_once_share_no_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    (tmp_path / "MAIN.tmp").write_text("another worker has this name for itself")

    assert prepared(tmp_path).suggest("hungry", Child()).signs[0] == "often-hungry"
    assert [path.name for path in tmp_path.iterdir() if path.name != "index"] == ["MAIN.tmp"]


def test_who_asks_right_after_a_start_waits_for_the_words(tmp_path: Path) -> None:
    search = open_suggesting(found_thresholds(), data_dir=tmp_path, thesaurus={})

    assert search.suggest("he is hungry", Child()).signs[0] == "often-hungry"


def test_an_edition_without_signs_suggests_none(tmp_path: Path) -> None:
    search = open_suggesting(None, data_dir=tmp_path, thesaurus={})

    assert search.wait_until_prepared(10)
    assert search.suggest("he is hungry", Child()) == NO_SUGGESTIONS


def test_a_suggester_that_was_closed_goes_on_by_words(tmp_path: Path) -> None:
    search = SignSearch(found_thresholds(), {}, tmp_path, WordEncoder())
    search.close()
    search.prepare()

    assert search.suggest("he is hungry", Child()).is_degraded


def test_what_people_typed_is_kept_nowhere(tmp_path: Path) -> None:
    search = prepared(tmp_path, WordEncoder())

    search.suggest("a canary that nobody may keep", Child())

    kept = b"".join(path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())
    assert kept
    assert b"canary" not in kept


def test_a_long_text_is_compared_whole_and_by_its_first_sentences() -> None:
    sentences = " ".join(f"This is sentence {number}." for number in range(20))

    assert texts_of("He is hungry.") == ("He is hungry.",)
    assert texts_of("He is so hungry. She is not hungry. Yes.")[1:] == (
        "He is so hungry.",
        "She is not hungry.",
    )
    assert len(texts_of(sentences)) == 9


def found_thresholds() -> Thresholds:
    return thresholds(indicators=SIGNS)


class BreakingEncoder(WordEncoder):
    """Read the signs, and break at every question."""

    def encode(self, texts: Sequence[str]) -> Vectors:
        vectors = super().encode(texts)
        if self.texts_read > sum(1 + len(sign.examples) for sign in SIGNS.values()):
            raise MemoryError
        return vectors


def test_vectors_of_signs_that_are_kept_are_read_again(tmp_path: Path) -> None:
    SignSearch(found_thresholds(), {}, tmp_path, WordEncoder()).prepare()
    encoder = WordEncoder()
    second = SignSearch(found_thresholds(), {}, tmp_path, encoder)
    second.prepare()

    assert encoder.texts_read == 0
    assert len(list((tmp_path / "index").glob("signs-*.npz"))) == 1


def test_an_edition_with_the_same_signs_goes_on_with_its_suggester(tmp_path: Path) -> None:
    told, encoder = replace(found_thresholds(), cases=CASES), WordEncoder()
    before = SignSearch(told, {}, tmp_path, encoder)
    before.prepare()

    same = open_suggesting(
        replace(told), data_dir=tmp_path, thesaurus={}, encoder=encoder, before=before
    )
    others = [
        open_suggesting(
            changed, data_dir=tmp_path, thesaurus=thesaurus, encoder=reading, before=before
        )
        for changed, thesaurus, reading in (
            (replace(told, cases=told.cases[1:]), {}, encoder),
            (None, {}, encoder),
            (told, {"starving": ("hungry",)}, encoder),
            (told, {}, None),
        )
    ]

    assert same is before
    assert before not in others


def test_a_suggester_that_lacks_its_meaning_or_was_closed_is_made_again(tmp_path: Path) -> None:
    told, broken, working = found_thresholds(), BrokenEncoder(), WordEncoder()
    lacking = SignSearch(told, {}, tmp_path, broken)
    closed = SignSearch(told, {}, tmp_path, working)
    lacking.prepare()
    closed.prepare()
    closed.close()

    assert not lacking.serves(told, {}, broken)
    assert not closed.serves(told, {}, working)
