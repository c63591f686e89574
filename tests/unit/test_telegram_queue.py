"""Which reply goes next: the newest of each chat, cards first."""

from datetime import timedelta
from typing import Any

from assistant.channels.telegram.screens import Screen
from assistant.channels.telegram.sending.parcel import Parcel
from assistant.channels.telegram.sending.queue import ParcelQueue
from tests.support.builders import OPEN_HOURS


def a_parcel(
    chat_id: int, text: str = "words", *, is_card: bool = False, **changes: Any
) -> Parcel:
    plain: dict[str, Any] = {
        "chat_id": chat_id,
        "chat": b"chat",
        "answers_from": OPEN_HOURS,
        "taken_at": OPEN_HOURS,
        "screen": Screen(text, is_card=is_card),
        "late": Screen("late"),
    }
    return Parcel(**{**plain, **changes})


def texts(queue: ParcelQueue, now: float = 0.0) -> list[str]:
    """Take everything that may go now, in order."""
    taken = iter(lambda: queue.take(now, OPEN_HOURS), None)
    return [parcel.screen.text for parcel in taken if parcel is not None]


def filled(*parcels: Parcel, **options: Any) -> ParcelQueue:
    queue = ParcelQueue(**options)
    for parcel in parcels:
        queue.put(parcel)
    return queue


def test_cards_go_before_everything_and_the_rest_in_turn() -> None:
    queue = filled(a_parcel(1, "a"), a_parcel(2, "b"), a_parcel(3, "card", is_card=True))

    assert texts(queue) == ["card", "a", "b"]


def test_what_has_become_stale_goes_last_even_a_card() -> None:
    long_ago = OPEN_HOURS - timedelta(seconds=121)
    queue = filled(
        a_parcel(1, "stale card", is_card=True, answers_from=long_ago),
        a_parcel(2, "stale", answers_from=long_ago),
        a_parcel(3, "fresh"),
        a_parcel(4, "card", is_card=True),
    )

    assert texts(queue) == ["card", "fresh", "stale card", "stale"]


def test_of_a_chat_the_newest_reply_wins() -> None:
    queue = filled(a_parcel(1, "old"), a_parcel(2, "other"), a_parcel(1, "new"))

    assert texts(queue) == ["new", "other"]


def test_a_newer_answer_never_displaces_a_card() -> None:
    queue = filled(a_parcel(1, "card", is_card=True), a_parcel(1, "answer"))

    assert texts(queue) == ["card"]
    queue.free(1, at=1.0, now=0.0)
    assert texts(queue, now=1.0) == ["answer"]


def test_a_card_makes_an_older_answer_superfluous() -> None:
    queue = filled(a_parcel(1, "answer"), a_parcel(1, "card", is_card=True))

    assert texts(queue) == ["card"]
    assert len(queue) == 0


def test_a_busy_chat_waits_and_holds_up_no_other() -> None:
    queue = filled(a_parcel(1, "first"))
    queue.take(0.0, OPEN_HOURS)
    queue.put(a_parcel(1, "second"))
    queue.put(a_parcel(2, "other"))

    assert texts(queue) == ["other"]
    queue.free(1, at=1.0, now=0.0)
    assert (texts(queue, now=0.9), queue.next_free()) == ([], 1.0)
    assert texts(queue, now=1.0) == ["second"]


def test_what_could_not_be_delivered_waits_again_unless_something_newer_does() -> None:
    queue = filled(a_parcel(1, "newer"))

    queue.put_back(a_parcel(1, "failed"))
    queue.put_back(a_parcel(2, "alone"))

    assert texts(queue) == ["newer", "alone"]


def test_a_card_that_could_not_be_delivered_still_goes_before_a_newer_answer() -> None:
    queue = filled(a_parcel(1, "newer"))

    queue.put_back(a_parcel(1, "card", is_card=True))

    assert texts(queue) == ["card"]


def test_an_answer_that_failed_is_given_up_for_a_newer_card() -> None:
    queue = filled(a_parcel(1, "card", is_card=True))

    queue.put_back(a_parcel(1, "failed", clears_until=OPEN_HOURS))

    (card,) = [queue.take(0.0, OPEN_HOURS)]
    assert card is not None
    assert (card.screen.text, card.clears_until, len(queue)) == ("card", OPEN_HOURS, 0)


def test_what_was_to_be_cleared_is_cleared_although_something_newer_came() -> None:
    queue = filled(
        a_parcel(1, "goodbye", clears_until=OPEN_HOURS),
        a_parcel(1, "again"),
        a_parcel(1, "card", is_card=True),
    )

    parcel = queue.take(0.0, OPEN_HOURS)

    assert parcel is not None
    assert (parcel.screen.text, parcel.clears_until) == ("card", OPEN_HOURS)


def test_nothing_older_goes_before_the_goodbye_that_clears_it() -> None:
    queue = filled(
        a_parcel(1, "card", is_card=True),
        a_parcel(1, "answer"),
        a_parcel(1, "goodbye", clears_until=OPEN_HOURS),
    )

    queue.put_back(a_parcel(1, "failed card", is_card=True))

    assert texts(queue) == ["goodbye"]
    assert len(queue) == 0


def test_a_thousand_wait_at_most_and_cards_are_given_up_last() -> None:
    queue = filled(
        a_parcel(1, "card", is_card=True),
        *(a_parcel(n, str(n)) for n in range(2, 8)),
        most_waiting=3,
    )

    assert texts(queue) == ["card", "6", "7"]


def test_with_nothing_but_cards_the_oldest_is_given_up() -> None:
    cards = (a_parcel(n, str(n), is_card=True) for n in range(5))

    assert texts(filled(*cards, most_waiting=3)) == ["2", "3", "4"]


def test_chats_that_are_free_again_are_forgotten() -> None:
    queue = ParcelQueue(most_waiting=3)

    for chat in range(10):
        queue.free(chat, at=float(chat), now=8.0)

    assert set(queue._free_at) == {8, 9}
