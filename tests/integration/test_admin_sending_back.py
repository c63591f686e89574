"""Several drafts that are read together go back together."""

import pytest
from sqlalchemy import Engine

from admin.editing.desk import Desk
from admin.editing.draft import State, Step
from admin.editing.errors import WrongStateError
from admin.persistence.editing import DraftStore
from tests.support.desks import APPROVER, AUTHOR, in_review


def test_drafts_are_sent_back_together_or_not_at_all(engine: Engine, desk: Desk) -> None:
    store = DraftStore(engine)
    first, second = in_review(desk), in_review(desk)
    store.withdraw(second, "Not needed", by=AUTHOR)

    with pytest.raises(WrongStateError):
        store.send_back([first, second], "Which law?", by=APPROVER)
    third = in_review(desk)
    back = store.send_back([first, third], "Which law?", by=APPROVER)

    assert [draft.state for draft in back] == [State.SENT_BACK] * 2
    assert [each.step for each in store.reviews(first)].count(Step.SENT_BACK) == 1
