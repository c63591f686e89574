import pytest

from assistant.retrieval.packed_words import GatheredLists, PackedLists, PackedWords


def packed(*pairs: tuple[str, str]) -> PackedLists:
    gathered = GatheredLists()
    for key, word in pairs:
        gathered[key].append(word)
    return PackedLists(gathered)


LISTS = packed(("hose", "house"), ("hors", "horse"), ("", "a"), ("hose", "horse"))


@pytest.mark.parametrize("word", ["", "house", "Łódź", "\udcff"])
def test_a_packed_word_is_known_and_its_neighbours_are_not(word: str) -> None:
    words = PackedWords(("", "house", "Łódź", "\udcff", "house"))

    assert word in words
    assert f"{word}x" not in words


def test_nothing_is_in_an_empty_set() -> None:
    assert "house" not in PackedWords(())


@pytest.mark.parametrize(
    ("key", "listed"), [("hose", ["house", "horse"]), ("", ["a"]), ("hors", ["horse"])]
)
def test_a_packed_list_keeps_its_order(key: str, listed: list[str]) -> None:
    assert key in LISTS
    assert LISTS[key] == listed


def test_a_key_without_words_is_not_there() -> None:
    assert "horsx" not in LISTS
    with pytest.raises(KeyError):
        LISTS["horsx"]


def test_keys_are_counted_and_not_kept() -> None:
    assert len(LISTS) == 3
    with pytest.raises(TypeError):
        list(LISTS)


def test_lists_into_which_nothing_was_gathered_have_no_keys() -> None:
    assert len(packed()) == 0
    assert "hose" not in packed()
