"""What each template of the back end receives, documented field by field."""

from dataclasses import dataclass

from assistant.channels.web.parts import Link
from assistant.documents.paper import Paper


@dataclass(frozen=True, slots=True)
class AdminFrame:
    """What surrounds every page; ``form_token`` is empty where nobody is signed in.

    ``person`` is the id of who is, so that a script sees when somebody else came in.
    """

    tab_title: str
    site_name: str
    stylesheet_url: str
    icon_url: str
    navigation: tuple[Link, ...]
    form_token: str
    person: str


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with a field of a form, by the field's id."""

    field: str
    text: str


@dataclass(frozen=True, slots=True)
class TypedView:
    """Words that somebody typed, and what their field is called."""

    label: str
    words: str


@dataclass(frozen=True, slots=True)
class UnsavedContext:
    """Words that could not be taken: to be read, and as the ``fields`` that send them again.

    ``reason`` is the beginning of the sentence that tells what to press; ``way`` leads to what has
    to be done before that, None where nothing has. ``is_asked`` for what is kept nowhere anyhow.
    """

    frame: AdminFrame
    reason: str
    way: Link | None
    address: str
    fields: tuple[tuple[str, str], ...]
    shown: tuple[TypedView, ...]
    is_asked: bool


@dataclass(frozen=True, slots=True)
class SignInContext:
    """The form to sign in; ``email`` as it was typed, ``asked`` what a passkey is asked.

    ``elsewhere`` names the account of another organisation, empty where none is taken.
    """

    frame: AdminFrame
    email: str
    asked: str
    elsewhere: str
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class ElsewhereContext:
    """Back from another organisation's sign-in; ``problem`` is empty where it went well."""

    frame: AdminFrame
    problem: str


@dataclass(frozen=True, slots=True)
class InvitationContext:
    """The form to take up an invitation; the first administrator chooses an address too.

    Where it is not new there is an account already, and the link is for another password.
    """

    frame: AdminFrame
    token: str
    email: str
    chooses_email: bool
    is_new: bool
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class SpentContext:
    """An invitation that cannot be used any more."""

    frame: AdminFrame


@dataclass(frozen=True, slots=True)
class Picture:
    """A QR code: the ``path`` of its dark squares in a view of ``size`` by ``size``."""

    size: int
    path: str


@dataclass(frozen=True, slots=True)
class SecondFactorContext:
    """The form to set up the second factor; ``secret`` in groups of four, to be typed."""

    frame: AdminFrame
    picture: Picture
    secret: str
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class SpareCodesContext:
    """The spare codes, shown this once."""

    frame: AdminFrame
    codes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ConfirmContext:
    """The form to show the second factor once more; ``next_url`` is where it leads.

    ``asked`` is what a passkey is asked.
    """

    frame: AdminFrame
    next_url: str
    asked: str
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class AccountContext:
    """One's own account."""

    frame: AdminFrame
    email: str
    role: str


@dataclass(frozen=True, slots=True)
class PasswordContext:
    """The form to change one's own password."""

    frame: AdminFrame
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class PasskeyView:
    """One of somebody's passkeys; ``added`` is a day in words."""

    id: str
    name: str
    added: str


@dataclass(frozen=True, slots=True)
class PasskeysContext:
    """One's own passkeys, and the form to add one; ``asked`` is what the browser is asked."""

    frame: AdminFrame
    passkeys: tuple[PasskeyView, ...]
    asked: str
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class PersonView:
    """Somebody in the list of the staff, and what can be done to them."""

    id: int
    email: str
    role: str
    state: str
    is_changeable: bool
    is_suspended: bool
    is_enrolled: bool


@dataclass(frozen=True, slots=True)
class PeopleContext:
    """The staff, and the form to invite; ``link`` was just made, and is shown this once."""

    frame: AdminFrame
    people: tuple[PersonView, ...]
    roles: tuple[str, ...]
    email: str
    link: str
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class EntryView:
    """One entry of the audit log; ``at`` is a moment in London, such as "2026-11-23 09:00:00"."""

    number: int
    at: str
    who: str
    what: str
    about: str


@dataclass(frozen=True, slots=True)
class AuditContext:
    """Entries of the audit log; ``broken_at`` is where it is broken, None if whole.

    ``kinds`` are all that was ever done, of which one may be ``chosen``; ``ways`` lead to newer
    and to older entries, where there are.
    """

    frame: AdminFrame
    entries: tuple[EntryView, ...]
    broken_at: int | None
    kinds: tuple[str, ...]
    chosen: str
    ways: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """One entry of a list to choose from."""

    value: str
    text: str
    is_chosen: bool = False


@dataclass(frozen=True, slots=True)
class ImpactContext:
    """The impact report of one period, the other ``periods``, and the ``forms`` to take it in.

    ``paper`` is None where nothing was released yet; ``chosen`` is the value of its period.
    """

    frame: AdminFrame
    paper: Paper | None
    chosen: str
    periods: tuple[Choice, ...]
    forms: tuple[Choice, ...]
    problems: tuple[Problem, ...]
