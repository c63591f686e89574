"""Recognising requests in every language: the message's own rules, else the English ones."""

from collections.abc import Mapping

from assistant.conversation.ports import RecognisedRequest, RequestKind
from assistant.safety.requests import RequestSet

FALLBACK_LOCALE = "en"


class RuleRequests:
    """The recogniser that works by rules alone."""

    def __init__(self, requests_by_locale: Mapping[str, RequestSet]) -> None:
        self._requests = dict(requests_by_locale)

    def recognise(self, text: str, locale: str) -> RecognisedRequest | None:
        """Say which canned reply a message asks for, None for a question to the guidance."""
        requests = self._requests.get(locale, self._requests[FALLBACK_LOCALE])
        rule = requests.recognise(text)
        if rule is None:
            return None
        return RecognisedRequest(
            RequestKind(rule.kind), rule.reply, rule.page, rule.danger, rule.opens
        )
