"""Pages that are made when somebody first visits them: most workers never show a staff page."""

import asyncio
from collections.abc import Callable

from litestar.enums import ScopeType
from litestar.types import ASGIApp, Receive, Scope, Send


class MadeOnVisit:
    """An application whose pages under ``paths`` another one shows, made at the first visit.

    Everything else, and the life of the server, is the business of ``usual``.
    """

    def __init__(
        self, usual: ASGIApp, paths: tuple[str, ...], make: Callable[[], ASGIApp]
    ) -> None:
        self._usual = usual
        self._paths = paths
        self._below = tuple(f"{path}/" for path in paths)
        self._make = make
        self._made: ASGIApp | None = None
        self._making = asyncio.Lock()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Hand a request on to the application that it is for."""
        if scope["type"] == ScopeType.HTTP and self._leads_there(scope["path"]):
            made = self._made or await self._opened()
            await made(scope, receive, send)
        else:
            await self._usual(scope, receive, send)

    def _leads_there(self, path: str) -> bool:
        return path in self._paths or path.startswith(self._below)

    async def _opened(self) -> ASGIApp:
        """Make the pages once, beside the answering."""
        async with self._making:
            if self._made is None:
                self._made = await asyncio.to_thread(self._make)
            return self._made
