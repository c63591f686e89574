"""A draft of what is no page, as people will see it: beside what is live, the changes first."""

from collections.abc import Iterator
from dataclasses import replace

from admin.editing.differing import Entry, Standing, changed_fields, entries_of
from admin.editing.draft import Draft
from admin.editing.gate import Proposal, propose
from admin.editing.trying import RuleTrial, Tried
from admin.web.contexts import Problem
from admin.web.draft_views import paragraph_view
from admin.web.kinds.plain import label
from admin.web.kinds.shown import Example, KindPreview, Scene, Shown
from admin.web.seen_contexts import ExampleView, SeenContext, SeenEntry
from admin.web.services import AdminServices, Guest
from admin.web.views import frame_for
from admin.web.why_contexts import Table
from assistant.channels.web.history_contexts import ParagraphView
from assistant.channels.web.services import WebServices
from assistant.channels.web.views.turns import shown_words
from assistant.channels.web.visit import Visit
from assistant.guidance.difference import Fate, compare
from assistant.persistence.checking import check_pack
from assistant.persistence.checks.pathways import check_limits
from assistant.persistence.content_files.pack import ContentPack, parse_pack
from assistant.persistence.content_files.timed_paths import with_limits
from assistant.persistence.errors import ContentErrors

ENGLISH = "en"
TITLE = "As people see it"
HEARD = {True: "heard", False: "not heard", None: "no rules"}


def seen_context(
    services: AdminServices,
    guest: Guest,
    draft: Draft,
    kind: KindPreview,
    *,
    message: str | None = None,
) -> SeenContext:
    """Lay out a draft, or what is wrong with it; with a message, what is made of that."""
    context = _empty(services, guest, draft)
    try:
        scene = scene_of(services, draft, kind)
    except ContentErrors as errors:
        return replace(context, broken=tuple(map(str, errors.errors)))
    broken = check_pack(scene.draft, kind.needs)
    if broken:
        return replace(context, broken=tuple(map(str, broken)))
    views = tuple(entry_views(scene, kind))
    found = check_pack(scene.draft, kind.checks)
    shown = replace(
        context,
        told=tuple(str(each) for each in found if each.path == draft.path),
        language=scene.visit.locale.tag,
        direction=scene.visit.locale.direction,
        changed=tuple(each for each in views if each.mark),
        same=tuple(each for each in views if not each.mark),
        can_try=kind.can_try,
    )
    return shown if message is None else _with_message(shown, scene, message)


def scene_of(services: AdminServices, draft: Draft, kind: KindPreview) -> Scene:
    """Lay a draft over what is live.

    Raises:
        ContentErrors: the draft cannot be read.
    """
    proposal = propose(services.editing.guidance.live().documents, {draft.path: draft.text})
    found = kind.pattern.fullmatch(draft.path)
    locale = (found.groupdict().get("locale") if found else None) or ENGLISH
    return scene_in(services.web, services.editing.trial, proposal, draft.path, locale)


def scene_in(
    web: WebServices, trial: RuleTrial, proposal: Proposal, path: str, locale: str
) -> Scene:
    """Read both sides of a proposal, of which the document at one path is looked at.

    Raises:
        ContentErrors: a document cannot be read.
    """
    pack = parse_pack(proposal.candidate)
    return Scene(
        path=path,
        locale=locale,
        live=parse_pack(proposal.live),
        draft=pack,
        visit=_visit_of(pack, web.visit_in(web.visit("/"), locale)),
        web=web,
        trial=trial,
    )


def entry_views(scene: Scene, kind: KindPreview) -> Iterator[SeenEntry]:
    """Show each entry, those that differ first."""
    before, after = (kind.entries(pack, scene) for pack in (scene.live, scene.draft))
    for number, entry in enumerate(entries_of(before, after), start=1):
        is_there = entry.standing is not Standing.TAKEN_OUT
        shown = kind.show(scene, entry) if is_there else Shown(entry.id)
        yield _entry_view(number, entry, shown)


def _visit_of(pack: ContentPack, visit: Visit) -> Visit:
    """Answer from the draft's values beside the pages that are live."""
    is_timed = not tuple(check_limits(pack))
    edition = replace(
        visit.edition,
        partnership=pack.partnership,
        contacts=pack.contacts,
        sources=pack.sources,
        timescales=pack.timescales,
    )
    live = replace(
        visit.live,
        edition=edition,
        cards=pack.cards,
        replies=pack.replies,
        guided=with_limits(pack.guided, pack.timescales) if is_timed else pack.guided,
    )
    return replace(visit, live=live)


def _empty(services: AdminServices, guest: Guest, draft: Draft) -> SeenContext:
    address = f"/admin/drafts/{draft.id}"
    return SeenContext(
        frame=frame_for(services, f"{TITLE}: {draft.path}", guest),
        path=draft.path,
        back_url=address,
        address=f"{address}/seen",
        broken=(),
        told=(),
        language=ENGLISH,
        direction="ltr",
        changed=(),
        same=(),
        can_try=False,
        message="",
        tried=None,
        problems=(),
    )


def _with_message(context: SeenContext, scene: Scene, message: str) -> SeenContext:
    if not message.strip():
        problem = Problem("message", "Write a message to try")
        frame = replace(context.frame, tab_title=f"Error: {context.frame.tab_title}")
        return replace(context, frame=frame, problems=(problem,))
    tried = [scene.trial.judge(pack, message, scene.locale) for pack in (scene.live, scene.draft)]
    return replace(context, message=shown_words(message), tried=_judgements(*tried))


def _judgements(live: Tried, draft: Tried) -> Table:
    sides = tuple(zip(_said(live), _said(draft), strict=True))
    rows = tuple((name, before, after) for (name, before), (_, after) in sides)
    return Table("What is made of it", ("", "Live rules", "Rules of this draft"), rows)


def _said(tried: Tried) -> tuple[tuple[str, str], ...]:
    judged, request = tried.judgement, tried.request
    return (
        ("Level", judged.level.value if tried.is_judged else "cannot be judged: an emergency"),
        ("Kind", judged.kind.value),
        ("Decided by", judged.rule or "no rule"),
        ("Rules that fire", ", ".join(each.id for each in tried.fired) or "none"),
        ("Reply that it asks for", request.reply if request else "none"),
        ("Help card", tried.card.id if tried.card else "none"),
    )


def _entry_view(number: int, entry: Entry, shown: Shown) -> SeenEntry:
    return SeenEntry(
        anchor=f"entry-{number}",
        heading=shown.heading,
        mark=entry.standing.value,
        words=shown.words,
        html=shown.html,
        facts=(*((("Id", entry.id),) if shown.heading != entry.id else ()), *shown.facts),
        lists=shown.lists,
        links=shown.links,
        changes=tuple(_changes(entry)),
        examples=tuple(_example_view(each) for each in shown.examples),
    )


def _changes(entry: Entry) -> Iterator[tuple[str, tuple[ParagraphView, ...]]]:
    """Compare the fields that differ; of what is new there is nothing to compare."""
    if entry.standing in {Standing.NEW, Standing.SAME}:
        return
    for name, lines in changed_fields(entry).items():
        changes = (each for each in compare(*lines) if each.fate is not Fate.KEPT)
        yield label(name), tuple(map(paragraph_view, changes))


def _example_view(example: Example) -> ExampleView:
    return ExampleView(
        words=example.words,
        wanted="heard" if example.is_to_be_heard else "not heard",
        live=HEARD[example.is_heard_live],
        draft=HEARD[example.is_heard],
        is_wrong=example.is_heard is not example.is_to_be_heard,
    )
