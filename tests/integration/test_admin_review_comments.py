"""Whatever was said of a draft is read by its approver, wherever its words have gone."""

from admin.identity.people import Person
from tests.support.back_end import StaffBrowser
from tests.support.databases import PAGE
from tests.support.desk_pages import begun, draft_at, review_of, sent_for_review
from tests.support.pages import Fetched

OTHERS = "What else was said of it"


def comment(browser: StaffBrowser, review: str, words: str, paragraph: str = "") -> None:
    draft = str(draft_at(browser, review).id)
    browser.send(f"{review}/comment", draft=draft, paragraph=paragraph, words=words)


def number_of(page: Fetched, words: str) -> str:
    """Give the number under which a paragraph that holds something is commented on."""
    choices = {option.text or "": option.get("value", "") for option in page.all("option")}
    return next(number for text, number in choices.items() if words in text)


def test_a_comment_on_all_of_it_stands_under_the_draft_with_who_said_it_and_when(
    browser: StaffBrowser, author: Person, approver: Person
) -> None:
    review = sent_for_review(browser, author)
    review_of(browser, review, approver)
    comment(browser, review, "Is this for parents?")

    page = browser.get(review)

    assert page.text.count("Is this for parents?") == 1
    said = page.text.partition(OTHERS)[2].partition("Comment on")[0]
    assert f"{approver.email}, 2026-11-23 09:01" in said
    assert said.rstrip().endswith("Is this for parents?")


def test_a_comment_on_a_paragraph_stays_when_the_paragraph_is_reworded(
    browser: StaffBrowser, author: Person, approver: Person
) -> None:
    review = sent_for_review(browser, author)
    number = number_of(review_of(browser, review, approver), "summary")
    comment(browser, review, "Too quiet?", number)
    before = browser.get(review)
    draft, version = draft_at(browser, review).id, str(draft_at(browser, review).version)
    words = PAGE.replace("calm calm", "calm soft", 1)
    browser.send(f"/admin/drafts/{draft}", text=words, why="Clearer", version=version)

    after = browser.get(review)

    assert OTHERS not in before.text
    assert "Too quiet?" in before.text
    quoted = after.text.partition(OTHERS)[2]
    assert "calm quiet" in quoted
    assert after.text.count("Too quiet?") == 1


def test_a_comment_on_a_line_that_stays_in_a_long_file_is_shown(
    browser: StaffBrowser, author: Person, approver: Person
) -> None:
    address = begun(browser, author, "topics.yaml")
    review = address.replace("drafts", "reviews")
    comment(browser, review, "Which of them?", "1")

    page = review_of(browser, review, approver)

    assert page.text.count("Which of them?") == 1
