"""Help cards: the approved words above everything else when someone may be in danger."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from assistant.guidance.page import Audience
from assistant.safety.judgement import Judgement, Kind, Level


@dataclass(frozen=True, slots=True)
class Card:
    """One help card, at most 90 words of text.

    ``first_line`` says what to do; ``lines`` follow it; ``contacts`` are register ids, the first
    to ring first. ``themes`` are the judgement themes for which this card is chosen before the
    plain one of its kind; empty for the plain one. ``page`` is the slug of the approved page that
    fits best, where there is one. ``silent_solution`` adds 999 and then 55.
    """

    id: str
    level: Level
    kind: Kind
    audience: Audience
    first_line: str
    lines: tuple[str, ...]
    contacts: tuple[str, ...]
    themes: tuple[str, ...] = ()
    page: str | None = None
    silent_solution: bool = False


WITHOUT_VOICE = "without_voice_line"
"""The reply that goes with each emergency card, for who cannot hear or speak."""
OWN_BEHAVIOUR = "own-behaviour"
OWN_THEMES = frozenset((OWN_BEHAVIOUR, "own-anger", "own-behaviour-partner"))
"""The themes of cards for who harms, or is afraid of harming."""
ENGLISH = "en"
NEEDED_LEVELS = frozenset((Level.EMERGENCY, Level.URGENT))
LAST_CARD = Card(
    id="emergency-family",
    level=Level.EMERGENCY,
    kind=Kind.IMMEDIATE_DANGER,
    audience=Audience.FAMILY,
    first_line="If you or anyone else is in danger now, call 999.",
    lines=(
        (
            "If it is safe, move away from the danger, to other people or a room with a way out. "
            "Take the children with you."
        ),
        "This is a computer program. It cannot call anyone for you.",
    ),
    contacts=(
        "emergency_999",
        "medway_front_door",
        "kent_front_door",
        "medway_ooh",
        "km_da_hub",
        "nda_helpline",
        "childline",
    ),
    silent_solution=True,
)
"""The approved card of the starter content, for the day on which there is no file of cards."""
GENERAL_KINDS = {Level.EMERGENCY: Kind.IMMEDIATE_DANGER, Level.URGENT: Kind.ABUSE_CONCERN}
"""The kind whose card stands in where a level has no card of the kind that is meant."""


def has_needed_cards(cards: Mapping[str, tuple[Card, ...]]) -> bool:
    """Tell whether there is an English card for every level, which each language falls back to."""
    return _has_levels(cards.get(ENGLISH, ()))


def with_last_card(cards: Mapping[str, tuple[Card, ...]]) -> Mapping[str, tuple[Card, ...]]:
    """Leave out languages that lack a card of a level; where English does, put the last one."""
    complete = {locale: listed for locale, listed in cards.items() if _has_levels(listed)}
    return MappingProxyType({ENGLISH: (LAST_CARD,), **complete})


def _has_levels(cards: tuple[Card, ...]) -> bool:
    return {card.level for card in cards} >= NEEDED_LEVELS


def choose_card(cards: tuple[Card, ...], judgement: Judgement, audience: Audience | None) -> Card:
    """Pick the card of a judgement: level first, then kind, audience and theme.

    Who harms, or is afraid to, gets a card for that at any age, and never that of who is harmed.
    Where no card has the kind, the general one of the level is taken, and a card for another theme
    is the last resort. Who seems to be speaking counts before the
    audience that was chosen; a card of the right level is found even where none has the kind, so
    that a missing card never means no help.

    Raises:
        ValueError: there is no card of this level at all; the content check refuses such content.
    """
    of_level = [card for card in cards if card.level is judgement.level]
    if not of_level:
        raise ValueError(f"no card of level {judgement.level}")
    wanted = judgement.speaker or audience or Audience.FAMILY

    def fitness(card: Card) -> tuple[bool, ...]:
        is_own = judgement.theme in OWN_THEMES and judgement.theme in card.themes
        return (
            card.kind is judgement.kind,
            card.kind is GENERAL_KINDS[card.level],
            not card.themes or judgement.theme in card.themes,
            is_own,
            card.audience is wanted,
            bool(card.themes),
        )

    return max(of_level, key=fitness)
