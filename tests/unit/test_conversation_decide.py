"""Answer, choices, or an honest nothing."""

from dataclasses import replace

import pytest

from assistant.conversation.context import Context
from assistant.conversation.outcome import Outcome
from assistant.conversation.ports import Band, SearchResult
from assistant.conversation.steps.decide import decide
from assistant.conversation.turn import Turn
from tests.support.builders import WORRY, a_live_edition, a_message, a_turn
from tests.support.fakes import NOTHING_FOUND, found

LIVE = a_live_edition()
PAGES = ("e-safety/gaming", "e-safety/nude-images", "e-safety/ages", "e-safety/phones")


def beside_a_card(band: Band) -> Turn:
    card = a_turn(judgement=WORRY, outcome=Outcome.URGENT_CARD)
    return decide(a_turn_with(card, band), LIVE)


def a_turn_with(turn: Turn, band: Band) -> Turn:
    return a_turn(
        turn.message,
        judgement=turn.judgement,
        outcome=turn.outcome,
        found=found(*PAGES, band=band, passage="start"),
    )


def test_a_turn_without_a_search_goes_on_as_it_is() -> None:
    before = a_turn(outcome=Outcome.SMALL_TALK)

    turn = decide(before, LIVE)

    assert turn is before


def test_a_sure_find_is_the_answer_with_its_passage_and_two_more_pages() -> None:
    turn = decide(a_turn(found=found(*PAGES, passage="start")), LIVE)

    assert (turn.outcome, turn.pages, turn.has_answer, turn.passage) == (
        Outcome.ANSWERED,
        PAGES[:3],
        True,
        "start",
    )


def test_an_unsure_find_offers_at_most_three_choices() -> None:
    turn = decide(a_turn(found=found(*PAGES, band=Band.CHOICES)), LIVE)

    assert (turn.outcome, turn.reply_id, turn.pages, turn.has_answer) == (
        Outcome.CHOICES_OFFERED,
        "choices_offered",
        PAGES[:3],
        False,
    )


def test_choices_are_offered_once_and_then_people() -> None:
    offered = Context(pages=PAGES[:3], clarified=True)
    message = a_message("the same thing in other words", context=offered)

    turn = decide(a_turn(message, found=found(*PAGES[:2], band=Band.CHOICES)), LIVE)

    assert (turn.outcome, turn.reply_id) == (Outcome.NO_GUIDANCE_FOUND, "no_guidance_found")
    assert turn.pages == ()


def test_pages_that_were_answers_before_may_be_offered_as_choices() -> None:
    message = a_message("something near it", context=Context(pages=PAGES[:3]))

    turn = decide(a_turn(message, found=found(*PAGES[:2], band=Band.CHOICES)), LIVE)

    assert turn.outcome is Outcome.CHOICES_OFFERED


def test_other_choices_may_follow_the_first() -> None:
    offered = Context(pages=PAGES[:1], clarified=True)
    message = a_message("another thing", context=offered)

    turn = decide(a_turn(message, found=found(*PAGES[1:], band=Band.CHOICES)), LIVE)

    assert turn.outcome is Outcome.CHOICES_OFFERED


def leaning(context: Context, result: SearchResult) -> Turn:
    """A few words that lean on the pages before them, and what was found for them."""
    message = a_message("and at night?", context=context)
    return decide(a_turn(message, leans=True, found=result), LIVE)


def test_a_few_words_that_lean_on_a_page_may_still_be_about_it() -> None:
    unsure = leaning(Context(pages=PAGES[3:]), found(*PAGES[:3], band=Band.CHOICES))
    unfound = leaning(Context(pages=PAGES[3:]), NOTHING_FOUND)

    assert (unsure.outcome, unsure.pages) == (Outcome.CHOICES_OFFERED, (*PAGES[:2], PAGES[3]))
    assert (unfound.outcome, unfound.pages) == (Outcome.CHOICES_OFFERED, PAGES[3:])


def test_who_goes_on_asking_may_still_be_asking_about_the_page_before() -> None:
    message = a_message("my friends get annoyed if I do that", context=Context(pages=PAGES[3:]))

    unsure = decide(a_turn(message, found=found(*PAGES[:3], band=Band.CHOICES)), LIVE)
    unfound = decide(a_turn(message, found=NOTHING_FOUND), LIVE)

    assert unsure.pages == (*PAGES[:2], PAGES[3])
    assert (unfound.outcome, unfound.pages) == (Outcome.NO_GUIDANCE_FOUND, ())


def test_who_asks_on_about_the_pages_just_offered_is_shown_the_nearest() -> None:
    offered = Context(pages=PAGES[:3], clarified=True)

    turn = leaning(offered, found(*PAGES[1:3], band=Band.CHOICES))

    assert (turn.outcome, turn.pages[0]) == (Outcome.ANSWERED, PAGES[1])


def test_who_asks_on_and_is_found_nowhere_is_given_people() -> None:
    turn = leaning(Context(pages=PAGES[:3], clarified=True), NOTHING_FOUND)

    assert (turn.outcome, turn.pages) == (Outcome.NO_GUIDANCE_FOUND, ())


def test_nothing_above_the_threshold_ends_with_no_guidance_found() -> None:
    turn = decide(a_turn(found=NOTHING_FOUND), LIVE)

    assert (turn.outcome, turn.reply_id, turn.pages) == (
        Outcome.NO_GUIDANCE_FOUND,
        "no_guidance_found",
        (),
    )


def test_beside_a_card_the_page_that_answers_stands_below_it() -> None:
    turn = beside_a_card(Band.ANSWER)

    assert (turn.outcome, turn.pages, turn.has_answer, turn.passage) == (
        Outcome.URGENT_CARD,
        PAGES[:3],
        True,
        "start",
    )


def test_beside_a_card_an_unsure_find_stands_below_it_too() -> None:
    turn = beside_a_card(Band.CHOICES)

    assert (turn.outcome, turn.pages, turn.has_answer) == (Outcome.URGENT_CARD, PAGES[:3], True)


def test_beside_a_card_nothing_found_leaves_the_card() -> None:
    before = a_turn(judgement=WORRY, outcome=Outcome.URGENT_CARD, found=NOTHING_FOUND)

    turn = decide(before, LIVE)

    assert (turn.outcome, turn.pages, turn.has_answer) == (Outcome.URGENT_CARD, (), False)


@pytest.mark.parametrize(
    ("reply", "offered"), [("perhaps_harmful", PAGES[:3]), ("harmful_request_declined", ())]
)
def test_below_a_declined_request_titles_stand_only_where_it_may_have_been_a_proper_one(
    reply: str, offered: tuple[str, ...]
) -> None:
    declined = a_turn(
        outcome=Outcome.HARMFUL_REQUEST_DECLINED, reply_id=reply, found=found(*PAGES)
    )

    turn = decide(declined, LIVE)

    assert (turn.pages, turn.has_answer) == (offered, False)


def test_below_a_request_declined_in_doubt_the_nearest_titles_stand_if_none_answers() -> None:
    nothing = replace(NOTHING_FOUND, rejected=found(*PAGES).pages)
    declined = a_turn(
        outcome=Outcome.HARMFUL_REQUEST_DECLINED, reply_id="perhaps_harmful", found=nothing
    )

    turn = decide(declined, LIVE)

    assert (turn.pages, turn.has_answer) == (PAGES[:3], False)
