"""Conversations with the core alone, around one small edition."""

from dataclasses import replace
from typing import Any

from assistant.conversation.context import Context
from assistant.conversation.pipeline import answer
from assistant.conversation.ports import Band, LiveEdition, RecognisedRequest, RequestKind
from assistant.conversation.reply import Reply
from tests.support.builders import (
    DANGER,
    DISCLOSURE,
    WORRY,
    a_live_edition,
    a_message,
    a_page,
)
from tests.support.fakes import (
    NOTHING_FOUND,
    BrokenSearch,
    FakeCounter,
    FakeRequests,
    FakeSearch,
    FakeTriage,
    found,
)

QUESTION = "how do i make gaming safe"
GAMING = a_page("e-safety/gaming")
PHONES = a_page("e-safety/phones")
TRIAGE = FakeTriage({"he is at the door": DANGER, "a worry": WORRY, "he hurts me": DISCLOSURE})
SURE = a_live_edition(
    GAMING,
    PHONES,
    triage=TRIAGE,
    search=FakeSearch(found("e-safety/gaming", "e-safety/phones", passage="agree-limits")),
    requests=FakeRequests({"hello": RecognisedRequest(RequestKind.SMALL_TALK, "greeting")}),
)
UNSURE = replace(
    SURE, search=FakeSearch(found("e-safety/gaming", "e-safety/phones", band=Band.CHOICES))
)
EMPTY_HANDED = replace(SURE, search=FakeSearch(NOTHING_FOUND))
BROKEN = replace(SURE, search=BrokenSearch())


def asked(text: str = QUESTION, live: LiveEdition = SURE, **changes: Any) -> Reply:
    """Ask one message and forget what was counted."""
    return answer(a_message(text, **changes), live, FakeCounter())


def conversation(live: LiveEdition, *texts: str) -> list[Reply]:
    """Ask one message after another, each with the context of the reply before."""
    replies: list[Reply] = []
    for text in texts:
        before = replies[-1].context if replies else Context()
        replies.append(asked(text, live, context=before))
    return replies


def callable_ids(reply: Reply) -> list[str]:
    """Name the people beside a reply, in order."""
    return [row.contact.id for row in reply.contacts]
