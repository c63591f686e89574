"""Talk about the service gets its own reply; a card and whatever else ended the turn stay."""

from dataclasses import replace

import pytest

from assistant.conversation.context import Context
from assistant.conversation.outcome import Outcome
from assistant.conversation.ports import Band, SearchResult, Talk
from assistant.conversation.steps.hear_talk import BY_RULES_ALONE, hear_likely_talk, hear_talk
from assistant.conversation.turn import Step, Turn
from assistant.safety.judgement import Level
from assistant.safety.suspicion import Harm
from tests.support.builders import REPLIES, WORRY, a_live_edition, a_message, a_turn
from tests.support.fakes import found

REPLY = REPLIES["greeting"]
LIVE = a_live_edition(replies={"en": REPLIES | {"costs_nothing": REPLY, "thanks": REPLY}})
SURE, LIKELY = (Talk("costs_nothing", is_sure=sure) for sure in (True, False))
BEFORE = Context(pages=("learning/training",))


def heard(talk: Talk | None, band: Band = Band.CHOICES, harm: Harm = Harm.NONE) -> SearchResult:
    return replace(found("e-safety/gaming", band=band), talk=talk, harm=harm)


def a_talking_turn(result: SearchResult, context: Context | None = None) -> Turn:
    return a_turn(a_message("is it free", context=context or Context()), found=result)


def test_what_is_surely_talk_ends_the_turn_with_its_reply_and_shows_no_page() -> None:
    turn = hear_talk(a_talking_turn(heard(SURE, Band.ANSWER)), LIVE)

    assert (turn.outcome, turn.reply_id) == (Outcome.SMALL_TALK, "costs_nothing")
    assert turn.found is None


def test_what_is_likely_talk_waits_until_danger_was_looked_for_again() -> None:
    turn = a_talking_turn(heard(LIKELY))

    assert hear_talk(turn, LIVE) == turn
    assert hear_likely_talk(turn, LIVE).reply_id == "costs_nothing"


@pytest.mark.parametrize(
    "result", [heard(LIKELY, Band.ANSWER), heard(LIKELY, harm=Harm.PLAIN), heard(None)]
)
def test_where_something_better_was_found_likely_talk_is_none(result: SearchResult) -> None:
    assert not hear_likely_talk(a_talking_turn(result), LIVE).has_ended


@pytest.mark.parametrize("step", [hear_talk, hear_likely_talk])
class TestEither:
    def test_after_a_page_only_what_cannot_be_about_it_is_talk(self, step: Step) -> None:
        thanks = heard(Talk("thanks", is_sure=True))

        assert not step(a_talking_turn(heard(SURE), BEFORE), LIVE).has_ended
        assert step(a_talking_turn(thanks, BEFORE), LIVE).reply_id == "thanks"

    def test_a_reply_that_the_edition_does_not_have_is_not_promised(self, step: Step) -> None:
        turn = a_talking_turn(heard(Talk("words_only", is_sure=True)))

        assert not step(turn, LIVE).has_ended

    @pytest.mark.parametrize("reply", sorted(BY_RULES_ALONE))
    def test_what_may_be_said_of_oneself_is_left_to_the_rules(
        self, step: Step, reply: str
    ) -> None:
        live = replace(LIVE, replies={"en": REPLIES | {reply: REPLY}})

        assert not step(a_talking_turn(heard(Talk(reply, is_sure=True))), live).has_ended

    def test_beside_a_small_sign_of_danger_nothing_is_talk(self, step: Step) -> None:
        sign = replace(WORRY, level=Level.NONE)
        turn = a_turn(judgement=sign, found=heard(SURE))

        assert step(turn, LIVE) == turn

    def test_after_a_card_nothing_is_talk(self, step: Step) -> None:
        assert not step(a_talking_turn(heard(SURE), Context(help_turns=2)), LIVE).has_ended

    def test_what_was_not_searched_for_goes_on(self, step: Step) -> None:
        assert not step(a_turn(), LIVE).has_ended

    @pytest.mark.parametrize(
        "outcome", [Outcome.URGENT_CARD, Outcome.HARMFUL_REQUEST_DECLINED, Outcome.SMALL_TALK]
    )
    def test_whatever_ended_the_turn_before_stays(self, step: Step, outcome: Outcome) -> None:
        turn = a_turn(outcome=outcome, judgement=WORRY, found=heard(SURE))

        assert step(turn, LIVE) == turn
