"""Areas: parts of the service that another package brings and this one does not know.

A package names its ``Area`` under the entry-point group ``assistant.areas``. Its pages are served
beside the channels, its commands stand beside those of the service, and it may say a word to the
operator when the service starts. So the editors' back end plugs in, and nothing here imports it.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib.metadata import entry_points
from typing import TypeAlias

import click
from litestar import Router

from assistant.bootstrap import Services
from assistant.guidance.errors import AssistantError
from assistant.persistence.repeating import Watch
from assistant.settings import Settings

Command: TypeAlias = click.Command

GROUP = "assistant.areas"


class AreaError(AssistantError):
    """What stands under the entry-point group is no area; install the service again."""


class ApprovalNeededError(AssistantError):
    """People approve what is published here; bring the words in as drafts for them instead."""


def none_to_watch(_: Services) -> Sequence[Watch]:
    """Do nothing beside the answering."""
    return ()


@dataclass(frozen=True, slots=True)
class Area:
    """What a package adds.

    ``routers`` makes its pages from the services, when somebody first visits one of ``paths`` or
    what lies below them. ``commands`` lists what stands at the top level.
    ``greeting`` gives what to tell the operator at the start, empty for nothing; it is handed the
    settings of a prepared data directory and the address of the service. ``watches`` makes what
    goes on beside the answering while a worker runs. ``demonstrate`` adds what a demonstration
    shows of it, once, and says what it added, empty for nothing. ``has_approvers`` tells whether
    people approve what is published from now on; its settings are of a prepared data directory.
    """

    paths: tuple[str, ...]
    routers: Callable[[Services], Sequence[Router]]
    commands: Callable[[], Sequence[Command]]
    greeting: Callable[[Settings, str], str]
    watches: Callable[[Services], Sequence[Watch]] = none_to_watch
    demonstrate: Callable[[Settings], str] = lambda _: ""
    has_approvers: Callable[[Settings], bool] = lambda _: False


def installed_areas() -> tuple[Area, ...]:
    """Load every area that is installed, in the order of their names.

    Raises:
        AreaError: an entry point names something else.
    """
    found = sorted(entry_points(group=GROUP), key=lambda each: each.name)
    return tuple(_area(each.load(), each.name) for each in found)


def require_no_approvers(settings: Settings) -> None:
    """Let words be published by whoever runs the service, as on an instance without staff.

    Raises:
        ApprovalNeededError: people approve what is published here, so that nobody does so alone.
    """
    if any(area.has_approvers(settings) for area in installed_areas()):
        raise ApprovalNeededError(
            "Nothing is published: the guidance of this service has staff, and a second person"
            " has to approve every change. Bring the folder in as drafts for them:"
            " assistant drafts import FOLDER --note NOTE --by EMAIL"
        )


def _area(loaded: object, name: str) -> Area:
    if not isinstance(loaded, Area):
        raise AreaError(f"{name} in {GROUP} is no area")
    return loaded
