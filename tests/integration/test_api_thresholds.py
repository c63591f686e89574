"""GET /api/v1/thresholds."""

import pytest

from assistant.conversation.stopped import Part, PartKind, Stopped
from tests.support.api import an_api
from tests.support.tools import live_with_tools, shipped_paths

PATH = "/api/v1/thresholds"


def test_every_sign_rule_and_level_name_is_given() -> None:
    thresholds = shipped_paths().thresholds
    assert thresholds is not None

    with an_api(live=live_with_tools()) as client:
        found = client.get(PATH).json()

    assert found["edition"] == 7
    assert found["steps"] == ["universal", "early-help", "family-help", "child-protection"]
    assert [sign["id"] for sign in found["signs"]] == list(thresholds.indicators)
    assert {rule["effect"] for rule in found["rules"]} == {each.value for each in thresholds.rules}
    medway = next(each for each in found["frameworks"] if each["id"] == "medway")
    assert medway["is_being_confirmed"]
    assert "being confirmed" in medway["levels"]["early-help"]


def test_a_sign_says_for_whom_it_is_and_whether_it_decides_alone() -> None:
    with an_api(live=live_with_tools()) as client:
        signs = {each["id"]: each for each in client.get(PATH).json()["signs"]}

    bruise = signs["physical-bruise-non-mobile-baby"]
    assert (bruise["step"], bruise["decides_alone"]) == ("child-protection", True)
    assert signs["pre-birth-risk-to-unborn"]["ages"] is None


@pytest.mark.parametrize("part", [Part(PartKind.WEB), Part(PartKind.PATHWAY, "thresholds")])
def test_stopped_thresholds_are_not_given(part: Part) -> None:
    with an_api(live=live_with_tools(stopped=Stopped(frozenset({part})))) as client:
        response = client.get(PATH)

    assert response.status_code == 404
    assert response.json()["people"]


def test_an_edition_without_thresholds_has_none_to_give() -> None:
    with an_api() as client:
        assert client.get(PATH).status_code == 404
