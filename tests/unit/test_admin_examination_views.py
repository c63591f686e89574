"""What an approver reads of the gain, before the table of what is answered differently."""

from admin.editing.answers import Gain
from admin.web.examination_views import gain_in_words


def test_the_gain_is_told_in_two_sentences() -> None:
    told = gain_in_words(Gain(questions=1200, found=14, lost=3, before=900, after=912))

    assert told == (
        "Of 1,200 judged questions, 14 find their page now that did not before, 3 no longer do.",
        "Success among the first three: 75.0% (900) before, 76.0% (912) after.",
    )


def test_where_no_question_is_judged_nothing_is_said_of_a_gain() -> None:
    assert gain_in_words(Gain(0, 0, 0, 0, 0)) == ()
