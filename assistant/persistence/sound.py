"""Reading a content folder that may be published: sound in every file, or refused."""

from pathlib import Path

from assistant.persistence.checking import check_pack
from assistant.persistence.content_files.directories import read_documents
from assistant.persistence.content_files.pack import parse_pack
from assistant.persistence.documents import Document
from assistant.persistence.errors import ContentErrors


def sound_documents(directory: Path) -> tuple[Document, ...]:
    """Read a content folder and refuse it when anything in it keeps it from being published.

    Raises:
        ContentErrors: with every error of every file.
    """
    documents = read_documents(directory)
    errors = check_pack(parse_pack(documents))
    if errors:
        raise ContentErrors(errors)
    return documents
