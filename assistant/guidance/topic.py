"""Topics: the two-level tree by which people browse and the Board reports."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Topic:
    """A leaf of the tree, ``family/leaf``; the objective and outcome are the Board's own."""

    id: str
    title: str
    objective: str
    outcome: str

    @property
    def aim(self) -> str:
        """The desired outcome with its objective, as staff name it: several share an outcome."""
        return f"{self.objective}: {self.outcome}"


@dataclass(frozen=True, slots=True)
class TopicFamily:
    """A first-level group of topics, in the order in which it is shown."""

    id: str
    title: str
    topics: tuple[Topic, ...]
