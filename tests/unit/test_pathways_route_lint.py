"""Routes end at someone: no dead end, no loop, nothing out of reach."""

from assistant.guidance.page import Confidence
from assistant.pathways.route import Answer, Route
from assistant.pathways.route_lint import lint_route
from assistant.pathways.walking import SKIP
from tests.support.pathways import a_question, a_route, an_end


def told(route: Route) -> list[tuple[tuple[str | int, ...], str]]:
    return [(fault.place, fault.problem) for fault in lint_route(route)]


def test_a_sound_route_has_no_fault() -> None:
    assert told(a_route()) == []


def test_a_route_begins_with_a_question_that_is_there() -> None:
    found = told(a_route(start="nowhere"))

    assert found[0] == (("start",), "there is no question 'nowhere'")


def test_an_answer_that_leads_nowhere_is_told() -> None:
    route = a_route(a_question("first", "here", "nowhere", skip="there"))

    assert told(route) == [(("questions", "first"), "'nowhere' is named here and stands nowhere")]


def test_skipping_leads_somewhere_too() -> None:
    route = a_route(a_question("first", "here", "there", skip="nowhere"))

    assert told(route) == [(("questions", "first"), "'nowhere' is named here and stands nowhere")]


def test_a_question_has_two_answers_at_least() -> None:
    route = a_route(a_question("first", "here", skip="there"))

    assert told(route) == [
        (("questions", "first"), "there are 1 answers, or one is called 'skip'")
    ]


def test_no_answer_takes_the_name_of_skipping() -> None:
    answers = (Answer(SKIP, "Pass", "here"), Answer("yes", "Yes", "there"))
    route = a_route(a_question("first", skip="there", answers=answers))

    assert [place for place, _ in told(route)] == [("questions", "first")]


def test_a_loop_is_told_at_each_question_of_it() -> None:
    route = a_route(
        a_question("first", "second", "here", skip="second"),
        a_question("second", "first", "there", skip="there"),
    )

    assert told(route) == [
        (("questions", "first"), "'first' leads into a loop"),
        (("questions", "second"), "'second' leads into a loop"),
    ]


def test_what_no_answer_leads_to_is_told() -> None:
    route = a_route(
        a_question("first", "here", "there", skip="there"),
        a_question("second", "here", "there", skip="there"),
        ends=(an_end("here"), an_end("there"), an_end("far")),
    )

    assert told(route) == [
        (("questions", "second"), "no answer leads to 'second'"),
        (("ends", "far"), "no answer leads to 'far'"),
    ]


def test_an_end_where_nobody_waits_is_a_dead_end() -> None:
    route = a_route(ends=(an_end("here"), an_end("there", contacts=())))

    assert told(route) == [(("ends", "there"), "nobody and nothing waits at this end")]


def test_a_page_is_enough_for_an_end() -> None:
    route = a_route(ends=(an_end("here"), an_end("there", contacts=(), pages=("a/page",))))

    assert told(route) == []


def test_a_name_is_a_question_or_an_end_and_never_both() -> None:
    route = a_route(ends=(an_end("here"), an_end("there"), an_end("first")))

    assert (("ends", "first"), "'first' is a question too") in told(route)


def test_an_end_that_awaits_confirmation_says_so() -> None:
    unsure = an_end("there", confidence=Confidence.AWAITING_CONFIRMATION)

    assert told(a_route(ends=(an_end("here"), unsure))) == [
        (("ends", "there", "confidence"), "this awaits confirmation and is stated as a fact")
    ]
