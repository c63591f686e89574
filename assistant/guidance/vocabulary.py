"""Words that may be counted: a list that people have reviewed, and no other word ever."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class CountedWord:
    """A word in small letters, with other spellings that count as the same.

    It names a thing, an app or a service, never a person, a place or a school. ``reviewed_by`` is
    the role of who said so, empty in editions from before it was asked for. From ``review_due``
    on it is counted no more until somebody has looked at it again.
    """

    id: str
    also: tuple[str, ...]
    reviewed_by: str
    reviewed: date
    review_due: date

    def counts_on(self, day: date) -> bool:
        """Tell whether somebody stands for it on that day."""
        return bool(self.reviewed_by) and day < self.review_due

    @property
    def spellings(self) -> tuple[str, ...]:
        """Every way in which it is written."""
        return (self.id, *self.also)
