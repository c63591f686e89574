"""Which judged files a run asks."""

import os
import re
from collections.abc import Iterable

ASKED_FROM = 24
"""Of the numbered files every run asks those from this one on; `make judged` asks all."""
_NUMBERED = re.compile(r"fresh-(\d+)-")


def asked(names: Iterable[str]) -> list[str]:
    """List the files that this run asks; the others would take it minutes more."""
    if os.environ.get("JUDGED") == "all":
        return list(names)
    numbers = ((name, _NUMBERED.match(name)) for name in names)
    return [name for name, number in numbers if not number or int(number[1]) >= ASKED_FROM]
