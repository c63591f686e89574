"""One page of guidance as a paper: what a colleague reads outside of the service."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from admin.printing.prose import blocks_of
from assistant.channels.web.contexts import GuidanceContext
from assistant.channels.web.parts import ContactView, Link, SourceLine
from assistant.documents.paper import Block, Bullets, Cell, Paper, Paragraph, Row, Section, Table
from assistant.guidance.edition import Revision

CONFIRMING = "being confirmed by the partnership"
NOT_APPROVED = "Starter text, not yet approved by the partnership"


@dataclass(frozen=True, slots=True)
class PrintedPage:
    """A page with all that its paper says of it.

    ``shown`` is the page as the public template receives it. ``status`` is such as "Edition 12" or
    "Draft 5, in review: not published". ``is_draft`` puts it at the head of every sheet.
    ``written_at`` is aware.
    """

    revision: Revision
    shown: GuidanceContext
    status: str
    is_draft: bool
    publisher: str
    written_at: datetime


def page_paper(printed: PrintedPage) -> Paper:
    """Lay a page out in the order in which it is read, with where it comes from at the end."""
    page, source = printed.revision.page, printed.shown.source
    made = f"{printed.status}. Revision {source.revision}. Owner: {page.owner}."
    dates = f"Reviewed {source.reviewed}; next review due {source.review_due}."
    return Paper(
        title=page.title,
        subtitle=printed.status,
        made=f"{made} {dates}",
        warning=printed.status if printed.is_draft else "",
        language="en-GB" if page.locale == "en" else page.locale,
        publisher=printed.publisher,
        written_at=printed.written_at,
        sections=tuple(_sections(printed)),
    )


def _sections(printed: PrintedPage) -> Iterator[Section]:
    shown = printed.shown
    note = (Paragraph(f"Part of this is {CONFIRMING}."),) * shown.awaits_confirmation
    yield Section("summary", "Summary", (Paragraph(shown.summary, is_lead=True), *note))
    if shown.first_steps:
        steps = (f"{number}. {step}" for number, step in enumerate(shown.first_steps, 1))
        yield Section("first-steps", "First steps", tuple(map(Paragraph, steps)))
    for passage in printed.revision.page.passages:
        words = blocks_of(passage.markdown, passage.heading)
        yield Section(f"passage-{passage.anchor}", passage.heading, words)
    if shown.contacts:
        yield Section("contacts", "Who to talk to", (_contacts(shown.contacts),))
    yield Section("source", "Where this comes from", tuple(_origin(printed)))


def _contacts(contacts: tuple[ContactView, ...]) -> Table:
    return Table(
        "Contacts of this page",
        ("Service", "For what", "How"),
        tuple(
            Row(each.name, (Cell(each.for_what), Cell("; ".join(_routes(each)))))
            for each in contacts
        ),
    )


def _routes(contact: ContactView) -> Iterator[str]:
    keys = f", then press {contact.phone_keys}" if contact.phone_keys else ""
    if contact.phone:
        yield f"{contact.phone}{keys}"
    if contact.text_number:
        word = f"{contact.text_keyword} to " if contact.text_keyword else ""
        yield f"text {word}{contact.text_number}"
    yield from filter(None, (contact.chat_url, contact.web_url, contact.email))
    if contact.is_being_confirmed:
        yield CONFIRMING


def _origin(printed: PrintedPage) -> Iterator[Block]:
    if printed.shown.sources:
        yield Bullets(tuple(map(_source, printed.shown.sources)))
    if not printed.is_draft:
        yield Paragraph(f"{_approval(printed.shown.source)}.")
    if printed.shown.change:
        yield Paragraph(f"What changed: {printed.shown.change}")


def _source(source: Link) -> str:
    return f"{source.text}: {source.url}" if source.url else source.text


def _approval(source: SourceLine) -> str:
    if source.approved_by is None:
        return NOT_APPROVED
    day = f" on {source.approved_on}" if source.approved_on else ""
    return f"Approved by the {source.approved_by}{day}"
