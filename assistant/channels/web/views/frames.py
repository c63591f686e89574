"""What surrounds every page: its neutral name, the way out, the ways around, the languages."""

from dataclasses import replace

from assistant.channels.web.addresses import url_to
from assistant.channels.web.parts import Frame, LanguageLink, Link
from assistant.channels.web.visit import Visit
from assistant.localisation.locales import Locale


def frame_of(visit: Visit, title: str | None = None, *, is_translated: bool = True) -> Frame:
    """Frame a page; without a title its tab says nothing but the neutral name."""
    name = visit.edition.partnership.neutral_name
    return Frame(
        locale=visit.locale.tag,
        direction=visit.locale.direction.value,
        tab_title=_tab_title(title, name, visit) if title else name,
        site_name=name,
        home_url=url_to("/", visit),
        exit_url=visit.edition.partnership.exit_url,
        exit_name=visit.edition.partnership.exit_name,
        stylesheet_url=visit.static_url("app.css"),
        script_url=visit.static_url("app.js"),
        icon_url=visit.static_url("icon.svg"),
        navigation=_navigation(visit),
        footer=_footer(visit),
        languages=_languages(visit),
        is_translated=is_translated,
    )


def _tab_title(title: str, name: str, visit: Visit) -> str:
    return visit.catalogue.gettext("%(page)s – %(site)s", page=title, site=name)


def _navigation(visit: Visit) -> tuple[Link, ...]:
    words = visit.catalogue
    return (
        _link(words.gettext("Ask a question"), "/", visit),
        _link(words.gettext("All pages"), "/guidance", visit),
        _link(words.gettext("Topics"), "/topics", visit),
        _link(words.gettext("Search"), "/search", visit),
        _link(words.gettext("People to turn to"), "/contacts", visit),
        _link(words.gettext("Tools"), "/tools", visit),
    )


def _footer(visit: Visit) -> tuple[Link, ...]:
    words = visit.catalogue
    has_route = "where-to-report" in visit.live.guided.routes
    where = (_link(words.gettext("Where to report"), "/where-to-report", visit),)
    return (
        _link(words.gettext("Help now"), "/help", visit),
        *(where if has_route else ()),
        _link(words.gettext("Words explained"), "/glossary", visit),
        _link(words.gettext("What changed"), "/changes", visit),
        _link(words.gettext("About this service"), "/about", visit),
        _link(words.gettext("What happens to what you type"), "/privacy", visit),
        _link(words.gettext("Accessibility"), "/accessibility", visit),
    )


def _link(text: str, path: str, visit: Visit) -> Link:
    return Link(text, url_to(path, visit), is_current=path == visit.path)


def _languages(visit: Visit) -> tuple[LanguageLink, ...]:
    """Link to the same page in each language; nothing where there is no choice."""
    if len(visit.offered) == 1:
        return ()
    return tuple(_language(locale, visit) for locale in visit.offered)


def _language(locale: Locale, visit: Visit) -> LanguageLink:
    return LanguageLink(
        tag=locale.tag,
        name=locale.name,
        direction=locale.direction.value,
        url=url_to(visit.path, replace(visit, catalogue=replace(visit.catalogue, locale=locale))),
        is_current=locale == visit.locale,
    )
