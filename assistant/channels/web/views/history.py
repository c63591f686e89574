"""One page through time: its wordings, one of them, two compared, and what it said on a day."""

from collections.abc import Iterable
from datetime import date

from assistant.channels.web.addresses import code_of, url_of_page, url_to
from assistant.channels.web.history_contexts import (
    DifferenceContext,
    HistoryContext,
    ParagraphView,
    WordingContext,
)
from assistant.channels.web.parts import Frame, Link
from assistant.channels.web.views.changes import amendment_view, url_of_history
from assistant.channels.web.views.frames import frame_of
from assistant.channels.web.views.guidance import sections_of
from assistant.channels.web.visit import Visit
from assistant.guidance.difference import Fate, ParagraphChange, compare
from assistant.guidance.errors import UnknownPageError
from assistant.guidance.history import (
    Amendment,
    Happened,
    History,
    Wording,
    amendments_of,
    live_on,
)
from assistant.guidance.page import Page
from assistant.localisation.formatting import date_in_words


def page_history(code: str, history: History, visit: Visit) -> tuple[Amendment, ...]:
    """Find the amendments of the page with a code, in the reader's language or in English.

    Raises:
        UnknownPageError: no page that was ever published has it.
    """
    found = [each for each in history.amendments() if code_of(each.slug) == code]
    locales = {each.locale for each in found}
    if not locales:
        raise UnknownPageError(f"no page has the code {code!r}")
    locale = visit.locale.tag if visit.locale.tag in locales else "en"
    return amendments_of(history, found[0].slug, locale)


def history_context(
    amendments: tuple[Amendment, ...], day: date | None, visit: Visit
) -> HistoryContext:
    """List every amendment of a page, and say what was live on a day that was asked for."""
    newest = amendments[0]
    said = None if day is None else live_on(amendments, day)
    wordings = sorted({each.wording for each in amendments}, reverse=True)
    return HistoryContext(
        frame=_frame(newest, visit),
        title=newest.title,
        amendments=tuple(amendment_view(each, visit) for each in amendments),
        wordings=tuple(wordings),
        day=None if day is None else date_in_words(day, visit.catalogue),
        said=None if said is None else amendment_view(said, visit),
        history_url=url_of_history(newest.slug, visit),
        compare_url=f"{url_of_history(newest.slug, visit)}/compare",
        current_url=_current_url(newest, visit),
        breadcrumbs=_trail(newest, visit),
    )


def wording_context(
    wording: Wording, amendments: tuple[Amendment, ...], visit: Visit
) -> WordingContext:
    """Show a page as it once read."""
    newest, page, approval = amendments[0], wording.page, wording.approval
    first = next(each for each in reversed(amendments) if each.wording == wording.number)
    is_live = newest.happened is not Happened.TAKEN_OUT
    return WordingContext(
        frame=_frame(newest, visit),
        title=page.title,
        summary=page.summary,
        first_steps=page.first_steps,
        sections=sections_of(page),
        amendment=amendment_view(first, visit),
        number=wording.number,
        approved_by=None if approval is None else approval.role,
        approved_on=None
        if approval is None
        else date_in_words(approval.approved_on, visit.catalogue),
        is_current=is_live and newest.wording == wording.number,
        current_url=_current_url(newest, visit),
        history_url=url_of_history(newest.slug, visit),
        breadcrumbs=_trail(newest, visit),
    )


def difference_context(
    before: Wording, after: Wording, newest: Amendment, visit: Visit
) -> DifferenceContext:
    """Show two wordings as one text."""
    url = url_of_history(newest.slug, visit)
    changes = compare(_paragraphs(before.page), _paragraphs(after.page))
    return DifferenceContext(
        frame=_frame(newest, visit),
        title=after.page.title,
        before=before.number,
        after=after.number,
        paragraphs=tuple(_paragraph(change, visit) for change in changes),
        before_url=f"{url}/{before.number}",
        after_url=f"{url}/{after.number}",
        history_url=url,
        breadcrumbs=_trail(newest, visit),
    )


def _paragraphs(page: Page) -> tuple[str, ...]:
    """List what a reader sees of a page; what people ask is searched and never shown."""
    blocks = (
        block
        for passage in page.passages
        for block in (passage.heading, *passage.markdown.split("\n\n"))
    )
    return (page.title, page.summary, *page.first_steps, *_filled(blocks))


def _filled(blocks: Iterable[str]) -> Iterable[str]:
    return (block.strip("\n") for block in blocks if block.strip())


def _paragraph(change: ParagraphChange, visit: Visit) -> ParagraphView:
    pieces = tuple((piece.mark.value, piece.text) for piece in change.pieces)
    return ParagraphView(_fate(change.fate, visit), pieces)


def _fate(fate: Fate, visit: Visit) -> str | None:
    match fate:
        case Fate.ADDED:
            return visit.catalogue.gettext("Added")
        case Fate.TAKEN_OUT:
            return visit.catalogue.gettext("Taken out")
        case Fate.CHANGED:
            return visit.catalogue.gettext("Changed")
        case Fate.KEPT:
            return None


def _frame(newest: Amendment, visit: Visit) -> Frame:
    is_translated = newest.locale == visit.locale.tag
    title = None if newest.is_discreet else newest.title
    return frame_of(visit, title, is_translated=is_translated)


def _current_url(newest: Amendment, visit: Visit) -> str | None:
    if not visit.edition.has_page(newest.slug):
        return None
    return url_of_page(visit.edition.revision(newest.slug, visit.locale.tag).page, visit)


def _trail(newest: Amendment, visit: Visit) -> tuple[Link, ...]:
    changes = Link(visit.catalogue.gettext("What changed"), url_to("/changes", visit))
    return (changes, Link(newest.title, url_of_history(newest.slug, visit), is_current=True))
