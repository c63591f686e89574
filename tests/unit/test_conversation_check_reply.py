"""The last look at a reply before it leaves."""

from dataclasses import replace

import pytest

from assistant.conversation.context import NEW_CONVERSATION
from assistant.conversation.outcome import Outcome
from assistant.conversation.reply import CardPart, ContactRow, PagePart, Reply
from assistant.conversation.steps.check_reply import ReplyRefusedError, check_reply
from assistant.guidance.hours import UNKNOWN
from assistant.guidance.page import Audience
from assistant.safety.judgement import NO_CONCERN
from tests.support.builders import (
    WORRY,
    a_card,
    a_contact,
    a_live_edition,
    a_page,
    a_revision,
    a_turn,
)

LIVE = a_live_edition()
PUBLISHED = LIVE.edition.revision("e-safety/gaming", "en")
SAID = Reply(
    outcome=Outcome.NO_GUIDANCE_FOUND,
    locale="en",
    audience=Audience.FAMILY,
    context=NEW_CONVERSATION,
    judgement=NO_CONCERN,
    text="Nothing was found.",
)
CARD = CardPart(a_card(), (ContactRow(a_contact(), UNKNOWN),))


@pytest.mark.parametrize(
    "reply",
    [
        SAID,
        replace(SAID, judgement=WORRY, card=CARD, text=None),
        replace(SAID, text=None, page=PagePart(PUBLISHED, (), ())),
        replace(SAID, text=None, choices=(PUBLISHED,) * 3),
        replace(SAID, text=None, outcome=Outcome.FEEDBACK_GIVEN),
    ],
    ids=["words", "card", "page", "choices", "thanks"],
)
def test_a_complete_reply_passes_unchanged(reply: Reply) -> None:
    turn = a_turn(reply=reply)

    checked = check_reply(turn, LIVE)

    assert checked is turn


@pytest.mark.parametrize(
    ("reply", "problem"),
    [
        (None, "there is no reply"),
        (replace(SAID, judgement=WORRY), "no card for a danger"),
        (replace(SAID, card=CardPart(a_card(), ())), "a card without anybody to call"),
        (
            replace(SAID, page=PagePart(a_revision(a_page(summary="Altered.")), (), ())),
            "a page of another edition",
        ),
        (replace(SAID, choices=(PUBLISHED,) * 4), "too many choices"),
        (replace(SAID, text=None), "nothing is said"),
    ],
    ids=str,
)
def test_a_reply_that_breaks_a_law_is_refused(reply: Reply | None, problem: str) -> None:
    turn = a_turn(reply=reply)

    with pytest.raises(ReplyRefusedError, match=problem):
        check_reply(turn, LIVE)
