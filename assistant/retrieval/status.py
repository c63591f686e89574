"""What an operator may know about the state of a search."""

from dataclasses import dataclass
from enum import StrEnum


class IndexState(StrEnum):
    """Whether words are looked up in the index, or only in titles, summaries and asks."""

    BUILDING = "building"
    READY = "ready"
    FAILED = "failed"


class ModelState(StrEnum):
    """Whether meaning is used: not without a model, and not before all vectors are made."""

    ABSENT = "absent"
    PREPARING = "preparing"
    READY = "ready"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class SearchStatus:
    """The state of index and model; ``vectors_done`` of ``vectors_total`` texts have a vector."""

    index: IndexState
    model: ModelState
    vectors_done: int = 0
    vectors_total: int = 0

    @property
    def is_at_its_best(self) -> bool:
        """Tell whether nothing is missing and nothing is still being prepared."""
        return self.index is IndexState.READY and self.model is ModelState.READY
