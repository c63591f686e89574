"""Small signs: nothing alone, a card when another came before; and letters that no rule reads."""

import pytest

from assistant.conversation.context import Context
from assistant.conversation.outcome import Outcome
from assistant.conversation.scripts import is_unreadable
from assistant.conversation.steps.triage import UNREADABLE, judge_danger
from assistant.conversation.watchful_triage import WatchfulTriage
from assistant.safety.judgement import NO_CONCERN, Judgement, Kind, Level
from assistant.safety.requests import SaidSet, Sign
from assistant.safety.rules import Wording
from tests.support.builders import WORRY, a_live_edition, a_message, a_turn
from tests.support.conversations import conversation
from tests.support.fakes import FakeTriage

NO_WORDING = Wording(names={}, contexts={}, speakers={})
EGGSHELLS = Sign("eggshells", Kind.DOMESTIC_ABUSE, ("walking on eggshells",))
SIGN = Judgement(Level.NONE, Kind.DOMESTIC_ABUSE, rule="eggshells")
TRIAGE = WatchfulTriage(FakeTriage({"a worry": WORRY}), {"en": SaidSet((EGGSHELLS,), NO_WORDING)})
LIVE = a_live_edition(triage=TRIAGE)


def outcome_of(text: str, *signals: Kind) -> Outcome | None:
    return judge_danger(a_turn(a_message(text, context=Context(signals=signals))), LIVE).outcome


@pytest.mark.parametrize(
    ("text", "judgement"),
    [
        ("it is walking on eggshells", SIGN),
        ("a worry", WORRY),
        ("walking to school", NO_CONCERN),
    ],
)
def test_a_small_sign_is_a_kind_without_a_level(text: str, judgement: Judgement) -> None:
    assert TRIAGE.judge(text, "en") == judgement


def test_signs_in_english_are_seen_on_pages_of_every_language() -> None:
    assert TRIAGE.judge("walking on eggshells", "pl") == SIGN


def test_without_signs_the_other_triage_still_judges() -> None:
    assert WatchfulTriage(FakeTriage({"a worry": WORRY}), {}).judge("a worry", "en") == WORRY


def test_one_small_sign_alone_shows_no_card() -> None:
    assert outcome_of("walking on eggshells") is None


def test_a_small_sign_after_an_earlier_sign_or_card_shows_one() -> None:
    assert outcome_of("walking on eggshells", Kind.ABUSE_CONCERN) is Outcome.URGENT_CARD


def test_an_ordinary_question_after_a_card_shows_none() -> None:
    assert outcome_of("walking to school", Kind.ABUSE_CONCERN) is None


def test_two_small_signs_in_one_conversation_show_a_card_and_two_apart_do_not() -> None:
    together = conversation(LIVE, "walking on eggshells", "thanks", "walking on eggshells")

    assert [reply.card is not None for reply in together] == [False, False, True]
    assert together[0].context.signals == (Kind.DOMESTIC_ABUSE,)


@pytest.mark.parametrize(
    ("text", "locale", "has_rules", "unreadable"),
    [
        ("he hits me", "en", True, False),
        ("on mnie bije", "pl", False, False),
        ("زوجي يضربني وأنا خائفة", "en", True, True),
        ("وہ مجھے مارتا ہے", "ur", False, True),
        ("وہ مجھے مارتا ہے", "ur", True, False),
        ("ＨＥＬＰ 😀 𝐦𝐞", "en", True, False),
        ("my friend اسمه omar is scared", "en", True, False),
        ("999 ?!", "en", True, False),
    ],
)
def test_letters_that_no_rule_reads_are_noticed(
    text: str, locale: str, *, has_rules: bool, unreadable: bool
) -> None:
    assert is_unreadable(text, locale, has_rules=has_rules) is unreadable


@pytest.mark.parametrize("text", ["زوجي يضربني وأنا خائفة", "mąż mnie bije i się boję"])
def test_a_message_that_nobody_can_read_gets_a_card_and_never_silence(text: str) -> None:
    turn = judge_danger(a_turn(a_message(text)), LIVE)

    assert (turn.judgement, turn.outcome) == (UNREADABLE, Outcome.URGENT_CARD)
