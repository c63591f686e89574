"""What can be chosen of the impact report: the periods of each series, and the forms of a file."""

from dataclasses import dataclass

from admin.impact.periods import ReportPeriod
from admin.persistence.impact import ImpactStore
from admin.printing.forms import Form
from admin.web.contexts import Choice
from assistant.persistence.ledger import Series

DEMONSTRATION = "demonstration-"
PREFIXES = {Series.REAL: "", Series.DEMONSTRATION: DEMONSTRATION}
FORMS = {
    Form.PDF.value: "PDF, the whole report",
    Form.DOCX.value: "Word, the whole report",
    Form.HTML.value: "HTML, the whole report",
    Form.CSV.value: "CSV, every figure with its ledger rows",
    Form.SUMMARY_PDF.value: "PDF, one page for the scrutiny committee, and the rows behind it",
    Form.SUMMARY_HTML.value: "HTML, one page for the scrutiny committee, and the rows behind it",
}


@dataclass(frozen=True, slots=True)
class Chosen:
    """A period of one series; written as it stands in an address."""

    series: Series
    period: ReportPeriod

    def __str__(self) -> str:
        return f"{PREFIXES[self.series]}{self.period}"

    @property
    def text(self) -> str:
        """Name it for somebody who chooses."""
        mark = "Demonstration: " if self.series is Series.DEMONSTRATION else ""
        return f"{mark}{self.period.name} ({self.period})"


def choose(store: ImpactStore, written: str) -> Chosen | None:
    """Find what was chosen, else the newest year; None where nothing was released yet."""
    offered = _offered(store)
    return next((each for each in offered if str(each) == written), next(iter(offered), None))


def period_choices(store: ImpactStore, chosen: Chosen | None) -> tuple[Choice, ...]:
    """List every period of which something was released, real ones first."""
    return tuple(Choice(str(each), each.text, each == chosen) for each in _offered(store))


def form_choices() -> tuple[Choice, ...]:
    """List the forms of a file."""
    return tuple(Choice(value, text) for value, text in FORMS.items())


def _offered(store: ImpactStore) -> tuple[Chosen, ...]:
    return tuple(Chosen(series, period) for series in PREFIXES for period in store.periods(series))
