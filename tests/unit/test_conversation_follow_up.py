"""Telling a follow-up from a question that stands alone."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.conversation.follow_up import is_follow_up


@pytest.mark.parametrize(
    "text",
    [
        "and who do I report him to?",
        "What if the school does not listen to me about this problem",
        "how about a games console that the grandparents bought",
        "turn off chat",
        "OK",
        "how do I turn it off on a phone",
        "will they tell the police",
        "who do I tell",
        "do I go to the head first",
    ],
)
def test_a_message_that_leans_on_the_last_answer_is_a_follow_up(text: str) -> None:
    follows = is_follow_up(text, "en")

    assert follows


@pytest.mark.parametrize(
    "text",
    [
        "how do I set up parental controls on a tablet that belongs to the school",
        "where do I report what happened to my daughter",
        "my son says they send him pictures every night",
        "what age can a child have a social media account",
        "and so on and so forth with far too many words to be a fragment of anything at all",
        "",
        "?!",
        "12345",
    ],
)
def test_a_message_that_stands_alone_is_no_follow_up(text: str) -> None:
    follows = is_follow_up(text, "en")

    assert not follows


def test_a_language_without_a_table_has_no_follow_ups() -> None:
    follows = is_follow_up("a co potem", "pl")

    assert not follows


@settings(deadline=None)
@given(text=st.text(), locale=st.sampled_from(["en", "pl", "ur", ""]))
def test_any_text_at_all_can_be_asked_about(text: str, locale: str) -> None:
    follows = is_follow_up(text, locale)

    assert follows in {True, False}
