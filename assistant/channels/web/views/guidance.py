"""One whole page of guidance."""

from assistant.channels.web.addresses import url_of_collection, url_of_page, url_to
from assistant.channels.web.contexts import GuidanceContext
from assistant.channels.web.markdown import html_of_markdown
from assistant.channels.web.parts import LessonView, Link, SectionView
from assistant.channels.web.views.contacts import contact_views
from assistant.channels.web.views.frames import frame_of
from assistant.channels.web.views.source_lines import source_line
from assistant.channels.web.views.wording import collection_name
from assistant.channels.web.visit import Visit
from assistant.conversation.people import Person, people_to_call
from assistant.guidance.edition import Revision
from assistant.guidance.lesson import LESSONS_PAGE
from assistant.guidance.page import Audience, Confidence, Page


def guidance_context(revision: Revision, visit: Visit) -> GuidanceContext:
    """Lay out a page; a discreet one has a neutral tab and no way back that would name it."""
    page = revision.page
    is_translated = page.locale == visit.locale.tag
    title = None if page.discreet else page.title
    people = people_to_call(visit.live, page.contacts, Person(None, page.audience, visit.at))
    return GuidanceContext(
        frame=frame_of(visit, title, is_translated=is_translated),
        title=page.title,
        summary=page.summary,
        first_steps=page.first_steps,
        sections=sections_of(page),
        contacts=contact_views(people, visit),
        related=_links(page.related, visit),
        sources=_sources(page, visit),
        source=source_line(revision, visit),
        change=page.change,
        history_url=url_to(f"/history/{page.code}", visit),
        lessons=_lessons(visit) if page.slug == LESSONS_PAGE else (),
        time_limits_url=_time_limits_url(page, visit),
        awaits_confirmation=page.confidence is Confidence.AWAITING_CONFIRMATION,
        is_discreet=page.discreet,
        breadcrumbs=_breadcrumbs(page, visit),
    )


def sections_of(page: Page) -> tuple[SectionView, ...]:
    """Lay out the passages of a page."""
    return tuple(
        SectionView(passage.anchor, passage.heading, html_of_markdown(passage.markdown))
        for passage in page.passages
    )


def _lessons(visit: Visit) -> tuple[LessonView, ...]:
    return tuple(
        LessonView(lesson.theme, lesson.sentence, _links(lesson.pages, visit))
        for lesson in visit.edition.lessons
    )


def _time_limits_url(page: Page, visit: Visit) -> str | None:
    is_for_practitioners = page.audience is Audience.PRACTITIONER
    return url_to("/timescales", visit) if is_for_practitioners else None


def _links(slugs: tuple[str, ...], visit: Visit) -> tuple[Link, ...]:
    """Link to the pages that are published, in the order given."""
    published = {slug for _, slug in visit.edition.revisions}
    found = (
        visit.edition.revision(slug, visit.locale.tag).page for slug in slugs if slug in published
    )
    return tuple(Link(page.title, url_of_page(page, visit)) for page in found)


def _sources(page: Page, visit: Visit) -> tuple[Link, ...]:
    """List what the page rests on; a source without an address has an empty one."""
    known = visit.edition.sources
    found = (known[source] for source in page.sources if source in known)
    return tuple(Link(source.title, source.address or "") for source in found)


def _breadcrumbs(page: Page, visit: Visit) -> tuple[Link, ...]:
    return (
        Link(visit.catalogue.gettext("All pages"), url_to("/guidance", visit)),
        Link(
            collection_name(page.collection, visit.catalogue),
            url_of_collection(page.collection, visit),
        ),
        Link(page.title, url_of_page(page, visit), is_current=True),
    )
