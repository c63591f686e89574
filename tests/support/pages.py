"""Fetch pages, and inspect each one whatever the test is about."""

from collections import Counter
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element

import html5lib  # type: ignore[import-untyped]
from httpx import Response

from assistant.channels.web.security import HEADERS

NAMED_BY_LABEL = {"textarea", "select"}
NO_LABEL = {"hidden", "submit", "button"}
LOADS = ("src", "srcset", "data", "poster", "background")
EXPLAINED_FAULTS = {"unexpected-start-tag-implies-table-voodoo"}
AS_A_TURN = {"X-Fragment": "turn"}


@dataclass(frozen=True, slots=True)
class Fetched:
    """A page that has passed inspection."""

    response: Response
    tree: Element

    @property
    def text(self) -> str:
        """All words of the page that a browser shows, with single spaces."""
        return " ".join(" ".join(self.tree.itertext()).split())

    @property
    def html(self) -> str:
        return self.response.text

    def all(self, tag: str, **attributes: str) -> list[Element]:
        """Find elements by tag and attribute values ("class_" stands for class)."""
        wanted = {name.rstrip("_").replace("_", "-"): value for name, value in attributes.items()}
        return [
            each
            for each in self.tree.iter(tag)
            if all(value in (each.get(name) or "").split() for name, value in wanted.items())
        ]

    def words(self, tag: str, **attributes: str) -> list[str]:
        """The words of each such element."""
        return [" ".join("".join(each.itertext()).split()) for each in self.all(tag, **attributes)]

    def links(self) -> list[str]:
        """Every address that the page leads to."""
        return [each.get("href", "") for each in self.all("a")]

    def actions(self) -> list[str]:
        """The value of every button that asks for something."""
        return [each.get("value", "") for each in self.all("button", name="action")]

    @property
    def title(self) -> str:
        return self.words("title")[0]

    @property
    def heading(self) -> str:
        return self.words("h1")[0]

    @property
    def conversation(self) -> str:
        """The sealed token that the page hands back with the next message."""
        return self.all("input", name="conversation")[0].get("value", "")


class Visitor:
    """A browser without scripts, which remembers nothing and complains about every bad page."""

    def __init__(self, client: Any) -> None:
        self.client = client

    def get(self, path: str, status: int = 200, **options: Any) -> Fetched:
        return inspected(self.client.get(path, **options), status)

    def post(self, path: str, status: int = 200, **fields: Any) -> Fetched:
        """Send a form; a field with several values is a list of them."""
        return inspected(self.client.post(path, data=fields), status)

    def ask(self, message: str, page: Fetched | None = None, **fields: str) -> Fetched:
        """Write a message into the form of a page, of the first page unless another is named."""
        token = page.conversation if page else ""
        return self.post("/", 200, message=message, conversation=token, **fields)

    def press(self, page: Fetched, action: str) -> Fetched:
        """Press one of the buttons of a page."""
        assert action in page.actions()
        return self.post("/", conversation=page.conversation, action=action)

    def send(self, path: str, body: bytes, status: int = 200, **headers: str) -> Fetched:
        """Post raw bytes, as no form of ours would."""
        plain = {"content-type": "application/x-www-form-urlencoded"}
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        response = self.client.post(path, content=body, headers={**plain, **named})
        return inspected(response, status)

    def turn(self, path: str, **fields: Any) -> Fetched:
        """Fetch one step of a tool as the script of the chat does."""
        response = self.client.post(path, data={"conversation": "", **fields}, headers=AS_A_TURN)
        assert response.status_code == 200
        assert_sealed(response)
        assert response.headers["Vary"] == "X-Fragment"
        whole = f"<!doctype html><html lang=en><title>x</title><ol>{response.text}</ol></html>"
        return Fetched(response, parsed(whole))

    def fragment(self, **fields: str) -> Response:
        """Fetch one turn as the script does."""
        response: Response = self.client.post("/", data=fields, headers=AS_A_TURN)
        assert_sealed(response)
        return response


def inspected(response: Response, status: int) -> Fetched:
    """Check all that holds for every page of the public side."""
    assert response.status_code == status
    assert_sealed(response)
    assert response.headers["content-type"] == "text/html; charset=utf-8"
    page = Fetched(response, parsed(response.text))
    assert_outlined(page)
    assert_nothing_inline(page)
    assert_way_out(page)
    return page


def assert_sealed(response: Response) -> None:
    """Check the headers of any response: all of ours, no cookie, no server's name."""
    shown = {name: response.headers.get(name) for name in HEADERS}
    kept = {**HEADERS, "cache-control": shown["cache-control"]}
    assert shown == kept
    assert "set-cookie" not in response.headers
    assert "server" not in response.headers


def parsed(html: str) -> Element:
    """Parse strictly: what the standard calls an error is one here."""
    parser = html5lib.HTMLParser(namespaceHTMLElements=False)
    tree: Element = parser.parse(html)
    faults = [code for _, code, _ in parser.errors if code not in EXPLAINED_FAULTS]
    assert faults == []
    return tree


def assert_outlined(page: Fetched) -> None:
    root = page.tree
    assert root.get("lang")
    assert root.get("dir") in {"ltr", "rtl"}
    assert len(page.all("h1")) == 1
    ids = Counter(each.get("id") for each in root.iter() if each.get("id") is not None)
    assert [name for name, times in ids.items() if times > 1] == []
    assert unlabelled(page) == []


def unlabelled(page: Fetched) -> list[str]:
    labelled = {each.get("for") for each in page.all("label")}
    fields = [
        each
        for each in page.tree.iter()
        if each.tag in NAMED_BY_LABEL
        or (each.tag == "input" and each.get("type", "text") not in NO_LABEL)
    ]
    return [str(each.attrib) for each in fields if each.get("id") not in labelled]


def assert_nothing_inline(page: Fetched) -> None:
    """No style, script or event in the page, and nothing loaded from another place."""
    for each in page.tree.iter():
        assert each.tag != "style"
        assert each.tag != "script" or not "".join(each.itertext()).strip()
        assert not [name for name in each.attrib if name.startswith("on") or name == "style"]
        loaded = [each.get(name, "") for name in LOADS]
        if each.tag == "link":
            loaded.append(each.get("href", ""))
        assert not [address for address in loaded if urlsplit(address).netloc]


def assert_way_out(page: Fetched) -> None:
    """The way out comes second, after the skip link, and tells nobody where we were."""
    exits = [each for each in page.all("a") if "data-exit" in each.attrib]
    assert len(exits) == 1
    assert (exits[0].get("rel") or "").split() == ["noreferrer", "noopener"]
    assert page.all("a")[1] is exits[0]
