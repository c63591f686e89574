"""The three questions of each objective and each of its desired outcomes."""

from collections.abc import Iterator
from itertools import groupby

from admin.impact.evidence import Activity
from admin.impact.laying_out import words
from admin.impact.laying_out.shared import (
    capital,
    felt,
    in_words,
    lines_of,
    listed,
    plural,
    said_changed,
)
from admin.impact.laying_out.sourcing import sourced, sourced_change
from admin.impact.questions import OutcomeAnswers
from admin.impact.report import ImpactReport
from assistant.documents.paper import Cell, Link, Paragraph, Row, Section, Table
from assistant.usage.cells import Measure


def outcomes(report: ImpactReport) -> Iterator[Section]:
    """Lay out each objective, and under it each desired outcome."""
    yield Section(
        "objectives",
        "Each objective and desired outcome",
        (
            Paragraph(words.OBJECTIVES_INTRO),
            *_left_over(report),
        ),
    )
    number = 0
    for objective, found in groupby(report.answers, key=lambda each: each.served.objective):
        for answers in found:
            number += 1
            title = f"{objective}. Outcome: {_small(answers.served.outcome)}"
            blocks = (_topics(answers), _table(report, answers))
            yield Section(f"outcome-{number}", title, blocks, level=3)


def outcomes_in_short(report: ImpactReport) -> Table:
    """Give each desired outcome one line."""
    rows = tuple(
        Row(
            f"{each.served.objective}: {_small(each.served.outcome)}",
            (
                Cell((sourced(report, each.reached),)),
                Cell(f"{each.reviews.on_time:,} of {each.reviews.pages:,}"),
            ),
        )
        for each in report.answers
    )
    columns = ("Objective and outcome", "Times reached", "Pages on time")
    return Table("Times reached, and pages reviewed on time", columns, rows, is_figures=True)


def _table(report: ImpactReport, answers: OutcomeAnswers) -> Table:
    rows = (
        Row(words.HOW_MUCH, (Cell(_how_much(report, answers)),)),
        Row(words.HOW_WELL, (Cell(_how_well(answers)),)),
        Row(words.BETTER_OFF, (Cell(_better_off(answers)),)),
    )
    return Table("The three questions", ("Question", "Answer"), rows)


def _topics(answers: OutcomeAnswers) -> Paragraph:
    return Paragraph(f"Topics: {listed([each.title for each in answers.served.topics])}.")


def _how_much(report: ImpactReport, answers: OutcomeAnswers) -> tuple[str | Link, ...]:
    reached, found = answers.reached, answers.activities
    figure = sourced(report, reached, capital(reached.text))
    often = f"in {reached.periods} of {plural(reached.of, 'month')}"
    said: tuple[str | Link, ...] = (
        f" times a conversation reached guidance on its topics, {often}. ",
        "Since the period before: ",
        sourced_change(answers.change),
        ".",
    )
    if not reached.rows:
        said = (" by themselves, of conversations on its topics.",)
    if found:
        said += (f" {_held(found)}",)
    return (figure, *said)


def _held(found: tuple[Activity, ...]) -> str:
    """Name the activities that serve an outcome, and say how many they reached."""
    people = [each.people for each in found if each.people is not None]
    booklets = [each.booklets for each in found if each.booklets is not None]
    reached = [plural(sum(people), "person", "people")] if people else []
    reached += [plural(sum(booklets), "booklet")] if booklets else []
    held = plural(sum(each.times for each in found), "activity", "activities")
    named = listed([f"{each.title} ({in_words(each.held_on)})" for each in found])
    return f"{held} with {listed(reached)}: {named}." if reached else f"{held}: {named}."


def _how_well(answers: OutcomeAnswers) -> str:
    reviews = answers.reviews
    return (
        f"{reviews.on_time:,} of {plural(reviews.pages, 'page')} reviewed on time."
        if reviews.pages
        else "No page was published yet."
    )


def _better_off(answers: OutcomeAnswers) -> str:
    said = [each for each in (felt(answers.ratings), said_changed(answers.changed)) if each]
    changed = [each for each in answers.lessons if each.changed]
    if changed:
        said.append(
            f"{plural(len(changed), 'lesson')} from reviews reached pages of these topics:"
            f" {listed([each.lesson.theme.lower() for each in changed])}."
        )
    return " ".join(said) or (
        "No figure of this period speaks to this outcome alone; see the section on whether"
        " anyone is better off."
    )


def _left_over(report: ImpactReport) -> tuple[Table, ...]:
    """Tell what was shown of topics and belongs to several outcomes, or to none."""
    alone = {row for each in report.answers for row in each.reached.rows}
    rows = tuple(
        Row(line.name, (Cell((sourced(report, line.figure),)),))
        for line in lines_of(report, Measure.TOPIC)
        if not alone & set(line.figure.rows)
    )
    if not rows:
        return ()
    caption = "Not counted under any outcome, because it serves several or none"
    return (Table(caption, ("Topics", "Figure"), rows, is_figures=True),)


def _small(outcome: str) -> str:
    return outcome[:1].lower() + outcome[1:]
