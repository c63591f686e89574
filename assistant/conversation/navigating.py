"""Navigating the thresholds: what was ticked and described, and what it comes to."""

from collections.abc import Iterable
from dataclasses import dataclass

from assistant.conversation.ports import LiveEdition, Suggestions
from assistant.guidance.errors import UnknownPageError
from assistant.pathways.assessment import Assessment
from assistant.pathways.deciding import decide
from assistant.pathways.observing import Child, Observations, observe
from assistant.pathways.thresholds import Thresholds


@dataclass(frozen=True, slots=True)
class Navigation:
    """Where a practitioner stands: ``suggestions`` is None where nothing was described.

    ``assessment`` is None where no sign was ticked.
    """

    thresholds: Thresholds
    child: Child
    observed: Observations
    assessment: Assessment | None
    suggestions: Suggestions | None = None


def navigate(
    live: LiveEdition, child: Child, ticked: Iterable[str] = (), words: str = ""
) -> Navigation:
    """Say what ticked ids come to, and which signs the words sound like.

    Raises:
        UnknownPageError: the edition has no thresholds.
    """
    thresholds = thresholds_of(live)
    observed = observe(thresholds, ticked, child.age)
    described = any(character.isalnum() for character in words)
    return Navigation(
        thresholds=thresholds,
        child=child,
        observed=observed,
        assessment=decide(thresholds, observed),
        suggestions=live.suggester.suggest(words, child) if described else None,
    )


def thresholds_of(live: LiveEdition) -> Thresholds:
    """Give the thresholds of the edition.

    Raises:
        UnknownPageError: it has none.
    """
    if live.guided.thresholds is None:
        raise UnknownPageError("this edition has no thresholds")
    return live.guided.thresholds
