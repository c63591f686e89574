"""Fresh databases of both kinds, and a small sound pack of documents to put into them.

PostgreSQL is used where ``TEST_POSTGRES_URL`` names a database in which schemas may be created;
where it does not, its tests are skipped by name.
"""

import os
import uuid
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pytest
from sqlalchemy import URL, Engine, make_url, text

from assistant.persistence.documents import Document, canonical_document
from assistant.persistence.engine import make_engine

POSTGRES_URL = os.environ.get("TEST_POSTGRES_URL", "")


@contextmanager
def opened(url: URL | str) -> Iterator[Engine]:
    engine = make_engine(make_url(url).render_as_string(hide_password=False))
    yield engine
    engine.dispose()


def fresh_sqlite(folder: Path) -> AbstractContextManager[Engine]:
    return opened(f"sqlite:///{folder / 'assistant.db'}")


@contextmanager
def fresh_postgresql(_folder: Path) -> Iterator[Engine]:
    """Open a schema of its own, which takes a hundredth of the time of a database of its own."""
    name = f"test_{uuid.uuid4().hex}"
    with opened(POSTGRES_URL) as server:
        with server.begin() as connection:
            connection.execute(text(f"CREATE SCHEMA {name}"))
        with opened(server.url.update_query_dict({"options": f"-csearch_path={name}"})) as engine:
            yield engine
        with server.begin() as connection:
            connection.execute(text(f"DROP SCHEMA {name} CASCADE"))


NEEDS_POSTGRES = (
    pytest.mark.postgres,
    pytest.mark.skipif(not POSTGRES_URL, reason="TEST_POSTGRES_URL is not set"),
)
DATABASES = (
    pytest.param(fresh_sqlite, id="sqlite"),
    pytest.param(fresh_postgresql, id="postgresql", marks=NEEDS_POSTGRES),
)


def documents(**texts: str) -> tuple[Document, ...]:
    """Make documents named after the keywords, for tests that never parse them."""
    return tuple(canonical_document(f"{name}.yaml", words) for name, words in texts.items())


def words(count: int) -> str:
    """Write so many easy words, in sentences of five."""
    return " ".join("calm." if number % 5 == 0 else "calm" for number in range(1, count + 1))


PARTNERSHIP = """\
name: Example Safeguarding Children Partnership
short_name: Example SCP
neutral_name: Help and information
exit_url: https://weather.example
exit_name: Weather
safe_word: lighthouse
areas:
  - id: north
    name: North
    front_doors: [front_door]
emergency_contacts: [emergency_999]
starting_points:
  family: [young-people/gaming]
  young-person: [young-people/gaming]
  practitioner: [young-people/gaming]
colours:
  brand: "#1d4d5c"
"""
TOPICS = """\
- id: online
  title: Life online
  topics:
    - id: games
      title: Games
      objective: Safe places
      outcome: Children feel safe
"""
CONTACTS = """\
- id: emergency_999
  name: Emergency services
  for_what: Danger now
  audience: [family]
  phone: "999"
  area: UK
  hours: always
  source: S1
  confidence: sourced
- id: front_door
  name: Children's services
  for_what: Worry about a child
  audience: [family, practitioner]
  phone: "101"
  web: https://front-door.example
  area: North
  hours:
    monday: ["09:00-12:30", "13:00-17:00"]
    bank_holidays: closed
  source: S1
  confidence: sourced
- id: night_line
  name: Night line
  for_what: Worry at night
  audience: [family]
  text:
    number: "85258"
    keyword: HELLO
  email: night@line.example
  area: North
  hours:
    outside: front_door
  source: S1
  confidence: check
"""
SOURCES = """\
- id: S1
  title: Example guidance
  address: http://guidance.example/page
  seen: 2026-11-22
  kind: page
"""
CARDS = """\
- id: danger
  level: emergency
  kind: immediate-danger
  audience: family
  first_line: Call 999 now.
  lines:
    - Stay where you are safe.
  contacts: [emergency_999]
  silent_solution: true
- id: worry
  level: urgent
  kind: abuse-concern
  audience: family
  first_line: Tell somebody whom you trust.
  lines:
    - You did the right thing.
  contacts: [front_door]
  page: young-people/gaming
"""
RULES = """\
contexts:
  asking: [what does ...]
speakers:
  child: [my mum]
rules:
  - id: attack
    level: emergency
    kind: immediate-danger
    says:
      - he is attacking me
    unless: ["@asking"]
    positive:
      - he is attacking me
      - please, he is attacking me
      - help he is attacking me now
    negative:
      - the dog is asleep
      - what does he is attacking me mean
      - nothing is wrong
requests:
  - id: hello
    kind: small_talk
    reply: greeting
    says: [good morning]
    whole: true
    positive: [good morning, Good morning, GOOD MORNING]
    negative: [good evening, it was a good morning for us, bad morning]
"""
REPLIES = """\
greeting:
  text: Good morning.
  contacts: [front_door]
"""
THESAURUS = """\
snap:
  terms: [snapchat]
  review_due: 2027-05-22
"""
PAGE = f"""\
---
title: Gaming and chat
summary: {words(45)}
audience: young-person
topic: online/games
discreet: true
asks:
{chr(10).join(f"  - somebody is mean in game number {number}" for number in range(15))}
first_steps:
  - Leave the game.
  - Tell somebody.
  - Block the player.
contacts: [emergency_999]
related: []
sources: [S1]
owner: an author
reviewed: 2026-11-22
review_due: 2027-11-22
confidence: general
---
## Leave the game

{words(80)}

## Tell somebody

{words(90)}
"""
PAGE_PATH = "en/young-people/gaming.md"
SOUND = {
    "partnership.yaml": PARTNERSHIP,
    "topics.yaml": TOPICS,
    "contacts.yaml": CONTACTS,
    "sources.yaml": SOURCES,
    "timescales.yaml": "[]\n",
    "safety/cards.en.yaml": CARDS,
    "safety/en.yaml": RULES,
    "replies/en.yaml": REPLIES,
    "thesaurus/en.yaml": THESAURUS,
    PAGE_PATH: PAGE,
}


def sound_pack(**changes: str) -> tuple[Document, ...]:
    """Make a pack in which nothing is wrong; ``changes`` replace whole files, by their path."""
    return tuple(canonical_document(*file) for file in (SOUND | changes).items())


def changed_pack(path: str, old: str, new: str) -> tuple[Document, ...]:
    """Make the sound pack with one thing changed, which must stand there."""
    before, found, after = SOUND[path].partition(old)
    assert found, f"{path} does not hold {old!r}"
    return sound_pack(**{path: before + new + after})
