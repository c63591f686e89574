"""Reading drafts and leading them on: comments, back to the authors, approval, publication."""

import re
from collections.abc import Callable
from datetime import datetime

from litestar.exceptions import NotFoundException
from litestar.params import FromPath
from litestar.response import Redirect

from admin.editing.draft import Comment, Draft
from admin.editing.errors import EditingError
from admin.identity.policy import Action
from admin.web.colleagues import editor_of
from admin.web.contexts import Problem
from admin.web.draft_views import moment_in_london
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
from admin.web.handlers.drafts import draft_numbered
from admin.web.review_views import paragraph_numbered, review_context, work_context
from admin.web.services import AdminServices, Guest
from assistant.guidance.hours import LONDON

NAME = re.compile(r"\d{1,9}(?:-\d{1,9}){0,1999}", re.ASCII)
REVIEW = "/admin/reviews/{name}"


@page("/work", Action.READ_DRAFTS)
def show_work(services: Services, guest: SignedIn) -> Page:
    """Show what waits, and for whom."""
    return printed(services, "work.html", work_context(services, guest))


@form("/work", Action.READ_DRAFTS, back="/admin/work")
def choose_together(fields: Fields) -> Redirect:
    """Lead from the ticked drafts to the page on which they are read together."""
    chosen = [name.removeprefix("draft-") for name in fields if name.startswith("draft-")]
    return sent_on(REVIEW.format(name="-".join(chosen)) if chosen else "/admin/work")


@page("/reviews/{name:str}", Action.READ_DRAFTS)
def show_review(services: Services, guest: SignedIn, name: FromPath[str]) -> Page:
    """Show drafts together, and what they would do."""
    return _review(services, guest, drafts_named(services, name))


@form("/reviews/{name:str}/comment", Action.WRITE_DRAFTS, holds_words=True)
def comment(
    services: Services, guest: SignedIn, fields: Fields, name: FromPath[str]
) -> PageOrRedirect:
    """Keep words about a paragraph of one of the drafts."""
    drafts = drafts_named(services, name)
    draft = next((each for each in drafts if str(each.id) == fields["draft"]), drafts[0])
    words, by = fields["words"].strip(), editor_of(guest)
    if not words:
        problem = Problem(f"words-{draft.id}", "Write what you want to say")
        return _review(services, guest, drafts, problem)
    paragraph = paragraph_numbered(services, draft, fields["paragraph"])
    said = Comment(draft.id, draft.version, paragraph, words, by.id, services.clock())
    services.editing.drafts.comment(said, by=by)
    return sent_on(REVIEW.format(name=name))


@form("/reviews/{name:str}/send-back", Action.SEND_BACK, holds_words=True)
def send_back(
    services: Services, guest: SignedIn, fields: Fields, name: FromPath[str]
) -> PageOrRedirect:
    """Give the drafts back to their authors, all of them or none, with the reason."""

    def give_back(drafts: list[Draft]) -> None:
        numbers = [draft.id for draft in drafts]
        services.editing.drafts.send_back(numbers, fields["reason"], by=editor_of(guest))

    return _led_on(services, guest, name, "reason", give_back)


@form("/reviews/{name:str}/approve", Action.PUBLISH, back=REVIEW)
def approve(
    services: Services, guest: SignedIn, fields: Fields, name: FromPath[str]
) -> PageOrRedirect:
    """Approve exactly what was read, and publish it at once where the button says so."""

    def agree(drafts: list[Draft]) -> None:
        digests = {each.id: fields[f"digest-{each.id}"] for each in drafts}
        services.editing.desk.approve(digests, by=editor_of(guest))
        if fields["then"] == "publish":
            services.editing.desk.publish(tuple(digests), by=editor_of(guest))

    return _led_on(services, guest, name, "approve", agree)


@form("/reviews/{name:str}/publish", Action.PUBLISH, back=REVIEW)
def publish(
    services: Services, guest: SignedIn, fields: Fields, name: FromPath[str]
) -> PageOrRedirect:
    """Publish approved drafts as the next edition, now or at a moment in London."""
    moment = _moment(fields["day"], fields["time"])
    wrong = _wrong_with(moment, services.clock()) if fields["then"] == "later" else ""
    if wrong:
        return _review(services, guest, drafts_named(services, name), Problem("day", wrong))

    def send_out(drafts: list[Draft]) -> None:
        numbers, by = [each.id for each in drafts], editor_of(guest)
        if fields["then"] == "later" and moment is not None:
            services.editing.desk.schedule(numbers, moment, by=by)
        else:
            services.editing.desk.publish(numbers, by=by)

    return _led_on(services, guest, name, "publish", send_out)


def drafts_named(services: AdminServices, name: str) -> list[Draft]:
    """Find the drafts that an address names together.

    Raises:
        NotFoundException: one of them is not there, or this is no such name.
    """
    if not NAME.fullmatch(name):
        raise NotFoundException
    return [
        draft_numbered(services, number) for number in dict.fromkeys(map(int, name.split("-")))
    ]


def _led_on(
    services: AdminServices,
    guest: Guest,
    name: str,
    field: str,
    step: Callable[[list[Draft]], None],
) -> PageOrRedirect:
    """Take a step, and show the drafts again with how it went."""
    drafts = drafts_named(services, name)
    try:
        step(drafts)
    except EditingError as error:
        again = drafts_named(services, name)
        return _review(services, guest, again, Problem(field, str(error)))
    return sent_on(REVIEW.format(name=name))


def _review(
    services: AdminServices, guest: Guest, drafts: list[Draft], *problems: Problem
) -> Page:
    return printed(services, "review.html", review_context(services, guest, drafts, *problems))


def _wrong_with(moment: datetime | None, now: datetime) -> str:
    """Say why a moment cannot be kept; within this very minute publication is at once."""
    if moment is None:
        return "Enter a day and a time, as 2026-11-30 and 07:00"
    if moment < now.replace(second=0, microsecond=0):
        return (
            f"{moment_in_london(moment)} has passed, in the time of London."
            " Enter a moment that is still to come, or publish now."
        )
    return ""


def _moment(day: str, time: str) -> datetime | None:
    try:
        return datetime.fromisoformat(f"{day.strip()}T{time.strip()}").replace(tzinfo=LONDON)
    except ValueError:
        return None
