"""What an area calls the steps: the words of its framework, beside the plain ones."""

from assistant.pathways.assessment import StepRange
from assistant.pathways.thresholds import Framework, Step, Thresholds


def framework_of(thresholds: Thresholds, framework_id: str) -> Framework:
    """Give a framework, or the first of them, the plain one, where there is no such."""
    first = next(iter(thresholds.frameworks.values()))
    return thresholds.frameworks.get(framework_id, first)


def name_of_step(step: Step, framework: Framework, thresholds: Thresholds) -> str:
    """Name a step as its area does, with the plain name after it where that is another."""
    name, plain = framework.levels[step], framework_of(thresholds, "").levels[step]
    return name if name == plain else f"{name} · {plain}"


def level_names(steps: StepRange, framework: Framework) -> tuple[str, ...]:
    """Name the levels of a range from the lowest on, each once: two steps may share a level."""
    return tuple(dict.fromkeys(framework.levels[step] for step in steps.steps))
