"""Choosing the help card of a judgement, and comparing judgements."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.guidance.page import Audience
from assistant.safety.cards import choose_card
from assistant.safety.judgement import NO_CONCERN, Judgement, Kind, Level, is_more_serious
from tests.support.builders import DANGER, WORRY, a_card

DANGER_CARD = a_card("danger", level=Level.EMERGENCY, kind=Kind.IMMEDIATE_DANGER)
WORRY_CARD = a_card("worry", kind=Kind.ABUSE_CONCERN)
CHILD_CARD = a_card("worry-child", kind=Kind.ABUSE_CONCERN, audience=Audience.YOUNG_PERSON)
HOME_CARD = a_card("home", kind=Kind.DOMESTIC_ABUSE)
MARRIAGE_CARD = a_card("marriage", kind=Kind.DOMESTIC_ABUSE, themes=("forced-marriage",))
DECK = (DANGER_CARD, MARRIAGE_CARD, WORRY_CARD, CHILD_CARD, HOME_CARD)

JUDGEMENTS = st.builds(
    Judgement,
    level=st.sampled_from([Level.EMERGENCY, Level.URGENT]),
    kind=st.sampled_from(Kind),
    speaker=st.none() | st.sampled_from(Audience),
    theme=st.none() | st.sampled_from(["forced-marriage", "eating-disorder"]),
)


def urgent(kind: Kind, **changes: object) -> Judgement:
    return Judgement(**{"level": Level.URGENT, "kind": kind, **changes})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("judgement", "card"),
    [
        (DANGER, "danger"),
        (WORRY, "worry"),
        (urgent(Kind.DOMESTIC_ABUSE), "home"),
        (urgent(Kind.DOMESTIC_ABUSE, theme="forced-marriage"), "marriage"),
        (urgent(Kind.DOMESTIC_ABUSE, theme="eating-disorder"), "home"),
        (urgent(Kind.ABUSE_CONCERN, speaker=Audience.YOUNG_PERSON), "worry-child"),
        (urgent(Kind.ABUSE_CONCERN, speaker=Audience.PRACTITIONER), "worry"),
        (urgent(Kind.ABUSE_CONCERN, theme="forced-marriage"), "worry"),
    ],
)
def test_the_card_fits_the_kind_then_the_theme_then_the_speaker(
    judgement: Judgement, card: str
) -> None:
    chosen = choose_card(DECK, judgement, Audience.FAMILY)

    assert chosen.id == card


def test_who_seems_to_be_speaking_counts_before_the_chosen_audience() -> None:
    judgement = urgent(Kind.ABUSE_CONCERN, speaker=Audience.FAMILY)

    chosen = choose_card(DECK, judgement, Audience.YOUNG_PERSON)

    assert chosen == WORRY_CARD


def test_the_chosen_audience_counts_when_nothing_says_who_is_speaking() -> None:
    chosen = choose_card(DECK, urgent(Kind.ABUSE_CONCERN), Audience.YOUNG_PERSON)

    assert chosen == CHILD_CARD


def test_without_any_audience_the_card_speaks_to_a_family() -> None:
    chosen = choose_card(DECK, urgent(Kind.ABUSE_CONCERN), None)

    assert chosen == WORRY_CARD


def test_a_kind_without_a_card_still_gets_help_of_its_level() -> None:
    chosen = choose_card(DECK, Judgement(Level.EMERGENCY, Kind.SUICIDE_SELF_HARM), None)

    assert chosen == DANGER_CARD


@settings(deadline=None)
@given(judgement=JUDGEMENTS, audience=st.none() | st.sampled_from(Audience))
def test_a_card_is_never_of_another_level_than_the_judgement(
    judgement: Judgement, audience: Audience | None
) -> None:
    chosen = choose_card(DECK, judgement, audience)

    assert chosen.level is judgement.level


def test_content_without_a_card_of_the_level_is_an_error_that_names_it() -> None:
    with pytest.raises(ValueError, match="no card of level emergency"):
        choose_card((WORRY_CARD,), DANGER, None)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (DANGER, WORRY, True),
        (DANGER, NO_CONCERN, True),
        (WORRY, NO_CONCERN, True),
        (WORRY, DANGER, False),
        (NO_CONCERN, WORRY, False),
        (WORRY, WORRY, False),
    ],
)
def test_an_emergency_is_more_serious_than_a_worry_and_a_worry_than_nothing(
    one: Judgement, other: Judgement, *, expected: bool
) -> None:
    assert is_more_serious(one, other) is expected
