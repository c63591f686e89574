"""What stands in the place of a triage that could not be made ready."""

import pytest

from assistant.conversation.outcome import Outcome
from assistant.conversation.steps.triage import judge_danger
from assistant.conversation.unready_triage import TriageUnreadyError, UnreadyTriage
from tests.support.builders import a_live_edition, a_turn


def test_a_triage_without_rules_refuses_to_judge_and_quotes_nothing() -> None:
    with pytest.raises(TriageUnreadyError) as refused:
        UnreadyTriage().judge("my secret words", "pl")

    assert "secret" not in str(refused.value)


def test_without_rules_every_message_gets_the_emergency_card() -> None:
    turn = judge_danger(a_turn(), a_live_edition(triage=UnreadyTriage()))

    assert turn.outcome is Outcome.EMERGENCY_CARD
