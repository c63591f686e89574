"""The register holds the numbers of the fact table, digit for digit.

The table was taken from the sourced fact sheet of 22 November 2026, one row per contact: the
telephone number as it is written there, the number for text messages, and how sure the sheet is
of the number, or of the main route where there is none.
"""

import csv
import re
from pathlib import Path

import pytest
import yaml

from tests.support.source_code import ROOT

SUREST_LAST = ("check", "known", "sourced")
TABLE = Path(__file__).with_name("facts_contacts.tsv")
FACTS = {
    row["id"]: row
    for row in csv.DictReader(TABLE.read_text(encoding="utf-8").splitlines(), delimiter="\t")
}
REGISTER = yaml.safe_load((ROOT / "content/contacts.yaml").read_text(encoding="utf-8"))

# In the fact sheet and not in the register, with what keeps them out.
LEFT_OUT = {
    "kent_police": "the sheet asks the Board whether to publish the switchboard, or 101 alone",
    "hidden_apps": "the sheet asks the Board whether each app and code word is still there",
}

ENTRY = pytest.mark.parametrize("entry", REGISTER, ids=lambda entry: entry["id"])
Entry = dict[str, object]


def digits(number: object) -> str:
    """Strip a number to what is dialled within the country, keys pressed later included."""
    return re.sub(r"\D", "", str(number or "").replace("+44", "0"))


def dialled(entry: Entry) -> str:
    return digits(entry.get("phone")) + digits(entry.get("phone_keys"))


def texted(entry: Entry) -> str:
    route = entry.get("text")
    return digits(route["number"]) if isinstance(route, dict) else ""


@ENTRY
def test_an_entry_of_the_register_stands_in_the_fact_table(entry: Entry) -> None:
    assert entry["id"] in FACTS


@ENTRY
def test_an_entry_has_the_telephone_number_of_the_fact_table(entry: Entry) -> None:
    fact = FACTS[str(entry["id"])]

    assert dialled(entry) == digits(fact["phone"])


@ENTRY
def test_an_entry_has_no_other_text_number_than_the_fact_table(entry: Entry) -> None:
    fact = FACTS[str(entry["id"])]

    assert texted(entry) in {"", digits(fact["text_number"])}


@ENTRY
def test_an_entry_is_no_surer_of_its_number_than_the_fact_table(entry: Entry) -> None:
    fact = FACTS[str(entry["id"])]

    assert SUREST_LAST.index(str(entry["confidence"])) <= SUREST_LAST.index(fact["confidence"])


@ENTRY
def test_a_number_is_written_as_e164_or_as_a_short_code(entry: Entry) -> None:
    number = str(entry.get("phone", "999"))

    assert re.fullmatch(r"\+44\d{7,10}|\d{3,6}", number)


@ENTRY
def test_an_entry_has_been_verified_only_where_its_number_has_a_source(entry: Entry) -> None:
    assert "verified_on" not in entry or entry["confidence"] == "sourced"


def test_every_contact_of_the_fact_table_is_in_the_register_unless_it_is_left_out() -> None:
    registered = {str(entry["id"]) for entry in REGISTER}

    assert FACTS.keys() - registered == LEFT_OUT.keys()


def test_no_entry_stands_twice_in_the_register() -> None:
    ids = [entry["id"] for entry in REGISTER]

    assert len(ids) == len(set(ids))
