"""Signing in and out; whatever is wrong, the words are the same."""

from dataclasses import dataclass
from datetime import timedelta

from litestar.background_tasks import BackgroundTask
from litestar.response import Redirect

from admin.identity.passkeys import Site
from admin.identity.people import Person
from admin.identity.policy import Action
from admin.web.admission import COOKIE, HOME
from admin.web.contexts import Problem, SignInContext
from admin.web.handlers.answers import (
    CurrentSite,
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
from admin.web.proofs import Proof, proves
from admin.web.services import AdminServices
from admin.web.views import frame_for
from assistant.channels.web.security import CONTENT_SECURITY_POLICY

WRONG = "The e-mail address, the password or the code is wrong. Each code works only once."
CLEAR_SITE = {"clear-site-data": '"cache", "cookies", "storage"'}


@page("/sign-in", Action.SIGN_IN)
def show_sign_in(services: Services, site: CurrentSite) -> Page:
    """Show the empty form."""
    return _form(services, site, "")


@form("/sign-in", Action.SIGN_IN)
def sign_in(services: Services, fields: Fields, site: CurrentSite) -> PageOrRedirect:
    """Begin a session under a new name, or say that something is wrong, and not what."""
    proof = Proof(fields["code"], fields["passkey"], site)
    attempt = Attempt(fields["email"], fields["password"], proof)
    found = look_at(attempt, services)
    if isinstance(found, Person):
        return sent_on(HOME, services.stores.sessions.begin(found))
    problem = Problem("email", _waiting(found) if found else WRONG)
    refused = _form(services, site, attempt.email, problem)
    if not found:
        # Only after the answer has gone: how long it takes must not tell whether anybody has it.
        refused.background = BackgroundTask(note_refusal, services, attempt.email)
    return refused


@form("/sign-out", Action.OWN_ACCOUNT)
def sign_out(services: Services, guest: SignedIn) -> Redirect:
    """End this session, and have the browser forget it."""
    services.stores.sessions.end(guest.person, guest.session)
    return _gone()


@form("/end-sessions", Action.OWN_ACCOUNT)
def end_sessions(services: Services, guest: SignedIn) -> Redirect:
    """End every session of this person, this one too."""
    services.stores.sessions.end_all(guest.person)
    return _gone()


@dataclass(frozen=True, slots=True)
class Attempt:
    """What somebody typed to come in."""

    email: str
    password: str
    proof: Proof


def look_at(attempt: Attempt, services: AdminServices) -> Person | timedelta:
    """Find who comes in with this; else how long to wait, zero when it was looked at and wrong.

    Somebody without a second factor comes in by the password, and can do nothing but set it up.
    """
    stores, account = services.stores, attempt.email.strip().casefold()
    if wait := stores.tries.take(account):
        return wait
    person = stores.people.named(account)
    kept = person.password_hash if person else None
    is_right = services.passwords.matches(kept, attempt.password)
    if person is None or not is_right or not person.is_active:
        return timedelta(0)
    if person.is_enrolled and not proves(person, attempt.proof, stores):
        return timedelta(0)
    stores.tries.forget(account)
    return person


def note_refusal(services: AdminServices, email: str) -> None:
    """Note for the administrators that somebody failed to come in to an account.

    What was typed for an account that does not exist is kept nowhere.
    """
    person = services.stores.people.named(email.strip().casefold())
    if person:
        services.stores.audit.note(services.clock(), "sign-in", "refused", person.email)


def _form(services: AdminServices, site: Site, email: str, *problems: Problem) -> Page:
    elsewhere = services.elsewhere
    context = SignInContext(
        frame=frame_for(services, "Error: Sign in" if problems else "Sign in"),
        email=email,
        asked=services.stores.passkeys.ask_to_show(site),
        elsewhere=elsewhere.name if elsewhere else "",
        problems=problems,
    )
    response = printed(services, "sign_in.html", context)
    if elsewhere:
        response.headers["content-security-policy"] = leading_to(elsewhere.origin)
    return response


def leading_to(origin: str) -> str:
    """Let a form of this page lead to another site, which its answer sends the browser to."""
    return CONTENT_SECURITY_POLICY.replace("form-action 'self'", f"form-action 'self' {origin}")


def _waiting(wait: timedelta) -> str:
    seconds = int(wait.total_seconds()) + 1
    return f"There were many tries. Wait {seconds} seconds, then try again."


def _gone() -> Redirect:
    redirect = sent_on("/admin/sign-in")
    redirect.delete_cookie(COOKIE, path="/")
    redirect.headers.update(CLEAR_SITE)
    return redirect
