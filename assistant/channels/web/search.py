"""Search by words: judged by triage first, like every message, and counted by nobody."""

from dataclasses import dataclass, replace

from assistant.channels.web.visit import Visit
from assistant.conversation.context import Context
from assistant.conversation.message import Channel, IncomingMessage
from assistant.conversation.pipeline import begin
from assistant.conversation.reply import CardPart
from assistant.conversation.steps.compose import card_part, next_context
from assistant.conversation.steps.decide import MOST_CHOICES
from assistant.conversation.steps.triage import judge_danger, look_again_at_danger
from assistant.conversation.steps.understand import query_for_words
from assistant.guidance.edition import Revision
from assistant.safety.judgement import Level


@dataclass(frozen=True, slots=True)
class Found:
    """Pages best first, and the help card that the words ask for.

    ``pages`` is None when nothing was searched: no words, the web stopped, or an emergency, which
    nothing may distract from. ``context`` lets the buttons of the card take a wrong guess back.
    """

    pages: tuple[Revision, ...] | None
    card: CardPart | None
    context: Context


def search_pages(words: str, visit: Visit) -> Found:
    """Judge the words, then look for pages that answer them."""
    tag = visit.locale.tag
    turn = judge_danger(begin(IncomingMessage(words, tag, Channel.WEB, visit.at)), visit.live)
    card = card_part(turn, visit.live)
    is_emergency = turn.judgement.level is Level.EMERGENCY
    is_held = visit.live.stopped.has_channel(Channel.WEB)
    if is_emergency or is_held or not any(character.isalnum() for character in words):
        return Found(None, card, next_context(turn, None))
    found = visit.live.search.search(query_for_words(turn))
    seen = look_again_at_danger(replace(turn, found=found), visit.live)
    card, ranked = card_part(seen, visit.live), found.pages
    if seen.judgement.level is Level.EMERGENCY:
        return Found(None, card, next_context(seen, None))
    listed = replace(seen, pages=tuple(each.slug for each in ranked[:MOST_CHOICES]))
    pages = tuple(visit.edition.revision(each.slug, tag) for each in ranked)
    return Found(pages, card, next_context(listed, None))
