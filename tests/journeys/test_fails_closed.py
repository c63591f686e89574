"""With the database, the index, the model or the rules gone, help still comes first."""

import csv
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from assistant.bootstrap import Services, build_services
from assistant.conversation.outcome import Outcome
from assistant.conversation.pipeline import answer
from assistant.conversation.reply import Reply
from tests.support.builders import a_message
from tests.support.fakes import FakeCounter
from tests.support.service import a_running_service, a_service
from tests.support.source_code import ROOT

NEEDED_TO_START = {"locales", "secret_key"}
RULES = "safety/en.yaml"
CARDS = {Outcome.EMERGENCY_CARD, Outcome.URGENT_CARD}
PATIENCE_SECONDS = 240
LEAST_SHARE_WITH_A_CARD = 0.94


def dangers() -> list[str]:
    """Read the messages of the judged set that must get a card."""
    with (ROOT / "tests/judged/safety.tsv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    return [row["message"] for row in rows if row["level"] != "none"]


def without_anything_kept(services: Services) -> Services:
    """Delete the database, the index and the vectors, leave the model out, and start again."""
    assert services.current.search.wait_until_prepared(PATIENCE_SECONDS)
    for path in services.settings.data_dir.iterdir():
        if path.name in NEEDED_TO_START:
            continue
        shutil.rmtree(path) if path.is_dir() else path.unlink()
    return build_services(replace(services.settings, has_meaning=False))


def with_rules(services: Services, folder: Path, rules: str | None) -> Services:
    """Start without a database from content whose English rules are others, or missing."""
    content = Path(shutil.copytree(ROOT / "content", folder / "content"))
    (content / RULES).unlink()
    if rules is not None:
        (content / RULES).write_text(rules)
    started = without_anything_kept(
        replace(services, settings=replace(services.settings, content_dir=content))
    )
    assert started.current.search.wait_until_prepared(PATIENCE_SECONDS)
    return started


def asked(services: Services, message: str) -> Reply:
    return answer(a_message(message), services.current(), FakeCounter())


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Services:
    return a_service(tmp_path_factory.mktemp("whole"), ASSISTANT_MEANING="off")


@pytest.fixture(scope="module")
def with_all(whole: Services) -> dict[str, Outcome]:
    """Ask every danger while database and index are there; the words alone decide."""
    outcomes = cards(whole)
    whole.current.search.close()
    return outcomes


@pytest.fixture(scope="module")
def stricken(whole: Services, with_all: dict[str, Outcome]) -> Services:
    assert with_all
    return without_anything_kept(whole)


def cards(services: Services) -> dict[str, Outcome]:
    """Give the card of each danger that gets one; other outcomes depend on the search."""
    outcomes = {text: asked(services, text).outcome for text in dangers()}
    return {text: outcome for text, outcome in outcomes.items() if outcome in CARDS}


def test_every_danger_of_the_judged_set_gets_the_same_card_with_everything_deleted(
    stricken: Services, with_all: dict[str, Outcome]
) -> None:
    without = cards(stricken)

    assert not stricken.has_database()
    assert without == with_all
    assert len(without) >= LEAST_SHARE_WITH_A_CARD * len(dangers())


def test_with_everything_deleted_a_danger_shows_999_first_on_the_page(stricken: Services) -> None:
    with a_running_service(stricken) as visitor:
        page = visitor.ask("he is outside with a knife")

    assert page.all("section", class_="card--emergency")
    assert page.links().index("tel:999") < 10


@pytest.mark.parametrize(
    "rules", [None, "rules: []\nwords:\n  child: [(unclosed]\n"], ids=["missing", "broken"]
)
def test_without_rules_that_can_be_used_every_message_gets_the_emergency_card(
    stricken: Services, tmp_path: Path, rules: str | None
) -> None:
    services = with_rules(stricken, tmp_path, rules)

    replies = [asked(services, text) for text in ("hello", "how do i set up roblox", "")]

    assert [reply.outcome for reply in replies] == [Outcome.EMERGENCY_CARD] * 3
    assert [reply.card is None for reply in replies] == [False] * 3
