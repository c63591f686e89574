"""A whole pack: values from documents, and every error of every file at once."""

import pytest

from assistant.pathways.guided import GuidedPaths
from assistant.persistence.content_files.pack import parse_pack
from assistant.persistence.documents import canonical_document
from assistant.persistence.errors import ContentError, ContentErrors
from tests.support.databases import PAGE_PATH, SOUND, TOPICS, sound_pack
from tests.support.path_files import PATHS


def test_a_sound_pack_becomes_values_for_each_kind_of_file() -> None:
    pack = parse_pack(sound_pack())

    assert pack.partnership.short_name == "Example SCP"
    assert [family.id for family in pack.topics] == ["online"]
    assert list(pack.contacts) == ["emergency_999", "front_door", "night_line"]
    assert list(pack.sources) == ["S1"]
    assert list(pack.pages) == [("en", "young-people/gaming")]
    assert [entry.surface for entry in pack.thesaurus["en"]] == ["snap"]
    assert [rule.id for rule in pack.rules["en"].rules] == ["attack"]
    assert [card.id for card in pack.cards["en"]] == ["danger", "worry"]
    assert list(pack.replies["en"]) == ["greeting"]
    assert sorted(pack.documents) == sorted(SOUND)


def test_a_pack_from_before_there_were_paths_has_none() -> None:
    assert parse_pack(sound_pack()).guided == GuidedPaths(None, None, {})


def test_paths_become_values_by_what_their_files_are_called() -> None:
    guided = parse_pack(sound_pack(**PATHS)).guided

    assert guided.thresholds is not None
    assert list(guided.thresholds.themes) == ["neglect"]
    assert guided.grid is not None
    assert list(guided.grid.cells) == [("police", "danger-now")]
    assert [(name, route.id) for name, route in guided.routes.items()] == [("whom", "whom")]


def test_errors_of_all_files_are_told_at_once() -> None:
    broken_page = SOUND[PAGE_PATH].replace("audience: young-person", "audience: everyone")
    broken_topics = TOPICS.replace("title: Games", "titel: Games")
    with pytest.raises(ContentErrors) as refused:
        parse_pack(sound_pack(**{PAGE_PATH: broken_page, "topics.yaml": broken_topics}))

    assert [(error.path, error.line) for error in refused.value.errors] == [
        (PAGE_PATH, 4),
        ("topics.yaml", 4),
        ("topics.yaml", 5),
    ]


def test_a_missing_and_an_unknown_file_are_told() -> None:
    files = {path: text for path, text in SOUND.items() if path != "contacts.yaml"}
    documents = [canonical_document(*file) for file in (files | {"README.md": "# Words"}).items()]
    with pytest.raises(ContentErrors) as refused:
        parse_pack(documents)

    assert refused.value.errors == (
        ContentError("README.md", None, "no kind of content lies here", "Move it, or take it out"),
        ContentError(
            "contacts.yaml", None, "this file is missing", "Add it as the content format says"
        ),
    )


@pytest.mark.parametrize("path", ["safety/harmful.en.txt", "safety/harmless.en.txt"])
def test_an_edition_from_before_may_hold_what_nothing_reads_any_more(path: str) -> None:
    assert path in parse_pack(sound_pack(**{path: "how do i track her phone\n"})).documents


def test_an_empty_line_among_further_asks_is_told() -> None:
    with pytest.raises(
        ContentErrors, match=r"asks/en/young-people/gaming\.txt:2: this line is empty"
    ):
        parse_pack(sound_pack(**{"asks/en/young-people/gaming.txt": "one\n\nthree\n"}))
