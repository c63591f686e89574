"""Who may come in, and how: passwords, delays, codes, sessions, the policy, as values."""

from dataclasses import replace
from datetime import timedelta

import pyotp
import pytest

from admin.identity.delays import Tries, after_try, wait_before_next
from admin.identity.passwords import PasswordFault, fault_in
from admin.identity.people import Person, PersonError, Role, State, plain_email
from admin.identity.policy import POLICY, Action, Verdict, judge
from admin.identity.second_factor import new_secret, step_of_code
from admin.identity.sessions import Session, form_token, is_form_token, is_live
from tests.support.staff import CHEAP, DAY, MONDAY, PASSWORD

SESSION = Session("d", 1, MONDAY, MONDAY, MONDAY)
AUTHOR = Person(1, "an.author@board.example", Role.AUTHOR, State.ACTIVE, "hash", is_enrolled=True)


@pytest.mark.parametrize(
    ("password", "fault"),
    [
        ("fourteen chars", PasswordFault.TOO_SHORT),
        ("x" * 129, PasswordFault.TOO_LONG),
        ("aaaaaaaaaaaaaaaaaaaa", PasswordFault.TOO_EASY),
        ("password123456789", PasswordFault.TOO_EASY),
        ("Medway-Safeguarding-2026!", PasswordFault.TOO_EASY),
        ("QwertyQwertyQwerty", PasswordFault.TOO_EASY),
        ("an.author.an.author.1", PasswordFault.TOO_EASY),
        (PASSWORD, None),
        ("zażółć gęślą jaźń", None),
        ("k7mq x2vp 9rtd ubwj zhce", None),
        (PASSWORD.ljust(128, "é"), None),
    ],
)
def test_a_password_is_judged_by_length_and_by_how_easily_it_is_guessed(
    password: str, fault: PasswordFault | None
) -> None:
    assert fault_in(password, "an.author@board.example") == fault


def test_a_password_is_compared_letter_by_letter() -> None:
    kept = CHEAP.hash(PASSWORD)

    assert CHEAP.matches(kept, PASSWORD)
    assert not CHEAP.matches(kept, PASSWORD.upper())
    assert not CHEAP.matches(kept, f"{PASSWORD} ")


def test_nobody_has_a_password_that_matches() -> None:
    assert not CHEAP.matches(None, "nobody has this password")


def test_guessing_every_second_for_a_day_gets_ten_tries_in_any_five_minutes() -> None:
    tries, looked_at = None, []
    for second in range(24 * 60 * 60):
        now = MONDAY + timedelta(seconds=second)
        if not wait_before_next(tries, now):
            tries = after_try(tries, now)
            looked_at.append(second)

    most = max(sum(1 for each in looked_at if 0 <= each - first < 300) for first in looked_at)
    assert most <= 10


def test_the_owner_never_waits_longer_than_a_minute() -> None:
    waits = [wait_before_next(Tries(count, MONDAY), MONDAY) for count in range(10_000)]

    assert max(waits) == timedelta(seconds=60)


def test_a_quarter_of_an_hour_of_quiet_begins_anew() -> None:
    later = MONDAY + timedelta(minutes=15)

    assert after_try(Tries(9, MONDAY), later) == Tries(1, later)


@pytest.mark.parametrize("seconds", [-30, 0, 30])
def test_a_clock_may_be_wrong_by_one_step(seconds: int) -> None:
    secret = new_secret()
    code = pyotp.TOTP(secret).at(MONDAY + timedelta(seconds=seconds))

    assert step_of_code(secret, code, MONDAY) is not None


@pytest.mark.parametrize("seconds", [-60, 60])
def test_a_clock_may_not_be_wrong_by_two_steps(seconds: int) -> None:
    secret = new_secret()
    code = pyotp.TOTP(secret).at(MONDAY + timedelta(seconds=seconds))

    assert step_of_code(secret, code, MONDAY) is None


@pytest.mark.parametrize("code", ["", "12345", "١٢٣٤٥٦", "abcdef", "-12345"])
def test_what_is_no_code_is_refused(code: str) -> None:
    assert step_of_code(new_secret(), code, MONDAY) is None


@pytest.mark.parametrize(
    ("began", "seen", "lives"),
    [(0, 0, True), (479, 29, True), (0, 30, False), (480, 0, False)],
)
def test_a_session_lives_half_an_hour_unused_and_eight_hours_at_most(
    began: int,
    seen: int,
    lives: bool,  # noqa: FBT001
) -> None:
    session = replace(
        SESSION,
        began_at=MONDAY - timedelta(minutes=began),
        seen_at=MONDAY - timedelta(minutes=seen),
    )

    assert is_live(session, MONDAY) is lives


def test_the_token_of_a_form_holds_while_its_session_takes_a_new_name() -> None:
    renewed = replace(SESSION, digest="e", seen_at=MONDAY + DAY, proved_at=MONDAY + DAY)

    assert is_form_token(form_token(b"key", SESSION), b"key", renewed)


@pytest.mark.parametrize(
    "other", [replace(SESSION, person_id=2), replace(SESSION, began_at=MONDAY + DAY)]
)
def test_the_token_of_a_form_is_worth_nothing_in_another_session(other: Session) -> None:
    assert not is_form_token(form_token(b"key", SESSION), b"key", other)


@pytest.mark.parametrize("email", ["", "@", "a@", "@b", "a b@c", "a@b\n", "a" * 260 + "@b"])
def test_what_is_no_address_is_refused(email: str) -> None:
    with pytest.raises(PersonError):
        plain_email(email.replace("\n", "\x07"))


def test_every_action_stands_in_the_policy() -> None:
    assert set(POLICY) == set(Action)


def test_what_names_no_action_is_refused_to_everybody() -> None:
    for role in Role:
        assert judge(None, replace(AUTHOR, role=role), SESSION, MONDAY) is Verdict.REFUSED


@pytest.mark.parametrize(
    ("person", "action", "verdict"),
    [
        (None, Action.OWN_ACCOUNT, Verdict.SIGN_IN_FIRST),
        (None, Action.SIGN_IN, Verdict.WELCOME),
        (AUTHOR, Action.OWN_ACCOUNT, Verdict.WELCOME),
        (AUTHOR, Action.ENROL, Verdict.REFUSED),
        (AUTHOR, Action.SEE_PEOPLE, Verdict.REFUSED),
        (replace(AUTHOR, state=State.SUSPENDED), Action.OWN_ACCOUNT, Verdict.SIGN_IN_FIRST),
        (replace(AUTHOR, is_enrolled=False), Action.OWN_ACCOUNT, Verdict.ENROL_FIRST),
        (replace(AUTHOR, is_enrolled=False), Action.ENROL, Verdict.WELCOME),
    ],
)
def test_the_policy_says_what_somebody_has_to_do_first(
    person: Person | None, action: Action, verdict: Verdict
) -> None:
    assert judge(action, person, SESSION, MONDAY) is verdict


def test_changing_the_staff_needs_a_second_factor_shown_lately() -> None:
    administrator = replace(AUTHOR, role=Role.ADMINISTRATOR)
    late = MONDAY + timedelta(minutes=10)

    assert judge(Action.CHANGE_PEOPLE, administrator, SESSION, MONDAY) is Verdict.WELCOME
    assert judge(Action.CHANGE_PEOPLE, administrator, SESSION, late) is Verdict.PROVE_FIRST


def test_whom_an_administrator_helped_waits_before_publishing_and_does_all_else() -> None:
    later = MONDAY + timedelta(minutes=5)
    helped = replace(AUTHOR, role=Role.APPROVER, approves_from=later)

    assert judge(Action.PUBLISH, helped, SESSION, MONDAY) is Verdict.WAIT_FIRST
    assert judge(Action.PUBLISH, helped, SESSION, later) is Verdict.WELCOME
    others = [action for action in Action if helped.role in POLICY[action].roles]
    others = [each for each in others if each not in (Action.PUBLISH, Action.ENROL)]
    assert {judge(each, helped, SESSION, MONDAY) for each in others} == {Verdict.WELCOME}
