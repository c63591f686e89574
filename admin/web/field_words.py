"""How the fields of a page are called in the editor, what belongs into each, and its choices."""

from collections.abc import Mapping

from admin.editing.page_form import BODY
from assistant.guidance.page import Audience, Confidence

LABELS: Mapping[str, str] = {
    "title": "Title",
    "summary": "Summary",
    "audience": "Audience",
    "topic": "Topic",
    "discreet": "Discreet",
    "asks": "What people ask",
    "first_steps": "First steps",
    "contacts": "Contacts",
    "related": "Related pages",
    "sources": "Sources",
    "owner": "Owner",
    "reviewed": "Reviewed on",
    "review_due": "Next review due",
    "confidence": "Confidence",
    "translates": "Translates",
    "checked": "Translation checked",
    "change": "What changed",
    BODY: "Text of the page",
}
HINTS: Mapping[str, str] = {
    "summary": "The answer given in the chat: 40 to 90 words, plain.",
    "topic": "Its id in the list of topics, such as online/sextortion.",
    "discreet": "Whether its address and its tab must not give the subject away.",
    "asks": "One way of asking a line, as people really ask.",
    "first_steps": "Three to six short imperatives, one a line.",
    "contacts": "Ids in the register of contacts, one a line, in the order of the page.",
    "related": "Other pages, one a line, such as e-safety/nude-images.",
    "sources": "Ids in the list of sources, one a line.",
    "owner": "A role or an e-mail address.",
    "reviewed": "Year-month-day, as 2026-11-22.",
    "review_due": "Year-month-day, as 2027-05-22.",
    "translates": "For a translation only: the digest of the English text that it translates.",
    "checked": "For a translation only: whether a person has checked it.",
    "change": "One line for those who read the page.",
    BODY: "Markdown. Each passage begins with a line ## Heading, and has 40 to 200 words.",
}
CHOICES: Mapping[str, tuple[str, ...]] = {
    "audience": tuple(Audience),
    "discreet": ("false", "true"),
    "confidence": tuple(Confidence),
    "checked": ("", "true", "false"),
}
