"""Reminders of reviews, handed to a real mail server: who gets which, when, and how safely."""

import ssl
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner

from admin.identity.people import Role
from admin.mailing.reminding import Reminding
from admin.mailing.smtp import PostOffice
from admin.persistence.owners import OwnerStore
from admin.reviewing.due import DuePage, due_in
from admin.settings import AdminSettings, Encryption, SmtpSettings, read_admin_settings
from assistant.cli import main
from assistant.conversation.ports import LiveEdition
from assistant.conversation.withholding import USUAL_GRACE
from assistant.settings import SettingError
from tests.support.builders import a_live_edition, a_page
from tests.support.post import PostBox, a_post
from tests.support.service import a_prepared_folder
from tests.support.staff import Staff, a_staff

OFFICER, NURSE = "e-safety officer", "a.nurse@trust.example"
DUE = date(2026, 11, 1)
LIVE = a_live_edition(
    a_page("e-safety/late", title="Lätе pages", review_due=DUE, owner=OFFICER),
    a_page(
        "young-people/old", title="Old", review_due=date(2026, 9, 1), owner=NURSE, discreet=True
    ),
    a_page("young-people/next", title="Next", review_due=date(2026, 12, 20), owner=NURSE),
    a_page("learning/orphan", title="Orphan", review_due=DUE, owner="nobody with an address"),
    a_page("learning/current", title="Current", review_due=date(2027, 9, 1), owner=NURSE),
)


@dataclass
class Days:
    day: date = date(2026, 11, 23)

    def __call__(self) -> date:
        return self.day

    def pass_by(self, days: int) -> None:
        self.day += timedelta(days=days)


@pytest.fixture
def days() -> Days:
    return Days()


@pytest.fixture
def staff(tmp_path: Path) -> Iterator[Staff]:
    with a_staff(tmp_path) as staff:
        yield staff


@pytest.fixture
def reminding(staff: Staff, days: Days) -> Reminding:
    owners = OwnerStore(staff.engine, staff.clock)
    owners.set_address(OFFICER, "officer@council.example", by=staff.joined(Role.ADMINISTRATOR))
    return Reminding(due_of(LIVE), days, owners, "https://help.example")


@pytest.fixture
def box() -> PostBox:
    return PostBox()


@pytest.fixture
def post(box: PostBox, tmp_path: Path) -> Iterator[PostOffice]:
    with a_post(box, tmp_path, Encryption.STARTTLS) as (settings, trust):
        yield PostOffice(settings, trust)


def due_of(live: LiveEdition) -> Callable[[date], tuple[DuePage, ...]]:
    return lambda day: due_in(live, USUAL_GRACE, day)


def to(box: PostBox) -> list[str]:
    return sorted(str(letter["To"]) for letter in box.letters)


def test_each_owner_gets_one_letter_with_what_is_theirs_worst_first(
    reminding: Reminding, post: PostOffice, box: PostBox
) -> None:
    assert reminding.send(post) == 2

    nurse, officer = sorted(box.letters, key=lambda letter: str(letter["To"]))
    text = nurse.get_content()
    assert (nurse["To"], nurse["Subject"]) == (NURSE, "Guidance to review: 2 pages")
    assert text.index("Old (young-people/old, en), due 2026-09-01") < text.index("Next (")
    assert "Not shown any more" in text
    assert "Current" not in text
    assert "https://help.example/admin" in text
    assert officer["Subject"] == "Guidance to review: 1 page"
    assert "Lätе pages" in officer.get_content()
    assert (officer["From"], officer["Auto-Submitted"]) == (
        "guidance@board.example",
        "auto-generated",
    )


def test_nobody_gets_more_than_one_letter_a_week(
    reminding: Reminding, days: Days, post: PostOffice, box: PostBox
) -> None:
    reminding.send(post)
    days.pass_by(6)
    sent_within_the_week = reminding.send(post)
    days.pass_by(1)

    assert (sent_within_the_week, reminding.send(post)) == (0, 2)
    assert len(box.letters) == 4


def test_what_is_only_due_soon_is_told_every_four_weeks(
    reminding: Reminding, days: Days, post: PostOffice
) -> None:
    soon = a_live_edition(a_page(review_due=date(2027, 1, 20), owner=NURSE))
    calm = replace(reminding, due=due_of(soon))
    days.pass_by(10)

    counts = []
    for _ in range(5):
        counts.append(calm.send(post))
        days.pass_by(7)

    assert counts == [1, 0, 0, 0, 1]


def test_a_letter_that_is_refused_keeps_back_no_other_and_is_tried_again(
    reminding: Reminding, post: PostOffice, box: PostBox
) -> None:
    box.refuses = (NURSE,)
    first = reminding.send(post)
    box.refuses = ()

    assert (first, reminding.send(post)) == (1, 1)
    assert to(box) == [NURSE, "officer@council.example"]


@pytest.mark.parametrize("encryption", Encryption)
def test_a_letter_goes_over_each_kind_of_connection(
    reminding: Reminding, box: PostBox, tmp_path: Path, encryption: Encryption
) -> None:
    with a_post(box, tmp_path, encryption) as (settings, trust):
        sent = reminding.send(PostOffice(settings, trust))

    assert (sent, len(box.letters)) == (2, 2)


@pytest.mark.parametrize("encryption", [Encryption.STARTTLS, Encryption.TLS])
def test_a_server_that_is_not_trusted_gets_no_password_and_no_letter(
    reminding: Reminding, box: PostBox, tmp_path: Path, encryption: Encryption
) -> None:
    with a_post(box, tmp_path, encryption) as (settings, _):
        sent = reminding.send(PostOffice(settings, ssl.create_default_context()))

    assert (sent, box.letters) == (0, [])


def test_a_server_that_is_not_there_costs_a_letter_and_nothing_else(
    reminding: Reminding, tmp_path: Path
) -> None:
    with a_post(PostBox(), tmp_path, Encryption.NONE) as (settings, _):
        gone = settings

    reminding.try_send(PostOffice(gone))


def test_the_settings_of_the_post_are_read_and_the_usual_port_is_known() -> None:
    settings = read_admin_settings(
        {
            "ASSISTANT_PUBLIC_URL": "https://help.example/",
            "ASSISTANT_SMTP_HOST": "mail.example",
            "ASSISTANT_SMTP_FROM": "guidance@board.example",
            "ASSISTANT_SMTP_ENCRYPTION": "tls",
            "ASSISTANT_SMTP_USER": "guidance",
            "ASSISTANT_SMTP_PASSWORD": "secret words",
        }
    )

    smtp = SmtpSettings(
        "mail.example", "guidance@board.example", Encryption.TLS, 465, "guidance", "secret words"
    )
    assert settings == AdminSettings("https://help.example", smtp)
    assert "secret words" not in repr(settings)
    assert read_admin_settings({}) == AdminSettings()


@pytest.mark.parametrize(
    ("variable", "written"),
    [
        ("ASSISTANT_PUBLIC_URL", "help.example"),
        ("ASSISTANT_SMTP_FROM", "nobody"),
        ("ASSISTANT_SMTP_FROM", "a@b.example\r\nBcc: c@d.example"),
        ("ASSISTANT_SMTP_PORT", "70000"),
        ("ASSISTANT_SMTP_ENCRYPTION", "some"),
    ],
)
def test_a_setting_that_cannot_be_used_is_named(variable: str, written: str) -> None:
    environ = {"ASSISTANT_SMTP_HOST": "mail.example", "ASSISTANT_SMTP_FROM": "a@b.example"}

    with pytest.raises(SettingError, match=variable):
        read_admin_settings({**environ, variable: written})


def test_a_password_is_never_sent_in_the_clear() -> None:
    environ = {
        "ASSISTANT_SMTP_HOST": "mail.example",
        "ASSISTANT_SMTP_FROM": "a@b.example",
        "ASSISTANT_SMTP_USER": "guidance",
        "ASSISTANT_SMTP_ENCRYPTION": "none",
    }

    with pytest.raises(SettingError, match="ASSISTANT_SMTP_ENCRYPTION"):
        read_admin_settings(environ)


def test_the_command_says_what_is_missing(tmp_path: Path) -> None:
    a_prepared_folder(tmp_path)
    settings = {"ASSISTANT_DATA_DIR": str(tmp_path), "ASSISTANT_MEANING": "off"}

    reminded = CliRunner().invoke(main, ["review", "remind"], env=settings)
    dry = CliRunner().invoke(main, ["review", "remind", "--dry-run"], env=settings)
    listed = CliRunner().invoke(main, ["review", "list"], env=settings)

    assert (reminded.exit_code, "ASSISTANT_SMTP_HOST" in reminded.output) == (1, True)
    assert (dry.exit_code, listed.exit_code) == (0, 0)
