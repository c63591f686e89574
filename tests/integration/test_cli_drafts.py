"""Drafts from the command line: whose they are, and who may not approve them."""

from dataclasses import dataclass
from pathlib import Path

import pytest
from click import Command
from click.testing import CliRunner, Result

from admin.commands.drafts import import_drafts, publish_due
from admin.editing.errors import SecondPersonNeededError
from admin.identity.people import PersonError, Role
from admin.persistence.audit import AuditLog
from admin.persistence.editing import DraftStore
from admin.persistence.editors import editor_named
from assistant.cli import content_export
from assistant.persistence.content_files.directories import write_documents
from assistant.persistence.content_files.packed import pack_documents, unpack_documents
from assistant.persistence.documents import Document
from assistant.persistence.editions import EditionStore
from assistant.persistence.engine import make_engine
from assistant.settings import read_settings
from tests.support.service import a_prepared_folder
from tests.support.staff import SetClock, Staff


def run(folder: Path, command: Command, *words: str) -> Result:
    environment = {"ASSISTANT_DATA_DIR": str(folder), "ASSISTANT_MEANING": "off"}
    return CliRunner().invoke(command, list(words), obj=read_settings(environment))


@dataclass(frozen=True)
class Given:
    """An instance with staff, and what an operator was given: a pack in which a page changes."""

    kept: Path
    pack: Path

    @property
    def staff(self) -> Staff:
        return Staff(make_engine(f"sqlite:///{self.kept / 'assistant.db'}"), SetClock())

    def imported(self, by: str) -> Result:
        return run(self.kept, import_drafts, str(self.pack), "--note", "Games", "--by", by)


@pytest.fixture
def given_pack(tmp_path: Path) -> Given:
    place = tmp_path / "pack.zip"
    kept = a_prepared_folder(tmp_path / "kept")
    assert run(kept, content_export, str(place)).exit_code == 0
    documents = unpack_documents(place.read_bytes())
    changed = (Document(each.path, each.text.replace("Gaming", "Games")) for each in documents)
    place.write_bytes(pack_documents(changed))
    return Given(kept, place)


def test_the_command_brings_a_zip_file_in_as_drafts_of_a_member_of_staff(
    given_pack: Given,
) -> None:
    author = given_pack.staff.enrolled(Role.AUTHOR)

    refused = run(given_pack.kept, import_drafts, str(given_pack.pack), "--note", "Games")
    imported = given_pack.imported(by=author.email.upper())

    engine = given_pack.staff.engine
    found = DraftStore(engine).list_open()
    newest = AuditLog(engine).newest(1)[0]
    assert (refused.exit_code, imported.exit_code) == (2, 0)
    assert f"{len(found)} drafts wait for a second person" in imported.output
    assert {each.editors for each in found} == {frozenset({str(author.id)})}
    assert (newest.who, newest.about) == ("command line", author.email)
    assert EditionStore(engine).latest_number() == 1


def test_a_folder_is_brought_in_as_a_zip_file_is(given_pack: Given, tmp_path: Path) -> None:
    author = given_pack.staff.enrolled(Role.AUTHOR)
    write_documents(unpack_documents(given_pack.pack.read_bytes()), tmp_path / "folder")

    given = Given(given_pack.kept, tmp_path / "folder")
    from_folder, from_zip = given.imported(by=author.email), given_pack.imported(by=author.email)

    assert from_folder.output == from_zip.output


def test_nobody_approves_what_they_brought_in_by_the_command(given_pack: Given) -> None:
    approver = given_pack.staff.enrolled(Role.APPROVER)
    given_pack.imported(by=approver.email)

    store = DraftStore(given_pack.staff.engine)
    digests = {draft.id: draft.digest for draft in store.list_open()}
    with pytest.raises(SecondPersonNeededError):
        store.approve(digests, by=editor_named(approver))
    another = given_pack.staff.enrolled(Role.APPROVER, "another@board.example")
    assert len(store.approve(digests, by=editor_named(another))) == len(digests) > 0


@pytest.mark.parametrize("role", [Role.ANALYST, Role.ADMINISTRATOR])
def test_the_command_takes_words_of_nobody_who_may_not_write(
    given_pack: Given, role: Role
) -> None:
    staff = given_pack.staff
    staff.enrolled(role)
    gone, here = staff.enrolled(Role.AUTHOR), staff.enrolled(Role.ADMINISTRATOR, "a@b.example")
    staff.people.suspend(gone.id, by=here)

    tried = [
        given_pack.imported(by=by)
        for by in ("an operator", "nobody@board.example", gone.email, f"{role}@board.example")
    ]

    assert [isinstance(each.exception, PersonError) for each in tried] == [True] * 4
    assert DraftStore(staff.engine).list_open() == ()


def test_the_command_says_that_nothing_is_due(tmp_path: Path) -> None:
    assert run(a_prepared_folder(tmp_path), publish_due).output == "Nothing is due.\n"
