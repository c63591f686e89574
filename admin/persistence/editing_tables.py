"""The tables of drafts, in the database of the editions.

``draft`` is the one that changes: its row is the draft as it stands, and ``version`` counts every
change. Who ever wrote in it, what was said about it and what was done to it is only ever added
(``draft_editor``, ``draft_comment``, ``draft_review``): triggers refuse the rest. An approval is
an entry of ``draft_review``, so that none can be made to fit other words later.
"""

from sqlalchemy import CheckConstraint, Column, ForeignKey, Integer, String, Table, Text

from assistant.persistence.tables import UtcDateTime, metadata

APPEND_ONLY = ("draft_editor", "draft_comment", "draft_review")

drafts = Table(
    "draft",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("path", String(200), nullable=False),
    Column("base", String(64), nullable=True),
    Column("text", Text, nullable=True),
    Column("version", Integer, nullable=False),
    Column("state", String(16), nullable=False),
    Column("why", Text, nullable=False),
    Column("publish_at", UtcDateTime, nullable=True),
    Column("edition_number", Integer, ForeignKey("edition.number"), nullable=True),
    CheckConstraint(
        "state IN ('draft', 'in-review', 'sent-back', 'approved', 'published', 'withdrawn')",
        name="state",
    ),
)

draft_editors = Table(
    "draft_editor",
    metadata,
    Column("draft_id", Integer, ForeignKey("draft.id"), primary_key=True),
    Column("person", String(64), primary_key=True),
)

draft_comments = Table(
    "draft_comment",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("draft_id", Integer, ForeignKey("draft.id"), nullable=False),
    Column("version", Integer, nullable=False),
    Column("paragraph", Text, nullable=False),
    Column("words", Text, nullable=False),
    Column("by", String(64), nullable=False),
    Column("at", UtcDateTime, nullable=False),
)

draft_reviews = Table(
    "draft_review",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("draft_id", Integer, ForeignKey("draft.id"), nullable=False),
    Column("version", Integer, nullable=False),
    Column("step", String(16), nullable=False),
    Column("by", String(64), nullable=False),
    Column("title", String(100), nullable=False),
    Column("digest", String(64), nullable=False),
    Column("reason", Text, nullable=False),
    Column("at", UtcDateTime, nullable=False),
)
