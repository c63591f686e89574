"""What was typed into the editor of a draft, as the draft keeps it."""

from collections.abc import Mapping

from admin.editing.draft import Draft
from admin.editing.page_form import BODY, FIELDS, PageForm, write_form
from assistant.persistence.documents import Document

URGENT = "Emergency correction: "


def typed_text(draft: Draft, fields: Mapping[str, str]) -> str | None:
    """Give the text that a form holds: as it was typed, or put together from its fields.

    A form that holds no text leaves that of the draft as it is.
    """
    if draft.text is None:
        return None
    if "text" in fields:
        return fields["text"]
    if BODY not in fields:
        return draft.text
    typed = {name: fields[name].replace("\r\n", "\n") for name in FIELDS}
    form_of_page = PageForm(typed, fields[BODY].replace("\r\n", "\n"))
    return write_form(Document(draft.path, draft.text), form_of_page)


def holds_text(fields: Mapping[str, str]) -> bool:
    """Tell whether a form holds the text of its draft."""
    return "text" in fields or BODY in fields


def typed_why(fields: Mapping[str, str]) -> str:
    """Give the public note; an emergency correction says so in it."""
    why = " ".join(fields["why"].split())
    is_urgent = bool(fields["urgent"]) and not why.startswith(URGENT)
    return f"{URGENT}{why}" if is_urgent and why else why
