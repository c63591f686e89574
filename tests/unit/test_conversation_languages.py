"""Which messages in Latin letters are in a language that no rule reads."""

import csv
from pathlib import Path

import pytest

from assistant.conversation.languages import is_other_language

JUDGED = Path("tests/judged")
FOREIGN = (
    "mój mąż mnie bije i bardzo się boję",
    "moj maz mnie bije i sie boje",
    "mi marido me pega y tengo miedo por mi hijo",
    "meu marido bate em mim e não sei o que fazer",
    "mon mari me frappe et j’ai peur",
    "mio marito mi picchia e ho paura",
    "Mein Mann schlägt mich und ich habe Angst",
    "soțul meu mă bate și îmi este frică",
    "mano vyras muša mane ir labai bijau",
    "manžel ma bije a veľmi sa bojím",
    "manžel mě bije a velmi se bojím",
    "kocam beni dövüyor çok korkuyorum",
    "burri im më rreh dhe kam frikë",
    "a férjem ver és nagyon félek",
    "mijn man slaat mij en ik ben bang",
)
MIXED = (
    "my mum says je ne sais pas all the time",
    "we had pizza and la la land on tv",
    "is mi casa ok for kids",
    "no me gusta",
    "ma ma ma",
    "",
)


@pytest.mark.parametrize("text", FOREIGN)
def test_a_message_in_another_language_is_known_with_and_without_its_marks(text: str) -> None:
    assert is_other_language(text, "en", has_rules=True)
    assert is_other_language(text.upper(), "en", has_rules=True)


@pytest.mark.parametrize("text", MIXED)
def test_a_few_words_of_another_language_leave_a_message_english(text: str) -> None:
    assert not is_other_language(text, "en", has_rules=True)


def test_the_language_of_the_page_is_read_where_it_has_rules_of_its_own() -> None:
    assert not is_other_language(FOREIGN[0], "pl", has_rules=True)
    assert is_other_language(FOREIGN[0], "pl", has_rules=False)


@pytest.mark.parametrize("name", ["safety.tsv", "questions.tsv", "questions-families.tsv"])
def test_no_english_message_of_the_judged_files_is_taken_for_another_language(name: str) -> None:
    with (JUDGED / name).open(encoding="utf-8") as file:
        rows = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        texts = [row.get("message") or row["query"] for row in rows]

    assert len(texts) > 100
    assert [text for text in texts if is_other_language(text, "en", has_rules=True)] == []
