"""Parsing each document once: an edition shares most of its files with the one before."""

from collections.abc import Callable
from functools import lru_cache
from typing import TypeVar

from assistant.persistence.documents import Document

Value = TypeVar("Value")
# Some editions' files; a file is forgotten when so many others have been read since.
MOST_REMEMBERED = 1024


@lru_cache(maxsize=MOST_REMEMBERED)
def parsed_once(parse: Callable[[Document], Value], document: Document) -> Value:
    """Give what a document says, a frozen value, without parsing the same text again.

    Raises:
        ContentErrors: it cannot be parsed; that is not remembered.
    """
    return parse(document)
