"""The errors that every package builds on."""


class AssistantError(Exception):
    """Something that the assistant can name in words that help the reader put it right."""


class UnknownPageError(AssistantError):
    """No page of the edition has this address; show the way back and who to call."""


class UnknownContactError(AssistantError):
    """A page or card names a contact that the register does not hold; mend the content."""
