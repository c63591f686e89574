"""The closed vocabulary of ways in which a turn can end."""

from enum import StrEnum


class Outcome(StrEnum):
    """How a turn ended; each has a canned reply in content and a label for staff."""

    EMERGENCY_CARD = "emergency_card"
    URGENT_CARD = "urgent_card"
    ANSWERED = "answered"
    CHOICES_OFFERED = "choices_offered"
    NO_GUIDANCE_FOUND = "no_guidance_found"
    OUT_OF_SCOPE = "out_of_scope"
    HARMFUL_REQUEST_DECLINED = "harmful_request_declined"
    PASTED_MESSAGE = "pasted_message"
    HELD = "held"
    SMALL_TALK = "small_talk"
    EMPTY_MESSAGE = "empty_message"
    SETTING_CHANGED = "setting_changed"
    FEEDBACK_GIVEN = "feedback_given"
    ERROR_CARD = "error_card"
