"""Give the contacts that a message asks for by name, before any page."""

from dataclasses import replace

from assistant.conversation.asking import Wish
from assistant.conversation.outcome import Outcome
from assistant.conversation.ports import LiveEdition
from assistant.conversation.steps.keep_card import ASKED_ON
from assistant.conversation.turn import Turn

CONTACTS = "contacts_asked_for"
"""The canned reply above them."""
FOUND = frozenset({Outcome.ANSWERED, Outcome.CHOICES_OFFERED})


def give_contacts(turn: Turn, live: LiveEdition) -> Turn:
    """Put the contacts that were asked for above what was found.

    Where no page is near, whoever asks what a contact is gets it as the answer, and of whom else
    the message only tells stand before the people whom everybody is named. A card that is kept for
    whoever asks on stays, with the contacts below it; whatever else ended the turn stays as it is.
    """
    is_kept = turn.judgement.rule == ASKED_ON
    is_lost = turn.outcome is Outcome.NO_GUIDANCE_FOUND
    if not (is_kept or is_lost or turn.outcome in FOUND):
        return turn
    named = live.directory.named_in(turn.message.text)
    if is_kept:
        return replace(turn, contacts=named.contacts if named.wish is Wish.REACH else ())
    if named.wish >= (Wish.KNOW if is_lost else Wish.REACH):
        return replace(turn, outcome=Outcome.ANSWERED, reply_id=CONTACTS, contacts=named.contacts)
    return replace(turn, contacts=named.contacts) if is_lost else turn
