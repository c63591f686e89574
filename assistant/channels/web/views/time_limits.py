"""The time limits of the guidance: a table by event, and the form that counts one."""

from collections.abc import Iterable, Mapping

from assistant.channels.web.contexts import TimeLimitsContext
from assistant.channels.web.counting import Count, Mistake
from assistant.channels.web.forms import CountForm
from assistant.channels.web.limit_parts import (
    ChoiceOfLimit,
    CountFormView,
    CountView,
    TimeLimitView,
)
from assistant.channels.web.views.counts import count_view, mistake_view
from assistant.channels.web.views.frames import frame_of
from assistant.channels.web.visit import Visit
from assistant.guidance.page import Confidence
from assistant.guidance.timescale import Timescale
from assistant.localisation.limits import limit_with_way

ENGLISH = "en"


def time_limits_context(visit: Visit) -> TimeLimitsContext:
    """Lay out the table and the empty form."""
    title = visit.catalogue.gettext("Time limits, and how to count them")
    return _context(title, CountForm(), (), None, visit)


def counted_context(
    form: CountForm, count: Count | tuple[Mistake, ...], visit: Visit
) -> TimeLimitsContext:
    """Lay out what was counted, or what is wrong; the tab says when something is."""
    title = visit.catalogue.gettext("Time limits, and how to count them")
    if isinstance(count, tuple):
        tab = visit.catalogue.gettext("Error: %(title)s", title=title)
        return _context(tab, form, count, None, visit)
    return _context(title, form, (), count_view(count, visit), visit)


def _context(
    tab: str,
    form: CountForm,
    mistakes: Iterable[Mistake],
    count: CountView | None,
    visit: Visit,
) -> TimeLimitsContext:
    found = tuple(mistake_view(mistake, visit) for mistake in mistakes)
    return TimeLimitsContext(
        frame=frame_of(visit, tab, is_translated=visit.locale.tag == ENGLISH),
        groups=_groups(visit),
        form=_form_view(form, {mistake.field: mistake.text for mistake in found}, visit),
        mistakes=found,
        count=count,
    )


def _form_view(form: CountForm, errors: Mapping[str, str], visit: Visit) -> CountFormView:
    choices = (
        ChoiceOfLimit(each.id, f"{each.what}, {each.when}", each.id == form.timescale)
        for each in visit.edition.timescales.values()
    )
    return CountFormView(
        choices=tuple(choices),
        day=form.day,
        month=form.month,
        year=form.year,
        time=form.time,
        limit_error=errors.get("timescale"),
        date_error=errors.get("day") or errors.get("year"),
        time_error=errors.get("time"),
    )


def _groups(visit: Visit) -> tuple[tuple[str, tuple[TimeLimitView, ...]], ...]:
    """Bring limits with the same event together, in the order of the file."""
    grouped: dict[str, list[TimeLimitView]] = {}
    for timescale in visit.edition.timescales.values():
        grouped.setdefault(timescale.event, []).append(_limit_view(timescale, visit))
    return tuple((event[:1].upper() + event[1:], tuple(rows)) for event, rows in grouped.items())


def _limit_view(timescale: Timescale, visit: Visit) -> TimeLimitView:
    source = visit.edition.sources.get(timescale.source)
    return TimeLimitView(
        what=timescale.what,
        limit=limit_with_way(timescale, visit.catalogue),
        source=source.title if source else "",
        how_sure=_how_sure(timescale.confidence, visit),
    )


def _how_sure(confidence: Confidence, visit: Visit) -> str:
    match confidence:
        case Confidence.SOURCED:
            return visit.catalogue.gettext("Seen in this source")
        case Confidence.GENERAL:
            return visit.catalogue.gettext("Settled practice")
        case Confidence.AWAITING_CONFIRMATION:
            return visit.catalogue.gettext("Being confirmed by the partnership")
