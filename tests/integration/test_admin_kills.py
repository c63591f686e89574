"""An editor's process that is killed at any moment loses nothing that it was promised.

Thirty kills in every run; ``make kills`` tries a thousand.
"""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine, func, select

from admin.editing.draft import Draft, State, Step
from admin.persistence.editing import DraftStore
from admin.persistence.editing_tables import drafts
from assistant.persistence.editions import EditionStore
from tests.support.databases import DATABASES, PAGE_PATH
from tests.support.desks import open_database
from tests.support.killing import Acknowledged, kill_one

KILLS = int(os.environ.get("KILLS", "30"))
KILLS_PER_DATABASE = 30
ROUNDS = range(-(-KILLS // KILLS_PER_DATABASE))


@pytest.fixture(params=DATABASES)
def engine(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    with request.param(tmp_path) as engine:
        open_database(engine)
        engine.dispose()
        yield engine


def is_kept(engine: Engine, promised: Acknowledged) -> bool:
    """Tell whether a draft is at least as far as was promised, with the words of then or later."""
    draft = DraftStore(engine).get(promised.draft)
    is_as_far = draft.version >= promised.version
    says_so = draft.text is not None and draft.text.startswith(promised.text.rstrip("\n"))
    return is_as_far and says_so and promised.edition in (None, draft.edition)


def is_whole(engine: Engine, draft: Draft) -> bool:
    """Tell whether a draft, its history and its edition say the same."""
    steps = [review.step for review in DraftStore(engine).reviews(draft.id)]
    if draft.state is not State.PUBLISHED:
        return draft.edition is None and Step.PUBLISHED not in steps
    documents = EditionStore(engine).load(draft.edition or 0).documents
    wordings = {document.path: document.text for document in documents}
    return steps.count(Step.PUBLISHED) == 1 and wordings[PAGE_PATH] == draft.text


def editions_without_drafts(engine: Engine) -> int:
    """Count the editions after the first that no draft, or more than one, ended in."""
    latest = EditionStore(engine).latest_number() or 0
    with engine.connect() as connection:
        ended = select(func.count(drafts.c.edition_number.distinct()))
        return latest - 1 - (connection.execute(ended).scalar() or 0)


@pytest.mark.parametrize("round_number", ROUNDS)
def test_no_kill_loses_an_acknowledged_edit_or_leaves_half_an_edition(
    engine: Engine, round_number: int
) -> None:
    first = round_number * KILLS_PER_DATABASE
    seeds = range(first, min(KILLS, first + KILLS_PER_DATABASE))

    promised = [each for seed in seeds for each in kill_one(engine.url, seed)]

    with engine.connect() as connection:
        numbers = connection.execute(select(drafts.c.id)).scalars().all()
    kept = [DraftStore(engine).get(number) for number in numbers]
    assert len(promised) > len(seeds)
    assert [each for each in promised if not is_kept(engine, each)] == []
    assert [each for each in kept if not is_whole(engine, each)] == []
    assert editions_without_drafts(engine) == 0
