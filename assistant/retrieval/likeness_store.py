"""What was learned from the asks of an edition, kept beside its index."""

import hashlib
from collections.abc import Sequence
from dataclasses import fields
from pathlib import Path

from assistant.retrieval.attempting import attempt
from assistant.retrieval.kept_arrays import Arrays, kept_arrays
from assistant.retrieval.likeness import AskLikeness, LearnedAsks, learn_asks

KIND = "likeness"
PARTS = frozenset(field.name for field in fields(LearnedAsks))
WAY_OF_LEARNING = 2
"""Counts on when something else is learned from the same asks: what was kept is not used then."""


def likeness_for(
    locale: str, asks: Sequence[Sequence[str]], elsewhere: Sequence[str], root: Path | None
) -> AskLikeness:
    """Load what was learned from these asks, or learn it, whatever the state of the disk."""

    def kept() -> LearnedAsks:
        digest = _digest((*asks, elsewhere))
        kind = f"{KIND}-{locale}"
        return LearnedAsks(**kept_arrays(root, kind, digest, PARTS, worked_out))

    def worked_out() -> Arrays:
        learned = learn_asks(asks, elsewhere)
        return {name: getattr(learned, name) for name in PARTS}

    return AskLikeness(attempt("keeping the likeness", kept) or learn_asks(asks, elsewhere))


def _digest(listed: Sequence[Sequence[str]]) -> str:
    digest = hashlib.blake2b(str(WAY_OF_LEARNING).encode(), digest_size=16)
    for texts in listed:
        digest.update(f"{len(texts)}\n".encode())
        for text in texts:
            digest.update(f"{text}\n".encode(errors="surrogatepass"))
    return digest.hexdigest()
