"""Evaluations as a plain table for people and as one object for programs."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from assistant.retrieval.evaluation.evaluating import Evaluation
from assistant.retrieval.evaluation.figures import Figures

PLACES = 4


def as_json(evaluations: Sequence[Evaluation]) -> dict[str, Any]:
    """Lay out evaluations by the name of their file, ready for JSON."""
    return {
        evaluation.name: {
            "kind": str(evaluation.kind),
            "n": evaluation.count,
            "figures": _rounded(evaluation.figures),
            "by": {
                label: {value: _rounded(figures) for value, figures in groups.items()}
                for label, groups in evaluation.by.items()
            },
        }
        for evaluation in evaluations
    }


def as_table(evaluations: Sequence[Evaluation]) -> str:
    """Write one table for each file: a line for all, then one for each language, audience and
    speaker.
    """
    return "\n\n".join("\n".join(_lines(evaluation)) for evaluation in evaluations)


def _lines(evaluation: Evaluation) -> Iterator[str]:
    rows = {"all": evaluation.figures}
    for label, groups in evaluation.by.items():
        rows |= {f"{label} {value}": figures for value, figures in groups.items()}
    names = list(evaluation.figures)
    widths = [max(len(name), 7) for name in names]
    first = max(len(label) for label in rows)
    yield f"{evaluation.name}: {evaluation.kind}, {evaluation.count} examples"
    headings = (name.rjust(width) for name, width in zip(names, widths, strict=True))
    yield "  ".join((" " * first, *headings))
    for label, figures in rows.items():
        cells = (
            _cell(figures.get(name)).rjust(width)
            for name, width in zip(names, widths, strict=True)
        )
        yield "  ".join((label.ljust(first), *cells))


def _cell(value: float | None) -> str:
    return "-" if value is None else f"{value:.3f}"


def _rounded(figures: Mapping[str, float]) -> Figures:
    return {name: round(value, PLACES) for name, value in figures.items()}
