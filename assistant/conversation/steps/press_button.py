"""Do what a button asks for: show a page, take back a wrong guess, change a setting."""

from collections.abc import Callable
from dataclasses import replace

from assistant.conversation.actions import Action, ActionKind
from assistant.conversation.feedback import is_feedback
from assistant.conversation.outcome import Outcome
from assistant.conversation.ports import LiveEdition
from assistant.conversation.steps.triage import OUTCOMES
from assistant.conversation.turn import Turn
from assistant.guidance.errors import UnknownPageError
from assistant.guidance.page import Audience
from assistant.safety.judgement import Concern, Judgement, Kind, Level

HELP_NOW = Judgement(Level.EMERGENCY, Kind.IMMEDIATE_DANGER, rule="button")
SOMEBODY_IS_HURT = Concern(Level.URGENT, Kind.ABUSE_CONCERN)


def press_button(turn: Turn, live: LiveEdition) -> Turn:
    """End the turn as the pressed button says; words that raised a card go before any button."""
    action = turn.message.action
    if turn.has_ended or action is None:
        return turn
    return PRESSES[action.kind](turn, action, live)


def _show_page(turn: Turn, action: Action, live: LiveEdition) -> Turn:
    try:
        slug = live.edition.revision(action.value, turn.message.locale).page.slug
    except UnknownPageError:
        return replace(turn, outcome=Outcome.NO_GUIDANCE_FOUND, reply_id="no_guidance_found")
    return replace(turn, outcome=Outcome.ANSWERED, pages=(slug,), has_answer=True)


def _none_of_these(turn: Turn, _action: Action, _live: LiveEdition) -> Turn:
    return replace(turn, outcome=Outcome.NO_GUIDANCE_FOUND, reply_id="none_of_these")


def _need_help_now(turn: Turn, _action: Action, _live: LiveEdition) -> Turn:
    return replace(turn, judgement=HELP_NOW, outcome=Outcome.EMERGENCY_CARD)


def _about_someone_else(turn: Turn, _action: Action, _live: LiveEdition) -> Turn:
    """Show the same card again in words for whoever stands by; it is no less serious for that."""
    context = turn.message.context
    concern = context.concern or SOMEBODY_IS_HURT
    works_with_families = Audience.PRACTITIONER in (context.audience, context.guessed)
    standing_by = Audience.PRACTITIONER if works_with_families else Audience.FAMILY
    return replace(
        turn,
        judgement=Judgement(
            concern.level,
            concern.kind,
            rule="button",
            speaker=turn.message.audience or standing_by,
            theme=concern.theme,
        ),
        outcome=OUTCOMES[concern.level],
        pages=context.pages,
        has_answer=bool(context.pages),
    )


def _asked_for_information(turn: Turn, _action: Action, _live: LiveEdition) -> Turn:
    pages = turn.message.context.pages
    if not pages:
        return replace(turn, outcome=Outcome.NO_GUIDANCE_FOUND, reply_id="no_guidance_found")
    return replace(turn, outcome=Outcome.ANSWERED, pages=pages, has_answer=True)


def _switch_audience(turn: Turn, action: Action, _live: LiveEdition) -> Turn:
    if turn.message.text.strip():
        return replace(turn, audience=Audience(action.value))
    return _setting_changed(replace(turn, audience=Audience(action.value)))


def _switch_area(turn: Turn, action: Action, live: LiveEdition) -> Turn:
    known = {area.id for area in live.edition.partnership.areas}
    area = action.value if action.value in known else None
    if turn.message.text.strip():
        return replace(turn, area=area)
    return _setting_changed(replace(turn, area=area))


def _give_feedback(turn: Turn, action: Action, _live: LiveEdition) -> Turn:
    """Thank for what was said of an answer, which stays where it is; other words say nothing."""
    if turn.message.text.strip() or not is_feedback(action):
        return turn
    return _with_last_pages(replace(turn, outcome=Outcome.FEEDBACK_GIVEN))


def _setting_changed(turn: Turn) -> Turn:
    return _with_last_pages(
        replace(turn, outcome=Outcome.SETTING_CHANGED, reply_id="setting_changed")
    )


def _with_last_pages(turn: Turn) -> Turn:
    """Leave what was shown last where it is."""
    pages = turn.message.context.pages
    return replace(
        turn,
        pages=pages,
        has_answer=bool(pages),
    )


PRESSES: dict[ActionKind, Callable[[Turn, Action, LiveEdition], Turn]] = {
    ActionKind.SHOW_PAGE: _show_page,
    ActionKind.NONE_OF_THESE: _none_of_these,
    ActionKind.NEED_HELP_NOW: _need_help_now,
    ActionKind.ABOUT_SOMEONE_ELSE: _about_someone_else,
    ActionKind.ASKED_FOR_INFORMATION: _asked_for_information,
    ActionKind.SWITCH_AUDIENCE: _switch_audience,
    ActionKind.SWITCH_AREA: _switch_area,
    ActionKind.HELPED: _give_feedback,
    ActionKind.NEXT_STEP: _give_feedback,
}
