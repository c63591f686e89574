"""The words that people meet in letters and meetings, explained in plain ones."""

from assistant.channels.web.addresses import url_of_page
from assistant.channels.web.contexts import GlossaryContext
from assistant.channels.web.parts import Link, TermView
from assistant.channels.web.views.frames import frame_of
from assistant.channels.web.visit import Visit
from assistant.guidance.glossary import Term


def glossary_context(visit: Visit) -> GlossaryContext:
    """Lay out the glossary by the alphabet; its tab says no more than that words are explained."""
    title = visit.catalogue.gettext("Words explained")
    is_translated = visit.edition.has_glossary(visit.locale.tag)
    terms = sorted(visit.edition.glossary(visit.locale.tag), key=_by_name)
    return GlossaryContext(
        frame=frame_of(visit, title, is_translated=is_translated),
        terms=tuple(_term_view(term, visit) for term in terms),
    )


def _by_name(term: Term) -> str:
    return term.name.casefold()


def _term_view(term: Term, visit: Visit) -> TermView:
    return TermView(term.id, term.name, term.also, term.meaning, _page_link(term, visit))


def _page_link(term: Term, visit: Visit) -> Link | None:
    if term.page is None or not visit.edition.has_page(term.page):
        return None
    page = visit.edition.revision(term.page, visit.locale.tag).page
    return Link(page.title, url_of_page(page, visit))
