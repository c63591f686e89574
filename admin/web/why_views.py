"""From what decided a reply to tables."""

from collections.abc import Iterator

from admin.web.contexts import Problem
from admin.web.services import AdminServices, Guest
from admin.web.views import frame_for
from admin.web.why_contexts import Table, WhyContext
from assistant.conversation.circumstances import HeardCircumstances
from assistant.conversation.message import IncomingMessage
from assistant.explaining import Explained
from assistant.guidance.page import Audience
from assistant.retrieval.explaining import ExplainedPage, Explanation
from assistant.retrieval.finding import SHOWN
from assistant.safety.explaining import DangerExplanation, Heard
from assistant.safety.judgement import Judgement, Level

PATH = "/admin/why"
AUDIENCES = tuple(each.value for each in Audience)


def empty_why_context(services: AdminServices, guest: Guest, *problems: Problem) -> WhyContext:
    """Lay out the form alone."""
    title = "Error: Why this answer" if problems else "Why this answer"
    return WhyContext(
        frame=frame_for(services, title, guest, PATH),
        question="",
        audiences=AUDIENCES,
        audience="",
        locales=tuple(services.web.catalogues),
        locale="en",
        tables=(),
        problems=problems,
    )


def why_context(
    services: AdminServices, guest: Guest, message: IncomingMessage, explained: Explained
) -> WhyContext:
    """Lay out the form as it was sent, and under it what decided, the safety side first."""
    return WhyContext(
        frame=frame_for(services, "Why this answer", guest, PATH),
        question=message.text,
        audiences=AUDIENCES,
        audience=message.audience or "",
        locales=tuple(services.web.catalogues),
        locale=message.locale,
        tables=tuple(_tables(explained)),
        problems=(),
    )


def _tables(explained: Explained) -> Iterator[Table]:
    outcome = explained.outcome.value if explained.outcome else "none"
    yield Table("Outcome", ("Outcome", "Audience"), ((outcome, str(explained.audience)),))
    yield from _danger(explained.danger)
    if explained.circumstances is not None:
        yield _circumstances(explained.circumstances, explained.danger.seen.level)
    if explained.search is not None:
        yield from _search(explained.search)


def _danger(danger: DangerExplanation) -> Iterator[Table]:
    yield Table(
        "Safety rules that fired",
        ("Rule", "Language", "Level", "Kind", "Part in it"),
        tuple(
            (rule.id, rule.locale, str(rule.level), str(rule.kind), _role(decides=rule.decides))
            for rule in danger.fired
        ),
    )
    yield Table(
        "Judged",
        ("When", "Level", "Kind", "Theme", "For", "By"),
        (_judgement("At first", danger.first), _judgement("In the end", danger.seen)),
    )
    yield Table(
        "Heard by the detectors",
        ("Look", "Danger", "A card from", "Emergency", "From"),
        tuple(
            _heard(name, heard)
            for name, heard in (
                ("Words", danger.words),
                ("Second look", danger.again),
                ("Its most suspected stretch", danger.stretch),
            )
            if heard is not None
        ),
    )


def _role(*, decides: bool) -> str:
    return "Decides" if decides else "A sign only"


def _judgement(name: str, judged: Judgement) -> tuple[str, ...]:
    writer = judged.speaker or (f"{judged.guessed}, a guess" if judged.guessed else "")
    named = (judged.theme or "", writer, judged.rule or "none")
    return (name, str(judged.level), str(judged.kind), *named)


def _circumstances(said: HeardCircumstances, level: Level) -> Table:
    return Table(
        "Who writes and what it is about, if it is a danger",
        ("Speaker or subject", "Heard", "Clear from"),
        tuple(
            (name, f"{value:.2f}", f"{least:.2f}") for name, value, least in said.loudest(level)
        ),
    )


def _heard(name: str, heard: Heard) -> tuple[str, ...]:
    found, least = heard.suspicion, heard.threshold
    pairs = (found.danger, least.danger, found.emergency, least.emergency)
    return (name, *(f"{each:.2f}" for each in pairs))


def _search(search: Explanation) -> Iterator[Table]:
    yield Table(
        f"How the question was read, in {search.locale}",
        ("Written", "Read as", "By", "Terms"),
        tuple(
            (form.written, form.sense.said, str(form.by), " ".join(form.sense.terms) or "none")
            for form in search.forms
        ),
    )
    yield Table(
        f"How sure: the band is {search.band}",
        ("Question", "Probability", "Threshold", "Reached"),
        tuple(
            (name, f"{one.probability:.3f}", f"{one.threshold:.3f}", _yes(is_so=one.is_reached))
            for name, one in (
                ("Is there anything on it?", search.covered),
                ("Is the first page the answer?", search.right),
            )
        ),
    )
    near = search.rejected[: SHOWN - len(search.pages)]
    yield Table(
        "Pages found, best first",
        ("Page", "Shown", "Score", "Words", "For another audience", "Passage"),
        (
            *(_page(page, is_shown=True) for page in search.pages),
            *(_page(page, is_shown=False) for page in search.rejected),
        ),
    )
    for page in (*search.pages, *near):
        yield from _details(page)


def _yes(*, is_so: bool) -> str:
    return "Yes" if is_so else "No"


def _page(page: ExplainedPage, *, is_shown: bool) -> tuple[str, ...]:
    figures = (f"{page.score:.3f}", f"{page.bm25f:.2f}", f"{page.adjustment:+.2f}")
    return (page.title, _yes(is_so=is_shown), *figures, page.passage or "the head")


def _details(page: ExplainedPage) -> Iterator[Table]:
    yield Table(
        f"What its score is made of: {page.title}",
        ("Sign", "Value", "Weight", "Adds"),
        tuple(
            (sign.name, f"{sign.value:.3f}", f"{sign.weight:.2f}", f"{sign.adds:+.2f}")
            for sign in page.signs
        ),
    )
    yield Table(
        f"Where its words stand: {page.title}",
        ("Term", "Fields"),
        tuple((each.term, ", ".join(each.fields) or "not on the page") for each in page.terms),
    )
