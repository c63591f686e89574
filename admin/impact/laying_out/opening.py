"""The first page: one headline figure for each question, and how to read what follows."""

from admin.impact.comparing import change_between
from admin.impact.evidence import ActivityKind
from admin.impact.laying_out import words
from admin.impact.laying_out.better_off import better_off_headline, help_given
from admin.impact.laying_out.shared import capital, lines_of, listed, plural
from admin.impact.laying_out.sourcing import sourced, sourced_change, sourced_share
from admin.impact.report import ImpactReport, people_at, share_without_guidance
from assistant.documents.paper import (
    Block,
    Box,
    Bullets,
    Headline,
    Headlines,
    Section,
    Words,
)
from assistant.usage.cells import Measure

TOPICS_NAMED = 3


def opening(report: ImpactReport) -> Section:
    """Say in short what the period was, with one headline for each of the three questions."""
    return Section("in-short", "In short", (*headline_blocks(report), how_to_read()))


def headline_blocks(report: ImpactReport) -> tuple[Block, ...]:
    """Give the three headlines and what stands behind them in sentences."""
    headlines = (_how_much(report), _how_well(report), better_off_headline(report))
    return Headlines(headlines), Bullets(tuple(_sentences(report)))


def how_to_read() -> Box:
    """Tell what "at least" and "too few to show" mean."""
    return Box("How to read the figures", words.READING)


def _how_much(report: ImpactReport) -> Headline:
    figure = sourced(report, report.conversations)
    said = "conversations with the service"
    return Headline(words.HOW_MUCH, capital(figure.text), said, figure.href)


def _how_well(report: ImpactReport) -> Headline:
    share = share_without_guidance(report.now)
    if share is not None:
        found = sourced_share(share)
        said = "of conversations had a question without guidance; people to call were named"
        return Headline(words.HOW_WELL, found.text, said, found.href)
    reviews = report.work.all_reviews
    if reviews.percent is not None:
        said = f"of {plural(reviews.pages, 'page')} were reviewed on time"
        return Headline(words.HOW_WELL, f"{reviews.percent}%", said, "#guidance")
    return Headline(words.HOW_WELL, "Cannot be told", "too little was released in this period")


def _sentences(report: ImpactReport) -> list[Words]:
    change = sourced_change(change_between(report.before, report.now, Measure.CHANNEL))
    said: list[Words] = [(f"Conversations, against {report.period.previous.name}: ", change, ".")]
    topics = [line.name for line in lines_of(report, Measure.TOPIC)]
    if topics:
        said.append(f"Asked about most: {listed(topics[:TOPICS_NAMED])}.")
    reviews = report.work.all_reviews
    if reviews.percent is not None:
        pages = plural(reviews.pages, "page")
        said.append(f"Of {pages} of guidance, {reviews.on_time:,} were reviewed on time.")
    trained = people_at(report.activities, ActivityKind.TRAINING)
    if trained is not None:
        said.append(f"Training courses reached {trained:,} people{_against(report)}.")
    if found := help_given(report):
        said.append(found)
    if report.now.is_partial:
        months = plural(len(report.now.months), "month")
        said.append(
            f"Only {months} of {report.period.months} are released so far; a month is released on"
            " the 8th of the next."
        )
    return said


def _against(report: ImpactReport) -> str:
    before = people_at(report.activities_before, ActivityKind.TRAINING)
    return f", against {before:,} in the period before" if before is not None else ""
