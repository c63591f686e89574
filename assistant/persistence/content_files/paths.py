"""Where each kind of document lies in the content folder."""

import re

PARTNERSHIP = "partnership.yaml"
TOPICS = "topics.yaml"
CONTACTS = "contacts.yaml"
SOURCES = "sources.yaml"
SINGLE = (PARTNERSHIP, TOPICS, CONTACTS, SOURCES)

_LOCALE = r"(?P<locale>[a-z]{2,3}(?:[-_][A-Za-z]{2,8})?)"
PAGE = re.compile(rf"{_LOCALE}/[a-z0-9-]+/[a-z0-9-]+\.md")
THESAURUS = re.compile(rf"thesaurus/{_LOCALE}\.yaml")
CARDS = re.compile(rf"safety/cards\.{_LOCALE}\.yaml")
RULES = re.compile(rf"safety/{_LOCALE}\.yaml")
SIGNS = re.compile(rf"safety/signs\.{_LOCALE}\.yaml")
PASTED = re.compile(rf"safety/pasted\.{_LOCALE}\.yaml")
REPLIES = re.compile(rf"replies/{_LOCALE}\.yaml")
PATHWAY = re.compile(r"pathways/[a-z0-9-]+\.yaml")
HAZARDS = "safety/hazards.yaml"
MANY = (
    PAGE,
    THESAURUS,
    CARDS,
    RULES,
    SIGNS,
    PASTED,
    REPLIES,
    PATHWAY,
    re.compile(re.escape(HAZARDS)),
)


def page_path(locale: str, slug: str) -> str:
    """The path of a page's document."""
    return f"{locale}/{slug}.md"


def cards_path(locale: str) -> str:
    """The path of the help cards of one language."""
    return f"safety/cards.{locale}.yaml"


def rules_path(locale: str) -> str:
    """The path of the triage rules of one language."""
    return f"safety/{locale}.yaml"


def signs_path(locale: str) -> str:
    """The path of the small signs of one language."""
    return f"safety/signs.{locale}.yaml"


def pasted_path(locale: str) -> str:
    """The path of the pasted messages of one language."""
    return f"safety/pasted.{locale}.yaml"


def replies_path(locale: str) -> str:
    """The path of the canned replies of one language."""
    return f"replies/{locale}.yaml"
