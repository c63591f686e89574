"""The range of steps with its reasons, what each step asks, and whom to ring now."""

from collections.abc import Iterable, Iterator

from assistant.channels.telegram.screens import Screen
from assistant.channels.telegram.views.contacts import Detail, contact_blocks
from assistant.channels.telegram.views.levels.serious import people, serious_blocks
from assistant.channels.telegram.views.levels.standing import (
    Op,
    Rows,
    Standing,
    framed,
    level_row,
)
from assistant.channels.telegram.views.markup import Block, bold, listed, plain, tight, told
from assistant.channels.telegram.views.paging import Leaf, leaf_of
from assistant.channels.telegram.views.tools import page_rows
from assistant.localisation.navigator import (
    BULLET,
    made_in_words,
    range_in_words,
    rationale_of,
)
from assistant.pathways.assessment import Assessment
from assistant.pathways.levels import name_of_step
from assistant.pathways.thresholds import Circumstance, StepGuide

COMFORTABLE_ROOM = 2_800
"""A screen of about this many units is read without losing one's place."""

PRE_TAGS = len("<pre></pre>")


def result_screen(assessment: Assessment, number: int, standing: Standing) -> Screen:
    """Show what the ticks come to, in as many screens as it needs, counted from 0."""
    visit, opening = standing.visit, standing.opening
    leaf = leaf_of(opening, _blocks(assessment, standing), number, COMFORTABLE_ROOM)
    record = level_row(visit.gettext("Reasons to put on record"), Op.RECORD)
    slugs = (guide.page for guide in _guides(assessment, standing))
    rows = (*_turns(leaf, Op.LEVEL, standing), record, *page_rows(slugs, visit))
    return framed((*opening, Block(leaf.text)), rows, standing)


def record_screen(assessment: Assessment, number: int, standing: Standing) -> Screen:
    """Show the reasons as plain text, which Telegram copies at a touch, over several screens."""
    visit = standing.visit
    copied = visit.gettext("Copy this into your record. It is kept nowhere here.")
    opening = (*standing.opening, Block(plain(copied)))
    leaf = leaf_of(opening, _recorded(assessment, standing), number, COMFORTABLE_ROOM - PRE_TAGS)
    result = level_row(visit.gettext("Show the level of need"), Op.LEVEL)
    blocks = (*opening, Block(f"<pre>{leaf.text}</pre>"))
    return framed(blocks, (*_turns(leaf, Op.RECORD, standing), result), standing)


def _turns(leaf: Leaf, op: Op, standing: Standing) -> Rows:
    """Lead to the screens beside one; an end has nothing on that side."""
    visit = standing.visit
    onward, back = visit.gettext("Read on"), visit.gettext("Back")
    return (
        level_row(onward, op, number=leaf.after) if leaf.after is not None else (),
        level_row(back, op, number=leaf.before) if leaf.before is not None else (),
    )


def _blocks(assessment: Assessment, standing: Standing) -> Iterator[Block]:
    if standing.serious:
        yield from serious_blocks(standing)
    yield from _range(assessment, standing)
    yield from _why(assessment, standing)
    if not standing.serious:
        contacts = [each for guide in _guides(assessment, standing) for each in guide.contacts]
        yield Block(bold(standing.visit.gettext("Whom to ring now")))
        yield from contact_blocks(people(contacts, standing), standing.visit, Detail.ANSWER)
    for guide in _guides(assessment, standing):
        yield from _step(guide, standing)
    yield Block(f"<i>{plain(_made(standing))}</i>")


def _range(assessment: Assessment, standing: Standing) -> Iterator[Block]:
    visit, framework = standing.visit, standing.framework
    yield Block(bold(visit.gettext("What these signs point to")))
    yield Block(bold(range_in_words(assessment, framework, visit.catalogue)), is_tight=True)
    words = visit.gettext(
        "In the words of: %(name)s. A practitioner judges. If in doubt, ring.", name=framework.name
    )
    yield Block(plain(words))
    if framework.note:
        yield Block(f"<i>{plain(framework.note)}</i>")
    if assessment.gathered:
        yield Block(plain(assessment.gathered.rule.text))


def _why(assessment: Assessment, standing: Standing) -> Iterator[Block]:
    """Give the rules with what they rest on, what pulls the other way, what would change it."""
    visit = standing.visit
    yield Block(bold(visit.gettext("Why")))
    for reason in assessment.reasons:
        yield Block(plain(reason.rule.text))
        yield from tight(listed(reason.quotes))
    yield from told(visit.gettext("What pulls the other way"), assessment.against)
    yield from told(visit.gettext("Take special care"), _texts(assessment.cautions))
    yield from told(visit.gettext("Towards a higher step"), _texts(assessment.would_raise))
    yield from told(visit.gettext("Towards a lower step"), _texts(assessment.would_lower))


def _step(guide: StepGuide, standing: Standing) -> Iterator[Block]:
    visit = standing.visit
    yield Block(bold(name_of_step(guide.step, standing.framework, standing.thresholds)))
    yield from told(visit.gettext("Who leads"), (guide.lead,))
    yield from told(visit.gettext("Basis"), (guide.basis,))
    yield from told(visit.gettext("What to do"), guide.do)
    yield from told(visit.gettext("Consent and sharing information"), guide.consent)
    yield from told(visit.gettext("By when"), guide.by_when)
    yield from told(visit.gettext("What to record"), guide.record)


def _recorded(assessment: Assessment, standing: Standing) -> Iterator[Block]:
    """Write the reasons line by line; an empty line stands before each heading."""
    words = standing.visit.catalogue
    rationale = rationale_of(
        standing.found, assessment, standing.framework, _made(standing), words
    )
    yield Block(plain(rationale.title))
    yield Block(plain(rationale.made), is_tight=True)
    for heading, lines in rationale.sections:
        yield Block(plain(heading))
        yield from (Block(plain(f"{BULLET}{line}"), is_tight=True) for line in lines)


def _guides(assessment: Assessment, standing: Standing) -> tuple[StepGuide, ...]:
    """Give what the steps of the range ask, the highest first."""
    steps = reversed(assessment.range.steps)
    return tuple(standing.thresholds.steps[step] for step in steps)


def _made(standing: Standing) -> str:
    visit = standing.visit
    return made_in_words(visit.edition.number, visit.at, visit.catalogue)


def _texts(circumstances: Iterable[Circumstance]) -> tuple[str, ...]:
    return tuple(each.text for each in circumstances)
