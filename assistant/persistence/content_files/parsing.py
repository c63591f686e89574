"""Parsing each document once: an edition shares most of its files with the one before."""

from collections import OrderedDict
from collections.abc import Callable
from threading import Lock
from typing import Any, TypeVar, cast

from assistant.persistence.documents import Document

Value = TypeVar("Value")
# Some editions' files; a file is forgotten when so many others have been read since.
MOST_REMEMBERED = 1024

_Key = tuple[Callable[[Document], Any], str, str]
_remembered: OrderedDict[_Key, Any] = OrderedDict()
_changing = Lock()


def parsed_once(parse: Callable[[Document], Value], document: Document) -> Value:
    """Give what a document says, a frozen value, without parsing the same text again.

    A text is known by its digest: what was parsed is kept, and the text is not.

    Raises:
        ContentErrors: it cannot be parsed; that is not remembered.
    """
    key = (parse, document.path, document.digest)
    with _changing:
        if key in _remembered:
            _remembered.move_to_end(key)
            return cast("Value", _remembered[key])
    value = parse(document)
    with _changing:
        _remembered[key] = value
        if len(_remembered) > MOST_REMEMBERED:
            _remembered.popitem(last=False)
    return value
