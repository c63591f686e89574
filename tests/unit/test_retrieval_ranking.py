import threading
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from assistant.guidance.page import Audience
from assistant.retrieval.analysis import analyser_for
from assistant.retrieval.blending import BlendWeights
from assistant.retrieval.danger.circumstances import load_circumstances
from assistant.retrieval.danger.meaning import load_meaning
from assistant.retrieval.danger.requests import load_requests
from assistant.retrieval.encoding import Vectors
from assistant.retrieval.lexical import LexicalMatch
from assistant.retrieval.likeness import AskLikeness, learn_asks
from assistant.retrieval.meaning import Meaning
from assistant.retrieval.ranking import LocaleIndex, Words, lean
from assistant.retrieval.reading import QueryReader
from assistant.retrieval.titles import TitleIndex
from assistant.safety.suspicion import Harm
from tests.support.retrieval import CORPUS, STAFF, WordEncoder, a_query, page_vectors

BY_WORDS = BlendWeights(date(2026, 11, 22), (3.0, 3.0, 0.0))
BY_BOTH = BlendWeights(date(2026, 11, 22), (1.0, 2.0, 0.0, 2.0, 4.0, 3.0, 6.0, 6.0, 0.0))
READER = QueryReader(analyser_for("pl"), {}, {})
LIKENESS = AskLikeness(learn_asks([page.asks for page in CORPUS]))
MEANING = Meaning(WordEncoder(), page_vectors(*CORPUS), load_meaning(), load_circumstances())
READ = Words(READER, TitleIndex(CORPUS, {}), LIKENESS)
WORDS = LocaleIndex(CORPUS, READ, BY_WORDS)
BOTH = LocaleIndex(CORPUS, READ, BY_BOTH, MEANING)


class Broken:
    """Stands in for a part that broke: it has nothing that is asked of it."""


class EncoderThatWaits(WordEncoder):
    """An encoder that goes on once words are being compared, by itself."""

    def __init__(self) -> None:
        super().__init__()
        self._comparing = threading.Event()

    def match(self, terms: Sequence[str]) -> LexicalMatch:
        self._comparing.set()
        return READ.lexical.match(terms)

    def encode(self, texts: Sequence[str]) -> Vectors:
        if not self._comparing.wait(timeout=60):
            raise TimeoutError("nothing was compared beside the model")
        return super().encode(texts)


def first(index: LocaleIndex, text: str, near: tuple[str, ...] = ()) -> str:
    ranking = index.rank(a_query(text, near=near))
    return index.pages[ranking.order(1)[0]].slug


@pytest.mark.parametrize("index", [WORDS, BOTH])
@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("is roblox safe", "e-safety/gaming"),
        ("horrid things in the group chat", "e-safety/bullying"),
        ("who can see her on snap maps", "e-safety/location"),
    ],
)
def test_the_page_that_answers_comes_first(index: LocaleIndex, text: str, slug: str) -> None:
    assert first(index, text) == slug


def test_scores_add_up_to_one() -> None:
    ranking = WORDS.rank(a_query("is roblox safe"))

    assert ranking.scores.sum() == pytest.approx(1.0)


@pytest.mark.parametrize("index", [WORDS, BOTH])
def test_a_follow_up_leans_on_the_page_before(index: LocaleIndex) -> None:
    assert first(index, "and turn it off?", ("e-safety/location",)) == "e-safety/location"


@pytest.mark.parametrize("index", [WORDS, BOTH])
@pytest.mark.parametrize(
    "near",
    [("e-safety/gaming", "e-safety/location"), ("e-safety/location", "e-safety/gaming")],
)
def test_of_several_pages_before_the_first_counts_most(
    index: LocaleIndex, near: tuple[str, ...]
) -> None:
    assert first(index, "and then?", near) == near[0]


@pytest.mark.parametrize("names", ["the page before", "the related page"])
def test_a_page_that_is_related_to_the_one_before_is_raised(names: str) -> None:
    gaming, bullying, *others = CORPUS
    if names == "the page before":
        gaming = replace(gaming, related=(bullying.slug,))
    else:
        bullying = replace(bullying, related=(gaming.slug,))
    text, near = "and then?", (gaming.slug,)

    related = LocaleIndex([gaming, bullying, *others], READ, BY_WORDS).rank(
        a_query(text, near=near)
    )

    unrelated = WORDS.rank(a_query(text, near=near))
    assert related.scores[1] > unrelated.scores[1]


def test_a_question_that_says_enough_stands_alone() -> None:
    text = "my daughter says kids are horrible to her in a group chat at school"

    ranking = BOTH.rank(a_query(text, near=("e-safety/location",)))

    assert (ranking.before, ranking.share) == (None, 0.0)


def test_a_page_that_the_edition_no_longer_has_is_not_leaned_on() -> None:
    ranking = BOTH.rank(a_query("turn it off", near=("e-safety/gone",)))

    assert ranking.before is None


def test_a_page_for_another_audience_is_lowered_and_not_hidden() -> None:
    for_families = WORDS.rank(a_query("shared a nude"))
    query = replace(a_query("shared a nude"), audience=Audience.PRACTITIONER)

    for_staff = WORDS.rank(query)

    assert 0 < for_families.scores[3] < for_staff.scores[3]


def test_the_passage_that_fits_better_than_the_summary_is_named() -> None:
    match = BOTH.rank(a_query("take screenshots of the messages and note dates")).match

    assert BOTH.passage(match, 1) == "evidence"


def test_no_passage_is_named_where_the_summary_fits_better() -> None:
    match = BOTH.rank(a_query(CORPUS[1].summary)).match

    assert BOTH.passage(match, 1) is None


def test_titles_alone_name_no_passage() -> None:
    match = WORDS.rank(a_query("take screenshots of the messages")).match

    assert WORDS.passage(match, 1) is None


@pytest.mark.parametrize(
    ("words", "leaning"), [(0, 1.0), (1, 1.0), (6, 0.5), (11, 0.0), (20, 0.0)]
)
def test_the_fewer_words_the_more_a_follow_up_leans(words: int, leaning: float) -> None:
    assert lean(words) == leaning


def test_a_usual_audience_counts_less_than_one_that_was_chosen() -> None:
    known = replace(a_query("pupil has shared a picture"), audience=Audience.FAMILY)
    usual = replace(known, is_audience_known=False)

    staff = CORPUS.index(STAFF)

    assert WORDS.rank(usual).scores[staff] > WORDS.rank(known).scores[staff]


def test_without_the_model_words_still_tell_a_request_to_help_with_harm() -> None:
    index = LocaleIndex(CORPUS, replace(READ, requests=load_requests()), BY_WORDS)

    assert index.rank(a_query("track my girlfriends phone without her knowing")).harm is Harm.PLAIN
    assert index.rank(a_query("is roblox safe")).harm is Harm.NONE


def test_where_nothing_listens_for_harm_none_is_heard() -> None:
    assert WORDS.rank(a_query("track my girlfriends phone without her knowing")).harm is Harm.NONE


def test_a_follow_up_is_heard_by_itself_and_not_with_the_page_before() -> None:
    index = LocaleIndex(CORPUS, replace(READ, requests=load_requests()), BY_BOTH, MEANING)
    text = "and turn it off?"

    alone, leaning = (
        index.rank(a_query(text, near=near)) for near in ((), ("e-safety/location",))
    )

    assert leaning.before is not None
    assert (leaning.harm, leaning.suspicion) == (alone.harm, alone.suspicion)
    assert leaning.circumstances == alone.circumstances is not None


def test_words_are_compared_while_the_model_thinks() -> None:
    waiting = EncoderThatWaits()
    index = LocaleIndex(
        CORPUS, replace(READ, lexical=waiting), BY_BOTH, replace(MEANING, encoder=waiting)
    )

    assert first(index, "is roblox safe") == "e-safety/gaming"


@pytest.mark.parametrize("part", ["reader", "lexical", "likeness", "requests"])
def test_what_breaks_beside_the_model_breaks_the_search(part: str) -> None:
    parts: dict[str, Any] = {"requests": load_requests(), part: Broken()}
    index = LocaleIndex(CORPUS, replace(READ, **parts), BY_BOTH, MEANING)

    with pytest.raises(AttributeError):
        index.rank(a_query("is roblox safe"))
