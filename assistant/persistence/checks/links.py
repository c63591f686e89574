"""The web of related pages: from every page the reader can go on, and to every page come."""

from collections.abc import Iterator

from assistant.guidance.page import Page
from assistant.persistence.checks.finding import Finding
from assistant.persistence.content_files.pack import ContentPack
from assistant.persistence.content_files.paths import page_path

ENGLISH = "en"
FEWEST_RELATED = 2


def check_related(pack: ContentPack) -> Iterator[Finding]:
    """Check that a page names two related pages, or all others where there are fewer."""
    pages = _originals(pack)
    fewest = min(FEWEST_RELATED, len(pages) - 1)
    for page in pages:
        path = page_path(page.locale, page.slug)
        for number, slug in enumerate(page.related):
            if slug in page.related[:number]:
                problem = f"{slug!r} is named here twice"
                yield Finding(path, ("related", number), problem, "Name another, or take it out")
        if len(set(page.related)) < fewest:
            problem = f"the page leads on to {len(set(page.related))} pages"
            yield Finding(path, ("related",), problem, f"Name {fewest} related pages at least")


def check_orphans(pack: ContentPack) -> Iterator[Finding]:
    """Check that a page is a starting point, or that another page names it as related."""
    pages = _originals(pack)
    offered = {slug for _, slugs in pack.partnership.starting_points for slug in slugs}
    named = {slug for page in pages for slug in page.related}
    for page in pages:
        if page.slug not in offered | named:
            path = page_path(page.locale, page.slug)
            remedy = "Name it as related on a page that people may come from"
            yield Finding(path, (), "no page leads here", remedy)


def _originals(pack: ContentPack) -> tuple[Page, ...]:
    """List the English pages, which every translation follows in what it names."""
    return tuple(page for page in pack.pages.values() if page.locale == ENGLISH)
