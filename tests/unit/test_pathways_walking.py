"""Walking a route: answers lead on, skipping always does, and the way can be put on record."""

import pytest

from assistant.pathways.errors import UnknownAnswerError
from assistant.pathways.walking import SKIP, Taken, Walk, trails, walk
from tests.support.pathways import a_route

ROUTE = a_route()


def test_without_answers_a_walk_stands_at_the_first_question() -> None:
    assert walk(ROUTE, ()) == Walk((), ROUTE.questions["first"])


def test_an_answer_leads_to_the_next_question() -> None:
    assert walk(ROUTE, ["to-second"]).stands_at == ROUTE.questions["second"]


def test_the_way_to_an_end_is_kept_in_words() -> None:
    assert walk(ROUTE, ["to-second", "to-here"]) == Walk(
        (
            Taken("The question first?", "It is second"),
            Taken("The question second?", "It is here"),
        ),
        ROUTE.ends["here"],
    )


def test_skipping_leads_on_and_leaves_no_answer() -> None:
    assert walk(ROUTE, [SKIP, SKIP]) == Walk(
        (Taken("The question first?", None), Taken("The question second?", None)),
        ROUTE.ends["there"],
    )


@pytest.mark.parametrize("answers", [["to-nowhere"], ["to-here", "to-here"], ["to-here", SKIP]])
def test_an_answer_that_is_not_offered_is_refused(answers: list[str]) -> None:
    with pytest.raises(UnknownAnswerError):
        walk(ROUTE, answers)


def test_every_way_through_a_route_ends() -> None:
    assert set(trails(ROUTE)) == {
        ("to-here",),
        ("to-second", "to-here"),
        ("to-second", "to-there"),
        ("to-second", SKIP),
        (SKIP, "to-here"),
        (SKIP, "to-there"),
        (SKIP, SKIP),
    }
