"""Why a question got its answer, as staff ask for it: told on the terminal and kept nowhere."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from assistant.cli import main
from tests.support.service import a_prepared_folder

MISSPELT = "is robloks safe for a zanzibarian wallaby"
UNHEARD_OF = b"zanzibarian"


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return a_prepared_folder(tmp_path_factory.mktemp("kept"))


def explained(kept: Path, *words: str) -> str:
    settings = {"ASSISTANT_DATA_DIR": str(kept), "ASSISTANT_MEANING": "off"}
    result = CliRunner().invoke(main, ["explain", *words], env=settings)
    assert result.exit_code == 0, result.output
    return result.output


def test_words_bands_pages_and_safety_are_told(kept: Path) -> None:
    lines = explained(kept, "my bf has a knife and noods of me").splitlines()

    starts = {line.strip().split(":")[0].split(" (")[0] for line in lines}
    assert lines[0] == "Outcome: emergency_card, for the audience young-person"
    assert "who writes and what it is about, if it is a danger" in starts
    assert any(", guessed young-person, by " in line for line in lines)
    assert starts >= {"rules that fired", "words", "meaning", "second look", "kinds"}
    assert starts >= {"anything on it", "first page is the answer", "signals", "passage"}
    assert "  bf, read by thesaurus as boyfriend: bf boyfriend" in lines
    assert "  meaning: the sentence model was not used" in lines
    assert any(line.startswith("  judged in the end: level emergency, kind") for line in lines)
    assert "Rejected as well, with their scores" in lines


def test_audience_and_language_are_those_asked_for(kept: Path) -> None:
    written = explained(kept, "gry", "--locale", "pl", "--audience", "practitioner", "--json")

    told = json.loads(written)
    assert told["audience"] == "practitioner"
    assert told["danger"]["words"]["threshold"].keys() == {"danger", "emergency"}
    assert told["search"]["locale"] in {"pl", "en"}


def test_what_is_never_searched_says_so(kept: Path) -> None:
    output = explained(kept, "hello")

    assert output.startswith("Outcome: small_talk")
    assert "Canned reply: greeting\n" in output
    assert output.endswith("Nothing was searched.\n")


def test_no_word_of_the_question_is_kept(kept: Path) -> None:
    output = explained(kept, MISSPELT)

    files = [path for path in kept.rglob("*") if path.is_file()]
    assert UNHEARD_OF.decode() in output
    assert files
    assert [path for path in files if UNHEARD_OF in path.read_bytes()] == []
