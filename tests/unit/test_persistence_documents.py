"""Canonical documents: what is made equal, what is refused, and how they are named."""

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.persistence.documents import canonical_document, digest_of_documents
from assistant.persistence.errors import ContentError, ContentErrors


@pytest.mark.parametrize(
    "written",
    ["café\n", "cafe\u0301\n", "café", "café\r\n", "\ufeffcafé\n\n\n", "café\r"],
    ids=["plain", "decomposed", "no-newline", "windows", "byte-order-mark", "old-mac"],
)
def test_the_same_words_make_the_same_document_however_they_were_saved(written: str) -> None:
    document = canonical_document("topics.yaml", written)

    assert document.text == "café\n"


def test_a_document_is_named_by_the_hash_of_its_text() -> None:
    document = canonical_document("topics.yaml", "café\n")

    assert document.digest == hashlib.sha256("café\n".encode()).hexdigest()


VISIBLE = st.characters(
    exclude_categories=("C", "M", "Zl", "Zp"), exclude_characters="\u115f\u1160\u3164\uffa0"
)


@given(st.text(VISIBLE | st.sampled_from("\r\n")))
def test_a_canonical_document_stays_as_it_is(written: str) -> None:
    once = canonical_document("topics.yaml", written)

    assert canonical_document("topics.yaml", once.text) == once


def test_a_set_of_documents_has_one_name_in_any_order() -> None:
    one, other = canonical_document("a.yaml", "a"), canonical_document("b.yaml", "b")

    assert digest_of_documents([one, other]) == digest_of_documents([other, one])


def test_the_name_of_a_set_changes_when_two_files_swap_their_words() -> None:
    before = [canonical_document("a.yaml", "a"), canonical_document("b.yaml", "b")]
    after = [canonical_document("a.yaml", "b"), canonical_document("b.yaml", "a")]

    assert digest_of_documents(before) != digest_of_documents(after)


@pytest.mark.parametrize(
    "path",
    [
        "../x.yaml",
        "/etc/x.yaml",
        "a\\b.yaml",
        "a/../b.md",
        "x.py",
        ".x.md",
        "a//b.md",
        "a/.md",
        "",
    ],
)
def test_a_path_that_is_no_content_file_is_refused(path: str) -> None:
    with pytest.raises(ContentErrors) as refused:
        canonical_document(path, "words")

    assert refused.value.errors == (
        ContentError(
            path,
            None,
            "no content file has this path",
            "Use letters, digits, dots, hyphens and slashes, and end in .md, .yaml, .txt or .tsv",
        ),
    )


@pytest.mark.parametrize(
    ("hidden", "name"),
    [
        ("\u202e", "U+202E RIGHT-TO-LEFT OVERRIDE"),
        ("\u2066", "U+2066 LEFT-TO-RIGHT ISOLATE"),
        ("\u200f", "U+200F RIGHT-TO-LEFT MARK"),
        ("\u061c", "U+061C ARABIC LETTER MARK"),
        ("\u200b", "U+200B ZERO WIDTH SPACE"),
        ("\u200d", "U+200D ZERO WIDTH JOINER"),
        ("\u2060", "U+2060 WORD JOINER"),
        ("\u00ad", "U+00AD SOFT HYPHEN"),
        ("\ufe0f", "U+FE0F VARIATION SELECTOR-16"),
        ("\U000e0041", "U+E0041 TAG LATIN CAPITAL LETTER A"),
        ("\u3164", "U+3164 HANGUL FILLER"),
        ("\u180b", "U+180B MONGOLIAN FREE VARIATION SELECTOR ONE"),
        ("\u180d", "U+180D MONGOLIAN FREE VARIATION SELECTOR THREE"),
        ("\u180f", "U+180F MONGOLIAN FREE VARIATION SELECTOR FOUR"),
        ("\U000e0100", "U+E0100 VARIATION SELECTOR-17"),
        ("\u2065", "U+2065 without a name"),
        ("\ufdd0", "U+FDD0 without a name"),
        ("\ufff0", "U+FFF0 without a name"),
        ("\uffff", "U+FFFF without a name"),
        ("\U0001fffe", "U+1FFFE without a name"),
        ("\U000e0002", "U+E0002 without a name"),
        ("\U000e0080", "U+E0080 without a name"),
        ("\U000e01f0", "U+E01F0 without a name"),
        ("\U000e0fff", "U+E0FFF without a name"),
        ("\u2028", "U+2028 LINE SEPARATOR"),
        ("\u0000", "U+0000 without a name"),
        ("\ud800", "U+D800 without a name"),
    ],
)
def test_a_character_that_nobody_sees_is_refused_with_its_line(hidden: str, name: str) -> None:
    with pytest.raises(ContentErrors) as refused:
        canonical_document("topics.yaml", f"one\ntwo\nca{hidden}ll 999\n")

    assert refused.value.errors == (
        ContentError(
            "topics.yaml",
            3,
            f"the hidden character {name} stands here",
            "Delete it, or write the words around it again",
        ),
    )


@pytest.mark.parametrize(
    "visible",
    [
        "👩\u200d👧 and 🏳\ufe0f\u200d🌈",
        "👍🏽",
        "\U0001fae8",
        "1\ufe0f\u20e3",
        "\U0001f3f4\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f",
        "র\u200d্যাব",
        "می\u200cخواهم",
        "a\tb – “c” £5",
    ],
    ids=[
        "joined-emoji",
        "skin-tone",
        "new-emoji",
        "keycap",
        "flag-of-england",
        "bengali",
        "persian",
        "plain",
    ],
)
def test_what_emoji_and_the_spelling_of_a_language_need_may_stay(visible: str) -> None:
    document = canonical_document("topics.yaml", visible)

    assert document.text == f"{visible}\n"
