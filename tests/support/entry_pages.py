"""Writing one entry of a long draft, as a browser without scripts does."""

from admin.identity.people import Person
from tests.support.back_end import StaffBrowser
from tests.support.databases import RULES
from tests.support.desk_pages import begun, draft_at
from tests.support.pages import Fetched

PATH = "safety/en.yaml"
PADDING = "# " + "x" * 70 + "\n"
LONG = f"{PADDING * 300}\n{RULES}"
ATTACK = RULES.partition("rules:\n")[2].partition("requests:")[0].rstrip("\n")


def long_draft(browser: StaffBrowser, author: Person, text: str = LONG) -> str:
    """Begin a draft of the rules that is too long for one field."""
    address = begun(browser, author, PATH)
    version = str(draft_at(browser, address).version)
    browser.send(address, text=text, why="Clearer words", version=version)
    return address


def entry(address: str, at: str = "rules/attack", asked: str = "at") -> str:
    return f"{address}/entry?{asked}={at}"


def text_of(browser: StaffBrowser, address: str) -> str:
    return draft_at(browser, address).text or ""


def words_in(page: Fetched) -> str:
    return (page.all("textarea", name="words")[0].text or "").removeprefix("\n")


def sent(browser: StaffBrowser, address: str, at: str, words: str, **more: str) -> str:
    """Send the form of an entry as it was opened, and give the address that it leads to."""
    version = str(draft_at(browser, address).version)
    fields = {"words": words, "version": version, "then": "save", **more}
    return browser.send(entry(address, at), **fields).headers["location"]
