"""The only place that turns Markdown into HTML and declares HTML safe to print.

Approved text goes through it; a reader's words never do, they are escaped by the templates.
"""

from functools import lru_cache

import nh3
from markdown_it import MarkdownIt
from markupsafe import Markup

TAGS = frozenset(
    {"p", "br", "strong", "em", "ul", "ol", "li", "a", "h3", "h4", "blockquote", "code", "hr"}
    | {"table", "thead", "tbody", "tr", "th", "td"}
)
ATTRIBUTES = {"a": {"href"}, "ol": {"start"}, "th": {"scope"}}
SCHEMES = frozenset({"https", "mailto", "tel", "sms"})
OUTWARD = "noreferrer noopener"

MARKDOWN = MarkdownIt("commonmark", {"html": False}).enable("table")


@lru_cache(maxsize=8_192)
def html_of_markdown(markdown: str) -> str:
    """Render approved Markdown as HTML of the allowed tags and link schemes only."""
    return _clean(MARKDOWN.render(markdown))


@lru_cache(maxsize=8_192)
def sanitised(html: str) -> Markup:
    """Clean HTML once more and let a template print it as it is."""
    return Markup(_clean(html))  # noqa: S704 - this is the one reviewed place


def _clean(html: str) -> str:
    return nh3.clean(
        html,
        tags=set(TAGS),
        attributes=ATTRIBUTES,
        url_schemes=set(SCHEMES),
        link_rel=OUTWARD,
        strip_comments=True,
    )
