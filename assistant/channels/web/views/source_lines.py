"""The small line under every answer: which wording it is, who approved it, when it is due."""

from assistant.channels.web.parts import SourceLine
from assistant.channels.web.visit import Visit
from assistant.guidance.edition import Revision
from assistant.localisation.formatting import date_in_words


def source_line(revision: Revision, visit: Visit) -> SourceLine:
    """Say where an answer comes from; dates in words, the approver by role only."""
    page, approval = revision.page, revision.approval
    return SourceLine(
        title=page.title,
        revision=revision.number,
        edition=visit.edition.number,
        approved_by=approval.role if approval else None,
        approved_on=date_in_words(approval.approved_on, visit.catalogue) if approval else None,
        reviewed=date_in_words(page.reviewed, visit.catalogue),
        review_due=date_in_words(page.review_due, visit.catalogue),
        is_overdue=page.is_overdue(visit.today),
    )
