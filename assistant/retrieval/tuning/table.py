"""From lessons to the table of the layers that took them."""

import numpy as np
from numpy.typing import NDArray

from assistant.retrieval.encoding import load_tokenizer, reviewed_model
from assistant.retrieval.tuned_layers import PROBE, PROBE_VECTOR
from assistant.retrieval.tuning.graph import opened, replacing, rounded, weights_of
from assistant.retrieval.tuning.lessons import Lessons
from assistant.retrieval.tuning.states import read_states
from assistant.retrieval.tuning.teaching import ROUNDS, Classroom


def taught_layers(lessons: Lessons, rounds: int = ROUNDS) -> dict[str, NDArray[np.generic]]:
    """Teach the last layers of the reviewed model; minutes for tens of thousands of texts.

    Raises:
        ImportError: the model or its run time is not installed.
        OSError: a file of the model cannot be read.
    """
    session, tokenizer = opened(reviewed_model()), load_tokenizer()
    room = Classroom(weights_of(session), lessons.subjects)
    room.teach(read_states(session, tokenizer, lessons.texts), rounds)
    probed = read_states(session, tokenizer, [PROBE])
    stored = Classroom(rounded(room.layers), ())
    probe = stored.vectors(probed, np.zeros(1, np.int64))[0]
    return replacing(room.layers) | {PROBE_VECTOR: probe}
