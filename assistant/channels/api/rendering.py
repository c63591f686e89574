"""Turn the core's values into the shapes of the API."""

from datetime import date

from msgspec import UNSET
from msgspec.structs import replace

from assistant.channels.api.schemas import (
    AskReply,
    CardBody,
    ContactBody,
    PageBody,
    PageListed,
    PassageBody,
    SourceBody,
    TimescaleBody,
)
from assistant.conversation.reply import CardPart, ContactRow, Reply
from assistant.guidance.edition import Edition, Revision
from assistant.guidance.page import Confidence, Page
from assistant.guidance.timescale import Timescale


def reply_body(reply: Reply, edition: Edition, today: date, conversation: str) -> AskReply:
    """Write a reply; ``conversation`` is the sealed context."""
    page = reply.page
    return AskReply(
        outcome=reply.outcome.value,
        locale=reply.locale,
        audience=reply.audience.value,
        edition=edition.number,
        card=card_body(reply.card) if reply.card else None,
        text=reply.text,
        pages=(page_body(page.revision, page.contacts, edition, today),) if page else (),
        choices=tuple(page_listed(revision) for revision in reply.choices),
        contacts=tuple(contact_body(row) for row in reply.contacts),
        help_line=reply.help_line,
        conversation=conversation,
    )


def card_body(part: CardPart) -> CardBody:
    """Write a help card."""
    return CardBody(
        level=part.card.level.value,
        first_line=part.card.first_line,
        lines=part.card.lines,
        contacts=tuple(contact_body(row) for row in part.contacts),
        silent_solution=part.card.silent_solution,
        languages=part.languages,
        without_voice=part.without_voice,
    )


def page_body(
    revision: Revision,
    contacts: tuple[ContactRow, ...],
    edition: Edition,
    today: date,
    *,
    is_whole: bool = False,
) -> PageBody:
    """Write a page, with its passages when the whole of it is asked for."""
    page = revision.page
    return PageBody(
        slug=page.slug,
        locale=page.locale,
        title=page.title,
        url=page_url(page),
        audience=page.audience.value,
        topic=page.topic,
        summary=page.summary,
        first_steps=page.first_steps,
        contacts=tuple(contact_body(row) for row in contacts),
        related=page.related,
        source=source_body(revision, edition, today),
        awaits_confirmation=page.confidence is Confidence.AWAITING_CONFIRMATION,
        passages=passage_bodies(page) if is_whole else UNSET,
    )


def held_page_body(body: PageBody, words: str, people: tuple[ContactRow, ...]) -> PageBody:
    """Give the holding card in the place of a page's text."""
    contacts = tuple(contact_body(row) for row in people)
    return replace(
        body,
        summary=words,
        first_steps=(),
        contacts=contacts,
        related=(),
        passages=(),
        is_held=True,
    )


def passage_bodies(page: Page) -> tuple[PassageBody, ...]:
    """Write the passages of a page in order."""
    return tuple(
        PassageBody(passage.anchor, passage.heading, passage.markdown) for passage in page.passages
    )


def source_body(revision: Revision, edition: Edition, today: date) -> SourceBody:
    """Say which wording this is, who approved it and when it is due."""
    approval = revision.approval
    return SourceBody(
        edition=edition.number,
        revision=revision.number,
        digest=revision.digest,
        approved_by=approval.role if approval else None,
        approved_on=approval.approved_on if approval else None,
        reviewed=revision.page.reviewed,
        review_due=revision.page.review_due,
        is_overdue=revision.page.is_overdue(today),
    )


def contact_body(row: ContactRow) -> ContactBody:
    """Write a contact with its opening at the moment of the reply."""
    contact = row.contact
    return ContactBody(
        id=contact.id,
        name=contact.name,
        for_what=contact.for_what,
        area=contact.area,
        state=row.opening.state.value,
        is_being_confirmed=not contact.is_confirmed,
        not_for=contact.not_for,
        phone=contact.phone,
        phone_keys=contact.phone_keys,
        text=contact.text.number if contact.text else None,
        text_keyword=contact.text.keyword if contact.text else None,
        chat_url=contact.chat_url,
        web=contact.web,
        email=contact.email,
        relay=contact.relay,
        free=contact.free,
        changes_at=row.opening.changes_at,
        checked_on=contact.verified_on,
    )


def timescale_body(timescale: Timescale, edition: Edition) -> TimescaleBody:
    """Write a time limit with the title of its source."""
    source = edition.sources.get(timescale.source)
    return TimescaleBody(
        id=timescale.id,
        what=timescale.what,
        counts=timescale.counts.value,
        event=timescale.event,
        limit=timescale.limit,
        unit=timescale.unit.value,
        source=source.title if source else "",
        is_being_confirmed=not timescale.is_confirmed,
    )


def page_listed(revision: Revision) -> PageListed:
    """Write a page by its title and address."""
    return PageListed(revision.page.slug, revision.page.title, page_url(revision.page))


def page_url(page: Page) -> str:
    """Say where the page stands: a readable address, or an opaque one where it is discreet."""
    prefix = "" if page.locale == "en" else f"/{page.locale}"
    return f"{prefix}/p/{page.code}" if page.discreet else f"{prefix}/guidance/{page.slug}"
