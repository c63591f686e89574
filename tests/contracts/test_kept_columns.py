"""All that is ever kept: these tables and these columns, and a new one only by being listed here.

A column that is added must first stand in the data protection impact assessment.
"""

from dataclasses import astuple

from click.testing import CliRunner

from admin.commands.kept import kept
from admin.persistence.activity_tables import activities
from admin.persistence.holdings import NOBODY, PURPOSES, everything_kept
from admin.persistence.holdings import STAFF as STAFF_ALONE
from admin.persistence.people_tables import metadata as with_staff
from admin.persistence.review_tables import owners
from admin.persistence.vignette_tables import vignette_counts, vignette_sets
from assistant.persistence.staging import staging_metadata

LEDGER = "period measure group_id members shown rule_version released_on sha256_prev"
RELEASES = "number period released_on tree sha256"
ALLOWED = {
    "revision": "id path number digest text created_at",
    "edition": "number digest published_at origin note",
    "edition_entry": "edition_number revision_id",
    "approval": "revision_id role approved_on edition_number",
    "incident": "number at action kind name why by",
    "replay_window": "id highest places week",
    "release": RELEASES,
    "release_ledger": LEDGER,
    "demonstration": RELEASES,
    "demonstration_ledger": LEDGER,
    "chain_checkpoint": "chain number sha256",
    "usage_cell": "period measure value n",
}
STAFF = {
    "person": "id email role state password_hash sealed_secret last_step invitation invited_until",
    "approval_hold": "person_id until",
    "spare_code": "digest person_id",
    "staff_session": "digest person_id began_at seen_at proved_at",
    "sign_in_try": "account count last_at",
    "audit_entry": "number at who what about before digest",
    "vignette_set": "id title vignettes code_before code_after closed_on released",
    "vignette_count": "set_id phase agency vignette step n",
    "spent_ticket": "digest set_id",
    "activity": "id kind held_on subject audience attended booked agencies answered before_tenths"
    " after_tenths followed_up changed change confidence_tenths note is_demonstration",
    "activity_outcome": "activity_id outcome",
    "passkey": "id person_id name public_key sign_count added_at",
    "used_challenge": "digest used_at",
    "provider_subject": "issuer subject person_id",
    "provider_passage": "state browser until",
    "owner_address": "owner email",
    "review_reminder": "email sent_on",
    "draft": "id path base text version state why publish_at edition_number",
    "draft_editor": "draft_id person",
    "draft_comment": "id draft_id version paragraph words by at",
    "draft_review": "id draft_id version step by title digest reason at",
}
"""Of those who write the guidance, never of those who ask."""


def test_only_these_tables_and_columns_exist() -> None:
    assert owners.metadata is with_staff
    everything = (
        with_staff,
        activities.metadata,
        vignette_sets.metadata,
        vignette_counts.metadata,
        staging_metadata,
    )
    tables = {name: table for each in everything for name, table in each.tables.items()}

    kept = {name: " ".join(column.name for column in table.c) for name, table in tables.items()}

    assert kept == {**ALLOWED, **STAFF}


def test_of_every_table_it_is_said_whom_it_tells_of_what_it_is_for_and_for_how_long() -> None:
    held = {each.table: each for each in everything_kept()}

    assert set(held) == set(PURPOSES)
    assert {name: " ".join(each.columns) for name, each in held.items()} == {**ALLOWED, **STAFF}
    assert all(all(astuple(each.purpose)) for each in held.values())
    of_the_public = {each.purpose.about for name, each in held.items() if name in ALLOWED}
    assert of_the_public <= {NOBODY, STAFF_ALONE}


def test_the_table_of_the_impact_assessment_is_made_from_the_schema() -> None:
    lines = CliRunner().invoke(kept).output.splitlines()

    assert lines[0] == "| Table | Columns | About | What it is for | Until |"
    assert len(lines) == len(PURPOSES) + 2
    assert (
        sum("| usage_cell | period, measure, value, n | nobody |" in line for line in lines) == 1
    )


def test_no_column_of_a_count_holds_a_time_finer_than_a_month() -> None:
    columns = staging_metadata.tables["usage_cell"].c

    assert {column.name: str(column.type) for column in columns} == {
        "period": "VARCHAR(7)",
        "measure": "VARCHAR(16)",
        "value": "VARCHAR(100)",
        "n": "INTEGER",
    }
