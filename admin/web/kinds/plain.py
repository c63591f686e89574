"""Entries that people meet here and there, as a list: each field in words."""

from collections.abc import Iterable, Mapping
from dataclasses import fields
from typing import Any

from admin.editing.differing import Entry, fields_of
from admin.web.kinds.shown import Scene, Shown
from assistant.channels.web.addresses import url_of_page
from assistant.channels.web.parts import Link
from assistant.guidance.page import Page
from assistant.guidance.topic import Topic
from assistant.persistence.content_files.pack import ContentPack

NAMES = ("title", "name", "text", "hazard", "theme", "surface", "id")
"""The fields by which an entry is called, the best first."""
UNSEEN = frozenset({"examples", "positive", "negative", "uses"})
"""What is shown otherwise, or to nobody."""


def plain(_: Scene, entry: Entry) -> Shown:
    """Show an entry field by field."""
    value = entry.after
    names = [] if isinstance(value, Mapping) else [each.name for each in fields(value)]
    called = next((name for name in NAMES if name in names and getattr(value, name)), None)
    heading = str(getattr(value, called)) if called else entry.id
    said = {name: lines for name, lines in fields_of(value).items() if name not in UNSEEN}
    rest = {name: lines for name, lines in said.items() if lines and name != called}
    return Shown(
        heading=heading,
        facts=tuple((label(name), lines[0]) for name, lines in rest.items() if len(lines) == 1),
        lists=tuple((label(name), lines) for name, lines in rest.items() if len(lines) > 1),
    )


def label(name: str) -> str:
    """Write the name of a field as a label."""
    return f"{name[:1].upper()}{name[1:]}"


def by_id(values: Iterable[Any]) -> Mapping[str, Any]:
    """Key values by their ids."""
    return {each.id: each for each in values}


def glossary(pack: ContentPack, scene: Scene) -> Mapping[str, Any]:
    """Give the words explained in one language."""
    return by_id(pack.glossaries.get(scene.locale, ()))


def thesaurus(pack: ContentPack, scene: Scene) -> Mapping[str, Any]:
    """Give what people say in one language, and the terms for it."""
    return {each.surface: each for each in pack.thesaurus.get(scene.locale, ())}


def topics(pack: ContentPack, _: Scene) -> Mapping[str, Any]:
    """Give the topics with their families."""
    return {
        topic.id: {"family": family.title, **{each: getattr(topic, each) for each in OF_TOPIC}}
        for family in pack.topics
        for topic in family.topics
    }


def show_topic(scene: Scene, entry: Entry) -> Shown:
    """Show a topic with its objective, its outcome, and the pages that stand under it."""
    topic = entry.after
    pages = (page for page in scene.draft.pages.values() if page.topic == entry.id)
    return Shown(
        heading=topic["title"],
        facts=tuple((label(name), topic[name]) for name in ("family", "objective", "outcome")),
        links=links_to_pages(pages, scene),
    )


OF_TOPIC = tuple(each.name for each in fields(Topic) if each.name != "id")


def links_to_pages(pages: Iterable[Page], scene: Scene) -> tuple[Link, ...]:
    """Lead to pages as people read them, each in its own language."""
    return tuple(
        Link(page.title, url_of_page(page, scene.web.visit_in(scene.visit, page.locale)))
        for page in pages
    )
