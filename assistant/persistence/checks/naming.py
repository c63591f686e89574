"""Names of contacts, pages and sources, gathered from one entry of a path."""

from collections.abc import Iterator
from dataclasses import dataclass

from assistant.persistence.checks.finding import Finding
from assistant.persistence.content_files.lines import Place
from assistant.persistence.content_files.pack import ContentPack


@dataclass(frozen=True, slots=True)
class Naming:
    """What the entry at a place names; pages are named by their slugs."""

    path: str
    place: Place
    contacts: tuple[str, ...] = ()
    pages: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()


def unknown_names(pack: ContentPack, naming: Naming) -> Iterator[Finding]:
    """Yield the names for which nothing stands in the pack."""
    slugs = {slug for _, slug in pack.pages}
    groups = (
        (naming.contacts, pack.contacts),
        (naming.pages, slugs),
        (naming.sources, pack.sources),
    )
    for named, known in groups:
        for name in named:
            if name not in known:
                problem = f"{name!r} is named here and stands nowhere"
                yield Finding(naming.path, naming.place, problem, "Correct or add it")
