"""All documents of the guidance, by kind, so that one can be found among some hundreds."""

import re
from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from admin.editing.draft import Draft
from assistant.guidance.page import Page
from assistant.persistence.content_files import paths

KINDS = (
    ("Pages", paths.PAGE),
    ("Contacts", re.compile(re.escape(paths.CONTACTS))),
    ("Topics", re.compile(re.escape(paths.TOPICS))),
    ("Timescales", re.compile(re.escape(paths.TIMESCALES))),
    ("Sources", re.compile(re.escape(paths.SOURCES))),
    ("Replies", paths.REPLIES),
    ("Thesaurus", paths.THESAURUS),
    ("Glossary", paths.GLOSSARY),
    ("Help cards", paths.CARDS),
    ("Safety rules", re.compile(r"safety/.*")),
    ("Pathways", re.compile(r"pathways/.*")),
    ("Worksheets", paths.WORKSHEET),
    ("What people ask", re.compile(r"asks/.*")),
    ("What is judged by", re.compile(r"judged/.*")),
    ("Words to count", re.compile(re.escape(paths.VOCABULARY))),
    ("Lessons", paths.LESSONS_FILE),
    ("Settings", re.compile(re.escape(paths.PARTNERSHIP))),
)
OTHER = "Other"
LIVE = "live"


@dataclass(frozen=True, slots=True)
class Entry:
    """A document in the list: ``page`` is None for what is no page, or none that is live.

    ``awaits_confirmation`` says that something in it is still to be confirmed by the partnership:
    a page, a single statement of it, or a number or limit of a register.
    """

    path: str
    kind: str
    is_live: bool
    page: Page | None
    draft: Draft | None
    awaits_confirmation: bool = False

    @property
    def title(self) -> str:
        """What it is called: the title of a page, the path of anything else."""
        return self.page.title if self.page else self.path

    @property
    def collection(self) -> str:
        """The folder in which a page stands."""
        return self.page.collection if self.page else ""

    @property
    def standing(self) -> str:
        """Say how far it has come."""
        if self.draft is not None:
            return self.draft.state.value
        return LIVE

    @property
    def confidence(self) -> str:
        """Say what the facts of a page rest on, as its own field does; empty for no page."""
        return self.page.confidence.value if self.page else ""

    @property
    def owner(self) -> str:
        """Say who looks after a page; empty for no page."""
        return self.page.owner if self.page else ""

    def is_due_by(self, day: date) -> bool:
        """Tell whether it is to be reviewed on or before a day."""
        return self.page is not None and self.page.review_due <= day


def kind_of(path: str) -> str:
    """Say what kind of document lies at a path."""
    return next((name for name, pattern in KINDS if pattern.fullmatch(path)), OTHER)


def catalogue(
    live: Iterable[str],
    pages: Mapping[str, Page],
    drafts: Iterable[Draft],
    awaiting: Container[str] = (),
) -> tuple[Entry, ...]:
    """List what is live and what is new in a draft, by path; the newest draft counts.

    ``awaiting`` holds the paths in which something is to be confirmed.
    """
    present = frozenset(live)
    newest = {draft.path: draft for draft in drafts}
    return tuple(
        Entry(
            path,
            kind_of(path),
            path in present,
            pages.get(path),
            newest.get(path),
            path in awaiting,
        )
        for path in sorted({*present, *newest})
    )
