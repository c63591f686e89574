"""The one place where any failure is survived: a search that fails must still answer."""

import logging
from collections.abc import Callable
from typing import TypeVar

Found = TypeVar("Found")

_LOG = logging.getLogger("assistant.retrieval")


def attempt(what: str, action: Callable[[], Found]) -> Found | None:
    """Do something that may fail in any way, and give None when it does.

    Whoosh shows damaged files as its own IndexError, as OSError, EOFError, struct.error and more,
    and a model can fail as it likes; so nothing narrower would hold. Only the type of the
    error is logged: its message may hold what a person typed.
    """
    try:
        return action()
    except Exception as error:  # noqa: BLE001
        _LOG.error("%s failed: %s", what, type(error).__name__)
        return None
