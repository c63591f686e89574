"""Translators write what names another language than English in its path, and nothing else."""

from dataclasses import replace

import pytest

from admin.editing.draft import Draft, State
from admin.editing.errors import NotAllowedError
from admin.editing.person import Person, Role, may_write_at
from admin.editing.workflow import saved

TRANSLATOR = Person("a translator", frozenset({Role.TRANSLATOR}))
ALSO_AN_AUTHOR = replace(TRANSLATOR, roles=frozenset({Role.TRANSLATOR, Role.AUTHOR}))
OUTSIDER = replace(TRANSLATOR, roles=frozenset({Role.ANALYST}))
THEIRS = (
    "pl/young-people/gaming.md",
    "asks/pl/young-people/gaming.txt",
    "asks/pl/elsewhere.txt",
    "replies/pl.yaml",
    "safety/cards.pl.yaml",
    "safety/pl.yaml",
    "safety/signs.pl.yaml",
    "safety/pasted.pl.yaml",
    "safety/examples.pl.tsv",
    "thesaurus/pl.yaml",
    "glossary/pl.yaml",
    "judged/questions.pl.tsv",
)
OF_NO_LANGUAGE = (
    "contacts.yaml",
    "partnership.yaml",
    "lessons.yaml",
    "vocabulary.yaml",
    "safety/hazards.yaml",
    "pathways/thresholds.yaml",
    "pathways/observations.en.tsv",
    "worksheets/referral.yaml",
    "no content file",
)


@pytest.mark.parametrize("path", THEIRS)
def test_a_translator_writes_what_is_in_another_language(path: str) -> None:
    english = path.replace("pl/", "en/", 1) if "pl/" in path else path.replace("pl.", "en.", 1)
    british = path.replace("pl/", "en-GB/", 1)

    assert may_write_at(TRANSLATOR, path)
    assert not may_write_at(TRANSLATOR, english)
    assert may_write_at(TRANSLATOR, british) is (british == path)
    assert may_write_at(ALSO_AN_AUTHOR, english)
    assert not may_write_at(OUTSIDER, path)


@pytest.mark.parametrize("path", OF_NO_LANGUAGE)
def test_a_translator_leaves_what_is_in_no_language_to_the_authors(path: str) -> None:
    assert not may_write_at(TRANSLATOR, path)
    assert may_write_at(ALSO_AN_AUTHOR, path)


def test_a_translator_saves_over_no_draft_of_an_english_document() -> None:
    draft = Draft(1, "en/young-people/gaming.md", "d", "x", 1, State.DRAFT, frozenset("a"), "why")

    with pytest.raises(NotAllowedError, match="ask an author"):
        saved(draft, "y", "why", by=TRANSLATOR, version=1)
    polish = saved(replace(draft, path=THEIRS[0]), "y", "why", by=TRANSLATOR, version=1)
    assert polish.text == "y"
