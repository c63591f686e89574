"""What stands in the place of a triage that could not be made ready."""

from typing import NoReturn

from assistant.guidance.errors import AssistantError


class TriageUnreadyError(AssistantError):
    """There are no rules to judge by; show the emergency card and mend the content."""


class UnreadyTriage:
    """Judge nothing, so that every message gets the emergency card."""

    def judge(self, text: str, locale: str) -> NoReturn:
        """Refuse.

        Raises:
            TriageUnreadyError: always.
        """
        del text
        raise TriageUnreadyError(f"there are no rules for {locale} and none in English")
