"""The tools around the paths that ship: everything else invented."""

from functools import lru_cache
from typing import Any

from assistant.conversation.ports import LiveEdition
from assistant.pathways.guided import GuidedPaths
from assistant.persistence.content_files.directories import read_documents
from assistant.persistence.content_files.pack import ContentPack, parse_pack
from assistant.persistence.content_files.timed_paths import with_limits
from tests.support.builders import a_live_edition
from tests.support.source_code import ROOT


@lru_cache(maxsize=1)
def shipped_pack() -> ContentPack:
    return parse_pack(read_documents(ROOT / "content"))


@lru_cache(maxsize=1)
def shipped_paths() -> GuidedPaths:
    """The guided paths of the starter edition, with their times said."""
    return with_limits(shipped_pack().guided, shipped_pack().timescales)


def live_with_tools(**changes: Any) -> LiveEdition:
    """Answer from the plain edition with the paths that ship."""
    return a_live_edition(**{"guided": shipped_paths(), **changes})
