from pathlib import Path

import pytest

from assistant.retrieval.errors import JudgedFileError
from assistant.retrieval.evaluation.judged import JudgedKind, read_judged_file, several


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "judged.tsv"


@pytest.mark.parametrize(
    ("header", "kind"),
    [
        ("query\tlang\taudience\trelevant\tsource", JudgedKind.QUESTIONS),
        ("query\tkind\tsource", JudgedKind.REFUSALS),
        ("conversation\tturn\tquery\trelevant", JudgedKind.FOLLOW_UPS),
        ("message\tlang\tlevel\tkind\tspeaker\tnote\tsource", JudgedKind.SAFETY),
        ("vignette\tchild_age\tlevel\tthemes\tsource\tnote", JudgedKind.VIGNETTES),
        ("message\tpii", JudgedKind.PERSONAL_DATA),
    ],
)
def test_the_header_decides_the_kind(path: Path, header: str, kind: JudgedKind) -> None:
    path.write_text(f"{header}\n", encoding="utf-8")

    assert read_judged_file(path).kind is kind


def test_rows_are_read_in_order_and_quotation_marks_are_text(path: Path) -> None:
    path.write_text('query\tkind\nhe said "no\toff-topic\n\n two \toff-topic\n', encoding="utf-8")

    rows = read_judged_file(path).rows

    assert [row["query"] for row in rows] == ['he said "no', "two"]


def test_a_mark_at_the_start_of_the_file_does_no_harm(path: Path) -> None:
    path.write_text("\ufeffquery\tkind\n", encoding="utf-8")

    assert read_judged_file(path).kind is JudgedKind.REFUSALS


def test_a_line_with_a_column_too_few_is_named(path: Path) -> None:
    path.write_text("query\tkind\none\toff-topic\ntwo\n", encoding="utf-8")

    with pytest.raises(JudgedFileError, match=r"judged\.tsv, line 3"):
        read_judged_file(path)


@pytest.mark.parametrize("header", ["", "question\tanswer\n"])
def test_a_header_that_fits_no_kind_is_refused(path: Path, header: str) -> None:
    path.write_text(header, encoding="utf-8")

    with pytest.raises(JudgedFileError, match="line 1"):
        read_judged_file(path)


def test_a_file_that_is_no_text_is_refused(path: Path) -> None:
    path.write_bytes(b"\xff\xfe\x00")

    with pytest.raises(JudgedFileError, match="UTF-8"):
        read_judged_file(path)


def test_several_values_are_joined_by_strokes() -> None:
    assert several("a | b|") == ("a", "b")
