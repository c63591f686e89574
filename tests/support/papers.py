"""A small paper with one block of each kind."""

from assistant.documents.paper import (
    Bar,
    Box,
    Bullets,
    Cell,
    Chart,
    Headline,
    Headlines,
    Link,
    Paper,
    Paragraph,
    Row,
    Section,
    Table,
)
from tests.support.reports import WRITTEN_AT

BARS = Chart("bars", "Bars", "2 bars", (Bar("One", 20, "at least 20"), Bar("Two", None, "few")))
TABLE = Table(
    "Numbers", ("What", "How many"), (Row("One", (Cell((Link("20", "#here"),)),), "row"),), "here"
)
EVERY_KIND = Section(
    "every",
    "Every kind",
    (
        Paragraph("Words.", is_lead=True),
        Bullets(("A point",)),
        Headlines((Headline("How much?", "20", "of them"),)),
        BARS,
        TABLE,
        Box("Mind", ("this",)),
    ),
)


def a_paper(*sections: Section) -> Paper:
    return Paper(
        title="Report",
        subtitle="A year",
        made="Made of nothing",
        warning="",
        language="en-GB",
        publisher="The Board",
        written_at=WRITTEN_AT,
        sections=sections or (EVERY_KIND,),
    )
