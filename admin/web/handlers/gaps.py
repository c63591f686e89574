"""What was asked without an answer, and the way from there to a new page."""

from litestar.params import FromQuery

from admin.identity.policy import Action
from admin.web.gap_views import gaps_context
from admin.web.handlers.answers import Page, Services, SignedIn, page, printed


@page("/gaps", Action.SEE_GAPS)
def show_gaps(services: Services, guest: SignedIn, period: FromQuery[str] = "") -> Page:
    """Show what had no answer in a period, the newest unless another is chosen."""
    return printed(services, "gaps.html", gaps_context(services, guest, period))
