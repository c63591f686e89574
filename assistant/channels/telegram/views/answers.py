"""The answer of one page: summary, first steps, people, and the line that says whose words."""

from assistant.channels.telegram.presses import PressKind, button
from assistant.channels.telegram.screens import Button
from assistant.channels.telegram.views.contacts import Detail, contact_blocks
from assistant.channels.telegram.views.markup import Block, bold, listed, plain, tight
from assistant.channels.telegram.visit import Visit
from assistant.conversation.reply import ContactRow, PagePart
from assistant.guidance.edition import Approval, Revision
from assistant.guidance.page import Confidence, Page
from assistant.localisation.formatting import date_in_words

MOST_RELATED = 3


def answer_blocks(part: PagePart, visit: Visit) -> tuple[Block, ...]:
    """Show what a page says first, its people last: what has no room is read on its page."""
    return (
        *page_blocks(part.revision.page, visit),
        *people_blocks(part.contacts, visit, Detail.ANSWER),
    )


def page_blocks(page: Page, visit: Visit) -> tuple[Block, ...]:
    """Show title, summary and first steps of a page."""
    steps = (Block(bold(visit.gettext("First steps"))),) if page.first_steps else ()
    return (
        Block(bold(page.title)),
        Block(plain(page.summary)),
        *_notes(page, visit),
        *steps,
        *tight(listed(page.first_steps, numbered=True)),
    )


def people_blocks(rows: tuple[ContactRow, ...], visit: Visit, detail: Detail) -> tuple[Block, ...]:
    """Show people under their heading, nothing where there are none."""
    if not rows:
        return ()
    return (Block(bold(visit.gettext("Who to talk to"))), *contact_blocks(rows, visit, detail))


def source_block(revision: Revision, visit: Visit) -> Block:
    """Say which wording this is, who approved it by role, and when it is due."""
    page = revision.page
    lines = [
        visit.gettext(
            "%(title)s · revision %(revision)s · edition %(edition)s · reviewed %(reviewed)s"
            " · next review due %(due)s",
            title=page.title,
            revision=revision.number,
            edition=visit.edition.number,
            reviewed=date_in_words(page.reviewed, visit.catalogue),
            due=date_in_words(page.review_due, visit.catalogue),
        ),
        _approval(revision.approval, visit),
    ]
    if page.is_overdue(visit.today):
        lines.append(
            visit.gettext(
                "This page is past the date on which it was due for review. It may be out of date."
            )
        )
    return Block(f"<i>{plain(chr(10).join(lines))}</i>")


def reading_row(page: Page, visit: Visit) -> tuple[Button, ...]:
    """Offer the whole page."""
    return button(visit.gettext("Read the whole page"), PressKind.READ_PAGE, page.code)


def related_rows(part: PagePart) -> tuple[tuple[Button, ...], ...]:
    """Offer the nearest of the related pages."""
    return tuple(page_row(each.page) for each in part.related[:MOST_RELATED])


def page_row(page: Page) -> tuple[Button, ...]:
    """Offer a page by its title; the data of the button does not name it."""
    return button(page.title, PressKind.SHOW_PAGE, page.code)


def _notes(page: Page, visit: Visit) -> tuple[Block, ...]:
    notes = []
    if page.locale != visit.tag:
        notes.append(
            visit.gettext(
                "This is not in your language yet. The words of the partnership are shown in"
                " English."
            )
        )
    if page.confidence is Confidence.AWAITING_CONFIRMATION:
        notes.append(visit.gettext("Part of this is being confirmed by the partnership."))
    return tuple(Block(f"<i>{plain(note)}</i>") for note in notes)


def _approval(approval: Approval | None, visit: Visit) -> str:
    if approval is None:
        return visit.gettext("Starter text, not yet approved by the partnership")
    day = date_in_words(approval.approved_on, visit.catalogue)
    return visit.gettext("Approved by the %(role)s on %(date)s", role=approval.role, date=day)
