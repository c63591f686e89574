"""From released figures of questions without an answer to what the page of gaps prints."""

import re

from admin.identity.policy import Action
from admin.impact.laying_out.shared import capital, lines_of
from admin.web.colleagues import may
from admin.web.document_views import collections_of
from admin.web.gap_contexts import GapsContext, GapView
from admin.web.impact_choices import choose, period_choices
from admin.web.services import AdminServices, Guest
from admin.web.views import frame_for
from assistant.usage.cells import Measure

_NO_NAME = re.compile(r"[^a-z0-9]+")


def gaps_context(services: AdminServices, guest: Guest, written: str) -> GapsContext:
    """Lay out how often there was no answer, and for which words of the reviewed list."""
    store = services.stores.impact
    chosen = choose(store, written)
    report = store.report(chosen.period, chosen.series) if chosen else None
    members = report.now.members_of(Measure.WORD) if report else {}
    words = lines_of(report, Measure.WORD) if report else ()
    return GapsContext(
        frame=frame_for(services, "Without an answer", guest, "/admin/gaps"),
        periods=period_choices(store, chosen),
        unanswered=report.nothing_found.text if report else "",
        words=tuple(
            GapView(capital(line.name), line.figure.text, *_page_about(members[line.group]))
            for line in words
        ),
        collections=collections_of(services),
        may_write=may(guest, Action.WRITE_DRAFTS),
    )


def _page_about(words: tuple[str, ...]) -> tuple[str, str]:
    """Call a page about one word, and name it in its address; nothing for several words."""
    if len(words) != 1:
        return "", ""
    (word,) = words
    return word.replace("-", " ").capitalize(), _NO_NAME.sub("-", word.lower()).strip("-")
