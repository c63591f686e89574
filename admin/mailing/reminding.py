"""Reminding the owners of pages, at most once a week each, whoever looks and however often."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from sqlalchemy.exc import SQLAlchemyError

from admin.mailing.smtp import PostOffice
from admin.persistence.owners import OwnerStore
from admin.reviewing.due import DuePage, by_owner
from admin.reviewing.letters import Letter, letters_for

LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Reminding:
    """Writes to whoever owns what is due.

    ``due`` lists it for a day in London, worst first. ``site`` is the address of the service,
    without a slash at its end.
    """

    due: Callable[[date], tuple[DuePage, ...]]
    today: Callable[[], date]
    owners: OwnerStore
    site: str

    def letters(self) -> tuple[Letter, ...]:
        """Write what there is to say today, whether it may go already or not."""
        work = by_owner(self.due(self.today()))
        return letters_for(work, self.owners.addresses(), self.site)

    def send(self, post: PostOffice) -> int:
        """Send each letter that may go today, and say how many went.

        One that cannot be sent does not keep back the others, and is tried again the next time.
        """
        return sum(self._sent(letter, post) for letter in self.letters())

    def try_send(self, post: PostOffice) -> None:
        """Send what may go; a database out of reach costs a reminder, never an answer."""
        try:
            self.send(post)
        except SQLAlchemyError as failure:
            LOG.warning("reminders_not_sent %s", type(failure).__name__)

    def _sent(self, letter: Letter, post: PostOffice) -> bool:
        if not self.owners.claim(letter, self.today()):
            return False
        try:
            post.send(letter)
        except OSError as failure:
            LOG.warning("letter_not_sent %s", type(failure).__name__)
            self.owners.give_up(letter)
            return False
        return True
