"""What the service would have said on an earlier day: that day's edition, opened once more.

Beside the live edition and never in its place: its index lies in a folder of its own, because
opening an edition removes the index of every other from the folder that it uses.
"""

import shutil
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from threading import Lock
from typing import TypeAlias

from admin.persistence.editing_guidance import PublishedGuidance
from assistant.conversation.message import Channel, IncomingMessage
from assistant.conversation.pipeline import answer
from assistant.conversation.ports import LiveEdition
from assistant.conversation.reply import Reply
from assistant.conversation.withholding import without_withheld
from assistant.guidance.edition import Edition
from assistant.guidance.errors import AssistantError
from assistant.guidance.hours import LONDON
from assistant.guidance.page import Audience
from assistant.live import OpenedEdition
from assistant.opening import EditionOpener
from assistant.persistence.assembling import assemble
from assistant.persistence.content_files.pack import ContentPack
from assistant.persistence.editions import EditionStore
from assistant.persistence.errors import ContentErrors, DamagedEditionError
from assistant.usage.tally import Tally

Opening: TypeAlias = Callable[[Edition, ContentPack], OpenedEdition]
FOLDER = "looking-back"
PATIENCE_SECONDS = 20.0
ENGLISH = "en"
A_DAY, A_MOMENT = timedelta(days=1), timedelta(seconds=1)


class LookingBackError(AssistantError):
    """An earlier day cannot be answered from; the message says why, to whoever asked."""


class BusyError(LookingBackError):
    """Another earlier edition is open in this worker; nothing waits for it, so that none pile up.

    Raised at once: the same question may be asked again a moment later.
    """


@dataclass(frozen=True, slots=True)
class Said:
    """The reply of an earlier day; ``at`` is the moment, aware, for which it was made.

    ``live`` is the edition of then, ``is_whole`` False where its search by meaning was not ready
    and words alone decided.
    """

    reply: Reply
    live: LiveEdition
    at: datetime
    is_whole: bool


class LookingBack:
    """Answers from the edition that was live at the end of a day in London; keeps no word."""

    def __init__(
        self,
        editions: EditionStore,
        guidance: PublishedGuidance,
        opening: Opening,
        clock: Callable[[], datetime],
        *,
        grace: timedelta,
    ) -> None:
        self._editions = editions
        self._guidance = guidance
        self._opening = opening
        self._clock = clock
        self._grace = grace
        self._one_at_a_time = Lock()

    def __call__(self, day: date, question: str, audience: Audience | None) -> Said:
        """Answer a question as on a day: minutes at worst, seconds where its index is there.

        Raises:
            LookingBackError: nothing was published by then, the day is still to come, or that
                edition cannot be read any more.
            BusyError: another earlier edition is open.
        """
        at = self._end_of(day)
        number = self._number_at(at)
        if not self._one_at_a_time.acquire(blocking=False):
            raise BusyError("Another earlier edition is being asked. Try again in a minute.")
        try:
            return self._answer(
                number,
                IncomingMessage(question, ENGLISH, Channel.EVALUATION, at, audience=audience),
            )
        except (ContentErrors, DamagedEditionError) as broken:
            raise LookingBackError(f"Edition {number} cannot be read any more.") from broken
        finally:
            self._one_at_a_time.release()

    def _end_of(self, day: date) -> datetime:
        """Give the last second of a day in London, or now where it is today."""
        now = self._clock()
        if day > now.astimezone(LONDON).date():
            raise LookingBackError("Enter a date that is not in the future.")
        return min(now, datetime.combine(day + A_DAY, time.min, LONDON) - A_MOMENT)

    def _number_at(self, at: datetime) -> int:
        number = self._guidance.number_at(at)
        if number is not None:
            return number
        first = self._guidance.first_published_at()
        if first is None:
            raise LookingBackError("Nothing has been published yet.")
        since = first.astimezone(LONDON).date()
        raise LookingBackError(f"Nothing was published by then: the first edition is of {since}.")

    def _answer(self, number: int, message: IncomingMessage) -> Said:
        opened = self._opening(*assemble(self._editions.load(number)))
        at = message.received_at
        try:
            is_whole = opened.search.wait_until_prepared(PATIENCE_SECONDS)
            live = without_withheld(opened.live, at.astimezone(LONDON).date(), self._grace)
            return Said(answer(message, live, Tally()), live, at, is_whole)
        finally:
            opened.search.close()
            opened.signs.close()


def opening_beside(opener: EditionOpener) -> Opening:
    """Open editions with what an opener holds, and keep their index apart from the live one.

    The vectors of texts that are still live are taken over, so that only the others are made.
    """
    own = opener.settings.data_dir / "index"
    apart = own / FOLDER
    beside = opener.serving(replace(opener.settings, data_dir=apart))

    def opening(edition: Edition, pack: ContentPack) -> OpenedEdition:
        (apart / "index").mkdir(mode=0o700, parents=True, exist_ok=True)
        for vectors in own.glob("*.npz"):
            shutil.copy2(vectors, apart / "index" / vectors.name)
        return beside.open_whole(edition, pack)

    return opening
