"""Packed lines read as they were packed, and cost a fraction."""

import sys

import pytest

from assistant.guidance.lines import packed_lines

LINES = ("is roblox safe", "", "żółw 🐢", "a lone \ud800", "is roblox safe")


@pytest.mark.parametrize("lines", [LINES, (), ("",), ("", "")])
def test_lines_are_read_as_they_were_packed(lines: tuple[str, ...]) -> None:
    packed = packed_lines(lines)

    assert (tuple(packed), len(packed), bool(packed)) == (lines, len(lines), bool(lines))


def test_one_line_and_some_are_had_by_their_places() -> None:
    packed = packed_lines(LINES)

    assert (packed[0], packed[-2], tuple(packed[1:3])) == (LINES[0], LINES[-2], LINES[1:3])


def test_a_place_without_a_line_is_an_error_as_in_every_sequence() -> None:
    with pytest.raises(IndexError):
        packed_lines(LINES)[len(LINES)]


def test_the_same_lines_are_equal_and_others_are_not() -> None:
    assert packed_lines(LINES) == packed_lines(iter(LINES))
    assert packed_lines(LINES) != packed_lines(LINES[::-1])


def test_what_people_ask_takes_a_third_of_the_memory_at_most() -> None:
    lines = [f"is game number {number} safe for a child of {number % 9}" for number in range(300)]

    packed = packed_lines(lines)

    assert 3 * sys.getsizeof(packed.packed) < sum(map(sys.getsizeof, lines))
