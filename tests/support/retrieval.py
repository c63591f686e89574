"""A small corpus, encoders that need no model, and readings for the tests of retrieval."""

import hashlib
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

import numpy as np

from assistant.conversation.ports import SearchQuery
from assistant.guidance.edition import Edition
from assistant.guidance.page import Audience, Page, Passage
from assistant.persistence.assembling import starter_edition
from assistant.persistence.content_files.directories import read_documents
from assistant.retrieval.analysis import words_of
from assistant.retrieval.classifier import examples_of, fit_classifier
from assistant.retrieval.encoding import DIMENSIONS, Vectors
from assistant.retrieval.vectors import Compared, PageVectors
from tests.support.builders import a_page

CONTENT = Path(__file__).parents[2] / "content"

GAMING = a_page(
    "e-safety/gaming",
    title="Gaming and in-game chat",
    summary="Play together and agree limits. Keep voice chat to people you know.",
    asks=("is roblox safe", "my son talks to strangers on his console"),
    first_steps=("Play the game together once.",),
    passages=(
        Passage("voice-chat", "Voice chat", "Strangers can talk to your child through a headset."),
        Passage("ratings", "Age ratings", "PEGI ratings tell you what age a game is made for."),
    ),
)
BULLYING = a_page(
    "e-safety/bullying",
    title="Bullying online",
    summary="Listen, keep evidence, block and report. The school can help.",
    asks=("kids are being horrible to her in a group chat", "my daughter is bullied"),
    first_steps=("Keep the messages.",),
    passages=(
        Passage("evidence", "Keep evidence", "Take screenshots of the messages and note dates."),
        Passage("school", "Tell the school", "Every school must have an anti-bullying policy."),
    ),
)
MAPS = a_page(
    "e-safety/location",
    title="Location sharing",
    summary="Check who can see where your child is, and turn sharing off.",
    asks=("everyone can see her on snap maps", "how do i stop him being traced"),
    first_steps=("Open the settings together.",),
    passages=(
        Passage("turn-off", "Turning the map off", "Open the settings and choose ghost mode."),
        Passage("photos", "Photos", "A photo may hold the place where it was taken."),
    ),
)
STAFF = a_page(
    "procedures/online-abuse",
    title="Online abuse: what practitioners must do",
    summary="Refer the same day, record what was said, and never view the picture.",
    audience=Audience.PRACTITIONER,
    asks=("pupil has shared a nude what do i do as dsl",),
    first_steps=("Tell the safeguarding lead.",),
    passages=(Passage("record", "Record", "Write down the words that the child used."),),
)
POLISH = a_page(
    "e-safety/bullying",
    locale="pl",
    title="Przemoc rówieśnicza w internecie",
    summary="Wysłuchaj, zachowaj dowody, zablokuj i zgłoś.",
    asks=("moja córka jest dręczona",),
    first_steps=("Zachowaj wiadomości.",),
    passages=(Passage("dowody", "Dowody", "Zrób zrzuty ekranu wiadomości."),),
)
CORPUS = (GAMING, BULLYING, MAPS, STAFF)


def a_query(text: str, locale: str = "en", near: tuple[str, ...] = ()) -> SearchQuery:
    return SearchQuery(text, locale, Audience.FAMILY, near)


def starter() -> Edition:
    """Read the edition that ships with the project, as it is searched."""
    edition, _ = starter_edition(read_documents(CONTENT))
    return edition


class WordEncoder:
    """Give texts that share words near vectors; remember how many texts were read."""

    digest = "words"

    def __init__(self) -> None:
        self.texts_read = 0

    def encode(self, texts: Sequence[str]) -> Vectors:
        self.texts_read += len(texts)
        return np.array([self._vector(text) for text in texts], np.float32)

    def _vector(self, text: str) -> Vectors:
        vector = np.full(DIMENSIONS, 0.01, np.float32)
        for word in words_of(text):
            place = int.from_bytes(hashlib.blake2b(word.encode(), digest_size=4).digest())
            vector[place % DIMENSIONS] += 1.0
        return vector / np.float32(np.linalg.norm(vector))


def vectors_by_text(*pages: Page) -> dict[str, Vectors]:
    """Make the vectors of all texts of pages by their words."""
    texts = Compared(pages).texts
    return dict(zip(texts, WordEncoder().encode(texts), strict=True))


def page_vectors(*pages: Page) -> PageVectors:
    """Make the vectors of pages by their words, with a classifier fitted to them."""
    vectors = vectors_by_text(*pages)
    return PageVectors(Compared(pages), vectors, fit_classifier(examples_of(pages, (), vectors)))


class BrokenEncoder:
    """Fail at every text."""

    digest = "broken"

    def encode(self, texts: Sequence[str]) -> NoReturn:
        raise RuntimeError(len(texts))


class EncoderThatBreaks(WordEncoder):
    """Work while the pages are prepared, and fail at the first question."""

    digest = "breaks"

    def __init__(self) -> None:
        super().__init__()
        self.is_broken = False

    def encode(self, texts: Sequence[str]) -> Vectors:
        if self.is_broken:
            raise RuntimeError(len(texts))
        return super().encode(texts)
