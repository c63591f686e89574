"""Steps that cannot be taken, as pages that say why, instead of errors."""

from collections.abc import Callable
from http import HTTPStatus
from typing import Any, TypeAlias

from litestar import MediaType, Request, Response

from admin.editing.errors import EditingError
from admin.web.editing_contexts import RefusedContext
from admin.web.services import AdminServices
from admin.web.views import frame_for
from assistant.documents.pdf import NoPdfError
from assistant.persistence.errors import ContentErrors

Asked: TypeAlias = Request[Any, Any, Any]
Refusal: TypeAlias = Callable[[Asked, Any], Response[Any]]
TITLE = "This cannot be done"


def refusals(services: AdminServices) -> dict[int | type[Exception], Refusal]:
    """Make the handlers of what the desk refuses."""

    def tell(request: Asked, *reasons: str) -> Response[str]:
        frame = frame_for(services, TITLE, request.scope["state"].get("guest"))
        context = RefusedContext(frame, reasons, "/admin/work")
        html = services.environment.get_template("refused.html").render(page=context, frame=frame)
        return Response(html, media_type=MediaType.HTML, status_code=HTTPStatus.CONFLICT.value)

    def refuse(request: Asked, error: EditingError | NoPdfError) -> Response[str]:
        return tell(request, str(error))

    def refuse_content(request: Asked, errors: ContentErrors) -> Response[str]:
        return tell(request, *(str(each) for each in errors.errors))

    return {EditingError: refuse, NoPdfError: refuse, ContentErrors: refuse_content}
