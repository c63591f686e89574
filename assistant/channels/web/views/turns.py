"""A reply of the core as one turn of the chat."""

import re

from assistant.channels.web.addresses import url_of_page
from assistant.channels.web.feedback_parts import FeedbackView
from assistant.channels.web.parts import (
    AnswerView,
    AudienceView,
    ChoiceView,
    Link,
    TurnView,
)
from assistant.channels.web.views.cards import card_view
from assistant.channels.web.views.contacts import contact_views
from assistant.channels.web.views.source_lines import source_line
from assistant.channels.web.views.tools.offers import offered_tools
from assistant.channels.web.views.wording import audience_name, reply_heading
from assistant.channels.web.visit import Visit
from assistant.conversation.actions import Action, ActionKind, written_action
from assistant.conversation.feedback import options_of
from assistant.conversation.reply import FeedbackPart, PagePart, Reply
from assistant.conversation.tool_offers import tools_beside
from assistant.guidance.edition import Revision
from assistant.guidance.page import Audience, Confidence
from assistant.localisation.asking_back import option_words, question_words, thanks

UNPRINTABLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)
SHOWN_CHARACTERS = 2_000


def turn_view(reply: Reply, question: str, conversation: str, visit: Visit) -> TurnView:
    """Show a reply under the question, which only its writer sees again."""
    title = reply.page.revision.page.title if reply.page else None
    offers_pages = bool(reply.choices)
    return TurnView(
        question=shown_words(question),
        outcome=reply.outcome.value,
        heading=title or reply_heading(reply.outcome, visit.catalogue, offers_pages=offers_pages),
        text=reply.text,
        card=card_view(reply.card, visit) if reply.card else None,
        answer=answer_view(reply.page, visit) if reply.page else None,
        choices=tuple(_choice(revision, visit) for revision in reply.choices),
        contacts=contact_views(reply.contacts, visit),
        help_line=reply.help_line,
        audiences=_audiences(reply.audience, visit),
        areas=_areas(reply.context.area, visit),
        conversation=conversation,
        feedback=_feedback(reply.feedback, reply.audience, visit) if reply.feedback else None,
        tools=offered_tools(tools_beside(reply, visit.live), visit),
    )


def answer_view(part: PagePart, visit: Visit) -> AnswerView:
    """Show the answer that one page gives, in its approved words."""
    page = part.revision.page
    return AnswerView(
        title=page.title,
        url=url_of_page(page, visit),
        summary=page.summary,
        first_steps=page.first_steps,
        contacts=contact_views(part.contacts, visit),
        related=tuple(
            Link(related.page.title, url_of_page(related.page, visit)) for related in part.related
        ),
        source=source_line(part.revision, visit),
        awaits_confirmation=page.confidence is Confidence.AWAITING_CONFIRMATION,
    )


def shown_words(text: str) -> str:
    """Give a person's words back without what no page can hold, and no more than a screenful."""
    printable = UNPRINTABLE.sub("", text).strip()
    is_long = len(printable) > SHOWN_CHARACTERS
    return f"{printable[:SHOWN_CHARACTERS]}…" if is_long else printable


def _feedback(part: FeedbackPart, audience: Audience, visit: Visit) -> FeedbackView:
    words = visit.catalogue
    options = options_of(part.question, audience) if part.question else ()
    return FeedbackView(
        thanks=thanks(part.given, words) if part.given else None,
        question=question_words(part.question, words) if part.question else None,
        options=tuple(
            (written_action(option), option_words(option, audience, words)) for option in options
        ),
    )


def _choice(revision: Revision, visit: Visit) -> ChoiceView:
    page = revision.page
    action = written_action(Action(ActionKind.SHOW_PAGE, page.slug))
    return ChoiceView(page.title, action, url_of_page(page, visit))


def _audiences(current: Audience, visit: Visit) -> tuple[AudienceView, ...]:
    return tuple(
        AudienceView(
            name=audience_name(audience, visit.catalogue),
            action=written_action(Action(ActionKind.SWITCH_AUDIENCE, audience.value)),
            is_current=audience is current,
        )
        for audience in Audience
    )


def _areas(current: str | None, visit: Visit) -> tuple[AudienceView, ...]:
    return tuple(
        AudienceView(
            name=area.name,
            action=written_action(Action(ActionKind.SWITCH_AREA, area.id)),
            is_current=area.id == current,
        )
        for area in visit.edition.partnership.areas
    )
