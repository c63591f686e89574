"""CSV files: what a spreadsheet would run stays text, and numbers stay numbers."""

import csv
import unicodedata
from io import StringIO

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from assistant.documents.csv_files import MARK, guarded, unguarded, write_csv

BEGINNINGS = (*"=+-@\t\r\n|%＝＋－＠", " =", "\0=", "\u3000+", "'", "'=")
CELLS = st.one_of(
    st.text(max_size=30),
    st.builds(str.__add__, st.sampled_from(BEGINNINGS), st.text()),
)


def read(written: str) -> list[list[str]]:
    return list(csv.reader(StringIO(written.removeprefix(MARK), newline="")))


@settings(max_examples=10_000, deadline=None)
@given(CELLS)
@example('=HYPERLINK("https://evil.example")')
def test_no_cell_of_ten_thousand_begins_a_formula_and_all_come_back(cell: str) -> None:
    kept = read(write_csv(["Head"], [[cell, 1]]))[1][0]

    plain = cell.replace("\0", "")
    first = unicodedata.normalize("NFKC", kept.lstrip(" \u3000\u00a0\ufeff"))[:1]
    assert kept in {plain, f"'{plain}"}
    assert unguarded(kept) == plain
    assert first not in set("=+-@\t\r\n|%")


@pytest.mark.parametrize("cell", ["at least 15", "2,370 more (+26%)", "–", ""])
def test_the_words_of_a_report_stay_as_they_are(cell: str) -> None:
    assert guarded(cell) == cell


@pytest.mark.parametrize("cell", ["'tis a course", "it's a course", "a course", "'", ""])
def test_an_apostrophe_that_somebody_typed_by_hand_is_read_as_it_stands(cell: str) -> None:
    assert unguarded(cell) == cell


def test_numbers_stay_numbers_even_below_nought() -> None:
    assert read(write_csv(["Head"], [[-5]])) == [["Head"], ["-5"]]
