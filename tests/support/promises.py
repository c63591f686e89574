"""How often the promises about small numbers are tried, each time with other generated counts."""

import os

from hypothesis import settings

PROMISE = settings(max_examples=int(os.environ.get("PROMISE_EXAMPLES", "1000")), deadline=None)
"""A thousand times in every run of the tests, and as often as ``make test-deep`` asks."""
