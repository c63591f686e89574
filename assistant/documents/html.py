"""A paper as one HTML file that needs nothing else, and that a PDF is made of."""

from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from assistant.documents.charts import draw
from assistant.documents.paper import Paper, pieces

TEMPLATES = Path(__file__).parent / "templates"
HTML = "text/html; charset=utf-8"


def write_html(paper: Paper) -> str:
    """Print a paper with its style inside."""
    return _environment().get_template("paper.html").render(paper=paper)


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    environment.filters.update(drawn=draw, pieces=pieces)
    return environment
