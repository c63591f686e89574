"""Where the sentence model is not there, words alone keep to floors of their own, and say so."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.app import health_of
from assistant.bootstrap import Services
from assistant.conversation.message import IncomingMessage
from assistant.conversation.pipeline import answer
from assistant.conversation.reply import Reply
from assistant.retrieval.evaluation.evaluating import evaluate_file
from assistant.usage.clock import utc_now
from assistant.usage.tally import Tally
from tests.support.judged_files import asked
from tests.support.judged_floors_without_model import FLOORS_WITHOUT_MODEL
from tests.support.service import a_service

JUDGED = Path(__file__).parents[1] / "judged"


@pytest.fixture(scope="module")
def services(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Services]:
    services = a_service(tmp_path_factory.mktemp("words"), ASSISTANT_MEANING="off")
    assert services.current.search.wait_until_prepared(120)
    yield services
    services.current.search.close()


@pytest.mark.parametrize("name", asked(FLOORS_WITHOUT_MODEL))
def test_no_figure_falls_below_its_floor(services: Services, name: str) -> None:
    live = services.current()

    def ask(message: IncomingMessage) -> Reply:
        return answer(message, live, Tally())

    evaluation = evaluate_file(JUDGED / name, ask, utc_now())

    assert [floor for floor in FLOORS_WITHOUT_MODEL[name] if evaluation.is_below(floor)] == [], (
        evaluation
    )


def test_health_says_that_the_model_is_not_there(services: Services) -> None:
    assert health_of(services)["meaning"] == "absent"
