"""A draft of a page as it will look: on the web, in the chat, on Telegram, on paper.

The public templates print it, from the edition that is live and the words of the draft.
"""

from dataclasses import replace

from admin.editing.draft import Draft
from admin.web.editing_contexts import TelegramContext
from admin.web.services import AdminServices, Guest
from admin.web.views import frame_for
from assistant.channels.telegram.screens import shown_text
from assistant.channels.telegram.views.replies import reply_screen
from assistant.channels.telegram.visit import Visit as TelegramVisit
from assistant.channels.web.views.chat import answered_context
from assistant.channels.web.views.guidance import guidance_context
from assistant.channels.web.views.turns import turn_view
from assistant.channels.web.visit import Visit
from assistant.conversation.context import NEW_CONVERSATION
from assistant.conversation.outcome import Outcome
from assistant.conversation.people import Person, people_to_call
from assistant.conversation.reply import PagePart, Reply
from assistant.guidance.edition import Revision
from assistant.persistence.content_files.pages import parse_page
from assistant.persistence.content_files.paths import locale_of
from assistant.persistence.documents import Document
from assistant.safety.judgement import NO_CONCERN

MOST_RELATED = 5
PAPER_CSS = "/admin/paper.css"


def web_preview(services: AdminServices, draft: Draft) -> str:
    """Print the page as the public will read it.

    Raises:
        ContentErrors: the draft is no page yet.
    """
    context = guidance_context(revision_of(services, draft), visit_for(services, draft))
    return services.web.renderer.render("guidance.html", context)


def chat_preview(services: AdminServices, draft: Draft) -> str:
    """Print the answer that the page gives in the chat.

    Raises:
        ContentErrors: the draft is no page yet.
    """
    visit, reply = visit_for(services, draft), answer_of(services, draft)
    turn = turn_view(reply, reply.page.revision.page.asks[0] if reply.page else "", "", visit)
    return services.web.renderer.render("chat.html", answered_context(visit, turn, reply))


def telegram_preview(services: AdminServices, guest: Guest, draft: Draft) -> TelegramContext:
    """Lay out the answer as one message of Telegram.

    Raises:
        ContentErrors: the draft is no page yet.
    """
    title = f"On Telegram: {revision_of(services, draft).page.title}"
    words, rows = message_of(services, draft)
    return TelegramContext(
        frame=frame_for(services, title, guest),
        title=title,
        words=words,
        rows=rows,
        back_url=f"/admin/drafts/{draft.id}",
    )


def message_of(services: AdminServices, draft: Draft) -> tuple[str, tuple[tuple[str, ...], ...]]:
    """Give the words of the one message of Telegram, and the rows of its buttons.

    Raises:
        ContentErrors: the draft is no page yet.
    """
    visit = visit_for(services, draft)
    bot = TelegramVisit(visit.live, visit.at, visit.catalogue, visit.offered)
    screen = reply_screen(answer_of(services, draft), bot)
    rows = tuple(tuple(button.label for button in row) for row in screen.rows)
    return shown_text(screen.text), rows


def print_preview(services: AdminServices, draft: Draft) -> str:
    """Print the public page with the style sheet that a printer takes, as it lies on A4.

    Raises:
        ContentErrors: the draft is no page yet.
    """
    context = guidance_context(revision_of(services, draft), visit_for(services, draft))
    frame = replace(context.frame, stylesheet_url=PAPER_CSS)
    return services.web.renderer.render("guidance.html", replace(context, frame=frame))


def visit_for(services: AdminServices, draft: Draft) -> Visit:
    """Come to the page in its own language, where that is offered."""
    return services.web.visit_in(services.web.visit("/"), locale_of(draft.path) or "")


def revision_of(services: AdminServices, draft: Draft) -> Revision:
    """Take the words of a draft as the next wording of its page.

    Raises:
        ContentErrors: the draft is no page yet.
    """
    page = parse_page(Document(draft.path, draft.text or ""))
    before = services.web.live().edition.revisions.get((page.locale, page.slug))
    if before is None:
        return Revision(page, 1, draft.digest)
    return replace(before, page=page, number=before.number + 1, approval=None)


def answer_of(services: AdminServices, draft: Draft) -> Reply:
    """Answer with the page, whoever asks.

    Raises:
        ContentErrors: the draft is no page yet.
    """
    revision, visit = revision_of(services, draft), visit_for(services, draft)
    page, edition = revision.page, visit.edition
    people = people_to_call(visit.live, page.contacts, Person(None, page.audience, visit.at))
    related = tuple(
        edition.revision(slug, page.locale) for slug in page.related if edition.has_page(slug)
    )
    return Reply(
        outcome=Outcome.ANSWERED,
        locale=page.locale,
        audience=page.audience,
        context=NEW_CONVERSATION,
        judgement=NO_CONCERN,
        page=PagePart(revision, people, related[:MOST_RELATED]),
    )
