"""Drafts led on by a second person: what is refused, what is blocked, what is kept."""

import re

from httpx import Response

from admin.editing.draft import State
from admin.identity.people import Person
from admin.persistence.audit import AuditLog
from tests.support.back_end import StaffBrowser
from tests.support.databases import PAGE, RULES
from tests.support.desk_pages import (
    approve,
    begun,
    digests,
    draft_at,
    review_of,
    sent_for_review,
    typed,
)
from tests.support.desks import QUIETER, wording


def test_nobody_approves_what_they_wrote_whichever_way_they_try(
    browser: StaffBrowser, author: Person, approver: Person
) -> None:
    review = sent_for_review(browser, approver)
    page = review_of(browser, review, approver)
    own = approve(browser, review, approver)
    later = approve(browser, review, approver, then="approve")
    published = browser.send(f"{review}/publish", then="now")
    asked = approve(browser, review, author)

    assert "somebody else has to approve it" in page.text
    assert digests(page) == []
    assert "you wrote in this draft" in own.text
    assert "you wrote in this draft" in later.text
    assert "cannot be published" in published.text
    assert asked.status_code == 403
    assert wording(browser.staff.engine) == PAGE


def test_an_approver_reads_what_is_gained_before_what_is_answered_differently(
    browser: StaffBrowser, author: Person, approver: Person
) -> None:
    page = review_of(browser, sent_for_review(browser, author), approver)

    assert (
        "Questions that are answered differently: 0 Of 4 judged questions, 0 find their page now "
        "that did not before, 0 no longer do. Success among the first three: 75.0% (3) before, "
        "75.0% (3) after."
    ) in page.text


def test_an_approver_who_changed_one_word_needs_another_approver(
    browser: StaffBrowser, author: Person, approver: Person
) -> None:
    review = sent_for_review(browser, author)
    browser.comes_as(approver)
    draft = draft_at(browser, review)
    address = f"/admin/drafts/{draft.id}"
    sent = {"version": str(draft.version), "text": QUIETER, "why": "Clearer", "then": "submit"}
    browser.send(address, **sent)

    refused = approve(browser, review, approver)

    assert "you wrote in this draft" in refused.text
    assert wording(browser.staff.engine) == PAGE


def test_an_approval_holds_only_for_the_words_that_were_read(
    browser: StaffBrowser, author: Person, approver: Person
) -> None:
    review = sent_for_review(browser, author)
    read = draft_at(browser, review).digest
    browser.comes_as(author)
    draft = draft_at(browser, review)
    sent = {"version": str(draft.version), "text": f"{QUIETER}\nMore.", "why": "x"}
    browser.send(f"/admin/drafts/{draft.id}", **sent, then="submit")

    refused = approve(browser, review, approver, **{f"digest-{draft.id}": read})

    assert "other words than those that you read" in refused.text
    assert wording(browser.staff.engine) == PAGE


def test_a_broken_draft_is_blocked_and_says_why(
    browser: StaffBrowser, author: Person, approver: Person
) -> None:
    review = sent_for_review(browser, author, PAGE.replace("[emergency_999]", "[nobody]"))

    page = review_of(browser, review, approver)
    tried = approve(browser, review, approver)

    assert "This must be put right first" in page.text
    assert digests(page) == []
    assert "nobody" in tried.text
    assert wording(browser.staff.engine) == PAGE


def test_a_comment_stands_beside_its_paragraph_and_a_reason_leads_back(
    browser: StaffBrowser, author: Person, approver: Person
) -> None:
    review = sent_for_review(browser, author)
    page = review_of(browser, review, approver)
    draft = draft_at(browser, review)
    number = re.findall(r'value="(\d+)">Paragraph \d+: \S*quiet|<option value="(\d+)"', page.html)
    browser.send(
        f"{review}/comment", draft=str(draft.id), paragraph=max(number[-1]), words="Too long?"
    )
    browser.send(f"{review}/send-back", reason="Say it shorter")

    browser.comes_as(author)
    editor = browser.get(f"/admin/drafts/{draft.id}")

    assert "Too long?" in browser.get(review).text
    assert "Too long?" in editor.text
    assert "Say it shorter" in editor.text
    assert draft_at(browser, review).state is State.SENT_BACK


def test_an_approved_draft_waits_for_its_moment(
    browser: StaffBrowser, author: Person, approver: Person
) -> None:
    review = sent_for_review(browser, author)
    approve(browser, review, approver, then="approve")

    wrong = browser.post(f"{review}/publish", then="later", day="soon", time="")
    browser.send(f"{review}/publish", then="later", day="2026-11-24", time="07:00")

    assert "Enter a day and a time" in wrong.text
    assert "2026-11-24 07:00" in browser.get("/admin/work").text
    assert wording(browser.staff.engine) == PAGE


def test_publishing_needs_the_second_factor_once_more_and_leads_back(
    browser: StaffBrowser, author: Person, approver: Person
) -> None:
    review = sent_for_review(browser, author)
    browser.comes_as(approver)
    browser.staff.clock.passes(minutes=11)

    sent = approve_with_session(browser, review)

    assert sent.headers["location"] == f"/admin/confirm?next={review.replace('/', '%2F')}"
    assert wording(browser.staff.engine) == PAGE


def approve_with_session(browser: StaffBrowser, address: str) -> Response:
    draft = draft_at(browser, address)
    return browser.send(f"{address}/approve", **{f"digest-{draft.id}": draft.digest})


def test_an_emergency_correction_stands_first_in_the_work_of_others(
    browser: StaffBrowser, author: Person, approver: Person
) -> None:
    sent_for_review(browser, author)
    other = begun(browser, author, "replies/en.yaml")
    fields = typed(browser.get(other), why="A wrong word", urgent="yes", then="submit")
    browser.send(other, **{**fields, "text": f"{fields['text']}# mended"})
    browser.comes_as(approver)

    work = browser.get("/admin/work")

    assert work.text.index("Emergency correction: A wrong word") < work.text.index("Clearer words")


def test_a_rule_that_misses_its_own_example_is_blocked(
    browser: StaffBrowser, author: Person, approver: Person
) -> None:
    address = begun(browser, author, "safety/en.yaml")
    deaf = RULES.replace("      - he is attacking me\n", "      - he is hitting me\n", 1)
    sent = {"text": deaf, "why": "Other words", "version": "1", "then": "submit"}
    review = browser.send(address, **sent).headers["location"]

    page = review_of(browser, review, approver)

    assert "This must be put right first" in page.text


def test_every_change_stands_in_the_audit_log_by_name(
    browser: StaffBrowser, author: Person, approver: Person
) -> None:
    approve(browser, sent_for_review(browser, author), approver)

    newest = [each for each in AuditLog(browser.staff.engine).newest(9) if "draft" in each.what]

    assert [(each.who, each.what) for each in reversed(newest)] == [
        (author.email, "draft begun"),
        (author.email, "draft saved"),
        (author.email, "draft submitted"),
        (approver.email, "draft approved"),
        (approver.email, "draft published"),
    ]


def test_an_approver_reads_who_is_no_longer_named_on_a_help_card(
    browser: StaffBrowser, author: Person, approver: Person
) -> None:
    address = begun(browser, author, "safety/cards.en.yaml")
    draft = draft_at(browser, address)
    text = (draft.text or "").replace("[front_door]", "[night_line]")
    sent = {"text": text, "why": "At night", "version": str(draft.version), "then": "submit"}
    review = browser.send(address, **sent).headers["location"]

    page = review_of(browser, review, approver)

    assert "Numbers, limits, links and promises of help that change" in page.words("h3")
    assert "Card worry: front_door is no longer a contact" in page.words("li")
