"""Words that arrive when nobody may save them: given back to whoever typed them, kept nowhere."""

from collections.abc import Callable, Mapping
from http import HTTPStatus
from typing import Any, TypeAlias

from litestar import MediaType, Request, Response
from litestar.connection import ASGIConnection
from litestar.exceptions import ClientException
from litestar.handlers import BaseRouteHandler

from admin.identity.policy import Action, Verdict
from admin.web.contexts import TypedView, UnsavedContext
from admin.web.field_words import LABELS
from admin.web.posting import read_posted
from admin.web.services import AdminServices, Guest
from admin.web.views import frame_for
from assistant.channels.web.parts import Link
from assistant.guidance.errors import AssistantError

Connection: TypeAlias = ASGIConnection[Any, Any, Any, Any]
GivingBack: TypeAlias = Callable[[Request[Any, Any, Any], "WordsNotTakenError"], Response[str]]

HOLDS_WORDS = "holds_words"
TITLE = "Nothing is lost"
SECRET = frozenset({"form_token", "password", "current", "again", "code", "passkey", "token"})
"""Fields that are never sent back to a browser, whichever form they came with."""
CARRIED = frozenset({"version", "then", "draft", "paragraph", "path", "part", "as", "appearance"})
"""Fields that a form fills in itself: sent again, and not shown."""
ASKING = frozenset({Action.EXPLAIN, Action.LOOK_BACK, Action.READ_DRAFTS})
UNKNOWN = {"www-authenticate": 'Form realm="staff"'}
LOOK_AGAIN = "You have signed in anew since that page was opened. Please look at this again, then"
REASONS: Mapping[Verdict, str] = {
    Verdict.SIGN_IN_FIRST: "You are signed out. When you have signed in, come back here and",
    Verdict.REFUSED: "Your account may not do this. Sign in with one that may, come back here and",
}
WITH_WORDS = frozenset(REASONS)
WAYS: Mapping[Verdict, Link] = {
    Verdict.SIGN_IN_FIRST: Link("Sign in (opens in a new tab)", "/admin/sign-in"),
    Verdict.REFUSED: Link("Sign in with another account (opens in a new tab)", "/admin/sign-in"),
}


class WordsNotTakenError(AssistantError):
    """A form of words cannot be taken now; ``typed`` is what it holds, without secrets.

    ``verdict`` is that of the policy; welcome where only the token of the form is an old one.
    """

    def __init__(
        self, typed: Mapping[str, list[str]], guest: Guest | None, verdict: Verdict, action: Action
    ) -> None:
        self.typed = typed
        self.guest = guest
        self.verdict = verdict
        self.action = action
        super().__init__("words not taken")


async def give_words_back(
    connection: Connection, handler: BaseRouteHandler, guest: Guest | None, verdict: Verdict
) -> None:
    """Refuse a form of words with all that was typed into it; do nothing where nothing was.

    Only for what a page of ours sent: see ``refuse_foreign``.

    Raises:
        WordsNotTakenError: there are words to give back.
    """
    if not handler.opt.get(HOLDS_WORDS) or not isinstance(connection, Request):
        return
    try:
        posted = (await read_posted(connection)).words
    except ClientException:
        return
    typed = {name: values for name, values in posted.items() if name not in SECRET}
    if _shown(typed):
        raise WordsNotTakenError(typed, guest, verdict, handler.opt["action"])


def giving_back(services: AdminServices) -> GivingBack:
    """Make the handler that prints the words with the form that sends them again."""

    def give_back(request: Request[Any, Any, Any], error: WordsNotTakenError) -> Response[str]:
        context = _context(services, request, error)
        template = services.environment.get_template("unsaved.html")
        is_unknown = error.verdict is Verdict.SIGN_IN_FIRST
        status = HTTPStatus.UNAUTHORIZED if is_unknown else HTTPStatus.FORBIDDEN
        return Response(
            template.render(page=context, frame=context.frame),
            media_type=MediaType.HTML,
            status_code=status.value,
            headers=UNKNOWN if is_unknown else None,
        )

    return give_back


def _context(
    services: AdminServices, request: Request[Any, Any, Any], error: WordsNotTakenError
) -> UnsavedContext:
    query, is_known = request.url.query, error.verdict is not Verdict.SIGN_IN_FIRST
    return UnsavedContext(
        frame=frame_for(services, f"Error: {TITLE}", error.guest if is_known else None),
        reason=REASONS.get(error.verdict, LOOK_AGAIN),
        way=WAYS.get(error.verdict),
        address=f"{request.url.path}?{query}" if query else request.url.path,
        fields=tuple((name, each) for name, values in error.typed.items() for each in values),
        shown=_shown(error.typed),
        is_asked=error.action in ASKING,
    )


def _shown(typed: Mapping[str, list[str]]) -> tuple[TypedView, ...]:
    return tuple(
        TypedView(_label(name), each)
        for name, values in typed.items()
        if name not in CARRIED
        for each in values
        if each.strip()
    )


def _label(name: str) -> str:
    return LABELS.get(name) or name.replace("_", " ").replace("-", " ").capitalize()
