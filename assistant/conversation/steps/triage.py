"""Judge the raw message before anything else looks at it."""

from dataclasses import replace

from assistant.conversation.circumstances import HeardCircumstances, hear_circumstances
from assistant.conversation.context import Context
from assistant.conversation.languages import is_other_language
from assistant.conversation.outcome import Outcome
from assistant.conversation.ports import LiveEdition, SearchResult
from assistant.conversation.scripts import is_unreadable
from assistant.conversation.turn import USUAL_AUDIENCE, Turn
from assistant.guidance.page import Audience
from assistant.safety.circumstances import with_guess, with_subject
from assistant.safety.judgement import Judgement, Kind, Level
from assistant.safety.raising import look_again
from assistant.safety.suspicion import Stretch

OTHER_LANGUAGE = "other-language"
HELP_ASKED_FOR = Judgement(Level.EMERGENCY, Kind.IMMEDIATE_DANGER, rule="safe-word")
TRIAGE_FAILED = Judgement(Level.EMERGENCY, Kind.IMMEDIATE_DANGER, rule="triage-failed")
UNREADABLE = Judgement(Level.URGENT, Kind.NONE, rule="unreadable", theme=OTHER_LANGUAGE)

FEWEST_WORDS_TO_GUESS = 5
OUTCOMES = {Level.EMERGENCY: Outcome.EMERGENCY_CARD, Level.URGENT: Outcome.URGENT_CARD}


def judge_danger(turn: Turn, live: LiveEdition) -> Turn:
    """Decide on a help card; the turn goes on, so that the right page is known as well.

    Fails closed: when triage itself breaks, the person gets the emergency card.
    """
    try:
        judgement = _judge(turn, live)
    except Exception:  # noqa: BLE001 - whatever breaks in triage, the card is the answer
        judgement = TRIAGE_FAILED
    if _is_read(judgement):
        text = turn.message.text
        judgement = _guessed(judgement, text, _heard(text, None, None, live))
    return replace(
        turn,
        judgement=judgement,
        outcome=OUTCOMES.get(judgement.level),
        audience=_audience(turn, judgement),
    )


def look_again_at_danger(turn: Turn, live: LiveEdition) -> Turn:
    """Raise or correct the card by what the search heard of the message, with its words.

    How serious it is comes first; then who writes and what it is about.

    A harmful request that was declined stays declined: it names people to talk to already. Small
    talk is raised where it sounds like despair: "I am no use" is said in plain words as well.
    """
    if turn.outcome is Outcome.HARMFUL_REQUEST_DECLINED:
        return turn
    meaning, of_stretch = (
        (turn.found.suspicion, turn.found.of_stretch) if turn.found else (None, None)
    )
    judgement = look_again(turn.judgement, meaning, live.alarms, of_stretch)
    if turn.outcome is Outcome.SMALL_TALK and judgement.kind is not Kind.SUICIDE_SELF_HARM:
        return turn
    judgement = _described(turn, judgement, live)
    if judgement == turn.judgement:
        return turn
    return replace(
        turn,
        judgement=judgement,
        outcome=OUTCOMES[judgement.level],
        audience=_audience(turn, judgement),
    )


def _described(turn: Turn, judgement: Judgement, live: LiveEdition) -> Judgement:
    """Say who may write of a danger, and what it is about."""
    if not _is_read(judgement):
        return judgement
    text = turn.message.text
    said = _heard(text, judgement.stretch, turn.found, live)
    told = _guessed(judgement, text, said)
    return told if said is None else with_subject(told, said.heard, said.clear)


def _guessed(judgement: Judgement, text: str, said: HeardCircumstances | None) -> Judgement:
    """Guess who writes, but in a cry of few words, which is anybody's."""
    if said is None or len(text.split()) < FEWEST_WORDS_TO_GUESS:
        return judgement
    return with_guess(judgement, said.heard, said.clear)


def _is_read(judgement: Judgement) -> bool:
    """Tell whether it is a danger that was judged by what could be read of it."""
    return judgement.level is not Level.NONE and judgement.suspicion is not None


def _heard(
    text: str, stretch: Stretch | None, found: SearchResult | None, live: LiveEdition
) -> HeardCircumstances | None:
    """Hear the circumstances of a danger; whatever breaks in it, the card that there is stays."""
    try:
        return hear_circumstances(text, stretch, found, live)
    except Exception:  # noqa: BLE001 - a card for anybody is better than none
        return None


def _audience(turn: Turn, judgement: Judgement) -> Audience:
    """Keep the audience of the turns before, unless a child or someone in danger shows herself.

    What was remembered may only be the usual audience; a child must find Childline all the same.
    A guess counts where nobody has chosen or shown anything, and that of the last card after it.
    """
    message, speaker = turn.message, judgement.speaker
    is_pressing = judgement.level is not Level.NONE or speaker is Audience.YOUNG_PERSON
    shown = speaker if is_pressing else None
    known = message.audience or shown or message.context.audience or speaker
    return known or judgement.guessed or message.context.guessed or USUAL_AUDIENCE


def _judge(turn: Turn, live: LiveEdition) -> Judgement:
    message = turn.message
    if _bare(message.text) == _bare(live.edition.partnership.safe_word):
        return HELP_ASKED_FOR
    judgement = live.triage.judge(message.text, message.locale)
    if judgement.level is not Level.NONE:
        return judgement
    has_rules = message.locale in live.cards
    for cannot_be_read in (is_unreadable, is_other_language):
        if cannot_be_read(message.text, message.locale, has_rules=has_rules):
            return UNREADABLE
    return _with_earlier_turns(judgement, message.context)


def _bare(text: str) -> str:
    """Leave of a text its letters and digits, whatever stands between them."""
    return "".join(filter(str.isalnum, text.casefold()))


def _with_earlier_turns(judgement: Judgement, context: Context) -> Judgement:
    """Let a small sign count when another sign, or a card, came in a turn before it."""
    is_sign = judgement.kind is not Kind.NONE
    return replace(judgement, level=Level.URGENT) if is_sign and context.signals else judgement
