"""What an approver reads of the gain, before the table of what is answered differently."""

from dataclasses import replace

from admin.editing.answers import Answer, AnswerChange, Gain, Judged
from admin.editing.gate import Examination, Obstacle
from admin.web.examination_views import gain_in_words, view_of
from assistant.safety.judgement import Level

HEARD = Answer("emergency_card", Level.EMERGENCY, "danger", (), "")
LOST = AnswerChange(
    Judged("the lamp is green", "en", level=Level.EMERGENCY),
    HEARD,
    replace(HEARD, level=Level.NONE, card=None),
)


def test_the_gain_is_told_in_two_sentences() -> None:
    told = gain_in_words(Gain(questions=1200, found=14, lost=3, before=900, after=912))

    assert told == (
        "Of 1,200 judged questions, 14 find their page now that did not before, 3 no longer do.",
        "Success among the first three: 75.0% (900) before, 76.0% (912) after.",
    )


def test_where_no_question_is_judged_nothing_is_said_of_a_gain() -> None:
    assert gain_in_words(Gain(0, 0, 0, 0, 0)) == ()


def test_newer_examples_that_go_unheard_are_counted_where_they_block_nothing() -> None:
    blocked = (Obstacle("safety/en.yaml", None, "a problem", "A remedy"),)

    views = [
        view_of(Examination("a digest", obstacles, answers=answers))
        for obstacles, answers in (((), (LOST,)), (blocked, (LOST,)), ((), ()))
    ]

    assert [(each.is_passable, each.unheard) for each in views] == [
        (True, 1),
        (False, 0),
        (True, 0),
    ]
