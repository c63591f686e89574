"""Worksheets are only ever read: there is no address to which one could be sent."""

from assistant.channels.web.handlers.answers import CurrentVisit, Page, Services, page, printed
from assistant.channels.web.views.tools.worksheets import worksheet_context


@page("/conference-report")
def show_conference_report(services: Services, visit: CurrentVisit) -> Page:
    """Show the checklist for a report to a conference."""
    return printed(services, "worksheet.html", worksheet_context("conference-report", visit))


@page("/referral-summary")
def show_referral_summary(services: Services, visit: CurrentVisit) -> Page:
    """Show what to put together for a referral."""
    return printed(services, "worksheet.html", worksheet_context("referral-summary", visit))
