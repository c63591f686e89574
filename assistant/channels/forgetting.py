"""What is held for a while only: it goes when its time is over, though nobody comes by then."""

from typing import Protocol

from assistant.persistence.repeating import Repeating, Watch


class Passing(Protocol):
    """Holds something of clients for a fixed time, then begins anew without it."""

    def seconds_left(self) -> float:
        """Tell how long the present time still lasts, 0 where it is over."""
        ...

    def forget(self) -> None:
        """Begin anew where the present time is over."""
        ...


def forget_in_time(*held: Passing) -> tuple[Watch, ...]:
    """Let a worker forget each thing held as soon as its time is over."""
    return tuple(Repeating(each.forget, wait_seconds=each.seconds_left) for each in held)
