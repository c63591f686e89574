"""What the answer to a question was on an earlier day; never kept."""

from datetime import date

from admin.identity.policy import Action
from admin.looking_back import BusyError, LookingBackError
from admin.web.contexts import Problem
from admin.web.handlers.answers import Fields, Page, Services, SignedIn, form, page, printed
from admin.web.handlers.why import AUDIENCES
from admin.web.said_views import said_context
from assistant.guidance.errors import AssistantError

PATH = "/why/then"


@page(PATH, Action.LOOK_BACK)
def show_past(services: Services, guest: SignedIn) -> Page:
    """Show the empty form."""
    return printed(services, "said.html", said_context(services, guest))


@form(PATH, Action.LOOK_BACK, back="/admin/why/then", holds_words=True)
def ask_past(services: Services, guest: SignedIn, fields: Fields) -> Page:
    """Answer the question from the edition of that day."""
    typed = (fields["day"], fields["question"], fields["audience"])
    problems = _problems(*typed[:2])
    said = None
    if not problems:
        try:
            said = services.oversight.said(
                date.fromisoformat(typed[0]), typed[1], AUDIENCES.get(typed[2])
            )
        except LookingBackError as error:
            problems = (_problem(error),)
    context = said_context(services, guest, typed, said, *problems)
    return printed(services, "said.html", context)


def _problems(day: str, question: str) -> tuple[Problem, ...]:
    found = []
    try:
        date.fromisoformat(day)
    except ValueError:
        found.append(Problem("day", "Enter a date such as 2026-11-23"))
    if not question.strip():
        found.append(Problem("question", "Enter a question"))
    return tuple(found)


def _problem(error: AssistantError) -> Problem:
    return Problem("question" if isinstance(error, BusyError) else "day", str(error))
