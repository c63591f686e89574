"""Every public address, once for each offered language."""

from litestar import Request, Router
from litestar.datastructures import State
from litestar.di import Provide
from litestar.types import ControllerRouterHandler

from assistant.channels.web.forms import last_of, read_fields
from assistant.channels.web.handlers import (
    assets,
    chat,
    guidance,
    history,
    plain,
    search,
    time_limits,
)
from assistant.channels.web.handlers.answers import (
    Page,
    Services,
    printed,
    printed_tool,
    wants_turn,
)
from assistant.channels.web.handlers.tools import (
    overview,
    protocol,
    routes,
    thresholds,
    worksheets,
)
from assistant.channels.web.security import (
    LARGEST_BODY_BYTES,
    refuse_flood,
    refuse_foreign_form,
    refuse_huge_number,
)
from assistant.channels.web.services import WebServices
from assistant.channels.web.views.held import (
    held_path_context,
    held_web_context,
    is_path_held,
    is_web_held,
)
from assistant.channels.web.visit import Visit
from assistant.localisation.locales import Locale

PAGES: tuple[ControllerRouterHandler, ...] = (
    chat.show_chat,
    chat.take_turn,
    search.search,
    thresholds.assess,
    plain.show_contacts,
    plain.show_glossary,
    plain.show_help,
    plain.show_privacy,
    plain.show_accessibility,
    plain.show_about,
    plain.show_safety,
)
READING: tuple[ControllerRouterHandler, ...] = (
    guidance.list_collections,
    guidance.list_collection,
    guidance.show_page,
    guidance.show_discreet,
    guidance.list_topics,
    guidance.list_family,
    guidance.list_topic,
    search.show_search,
    time_limits.show_time_limits,
    time_limits.count_time_limit,
    history.list_changes,
    history.list_collection_changes,
    history.send_feed,
    history.show_history,
    history.choose_difference,
    history.show_wording,
    history.show_difference,
)
"""What shows the holding card while the web is stopped."""

TOOLS: tuple[ControllerRouterHandler, ...] = (
    overview.show_tools,
    thresholds.show_navigator,
    thresholds.write_rationale,
    thresholds.show_how_it_decides,
    protocol.show_protocol,
    protocol.find_cell,
    protocol.move_to_protocol,
    routes.show_allegation,
    routes.answer_allegation,
    routes.show_where_to_report,
    routes.answer_where_to_report,
    worksheets.show_conference_report,
    worksheets.show_referral_summary,
)
"""What shows the holding card while the web or its path is stopped."""

ASSETS: tuple[ControllerRouterHandler, ...] = (
    assets.send_static,
    assets.send_icon,
    assets.send_theme,
    assets.send_robots,
)


def create_web_handlers(services: WebServices) -> list[Router]:
    """Put the pages under the prefix of each language, and the files beside them under none."""
    files = Router("/", route_handlers=ASSETS, dependencies={"services": _provide(services)})
    return [files, *(_router(locale, services) for locale in services.offered)]


def _router(locale: Locale, services: WebServices) -> Router:
    # It asks for the services so that one value is made after the other: several at a time cost
    # a group of tasks for each request.
    def visit(request: Request[None, None, State], services: Services) -> Visit:
        return services.visit(request.scope["path"])

    def hold(request: Request[None, None, State]) -> Page | None:
        held = visit(request, services)
        if not is_web_held(held):
            return None
        return printed(services, "held.html", held_web_context(held))

    async def hold_path(request: Request[None, None, State]) -> Page | None:
        held = visit(request, services)
        if not is_path_held(held):
            return None
        token = await _carried(request, services, held) if wants_turn(request) else ""
        return printed_tool(request, services, "held", held_path_context(held, None, token))

    return Router(
        locale.prefix or "/",
        route_handlers=[
            *PAGES,
            Router("/", route_handlers=READING, before_request=hold),
            Router("/", route_handlers=TOOLS, before_request=hold_path),
        ],
        dependencies={
            "services": _provide(services),
            "visit": Provide(visit, sync_to_thread=False),
        },
        guards=[refuse_foreign_form, refuse_flood(services.rate_limit), refuse_huge_number],
        request_max_body_size=LARGEST_BODY_BYTES,
    )


async def _carried(
    request: Request[None, None, State], services: WebServices, visit: Visit
) -> str:
    """Seal the conversation anew, so that the chat goes on below the holding card."""
    fields = read_fields(await request.body(), request.content_type[0])
    context = services.sealer.open(last_of(fields, "conversation"), visit.at)
    return services.sealer.seal(context, visit.at)


def _provide(services: WebServices) -> Provide:
    def provided() -> WebServices:
        return services

    return Provide(provided, sync_to_thread=False)
