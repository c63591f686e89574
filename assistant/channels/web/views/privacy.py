"""What happens to what a person types, with the list of all that is counted."""

from collections.abc import Callable, Mapping

from assistant.channels.web.contexts import PrivacyContext
from assistant.channels.web.views.plain import plain_context
from assistant.channels.web.visit import Visit
from assistant.localisation.catalogues import Catalogue
from assistant.usage.cells import Measure
from assistant.usage.release import SMALLEST_GROUP
from assistant.usage.retention import COUNTS_DAYS, FIGURES_YEARS, STAFF_LOG_YEARS

NAMES: Mapping[Measure, Callable[[Catalogue], str]] = {
    Measure.OUTCOME: lambda words: words.gettext("How a question ended, such as with an answer"),
    Measure.TOPIC: lambda words: words.gettext("The topic of the answer"),
    Measure.CHANNEL: lambda words: words.gettext("Whether the question came by web or by app"),
    Measure.AUDIENCE: lambda words: words.gettext("Who asks, where somebody chose to say"),
    Measure.LANGUAGE: lambda words: words.gettext("The language of the answer"),
    Measure.PATHWAY: lambda words: words.gettext("Which of the tools was used to its end"),
    Measure.STEP: lambda words: words.gettext("The level of help that a tool pointed to"),
    Measure.FRAMEWORK: lambda words: words.gettext("Whose levels of need a tool used"),
    Measure.AGENCY: lambda words: words.gettext("The kind of agency chosen in a tool"),
    Measure.CONTACT: lambda words: words.gettext("The services whose numbers were shown"),
    Measure.HELPED: lambda words: words.gettext(
        "Whether an answer helped, where somebody pressed a button to say so"
    ),
    Measure.NEXT_STEP: lambda words: words.gettext(
        "What somebody will do next, where they pressed a button to say so"
    ),
    Measure.WORD: lambda words: words.gettext(
        "Words from a fixed list, such as the names of apps, where a question had no answer"
    ),
    Measure.HOURS: lambda words: words.gettext(
        "Office hours, evening or night, counted only for three months together"
    ),
}
"""The name of every measure; one that is added without a name cannot be shown, and fails."""


def privacy_context(visit: Visit, title: str) -> PrivacyContext:
    """Lay out the privacy page; its list follows from the measures themselves."""
    plain = plain_context(visit, title)
    return PrivacyContext(
        frame=plain.frame,
        edition=plain.edition,
        published=plain.published,
        counted=tuple(NAMES[measure](visit.catalogue) for measure in Measure),
        smallest=SMALLEST_GROUP,
        counts_days=COUNTS_DAYS,
        figures_years=FIGURES_YEARS,
        log_years=STAFF_LOG_YEARS,
    )
