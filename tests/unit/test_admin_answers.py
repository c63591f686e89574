"""What is kept of a reply for whoever compares two editions."""

from admin.editing.answers import AnswerChange, Judged, Verdict, answer_of
from assistant.conversation.outcome import Outcome
from assistant.conversation.reply import Reply
from assistant.conversation.steps.compose import compose
from tests.support.builders import a_live_edition, a_page, a_turn

GAMING, NUDES = a_page("e-safety/gaming"), a_page("e-safety/nude-images")


def replied(*slugs: str) -> Reply:
    """Answer with the first page, and offer the others beside it."""
    turn = a_turn(outcome=Outcome.ANSWERED, pages=slugs, has_answer=True)
    reply = compose(turn, a_live_edition(GAMING, NUDES)).reply
    assert reply is not None
    return reply


def test_the_pages_of_an_answer_are_the_one_that_is_given_and_those_offered_beside_it() -> None:
    answer = answer_of(replied(GAMING.slug, NUDES.slug))

    assert (answer.pages, answer.words) == ((GAMING.slug, NUDES.slug), GAMING.summary)


def test_a_right_page_that_is_offered_beside_another_is_not_told_to_be_lost() -> None:
    judged = Judged("a photo of him", "en", (NUDES.slug,))
    before = answer_of(replied(NUDES.slug))
    after = answer_of(replied(GAMING.slug, NUDES.slug))

    assert AnswerChange(judged, before, after).verdict is Verdict.OTHER
