"""A corpus of any size: invented pages, put together from sentences of the real ones."""

import random
import re
from dataclasses import replace
from pathlib import Path

from assistant.guidance.page import Page, Passage
from assistant.persistence.content_files.directories import read_documents
from assistant.persistence.content_files.pack import parse_pack

CONTENT = Path("content")
PASSAGES_A_PAGE = 8
SENTENCE = re.compile(r"(?<=[.!?])\s+")


def pages_with(passage_count: int, seed: int = 7) -> list[Page]:
    """Invent pages until they have this many passages; the same for the same seed."""
    real = list(parse_pack(read_documents(CONTENT)).pages.values())
    sentences = [
        sentence
        for page in real
        for passage in page.passages
        for sentence in SENTENCE.split(passage.markdown)
    ]
    chance = random.Random(seed)  # noqa: S311 - a corpus, no secret
    return [
        _page(chance, real[number % len(real)], sentences, number)
        for number in range(passage_count // PASSAGES_A_PAGE)
    ]


def _page(chance: random.Random, model: Page, sentences: list[str], number: int) -> Page:
    passages = tuple(
        Passage(
            f"part-{part}", chance.choice(sentences)[:60], " ".join(chance.sample(sentences, 8))
        )
        for part in range(PASSAGES_A_PAGE)
    )
    asks = tuple(chance.sample(sentences, 12))
    return replace(
        model, slug=f"{model.collection}/invented-{number}", passages=passages, asks=asks
    )
