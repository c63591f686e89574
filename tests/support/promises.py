"""How often the promises about small numbers are tried, each time with other generated counts."""

import os

from hypothesis import settings

from assistant.usage.partition import Partition

PROMISE = settings(max_examples=int(os.environ.get("PROMISE_EXAMPLES", "1000")), deadline=None)
"""A thousand times in every run of the tests, and as often as ``make test-deep`` asks."""
UNFORESEEN = {"f0/late", "late/one", "late/two", "alone"}
"""Values of a later edition: one in a family of the tree, two in a family of their own."""


def named_in(tree: Partition) -> dict[str, set[str]]:
    """Give every cell that is counted with the values that add to it."""
    families = {family.id: set(family.members) for family in tree.families}
    families["f0"].add("f0/late")
    families["late"] = {"late/one", "late/two"}
    members = {*tree.members, *UNFORESEEN}
    return families | {member: {member} for member in members}
