"""Passkeys in a real browser, with the virtual authenticator that Chromium brings."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.test_staff import a_link
from tests.support.browsing import PASSWORD, look, needs_axe, set_up_account

pytestmark = pytest.mark.browser

OPTIONS = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}


@needs_axe
def test_somebody_adds_a_passkey_signs_in_and_confirms_with_it(
    browser_page: Page, site: str, served_folder: Path
) -> None:
    page = browser_page
    devices = page.context.new_cdp_session(page)
    devices.send("WebAuthn.enable")
    devices.send("WebAuthn.addVirtualAuthenticator", {"options": OPTIONS})
    # A passkey belongs to a name, never to a number such as 127.0.0.1.
    base = site.replace("127.0.0.1", "localhost").rstrip("/")
    address = set_up_account(page, a_link(served_folder, base))

    page.goto(f"{base}/admin/account/passkeys")
    page.get_by_label("What you call it").fill("work phone")
    page.get_by_role("button", name="Add a passkey").click()
    expect(page.get_by_text("work phone, added on")).to_be_visible()
    look(page)

    page.goto(f"{base}/admin/account")
    page.get_by_role("button", name="Sign out", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Sign in")
    look(page)
    page.get_by_label("E-mail address").fill(address)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in with a passkey instead of a code").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Overview")

    page.goto(f"{base}/admin/confirm?next=/admin/account/passkeys")
    page.get_by_role("button", name="Confirm with a passkey").click()
    page.get_by_role("button", name="Remove").click()
    expect(page.get_by_text("None yet.")).to_be_visible()
