"""A walk over a page by the key Tab alone: what is never reached, and where no focus is seen."""

from playwright.sync_api import Locator, Page

MOST_PRESSES = 160
"""How often Tab is pressed at most before something on a page is reached."""
_CONTROLS = """() => {
  const look = each => {
    const style = getComputedStyle(each);
    const outline = style.outlineStyle === "none" ? "" : style.outline;
    const border = parseFloat(style.borderBottomWidth) ? style.borderColor : "";
    return [outline, border, style.boxShadow, style.backgroundColor].join();
  };
  const isShown = each => each.checkVisibility() && each.getClientRects().length;
  const isGroup = each => each.type === "radio" && each.name;
  const asked = "a[href], button, input, select, textarea, summary, [tabindex='0']";
  const found = [...document.querySelectorAll(asked)].filter(each =>
    !each.disabled && each.tabIndex >= 0 && isShown(each));
  const groups = new Map(found.filter(isGroup).map(each => [each.name, each]));
  window.walked = new Map(
    found.filter(each => !isGroup(each)).concat([...groups.values()]).map(each => [
      isGroup(each) ? each.name : each,
      { each, before: look(each), isReached: false, isSeen: false },
    ]));
  document.addEventListener("focusin", ({ target }) => {
    const kept = walked.get(isGroup(target) ? target.name : target);
    if (!kept) return;
    kept.isReached = true;
    const bar = document.querySelector(".bar")?.getBoundingClientRect().bottom ?? 0;
    const { top, bottom } = target.getBoundingClientRect();
    const isBare = target.closest(".bar, .govuk-skip-link");
    const isInView = isBare || (bottom > bar && top < innerHeight);
    kept.isSeen = isInView && look(target) !== kept.before;
  });
  const dates = found.filter(each => each.type === "date").length;
  return walked.size + 4 * dates + 5;
}"""
_FAULTS = """() => [...walked.values()].filter(kept => !kept.isReached || !kept.isSeen).map(kept =>
  [kept.isReached ? "no focus to be seen" : "never reached", kept.each.outerHTML.slice(0, 120)])"""


def faults_by_keyboard(page: Page) -> list[tuple[str, str]]:
    """Press Tab once for each control, and list those that are not reached or show no focus.

    Of a group of radio buttons the keyboard reaches one; a date has several parts.
    """
    presses = page.evaluate(_CONTROLS)
    for _ in range(presses):
        page.keyboard.press("Tab")
    return [(each[0], each[1]) for each in page.evaluate(_FAULTS)]


def reached(page: Page, target: Locator) -> None:
    """Come to something with the key Tab, as who has no mouse does."""
    for _ in range(MOST_PRESSES):
        if target.evaluate("each => each === document.activeElement"):
            return
        page.keyboard.press("Tab")
    raise AssertionError("the key Tab does not lead there")


def entered(page: Page) -> None:
    """Press the key Enter, and wait for the page that it leads to."""
    with page.expect_navigation():
        page.keyboard.press("Enter")


def typed_over(page: Page, target: Locator, words: str) -> None:
    """Come to a field, and write words in the place of what it holds."""
    reached(page, target)
    page.keyboard.press("Control+A")
    page.keyboard.type(words)


def pressed(page: Page, name: str) -> None:
    """Come to the button of this name, and press it."""
    reached(page, page.get_by_role("button", name=name, exact=True))
    entered(page)


def followed(page: Page, name: str) -> None:
    """Come to the link of this name, and follow it."""
    reached(page, page.get_by_role("link", name=name, exact=True))
    entered(page)
