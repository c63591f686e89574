"""The check of a whole pack: a list of checks, and the lines of what they find."""

from collections.abc import Sequence

from assistant.persistence.checks import (
    discretion,
    glossary,
    hazards,
    judged,
    links,
    page_shape,
    pathways,
    readability,
    references,
    register,
    rules,
    safety,
    said,
    vocabulary,
    wording,
)
from assistant.persistence.checks.finding import Check, Finding
from assistant.persistence.content_files.lines import line_of
from assistant.persistence.content_files.pack import ContentPack
from assistant.persistence.errors import ContentError

CHECKS: tuple[Check, ...] = (
    references.check_pages,
    references.check_contacts,
    references.check_timescales,
    references.check_lessons,
    references.check_partnership,
    references.check_cards_and_replies,
    glossary.check_terms,
    glossary.check_meanings,
    links.check_related,
    links.check_orphans,
    page_shape.check_lengths,
    page_shape.check_lists,
    page_shape.check_asks,
    page_shape.check_asked_pages,
    page_shape.check_dates,
    readability.check_reading_age,
    readability.check_sentences,
    discretion.check_discreet,
    discretion.check_places,
    discretion.check_anonymous,
    wording.check_promises,
    wording.check_numbers,
    wording.check_links,
    register.check_numbers,
    register.check_addresses,
    safety.check_files,
    safety.check_cards,
    safety.check_confirmed,
    safety.check_safe_word,
    rules.check_rules,
    pathways.check_paths,
    pathways.check_names,
    pathways.check_danger,
    said.check_pasted,
    said.check_signs,
    judged.check_judged,
    hazards.check_hazards,
    vocabulary.check_vocabulary,
)


def check_pack(pack: ContentPack, checks: Sequence[Check] = CHECKS) -> tuple[ContentError, ...]:
    """List what keeps a pack from being published, by file and line; empty when it is sound."""
    found = (_located(pack, finding) for check in checks for finding in check(pack))
    return tuple(sorted(found, key=lambda error: (error.path, error.line or 0)))


def _located(pack: ContentPack, finding: Finding) -> ContentError:
    document = pack.documents.get(finding.path)
    line = None
    if document is not None and finding.place:
        line = line_of(document, finding.place)
    return ContentError(finding.path, line, finding.problem, finding.remedy)
