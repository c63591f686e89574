"""Languages: the table, and which one a request is answered in."""

import pytest

from assistant.localisation.locales import (
    LOCALES,
    SOURCE,
    Direction,
    Locale,
    UnknownLocaleError,
    locale_of_tag,
    offered_locales,
)
from assistant.localisation.negotiation import choose_locale, locale_of_path, unprefixed

POLISH = locale_of_tag("pl")
OFFERED = (SOURCE, POLISH)


def test_english_comes_first_and_has_no_prefix() -> None:
    first = LOCALES[0]

    assert (first.tag, first.prefix) == ("en", "")


def test_only_english_and_polish_are_offered_yet() -> None:
    tags = [locale.tag for locale in offered_locales()]

    assert tags == ["en", "pl"]


def test_urdu_runs_from_right_to_left() -> None:
    urdu = locale_of_tag("ur")

    assert urdu.direction is Direction.RIGHT_TO_LEFT


@pytest.mark.parametrize("locale", LOCALES[1:], ids=lambda locale: locale.tag)
def test_every_other_language_has_its_tag_as_prefix(locale: Locale) -> None:
    assert locale.prefix == f"/{locale.tag}"


def test_a_language_that_is_not_in_the_table_is_named_in_the_error() -> None:
    with pytest.raises(UnknownLocaleError, match="'xx'"):
        locale_of_tag("xx")


@pytest.mark.parametrize(
    ("path", "tag"),
    [("/", "en"), ("/pl", "pl"), ("/pl/contacts", "pl"), ("/plan", "en"), ("/ro/help", "en")],
)
def test_the_address_decides_on_the_language(path: str, tag: str) -> None:
    locale = locale_of_path(path, OFFERED)

    assert locale.tag == tag


@pytest.mark.parametrize(
    ("path", "expected"),
    [("/", "/"), ("/pl", "/"), ("/pl/contacts", "/contacts"), ("/plan", "/plan")],
)
def test_a_prefix_is_cut_off_only_where_it_is_a_whole_part(path: str, expected: str) -> None:
    assert unprefixed(path, OFFERED) == expected


@pytest.mark.parametrize(("field", "tag"), [("pl", "pl"), ("", "en"), ("ur", "en"), ("\0", "en")])
def test_a_form_may_ask_for_an_offered_language_only(field: str, tag: str) -> None:
    locale = choose_locale(SOURCE, field, OFFERED)

    assert locale.tag == tag
