"""Promises, telephone numbers and links in what people read."""

import pytest

from assistant.persistence.checking import check_pack
from assistant.persistence.content_files.pack import parse_pack
from assistant.persistence.errors import ContentError
from tests.support.databases import PAGE, PAGE_PATH, changed_pack, sound_pack, words


def said(text: str) -> tuple[ContentError, ...]:
    """Check the sound pack with one more paragraph on its page, which stands on line 37."""
    changed = changed_pack(PAGE_PATH, words(80), f"{words(80)}\n\n{text}")
    return check_pack(parse_pack(changed))


@pytest.mark.parametrize(
    ("text", "promise"),
    [
        ("The chat is untraceable.", "untraceable"),
        ("Your secret is safe with us.", "Your secret is safe"),
        ("You will stay secret.", "You will stay secret"),
        ("The report is\ncompletely confidential.", "completely confidential"),
        ("Nobody will ever know.", "Nobody will ever know"),
        ("It cannot be traced.", "cannot be traced"),
        ("They will be arrested.", "They will be arrested"),
        ("We cannot help. It will stay secret.", "It will stay secret"),
    ],
)
def test_a_promise_that_nobody_can_keep_is_told(text: str, promise: str) -> None:
    problem = f"{promise!r} promises what nobody can keep"
    assert said(text) == (
        ContentError(PAGE_PATH, 35, problem, "Say what is done, and what is not certain"),
    )


@pytest.mark.parametrize(
    ("path", "old", "line"),
    [
        (PAGE_PATH, "Gaming and chat", 2),
        (PAGE_PATH, "Block the player.", 26),
        ("contacts.yaml", "Worry at night", 24),
        ("safety/cards.en.yaml", "Call 999 now.", 5),
        ("safety/cards.en.yaml", "You did the right thing.", 16),
        ("replies/en.yaml", "Good morning.", 2),
    ],
)
def test_promises_are_looked_for_in_all_that_people_read(path: str, old: str, line: int) -> None:
    found = check_pack(parse_pack(changed_pack(path, old, "You are totally safe.")))

    assert [(error.path, error.line, error.problem) for error in found] == [
        (path, line, "'totally safe' promises what nobody can keep")
    ]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Call 0800 1111 now.", "0800 1111"),
        ("Ring 01634 334466.", "01634 334466"),
        ("Ring +44 1634 334466.", "+44 1634 334466"),
        ("Text 85 258.", "85 258"),
    ],
)
def test_a_telephone_number_in_running_text_is_told(text: str, number: str) -> None:
    problem = f"the number {number} stands in running text"
    remedy = "Name the service here and list it under contacts"
    assert said(text) == (ContentError(PAGE_PATH, 35, problem, remedy),)


def test_the_register_may_name_a_number_in_its_words() -> None:
    changed = changed_pack("contacts.yaml", "Worry at night", "Send HELLO to 85258, or ring 111")

    assert check_pack(parse_pack(changed)) == ()


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("[read](http://x.example)", "http://x.example"),
        ("[read](javascript:alert)", "javascript:alert"),
        ("[read]( <//x.example>)", "//x.example"),
        ("[read](other-page)", "other-page"),
        ("[read]()", ""),
        ("<data:text/html,x>", "data:text/html,x"),
        ("[read][1]\n\n[1]: ftp://x.example", "ftp://x.example"),
        ("[read](https://gоv.uk)", "https://gоv.uk"),
        ("[read](https://gov.uk@x.example)", "https://gov.uk@x.example"),
    ],
)
def test_a_link_that_leads_elsewhere_than_promised_is_told(text: str, target: str) -> None:
    problem = f"the link {target!r} does not begin with https:, tel: or mailto:"
    assert said(text) == (ContentError(PAGE_PATH, 35, problem, "Correct or remove it"),)


@pytest.mark.parametrize(
    "text",
    [
        "Nobody can promise that your secret is safe.",
        "Do not say that you are completely safe.",
        "This is not secret.",
        "Do not promise that\nit will stay secret.",
        "Call 999, 101 or 111 on 22 November 2026; see section 47 of 1989 and £85258.",
        "Read [this](https://guide.example/a?b=c#d).",
        "Ring [them](tel:999) or [write](mailto:advice@line.example).",
    ],
)
def test_warnings_numbers_known_by_heart_and_safe_links_may_stay(text: str) -> None:
    assert said(text) == ()


def test_other_languages_are_not_searched_for_english_promises() -> None:
    translation = PAGE.replace("---\n##", "translates: 0a1b\n---\n##")
    pack = parse_pack(
        sound_pack(**{"pl/young-people/gaming.md": translation.replace("calm", "untraceable")})
    )

    assert check_pack(pack) == ()
