"""Notes as a Word document, opened by an office program where one is installed."""

import shutil
import subprocess
from pathlib import Path

import pytest

from assistant.documents.notes import write_notes
from tests.support.builders import OPEN_HOURS

OFFICE = shutil.which("soffice")
SECTIONS = (("Signs seen", ("Child is often hungry", "Dzieci są głodne")), ("Why", ("Two signs",)))
OPENING_SECONDS = 120


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
def test_libreoffice_opens_the_notes_and_reads_all_of_them(tmp_path: Path) -> None:
    notes = tmp_path / "notes.docx"
    notes.write_bytes(write_notes("Reasons", "Edition 7", SECTIONS, "en", OPEN_HOURS))

    profile = f"-env:UserInstallation=file://{tmp_path / 'profile'}"
    command = [str(OFFICE), profile, "--headless", "--convert-to", "txt:Text (encoded):UTF8"]
    subprocess.run(  # noqa: S603 - a program of this machine, and a file of this test
        [*command, "--outdir", str(tmp_path), str(notes)],
        check=True,
        capture_output=True,
        timeout=OPENING_SECONDS,
    )

    lines = [
        line.strip("•- \t\ufeff") for line in (tmp_path / "notes.txt").read_text().split("\n")
    ]
    assert [line for line in lines if line] == [
        "Reasons",
        "Edition 7",
        "Signs seen",
        "Child is often hungry",
        "Dzieci są głodne",
        "Why",
        "Two signs",
    ]
