"""Where each kind of document lies in the content folder."""

import re

PARTNERSHIP = "partnership.yaml"
TOPICS = "topics.yaml"
CONTACTS = "contacts.yaml"
SOURCES = "sources.yaml"
TIMESCALES = "timescales.yaml"
SINGLE = (PARTNERSHIP, TOPICS, CONTACTS, SOURCES, TIMESCALES)
LESSONS = "lessons.yaml"
VOCABULARY = "vocabulary.yaml"
EXAMPLES = "safety/examples.en.tsv"

_LOCALE = r"(?P<locale>[a-z]{2,3}(?:[-_][A-Za-z]{2,8})?)"
PAGE = re.compile(rf"{_LOCALE}/[a-z0-9-]+/[a-z0-9-]+\.md")
ASKS = re.compile(rf"asks/{_LOCALE}/(?P<slug>[a-z0-9-]+/[a-z0-9-]+)\.txt")
ELSEWHERE = re.compile(rf"asks/{_LOCALE}/elsewhere\.txt")
THESAURUS = re.compile(rf"thesaurus/{_LOCALE}\.yaml")
CARDS = re.compile(rf"safety/cards\.{_LOCALE}\.yaml")
RULES = re.compile(rf"safety/{_LOCALE}\.yaml")
SIGNS = re.compile(rf"safety/signs\.{_LOCALE}\.yaml")
PASTED = re.compile(rf"safety/pasted\.{_LOCALE}\.yaml")
REPLIES = re.compile(rf"replies/{_LOCALE}\.yaml")
GLOSSARY = re.compile(rf"glossary/{_LOCALE}\.yaml")
TRANSLATED = (PAGE, CARDS, REPLIES, GLOSSARY)
JUDGED_QUESTIONS = re.compile(rf"judged/questions\.{_LOCALE}\.tsv")
JUDGED_MESSAGES = re.compile(rf"judged/messages\.{_LOCALE}\.tsv")
THRESHOLDS = "pathways/thresholds.yaml"
GRID = "pathways/domestic-abuse.yaml"
OBSERVATIONS = "pathways/observations.en.tsv"
CASES = "pathways/cases.en.tsv"
PATHWAY = re.compile(r"pathways/[a-z0-9-]+\.yaml")
WORKSHEET = re.compile(r"worksheets/[a-z0-9-]+\.yaml")
LESSONS_FILE = re.compile(re.escape(LESSONS))
TRAINING = re.compile(rf"safety/examples\.{_LOCALE}\.tsv")
FORMER = re.compile(rf"safety/(?:harmful|harmless)\.{_LOCALE}\.txt")
"""What editions from before hold that nothing reads any more; they can be opened all the same."""
HAZARDS = "safety/hazards.yaml"
MANY = (
    PAGE,
    ASKS,
    ELSEWHERE,
    GLOSSARY,
    TRAINING,
    FORMER,
    THESAURUS,
    CARDS,
    RULES,
    SIGNS,
    PASTED,
    REPLIES,
    PATHWAY,
    WORKSHEET,
    LESSONS_FILE,
    JUDGED_QUESTIONS,
    JUDGED_MESSAGES,
    re.compile(re.escape(VOCABULARY)),
    re.compile(re.escape(HAZARDS)),
    re.compile(re.escape(OBSERVATIONS)),
    re.compile(re.escape(CASES)),
)


def locale_of(path: str) -> str | None:
    """The language of a document that is translated; None for any other."""
    found = _translated(path)
    return found["locale"] if found else None


def named_locale(path: str) -> str | None:
    """The language that the path of any document names; None where it names none."""
    for pattern in MANY:
        if found := pattern.fullmatch(path):
            return found.groupdict().get("locale")
    return None


def in_locale(path: str, locale: str) -> str | None:
    """The path of a document in another language; None for what is not translated."""
    found = _translated(path)
    if found is None:
        return None
    start, end = found.span("locale")
    return f"{path[:start]}{locale}{path[end:]}"


def _translated(path: str) -> re.Match[str] | None:
    return next(filter(None, (pattern.fullmatch(path) for pattern in TRANSLATED)), None)


def page_path(locale: str, slug: str) -> str:
    """The path of a page's document."""
    return f"{locale}/{slug}.md"


def asks_path(locale: str, slug: str) -> str:
    """The path of the further asks of a page."""
    return f"asks/{locale}/{slug}.txt"


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


def glossary_path(locale: str) -> str:
    """The path of the glossary of one language."""
    return f"glossary/{locale}.yaml"


def route_path(route_id: str) -> str:
    """The path of a route of questions."""
    return f"pathways/{route_id}.yaml"


def route_id(path: str) -> str:
    """The id of the route that lies at a path: the name of its file."""
    return path.removeprefix("pathways/").removesuffix(".yaml")


def worksheet_path(worksheet_id: str) -> str:
    """The path of a worksheet."""
    return f"worksheets/{worksheet_id}.yaml"


def worksheet_id(path: str) -> str:
    """The id of the worksheet that lies at a path: the name of its file."""
    return path.removeprefix("worksheets/").removesuffix(".yaml")
