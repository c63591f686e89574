"""Updates as Telegram writes them, and as nobody should."""

from typing import Any

from hypothesis import strategies as st

A_NAME = "Vorpalina"
A_USERNAME = "vorpalina_zyqqx"


def a_message_update(
    text: str,
    *,
    update_id: int = 1,
    chat: int = 7_001,
    date: int = 1_791_883_800,
    language: str = "",
    **fields: Any,
) -> dict[str, Any]:
    """A private message of an invented person, sent on the morning of the tests."""
    return {
        "update_id": update_id,
        "message": {
            "message_id": 40,
            "date": date,
            "chat": {"id": chat, "type": "private", "first_name": A_NAME, "username": A_USERNAME},
            "from": {
                "id": chat,
                "is_bot": False,
                "first_name": A_NAME,
                "username": A_USERNAME,
                "language_code": language,
            },
            "text": text,
            **fields,
        },
    }


def a_press_update(data: str, *, update_id: int = 1, chat: int = 7_001) -> dict[str, Any]:
    """A press of the same person on a button under a message of ours."""
    person = a_message_update("", chat=chat)["message"]
    return {
        "update_id": update_id,
        "callback_query": {
            "id": "77",
            "from": person["from"],
            "message": {**person, "message_id": 41},
            "chat_instance": "1",
            "data": data,
        },
    }


NUMBERS = st.floats(allow_nan=False, allow_infinity=False)
JSON_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | NUMBERS | st.text(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3)
    ),
    max_leaves=8,
)
PATHS = (
    ("update_id",),
    ("message",),
    ("message", "text"),
    ("message", "date"),
    ("message", "chat"),
    ("message", "chat", "id"),
    ("message", "chat", "type"),
    ("message", "from"),
    ("message", "from", "language_code"),
    ("message", "message_id"),
    ("callback_query",),
    ("callback_query", "data"),
    ("callback_query", "id"),
    ("callback_query", "message"),
    ("callback_query", "message", "chat"),
)


@st.composite
def fuzzed_updates(draw: st.DrawFn) -> Any:
    """An update with some of its parts replaced by any JSON, or any JSON in its place."""
    if draw(st.integers(0, 9)) == 0:
        return draw(JSON_VALUES)
    number = draw(st.integers(0, 2**40))
    text = draw(st.text(max_size=50))
    update = draw(
        st.sampled_from([a_message_update(text, update_id=number), a_press_update(text[:20])])
    )
    for path in draw(st.lists(st.sampled_from(PATHS), max_size=3)):
        replace_at(update, path, draw(JSON_VALUES))
    return update


def replace_at(update: Any, path: tuple[str, ...], value: Any) -> None:
    *way, last = path
    for name in way:
        update = update.get(name) if isinstance(update, dict) else None
    if isinstance(update, dict):
        update[last] = value
