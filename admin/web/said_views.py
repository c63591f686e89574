"""From what was said on an earlier day to what its page shows."""

from dataclasses import replace

from admin.looking_back import Said
from admin.web.contexts import Problem
from admin.web.draft_views import moment_in_london
from admin.web.services import AdminServices, Guest
from admin.web.views import frame_for
from admin.web.why_contexts import AnswerThen, SaidContext, Table
from admin.web.why_views import AUDIENCES, PATH
from assistant.channels.web.views.turns import turn_view
from assistant.guidance.hours import LONDON

TITLE = "What was said on a day"


def said_context(
    services: AdminServices,
    guest: Guest,
    typed: tuple[str, str, str] = ("", "", ""),
    said: Said | None = None,
    *problems: Problem,
) -> SaidContext:
    """Lay out the form as it was sent: ``typed`` are the day, the question and the audience."""
    day, question, audience = typed
    return SaidContext(
        frame=frame_for(services, f"Error: {TITLE}" if problems else TITLE, guest, PATH),
        day=day,
        latest=services.clock().astimezone(LONDON).date().isoformat(),
        question=question,
        audiences=AUDIENCES,
        audience=audience,
        said=None if said is None else _answer_then(services, said),
        problems=problems,
    )


def _answer_then(services: AdminServices, said: Said) -> AnswerThen:
    visit = replace(services.web.visit("/"), live=said.live, at=said.at)
    judged = said.reply.judgement
    return AnswerThen(
        edition=said.live.edition.number,
        published=moment_in_london(said.live.edition.published_at),
        at=moment_in_london(said.at),
        judged=Table(
            "What safety made of it",
            ("Level", "Kind", "Theme", "By", "Outcome"),
            (
                (
                    str(judged.level),
                    str(judged.kind),
                    judged.theme or "none",
                    judged.rule or "none",
                    said.reply.outcome.value.replace("_", " "),
                ),
            ),
        ),
        turn=turn_view(said.reply, "", "", visit),
        is_whole=said.is_whole,
    )
