"""Whether the navigator on Telegram is there to be opened: by a link, stopped, or not held."""

from dataclasses import replace
from typing import Any

from assistant.channels.telegram.presses import code_of_id
from assistant.channels.telegram.screens import Screen, shown_text
from assistant.conversation.ports import LiveEdition
from assistant.conversation.stopped import Part, PartKind, Stopped
from tests.support.telegram import labels
from tests.support.telegram_talks import after, live
from tests.support.tools import shipped_paths


def with_tools(*stopped: Part, **changes: Any) -> LiveEdition:
    plain: dict[str, Any] = {
        "guided": shipped_paths(),
        "stopped": Stopped(frozenset(stopped)),
    }
    return live(**{**plain, **changes})


def walked(*way: str, edition: LiveEdition | None = None, **changes: Any) -> Screen:
    return after(*way, edition=edition or with_tools(), **changes)


def words(screen: Screen) -> str:
    return " ".join(shown_text(screen.text).split())


def test_a_deep_link_with_a_neutral_code_opens_the_navigator() -> None:
    assert "Words for the levels" in words(walked(f"/start {code_of_id('thresholds')}"))


def test_a_stopped_navigator_shows_the_holding_card_and_words_are_still_judged() -> None:
    stopped = with_tools(Part(PartKind.PATHWAY, "thresholds"))

    opened = walked("/tools", "!Which level of need?", edition=stopped)

    assert "Approved: held_page." in words(opened)
    assert "Call 999 now." in words(walked("a knife", edition=stopped))


def test_an_edition_without_thresholds_offers_no_navigator() -> None:
    without = with_tools(guided=replace(shipped_paths(), thresholds=None))

    assert "Which level of need?" not in labels(walked("/tools", edition=without))
    assert "For practitioners" not in words(walked(f"/start {code_of_id('thresholds')}"))
