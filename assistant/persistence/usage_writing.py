"""From memory to the staging cells: in batches, at no moment that tells of a conversation."""

import logging
import secrets

from sqlalchemy.exc import SQLAlchemyError

from assistant.persistence.staging import BatchInDoubtError, Staging
from assistant.usage.tally import Batch, Tally

LOG = logging.getLogger(__name__)
FEWEST_WAITING = 5
SHORTEST_WAIT_SECONDS = 600
LONGEST_WAIT_SECONDS = 1_200


def random_wait_seconds() -> float:
    """Draw how long to wait until the next batch: 10 to 20 minutes, in whole seconds."""
    return SHORTEST_WAIT_SECONDS + secrets.randbelow(
        LONGEST_WAIT_SECONDS - SHORTEST_WAIT_SECONDS + 1
    )


class UsageWriter:
    """Writes what a tally holds; a failure loses counts at worst and never counts one twice."""

    def __init__(self, tally: Tally, staging: Staging) -> None:
        self._tally = tally
        self._staging = staging

    def write_if_many(self) -> None:
        """Write the batch when at least five conversations are waiting."""
        self._write(self._tally.take(fewest=FEWEST_WAITING))

    def write(self) -> None:
        """Write whatever is waiting, as at a clean end of the service."""
        self._write(self._tally.take())

    def _write(self, batch: Batch) -> None:
        if not batch:
            return
        try:
            self._staging.add(batch)
        except SQLAlchemyError as failure:
            self._tally.put_back(batch)
            LOG.warning("usage_not_written %s", type(failure).__name__)
        except BatchInDoubtError:
            LOG.warning("usage_dropped")
