"""Requests that are no question: every example of every request, and how they are recognised."""

from dataclasses import replace

import pytest

from assistant.safety.requests import RequestRule, RequestSet
from assistant.safety.rules import Wording
from tests.support.safety_rules import compiled_requests, shipped_replies, shipped_requests

_POSITIVE = [(request, message) for request in shipped_requests() for message in request.positive]
_NEGATIVE = [(request, message) for request in shipped_requests() for message in request.negative]
_NO_WORDING = Wording(names={}, contexts={}, speakers={})
_THANKS = RequestRule("thanks", "small_talk", "thanks", ("thanks",), whole=True)
_TRACKING = RequestRule("tracking", "harmful", "declined", ("track my wife",), ("stop ...",))


@pytest.mark.parametrize(("request_rule", "message"), _POSITIVE)
def test_a_request_is_recognised_in_its_positive_example(
    request_rule: RequestRule, message: str
) -> None:
    assert compiled_requests().recognise(message) == request_rule


@pytest.mark.parametrize(("request_rule", "message"), _NEGATIVE)
def test_a_request_is_not_seen_in_its_negative_example(
    request_rule: RequestRule, message: str
) -> None:
    assert compiled_requests().recognise(message) != request_rule


@pytest.mark.parametrize("request_rule", shipped_requests(), ids=lambda request: request.id)
def test_a_request_has_three_examples_of_each_kind(request_rule: RequestRule) -> None:
    assert min(len(request_rule.positive), len(request_rule.negative)) >= 3


@pytest.mark.parametrize("request_rule", shipped_requests(), ids=lambda request: request.id)
def test_a_request_has_a_canned_reply(request_rule: RequestRule) -> None:
    assert request_rule.reply in shipped_replies()


def test_every_request_is_of_a_known_kind() -> None:
    assert {request.kind for request in shipped_requests()} == {
        "harmful",
        "small_talk",
        "out_of_scope",
    }


def test_a_whole_request_must_be_the_whole_message() -> None:
    requests = RequestSet([_THANKS], _NO_WORDING)

    assert [requests.recognise("Thanks!"), requests.recognise("thanks but he hits me")] == [
        _THANKS,
        None,
    ]


def test_a_context_silences_a_request() -> None:
    requests = RequestSet([_TRACKING], _NO_WORDING)

    assert requests.recognise("stop him who wants to track my wife") is None


def test_the_first_request_in_content_wins() -> None:
    twin = RequestRule("twin", "harmful", "declined", ("track my",))

    assert RequestSet([_TRACKING, twin], _NO_WORDING).recognise("track my wife") == _TRACKING


def test_a_parent_may_openly_check_a_young_childs_phone() -> None:
    assert compiled_requests().recognise("how can I check my 8 year old's phone") is None


@pytest.mark.parametrize(
    "message",
    [
        "stop him he is a pain how do i track my wife",
        "how do i track my wife and how do i stop it for others",
        "stop it. how do i track my wife",
    ],
)
def test_a_context_reaches_over_no_new_request_of_the_writer(message: str) -> None:
    tracking = replace(_TRACKING, unless=("stop ...", "... for others"))
    wording = replace(_NO_WORDING, openings={"asking": ("how do i",)})

    assert RequestSet([tracking], wording).recognise(message) == tracking
    if "." not in message:
        assert RequestSet([tracking], _NO_WORDING).recognise(message) is None


def test_a_context_still_silences_what_is_asked_in_the_same_breath() -> None:
    wording = replace(_NO_WORDING, openings={"asking": ("how do i",)})

    requests = RequestSet([_TRACKING], wording)

    assert requests.recognise("how do i stop him who wants to track my wife") is None


def test_a_request_of_few_words_holds_no_other_word() -> None:
    unsure = RequestRule(
        "unsure", "small_talk", "take_your_time", ("not sure",), only=("<plain>", "(say | sure)")
    )
    wording = replace(_NO_WORDING, names={"plain": ("(i am | how to | not | this)",)})

    requests = RequestSet([unsure], wording)

    assert requests.recognise("I'm not sure how to say this ...") == unsure
    assert requests.recognise("not sure how to say this, he hits me") is None
    assert requests.recognise("how to say this") is None


@pytest.mark.parametrize(
    ("message", "reply"),
    [
        ("ok so i dont really know how to start", "take_your_time"),
        ("might not be serious enough for here", "take_your_time"),
        ("sorry for bothering you, no need", "never_mind"),
        ("call me back on my mobile after 3", "are_you_human"),
        ("will it be open at christmas", "open_at_any_hour"),
        ("do i have to pay", "costs_nothing"),
        ("do you accept voice messages because i cant spell very well", "words_only"),
        ("who am i talking to", "who_made_you"),
        ("are these messages stored anywhere?", "is_this_private"),
        ("what happens after i press send", "what_can_you_do"),
        ("tysm xx", "thanks"),
        ("literally the worst chatbot ever", "insult"),
    ],
)
def test_what_is_said_about_the_service_is_heard_in_many_words(message: str, reply: str) -> None:
    found = compiled_requests().recognise(message)

    assert found is not None
    assert found.reply == reply


@pytest.mark.parametrize(
    "message",
    [
        "will this chat show up on the family computer",
        "are you gonna tell social services what i said",
        "will my husband see that i was on here",
    ],
)
def test_who_hears_of_this_very_chat_may_be_asked_at_any_time(message: str) -> None:
    found = compiled_requests().recognise(message)

    assert found is not None
    assert not found.opens


def test_whether_it_is_kept_may_be_asked_of_the_page_that_was_shown() -> None:
    found = compiled_requests().recognise("is it saved anywhere")

    assert found is not None
    assert found.opens


@pytest.mark.parametrize(
    "message",
    [
        "i feel stupid but i think my bf has put a tracker on my phone",
        "nvm ill just not be here tmrw anyway",
        "doesnt matter nobody would miss me",
        "i dont matter",
        "im not worth it",
        "nobody can help",
        "forget about me",
        "im no use to anyone",
        "i am a waste of time",
        "how do i get out of here quick",
        "its fine i deserve it when he hits me",
        "can i upload my childs photo on the school website without asking the other parent",
        "i said yes at first then i didnt want to, does that count",
        "if i report a family do they find out it was me",
        "who can see my location on here",
        "who sees the chat in roblox",
    ],
)
def test_a_question_or_a_worry_is_no_talk_about_the_service(message: str) -> None:
    assert compiled_requests().recognise(message) is None
