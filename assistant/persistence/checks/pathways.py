"""Guided paths: each sound in itself, and all that they name stands in the pack."""

from collections.abc import Iterable, Iterator

from assistant.pathways.fault import Fault
from assistant.pathways.grid_lint import lint_grid
from assistant.pathways.guided import GuidedPaths
from assistant.pathways.route_lint import lint_route
from assistant.pathways.thresholds_lint import lint_thresholds
from assistant.pathways.worksheet_lint import lint_worksheet
from assistant.persistence.checks.finding import Finding
from assistant.persistence.checks.naming import Naming, unknown_names
from assistant.persistence.checks.pathway_texts import texts_of_paths
from assistant.persistence.checks.safety import unconfirmed_contacts
from assistant.persistence.content_files import paths
from assistant.persistence.content_files.observations import parse_observations
from assistant.persistence.content_files.pack import ContentPack
from assistant.persistence.content_files.paths import route_path, worksheet_path
from assistant.persistence.content_files.timed_paths import with_limits
from assistant.persistence.content_files.timescales import named_timescales


def check_paths(pack: ContentPack) -> Iterator[Finding]:
    """Check that each path is sound in itself: nothing empty, no dead end, no loop.

    What is shown is checked, limits and all; so the times that a path names come first.
    """
    missing = tuple(check_limits(pack))
    if missing:
        yield from missing
        return
    guided = with_limits(pack.guided, pack.timescales)
    yield from _unsaid_times(guided)
    if guided.thresholds is not None:
        yield from _found(paths.THRESHOLDS, lint_thresholds(guided.thresholds))
        yield from _observed_nowhere(pack)
    if guided.grid is not None:
        yield from _found(paths.GRID, lint_grid(guided.grid))
    for route in guided.routes.values():
        yield from _found(route_path(route.id), lint_route(route))
    for worksheet in guided.worksheets.values():
        yield from _found(worksheet_path(worksheet.id), lint_worksheet(worksheet))


def _observed_nowhere(pack: ContentPack) -> Iterator[Finding]:
    """Find the observations of a sign that the thresholds do not hold."""
    document, thresholds = pack.documents.get(paths.OBSERVATIONS), pack.guided.thresholds
    if document is None or thresholds is None:
        return
    for sign in parse_observations(document).keys() - thresholds.indicators.keys():
        line = document.text[: document.text.index(f"{sign}\t")].count("\n")
        problem = f"{sign!r} is observed here and stands nowhere"
        yield Finding(paths.OBSERVATIONS, (line,), problem, "Correct or add it")


def check_names(pack: ContentPack) -> Iterator[Finding]:
    """Check that every contact, page and source that a path names is there."""
    for naming in _namings(pack):
        yield from unknown_names(pack, naming)


def check_danger(pack: ContentPack) -> Iterator[Finding]:
    """Check that where there is danger now, a path names confirmed numbers only."""
    grid = pack.guided.grid
    for known in () if grid is None else grid.knowledge.values():
        if known.is_danger:
            place = ("knowledge", known.id, "contacts")
            yield from unconfirmed_contacts(pack, paths.GRID, place, known.contacts)
    for route in pack.guided.routes.values():
        for end in route.ends.values():
            if end.is_danger:
                place = ("ends", end.id, "contacts")
                yield from unconfirmed_contacts(pack, route_path(route.id), place, end.contacts)


def check_limits(pack: ContentPack) -> Iterator[Finding]:
    """Check that every time that a path names is a time limit; no path can be shown before."""
    for written in texts_of_paths(pack.guided):
        for name in named_timescales(written.text):
            if name not in pack.timescales:
                problem = f"{name!r} is named here and stands nowhere"
                yield Finding(written.path, written.place, problem, "Correct or add it")


def _unsaid_times(guided: GuidedPaths) -> Iterator[Finding]:
    """Find the times that stand where none is put into words: in titles, questions and signs."""
    for written in texts_of_paths(guided):
        for name in named_timescales(written.text):
            problem = f"the time {name!r} cannot be named here"
            remedy = "Name it in a sentence of a cell or an end"
            yield Finding(written.path, written.place, problem, remedy)


def _found(path: str, faults: Iterable[Fault]) -> Iterator[Finding]:
    return (Finding(path, fault.place, fault.problem, fault.remedy) for fault in faults)


def _namings(pack: ContentPack) -> Iterator[Naming]:
    yield from _of_thresholds(pack)
    yield from _of_grid(pack)
    for route in pack.guided.routes.values():
        for end in route.ends.values():
            place = ("ends", end.id)
            yield Naming(route_path(route.id), place, end.contacts, end.pages, end.sources)
    for each in pack.guided.worksheets.values():
        yield Naming(worksheet_path(each.id), (), each.contacts, each.pages, each.sources)


def _of_thresholds(pack: ContentPack) -> Iterator[Naming]:
    thresholds = pack.guided.thresholds
    if thresholds is None:
        return
    for step, guide in thresholds.steps.items():
        pages = (guide.page,)
        yield Naming(paths.THRESHOLDS, ("steps", step), guide.contacts, pages, guide.sources)
    for indicator in thresholds.indicators.values():
        place = ("indicators", indicator.id)
        sources = (indicator.source,)
        yield Naming(paths.THRESHOLDS, place, pages=indicator.pages, sources=sources)
    for factor in thresholds.protective_factors.values():
        place = ("protective_factors", factor.id)
        yield Naming(paths.THRESHOLDS, place, sources=(factor.source,))
    for change in thresholds.would_change.values():
        place = ("would_change", change.id)
        yield Naming(paths.THRESHOLDS, place, sources=(change.source,))
    for rule in thresholds.rules.values():
        place = ("rules", rule.id)
        yield Naming(paths.THRESHOLDS, place, sources=(rule.source,))


def _of_grid(pack: ContentPack) -> Iterator[Naming]:
    grid = pack.guided.grid
    if grid is None:
        return
    for agency in grid.agencies.values():
        yield Naming(paths.GRID, ("agencies", agency.id), pages=(agency.page,))
    for known in grid.knowledge.values():
        place = ("knowledge", known.id)
        yield Naming(paths.GRID, place, contacts=known.contacts, pages=(known.page,))
    for names, cell in grid.cells.items():
        yield Naming(paths.GRID, ("cells", *names), sources=cell.sources)
