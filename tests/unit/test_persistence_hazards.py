"""The hazard log as a file: read in full, refused by file and line."""

from datetime import date

import pytest

from assistant.persistence.checking import check_pack
from assistant.persistence.content_files.hazards import parse_hazards
from assistant.persistence.content_files.pack import parse_pack
from assistant.persistence.documents import canonical_document
from assistant.persistence.errors import ContentErrors
from assistant.safety.hazards import Hazard, Rating, Risk
from tests.support.databases import sound_pack

PATH = "safety/hazards.yaml"
LOG = """\
- id: wrong-number
  hazard: A number is wrong.
  cause: A typing error.
  harm: Nobody answers.
  controls: [One register.]
  tests:
    - tests/unit/test_numbers.py::test_a_number_rings
  initial:
    severity: 5
    likelihood: 3
  residual:
    severity: 5
    likelihood: 1
  owner: an editor
  reviewed: 2026-11-22
"""


def parsed(written: str) -> tuple[Hazard, ...]:
    return parse_hazards(canonical_document(PATH, written))


def test_a_hazard_is_read_with_all_that_it_says() -> None:
    assert parsed(LOG) == (
        Hazard(
            id="wrong-number",
            hazard="A number is wrong.",
            cause="A typing error.",
            harm="Nobody answers.",
            controls=("One register.",),
            tests=("tests/unit/test_numbers.py::test_a_number_rings",),
            initial=Rating(5, 3),
            residual=Rating(5, 1),
            owner="an editor",
            reviewed=date(2026, 11, 22),
        ),
    )


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("severity: 5", "severity: 6", ":9: '6' is not a number from 1 to 5"),
        ("  owner: an editor\n", "", ":1: 'owner' is missing"),
        ("cause:", "because:", ":1: 'cause' is missing"),
        ("reviewed: 2026-11-22", "reviewed: soon", ":15: 'soon' is not a date"),
    ],
)
def test_a_log_that_cannot_be_read_names_its_line(old: str, new: str, fault: str) -> None:
    with pytest.raises(ContentErrors) as refused:
        parsed(LOG.replace(old, new, 1))

    assert str(refused.value.errors[0]).startswith(PATH + fault)


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("test_a_number_rings", "a_number_rings", ":7: 'tests/unit/test_numbers.py::a_number"),
        ("likelihood: 1", "likelihood: 4", ":12: the risk is larger with the controls"),
    ],
)
def test_a_log_that_cannot_be_right_names_its_line(old: str, new: str, fault: str) -> None:
    pack = parse_pack(sound_pack(**{PATH: LOG.replace(old, new, 1)}))

    assert [str(error)[: len(PATH + fault)] for error in check_pack(pack)] == [PATH + fault]


@pytest.mark.parametrize(
    ("rating", "risk"),
    [
        (Rating(1, 1), Risk.LOW),
        (Rating(2, 2), Risk.LOW),
        (Rating(5, 1), Risk.MODERATE),
        (Rating(3, 3), Risk.MODERATE),
        (Rating(5, 2), Risk.HIGH),
        (Rating(3, 5), Risk.VERY_HIGH),
        (Rating(5, 5), Risk.VERY_HIGH),
    ],
)
def test_a_risk_is_severity_times_likelihood(rating: Rating, risk: Risk) -> None:
    assert rating.risk is risk
