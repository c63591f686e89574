"""The smaller kinds of file: what each becomes."""

from datetime import date

import pytest

from assistant.conversation.ports import CannedReply
from assistant.guidance.page import Audience
from assistant.guidance.partnership import Area, Partnership
from assistant.guidance.source import Source
from assistant.guidance.topic import Topic, TopicFamily
from assistant.persistence.content_files.cards import parse_cards
from assistant.persistence.content_files.partnership import parse_partnership
from assistant.persistence.content_files.replies import parse_replies
from assistant.persistence.content_files.rules import RuleBook, parse_rules
from assistant.persistence.content_files.sources import parse_sources
from assistant.persistence.content_files.thesaurus import ThesaurusEntry, parse_thesaurus
from assistant.persistence.content_files.topics import parse_topics
from assistant.persistence.documents import canonical_document
from assistant.persistence.errors import ContentError, ContentErrors
from assistant.safety.cards import Card
from assistant.safety.judgement import Kind, Level
from assistant.safety.requests import RequestRule
from assistant.safety.rules import Rule, Wording
from tests.support.databases import (
    CARDS,
    PARTNERSHIP,
    REPLIES,
    RULES,
    SOURCES,
    THESAURUS,
    TOPICS,
)

_SHARED = "words:\n  child: [son, daughter]\nopenings:\n  asking: [how do i]\n"


def test_the_partnership_is_read() -> None:
    assert parse_partnership(canonical_document("partnership.yaml", PARTNERSHIP)) == Partnership(
        name="Example Safeguarding Children Partnership",
        short_name="Example SCP",
        neutral_name="Help and information",
        exit_url="https://weather.example",
        exit_name="Weather",
        safe_word="lighthouse",
        areas=(Area("north", "North", ("front_door",)),),
        emergency_contacts=("emergency_999",),
        starting_points=(
            ("family", ("young-people/gaming",)),
            ("young-person", ("young-people/gaming",)),
            ("practitioner", ("young-people/gaming",)),
        ),
        colours=(("brand", "#1d4d5c"),),
    )


def test_a_colour_is_six_hexadecimal_digits() -> None:
    with pytest.raises(ContentErrors) as refused:
        parse_partnership(
            canonical_document("partnership.yaml", PARTNERSHIP.replace("#1d4d5c", "red"))
        )

    assert refused.value.errors == (
        ContentError(
            "partnership.yaml",
            17,
            "'red' is not a colour",
            'Write six hexadecimal digits, as "#1d4d5c"',
        ),
    )


def test_an_audience_without_starting_points_is_told() -> None:
    without = PARTNERSHIP.replace("  practitioner: [young-people/gaming]\n", "")
    with pytest.raises(ContentErrors) as refused:
        parse_partnership(canonical_document("partnership.yaml", without))

    assert [error.problem for error in refused.value.errors] == ["'practitioner' is missing"]


def test_partnership_without_colours_is_told_once() -> None:
    without, _, _ = PARTNERSHIP.partition("colours:")
    with pytest.raises(ContentErrors) as refused:
        parse_partnership(canonical_document("partnership.yaml", without))

    assert [error.problem for error in refused.value.errors] == ["'colours' is missing"]


def test_a_leaf_topic_carries_the_id_of_its_family() -> None:
    topics = parse_topics(canonical_document("topics.yaml", TOPICS))

    leaf = Topic("online/games", "Games", "Safe places", "Children feel safe")
    assert topics == (TopicFamily("online", "Life online", (leaf,)),)


def test_sources_are_keyed_by_id() -> None:
    sources = parse_sources(canonical_document("sources.yaml", SOURCES))

    address = "http://guidance.example/page"
    seen = date(2026, 11, 22)
    assert sources == {"S1": Source("S1", "Example guidance", "page", seen, address)}


def test_cards_keep_the_order_of_the_file() -> None:
    cards = parse_cards(canonical_document("safety/cards.en.yaml", CARDS))

    assert cards == (
        Card(
            id="danger",
            level=Level.EMERGENCY,
            kind=Kind.IMMEDIATE_DANGER,
            audience=Audience.FAMILY,
            first_line="Call 999 now.",
            lines=("Stay where you are safe.",),
            contacts=("emergency_999",),
            silent_solution=True,
        ),
        Card(
            id="worry",
            level=Level.URGENT,
            kind=Kind.ABUSE_CONCERN,
            audience=Audience.FAMILY,
            first_line="Tell somebody whom you trust.",
            lines=("You did the right thing.",),
            contacts=("front_door",),
            page="young-people/gaming",
        ),
    )


def test_replies_are_keyed_by_id() -> None:
    replies = parse_replies(canonical_document("replies/en.yaml", REPLIES))

    assert replies == {"greeting": CannedReply("Good morning.", ("front_door",))}


def test_a_thesaurus_leads_from_what_people_type_to_terms() -> None:
    entries = parse_thesaurus(canonical_document("thesaurus/en.yaml", THESAURUS))

    assert entries == (ThesaurusEntry("snap", ("snapchat",), date(2027, 5, 22)),)


def test_a_thesaurus_is_written_in_small_letters() -> None:
    with pytest.raises(ContentErrors) as refused:
        parse_thesaurus(
            canonical_document("thesaurus/en.yaml", THESAURUS.replace("snap:", "Snap:"))
        )

    assert refused.value.errors == (
        ContentError(
            "thesaurus/en.yaml", 2, "'Snap' has capital letters", "Write it in small letters"
        ),
    )


def test_rules_and_requests_are_read_as_plain_values() -> None:
    book = parse_rules(canonical_document("safety/en.yaml", RULES))

    assert book == RuleBook(
        wording=Wording(
            names={},
            contexts={"asking": ("what does ...",)},
            speakers={"child": ("my mum",)},
        ),
        rules=(
            Rule(
                id="attack",
                level=Level.EMERGENCY,
                kind=Kind.IMMEDIATE_DANGER,
                phrases=("he is attacking me",),
                unless=("@asking",),
                positive=(
                    "he is attacking me",
                    "please, he is attacking me",
                    "help he is attacking me now",
                ),
                negative=(
                    "the dog is asleep",
                    "what does he is attacking me mean",
                    "nothing is wrong",
                ),
            ),
        ),
        requests=(
            RequestRule(
                id="hello",
                kind="small_talk",
                reply="greeting",
                phrases=("good morning",),
                whole=True,
                positive=("good morning", "Good morning", "GOOD MORNING"),
                negative=("good evening", "it was a good morning for us", "bad morning"),
            ),
        ),
    )


def test_a_rule_can_name_who_speaks_and_share_words() -> None:
    named = RULES.replace("    says:", "    theme: stalking\n    speaker: child\n    says:", 1)
    book = parse_rules(canonical_document("safety/en.yaml", _SHARED + named))

    assert (book.rules[0].speaker, book.rules[0].theme) == (Audience.YOUNG_PERSON, "stalking")
    assert book.wording.names == {"child": ("son", "daughter")}
    assert book.wording.openings == {"asking": ("how do i",)}


def test_who_is_looked_for_first_is_as_in_the_file() -> None:
    names = ("practitioner", "adult", "child", "family")
    spoken = "speakers:\n" + "".join(f"  {name}: [a {name}]\n" for name in names)
    book = parse_rules(canonical_document("safety/en.yaml", spoken))

    assert tuple(book.wording.speakers) == names


@pytest.mark.parametrize(
    ("text", "line", "problem", "remedy"),
    [
        (
            RULES.replace("  child: [my mum]", "  chid: [my mum]"),
            4,
            "there is no field 'chid' here",
            "Take it out",
        ),
        (
            RULES.replace("    says:", "    speaker: pupil\n    says:", 1),
            9,
            "'pupil' is not somebody who speaks",
            "Use child, adult, family, young-person, practitioner",
        ),
    ],
)
def test_an_unknown_speaker_is_told(text: str, line: int, problem: str, remedy: str) -> None:
    with pytest.raises(ContentErrors) as refused:
        parse_rules(canonical_document("safety/en.yaml", text))

    assert refused.value.errors == (ContentError("safety/en.yaml", line, problem, remedy),)


def test_rules_need_no_shared_words_contexts_or_speakers() -> None:
    alone = RULES[RULES.index("rules:") :]
    book = parse_rules(canonical_document("safety/en.yaml", alone))

    assert book.wording == Wording(names={}, contexts={}, speakers={})
