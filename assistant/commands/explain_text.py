"""An explanation as lines for the terminal."""

from collections.abc import Iterable, Iterator

from assistant.conversation.circumstances import HeardCircumstances
from assistant.explaining import Explained
from assistant.retrieval.explaining import Estimated, ExplainedPage, Explanation
from assistant.retrieval.finding import SHOWN
from assistant.retrieval.reading import ReadForm
from assistant.safety.explaining import DangerExplanation, FiredRule, Heard
from assistant.safety.judgement import KINDS, Judgement, Level
from assistant.safety.suspicion import Suspicion


def as_text(explained: Explained) -> str:
    """Write an explanation in short lines, the safety side first."""
    return "\n".join(_lines(explained))


def _lines(explained: Explained) -> Iterator[str]:
    yield f"Outcome: {explained.outcome or 'none'}, for the audience {explained.audience}"
    if explained.reply:
        yield f"Canned reply: {explained.reply}"
    yield "\nSafety"
    yield from _indented(_danger(explained.danger))
    if explained.circumstances:
        level = explained.danger.seen.level
        yield from _indented(_circumstances(explained.circumstances, level))
    if explained.search is None:
        yield "\nNothing was searched."
        return
    yield from _search(explained.search)


def _danger(danger: DangerExplanation) -> Iterator[str]:
    yield f"rules that fired: {', '.join(map(_rule, danger.fired)) or 'none'}"
    yield f"words: {_heard(danger.words)}"
    yield f"meaning: {_suspicion(danger.meaning)}"
    yield f"second look: {_heard(danger.again)}"
    if danger.stretch is not None:
        yield f"its most suspected stretch: {_heard(danger.stretch)}"
    yield f"judged at first: {_judgement(danger.first)}"
    yield f"judged in the end: {_judgement(danger.seen)}"
    if danger.again is not None:
        pairs = zip(KINDS, danger.again.suspicion.kinds, strict=True)
        yield f"kinds: {_figures(sorted(pairs, key=lambda pair: -pair[1]))}"


def _circumstances(said: HeardCircumstances, level: Level) -> Iterator[str]:
    loudest = said.loudest(level)
    named = (f"{name} {value:.2f} (from {least:.2f})" for name, value, least in loudest)
    yield f"who writes and what it is about, if it is a danger: {', '.join(named)}"


def _rule(rule: FiredRule) -> str:
    role = "decides" if rule.decides else "a sign only"
    return f"{rule.id} ({rule.locale}, {rule.level}, {rule.kind}, {role})"


def _heard(heard: Heard | None) -> str:
    if heard is None:
        return "not weighed"
    found, least = heard.suspicion, heard.threshold
    return (
        f"danger {found.danger:.2f} (a card from {least.danger:.2f}), "
        f"emergency {found.emergency:.2f} (from {least.emergency:.2f})"
    )


def _suspicion(found: Suspicion | None) -> str:
    if found is None:
        return "the sentence model was not used"
    return f"danger {found.danger:.2f}, emergency {found.emergency:.2f}"


def _judgement(judgement: Judgement) -> str:
    theme = f", theme {judgement.theme}" if judgement.theme else ""
    theme += f", for {judgement.speaker}" if judgement.speaker else ""
    theme += f", guessed {judgement.guessed}" if judgement.guessed else ""
    return f"level {judgement.level}, kind {judgement.kind}{theme}, by {judgement.rule or 'none'}"


def _search(search: Explanation) -> Iterator[str]:
    ways = "words and meaning" if search.uses_meaning else "words alone"
    degraded = ", not the best way there is" if search.is_degraded else ""
    yield f"\nSearch in {search.locale}, by {ways}{degraded}"
    yield from _indented(map(_form, search.forms))
    yield f"\nBand: {search.band}"
    yield from _indented(_band(search))
    for page in search.pages:
        yield f"\nShown: {page.slug}, {page.title}"
        yield from _indented(_page(page))
    near_misses = SHOWN - len(search.pages)
    for page in search.rejected[:near_misses]:
        yield f"\nRejected: {page.slug}, {page.title}"
        yield from _indented(_page(page))
    yield "\nRejected as well, with their scores"
    yield from _indented(f"{page.slug} {page.score:.3f}" for page in search.rejected[near_misses:])


def _form(form: ReadForm) -> str:
    terms = " ".join(form.sense.terms) or "no term"
    if form.written == form.sense.said:
        return f"{form.written}: {terms}"
    return f"{form.written}, read by {form.by} as {form.sense.said}: {terms}"


def _band(search: Explanation) -> Iterator[str]:
    yield f"anything on it: {_estimated(search.covered)}"
    yield f"first page is the answer: {_estimated(search.right)}"
    yield f"signals: {_figures(search.signals)}"


def _estimated(found: Estimated) -> str:
    reached = "reached" if found.is_reached else "not reached"
    return f"{found.probability:.3f} (threshold {found.threshold:.3f}, {reached})"


def _page(page: ExplainedPage) -> Iterator[str]:
    yield f"score {page.score:.3f}, BM25F {page.bm25f:.2f}, audience {page.adjustment:+.2f}"
    for sign in page.signs:
        yield f"{sign.name} {sign.value:.3f} x {sign.weight:.2f} = {sign.adds:+.2f}"
    for found in page.terms:
        yield f"term {found.term}: {', '.join(found.fields) or 'not on the page'}"
    yield f"passage: {page.passage or 'the head of the page'}"


def _figures(pairs: Iterable[tuple[str, float]]) -> str:
    return ", ".join(f"{name} {value:.3f}" for name, value in pairs)


def _indented(lines: Iterable[str]) -> Iterator[str]:
    return (f"  {line}" for line in lines)
