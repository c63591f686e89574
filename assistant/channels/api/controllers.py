"""The routes of the API: parse, one call to the core, a shape back."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from http import HTTPStatus
from typing import Any

from litestar import Controller, Request, Response, Router, get, post
from litestar.datastructures import State
from litestar.di import NamedDependency, Provide
from litestar.exceptions import NotFoundException
from litestar.openapi.config import OpenAPIConfig
from litestar.openapi.datastructures import ResponseSpec
from litestar.openapi.plugins import JsonRenderPlugin
from litestar.params import FromPath, FromQuery, JSONBody
from litestar.types import Guard

from assistant.channels.api.parsing import incoming_message
from assistant.channels.api.rendering import (
    contact_body,
    held_page_body,
    page_body,
    page_listed,
    reply_body,
    timescale_body,
)
from assistant.channels.api.schemas import (
    AskReply,
    AskRequest,
    ContactList,
    PageBody,
    PageList,
    ThresholdsBody,
    TimescaleList,
)
from assistant.channels.api.thresholds import thresholds_body
from assistant.channels.planting import Counters
from assistant.channels.refusals import RefusalBody
from assistant.conversation.canned import canned_reply
from assistant.conversation.message import Channel
from assistant.conversation.navigating import thresholds_of
from assistant.conversation.people import (
    Person,
    contact_row,
    emergency_people,
    people_to_call,
)
from assistant.conversation.pipeline import answer
from assistant.conversation.ports import LiveEdition
from assistant.conversation.steps.hold import PAGE_REPLY
from assistant.conversation.token import TokenSealer
from assistant.guidance.errors import UnknownPageError
from assistant.guidance.hours import LONDON

PATH = "/api/v1"
THRESHOLDS = "thresholds"

REFUSED = ResponseSpec(
    RefusalBody, generate_examples=False, description="Refused, with people to call."
)


@dataclass(frozen=True, slots=True)
class ApiServices:
    """What the API needs: the live edition, the sealer of tokens, the counters and the clock."""

    live: Callable[[], LiveEdition]
    sealer: TokenSealer
    counters: Counters
    locales: tuple[str, ...]
    clock: Callable[[], datetime]


class ApiController(Controller):
    """Ask, and read what is published."""

    tags = ("Guidance",)

    @post("/ask", status_code=200, sync_to_thread=True, responses={400: REFUSED})
    def ask(
        self,
        request: Request[None, None, State],
        data: JSONBody[AskRequest],
        api: NamedDependency[ApiServices],
    ) -> AskReply:
        """Answer one turn; a help card, where there is one, stands above all else."""
        now = api.clock()
        live = api.live()
        areas = live.edition.partnership.areas
        message = incoming_message(data, api.sealer, api.locales, areas, now)
        reply = answer(message, live, api.counters.of_request(request))
        token = api.sealer.seal(reply.context, now)
        return reply_body(reply, live.edition, now.astimezone(LONDON).date(), token)

    @get("/pages", sync_to_thread=False, responses={400: REFUSED})
    def pages(self, api: NamedDependency[ApiServices], locale: FromQuery[str] = "en") -> PageList:
        """List every page."""
        edition = api.live().edition
        return PageList(edition.number, tuple(page_listed(each) for each in edition.pages(locale)))

    @get(
        "/pages/{collection:str}/{name:str}",
        sync_to_thread=False,
        responses={400: REFUSED, 404: REFUSED},
    )
    def page(
        self,
        collection: FromPath[str],
        name: FromPath[str],
        api: NamedDependency[ApiServices],
        locale: FromQuery[str] = "en",
    ) -> PageBody:
        """Read a whole page."""
        now, live = api.clock(), api.live()
        revision = live.edition.revision(f"{collection}/{name}", locale)
        person = Person(None, revision.page.audience, now)
        people = people_to_call(live, revision.page.contacts, person)
        today = now.astimezone(LONDON).date()
        body = page_body(revision, people, live.edition, today, is_whole=True)
        if not live.stopped.hides(body.slug, Channel.API):
            return body
        words = canned_reply(live, PAGE_REPLY, locale).text
        return held_page_body(body, words, emergency_people(live, person))

    @get("/contacts", sync_to_thread=False)
    def contacts(self, api: NamedDependency[ApiServices]) -> ContactList:
        """Read the contacts register with what is open now."""
        now, live = api.clock(), api.live()
        rows = (contact_row(live, each, now) for each in live.edition.contacts.values())
        return ContactList(live.edition.number, tuple(contact_body(row) for row in rows))

    @get("/timescales", sync_to_thread=False)
    def timescales(self, api: NamedDependency[ApiServices]) -> TimescaleList:
        """Read every time limit."""
        edition = api.live().edition
        listed = (timescale_body(each, edition) for each in edition.timescales.values())
        return TimescaleList(edition.number, tuple(listed))


class ThresholdsController(Controller):
    """Read the signs, rules and level names that the threshold navigator goes by."""

    tags = ("Thresholds",)

    @get("/thresholds", sync_to_thread=False, responses={404: REFUSED})
    def thresholds(self, api: NamedDependency[ApiServices]) -> ThresholdsBody:
        """Read all of it; what a practitioner has seen is never asked for here."""
        live = api.live()
        if live.stopped.has_pathway(THRESHOLDS) or live.stopped.has_channel(Channel.API):
            raise UnknownPageError("the thresholds are stopped")
        return thresholds_body(thresholds_of(live), live.edition)


def describe_api() -> OpenAPIConfig:
    """Describe the API at its own address; the framework puts its routes into the router."""
    return OpenAPIConfig(
        title="Safeguarding assistant",
        version="1",
        description="Approved safeguarding guidance. Nothing that is asked is kept.",
        render_plugins=[JsonRenderPlugin(path="/openapi.json")],
        openapi_router=Router(
            PATH, route_handlers=[], after_request=_refuse_unknown, include_in_schema=False
        ),
    )


def _refuse_unknown(response: Response[Any]) -> Response[Any]:
    """Leave an address that there is not to the edge: the framework's own page helps nobody."""
    if response.status_code == HTTPStatus.NOT_FOUND:
        raise NotFoundException
    return response


def create_api_router(services: ApiServices, guards: Sequence[Guard] = ()) -> Router:
    """Put the API under its versioned path, behind the guards that the application sets."""
    return Router(
        path=PATH,
        route_handlers=[ApiController, ThresholdsController],
        dependencies={"api": Provide(lambda: services, sync_to_thread=False)},
        guards=guards,
        include_in_schema=True,
    )
