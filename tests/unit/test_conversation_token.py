"""The sealed token: what the next turn knows of this one."""

import json
from datetime import UTC, datetime, timedelta

import pytest
from cryptography.fernet import Fernet
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.conversation.context import HELP_LINE_TURNS, NEW_CONVERSATION, Context
from assistant.conversation.token import LONGEST_TOKEN, TokenSealer, _key
from assistant.guidance.page import Audience
from assistant.safety.judgement import Concern, Kind, Level
from tests.support.builders import OPEN_HOURS

OLD, NEW, FOREIGN = "an old secret " * 3, "a new secret " * 3, "a foreign secret " * 3
SEALER = TokenSealer([OLD])
REMEMBERED = Context(
    audience=Audience.YOUNG_PERSON,
    area="kent",
    pages=("e-safety/gaming", "e-safety/nude-images"),
    signals=(Kind.CHILD_DISCLOSURE, Kind.ABUSE_CONCERN),
    help_turns=2,
    clarified=True,
    counted=("outcome:answered", "language:en"),
)
IDS = st.text(max_size=20)
CONTEXTS = st.builds(
    Context,
    audience=st.none() | st.sampled_from(Audience),
    area=st.none() | st.sampled_from(["medway", "kent"]),
    pages=st.lists(IDS, max_size=3).map(tuple),
    signals=st.lists(st.sampled_from(Kind), unique=True).map(tuple),
    help_turns=st.integers(0, HELP_LINE_TURNS),
    concern=st.none()
    | st.builds(
        Concern,
        level=st.sampled_from(Level),
        kind=st.sampled_from(Kind),
        theme=st.none() | st.just("missing"),
        guessed=st.none() | st.sampled_from(Audience),
    ),
    clarified=st.booleans(),
    counted=st.lists(IDS, max_size=12).map(tuple),
)


def sealed_by_another_release(written: str, secret: str = OLD) -> str:
    key = Fernet(_key(secret))
    return key.encrypt_at_time(written.encode(), int(OPEN_HOURS.timestamp())).decode()


def fields_of_another_release(**changes: object) -> str:
    fields: dict[str, object] = {
        "audience": "family",
        "area": None,
        "pages": [],
        "signals": [],
        "help_turns": 1,
        "clarified": False,
        "concern": None,
        "counted": [],
    }
    return json.dumps({**fields, **changes})


@settings(deadline=None)
@given(context=CONTEXTS)
def test_what_is_sealed_is_read_back_whole(context: Context) -> None:
    token = SEALER.seal(context, OPEN_HOURS)

    opened = SEALER.open(token, OPEN_HOURS)

    assert opened == context


def test_a_token_is_good_for_thirty_minutes() -> None:
    token = SEALER.seal(REMEMBERED, OPEN_HOURS)

    opened = SEALER.open(token, OPEN_HOURS + timedelta(minutes=30))

    assert opened == REMEMBERED


def test_a_token_that_has_expired_starts_anew() -> None:
    token = SEALER.seal(REMEMBERED, OPEN_HOURS)

    opened = SEALER.open(token, OPEN_HOURS + timedelta(minutes=30, seconds=1))

    assert opened == NEW_CONVERSATION


def test_a_token_from_the_future_starts_anew() -> None:
    token = SEALER.seal(REMEMBERED, OPEN_HOURS + timedelta(hours=1))

    opened = SEALER.open(token, OPEN_HOURS)

    assert opened == NEW_CONVERSATION


def test_a_token_of_another_instance_starts_anew() -> None:
    token = TokenSealer([FOREIGN]).seal(REMEMBERED, OPEN_HOURS)

    opened = SEALER.open(token, OPEN_HOURS)

    assert opened == NEW_CONVERSATION


@pytest.mark.parametrize("place", [0, 1, 9, 30, -6])
def test_a_token_with_a_changed_character_starts_anew(place: int) -> None:
    characters = list(SEALER.seal(REMEMBERED, OPEN_HOURS))
    characters[place] = "A" if characters[place] != "A" else "B"

    opened = SEALER.open("".join(characters), OPEN_HOURS)

    assert opened == NEW_CONVERSATION


@settings(deadline=None)
@given(token=st.text())
def test_a_forged_token_of_any_characters_starts_anew(token: str) -> None:
    opened = SEALER.open(token, OPEN_HOURS)

    assert opened == NEW_CONVERSATION


@pytest.mark.parametrize("token", ["\ud800", "\x00", "gAAAA" * 10, "é" * 40])
def test_a_broken_token_starts_anew(token: str) -> None:
    opened = SEALER.open(token, OPEN_HOURS)

    assert opened == NEW_CONVERSATION


def test_an_oversized_token_starts_anew_without_being_opened() -> None:
    huge = SEALER.seal(Context(pages=("e-safety/gaming",) * 1_000), OPEN_HOURS)

    opened = SEALER.open(huge, OPEN_HOURS)

    assert len(huge) > LONGEST_TOKEN
    assert opened == NEW_CONVERSATION


def test_a_token_sealed_with_the_old_key_is_read_after_the_keys_rotate() -> None:
    token = TokenSealer([OLD]).seal(REMEMBERED, OPEN_HOURS)

    opened = TokenSealer([NEW, OLD]).open(token, OPEN_HOURS)

    assert opened == REMEMBERED


def test_the_first_key_seals_after_the_keys_rotate() -> None:
    token = TokenSealer([NEW, OLD]).seal(REMEMBERED, OPEN_HOURS)

    by_new = TokenSealer([NEW]).open(token, OPEN_HOURS)
    by_old = TokenSealer([OLD]).open(token, OPEN_HOURS)

    assert (by_new, by_old) == (REMEMBERED, NEW_CONVERSATION)


@pytest.mark.parametrize(
    "written",
    [
        "{}",
        "[]",
        "null",
        "not json",
        fields_of_another_release(audience="neighbour"),
        fields_of_another_release(signals=["a-kind-of-long-ago"]),
        fields_of_another_release(pages=None),
        fields_of_another_release(help_turns="soon"),
    ],
)
def test_a_token_of_an_older_release_starts_anew(written: str) -> None:
    token = sealed_by_another_release(written)

    opened = SEALER.open(token, OPEN_HOURS)

    assert opened == NEW_CONVERSATION


def test_the_help_line_never_stands_longer_than_three_turns() -> None:
    token = sealed_by_another_release(fields_of_another_release(help_turns=99))

    opened = SEALER.open(token, OPEN_HOURS)

    assert opened.help_turns == HELP_LINE_TURNS


def test_two_tokens_of_one_context_do_not_look_alike() -> None:
    first = SEALER.seal(REMEMBERED, OPEN_HOURS)
    second = SEALER.seal(REMEMBERED, OPEN_HOURS)

    assert first != second


def test_the_moment_of_sealing_is_told_in_whole_seconds_of_any_time_zone() -> None:
    token = SEALER.seal(REMEMBERED, datetime(2026, 10, 13, 9, 30, 0, 999_999, tzinfo=UTC))

    opened = SEALER.open(token, OPEN_HOURS.astimezone())

    assert opened == REMEMBERED
