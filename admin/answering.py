"""The desk over an instance, and answering from an edition that is not live yet.

Both editions are opened as a worker opens them, so that what is compared is what people would
get; the index of the candidate is then there already when it is published.
"""

from collections.abc import Callable
from datetime import datetime

from admin.editing.answers import (
    Answer,
    AnswerChange,
    Answering,
    Judged,
    answer_changes,
    answer_of,
    judged_messages,
)
from admin.editing.desk import Desk
from admin.editing.gate import Proposal
from admin.persistence.editing import DraftStore
from admin.persistence.editing_guidance import PublishedGuidance
from assistant.bootstrap import utc_now
from assistant.conversation.message import Channel, IncomingMessage
from assistant.conversation.pipeline import answer
from assistant.conversation.ports import LiveEdition
from assistant.opening import EditionOpener
from assistant.persistence.assembling import starter_edition
from assistant.persistence.content_files.pack import ContentPack
from assistant.persistence.engine import make_engine
from assistant.settings import Settings
from assistant.usage.tally import Tally


def desk_of(settings: Settings) -> Desk:
    """Put the desk together over the database of an instance."""
    engine = make_engine(settings.database_url)
    comparison = AnswerComparison(EditionOpener(settings), utc_now)
    return Desk(DraftStore(engine), PublishedGuidance(engine), comparison)


class AnswerComparison:
    """Ask both editions of a proposal the messages that they are judged by.

    Takes as long as opening two editions, and a few milliseconds a message. Nothing is counted.
    """

    def __init__(self, opener: EditionOpener, clock: Callable[[], datetime]) -> None:
        self._opener = opener
        self._clock = clock

    def __call__(self, proposal: Proposal) -> tuple[AnswerChange, ...]:
        """List the messages that would be answered differently, failing dangers first."""
        before, live_pack = starter_edition(proposal.live)
        after, candidate_pack = starter_edition(proposal.candidate)
        live = self._opener.open_whole(before, live_pack)
        candidate = self._opener.open_whole(after, candidate_pack)
        try:
            judged = _judged(live_pack, candidate_pack)
            return answer_changes(judged, self._ask(live.live), self._ask(candidate.live))
        finally:
            for opened in (live, candidate):
                opened.search.close()
                opened.signs.close()

    def _ask(self, edition: LiveEdition) -> Answering:
        at = self._clock()

        def ask(message: str, locale: str) -> Answer:
            asked = IncomingMessage(message, locale, Channel.EVALUATION, at)
            return answer_of(answer(asked, edition, Tally()))

        return ask


def _judged(*packs: ContentPack) -> list[Judged]:
    """Put the messages of both editions together: a rule taken out must not take its examples."""
    return list(dict.fromkeys(each for pack in packs for each in judged_messages(pack)))
