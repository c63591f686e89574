"""The desk over an instance, and answering from an edition that is not live yet.

Both editions are opened as a worker opens them, so that what is compared is what people would
get; the index of the candidate is then there already when it is published.
"""

from collections import OrderedDict
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from typing import TypeAlias

from admin.editing.answers import (
    Answer,
    Comparison,
    Judged,
    answer_of,
    compare_answers,
    judged_messages,
)
from admin.editing.desk import Desk
from admin.editing.errors import NotReadyError
from admin.editing.gate import Proposal
from admin.persistence.editing import DraftStore
from admin.persistence.editing_guidance import PublishedGuidance
from assistant.conversation.message import Channel, IncomingMessage
from assistant.conversation.pipeline import answer
from assistant.guidance.edition import Edition
from assistant.live import OpenedEdition
from assistant.opening import EditionOpener
from assistant.persistence.assembling import starter_edition
from assistant.persistence.content_files.pack import ContentPack
from assistant.persistence.documents import digest_of_documents
from assistant.persistence.engine import make_engine
from assistant.settings import Settings
from assistant.usage.clock import utc_now
from assistant.usage.tally import Tally

Answers: TypeAlias = Mapping[Judged, Answer]
EDITIONS_KEPT = 4
PATIENCE = 120.0
"""Seconds; only texts that are new are read by the model."""


def desk_of(settings: Settings) -> Desk:
    """Put the desk together over the database of an instance."""
    engine = make_engine(settings.database_url)
    comparison = AnswerComparison(EditionOpener(settings), utc_now)
    return Desk(DraftStore(engine), PublishedGuidance(engine), comparison)


class AnswerComparison:
    """Ask both editions of a proposal the messages that they are judged by.

    Takes as long as opening an edition, and a few milliseconds a message; what the newest editions
    answered is kept, so that what is live is asked once only. Nothing is counted.
    """

    def __init__(self, opener: EditionOpener, clock: Callable[[], datetime]) -> None:
        self._opener = opener
        self._clock = clock
        self._known: OrderedDict[str, Answers] = OrderedDict()

    def __call__(self, proposal: Proposal) -> Comparison:
        """Tell which messages would be answered differently, and what that comes to."""
        live, candidate = map(starter_edition, (proposal.live, proposal.candidate))
        judged = _judged(live[1], candidate[1])
        before = self._answers(digest_of_documents(proposal.live), judged, live)
        after = self._answers(digest_of_documents(proposal.candidate), judged, candidate)
        return compare_answers(judged, before.__getitem__, after.__getitem__)

    def _answers(
        self, digest: str, judged: Iterable[Judged], written: tuple[Edition, ContentPack]
    ) -> Answers:
        """Give the answers of an edition to all messages; it is opened for those not known yet."""
        known = self._known.pop(digest, {})
        if unknown := [each for each in judged if each not in known]:
            known = {**known, **self._ask(unknown, *written)}
        self._known[digest] = known
        while len(self._known) > EDITIONS_KEPT:
            self._known.popitem(last=False)
        return known

    def _ask(self, messages: Iterable[Judged], edition: Edition, pack: ContentPack) -> Answers:
        opened = self._opener.open_whole(edition, pack)
        at, tally = self._clock(), Tally()
        try:
            _wait_until_prepared(opened)
            return {
                each: answer_of(answer(_message(each, at), opened.live, tally))
                for each in messages
            }
        finally:
            opened.search.close()
            opened.signs.close()


def _wait_until_prepared(opened: OpenedEdition) -> None:
    """Wait for all that an edition answers by: half of it would answer otherwise than the whole.

    Raises:
        NotReadyError: it takes too long.
    """
    search, signs = opened.search, opened.signs
    if not (search.wait_until_prepared(PATIENCE) and signs.wait_until_prepared(PATIENCE)):
        raise NotReadyError("The answers could not be compared in time. Try again in a minute.")


def _message(judged: Judged, at: datetime) -> IncomingMessage:
    return IncomingMessage(
        judged.message, judged.locale, Channel.EVALUATION, at, audience=judged.audience
    )


def _judged(*packs: ContentPack) -> list[Judged]:
    """Put the messages of both editions together: a rule taken out must not take its examples."""
    return list(dict.fromkeys(each for pack in packs for each in judged_messages(pack)))
