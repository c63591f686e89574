"""What can be counted: every value of every measure, in the fixed tree by which it is shown."""

from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from types import MappingProxyType

from assistant.conversation.feedback import Helped, NextStep
from assistant.conversation.message import Channel
from assistant.conversation.outcome import Outcome
from assistant.guidance.edition import Edition
from assistant.guidance.page import Audience
from assistant.guidance.topic import TopicFamily
from assistant.pathways.guided import PROTOCOL, THRESHOLDS, GuidedPaths
from assistant.pathways.thresholds import Step
from assistant.usage.cells import Cell, Measure
from assistant.usage.hours import HourBand
from assistant.usage.partition import Family, Partition, Partitions, flat_partition, partition_of

NO_TOPIC = "none"
NOT_SAID = "not-said"
EDITIONS_REMEMBERED = 4
CHANNELS = (Channel.WEB, Channel.TELEGRAM, Channel.API)
OUTCOMES: Mapping[str, tuple[Outcome, ...]] = MappingProxyType(
    {
        "guidance": (Outcome.ANSWERED, Outcome.CHOICES_OFFERED, Outcome.PASTED_MESSAGE),
        "help-card": (Outcome.EMERGENCY_CARD, Outcome.URGENT_CARD),
        "no-guidance": (
            Outcome.NO_GUIDANCE_FOUND,
            Outcome.OUT_OF_SCOPE,
            Outcome.HARMFUL_REQUEST_DECLINED,
        ),
        "by-the-way": (
            Outcome.SMALL_TALK,
            Outcome.EMPTY_MESSAGE,
            Outcome.SETTING_CHANGED,
            Outcome.FEEDBACK_GIVEN,
            Outcome.HELD,
            Outcome.ERROR_CARD,
        ),
    }
)


def partitions_of(edition: Edition, guided: GuidedPaths, languages: Iterable[str]) -> Partitions:
    """Draw up the tree of each measure from the closed vocabularies of an edition.

    ``languages`` are the tags that a reader may choose. What an older edition counted and this
    one does not know is shown as other.
    """
    thresholds, grid = guided.thresholds, guided.grid
    return {
        Measure.OUTCOME: _outcomes(),
        Measure.TOPIC: _topics(edition.topics),
        Measure.CHANNEL: flat_partition(channel.value for channel in CHANNELS),
        Measure.AUDIENCE: flat_partition((*(audience.value for audience in Audience), NOT_SAID)),
        Measure.LANGUAGE: flat_partition(languages),
        Measure.PATHWAY: flat_partition((THRESHOLDS, PROTOCOL, *guided.routes)),
        Measure.STEP: flat_partition(step.value for step in Step),
        Measure.FRAMEWORK: flat_partition(thresholds.frameworks if thresholds else ()),
        Measure.AGENCY: flat_partition(grid.agencies if grid else ()),
        Measure.CONTACT: flat_partition(edition.contacts),
        Measure.HELPED: flat_partition(helped.value for helped in Helped),
        Measure.NEXT_STEP: flat_partition(step.value for step in NextStep),
        Measure.WORD: flat_partition(word.id for word in edition.vocabulary),
        Measure.HOURS: flat_partition(band.value for band in HourBand),
    }


def with_parents(cells: Iterable[Cell], edition: Edition) -> tuple[Cell, ...]:
    """Add the cell of each value's family, which no sum of its values could give."""
    trees = {Measure.OUTCOME: _outcomes(), Measure.TOPIC: _topics(edition.topics)}
    listed: dict[Cell, None] = {}
    for cell in cells:
        listed[cell] = None
        parent = trees[cell.measure].parent_of(cell.value) if cell.measure in trees else None
        if parent is not None:
            listed[Cell(cell.measure, parent)] = None
    return tuple(listed)


@cache
def _outcomes() -> Partition:
    return partition_of(
        Family(group, tuple(outcome.value for outcome in outcomes))
        for group, outcomes in OUTCOMES.items()
    )


@lru_cache(maxsize=EDITIONS_REMEMBERED)
def _topics(topics: tuple[TopicFamily, ...]) -> Partition:
    families = [Family(family.id, tuple(topic.id for topic in family.topics)) for family in topics]
    return partition_of((*families, Family(NO_TOPIC, (NO_TOPIC,))))
