"""From the one-time link to an account: a password, then the second factor, then spare codes.

Who has a second factor already chooses a new password by such a link, and signs in with both.
"""

from litestar.params import FromPath

from admin.identity.passwords import fault_in
from admin.identity.people import Person, PersonError, plain_email
from admin.identity.policy import Action
from admin.identity.second_factor import enrolment_uri
from admin.web.admission import staff_cookie
from admin.web.contexts import (
    InvitationContext,
    Problem,
    SecondFactorContext,
    SpareCodesContext,
    SpentContext,
)
from admin.web.handlers.answers import (
    Fields,
    Page,
    PageOrRedirect,
    Services,
    SignedIn,
    form,
    page,
    printed,
    sent_on,
)
from admin.web.services import AdminServices, Guest
from admin.web.views import frame_for, grouped, picture_of

WRONG_CODE = "The code is wrong. Wait for the next one, and see that the device's clock is right."


@page("/invitation/{token:str}", Action.SIGN_IN)
def show_invitation(services: Services, token: FromPath[str]) -> Page:
    """Show the form to take up an invitation; opening the link does not use it up."""
    invited = services.stores.people.invited(token)
    if invited is None:
        return _spent(services)
    return _invitation(services, invited, token, invited.email)


@form("/invitation", Action.SIGN_IN)
def accept_invitation(services: Services, fields: Fields) -> PageOrRedirect:
    """Keep the password, and lead on to the second factor under a session of its own."""
    token = fields["token"]
    invited = services.stores.people.invited(token)
    if invited is None:
        return _spent(services)
    if problem := _problem(invited, fields):
        return _invitation(services, invited, token, fields["email"], problem)
    kept = services.passwords.hash(fields["password"])
    try:
        person = services.stores.people.accept(token, _email(invited, fields), kept)
    except PersonError as error:
        problem = Problem("email", str(error))
        return _invitation(services, invited, token, fields["email"], problem)
    if person is None:
        return _spent(services)
    services.stores.tries.forget(person.email)
    if person.is_enrolled:
        return sent_on("/admin/sign-in")
    return sent_on("/admin/second-factor", services.stores.sessions.begin(person))


@page("/second-factor", Action.ENROL)
def show_second_factor(services: Services, guest: SignedIn) -> Page:
    """Show the picture for an authenticator, and the same as text."""
    return _second_factor(services, guest)


@form("/second-factor", Action.ENROL)
def set_up_second_factor(services: Services, guest: SignedIn, fields: Fields) -> Page:
    """Take the first code, and show the spare codes this once."""
    codes = services.stores.factors.enrol(guest.person, fields["code"])
    if codes is None:
        return _second_factor(services, guest, Problem("code", WRONG_CODE))
    token = services.stores.sessions.renew(guest.session)
    found = services.stores.sessions.of_token(token)
    frame = frame_for(services, "Spare codes", Guest(*found) if found else None)
    response = printed(services, "spare_codes.html", SpareCodesContext(frame, codes))
    response.set_cookie(staff_cookie(token))
    return response


def _problem(invited: Person, fields: Fields) -> Problem | None:
    """Find what is wrong with the address or the password that somebody chose."""
    try:
        email = _email(invited, fields)
    except PersonError as error:
        return Problem("email", str(error))
    if fault := fault_in(fields["password"], email):
        return Problem("password", fault.value)
    if fields["password"] != fields["again"]:
        return Problem("again", "The two passwords differ. Type the same one twice.")
    return None


def _email(invited: Person, fields: Fields) -> str:
    return invited.email or plain_email(fields["email"])


def _invitation(
    services: AdminServices,
    invited: Person,
    token: str,
    email: str,
    *problems: Problem,
) -> Page:
    title = "Error: Your account" if problems else "Your account"
    context = InvitationContext(
        frame=frame_for(services, title),
        token=token,
        email=invited.email or email,
        chooses_email=not invited.email,
        is_new=not invited.is_active,
        problems=problems,
    )
    return printed(services, "invitation.html", context)


def _spent(services: AdminServices) -> Page:
    context = SpentContext(frame_for(services, "This link has been used"))
    return printed(services, "spent.html", context)


def _second_factor(services: AdminServices, guest: Guest, *problems: Problem) -> Page:
    title = "Error: Second factor" if problems else "Second factor"
    frame = frame_for(services, title, guest)
    secret = services.stores.factors.secret_for(guest.person)
    picture = picture_of(enrolment_uri(secret, guest.person.email, frame.site_name))
    context = SecondFactorContext(frame, picture, grouped(secret), problems)
    return printed(services, "second_factor.html", context)
