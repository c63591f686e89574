"""What can go wrong in finding; nothing of it reaches a person who asks."""

import zlib
from zipfile import BadZipFile

from assistant.guidance.errors import AssistantError

DAMAGED_TABLE = (ValueError, KeyError, EOFError, RuntimeError, BadZipFile, zlib.error)
"""What numpy raises of a table that is not as it was written, one byte of it or all."""


class EncoderUnavailableError(AssistantError):
    """The sentence model is missing, damaged or cannot run; go on without it and say so."""


class IndexDamagedError(AssistantError):
    """The index is missing, incomplete, altered or somebody else's; build it again."""


class NothingToExplainError(AssistantError):
    """The edition has no page in the language of the question and none in English."""


class JudgedFileError(AssistantError):
    """A judged file cannot be read; the message names the file and the line."""
