"""One message followed through the steps tells what its answer was made of."""

from assistant.conversation.pipeline import STEPS, answer
from assistant.conversation.tracing import trace
from assistant.safety.judgement import Level
from tests.support.builders import a_message
from tests.support.conversations import SURE
from tests.support.fakes import FakeCounter


def test_the_last_turn_holds_the_reply_that_a_person_gets() -> None:
    turns = trace(a_message(), SURE)

    assert len(turns) == len(STEPS)
    assert turns[-1].reply == answer(a_message(), SURE, FakeCounter())


def test_the_first_turn_holds_what_was_judged_before_anything_was_searched() -> None:
    first = trace(a_message("he is at the door"), SURE)[0]

    assert (first.judgement.level, first.query) == (Level.EMERGENCY, None)
