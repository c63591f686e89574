"""The check of a whole pack: silent on a sound one, and telling all faults by file and line."""

from assistant.persistence.checking import check_pack
from assistant.persistence.content_files.pack import parse_pack
from assistant.persistence.errors import ContentError
from tests.support.databases import CONTACTS, SOURCES, sound_pack


def test_nothing_is_said_against_a_sound_pack() -> None:
    assert check_pack(parse_pack(sound_pack())) == ()


def test_all_faults_are_told_in_the_order_of_files_and_lines() -> None:
    contacts = CONTACTS.replace("https://front", "http://front").replace(
        "source: S1", "source: S9"
    )
    sources = SOURCES.replace("http:", "file:")
    pack = parse_pack(sound_pack(**{"contacts.yaml": contacts, "sources.yaml": sources}))

    found = check_pack(pack)

    assert [(error.path, error.line) for error in found] == [
        ("contacts.yaml", 8),
        ("contacts.yaml", 15),
        ("contacts.yaml", 20),
        ("contacts.yaml", 33),
        ("sources.yaml", 3),
    ]


def test_a_fault_of_a_whole_file_has_no_line() -> None:
    documents = [each for each in sound_pack() if each.path != "safety/cards.en.yaml"]

    remedy = "Add the file, or take the cards of this language out"
    assert check_pack(parse_pack(documents)) == (
        ContentError("safety/cards.en.yaml", None, "there are no cards", remedy),
    )
