"""The detector that hears meaning: how near a message is to examples, and what those were."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from assistant.retrieval.danger.quadratic import PackedForms, forms_in
from assistant.retrieval.encoding import Vectors
from assistant.retrieval.errors import IndexDamagedError
from assistant.safety.suspicion import Suspicion

TABLE = Path(__file__).parent / "meaning.npz"


class MeaningDetector:
    """Kernel regression on the vectors of the example messages; immutable, keeps no message.

    ``forms`` speak for danger, for emergency and for each kind. ``digest`` names the examples.
    """

    def __init__(self, forms: PackedForms, digest: str) -> None:
        self.digest = digest
        self._forms = forms

    def suspect(self, question: Vectors) -> Suspicion:
        """Say how far a message sounds like danger, from its sentence vector."""
        danger, emergency, *kinds = self._forms.of(question).tolist()
        return Suspicion(danger, emergency, tuple(kinds))


def load_meaning(path: Path = TABLE) -> MeaningDetector:
    """Load the detector.

    Raises:
        OSError: the table is missing.
        IndexDamagedError: it holds something else.
    """
    with np.load(path, allow_pickle=False) as arrays:
        return _detector(arrays)


def _detector(arrays: Mapping[str, Any]) -> MeaningDetector:
    try:
        return MeaningDetector(forms_in(arrays), str(arrays["digest"]))
    except KeyError as error:
        raise IndexDamagedError(f"the table of meanings has no {error}") from error
    except ValueError as error:
        raise IndexDamagedError(f"the table of meanings is of another kind: {error}") from error


def write_arrays(path: Path, arrays: Mapping[str, NDArray[np.generic]]) -> None:
    """Write the table of a detector; plain arrays, no pickle."""
    named: dict[str, Any] = dict(arrays)
    np.savez_compressed(path, **named)
