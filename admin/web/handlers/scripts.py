"""The one script of the back end: it saves what is typed, and everything works without it."""

from pathlib import Path

from litestar import Response

from admin.identity.policy import Action
from admin.web.handlers.answers import page

EDITOR = Path(__file__).parents[1] / "static" / "editor.js"
SCRIPT = EDITOR.read_text(encoding="utf-8")


@page("/editor.js", Action.READ_DRAFTS)
def send_editor_script() -> Response[str]:
    """Send the script of the editor."""
    return Response(SCRIPT, media_type="text/javascript; charset=utf-8")
