"""The sentence model at work: what it made of the pages, and all that listens to a message."""

from concurrent.futures import Executor, ThreadPoolExecutor
from dataclasses import dataclass, field

from assistant.conversation.ports import Talk
from assistant.retrieval.attempting import attempt
from assistant.retrieval.danger.circumstances import MeantCircumstances
from assistant.retrieval.danger.meaning import MeaningDetector
from assistant.retrieval.encoding import TextEncoder, Vectors
from assistant.retrieval.talk.detector import TalkDetector
from assistant.retrieval.vectors import PageVectors
from assistant.safety.circumstances import Circumstances
from assistant.safety.suspicion import Suspicion

THREADS_BESIDE_MODEL = 4
"""Words take a millisecond where the model takes seven: so many threads serve all who ask."""


def _threads_beside_model() -> Executor:
    return ThreadPoolExecutor(THREADS_BESIDE_MODEL, "beside-the-model")


@dataclass(frozen=True, slots=True)
class Meaning:
    """The sentence model, the vectors that it made of the pages, the ears for danger and for talk.

    What can be done without it is done on threads ``beside`` it: while it thinks, which takes most
    of the time of a search, it leaves the interpreter to others.
    """

    encoder: TextEncoder
    vectors: PageVectors
    danger: MeaningDetector
    circumstances: MeantCircumstances | None = None
    talk: TalkDetector | None = None
    beside: Executor = field(default_factory=_threads_beside_model)

    def suspicion_of(self, stretch: str) -> Suspicion | None:
        """Say how far the stretch of a long message sounds like danger; None without one."""
        return self.danger.suspect(self.encoder.encode([stretch])[0]) if stretch else None

    def circumstances_in(self, vector: Vectors) -> Circumstances | None:
        """Say who may write a message and what it would be about, where that can be heard."""
        heard = self.circumstances
        return attempt("hearing circumstances", lambda: heard.hear(vector)) if heard else None

    def talk_in(self, vector: Vectors) -> Talk | None:
        """Say what a message says of the service, where that can be heard; None of a question."""
        return self.talk.heard(vector) if self.talk else None
