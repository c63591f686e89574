"""Evaluating: judged files are asked as a person would ask, and figured by what they got."""

from dataclasses import replace

import pytest

from assistant.conversation.message import IncomingMessage
from assistant.conversation.outcome import Outcome
from assistant.conversation.reply import PagePart, Reply
from assistant.guidance.page import Audience
from assistant.retrieval.errors import JudgedFileError
from assistant.retrieval.evaluation.evaluating import evaluate
from assistant.retrieval.evaluation.judged import JudgedFile, JudgedKind, Row
from tests.support.builders import OPEN_HOURS, a_page, a_revision
from tests.support.evaluating import CARD, NOTHING, Script, answered, figures


def a_question(query: str, relevant: str, audience: str = "family") -> Row:
    return {"query": query, "lang": "en", "audience": audience, "relevant": relevant}


def test_questions_that_say_so_figure_cards_without_need_and_cards_that_were_due() -> None:
    harmful = replace(NOTHING, outcome=Outcome.HARMFUL_REQUEST_DECLINED)
    script = Script(calm=CARD, hurt=CARD, asked=harmful, both=CARD)
    levels = {"calm": "none", "asked": "none", "plain": "none", "more": "none"}
    levels |= {"hurt": "urgent", "unheard": "emergency", "both": ""}

    found = figures(
        JudgedKind.QUESTIONS,
        [{**a_question(query, "a"), "level": level} for query, level in levels.items()],
        script,
    )

    assert {name: found[name] for name in ("help_recall", "false_cards", "false_declines")} == {
        "help_recall": "0.50",
        "false_cards": "0.25",
        "false_declines": "0.25",
    }
    assert "false_cards" not in figures(JudgedKind.QUESTIONS, [a_question("calm", "a")], script)


def test_the_answer_ranks_before_the_choices() -> None:
    script = Script(one=answered("a", "b", "c"), two=answered("x", "a"))

    found = figures(
        JudgedKind.QUESTIONS, [a_question("one", "a"), a_question("two", "a|y")], script
    )

    assert found == {
        "success@1": "0.50",
        "success@3": "1.00",
        "mrr@10": "0.75",
        "ndcg@10": "0.69",
        "answered": "1.00",
        "unsaid@1": "0.50",
        "unsaid@3": "1.00",
    }


def test_no_guidance_is_no_answer() -> None:
    found = figures(JudgedKind.QUESTIONS, [a_question("one", "a")], Script())

    assert (found["success@3"], found["answered"]) == ("0.00", "0.00")


def test_a_page_below_an_urgent_card_counts() -> None:
    below = replace(CARD, page=PagePart(a_revision(a_page("a")), (), ()))

    found = figures(JudgedKind.QUESTIONS, [a_question("one", "a")], Script(one=below))

    assert found["success@1"] == "1.00"


def test_questions_are_broken_down_by_language_and_audience() -> None:
    rows = (a_question("one", "a"), a_question("two", "a", "practitioner"))
    judged = JudgedFile("file.tsv", JudgedKind.QUESTIONS, rows)

    by = evaluate(judged, Script(one=answered("a")), OPEN_HOURS).by

    assert by["language"]["en"]["success@1"] == 0.5
    assert by["audience"]["family"]["success@1"] == 1.0
    assert by["audience"]["practitioner"]["success@1"] == 0.0


def test_a_question_is_asked_with_the_audience_of_the_file_and_once_without() -> None:
    script = Script()

    figures(JudgedKind.QUESTIONS, [a_question("one", "a", "practitioner")], script)

    assert [message.audience for message in script.messages] == [Audience.PRACTITIONER, None]


def test_what_is_found_without_the_audience_has_figures_of_its_own() -> None:
    def answer(message: IncomingMessage) -> Reply:
        return answered("a" if message.audience else "b")

    found = figures(JudgedKind.QUESTIONS, [a_question("one", "a")], answer)

    assert (found["success@1"], found["unsaid@1"]) == ("1.00", "0.00")


@pytest.mark.parametrize("audience", ["", "somebody else"])
def test_without_an_audience_that_we_know_a_question_is_asked_once(audience: str) -> None:
    script = Script()

    figures(JudgedKind.QUESTIONS, [a_question("one", "a", audience)], script)

    assert [message.audience for message in script.messages] == [None]


def test_choices_for_a_refusal_are_neither_declined_nor_a_false_answer() -> None:
    offered = replace(NOTHING, outcome=Outcome.CHOICES_OFFERED)
    declined = replace(NOTHING, outcome=Outcome.HARMFUL_REQUEST_DECLINED)
    script = Script(one=offered, two=answered("a"), three=declined)
    kinds = {"one": "near-domain", "two": "harmful", "three": "harmful", "four": "off-topic"}

    found = figures(
        JudgedKind.REFUSALS,
        [{"query": query, "kind": kind} for query, kind in kinds.items()],
        script,
    )

    assert found == {"declined": "0.50", "false_answers": "0.25", "harmful_declined": "0.50"}


def test_a_proper_request_counts_only_as_declined_or_not() -> None:
    script = Script(one=replace(NOTHING, outcome=Outcome.HARMFUL_REQUEST_DECLINED))
    rows = [{"query": query, "kind": "proper"} for query in ("one", "two")]

    assert figures(JudgedKind.REFUSALS, rows, script) == {"false_declines": "0.50"}


def test_a_follow_up_takes_the_reply_before_it_along() -> None:
    script = Script(one=answered("a"), two=answered("a"))
    rows = [
        {"conversation": "c1", "turn": "1", "query": "one", "relevant": "a"},
        {"conversation": "c1", "turn": "2", "query": "two", "relevant": "a"},
        {"conversation": "c2", "turn": "1", "query": "three", "relevant": "a"},
    ]

    found = figures(JudgedKind.FOLLOW_UPS, rows, script)

    assert [message.context.pages for message in script.messages] == [(), ("a",), ()]
    assert found == {"success@1": "1.00", "success@3": "1.00"}


def test_questions_do_not_lean_on_one_another() -> None:
    script = Script(one=answered("a"))

    figures(JudgedKind.QUESTIONS, [a_question("one", "a"), a_question("two", "a")], script)

    assert [message.context.pages for message in script.messages] == [()] * 4


def test_vignettes_need_more_than_answers() -> None:
    with pytest.raises(JudgedFileError, match="by answers alone"):
        figures(JudgedKind.VIGNETTES, [], Script())


@pytest.mark.parametrize(
    ("floor", "is_below"),
    [
        ("success@1=0.4", False),
        ("success@1=0.6", True),
        ("p95_ms=60000", False),
        ("p95_ms=0", True),
        ("declined=0.9", False),
    ],
)
def test_a_figure_below_its_floor_is_found(floor: str, is_below: bool) -> None:  # noqa: FBT001
    rows = (a_question("one", "a"), a_question("two", "a"))
    judged = JudgedFile("file.tsv", JudgedKind.QUESTIONS, rows)

    evaluation = evaluate(judged, Script(one=answered("a")), OPEN_HOURS)

    assert evaluation.is_below(floor) is is_below
