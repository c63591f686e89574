"""The commands of an operator, as they are typed."""

import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from assistant.cli import main
from tests.support.service import a_prepared_folder
from tests.support.source_code import ROOT

CONTENT = ROOT / "content"
HEADER = "query\tlang\taudience\trelevant\tsource\n"


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return a_prepared_folder(tmp_path_factory.mktemp("kept"))


def run(kept: Path, *words: str, **environment: str) -> Result:
    settings = {"ASSISTANT_DATA_DIR": str(kept), "ASSISTANT_MEANING": "off", **environment}
    return CliRunner().invoke(main, list(words), env=settings)


def a_broken_copy(folder: Path) -> Path:
    copy = Path(shutil.copytree(CONTENT, folder / "content"))
    page = copy / "en/e-safety/gaming.md"
    page.write_text(page.read_text().replace("audience: family", "audience: everybody", 1))
    return copy


def test_the_starter_content_is_sound(kept: Path) -> None:
    result = run(kept, "content", "check", str(CONTENT))

    assert (result.exit_code, "files are sound" in result.output) == (0, True)


def test_a_broken_folder_is_refused_with_file_line_and_remedy(kept: Path, tmp_path: Path) -> None:
    result = run(kept, "content", "check", str(a_broken_copy(tmp_path)))

    assert result.exit_code == 1
    assert "en/e-safety/gaming.md:" in result.output
    assert "Use family, young-person, practitioner" in result.output


def test_a_first_start_without_a_content_folder_names_the_setting(tmp_path: Path) -> None:
    gone = str(tmp_path / "gone")

    result = run(tmp_path / "new", "serve", ASSISTANT_CONTENT_DIR=gone)

    assert result.exit_code == 1
    assert f"ASSISTANT_CONTENT_DIR: a folder that can be read, not {gone}" in result.output


@pytest.mark.parametrize("command", ["check", "import"])
def test_a_folder_that_is_not_there_is_refused_with_a_sentence(
    kept: Path, tmp_path: Path, command: str
) -> None:
    result = run(kept, "content", command, str(tmp_path / "nope"))

    assert (result.exit_code, "does not exist" in result.output) == (2, True)


def test_content_is_exported_to_no_place_that_cannot_be_written(
    kept: Path, tmp_path: Path
) -> None:
    file, folder = tmp_path / "README.md", tmp_path / "folder.zip"
    file.touch()
    folder.mkdir()
    places = (file, file / "out", tmp_path / "nope/content.zip", folder)

    results = [run(kept, "content", "export", str(place)) for place in places]

    assert [result.exit_code for result in results] == [2] * 4
    assert all("give a folder, or a file" in result.output for result in results)


def test_what_awaits_the_partnership_is_printed_with_file_line_and_count(kept: Path) -> None:
    result = run(kept, "content", "check", str(CONTENT), "--awaiting")

    assert result.exit_code == 0
    assert "Names of levels (4)\n  pathways/thresholds.yaml:" in result.output
    assert result.output.endswith("things await the partnership's confirmation.\n")


def test_a_first_start_with_broken_content_stops_and_says_where(tmp_path: Path) -> None:
    broken = str(a_broken_copy(tmp_path))

    result = run(tmp_path / "new", "serve", ASSISTANT_CONTENT_DIR=broken)

    assert result.exit_code == 1
    assert "en/e-safety/gaming.md:" in result.output


def test_export_and_import_lose_nothing(kept: Path, tmp_path: Path) -> None:
    exported = run(kept, "content", "export", str(tmp_path / "out"))
    imported = run(kept, "content", "import", str(tmp_path / "out"), "--note", "The same again")

    assert (exported.exit_code, imported.exit_code) == (0, 0)
    written = {
        path.relative_to(tmp_path / "out"): path.read_bytes()
        for path in (tmp_path / "out").rglob("*.*")
    }
    shipped = {path.relative_to(CONTENT): path.read_bytes() for path in CONTENT.rglob("*.*")}
    assert written == shipped
    assert "Edition 1 is live" in imported.output


def test_a_setting_that_cannot_be_used_ends_with_a_sentence(kept: Path) -> None:
    result = run(kept, "migrate", ASSISTANT_MEANING="maybe")

    assert result.exit_code == 1
    assert "ASSISTANT_MEANING" in result.output


def test_migrate_says_what_it_did(kept: Path) -> None:
    result = run(kept, "migrate")

    assert (result.exit_code, "schema of this release" in result.output) == (0, True)


def test_the_catalogues_are_current_and_complete(kept: Path) -> None:
    result = run(kept, "locales", "check")

    assert result.exit_code == 0, result.output


def test_catalogues_are_compiled_into_the_data_directory(kept: Path) -> None:
    result = run(kept, "locales", "compile")

    assert result.exit_code == 0
    assert (kept / "locales/pl/LC_MESSAGES/messages.mo").is_file()


def test_evaluate_prints_figures_as_json(kept: Path, tmp_path: Path) -> None:
    judged = tmp_path / "judged.tsv"
    judged.write_text(
        f"{HEADER}how do i set up parental controls\ten\tfamily\te-safety/parental-controls\tme\n"
    )

    result = run(kept, "evaluate", str(judged), "--json")

    figures = json.loads(result.output)["judged.tsv"]
    assert (figures["kind"], figures["n"]) == ("questions", 1)
    assert figures["figures"]["success@3"] == 1.0


def test_evaluate_fails_below_a_floor(kept: Path, tmp_path: Path) -> None:
    judged = tmp_path / "judged.tsv"
    judged.write_text(f"{HEADER}is roblox ok for kids\ten\tfamily\te-safety/under-5s\tme\n")

    result = run(kept, "evaluate", str(judged), "--floor", "success@1=0.9")

    assert result.exit_code == 1
    assert "success@1=0.9" in result.output


@pytest.mark.parametrize("floor", ["success@1", "success@1=", "success@1=high", "success@1=nan"])
def test_what_is_no_floor_is_refused_before_anything_is_asked(
    kept: Path, tmp_path: Path, floor: str
) -> None:
    judged = tmp_path / "judged.tsv"
    judged.write_text(f"{HEADER}is roblox ok for kids\ten\tfamily\te-safety/gaming\tme\n")

    result = run(kept, "evaluate", str(judged), "--floor", floor)

    assert result.exit_code == 2
    assert f"{floor} is no floor such as success@1=0.9" in result.output
    assert result.stdout == ""


def test_a_floor_for_a_figure_that_no_file_has_is_refused(kept: Path, tmp_path: Path) -> None:
    judged = tmp_path / "judged.tsv"
    judged.write_text(f"{HEADER}is roblox ok for kids\ten\tfamily\te-safety/gaming\tme\n")

    result = run(kept, "evaluate", str(judged), "--floor", "harmful_declnied=1.0")

    assert result.exit_code == 2
    assert "No file has a figure for harmful_declnied=1.0. There are: " in result.output
