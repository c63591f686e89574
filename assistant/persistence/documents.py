"""Documents: content files as canonical text, named by path and by the digest of their words."""

import hashlib
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from assistant.persistence.errors import ContentError, ContentErrors
from assistant.persistence.hidden_characters import find_hidden_characters

_PATH = re.compile(
    r"(?:[A-Za-z0-9][A-Za-z0-9_.-]*/)*[A-Za-z0-9][A-Za-z0-9_.-]*\.(?:md|yaml|txt|tsv)"
)


@dataclass(frozen=True, slots=True)
class Document:
    """One content file; ``path`` is relative to the content folder and divided by slashes.

    ``text`` is canonical: NFC, line feeds only, exactly one at the end, no hidden characters.
    Make one with ``canonical_document``.
    """

    path: str
    text: str

    @property
    def digest(self) -> str:
        """The SHA-256 of the text in UTF-8, in hexadecimal."""
        return hashlib.sha256(self.text.encode()).hexdigest()


def canonical_document(path: str, text: str) -> Document:
    """Put a file's text into the form in which it is compared, stored and shown.

    Raises:
        ContentErrors: the path leads out of the content folder or is no content file, or the text
            holds characters that a reader cannot see.
    """
    if not _PATH.fullmatch(path):
        remedy = (
            "Use letters, digits, dots, hyphens and slashes, and end in .md, .yaml, .txt or .tsv"
        )
        raise ContentErrors([ContentError(path, None, "no content file has this path", remedy)])
    canonical = _canonical(text)
    hidden = find_hidden_characters(canonical)
    if hidden:
        raise ContentErrors(
            ContentError(
                path,
                line,
                f"the hidden character {name} stands here",
                "Delete it, or write the words around it again",
            )
            for line, name in hidden
        )
    return Document(path, canonical)


def digest_of_documents(documents: Iterable[Document]) -> str:
    """Name a set of documents, in any order: the SHA-256 of its sorted "path digest" lines."""
    lines = sorted(f"{document.path} {document.digest}" for document in documents)
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()


def _canonical(text: str) -> str:
    lines = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    return unicodedata.normalize("NFC", lines).rstrip("\n") + "\n"
