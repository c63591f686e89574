"""Judging with vignettes: what is right, what is defensible, and what is dangerously low."""

import pytest

from assistant.conversation.ports import NO_SUGGESTIONS, Suggestions
from assistant.pathways.observing import Child
from assistant.pathways.thresholds import Step
from assistant.retrieval.errors import JudgedFileError
from assistant.retrieval.evaluation.evaluating import evaluate
from assistant.retrieval.evaluation.judged import JudgedFile, JudgedKind, Row
from assistant.retrieval.evaluation.vignettes import (
    Bench,
    bench_of,
    child_of,
    defensible_steps,
    vignette_figures,
)
from tests.support.builders import OPEN_HOURS, a_live_edition
from tests.support.pathways import an_indicator
from tests.support.tools import live_with_tools

U, E, F, C = Step
SIGNS = {step.value: an_indicator(step.value, step=step) for step in Step}


def a_row(vignette: str, level: str, note: str = "", age: str = "7") -> Row:
    return {
        "vignette": vignette,
        "child_age": age,
        "level": level,
        "themes": "neglect",
        "source": "own",
        "note": note,
    }


def judged(*rows: Row) -> JudgedFile:
    return JudgedFile("vignettes.tsv", JudgedKind.VIGNETTES, rows)


def a_bench(**found: Suggestions) -> Bench:
    return Bench(lambda text, _: found.get(text, NO_SUGGESTIONS), SIGNS)


def test_a_right_sign_among_three_a_defensible_step_and_one_too_low() -> None:
    bench = a_bench(
        right=Suggestions((E, F, C, U), F),
        defensible=Suggestions((C, C, C, F), C),
        low=Suggestions((U, E, C), E),
    )

    found = evaluate(
        judged(a_row("right", "3"), a_row("defensible", "3", "3 or 4"), a_row("low", "4")),
        lambda message: pytest.fail(message.text),
        OPEN_HOURS,
        bench,
    )

    assert {name: round(value, 2) for name, value in found.figures.items()} == {
        "suggested@3": 0.67,
        "step_agreement": 0.67,
        "under": 0.33,
    }
    assert found.is_below("under=0.05")
    assert not found.is_below("under=0.4")


def test_no_suggestion_at_all_counts_as_too_low() -> None:
    assert vignette_figures(judged(a_row("unheard of", "1")), a_bench()) == {
        "suggested@3": 0.0,
        "step_agreement": 0.0,
        "under": 1.0,
    }


@pytest.mark.parametrize(
    ("level", "note", "steps"),
    [
        ("3", "", {F}),
        ("3", "3 or 4", {F, C}),
        ("2", "defensible at 2/3, seen on day 4.5", {E, F}),
        ("4", "3-4 with a protective parent", {F, C}),
        ("1", "1, 2 or 3", {U, E, F}),
        ("2", "aged 3", {E}),
    ],
)
def test_the_note_names_the_neighbours_that_can_be_defended(
    level: str, note: str, steps: set[Step]
) -> None:
    assert defensible_steps(a_row("any", level, note)) == steps


@pytest.mark.parametrize(
    ("cell", "child"),
    [
        ("7", Child(7)),
        ("15 years", Child(15)),
        ("4 months", Child(0)),
        ("newborn", Child(0)),
        ("2 years 3 months", Child(2)),
        ("unborn", Child(is_unborn=True)),
        ("", Child()),
    ],
)
def test_an_age_is_read_as_people_write_it(cell: str, child: Child) -> None:
    assert child_of(cell) == child


def test_a_level_that_is_none_of_four_is_refused() -> None:
    with pytest.raises(JudgedFileError, match="example 1 has none of the four levels"):
        vignette_figures(judged(a_row("any", "5")), a_bench())


def test_an_edition_without_thresholds_has_nothing_to_judge_vignettes_on() -> None:
    assert bench_of(a_live_edition()) is None
    assert bench_of(live_with_tools()) is not None


def test_levels_and_their_neighbours_may_be_written_by_name() -> None:
    row = a_row("any", "early-help", note="early-help or family-help, by age")

    assert defensible_steps(row) == {Step.EARLY_HELP, Step.FAMILY_HELP}
