"""From released figures of questions without an answer to what the page of gaps prints."""

import re
from collections import Counter
from functools import partial

from admin.impact.laying_out.shared import capital, lines_of
from admin.impact.report import ImpactReport
from admin.web.colleagues import may_begin_page
from admin.web.contexts import Choice
from admin.web.document_views import collections_of, live_pages
from admin.web.gap_contexts import GapsContext, GapView, TopicView
from admin.web.impact_choices import choose, period_choices
from admin.web.new_pages import topics_of
from admin.web.services import AdminServices, Guest
from admin.web.views import frame_for
from assistant.usage.cells import Measure

_NO_NAME = re.compile(r"[^a-z0-9]+")


def gaps_context(services: AdminServices, guest: Guest, written: str) -> GapsContext:
    """Lay out how often there was no answer, for which reviewed words, and what topics were shown.

    No release crosses an outcome with a topic, so that nothing here can.
    """
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
        topics=topic_views(services, report) if report else (),
        collections=collections_of(services),
        may_write=may_begin_page(guest),
    )


def topic_views(services: AdminServices, report: ImpactReport) -> tuple[TopicView, ...]:
    """Lay out in how many conversations a page of each topic was shown, the most first."""
    members = report.now.members_of(Measure.TOPIC)
    known = topics_of(services)
    pages = {page.slug: page for page in live_pages(services).values()}.values()
    collections = collections_of(services)
    views = []
    for line in lines_of(report, Measure.TOPIC):
        topics = [known[each] for each in members[line.group] if each in known]
        ids = {topic.id for topic in topics}
        homes = Counter(page.collection for page in pages if page.topic in ids)
        views.append(
            TopicView(
                name=capital(line.name),
                figure=line.figure.text,
                pages=homes.total(),
                topics=tuple(Choice(topic.id, topic.title) for topic in topics),
                collections=tuple(sorted(collections, key=partial(_home_first, homes))),
            )
        )
    return tuple(views)


def _home_first(homes: Counter[str], collection: str) -> tuple[int, str]:
    return -homes[collection], collection


def _page_about(words: tuple[str, ...]) -> tuple[str, str]:
    """Call a page about one word, and name it in its address; nothing for several words."""
    if len(words) != 1:
        return "", ""
    (word,) = words
    return word.replace("-", " ").capitalize(), _NO_NAME.sub("-", word.lower()).strip("-")
