"""Staff and the audit log from the command line, on a real service."""

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from sqlalchemy import text

from admin.area import AREA
from admin.commands.links import first_link
from admin.identity.people import Role
from admin.persistence.audit import AuditLog
from assistant.areas import installed_areas
from assistant.bootstrap import Services
from assistant.cli import main
from assistant.persistence.content_files.packed import unpack_documents
from assistant.persistence.editions import EditionStore
from assistant.persistence.engine import make_engine
from tests.support.service import a_prepared_folder, a_running_service, a_service, settings_for
from tests.support.source_code import ROOT
from tests.support.staff import SetClock, Staff


@pytest.fixture(scope="module")
def services(tmp_path_factory: pytest.TempPathFactory) -> Services:
    return a_service(tmp_path_factory.mktemp("kept"))


def run(kept: Path, *words: str) -> Result:
    settings = {"ASSISTANT_DATA_DIR": str(kept), "ASSISTANT_MEANING": "off"}
    return CliRunner().invoke(main, list(words), env=settings)


def test_the_back_end_is_an_installed_area() -> None:
    assert AREA in installed_areas()


def test_every_page_of_the_area_lies_where_the_area_says(services: Services) -> None:
    assert sorted(router.path for router in AREA.routers(services)) == sorted(AREA.paths)


def test_an_invitation_from_the_command_line_opens_on_the_service(services: Services) -> None:
    kept = services.settings.data_dir
    printed = run(kept, "user", "invite", "an.author@board.example", "--role", "author")
    path = printed.stdout.strip().removeprefix("http://localhost:8000")

    with a_running_service(services) as visitor:
        page = visitor.client.get(path)

    assert "an.author@board.example" in page.text
    assert "Set up your account" in page.text
    assert page.headers["cache-control"] == "no-store"
    assert "Give --address https://… or set ASSISTANT_PUBLIC_URL." in printed.stderr


def test_what_is_no_address_is_not_invited(services: Services) -> None:
    printed = run(services.settings.data_dir, "user", "invite", "nobody", "--role", "author")

    assert printed.exit_code == 1
    assert "Enter an e-mail address" in printed.output


def test_the_operator_gets_a_link_while_there_is_no_administrator(tmp_path: Path) -> None:
    settings = a_service(tmp_path).settings
    greeting = first_link(settings, "http://127.0.0.1:8000")
    assert "http://127.0.0.1:8000/admin/invitation/" in greeting

    Staff(make_engine(settings.database_url), SetClock()).enrolled(Role.ADMINISTRATOR)

    assert first_link(settings, "http://127.0.0.1:8000") == ""


def test_the_audit_log_is_verified_and_a_changed_entry_is_named(tmp_path: Path) -> None:
    settings = a_service(tmp_path).settings
    assert "no entries" in run(tmp_path, "audit", "verify").output
    engine = make_engine(settings.database_url)
    Staff(engine, SetClock()).enrolled(Role.ADMINISTRATOR)
    assert run(tmp_path, "audit", "verify").exit_code == 0

    with engine.begin() as connection:
        connection.execute(text("DROP TRIGGER audit_entry_refuses_update"))
        connection.execute(text("UPDATE audit_entry SET who = 'other' WHERE number = 2"))

    printed = run(tmp_path, "audit", "verify")
    assert printed.exit_code == 1
    assert "broken at entry 2" in printed.output


def test_entries_that_were_cut_off_are_missed_by_whoever_wrote_the_last_one_down(
    tmp_path: Path,
) -> None:
    engine = make_engine(a_service(tmp_path).settings.database_url)
    Staff(engine, SetClock()).enrolled(Role.ADMINISTRATOR)
    earlier, last = (f"{each.number}:{each.digest}" for each in AuditLog(engine).newest(2)[::-1])

    whole = run(tmp_path, "audit", "verify", "--expect", last)
    with engine.begin() as connection:
        connection.execute(text("DROP TRIGGER audit_entry_refuses_delete"))
        connection.execute(text("DELETE FROM audit_entry WHERE number = 3"))
    cut = run(tmp_path, "audit", "verify", "--expect", last)

    assert (whole.exit_code, f"its last entry is {last}." in whole.output) == (0, True)
    assert (cut.exit_code, "Entry 3 is not in the audit log" in cut.output) == (1, True)
    assert run(tmp_path, "audit", "verify", "--expect", earlier).exit_code == 0
    assert run(tmp_path, "audit", "verify", "--expect", f"2:{'0' * 64}").exit_code == 1
    assert run(tmp_path, "audit", "verify", "--expect", "2").exit_code == 2


def test_an_invitation_leads_to_where_the_operator_says_that_staff_find_the_service(
    services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ASSISTANT_PUBLIC_URL", "https://staff.example/")
    kept, invited = services.settings.data_dir, ("new@board.example", "--role", "author")

    usual = run(kept, "user", "invite", *invited)
    other = run(kept, "user", "invite", *invited, "--address", "https://other.example")

    assert usual.output.startswith("https://staff.example/admin/invitation/")
    assert other.output.startswith("https://other.example/admin/invitation/")
    assert (usual.stderr, other.stderr) == ("", "")


def test_where_people_approve_no_folder_is_published_past_them(tmp_path: Path) -> None:
    engine = make_engine(a_service(tmp_path / "kept").settings.database_url)
    Staff(engine, SetClock()).enrolled(Role.ADMINISTRATOR)
    changed = shutil.copytree(ROOT / "content", tmp_path / "content")
    page = changed / "en/e-safety/gaming.md"
    page.write_text(page.read_text().replace("Gaming", "Games"))

    printed = run(tmp_path / "kept", "content", "import", str(changed))

    assert printed.exit_code == 1
    assert "assistant drafts import" in printed.output
    assert EditionStore(engine).latest_number() == 1


def test_what_was_exported_where_people_approve_is_imported_where_there_are_none_yet(
    tmp_path: Path,
) -> None:
    settings = settings_for(a_prepared_folder(tmp_path / "kept"))
    Staff(make_engine(settings.database_url), SetClock()).enrolled(Role.ADMINISTRATOR)
    fresh = a_prepared_folder(tmp_path / "fresh")

    exported = run(tmp_path / "kept", "content", "export", str(tmp_path / "out"))
    imported = run(fresh, "content", "import", str(tmp_path / "out"))
    again = run(fresh, "content", "export", str(tmp_path / "again.zip"))

    assert [exported.exit_code, imported.exit_code, again.exit_code] == [0, 0, 0]
    documents = unpack_documents((tmp_path / "again.zip").read_bytes())
    assert documents == EditionStore(make_engine(settings.database_url)).load(1).documents
