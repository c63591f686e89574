"""The examples of talk: what people write about the service, and what only sounds so."""

from collections.abc import Iterator
from pathlib import Path

from assistant.guidance.errors import AssistantError

EXAMPLES = Path(__file__).parent / "examples.en.tsv"
NO_TALK = "none"
"""Stands for a reply where a question or a worry only sounds like talk."""


class TalkExamplesError(AssistantError):
    """A line of the examples is no message with a reply: mend that line."""


def parse_talk(text: str) -> tuple[tuple[str, str], ...]:
    """Read each message with the id of its reply, or NO_TALK.

    Raises:
        TalkExamplesError: a line has not two fields, or a message stands twice.
    """
    read = tuple(_lines(text))
    if len(dict(read)) != len(read):
        raise TalkExamplesError("a message stands twice")
    return read


def _lines(text: str) -> Iterator[tuple[str, str]]:
    for number, line in enumerate(text.splitlines(), start=1):
        message, tab, reply = line.partition("\t")
        if not (message and tab and reply) or "\t" in reply:
            raise TalkExamplesError(f"line {number} is no message, tab and reply")
        yield message, reply
