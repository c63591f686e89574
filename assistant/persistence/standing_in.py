"""The starter content: published where nobody has edited, or standing in as it lies there."""

import logging
from pathlib import Path

from assistant.guidance.edition import Edition
from assistant.persistence.assembling import STARTER_NUMBER, starter_edition
from assistant.persistence.compiled_rules import RuleCompiler, can_judge
from assistant.persistence.content_files import paths
from assistant.persistence.content_files.directories import read_documents, read_what_can_be_read
from assistant.persistence.content_files.pack import ContentPack
from assistant.persistence.documents import digest_of_documents
from assistant.persistence.editions import EditionStore
from assistant.persistence.errors import ContentError, ContentErrors
from assistant.persistence.sound import sound_documents
from assistant.safety.cards import has_needed_cards

LOG = logging.getLogger(__name__)
ABOUT_DANGER = (paths.RULES, paths.CARDS, paths.REPLIES, paths.SIGNS, paths.PASTED)
"""The files without which every message gets the emergency card; none keeps it from showing."""


def publish_starter(store: EditionStore, directory: Path) -> int:
    """Publish the starter content unless somebody has edited, and give the newest number.

    A folder that is broken publishes nothing and is said in the log: the newest edition stays
    live, or, where there is none and danger cannot be judged, 0 stands for the emergency card.

    Raises:
        ContentErrors: nothing was published yet, and something else in the folder is broken.
        OSError: nothing was published yet, and there is no folder.
    """
    try:
        documents = read_documents(directory)
        if digest_of_documents(documents) != store.latest_digest():
            documents = sound_documents(directory)
    except (ContentErrors, OSError) as broken:
        number = store.latest_number()
        if number is None and _judges_danger(directory):
            raise
        LOG.error("content_broken %s", broken)  # noqa: TRY400 - what to mend, not where it broke
        return STARTER_NUMBER if number is None else number
    return store.load_starter(documents, note="Starter edition")


def stand_in(directory: Path) -> tuple[Edition, ContentPack]:
    """Make the edition that is answered from while the database gives none.

    A file about danger that cannot be read is left out, so that the emergency card stands in.

    Raises:
        ContentErrors: another file cannot be read.
        OSError: there is no folder.
    """
    documents, unreadable = read_what_can_be_read(directory)
    _leave_out(unreadable)
    try:
        return starter_edition(documents)
    except ContentErrors as broken:
        left_out = _leave_out(broken.errors)
        return starter_edition(each for each in documents if each.path not in left_out)


def _leave_out(errors: tuple[ContentError, ...]) -> frozenset[str]:
    """Name the files to leave out, and refuse where anything else is broken."""
    named = frozenset(error.path for error in errors)
    if not all(any(kind.fullmatch(path) for kind in ABOUT_DANGER) for path in named):
        raise ContentErrors(errors)
    for error in errors:
        LOG.error("content_left_out %s", error)
    return named


def _judges_danger(directory: Path) -> bool:
    _, pack = stand_in(directory)
    return can_judge(RuleCompiler().compile(pack)) and has_needed_cards(pack.cards)
