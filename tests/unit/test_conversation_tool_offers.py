"""Tools beside an answer: those that lead to its page, for those for whom it is written."""

from dataclasses import replace

import pytest

from assistant.conversation.outcome import Outcome
from assistant.conversation.pipeline import answer
from assistant.conversation.reply import PagePart, Reply
from assistant.conversation.stopped import Part, PartKind, Stopped
from assistant.conversation.tool_offers import tools_beside
from assistant.guidance.page import Audience
from assistant.pathways.guided import PROTOCOL, THRESHOLDS
from tests.support.builders import a_live_edition, a_message, a_page, a_revision
from tests.support.fakes import FakeCounter
from tests.support.tools import live_with_tools, shipped_paths

PRACTITIONER, FAMILY = Audience.PRACTITIONER, Audience.FAMILY
ALL = (THRESHOLDS, PROTOCOL, *shipped_paths().routes)
LIVE = live_with_tools()
END_OF_ALLEGATION = next(
    slug for end in shipped_paths().routes["allegation"].ends.values() for slug in end.pages
)


def answered(slug: str, audience: Audience, outcome: Outcome = Outcome.ANSWERED) -> Reply:
    reply = answer(a_message(), a_live_edition(), FakeCounter())
    revision = a_revision(a_page(slug, audience=audience))
    part = PagePart(revision, (), ())
    return replace(reply, outcome=outcome, audience=audience, page=part, choices=())


def lost(audience: Audience) -> Reply:
    outcome = Outcome.NO_GUIDANCE_FOUND
    return replace(answered("any/page", audience, outcome), page=None)


def test_a_page_on_thresholds_offers_the_navigator_to_practitioners_only() -> None:
    assert tools_beside(answered("thresholds/how-to-use", PRACTITIONER), LIVE) == (THRESHOLDS,)
    assert tools_beside(answered("thresholds/how-to-use", FAMILY), LIVE) == ()


def test_a_page_that_an_end_leads_to_offers_its_route() -> None:
    route = shipped_paths().routes["allegation"]

    assert "allegation" in tools_beside(answered(END_OF_ALLEGATION, route.audience), LIVE)


def test_a_page_of_the_protocol_offers_the_protocol() -> None:
    grid = shipped_paths().grid
    assert grid is not None
    page = next(iter(grid.agencies.values())).page

    assert PROTOCOL in tools_beside(answered(page, PRACTITIONER), LIVE)


def test_a_choice_offers_tools_as_an_answer_does() -> None:
    reply = answered("thresholds/how-to-use", PRACTITIONER)
    assert reply.page is not None

    chosen = replace(reply, page=None, choices=(reply.page.revision,))

    assert tools_beside(chosen, LIVE) == (THRESHOLDS,)


def test_a_practitioner_for_whom_nothing_was_found_is_offered_every_tool() -> None:
    assert tools_beside(lost(PRACTITIONER), LIVE) == ALL
    assert tools_beside(lost(FAMILY), LIVE) == ()


@pytest.mark.parametrize("tool", ALL)
def test_a_tool_that_is_stopped_is_not_offered(tool: str) -> None:
    live = live_with_tools(stopped=Stopped(frozenset({Part(PartKind.PATHWAY, tool)})))

    assert tools_beside(lost(PRACTITIONER), live) == tuple(each for each in ALL if each != tool)


def test_an_edition_without_paths_offers_none() -> None:
    assert tools_beside(lost(PRACTITIONER), a_live_edition()) == ()


def test_nothing_stands_beside_the_card_for_an_emergency() -> None:
    reply = answered("thresholds/how-to-use", PRACTITIONER, Outcome.EMERGENCY_CARD)

    assert tools_beside(reply, LIVE) == ()
