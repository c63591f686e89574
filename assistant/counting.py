"""What becomes of the counts: from the memory of a worker to the disk, and to their release."""

import logging
from collections.abc import Callable
from datetime import datetime

from sqlalchemy import Engine
from sqlalchemy.exc import SQLAlchemyError

from assistant.conversation.counted_values import partitions_of
from assistant.conversation.ports import LiveEdition
from assistant.guidance.hours import LONDON
from assistant.localisation.locales import offered_locales
from assistant.persistence.engine import make_engine
from assistant.persistence.keeping import kept_secret
from assistant.persistence.ledger import LedgerStore
from assistant.persistence.releasing import Releasing
from assistant.persistence.repeating import Repeating, Watch
from assistant.persistence.staging import Staging, staging_engine
from assistant.persistence.usage_writing import UsageWriter, random_wait_seconds
from assistant.settings import Settings
from assistant.usage.clock import utc_now
from assistant.usage.partition import Partitions
from assistant.usage.tally import Tally

LOG = logging.getLogger(__name__)
RELEASE_KEY = "release_key"
LOOK_SECONDS = 3_600.0
LANGUAGES = tuple(locale.tag for locale in offered_locales())


def prepare_counting(settings: Settings) -> None:
    """Make the place where counts wait for their release, and the key of its noise.

    A place that cannot be made costs counts, never an answer.
    """
    kept_secret(settings.data_dir, RELEASE_KEY)
    try:
        Staging(staging_engine(settings.database_url)).prepare()
    except SQLAlchemyError as failure:
        LOG.warning("usage_not_prepared %s", type(failure).__name__)


def held_apart(settings: Settings) -> Engine:
    """Open where lies what must be in no backup until it is released."""
    return staging_engine(settings.database_url)


def count_on_disk(
    settings: Settings,
    tally: Tally,
    live: Callable[[], LiveEdition],
    look_seconds: float = LOOK_SECONDS,
) -> tuple[Watch, ...]:
    """Write counts in batches while a worker runs, and release them when their day has come."""
    writer = UsageWriter(tally, Staging(staging_engine(settings.database_url)))

    def partitions() -> Partitions:
        return partitions_of(live().edition, live().guided, LANGUAGES)

    releasing = releasing_for(settings, partitions)
    return (
        Repeating(writer.write_if_many, wait_seconds=random_wait_seconds, at_end=writer.write),
        Repeating(releasing.try_release_due, wait_seconds=lambda: look_seconds),
    )


def releasing_for(
    settings: Settings,
    partitions: Callable[[], Partitions],
    clock: Callable[[], datetime] = utc_now,
) -> Releasing:
    """Put together the release of what a service with these settings has counted."""
    return Releasing(
        staging=Staging(staging_engine(settings.database_url)),
        ledger=LedgerStore(make_engine(settings.database_url)),
        partitions=partitions,
        key=kept_secret(settings.data_dir, RELEASE_KEY).encode(),
        today=lambda: clock().astimezone(LONDON).date(),
    )
