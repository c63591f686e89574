"""Opening an edition: what of its content is handed to the search."""

from dataclasses import replace

from assistant.opening import thesaurus_of
from assistant.persistence.content_files.thesaurus import ThesaurusEntry
from tests.support.builders import CHRISTMAS
from tests.support.tools import shipped_pack


def test_what_another_language_says_is_not_read_in_an_english_question() -> None:
    english = ThesaurusEntry("pal", ("friend",), CHRISTMAS)
    polish = ThesaurusEntry("pal", ("smoke",), CHRISTMAS)
    pack = replace(shipped_pack(), thesaurus={"en": (english,), "pl": (polish,)})

    assert thesaurus_of(pack) == {"pal": ("friend",)}


def test_content_without_an_english_thesaurus_has_none() -> None:
    pack = replace(shipped_pack(), thesaurus={})

    assert thesaurus_of(pack) == {}
