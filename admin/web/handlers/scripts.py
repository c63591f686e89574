"""What pages of the back end load: a script that saves what is typed, the style of paper."""

from pathlib import Path

from litestar import Response

from admin.identity.policy import Action
from admin.web.handlers.answers import Services, page
from admin.web.paper_look import paper_css

EDITOR = Path(__file__).parents[1] / "static" / "editor.js"
SCRIPT = EDITOR.read_text(encoding="utf-8")


@page("/editor.js", Action.READ_DRAFTS)
def send_editor_script() -> Response[str]:
    """Send the script of the editor."""
    return Response(SCRIPT, media_type="text/javascript; charset=utf-8")


@page("/paper.css", Action.READ_DRAFTS)
def send_paper_css(services: Services) -> Response[str]:
    """Send the public style sheet as a printer takes it."""
    public = services.web.statics["app.css"].content.decode()
    return Response(paper_css(public), media_type="text/css; charset=utf-8")
