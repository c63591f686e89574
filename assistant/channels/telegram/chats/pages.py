"""Find what stands behind a neutral code."""

from assistant.channels.telegram.views.tools import code_of_route
from assistant.channels.telegram.views.topics import code_of
from assistant.channels.telegram.visit import Visit
from assistant.guidance.page import Page
from assistant.guidance.topic import TopicFamily
from assistant.pathways.route import Route


def page_of_code(code: str, visit: Visit) -> Page | None:
    """Find the page with a code, None where the edition has none."""
    found = (each.page for each in visit.edition.pages(visit.tag) if each.page.code == code)
    return next(found, None)


def family_of_code(code: str, visit: Visit) -> TopicFamily | None:
    """Find the family of topics with a code, None where the edition has none."""
    return next((each for each in visit.edition.topics if code_of(each) == code), None)


def route_of_code(code: str, visit: Visit) -> Route | None:
    """Find the route of questions with a code, None where the edition has none."""
    routes = visit.live.guided.routes.values()
    return next((each for each in routes if code_of_route(each) == code), None)
