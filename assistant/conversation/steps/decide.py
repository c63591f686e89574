"""Answer, offer choices, or say honestly that there is no guidance."""

from dataclasses import replace

from assistant.conversation.outcome import Outcome
from assistant.conversation.ports import Band, LiveEdition, SearchResult
from assistant.conversation.steps.recognise_request import PERHAPS_DECLINED
from assistant.conversation.turn import Turn

MOST_CHOICES = 3


def decide(turn: Turn, _live: LiveEdition) -> Turn:
    """End the turn by the band of the search; choices are offered once, then people.

    Whoever was offered pages, and asks on about them instead of choosing, is shown the nearest.

    Beside a card the first page found is kept as the page below it, sure or not: on the judged
    questions it is the right one three times in four, the page that a card names by itself every
    second time. Other finds are a way back for a person who only asked for information; so are
    the titles below a request that was declined and may have been a proper one, also where no
    page is near enough to be an answer.
    """
    if turn.found is None:
        return turn
    slugs = _slugs(turn.found)
    if turn.outcome is Outcome.HARMFUL_REQUEST_DECLINED:
        is_in_doubt = turn.reply_id == PERHAPS_DECLINED
        return replace(turn, pages=slugs or _nearest(turn.found)) if is_in_doubt else turn
    if turn.has_ended:
        return replace(
            turn,
            pages=slugs,
            has_answer=bool(slugs),
            passage=_passage(turn.found),
        )
    choices = _choices(turn, slugs)
    if turn.found.band is Band.ANSWER or _asks_on(turn, choices):
        return replace(
            turn,
            outcome=Outcome.ANSWERED,
            pages=slugs,
            has_answer=True,
            passage=_passage(turn.found),
        )
    if choices and not _were_offered(turn, choices):
        return replace(
            turn, outcome=Outcome.CHOICES_OFFERED, reply_id="choices_offered", pages=choices
        )
    return replace(turn, outcome=Outcome.NO_GUIDANCE_FOUND, reply_id="no_guidance_found")


def _choices(turn: Turn, slugs: tuple[str, ...]) -> tuple[str, ...]:
    """Offer what was found; whoever goes on asking may still be asking about the page before."""
    near = turn.message.context.pages if slugs or turn.leans else ()
    if not near or near[0] in slugs:
        return slugs
    return (*slugs[: MOST_CHOICES - 1], *near)[:MOST_CHOICES]


def _asks_on(turn: Turn, choices: tuple[str, ...]) -> bool:
    """Tell whether a message leans on the pages just offered, and was found in them again."""
    is_found = turn.found is not None and turn.found.band is Band.CHOICES
    return turn.leans and is_found and _were_offered(turn, choices)


def _slugs(found: SearchResult) -> tuple[str, ...]:
    return tuple(page.slug for page in found.pages[:MOST_CHOICES])


def _nearest(found: SearchResult) -> tuple[str, ...]:
    return tuple(page.slug for page in found.rejected[:MOST_CHOICES])


def _passage(found: SearchResult) -> str | None:
    return found.pages[0].passage if found.pages else None


def _were_offered(turn: Turn, slugs: tuple[str, ...]) -> bool:
    """Tell whether the same choices were offered in the turn before: no loop."""
    return turn.message.context.clarified and set(slugs) <= set(turn.message.context.pages)
