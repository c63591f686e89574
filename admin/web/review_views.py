"""Work that waits, and drafts as their approver reads them."""

from collections.abc import Mapping, Sequence
from datetime import timedelta
from itertools import groupby
from typing import TypeAlias

from admin.editing.draft import Draft, State
from admin.editing.paragraphs import paragraphs_of
from admin.editing.ports import LiveGuidance
from admin.identity.policy import Action
from admin.web.colleagues import editor_of, held_back, listed, may, names_of
from admin.web.conflict_views import takes_back
from admin.web.contexts import Problem
from admin.web.document_views import live_pages, public_links
from admin.web.draft_views import (
    moment_in_london,
    paragraph_view,
    previews_of,
    remark_view,
    title_of,
)
from admin.web.editing_contexts import RemarkView
from admin.web.examination_views import examination_view
from admin.web.review_contexts import (
    DraftRow,
    NumberedParagraph,
    ParagraphRun,
    ReviewContext,
    ReviewedDraft,
    WorkContext,
)
from admin.web.services import AdminServices, Guest
from admin.web.typed import URGENT
from admin.web.views import frame_for
from assistant.channels.web.parts import Link
from assistant.guidance.difference import Fate, compare
from assistant.persistence.content_files.paths import PAGE

WORK = "/admin/work"
QUOTED = 60
Rows: TypeAlias = tuple[DraftRow, ...]
LATE = "Did not go out at their moment: read them again"
UNFINISHED = frozenset({State.DRAFT, State.SENT_BACK})


def work_context(services: AdminServices, guest: Guest) -> WorkContext:
    """Sort the open drafts by what they wait for; emergency corrections stand first."""
    me, names = editor_of(guest).id, names_of(services)
    drafts = sorted(
        services.editing.drafts.list_open(), key=lambda each: not each.why.startswith(URGENT)
    )

    late_since = services.clock() - timedelta(minutes=5)

    def those(*states: State, mine: bool | None = None, late: bool | None = None) -> Rows:
        return tuple(
            _row(each, names)
            for each in drafts
            if each.state in states
            and mine in (None, me in each.editors)
            and late in (None, each.publish_at is not None and each.publish_at < late_since)
        )

    late = those(State.APPROVED, late=True)
    return WorkContext(
        frame=frame_for(services, "Work", guest, WORK),
        groups=(
            *(((LATE, late),) if late else ()),
            ("Waiting for a second person", those(State.IN_REVIEW, mine=False)),
            ("Yours, waiting for a second person", those(State.IN_REVIEW, mine=True)),
            ("Sent back", those(State.SENT_BACK)),
            ("Your drafts", those(State.DRAFT, mine=True)),
            ("Drafts of others", those(State.DRAFT, mine=False)),
            ("Approved, not published yet", those(State.APPROVED, late=False)),
        ),
    )


def review_context(
    services: AdminServices,
    guest: Guest,
    drafts: Sequence[Draft],
    *problems: Problem,
) -> ReviewContext:
    """Lay out drafts that are read together, with what they would do."""
    live, names = services.editing.guidance.live(), names_of(services)
    are_open = all(each.is_open for each in drafts)
    states = {each.state for each in drafts}
    held = held_back(guest.person, services.clock())
    hindrance = _hindrance(guest, drafts, held)
    title = "Review"
    return ReviewContext(
        frame=frame_for(services, f"Error: {title}" if problems else title, guest, WORK),
        name=name_of(drafts),
        drafts=tuple(_reviewed(services, each, live, names) for each in drafts),
        examination=examination_view(services, drafts) if are_open else None,
        problems=problems,
        hindrance=hindrance,
        may_comment=are_open and may(guest, Action.WRITE_DRAFTS),
        may_send_back=may(guest, Action.SEND_BACK),
        may_approve=states == {State.IN_REVIEW} and not hindrance,
        may_publish=states == {State.APPROVED} and may(guest, Action.PUBLISH) and not held,
        moment=next((moment_in_london(each.publish_at) for each in drafts if each.publish_at), ""),
        edition=next((each.edition for each in drafts if each.edition), None),
        published=tuple(link for each in drafts for link in _published(services, each)),
    )


def name_of(drafts: Sequence[Draft]) -> str:
    """Name drafts that are read together, as addresses do: "3-5-8"."""
    return "-".join(str(each.id) for each in drafts)


def _row(draft: Draft, names: Mapping[str, str]) -> DraftRow:
    kind = "drafts" if draft.state in UNFINISHED else "reviews"
    return DraftRow(
        id=draft.id,
        title=Link(title_of(draft), f"/admin/{kind}/{draft.id}"),
        why=draft.why,
        state=draft.state.value.replace("-", " "),
        editors=listed(draft.editors, names),
        moment="" if draft.publish_at is None else moment_in_london(draft.publish_at),
    )


def _hindrance(guest: Guest, drafts: Sequence[Draft], held: str) -> str:
    state = drafts[0].state
    if held and may(guest, Action.PUBLISH) and state in {State.IN_REVIEW, State.APPROVED}:
        return held
    if state is not State.IN_REVIEW:
        return ""
    if not may(guest, Action.PUBLISH):
        return "Somebody who may approve has to read this."
    if any(editor_of(guest).id in each.editors for each in drafts):
        return "You wrote in this: somebody else has to approve it."
    return ""


def _reviewed(
    services: AdminServices, draft: Draft, live: LiveGuidance, names: Mapping[str, str]
) -> ReviewedDraft:
    present = {each.path: each for each in live.documents}.get(draft.path)
    store = services.editing.drafts
    remarks = tuple(remark_view(each, names) for each in store.comments(draft.id))
    paragraphs = _paragraphs(draft, present.text if present else "", remarks)
    placed = {said for each in paragraphs for said in each.remarks}
    return ReviewedDraft(
        id=draft.id,
        title=title_of(draft),
        path=draft.path,
        state=draft.state.value.replace("-", " "),
        why=draft.why,
        editors=listed(draft.editors, names),
        digest=draft.digest,
        is_open=draft.is_open,
        takes_out=draft.text is None,
        has_moved=draft.is_open and draft.base != (present.digest if present else None),
        runs=_runs(paragraphs),
        takes_back=takes_back(services, draft, present) if draft.is_open else (),
        remarks=tuple(each for each in remarks if each not in placed),
        choices=tuple((each.number, _quoted(each)) for each in paragraphs),
        history=tuple(remark_view(each, names) for each in store.reviews(draft.id)),
        previews=previews_of(draft),
    )


def _paragraphs(
    draft: Draft, live: str, remarks: tuple[RemarkView, ...]
) -> tuple[NumberedParagraph, ...]:
    """Number the paragraphs, each with the remarks that quote it as it stands.

    Of what is no page those that stay are left out.
    """
    said: dict[str, list[RemarkView]] = {}
    for remark in remarks:
        said.setdefault(remark.quoted, []).append(remark)
    changes = compare(paragraphs_of(live, draft.path), paragraphs_of(draft.text or "", draft.path))
    is_page = PAGE.fullmatch(draft.path) is not None
    return tuple(
        NumberedParagraph(
            number,
            paragraph_view(each),
            tuple(said.get((each.after or each.before or "").strip(), ())),
        )
        for number, each in enumerate(changes, start=1)
        if is_page or each.fate is not Fate.KEPT
    )


def paragraph_numbered(services: AdminServices, draft: Draft, number: str) -> str:
    """Give the words of a paragraph by its number in the comparison, empty for none."""
    live = {each.path: each.text for each in services.editing.guidance.live().documents}
    changes = compare(
        paragraphs_of(live.get(draft.path, ""), draft.path),
        paragraphs_of(draft.text or "", draft.path),
    )
    numbered = {str(at): each for at, each in enumerate(changes, start=1)}
    found = numbered.get(number)
    return "" if found is None else (found.after or found.before or "").strip()


def _runs(paragraphs: tuple[NumberedParagraph, ...]) -> tuple[ParagraphRun, ...]:
    """Put together what stays as it was, so that what changed can be seen."""

    def stays(each: NumberedParagraph) -> bool:
        return each.paragraph.fate is None and not each.remarks

    return tuple(ParagraphRun(is_kept, tuple(run)) for is_kept, run in groupby(paragraphs, stays))


def _quoted(paragraph: NumberedParagraph) -> str:
    words = " ".join("".join(text for _, text in paragraph.paragraph.pieces).split())
    return words if len(words) <= QUOTED else f"{words[:QUOTED]}…"


def _published(services: AdminServices, draft: Draft) -> tuple[Link, ...]:
    if draft.state is not State.PUBLISHED:
        return ()
    return public_links(services, live_pages(services).get(draft.path))
