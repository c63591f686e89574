"""The overview of the tools, which says first what to know before any of them."""

from assistant.channels.web.handlers.answers import CurrentVisit, Page, Services, page, printed
from assistant.channels.web.views.tools.overview import tools_context


@page("/tools")
def show_tools(services: Services, visit: CurrentVisit) -> Page:
    """Show what to know before a tool is used, and the tools themselves: it is no gate."""
    return printed(services, "tools.html", tools_context(visit))
