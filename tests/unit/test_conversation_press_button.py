"""Buttons: what each of them does to the turn."""

from dataclasses import replace
from typing import Any

import pytest

from assistant.conversation.actions import Action, ActionKind
from assistant.conversation.context import Context
from assistant.conversation.message import IncomingMessage
from assistant.conversation.outcome import Outcome
from assistant.conversation.steps.press_button import HELP_NOW, PRESSES, press_button
from assistant.conversation.turn import Turn
from assistant.guidance.page import Audience
from assistant.safety.judgement import Concern, Judgement, Kind, Level
from tests.support.builders import DANGER, a_live_edition, a_message, a_page, a_turn

LIVE = a_live_edition(a_page("e-safety/gaming"), a_page("e-safety/nude-images"))
SHOWN = Context(pages=("e-safety/nude-images", "e-safety/gaming"))


def pressed(kind: ActionKind, value: str = "", **changes: Any) -> IncomingMessage:
    plain: dict[str, Any] = {"text": "", "action": Action(kind, value)}
    return a_message(**{**plain, **changes})


def after(message: IncomingMessage) -> Turn:
    return press_button(a_turn(message), LIVE)


def test_every_button_has_something_to_do() -> None:
    assert set(PRESSES) == set(ActionKind)


def test_a_message_without_a_button_goes_on_as_it_is() -> None:
    before = a_turn(a_message())

    turn = press_button(before, LIVE)

    assert turn is before


def test_words_that_raised_a_card_go_before_any_button() -> None:
    message = pressed(ActionKind.NONE_OF_THESE, text="he is at the door")
    before = a_turn(message, judgement=DANGER, outcome=Outcome.EMERGENCY_CARD)

    turn = press_button(before, LIVE)

    assert turn is before


def test_a_chosen_page_is_the_answer() -> None:
    turn = after(pressed(ActionKind.SHOW_PAGE, "e-safety/gaming"))

    assert (turn.outcome, turn.pages, turn.has_answer) == (
        Outcome.ANSWERED,
        ("e-safety/gaming",),
        True,
    )


@pytest.mark.parametrize("slug", ["e-safety/withdrawn", "", "../../etc/passwd"])
def test_a_page_that_is_not_published_ends_with_people(slug: str) -> None:
    turn = after(pressed(ActionKind.SHOW_PAGE, slug))

    assert (turn.outcome, turn.reply_id) == (Outcome.NO_GUIDANCE_FOUND, "no_guidance_found")


def test_none_of_these_ends_with_people() -> None:
    turn = after(pressed(ActionKind.NONE_OF_THESE, context=SHOWN))

    assert (turn.outcome, turn.reply_id) == (Outcome.NO_GUIDANCE_FOUND, "none_of_these")
    assert turn.pages == ()


def test_i_need_help_now_brings_the_emergency_card() -> None:
    turn = after(pressed(ActionKind.NEED_HELP_NOW))

    assert (turn.judgement, turn.outcome) == (HELP_NOW, Outcome.EMERGENCY_CARD)


def test_it_is_about_someone_else_keeps_the_last_concern_and_speaks_to_an_adult() -> None:
    concern = Concern(Level.URGENT, Kind.SEXUAL_IMAGE_THREAT, "sextortion")

    turn = after(pressed(ActionKind.ABOUT_SOMEONE_ELSE, context=replace(SHOWN, concern=concern)))

    assert turn.judgement == Judgement(
        Level.URGENT,
        Kind.SEXUAL_IMAGE_THREAT,
        rule="button",
        speaker=Audience.FAMILY,
        theme="sextortion",
    )
    assert (turn.outcome, turn.pages, turn.has_answer) == (
        Outcome.URGENT_CARD,
        SHOWN.pages,
        True,
    )


@pytest.mark.parametrize(
    ("context", "chosen", "speaker"),
    [
        (SHOWN, None, Audience.FAMILY),
        (replace(SHOWN, audience=Audience.YOUNG_PERSON), None, Audience.FAMILY),
        (replace(SHOWN, audience=Audience.PRACTITIONER), None, Audience.PRACTITIONER),
        (SHOWN, Audience.YOUNG_PERSON, Audience.YOUNG_PERSON),
    ],
)
def test_it_is_about_someone_else_speaks_to_who_they_said_they_are_and_else_to_an_adult(
    context: Context, chosen: Audience | None, speaker: Audience
) -> None:
    turn = after(pressed(ActionKind.ABOUT_SOMEONE_ELSE, context=context, audience=chosen))

    assert turn.judgement.speaker is speaker


@pytest.mark.parametrize("kind", [Kind.IMMEDIATE_DANGER, Kind.SUICIDE_SELF_HARM])
def test_it_is_about_someone_else_in_an_emergency_is_an_emergency_still(kind: Kind) -> None:
    seen = replace(SHOWN, concern=Concern(Level.EMERGENCY, kind))

    turn = after(pressed(ActionKind.ABOUT_SOMEONE_ELSE, context=seen))

    assert (turn.judgement.level, turn.outcome) == (Level.EMERGENCY, Outcome.EMERGENCY_CARD)


def test_it_is_about_someone_else_without_a_concern_before_is_a_worry_about_abuse() -> None:
    turn = after(pressed(ActionKind.ABOUT_SOMEONE_ELSE))

    assert (turn.judgement.kind, turn.has_answer) == (Kind.ABUSE_CONCERN, False)


def test_i_was_asking_for_information_gives_what_was_found() -> None:
    turn = after(pressed(ActionKind.ASKED_FOR_INFORMATION, context=SHOWN))

    assert (turn.outcome, turn.pages, turn.has_answer) == (Outcome.ANSWERED, SHOWN.pages, True)


def test_i_was_asking_for_information_ends_with_people_when_nothing_was_found() -> None:
    turn = after(pressed(ActionKind.ASKED_FOR_INFORMATION))

    assert (turn.outcome, turn.reply_id) == (Outcome.NO_GUIDANCE_FOUND, "no_guidance_found")


def test_another_audience_is_told_about_the_same_pages() -> None:
    turn = after(pressed(ActionKind.SWITCH_AUDIENCE, "practitioner", context=SHOWN))

    assert turn.audience is Audience.PRACTITIONER
    assert (turn.outcome, turn.reply_id) == (Outcome.SETTING_CHANGED, "setting_changed")
    assert (turn.pages, turn.has_answer) == (SHOWN.pages, True)


def test_another_audience_before_any_question_is_only_noted() -> None:
    turn = after(pressed(ActionKind.SWITCH_AUDIENCE, "young-person"))

    assert (turn.outcome, turn.has_answer) == (Outcome.SETTING_CHANGED, False)


def test_another_audience_with_a_question_goes_on_to_answer_it() -> None:
    turn = after(pressed(ActionKind.SWITCH_AUDIENCE, "young-person", text="is chat safe"))

    assert (turn.audience, turn.outcome) == (Audience.YOUNG_PERSON, None)


def test_an_area_is_noted() -> None:
    turn = after(pressed(ActionKind.SWITCH_AREA, "kent"))

    assert (turn.area, turn.outcome) == ("kent", Outcome.SETTING_CHANGED)


def test_an_area_with_a_question_goes_on_to_answer_it() -> None:
    turn = after(pressed(ActionKind.SWITCH_AREA, "medway", text="is chat safe"))

    assert (turn.area, turn.outcome) == ("medway", None)


@pytest.mark.parametrize("area", ["", "atlantis"])
def test_an_area_that_is_not_the_partnerships_takes_the_choice_back(area: str) -> None:
    message = pressed(ActionKind.SWITCH_AREA, area, context=Context(area="kent"))

    turn = after(message)

    assert turn.area is None
