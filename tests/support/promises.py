"""How often the promises about small numbers are tried, each time with other generated counts."""

import os

from hypothesis import settings

from assistant.usage.partition import Family, Partition

PROMISE = settings(max_examples=int(os.environ.get("PROMISE_EXAMPLES", "1000")), deadline=None)
"""A thousand times in every run of the tests, and as often as ``make test-deep`` asks."""
UNFORESEEN = {"f0/late", "late/one", "late/two", "alone"}
"""Values of a later edition: one in a family of the tree, two in a family of their own."""


def later(tree: Partition) -> Partition:
    """Give the tree of a later edition, which holds the unforeseen values as well."""
    first, *others = tree.families
    wider = Family(first.id, (*first.members, "f0/late"))
    unforeseen = (Family("late", ("late/one", "late/two")), Family("alone", ("alone",)))
    return Partition((wider, *others, *unforeseen))


def named_in(tree: Partition) -> dict[str, frozenset[str]]:
    """Give every cell that is counted by a tree with the values that add to it."""
    return {**tree.family_cells, **{member: frozenset({member}) for member in tree.members}}
