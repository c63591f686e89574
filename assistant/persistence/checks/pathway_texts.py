"""The texts of guided paths, for the checks that read all words which people are shown.

Paths are written in English only.
"""

from collections.abc import Iterator, Mapping

from assistant.pathways.grid import Grid
from assistant.pathways.guided import GuidedPaths
from assistant.pathways.thresholds import Thresholds
from assistant.pathways.worksheet import Worksheet
from assistant.persistence.checks.written import Written
from assistant.persistence.content_files import paths
from assistant.persistence.content_files.lines import Place
from assistant.persistence.content_files.paths import route_path, worksheet_path

ENGLISH = "en"


def texts_of_paths(guided: GuidedPaths) -> Iterator[Written]:
    """Yield every text of a path that is shown to people."""
    yield from _of_thresholds(guided.thresholds)
    yield from _of_grid(guided.grid)
    for worksheet in guided.worksheets.values():
        yield from _of_worksheet(worksheet)
    for route in guided.routes.values():
        path = route_path(route.id)
        yield Written(path, ENGLISH, ("title",), route.title)
        for question in route.questions.values():
            said = (question.text, question.hint or "", *(each.text for each in question.answers))
            yield Written(path, ENGLISH, ("questions", question.id), "\n".join(said))
        for end in route.ends.values():
            yield from _sentences(
                path,
                ("ends", end.id),
                {
                    "title": (end.title,),
                    "do": end.do,
                    "never": end.never,
                    "next": end.next,
                    "will_not": end.will_not,
                },
            )


def _of_worksheet(worksheet: Worksheet) -> Iterator[Written]:
    path = worksheet_path(worksheet.id)
    yield from _sentences(path, (), {"before": worksheet.before})
    yield Written(path, ENGLISH, ("title",), f"{worksheet.title}\n{worksheet.about}")
    for part in worksheet.parts.values():
        place = ("parts", part.id)
        yield Written(path, ENGLISH, (*place, "heading"), part.heading)
        for item in part.items.values():
            said = f"{item.text}\n{item.hint or ''}"
            yield Written(path, ENGLISH, (*place, "items", item.id), said)


def _of_thresholds(thresholds: Thresholds | None) -> Iterator[Written]:
    if thresholds is None:
        return
    for step, guide in thresholds.steps.items():
        parts = {
            "lead": (guide.lead,),
            "basis": (guide.basis,),
            "do": guide.do,
            "consent": guide.consent,
            "by_when": guide.by_when,
            "record": guide.record,
        }
        yield from _sentences(paths.THRESHOLDS, ("steps", step), parts)
    for framework in thresholds.frameworks.values():
        said = (framework.name, framework.note or "", *framework.levels.values())
        yield Written(paths.THRESHOLDS, ENGLISH, ("frameworks", framework.id), "\n".join(said))
    for name, entries in (
        ("indicators", thresholds.indicators),
        ("protective_factors", thresholds.protective_factors),
        ("would_change", thresholds.would_change),
    ):
        for entry in entries.values():
            yield Written(paths.THRESHOLDS, ENGLISH, (name, entry.id, "text"), entry.text)
    for rule in thresholds.rules.values():
        yield Written(paths.THRESHOLDS, ENGLISH, ("rules", rule.id, "text"), rule.text)


def _of_grid(grid: Grid | None) -> Iterator[Written]:
    if grid is None:
        return
    for known in grid.knowledge.values():
        yield Written(paths.GRID, ENGLISH, ("knowledge", known.id, "text"), known.text)
    for names, cell in grid.cells.items():
        yield from _sentences(
            paths.GRID,
            ("cells", *names),
            {
                "does": cell.does,
                "others": cell.others,
                "by_when": cell.by_when,
                "share": cell.share,
                "basis": cell.basis,
                "never": cell.never,
            },
        )


def _sentences(path: str, place: Place, parts: Mapping[str, tuple[str, ...]]) -> Iterator[Written]:
    for name, part in parts.items():
        for number, sentence in enumerate(part):
            yield Written(path, ENGLISH, (*place, name, number), sentence)
