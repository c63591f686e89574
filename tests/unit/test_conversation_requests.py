"""Recognising requests in the language of the message."""

import pytest

from assistant.conversation.ports import RecognisedRequest, RequestKind
from assistant.conversation.requests import RuleRequests
from assistant.safety.requests import RequestRule, RequestSet
from assistant.safety.rules import Wording

ENGLISH = RequestRule("hello", "small_talk", "greeting", phrases=("good morning",))
WORDING = Wording(names={}, contexts={}, speakers={})
POLISH = RequestRule("czesc", "small_talk", "powitanie", phrases=("dzien dobry",))
REQUESTS = RuleRequests(
    {
        "en": RequestSet([ENGLISH], WORDING),
        "pl": RequestSet([POLISH], WORDING),
    }
)


@pytest.mark.parametrize(
    ("text", "locale", "reply"),
    [
        ("Good morning", "en", "greeting"),
        ("dzien dobry", "pl", "powitanie"),
        ("good morning", "ur", "greeting"),
    ],
    ids=["English", "Polish", "English for a language without rules"],
)
def test_a_request_is_recognised_by_the_rules_of_its_language(
    text: str, locale: str, reply: str
) -> None:
    recognised = REQUESTS.recognise(text, locale)

    assert recognised == RecognisedRequest(RequestKind.SMALL_TALK, reply)


def test_a_question_to_the_guidance_is_no_request() -> None:
    recognised = REQUESTS.recognise("how do i make gaming safe", "en")

    assert recognised is None
