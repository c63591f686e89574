"""Why a step of a draft is refused, in words that say what to do."""

from assistant.guidance.errors import AssistantError


class EditingError(AssistantError):
    """A step that cannot be taken; show the message to the person who tried."""


class NotAllowedError(EditingError):
    """The person has no role for this step."""


class SecondPersonNeededError(EditingError):
    """Somebody tried to approve words that they wrote themselves; another person must."""


class WrongStateError(EditingError):
    """The draft is not in a state from which this step leads on."""


class UnknownDraftError(EditingError):
    """There is no draft with this number."""


class ApprovalNotBoundError(EditingError):
    """The words are not those that the approver saw; have them read again."""


class LiveWordingMovedError(EditingError):
    """Another wording was published since the draft was begun; put the draft on top of it."""


class NothingChangedError(EditingError):
    """The words are those that are live already, so that there is nothing to agree on."""


class ReasonNeededError(EditingError):
    """A step needs words that say why."""


class NotReadyError(EditingError):
    """What a step needs is still being prepared."""
