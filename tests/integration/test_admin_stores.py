"""What is kept of the staff: nothing that opens a door, and an audit log that cannot be bent."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import delete, select, text, update
from sqlalchemy.exc import DatabaseError
from sqlalchemy.sql import Executable

from admin.identity.people import PersonError, Role
from admin.persistence.audit import AuditLog
from admin.persistence.people_tables import audit_entries
from admin.persistence.review_tables import metadata
from assistant.persistence.migrating import migrate
from tests.support.databases import DATABASES
from tests.support.staff import CHEAP, DAY, MONDAY, PASSWORD, Staff, a_staff


@pytest.fixture(params=DATABASES)
def staff(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Staff]:
    with request.param(tmp_path) as engine:
        migrate(engine)
        yield Staff(engine)


def everything_kept(staff: Staff) -> str:
    with staff.engine.connect() as connection:
        rows = [connection.execute(select(table)).all() for table in metadata.sorted_tables]
    return str(rows)


def test_a_copy_of_the_database_opens_nothing(staff: Staff) -> None:
    invitation = staff.people.invite("new@board.example", Role.AUTHOR, by="x", good_for=DAY)
    person = staff.joined(Role.AUTHOR)
    secret = staff.secrets[person.email] = staff.factors.secret_for(person)
    codes = staff.factors.enrol(person, staff.code(person))
    token = staff.sessions.begin(person)
    staff.tries.take("unknown@board.example")

    kept = everything_kept(staff)

    assert codes is not None
    assert [each for each in (invitation, secret, token, PASSWORD, *codes) if each in kept] == []
    assert "unknown@board.example" not in kept


def test_an_invitation_is_good_once_and_for_a_day(staff: Staff) -> None:
    token = staff.people.invite("a@board.example", Role.AUTHOR, by="x", good_for=DAY)
    late = staff.people.invite("b@board.example", Role.AUTHOR, by="x", good_for=DAY)

    assert staff.people.accept(token, "", CHEAP.hash(PASSWORD))
    assert staff.people.accept(token, "", CHEAP.hash(PASSWORD)) is None
    staff.clock.passes(days=1)
    assert staff.people.invited(late) is None
    assert staff.people.accept(late, "", CHEAP.hash(PASSWORD)) is None


def test_the_invited_cannot_choose_another_address(staff: Staff) -> None:
    token = staff.people.invite("a@board.example", Role.AUTHOR, by="x", good_for=DAY)

    person = staff.people.accept(token, "other@board.example", CHEAP.hash(PASSWORD))

    assert person is not None
    assert person.email == "a@board.example"


def test_a_code_is_accepted_once(staff: Staff) -> None:
    person = staff.enrolled(Role.AUTHOR)
    code = staff.code(person)

    assert [staff.factors.accepts(person, code) for _ in range(3)] == [True, False, False]


def test_a_spare_code_is_accepted_once_and_from_its_owner_only(staff: Staff) -> None:
    person, other = staff.joined(Role.AUTHOR), staff.joined(Role.ANALYST)
    staff.secrets[person.email] = staff.factors.secret_for(person)
    codes = staff.factors.enrol(person, staff.code(person))

    assert codes is not None
    assert not staff.factors.accepts(other, codes[0])
    assert staff.factors.accepts(person, codes[0].upper())
    assert not staff.factors.accepts(person, codes[0])


def test_a_session_ends_when_it_was_not_used_for_half_an_hour(staff: Staff) -> None:
    token = staff.sessions.begin(staff.enrolled(Role.AUTHOR))
    for _ in range(3):
        staff.clock.passes(minutes=29)
        assert staff.sessions.of_token(token)
    staff.clock.passes(minutes=30)

    assert staff.sessions.of_token(token) is None


def test_a_session_ends_after_eight_hours_of_work(staff: Staff) -> None:
    token = staff.sessions.begin(staff.enrolled(Role.AUTHOR))

    lives = []
    for _ in range(24):
        staff.clock.passes(minutes=20)
        lives.append(staff.sessions.of_token(token) is not None)

    assert lives == [True] * 23 + [False]


def test_ending_all_sessions_leaves_none(staff: Staff) -> None:
    person = staff.enrolled(Role.AUTHOR)
    tokens = [staff.sessions.begin(person) for _ in range(3)]

    staff.sessions.end_all(person)

    assert [staff.sessions.of_token(token) for token in tokens] == [None] * 3


def test_whoever_is_suspended_is_out_at_once(staff: Staff) -> None:
    administrator, author = staff.enrolled(Role.ADMINISTRATOR), staff.enrolled(Role.AUTHOR)
    token = staff.sessions.begin(author)

    staff.people.suspend(author.id, by=administrator)

    assert staff.sessions.of_token(token) is None


def test_nobody_changes_their_own_role(staff: Staff) -> None:
    administrator = staff.enrolled(Role.ADMINISTRATOR)
    staff.enrolled(Role.ADMINISTRATOR, "second@board.example")

    with pytest.raises(PersonError, match="Somebody else"):
        staff.people.change_role(administrator.id, Role.AUTHOR, by=administrator)


def test_the_last_administrator_stays(staff: Staff) -> None:
    administrator, author = staff.enrolled(Role.ADMINISTRATOR), staff.enrolled(Role.AUTHOR)

    with pytest.raises(PersonError, match="has to be an administrator"):
        staff.people.suspend(administrator.id, by=author)

    assert staff.people.has_administrator()


def test_the_first_administrator_chooses_an_address_that_is_free(staff: Staff) -> None:
    author = staff.enrolled(Role.AUTHOR)
    token = staff.people.invite("", Role.ADMINISTRATOR, by="x", good_for=DAY)

    with pytest.raises(PersonError, match="has an account already"):
        staff.people.accept(token, author.email, CHEAP.hash(PASSWORD))

    found = staff.people.accept(token, "chair@board.example", CHEAP.hash(PASSWORD))
    assert found is not None
    assert found.role is Role.ADMINISTRATOR


def test_of_a_guess_every_second_for_five_minutes_ten_are_looked_at(staff: Staff) -> None:
    looked_at = 0
    for _ in range(300):
        looked_at += not staff.tries.take("a@board.example")
        staff.clock.passes(seconds=1)

    assert looked_at <= 10
    assert not staff.tries.take("b@board.example")


def test_a_success_forgets_the_tries(staff: Staff) -> None:
    for _ in range(5):
        staff.tries.take("a@board.example")

    assert staff.tries.take("a@board.example") == timedelta(seconds=60)
    staff.tries.forget("a@board.example")
    assert not staff.tries.take("a@board.example")


def test_every_change_is_in_the_audit_log_and_the_log_is_whole(staff: Staff) -> None:
    administrator, author = staff.enrolled(Role.ADMINISTRATOR), staff.enrolled(Role.AUTHOR)
    staff.people.change_role(author.id, Role.APPROVER, by=administrator)

    newest = AuditLog(staff.engine).newest(1)[0]

    assert (newest.who, newest.what, newest.about) == (
        administrator.email,
        "made approver",
        author.email,
    )
    assert AuditLog(staff.engine).first_break() is None


@pytest.mark.parametrize("change", ["UPDATE audit_entry SET who = 'x'", "DELETE FROM audit_entry"])
def test_no_entry_of_the_audit_log_is_changed_or_deleted(staff: Staff, change: str) -> None:
    staff.joined(Role.AUTHOR)

    with (
        pytest.raises(DatabaseError, match="audit_entry is append-only"),
        staff.engine.begin() as connection,
    ):
        connection.execute(text(change))


@pytest.mark.parametrize("column", ["at", "who", "what", "about", "before", "digest"])
def test_a_changed_entry_is_found_where_it_stands(tmp_path: Path, column: str) -> None:
    with a_staff(tmp_path) as staff:
        staff.enrolled(Role.ADMINISTRATOR)
        other = MONDAY - DAY if column == "at" else "other"
        bend(
            staff, update(audit_entries).where(audit_entries.c.number == 2).values({column: other})
        )

        assert AuditLog(staff.engine).first_break() == 2


def test_a_missing_entry_is_found(tmp_path: Path) -> None:
    with a_staff(tmp_path) as staff:
        staff.enrolled(Role.ADMINISTRATOR)
        bend(staff, delete(audit_entries).where(audit_entries.c.number == 1))

        assert AuditLog(staff.engine).first_break() == 1


def bend(staff: Staff, change: Executable) -> None:
    """Do what somebody with the file in hand could do."""
    with staff.engine.begin() as connection:
        connection.execute(text("DROP TRIGGER audit_entry_refuses_update"))
        connection.execute(text("DROP TRIGGER audit_entry_refuses_delete"))
        connection.execute(change)


def test_while_many_accounts_are_tried_each_has_one_try_at_once(staff: Staff) -> None:
    for number in range(20):
        for _ in range(5):
            staff.tries.take(f"person.{number}@board.example")

    waits = [staff.tries.take("another@board.example") for _ in range(2)]

    assert waits == [timedelta(0), timedelta(seconds=60)]
