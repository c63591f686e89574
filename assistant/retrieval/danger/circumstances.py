"""Hearing in the meaning of a danger who writes it and what it is about.

The same quadratic forms that hear danger, on sentence vectors turned into fewer numbers: what
tells one subject from another lies in the directions in which dangers differ most.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from assistant.retrieval.danger.quadratic import PackedForms, forms_in
from assistant.retrieval.encoding import Vectors
from assistant.retrieval.errors import IndexDamagedError
from assistant.safety.circumstance_words import OUTPUTS
from assistant.safety.circumstances import Circumstances, circumstances_of

TABLE = Path(__file__).parent / "circumstances.npz"


class MeantCircumstances:
    """Hear circumstances by a sentence vector; immutable, keeps no message.

    ``directions`` has one column for each number that a vector is turned into. ``digest`` names
    the examples.
    """

    def __init__(self, directions: NDArray[np.float32], forms: PackedForms, digest: str) -> None:
        self.digest = digest
        self._directions = directions
        self._forms = forms

    def hear(self, question: Vectors) -> Circumstances:
        """Say of a message of danger who writes it and what it is about, from its vector."""
        return circumstances_of(self._forms.of(question @ self._directions).tolist())


def load_circumstances(path: Path = TABLE) -> MeantCircumstances:
    """Load what hears circumstances.

    Raises:
        OSError: the table is missing.
        IndexDamagedError: it holds something else.
    """
    with np.load(path, allow_pickle=False) as arrays:
        return circumstances_in(arrays)


def circumstances_in(arrays: Mapping[str, Any]) -> MeantCircumstances:
    """Take what hears circumstances out of a table.

    Raises:
        IndexDamagedError: it is not in it.
    """
    try:
        directions, digest = arrays["directions"].astype(np.float32), str(arrays["digest"])
        forms = forms_in(arrays)
    except KeyError as error:
        raise IndexDamagedError(f"the table of circumstances has no {error}") from error
    except ValueError as error:
        raise IndexDamagedError(f"the table of circumstances is damaged: {error}") from error
    shapes = (forms.constants.shape, forms.linear.shape)
    if shapes != ((OUTPUTS,), (OUTPUTS, *directions.shape[1:])):
        raise IndexDamagedError("the table of circumstances is of other speakers or subjects")
    return MeantCircumstances(directions, forms, digest)
