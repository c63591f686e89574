"""A start from a content folder that is broken: the emergency card, or the edition kept before."""

import shutil
from collections.abc import Callable
from pathlib import Path

import httpx
import pytest

from assistant import opening
from assistant.bootstrap import Services, build_services, prepare
from assistant.conversation.outcome import Outcome
from assistant.conversation.pipeline import answer
from assistant.conversation.unready_triage import UnreadyTriage
from assistant.opening import DETECTOR
from assistant.persistence.errors import ContentErrors
from tests.support.builders import a_message
from tests.support.fakes import FakeCounter
from tests.support.service import (
    a_prepared_folder,
    a_running_service,
    a_served_site,
    first_service,
    settings_for,
)
from tests.support.source_code import ROOT

RULES, CARDS = "safety/en.yaml", "safety/cards.en.yaml"
REPLIES, PARTNERSHIP = "replies/en.yaml", "partnership.yaml"
HARMLESS = ("hello", "how do i set up roblox", "")
DAMAGES: dict[str, Callable[[Path], object]] = {
    "no rules": lambda content: (content / RULES).unlink(),
    "rules that are no YAML": lambda content: (content / RULES).write_text("rules: [\n"),
    "rules that hold none": lambda content: (content / RULES).write_text("rules: []\n"),
    "rules in another encoding": lambda content: (content / RULES).write_bytes(b"\xff\xfe"),
    "no cards": lambda content: (content / CARDS).unlink(),
    "cards that are no YAML": lambda content: (content / CARDS).write_text("- id: [\n"),
    "a file of no cards": lambda content: (content / CARDS).write_text("[]\n"),
    "no safety folder": lambda content: shutil.rmtree(content / "safety"),
    "no safety folder and no replies": lambda content: (
        shutil.rmtree(content / "safety"),
        (content / REPLIES).unlink(),
    ),
}


def content_with(folder: Path, damage: str) -> Path:
    content = Path(shutil.copytree(ROOT / "content", folder / "content"))
    DAMAGES[damage](content)
    return content


def started(kept: Path, content: Path) -> tuple[int, Services]:
    """Start as ``assistant serve`` does: prepare the folder, then build what a worker needs."""
    settings = settings_for(kept, ASSISTANT_CONTENT_DIR=str(content))
    return prepare(settings), build_services(settings, beside=first_service())


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_first_start_without_what_danger_is_judged_by_answers_all_with_the_emergency_card(
    tmp_path: Path, damage: str, caplog: pytest.LogCaptureFixture
) -> None:
    number, services = started(tmp_path / "kept", content_with(tmp_path, damage))

    replies = [answer(a_message(text), services.current(), FakeCounter()) for text in HARMLESS]

    assert number == 0
    assert [reply.outcome for reply in replies] == [Outcome.EMERGENCY_CARD] * len(HARMLESS)
    assert {"999" in reply.card.card.first_line for reply in replies if reply.card} == {True}
    assert all(reply.card and reply.card.contacts for reply in replies)
    assert "content_broken" in caplog.text
    assert "triage_unready" in caplog.text


@pytest.mark.parametrize("damage", ["no cards", "no safety folder and no replies"])
def test_the_page_of_such_a_start_shows_999_first_and_health_says_what_is_wrong(
    tmp_path: Path, damage: str
) -> None:
    _, services = started(tmp_path / "kept", content_with(tmp_path, damage))

    with a_running_service(services) as visitor:
        page = visitor.ask("hello")
        health = visitor.client.get("/health").json()

    assert page.all("section", class_="card--emergency")
    assert page.links().index("tel:999") < 10
    assert health["triage"] == "not ready: every message gets the emergency card"
    assert (health["edition"], health["database"]) == (0, "ok")


@pytest.mark.parametrize("damage", ["no rules", "cards that are no YAML", "no safety folder"])
def test_the_edition_kept_before_serves_on_and_the_broken_folder_is_only_reported(
    tmp_path: Path, damage: str, caplog: pytest.LogCaptureFixture
) -> None:
    kept = a_prepared_folder(tmp_path / "kept")

    number, services = started(kept, content_with(tmp_path, damage))

    greeted = answer(a_message("hello"), services.current(), FakeCounter())
    assert (number, services.current().edition.number) == (1, 1)
    assert not isinstance(services.current().triage, UnreadyTriage)
    assert greeted.outcome is Outcome.SMALL_TALK
    assert "content_broken" in caplog.text


def test_the_edition_kept_before_serves_on_without_any_content_folder(tmp_path: Path) -> None:
    number, services = started(a_prepared_folder(tmp_path / "kept"), tmp_path / "gone")

    assert (number, services.current().edition.number) == (1, 1)


def test_a_first_start_from_a_folder_with_another_broken_file_is_refused(tmp_path: Path) -> None:
    content = Path(shutil.copytree(ROOT / "content", tmp_path / "content"))
    (content / PARTNERSHIP).write_text("name: [\n")

    with pytest.raises(ContentErrors, match=PARTNERSHIP):
        started(tmp_path / "kept", content)


def test_serve_itself_starts_without_rules_and_cards_and_gives_the_card(tmp_path: Path) -> None:
    content = content_with(tmp_path, "no safety folder")

    with a_served_site(tmp_path / "kept", ASSISTANT_CONTENT_DIR=str(content)) as base:
        health = httpx.get(f"{base}health").json()
        page = httpx.post(base, data={"message": "hello"}).text

    assert health["triage"].startswith("not ready")
    assert "card--emergency" in page
    assert "tel:999" in page


CUT_SHORT = "".join(DETECTOR.read_text(encoding="utf-8").splitlines(keepends=True)[:9_000])


@pytest.mark.parametrize(
    "table",
    [None, "", "# messages none\n", CUT_SHORT],
    ids=["none", "empty", "no head", "cut short at the end of a line"],
)
def test_without_the_table_of_the_detector_every_message_gets_the_emergency_card(
    tmp_path: Path, table: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "detector.tsv"
    if table is not None:
        path.write_text(table)
    monkeypatch.setattr(opening, "DETECTOR", path)

    services = build_services(settings_for(a_prepared_folder(tmp_path / "kept")))

    replies = [answer(a_message(text), services.current(), FakeCounter()) for text in HARMLESS]
    assert [reply.outcome for reply in replies] == [Outcome.EMERGENCY_CARD] * len(HARMLESS)


@pytest.mark.parametrize("table", [None, "", "# digest none\n"], ids=["none", "empty", "no head"])
def test_without_the_table_of_circumstances_danger_gets_the_card_that_rules_know(
    tmp_path: Path, table: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "circumstances.tsv"
    if table is not None:
        path.write_text(table)
    monkeypatch.setattr(opening, "CIRCUMSTANCES", path)

    services = build_services(settings_for(a_prepared_folder(tmp_path / "kept")))

    reply = answer(a_message("he has a knife and is coming in"), services.current(), FakeCounter())
    assert services.current().circumstances is None
    assert reply.outcome is Outcome.EMERGENCY_CARD
