"""A conversation in the page: fetched turns, focus, failures, and nothing left behind."""

import pytest
from playwright.sync_api import Page, Route, expect

pytestmark = pytest.mark.browser

QUESTION = "how do i set up parental controls on a tablet"
DANGER = "he is outside and says he is going to kill me"
STORED = """async () => [
  document.cookie, localStorage.length, sessionStorage.length,
  (await indexedDB.databases()).length, (await caches.keys()).length,
]"""


def ask(page: Page, words: str) -> None:
    """Type a question and press the button."""
    page.locator("#message").fill(words)
    page.locator(".ask button").click()


def test_a_turn_is_fetched_into_the_page(browser_page: Page, site: str) -> None:
    browser_page.goto(site)
    address, entries = browser_page.url, browser_page.evaluate("history.length")

    ask(browser_page, QUESTION)

    expect(browser_page.locator(".turn h2").first).to_be_in_viewport()
    expect(browser_page.locator("#message")).to_have_value("")
    assert (browser_page.url, browser_page.evaluate("history.length")) == (address, entries)


def test_thanks_take_the_place_of_the_question_and_the_answer_stays(
    browser_page: Page, site: str
) -> None:
    browser_page.goto(site)
    ask(browser_page, QUESTION)
    asked = browser_page.locator("[data-feedback]")
    summary = browser_page.locator(".turn .summary").inner_text()

    asked.get_by_role("button", name="Partly").click()
    expect(asked).to_contain_text("What will you do next?")
    expect(asked.get_by_role("button").first).to_be_focused()
    asked.get_by_role("button", name="Change settings").click()

    expect(asked).to_have_text("Thank you for telling us.")
    expect(browser_page.locator(".turn")).to_have_count(1)
    expect(browser_page.locator(".turn .summary")).to_have_text(summary)


def test_turns_are_added_below_one_another(browser_page: Page, site: str) -> None:
    browser_page.goto(site)
    ask(browser_page, QUESTION)
    expect(browser_page.locator(".turn")).to_have_count(1)

    ask(browser_page, DANGER)

    expect(browser_page.locator(".turn")).to_have_count(2)
    expect(browser_page.locator(".turn").last.locator(".card")).to_be_visible()


def test_the_next_message_carries_the_newest_conversation(browser_page: Page, site: str) -> None:
    browser_page.goto(site)

    ask(browser_page, QUESTION)

    newest = browser_page.locator(".turn").get_attribute("data-conversation")
    carried = browser_page.locator(".ask [name=conversation]")
    expect(carried).to_have_value(str(newest))


def test_control_and_enter_ask_and_focus_stays_in_the_box(browser_page: Page, site: str) -> None:
    browser_page.goto(site)
    browser_page.locator("#message").fill(QUESTION)

    browser_page.locator("#message").press("Control+Enter")

    expect(browser_page.locator(".turn")).to_have_count(1)
    expect(browser_page.locator("#message")).to_be_focused()


def test_enter_alone_begins_a_new_line(browser_page: Page, site: str) -> None:
    browser_page.goto(site)
    browser_page.locator("#message").fill(QUESTION)

    browser_page.locator("#message").press("Enter")

    expect(browser_page.locator("#message")).to_have_value(f"{QUESTION}\n")
    expect(browser_page.locator(".turn")).to_have_count(0)


def test_a_button_of_a_card_is_answered_in_the_page(browser_page: Page, site: str) -> None:
    browser_page.goto(site)
    ask(browser_page, DANGER)

    browser_page.locator(".corrections [value=help]").click()

    expect(browser_page.locator(".turn")).to_have_count(2)


def test_a_reply_that_takes_long_is_waited_for_with_words(browser_page: Page, site: str) -> None:
    held: list[Route] = []
    browser_page.goto(site)
    browser_page.route(site, lambda route: held.append(route))  # noqa: PLW0108 - it is written to

    ask(browser_page, QUESTION)

    expect(browser_page.locator("[data-status]")).to_be_visible()
    expect(browser_page.locator("[data-status]")).not_to_be_empty()
    held[0].continue_()
    expect(browser_page.locator(".turn")).to_have_count(1)


def test_a_failure_shows_999_and_keeps_the_words(browser_page: Page, site: str) -> None:
    browser_page.goto(site)
    browser_page.route(site, lambda route: route.abort())

    ask(browser_page, QUESTION)

    expect(browser_page.locator("[data-failure] [href='tel:999']").first).to_be_visible()
    expect(browser_page.locator("#message")).to_have_value(QUESTION)


def test_without_scripts_the_reply_comes_at_the_same_address(
    browser_page_without_js: Page, site: str
) -> None:
    browser_page_without_js.goto(site)
    address = browser_page_without_js.url

    ask(browser_page_without_js, DANGER)

    expect(browser_page_without_js.locator(".card h2")).to_be_visible()
    assert browser_page_without_js.url == address


def test_nothing_is_stored_by_a_conversation(browser_page: Page, site: str) -> None:
    browser_page.goto(site)
    ask(browser_page, QUESTION)
    expect(browser_page.locator(".turn")).to_have_count(1)

    stored = browser_page.evaluate(STORED)

    assert stored == ["", 0, 0, 0, 0]
    assert browser_page.context.cookies() == []


def test_going_away_and_back_shows_none_of_the_words(browser_page: Page, site: str) -> None:
    browser_page.goto(site)
    ask(browser_page, QUESTION)
    expect(browser_page.locator(".turn")).to_have_count(1)
    browser_page.goto(f"{site.rstrip('/')}/contacts")

    browser_page.go_back()

    expect(browser_page.locator("#message")).to_have_value("")
    expect(browser_page.locator(".turn")).to_have_count(0)


def test_after_five_idle_minutes_the_questions_are_covered(browser_page: Page, site: str) -> None:
    # A smooth scroll that is still under way counts as a sign of life.
    browser_page.emulate_media(reduced_motion="reduce")
    browser_page.clock.install()
    browser_page.goto(site)
    ask(browser_page, QUESTION)
    expect(browser_page.locator(".turn h2").first).to_be_in_viewport()

    browser_page.clock.fast_forward("05:01")

    expect(browser_page.locator(".turn")).to_be_hidden()
    browser_page.locator("[data-carry-on]").click()
    expect(browser_page.locator(".turn")).to_be_visible()


def test_after_fifteen_idle_minutes_the_questions_are_gone(browser_page: Page, site: str) -> None:
    browser_page.emulate_media(reduced_motion="reduce")
    browser_page.clock.install()
    browser_page.goto(site)
    ask(browser_page, QUESTION)
    expect(browser_page.locator(".turn h2").first).to_be_in_viewport()

    browser_page.clock.fast_forward("15:01")

    expect(browser_page.locator(".turn")).to_have_count(0)
    expect(browser_page.locator("#message")).to_be_visible()
