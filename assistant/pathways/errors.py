"""What can go wrong while a path is walked."""

from assistant.guidance.errors import AssistantError


class UnknownAnswerError(AssistantError):
    """The question has no such answer: the path changed, or the address was typed. Begin again."""


class UnknownCellError(AssistantError):
    """The grid has no such agency or nothing of this kind that can be known. Choose again."""
