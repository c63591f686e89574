"""Which files a content folder must have, and which have no place in it."""

from collections.abc import Mapping

from assistant.persistence.content_files import paths
from assistant.persistence.documents import Document
from assistant.persistence.errors import ContentError


def missing_files(index: Mapping[str, Document]) -> list[ContentError]:
    """Tell which files are missing."""
    return [
        ContentError(path, None, "this file is missing", "Add it as the content format says")
        for path in paths.SINGLE
        if path not in index
    ]


def unknown_files(index: Mapping[str, Document]) -> list[ContentError]:
    """Tell which files are of no kind that is known."""
    return [
        ContentError(path, None, "no kind of content lies here", "Move it, or take it out")
        for path in index
        if path not in paths.SINGLE and not any(kind.fullmatch(path) for kind in paths.MANY)
    ]
