"""Asking the same again and again from one place moves no figure, whatever channel it comes by."""

from collections.abc import Mapping

from assistant.channels.planting import Counters
from assistant.usage.cells import Cell, Measure
from assistant.usage.tally import Tally
from tests.support.api import ASK, an_api
from tests.support.builders import a_live_edition, a_page
from tests.support.fakes import FakeSearch, found
from tests.support.live import a_visitor
from tests.support.telegram_chats import the_bot
from tests.support.telegram_talks import GAMING as TOLD
from tests.support.telegram_talks import live
from tests.support.tools import live_with_tools
from tests.support.virtual_time import in_virtual_time

TIMES = 30
GAMING = a_page()
QUESTION = "is gaming safe for my son"
SURE = a_live_edition(GAMING, search=FakeSearch(found(GAMING.slug)))
TOPIC, CONTACT = Cell(Measure.TOPIC, "online/gaming"), Cell(Measure.CONTACT, "childline")


def shown(tally: Tally) -> Mapping[Cell, int]:
    """Give what was counted of topics and of contacts."""
    return {cell: n for cell, n in tally.counts().items() if cell in (TOPIC, CONTACT)}


def test_thirty_conversations_begun_anew_on_the_web_count_once() -> None:
    tally = Tally()

    with a_visitor(SURE, counter=tally) as visitor:
        for _ in range(TIMES):
            visitor.ask(QUESTION)

    assert shown(tally) == {TOPIC: 1, CONTACT: 1}


def test_thirty_calls_of_the_api_count_once() -> None:
    tally = Tally()

    with an_api(SURE, counter=tally) as client:
        for _ in range(TIMES):
            assert client.post(ASK, json={"message": QUESTION}).status_code == 200

    assert shown(tally) == {TOPIC: 1, CONTACT: 1}


def test_the_web_and_the_api_share_one_limit() -> None:
    tally = Tally()
    counters = Counters(tally)

    with a_visitor(SURE, counters=counters) as visitor:
        visitor.ask(QUESTION)
    with an_api(SURE, counters=counters) as client:
        client.post(ASK, json={"message": QUESTION})

    assert shown(tally) == {TOPIC: 1, CONTACT: 1}


def test_a_chat_that_is_begun_anew_counts_once_and_another_chat_for_itself() -> None:
    tally = Tally()

    async def conversation() -> None:
        search = FakeSearch(found(TOLD.slug))
        async with the_bot(live(search=search), counter=tally) as chats:
            for _ in range(5):
                await chats.write("gaming", chat=1)
                await chats.write("/stop", chat=1)
            await chats.write("gaming", chat=2)

    in_virtual_time(conversation())

    assert shown(tally) == {TOPIC: 2, CONTACT: 2}


def test_tools_used_thirty_times_count_once_too() -> None:
    tally = Tally()
    chosen = {"framework": "kent", "agency": "schools-and-early-years", "do": "level"}

    with a_visitor(live_with_tools(), counter=tally) as visitor:
        for _ in range(TIMES):
            visitor.post("/thresholds", tick=["neglect-child-often-hungry"], **chosen)
            visitor.post("/allegation", answer="yes")
            visitor.post("/protocol", agency="housing", known="disclosure")

    counted = {
        cell: n for cell, n in tally.counts().items() if cell.measure is not Measure.AUDIENCE
    }
    assert {cell.measure for cell in counted} >= {Measure.PATHWAY, Measure.STEP, Measure.AGENCY}
    assert set(counted.values()) == {1}
