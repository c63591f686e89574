"""Guided paths as the tools walk them, and time limits where they are said."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import chain
from typing import Any

from admin.editing.differing import Entry
from admin.web.kinds.plain import by_id, links_to_pages, plain
from admin.web.kinds.shown import Scene, Shown
from assistant.channels.web.views.tools.shared import page_links, people_view
from assistant.guidance.timescale import Timescale
from assistant.localisation.limits import limit_with_way
from assistant.pathways.guided import GuidedPaths
from assistant.pathways.route import End, Question, Route
from assistant.persistence.checks.pathway_texts import texts_of_paths
from assistant.persistence.content_files import paths
from assistant.persistence.content_files.pack import ContentPack
from assistant.persistence.content_files.timed_paths import with_limits
from assistant.persistence.content_files.timescales import named_timescales, with_timescales

SKIPPED = "I do not know, or would rather not say"
HEAD = "path"
SENTENCE = re.compile(r"(?<=[.!?])\s+|\s*\n+\s*(?:[-*] |\d+\. |#+ )?")


def steps_of_route(pack: ContentPack, scene: Scene) -> Mapping[str, Any]:
    """Give the questions and ends of a route, behind what it says as a whole."""
    route = said_with_limits(pack).routes.get(paths.route_id(scene.path))
    if route is None:
        return {}
    return {
        HEAD: replace(route, questions={}, ends={}),
        **{f"questions/{name}": each for name, each in route.questions.items()},
        **{f"ends/{name}": each for name, each in route.ends.items()},
    }


def show_step(scene: Scene, entry: Entry) -> Shown:
    """Show a question with where its answers lead, or an end with its people."""
    match entry.after:
        case Question() as question:
            return _question(question, scene)
        case End() as end:
            return _end(end, scene)
    return plain(scene, entry)


def signs_of_need(pack: ContentPack, _: Scene) -> Mapping[str, Any]:
    """Give all that a threshold is found by: indicators first, then what is weighed with them."""
    found = said_with_limits(pack).thresholds
    if found is None:
        return {}
    parts = ("indicators", "protective_factors", "would_change", "rules", "steps")
    named = (*parts, "frameworks", "themes", "domains")
    return {
        f"{part}/{name}": each for part in named for name, each in getattr(found, part).items()
    }


def cells_of_grid(pack: ContentPack, _: Scene) -> Mapping[str, Any]:
    """Give the agencies, what they may know, and what each then does."""
    grid = said_with_limits(pack).grid
    if grid is None:
        return {}
    return {
        **{f"agencies/{name}": each for name, each in grid.agencies.items()},
        **{f"knowledge/{name}": each for name, each in grid.knowledge.items()},
        **{f"cells/{'/'.join(names)}": each for names, each in grid.cells.items()},
    }


def parts_of_worksheet(pack: ContentPack, scene: Scene) -> Mapping[str, Any]:
    """Give the items of a worksheet, behind what it says as a whole."""
    sheet = said_with_limits(pack).worksheets.get(paths.worksheet_id(scene.path))
    if sheet is None:
        return {}
    items = {
        f"{part.id}/{item.id}": {"heading": part.heading, "item": item.text, "hint": item.hint}
        for part in sheet.parts.values()
        for item in part.items.values()
    }
    return {HEAD: replace(sheet, parts={}), **items}


def timescales(pack: ContentPack, _: Scene) -> Mapping[str, Any]:
    """Give the time limits."""
    return by_id(pack.timescales.values())


def show_timescale(scene: Scene, entry: Entry) -> Shown:
    """Show a time limit in every sentence that says it, and lead to its pages."""
    limit: Timescale = entry.after
    pages = [page for page in scene.draft.pages.values() if _names(page.passages, limit.id)]
    on_pages = (passage.markdown for page in pages for passage in page.passages)
    on_paths = (each.text for each in texts_of_paths(scene.draft.guided))
    sentences = tuple(_sentences(chain(on_pages, on_paths), limit.id, scene.draft))
    source = scene.draft.sources.get(limit.source)
    return Shown(
        heading=limit.what,
        facts=(
            ("Time limit", f"{limit_with_way(limit, scene.visit.catalogue)} {limit.event}"),
            ("Source", source.title if source else limit.source),
            ("Confidence", limit.confidence.value),
        ),
        lists=(("Said so", sentences),) if sentences else (),
        links=links_to_pages(pages, scene),
    )


def said_with_limits(pack: ContentPack) -> GuidedPaths:
    """Say every time that the paths name, as people are shown them.

    Raises:
        KeyError: a name stands for no timescale; see ``pathways.check_limits``.
    """
    return with_limits(pack.guided, pack.timescales)


def _question(question: Question, scene: Scene) -> Shown:
    route = scene.draft.guided.routes[paths.route_id(scene.path)]
    ways = (*((each.text, each.to) for each in question.answers), (SKIPPED, question.skip))
    return Shown(
        heading=question.text,
        words=question.hint or "",
        lists=(("Answers", tuple(f"{said} → {_target(to, route)}" for said, to in ways)),),
    )


def _target(to: str, route: Route) -> str:
    if to in route.questions:
        return route.questions[to].text
    return route.ends[to].title if to in route.ends else f"{to}, which is not there"


def _end(end: End, scene: Scene) -> Shown:
    route = scene.draft.guided.routes[paths.route_id(scene.path)]
    people = people_view(end.contacts, scene.visit, audience=route.audience)
    lists = (
        ("What to do", end.do),
        ("What never to do", end.never),
        ("What happens next", end.next),
        ("What they will not do", end.will_not),
    )
    return Shown(
        heading=end.title,
        html=(scene.printed("macros/contacts.html", "contact_rows", people),) if people else (),
        facts=(("Danger", "999 stands first"),) if end.is_danger else (),
        lists=tuple(each for each in lists if each[1]),
        links=page_links(end.pages, scene.visit),
    )


def _names(passages: tuple[Any, ...], limit_id: str) -> bool:
    return any(limit_id in named_timescales(passage.markdown) for passage in passages)


def _sentences(texts: Iterator[str], limit_id: str, pack: ContentPack) -> Iterator[str]:
    """Give each sentence that names a limit once, with all limits in it said."""
    naming = (text for text in texts if limit_id in text)
    sentences = (sentence for text in naming for sentence in SENTENCE.split(text))
    for sentence in dict.fromkeys(sentences):
        named = tuple(named_timescales(sentence))
        if limit_id in named:
            is_known = all(name in pack.timescales for name in named)
            yield with_timescales(sentence, pack.timescales) if is_known else sentence
