"""Examinations, each made once: the same proposal is looked at, approved and published."""

import logging
from collections import OrderedDict
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from threading import Lock

from admin.editing.gate import Examination, Proposal, binding_on, examine
from admin.editing.ports import Comparing
from assistant.persistence.documents import digest_of_documents

LOG = logging.getLogger(__name__)
KEPT = 8


@dataclass(slots=True)
class _Kept:
    """One proposal on its way: its checks, and then all of it."""

    checked: Future[Examination]
    whole: Future[Examination]


class Examinations:
    """Checks and comparisons in the background, one at a time, and the newest of them kept.

    A check takes some seconds, a comparison of answers half a minute. What comes out depends on
    the two sets of documents only, so that it never has to be made again for the same two.
    """

    def __init__(self, compare_answers: Comparing) -> None:
        self._compare = compare_answers
        self._kept: OrderedDict[tuple[str, str, bool], _Kept] = OrderedDict()
        self._lock = Lock()
        self._checks = ThreadPoolExecutor(1, thread_name_prefix="check")
        self._comparisons = ThreadPoolExecutor(1, thread_name_prefix="compare")

    def check(self, proposal: Proposal) -> Examination:
        """Wait for the checks alone, without the answers."""
        return self._of(proposal).checked.result()

    def whole(self, proposal: Proposal) -> Examination:
        """Wait for all of it."""
        return self._of(proposal).whole.result()

    def found(self, proposal: Proposal) -> Examination | None:
        """Give all of it once it is there, None while it is being made.

        A failure in the background is raised to whoever asks next, and only then is it all begun
        again: nobody waits for ever for what cannot be made.
        """
        whole = self._failure_of(proposal) or self._of(proposal).whole
        return whole.result() if whole.done() else None

    def _failure_of(self, proposal: Proposal) -> Future[Examination] | None:
        """Take out what failed, None where nothing did."""
        name = _name_of(proposal)
        with self._lock:
            kept = self._kept.get(name)
            if kept is None or not _has_failed(kept):
                return None
            del self._kept[name]
            return kept.whole

    def _of(self, proposal: Proposal) -> _Kept:
        name = _name_of(proposal)
        with self._lock:
            kept = self._kept.pop(name, None)
            if kept is None or _has_failed(kept):
                kept = self._begin(proposal)
            self._kept[name] = kept
            while len(self._kept) > KEPT:
                self._kept.popitem(last=False)
            return kept

    def _begin(self, proposal: Proposal) -> _Kept:
        checked = self._checks.submit(examine, proposal)
        whole = self._comparisons.submit(self._finish, checked, proposal)
        whole.add_done_callback(_note_failure)
        return _Kept(checked, whole)

    def _finish(self, checked: Future[Examination], proposal: Proposal) -> Examination:
        """Compare the answers of what is sound; what is not is not answered from."""
        examination = checked.result()
        if examination.obstacles:
            return examination
        return examination.with_answers(self._compare(proposal), binding_on(proposal))


def _name_of(proposal: Proposal) -> tuple[str, str, bool]:
    before, after = map(digest_of_documents, (proposal.live, proposal.candidate))
    return (before, after, proposal.is_restored)


def _note_failure(whole: Future[Examination]) -> None:
    """Log what failed by its type: its text may quote a message."""
    failure = whole.exception()
    if failure is not None:
        LOG.warning("answers_not_compared %s", type(failure).__name__)


def _has_failed(kept: _Kept) -> bool:
    whole = kept.whole
    return whole.done() and whole.exception() is not None
