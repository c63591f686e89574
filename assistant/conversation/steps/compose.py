"""Put the reply together from approved parts."""

from collections.abc import Iterable
from dataclasses import replace

from assistant.conversation.actions import ActionKind
from assistant.conversation.canned import canned_reply
from assistant.conversation.context import HELP_LINE_TURNS, Context
from assistant.conversation.outcome import Outcome
from assistant.conversation.people import Person, emergency_people, people_to_call
from assistant.conversation.ports import CannedReply, LiveEdition
from assistant.conversation.reply import CardPart, ContactRow, PagePart, Reply
from assistant.conversation.steps.keep_card import ASKED_ON
from assistant.conversation.steps.triage import OTHER_LANGUAGE
from assistant.conversation.turn import USUAL_AUDIENCE, Turn
from assistant.guidance.edition import Revision
from assistant.guidance.errors import AssistantError
from assistant.guidance.page import Audience
from assistant.safety.cards import OWN_BEHAVIOUR, OWN_THEMES, WITHOUT_VOICE, Card, choose_card
from assistant.safety.judgement import Concern, Kind, Level

NOT_ENDED = "a turn reached the end of the pipeline without an outcome"


def compose(turn: Turn, live: LiveEdition) -> Turn:
    """Build the reply of a turn that has ended.

    Raises:
        AssistantError: no step has ended the turn, or a part is missing from the edition.
    """
    if turn.outcome is None:
        raise AssistantError(NOT_ENDED)
    card = card_part(turn, live)
    page = _page_part(turn, live, card)
    canned = _canned(turn, live)
    return replace(
        turn,
        reply=Reply(
            outcome=turn.outcome,
            locale=turn.message.locale,
            audience=turn.audience,
            context=next_context(turn, page),
            judgement=turn.judgement,
            card=card,
            text=canned.text if canned else None,
            page=page,
            choices=_choices(turn, live, page),
            contacts=_contacts(turn, live, canned, has_parts=bool(card or page)),
            help_line=turn.message.context.help_turns > 0 and card is None,
        ),
    )


def card_part(turn: Turn, live: LiveEdition) -> CardPart | None:
    """Choose the help card of the turn, None when nothing asks for one."""
    if turn.judgement.level is Level.NONE:
        return None
    cards = live.cards.get(turn.message.locale) or live.cards["en"]
    card = choose_card(cards, turn.judgement, turn.audience)
    part = part_of_card(card, turn.message.locale, person_of(turn), live)
    return replace(part, languages=_languages(turn, live))


def part_of_card(card: Card, locale: str, person: Person, live: LiveEdition) -> CardPart:
    """Put the people to call now beside a card, and the line that goes with an emergency."""
    people = people_to_call(live, card.contacts, person)
    confirmed = tuple(row for row in people if row.contact.is_confirmed)
    if card.level is not Level.EMERGENCY:
        return CardPart(card, confirmed)
    # In an emergency a closed door helps nobody; where all are closed, they are better than none.
    answering = tuple(row for row in confirmed if not row.opening.is_closed)
    return CardPart(card, answering or confirmed, without_voice=_without_voice(locale, live))


def _without_voice(locale: str, live: LiveEdition) -> str | None:
    """Give the line for whoever cannot hear or speak on the telephone."""
    replies = live.replies.get(locale, {})
    line = replies.get(WITHOUT_VOICE) or live.replies.get("en", {}).get(WITHOUT_VOICE)
    return line.text if line else None


def _languages(turn: Turn, live: LiveEdition) -> str | None:
    """Give the line for those who do not read English, where no rules are in their language."""
    is_other = turn.judgement.theme == OTHER_LANGUAGE or turn.message.locale not in live.cards
    line = live.replies.get("en", {}).get("languages_line") if is_other else None
    return line.text if line else None


def person_of(turn: Turn) -> Person:
    """Say for whom the people of this turn are listed, and when."""
    return Person(turn.area, turn.audience, turn.message.received_at)


def next_context(turn: Turn, page: PagePart | None) -> Context:
    """Say what the next turn needs to know of this one: ids and flags, never words."""
    before = turn.message.context
    pages = turn.pages or ((page.revision.page.slug,) if page else before.pages)
    signals = before.signals
    if turn.judgement.kind is not Kind.NONE:
        signals = (*(kind for kind in signals if kind is not turn.judgement.kind),)
        signals += (turn.judgement.kind,)
    return Context(
        audience=_known_audience(turn),
        area=turn.area,
        pages=pages,
        signals=signals,
        help_turns=_help_turns(turn),
        clarified=turn.outcome is Outcome.CHOICES_OFFERED,
        concern=_concern(turn),
        counted=before.counted,
    )


def _known_audience(turn: Turn) -> Audience | None:
    """Remember an audience that was chosen or showed itself, never the usual one by default.

    Who was guessed has not said so, and is remembered with her card alone.
    """
    action, context = turn.message.action, turn.message.context
    is_chosen = action is not None and action.kind is ActionKind.SWITCH_AUDIENCE
    before = turn.message.audience or context.audience or turn.judgement.speaker
    by_default = {USUAL_AUDIENCE, turn.judgement.guessed, context.guessed}
    is_by_default = before is None and not is_chosen and turn.audience in by_default
    return None if is_by_default else turn.audience


def _help_turns(turn: Turn) -> int:
    if turn.judgement.level is not Level.NONE and turn.judgement.rule != ASKED_ON:
        return HELP_LINE_TURNS
    return max(0, turn.message.context.help_turns - 1)


def _concern(turn: Turn) -> Concern | None:
    """Remember what the card was for, until the person says that she only asked."""
    judged, action = turn.judgement, turn.message.action
    if judged.level is not Level.NONE:
        return Concern(judged.level, judged.kind, judged.theme, judged.guessed)
    is_only_asked = action is not None and action.kind is ActionKind.ASKED_FOR_INFORMATION
    return None if is_only_asked else turn.message.context.concern


def _page_part(turn: Turn, live: LiveEdition, card: CardPart | None) -> PagePart | None:
    """Show the page that answers, or the card's own.

    Under an emergency card none is opened, and none goes with what is declined.
    """
    if turn.outcome in {Outcome.EMERGENCY_CARD, Outcome.HARMFUL_REQUEST_DECLINED}:
        return None
    slug = _answering(turn, live, card.card if card else None)
    for revision in _published(live, (slug,), turn):
        return PagePart(
            revision,
            _not_named(turn, card, people_to_call(live, revision.page.contacts, person_of(turn))),
            _published(live, revision.page.related, turn),
            turn.passage if turn.has_answer and slug == turn.pages[0] else None,
        )
    return None


def _answering(turn: Turn, live: LiveEdition, card: Card | None) -> str | None:
    """Choose the page: what the search found first, else the card's own.

    Whoever harms gets the card's own where it has one: by their words the search finds what is
    written to whoever is harmed. What is written to whoever harms is opened to nobody else who
    may be in danger.
    """
    first = turn.pages[0] if turn.has_answer and turn.pages else None
    if card is None:
        return first
    cards = live.cards.get(turn.message.locale) or live.cards["en"]
    is_own = not OWN_THEMES.isdisjoint(card.themes)
    if first is None or (is_own and card.page):
        return card.page
    to_who_harms = {each.page for each in cards if OWN_BEHAVIOUR in each.themes}
    return card.page if first in to_who_harms and not is_own else first


def _not_named(
    turn: Turn, card: CardPart | None, rows: tuple[ContactRow, ...]
) -> tuple[ContactRow, ...]:
    """Leave out whom the card above has named already, and who was asked for."""
    on_card = (row.contact.id for row in card.contacts) if card else ()
    named = {*on_card, *turn.contacts}
    return tuple(row for row in rows if row.contact.id not in named)


def _choices(turn: Turn, live: LiveEdition, page: PagePart | None) -> tuple[Revision, ...]:
    """Offer what else was found; below an emergency card, for later or for a wrong guess."""
    shown = page.revision if page else None
    offered = _published(live, turn.pages, turn)
    return tuple(revision for revision in offered if revision is not shown)


def _published(live: LiveEdition, slugs: Iterable[str | None], turn: Turn) -> tuple[Revision, ...]:
    """Find the pages that are still published and not stopped; any other is left out."""
    edition, hides, channel = live.edition, live.stopped.hides, turn.message.channel
    return tuple(
        edition.revision(slug, turn.message.locale)
        for slug in slugs
        if slug is not None and edition.has_page(slug) and not hides(slug, channel)
    )


def _canned(turn: Turn, live: LiveEdition) -> CannedReply | None:
    """Find the approved words of a turn that ends with a canned reply.

    Raises:
        AssistantError: the edition has no such reply; the content check refuses such content.
    """
    if turn.reply_id is None:
        return None
    return canned_reply(live, turn.reply_id, turn.message.locale)


def _contacts(
    turn: Turn, live: LiveEdition, canned: CannedReply | None, *, has_parts: bool
) -> tuple[ContactRow, ...]:
    """Name who was asked for, the people of a canned reply, or those of a reply without a page."""
    others, person = canned.contacts if canned else (), person_of(turn)
    if turn.contacts or others:
        people = people_to_call(live, (*turn.contacts, *others), person)
        is_given = not turn.contacts or any(row.contact.id in turn.contacts for row in people)
        # Whoever lives in Kent may ask for Medway's line all the same.
        return people if is_given else people_to_call(live, turn.contacts, _anywhere(person))
    if has_parts or turn.outcome is Outcome.SMALL_TALK:
        return ()
    return emergency_people(live, person)


def _anywhere(person: Person) -> Person:
    return replace(person, area=None)
