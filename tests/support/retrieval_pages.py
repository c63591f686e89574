"""Pages read straight from content files, for the tests and experiments of retrieval."""

from datetime import UTC, date, datetime
from pathlib import Path

import yaml

from assistant.guidance.edition import Edition, Revision
from assistant.guidance.page import Audience, Confidence, Page, Passage
from assistant.guidance.partnership import Partnership

CONTENT = Path(__file__).parents[2] / "content"
TODAY = date(2026, 11, 22)


def a_page(slug: str = "e-safety/gaming", **changes: object) -> Page:
    values: dict[str, object] = {
        "slug": slug,
        "locale": "en",
        "title": "Gaming and in-game chat",
        "summary": "Play together and agree limits.",
        "audience": Audience.FAMILY,
        "topic": "online/gaming",
        "discreet": False,
        "asks": (),
        "first_steps": (),
        "contacts": (),
        "related": (),
        "sources": (),
        "owner": "an author",
        "reviewed": TODAY,
        "review_due": TODAY,
        "confidence": Confidence.GENERAL,
        "passages": (Passage("start", "Start", "Talk about games."),),
    }
    return Page(**{**values, **changes})  # type: ignore[arg-type]


def an_edition(*pages: Page, digest: str = "first") -> Edition:
    return Edition(
        number=1,
        digest=digest,
        published_at=datetime(2026, 11, 22, tzinfo=UTC),
        partnership=Partnership("Board", "Board", "Help", "", "", "help", (), (), (), ()),
        topics=(),
        contacts={},
        sources={},
        revisions={(page.locale, page.slug): Revision(page, 1, page.slug) for page in pages},
    )


def read_pages(folder: Path = CONTENT / "en") -> tuple[Page, ...]:
    return tuple(_read(path, folder.name) for path in sorted(folder.glob("*/*.md")))


def _read(path: Path, locale: str) -> Page:
    _, front, body = path.read_text(encoding="utf-8").split("---\n", 2)
    values = yaml.safe_load(front)
    return a_page(
        f"{path.parent.name}/{path.stem}",
        locale=locale,
        title=values["title"],
        summary=" ".join(values["summary"].split()),
        audience=Audience(values["audience"]),
        asks=tuple(str(ask) for ask in values.get("asks", ())),
        first_steps=tuple(str(step) for step in values.get("first_steps", ())),
        related=tuple(values.get("related", ())),
        passages=tuple(_passages(body)),
    )


def _passages(body: str) -> list[Passage]:
    sections = f"\n{body}".split("\n## ")[1:]
    parted = [section.partition("\n") for section in sections]
    return [
        Passage(f"s{number}", heading.strip(), text.strip())
        for number, (heading, _, text) in enumerate(parted)
    ]
