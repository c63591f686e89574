"""Reading a whole page, browsing, and the fixed words, screen by screen."""

from dataclasses import replace

import pytest

from assistant.channels.telegram.screens import Screen, shown_text
from assistant.channels.telegram.views.menus import area_screen, audience_screen, language_screen
from assistant.channels.telegram.views.notices import (
    broken_screen,
    goodbye_screen,
    late_screen,
    welcome_screen,
)
from assistant.channels.telegram.views.reading import reading_screens
from assistant.channels.telegram.views.topics import families_screen, family_screen
from assistant.channels.telegram.visit import Visit
from assistant.conversation.stopped import Part, PartKind, Stopped
from assistant.guidance.topic import Topic, TopicFamily
from tests.support.builders import a_page, a_passage, a_revision
from tests.support.telegram import (
    a_telegram_edition,
    a_visit,
    inspected,
    labels,
    press_of,
    telling_words,
)

LONG = a_page(
    passages=tuple(
        a_passage(f"part-{number}", heading=f"Part {number}", markdown=f"{number} " * 400)
        for number in range(10)
    )
)
MANY = tuple(a_page(f"e-safety/page-{number}", title=f"Page {number}") for number in range(10))
FAMILY = TopicFamily("online", "Online", (Topic("online/gaming", "Gaming", "Safe", "Fewer"),))


def screens_of_long(visit: Visit) -> tuple[Screen, ...]:
    return reading_screens(a_revision(LONG), visit)


def test_a_page_is_read_from_screen_to_screen_to_its_end() -> None:
    screens = [inspected(screen) for screen in screens_of_long(a_visit())]

    text = " ".join(shown_text(screen.text) for screen in screens)
    onward = [press_of(screen, "Read on") for screen in screens[:-1]]
    assert onward == [f"r|{LONG.code}|{number}" for number in range(1, len(screens))]
    assert [f"Part {number}" in text for number in range(10)] == [True] * 10
    assert "Who to talk to" in screens[-1].text
    assert "Read on" not in " ".join(labels(screens[-1]))


def test_every_screen_of_a_page_names_its_source_and_begins_neutrally() -> None:
    screens = screens_of_long(a_visit())

    assert ["revision 1" in screen.text for screen in screens] == [True] * len(screens)
    assert [telling_words(screen) for screen in screens] == [[]] * len(screens)


def test_one_can_go_back_and_to_the_short_answer() -> None:
    screens = screens_of_long(a_visit())

    assert "Back" not in labels(screens[0])
    assert press_of(screens[2], "Back") == f"r|{LONG.code}|1"
    assert press_of(screens[1], "Back") == f"r|{LONG.code}"
    assert press_of(screens[0], "Short answer") == f"p|{LONG.code}"
    assert labels(screens[0])[0] == f"Read on (2 of {len(screens)})"


def test_no_heading_stands_alone_at_the_end_of_a_screen() -> None:
    screens = screens_of_long(a_visit())

    endings = [screen.text.split("\n\n")[-2] for screen in screens]
    assert [ending for ending in endings if ending.startswith("<b>Part")] == [
        ending for ending in endings if ending.startswith("<b>Part") and "\n" in ending
    ]


def test_topics_lead_to_families_and_families_to_pages_by_codes() -> None:
    visit = a_visit(a_telegram_edition(*MANY))

    families = inspected(families_screen(visit))
    pages = inspected(family_screen(FAMILY, 0, visit))

    assert labels(families)[0] == "Online"
    assert "online" not in press_of(families, "Online")
    assert labels(pages)[:8] == [page.title for page in MANY[:8]]
    assert press_of(pages, "Page 3") == f"p|{MANY[3].code}"
    assert telling_words(pages) == []


@pytest.mark.parametrize("number", [1, 7])
def test_the_last_screen_of_a_family_has_the_rest_and_a_way_back(number: int) -> None:
    visit = a_visit(a_telegram_edition(*MANY))

    pages = inspected(family_screen(FAMILY, number, visit))

    assert labels(pages)[:3] == ["Page 8", "Page 9", "Back"]


def test_a_stopped_page_is_not_offered() -> None:
    stopped = Stopped(frozenset({Part(PartKind.PAGE, MANY[0].slug)}))
    visit = a_visit(replace(a_telegram_edition(*MANY), stopped=stopped))

    assert MANY[0].title not in labels(family_screen(FAMILY, 0, visit))


@pytest.mark.parametrize("tag", ["en", "pl"])
def test_every_menu_and_every_first_screen_gives_nothing_away(tag: str) -> None:
    visit = a_visit(tag=tag)
    screens = (
        welcome_screen(visit),
        audience_screen(visit),
        area_screen(visit),
        language_screen(visit),
        families_screen(visit),
        late_screen(visit.catalogue),
        goodbye_screen(visit),
    )

    assert [telling_words(inspected(screen)) for screen in screens] == [[]] * len(screens)


def test_the_first_screen_says_who_sees_the_chat_and_where_less_is_left() -> None:
    text = shown_text(welcome_screen(a_visit()).text)

    assert "Telegram can see this chat" in text
    assert "The web page leaves less behind.\nhttps://help.example" in text
    assert "call 999" in text


def test_where_the_web_page_is_not_known_no_address_is_shown() -> None:
    visit = replace(a_visit(), web_url=None)

    assert "https://" not in welcome_screen(visit).text


def test_languages_are_offered_by_their_own_names_and_only_where_there_is_a_choice() -> None:
    visit = a_visit()

    assert labels(language_screen(visit))[:2] == ["English", "Polski"]
    assert "Languages" in labels(welcome_screen(visit))
    assert "Languages" not in labels(welcome_screen(replace(visit, offered=visit.offered[:1])))


def test_a_late_reply_has_no_button_and_no_content() -> None:
    late = late_screen(a_visit().catalogue)

    assert late == Screen("Sorry for the delay. Send anything to go on.")


def test_the_goodbye_says_what_remains() -> None:
    text = goodbye_screen(a_visit()).text

    assert [words in text for words in ("48 hours", "Devices", "auto-delete", "backups")] == [
        True
    ] * 4


def test_when_everything_is_broken_999_is_said() -> None:
    screen = inspected(broken_screen(a_visit().catalogue))

    assert screen.is_card
    assert "999" in screen.text[:80]


def test_a_stopped_channel_says_so_on_its_first_screen() -> None:
    stopped = Stopped(frozenset({Part(PartKind.TELEGRAM)}))
    visit = a_visit(replace(a_telegram_edition(), stopped=stopped))

    assert "Approved: held_channel." in welcome_screen(visit).text
