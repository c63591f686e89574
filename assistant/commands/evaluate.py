"""Judging the service with labelled files, and failing where a figure misses its floor."""

import json
import math
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import click

from assistant.bootstrap import build_services, prepare
from assistant.conversation.message import IncomingMessage
from assistant.conversation.pipeline import answer
from assistant.conversation.reply import Reply
from assistant.retrieval.evaluation.evaluating import Evaluation, evaluate_file
from assistant.retrieval.evaluation.report import as_json, as_table
from assistant.retrieval.evaluation.vignettes import bench_of
from assistant.settings import Settings
from assistant.usage.clock import utc_now
from assistant.usage.tally import Tally

PREPARING_SECONDS = 600


class Floor(click.ParamType[str]):
    """A floor, written as the name of a figure and the least or the most that it may be."""

    name = "name=value"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Take a floor as it is written where its value is a number."""
        try:
            is_floor = math.isfinite(float(value.partition("=")[2]))
        except ValueError:
            is_floor = False
        if not is_floor:
            self.fail(f"{value} is no floor such as success@1=0.9", param, ctx)
        return value


@click.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path))
@click.option("--json", "is_json", is_flag=True, help="Print one JSON object.")
@click.option("--floor", "floors", multiple=True, type=Floor(), help="Fail when below.")
@click.pass_obj
def evaluate(
    settings: Settings, files: tuple[Path, ...], *, is_json: bool, floors: tuple[str, ...]
) -> None:
    """Judge the service with labelled files."""
    results = _judged(settings, files)
    click.echo(json.dumps(as_json(results)) if is_json else as_table(results))
    _refuse_unknown(floors, results)
    low = [floor for floor in floors for result in results if result.is_below(floor)]
    if low:
        click.echo(f"Below the floor: {', '.join(low)}", err=True)
        sys.exit(1)


def _judged(settings: Settings, files: Sequence[Path]) -> list[Evaluation]:
    prepare(settings)
    services = build_services(replace(settings, watch_seconds=3600))
    services.current.search.wait_until_prepared(PREPARING_SECONDS)
    live = services.current()

    def ask(message: IncomingMessage) -> Reply:
        return answer(message, live, Tally())

    services.current.signs.wait_until_prepared(PREPARING_SECONDS)
    bench = bench_of(live)
    return [evaluate_file(path, ask, utc_now(), bench) for path in files]


def _refuse_unknown(floors: Sequence[str], results: Sequence[Evaluation]) -> None:
    """Refuse a floor for a figure that no file has: a mistyped one would never be missed."""
    figures = {name for result in results for name in result.figures}
    unknown = [floor for floor in floors if floor.partition("=")[0] not in figures]
    if unknown:
        known = ", ".join(sorted(figures))
        raise click.UsageError(
            f"No file has a figure for {', '.join(unknown)}. There are: {known}"
        )
