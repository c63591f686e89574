"""Entering the activities that a demonstration shows."""

from collections.abc import Callable
from datetime import datetime

from sqlalchemy import Engine

from admin.activities.demonstrating import DEMONSTRATION
from admin.activities.inventing import invented_activities
from admin.persistence.activities import ActivityStore
from assistant.guidance.edition import Edition
from assistant.guidance.hours import LONDON
from assistant.usage.demonstrating import demonstration_years

BY = "demonstration"


def add_activities(engine: Engine, clock: Callable[[], datetime], edition: Edition) -> str:
    """Enter those of the former board's report and invented ones, once, and say what was added.

    All are marked as a demonstration. ``edition`` has the desired outcomes that they serve.
    """
    store = ActivityStore(engine, clock)
    reported = store.add_demonstration(DEMONSTRATION, by=BY)
    aims = {topic.id: topic.aim for family in edition.topics for topic in family.topics}
    years = demonstration_years(clock().astimezone(LONDON).date())
    invented = store.add_demonstration(invented_activities(years, aims), by=BY)
    return (
        f"{reported} activities of the annual report for 2009/10 and {invented} invented ones were"
        " added, marked as a demonstration. Invented rounds of vignettes stand beside them in the"
        " report."
    )
