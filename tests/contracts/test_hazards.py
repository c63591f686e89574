"""Every hazard of the log names tests that exist; a test that was deleted is missed here."""

import ast

import pytest

from assistant.persistence.content_files.directories import read_documents
from assistant.persistence.content_files.pack import parse_pack
from assistant.safety.hazards import Hazard
from tests.support.source_code import ROOT, place, python_files

HAZARDS = parse_pack(read_documents(ROOT / "content")).hazards
STARTER_OF_THE_THREAT_MODEL = {
    "missed-disclosure",
    "wrong-number",
    "perpetrator-reads-device",
    "traced-by-service",
    "too-reassuring",
    "areas-mixed",
    "stale-page",
    "translation-fault",
    "service-down",
    "child-alone",
    "re-identified",
    "taken-for-a-person",
}


def existing_tests() -> set[str]:
    return {
        f"{place(path)}::{node.name}"
        for path in python_files("tests")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test_")
    }


EXISTING = existing_tests()


@pytest.mark.parametrize("hazard", HAZARDS, ids=lambda hazard: hazard.id)
def test_every_test_that_a_hazard_names_exists(hazard: Hazard) -> None:
    assert hazard.tests
    assert set(hazard.tests) - EXISTING == set()


@pytest.mark.parametrize("hazard", HAZARDS, ids=lambda hazard: hazard.id)
def test_no_control_leaves_the_risk_as_it_was(hazard: Hazard) -> None:
    assert hazard.residual.score < hazard.initial.score


def test_the_hazards_of_the_threat_model_are_in_the_log() -> None:
    assert {hazard.id for hazard in HAZARDS} >= STARTER_OF_THE_THREAT_MODEL
    assert len(HAZARDS) >= 20
