import pytest

from assistant.guidance.page import Passage
from assistant.retrieval.documents import approved_texts, documents_of, passage_text, plain_text
from tests.support.builders import a_page
from tests.support.retrieval import BULLYING, GAMING


def test_heads_come_first_and_then_the_passages_of_each_page() -> None:
    documents = documents_of([GAMING, BULLYING])

    assert [(document.slug, document.passage) for document in documents] == [
        ("e-safety/gaming", None),
        ("e-safety/bullying", None),
        ("e-safety/gaming", "voice-chat"),
        ("e-safety/gaming", "ratings"),
        ("e-safety/bullying", "evidence"),
        ("e-safety/bullying", "school"),
    ]


def test_first_steps_are_searched_with_the_summary() -> None:
    (head,) = documents_of([a_page(passages=(), summary="Listen.", first_steps=("Block.",))])

    assert head.summary == "Listen. Block."


def test_asks_are_no_approved_text() -> None:
    (head,) = documents_of([a_page(passages=(), asks=("is roblox safe",))])

    assert "is roblox safe" not in approved_texts(head)


@pytest.mark.parametrize(
    ("markdown", "words"),
    [
        ("- **Block** them\n- Report", "Block them Report"),
        ("See [the guide](https://example.org/x).", "See the guide."),
        ("1. First\n2) Second", "First Second"),
        ("> a quotation\n\n`code`", "a quotation code"),
    ],
)
def test_markdown_leaves_its_words(markdown: str, words: str) -> None:
    assert plain_text(markdown) == words


def test_a_passage_is_read_with_its_heading() -> None:
    passage = Passage("evidence", "Keep evidence", "Take *screenshots*.")

    assert passage_text(passage) == "Keep evidence. Take screenshots."
