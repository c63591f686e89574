"""The measures of a page: short enough to be read in need, and asked for in people's own words."""

from collections.abc import Iterator

from assistant.guidance.page import Audience, Page
from assistant.persistence.checks.finding import Finding
from assistant.persistence.checks.words import bare, count_words
from assistant.persistence.content_files.lines import PASSAGE, Place
from assistant.persistence.content_files.pack import ContentPack
from assistant.persistence.content_files.paths import asks_path, page_path

SUMMARY_WORDS = (40, 90)
PASSAGE_WORDS = (40, 200)
BODY_WORDS = {
    Audience.FAMILY: (350, 900),
    Audience.PRACTITIONER: (400, 1200),
    Audience.YOUNG_PERSON: (150, 350),
}
ASKS = (15, 30)
FIRST_STEPS = (3, 6)
CHANGE_WORDS = (2, 25)


def check_lengths(pack: ContentPack) -> Iterator[Finding]:
    """Check the words of summary, note, passages and body; languages differ: originals only."""
    for page in pack.pages.values():
        if page.translates is None:
            yield from _lengths(page)


def _lengths(page: Page) -> Iterator[Finding]:
    summary = count_words(page.summary)
    yield from _outside(page, ("summary",), summary, SUMMARY_WORDS, "words in the summary")
    if page.change is not None:
        change = count_words(page.change)
        yield from _outside(page, ("change",), change, CHANGE_WORDS, "words on what changed")
    passages = [count_words(passage.markdown) for passage in page.passages]
    limits = BODY_WORDS[page.audience]
    yield from _outside(page, (PASSAGE, 0), sum(passages), limits, "words in all passages")
    for number, words in enumerate(passages):
        yield from _outside(page, (PASSAGE, number), words, PASSAGE_WORDS, "words here")


def check_lists(pack: ContentPack) -> Iterator[Finding]:
    """Check how many asks and first steps a page has."""
    for page in pack.pages.values():
        yield from _outside(page, ("asks",), len(page.asks), ASKS, "asks")
        yield from _outside(page, ("first_steps",), len(page.first_steps), FIRST_STEPS, "steps")


def check_asks(pack: ContentPack) -> Iterator[Finding]:
    """Check that no ask repeats the title, or an ask of the same or another page."""
    seen: dict[tuple[str, str], str] = {}
    for page in pack.pages.values():
        for path, place, ask in _asks(page, pack):
            key = (page.locale, bare(ask))
            if bare(ask) == bare(page.title):
                problem = "this ask repeats the title"
                yield Finding(path, place, problem, "Say it as people would")
            if key in seen:
                problem = f"this ask stands on {seen[key]} too"
                yield Finding(path, place, problem, "Keep the one that fits better")
            seen.setdefault(key, path)


def _asks(page: Page, pack: ContentPack) -> Iterator[tuple[str, Place, str]]:
    """List the asks of a page with file and place: its own, and the further ones."""
    own, further = page_path(page.locale, page.slug), asks_path(page.locale, page.slug)
    for number, ask in enumerate(page.asks):
        yield own, ("asks", number), ask
    for number, ask in enumerate(pack.asks.get((page.locale, page.slug), ())):
        yield further, (number,), ask


def check_asked_pages(pack: ContentPack) -> Iterator[Finding]:
    """Check that further asks belong to a page that is there."""
    for locale, slug in pack.asks.keys() - pack.pages.keys():
        problem = f"there is no page {slug!r} in {locale!r}"
        yield Finding(asks_path(locale, slug), (), problem, "Name the file after its page")


def check_dates(pack: ContentPack) -> Iterator[Finding]:
    """Check that a page is due for review after it was reviewed."""
    for page in pack.pages.values():
        if page.review_due <= page.reviewed:
            path = page_path(page.locale, page.slug)
            problem = "the page is due for review before it was reviewed"
            yield Finding(path, ("review_due",), problem, "Write a later day")


def _outside(
    page: Page, place: Place, count: int, limits: tuple[int, int], what: str
) -> Iterator[Finding]:
    least, most = limits
    if not least <= count <= most:
        path = page_path(page.locale, page.slug)
        yield Finding(path, place, f"there are {count} {what}", f"Write {least} to {most}")
