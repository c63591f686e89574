"""The hazard log: the way each test is named, and that no control makes a risk larger."""

import re
from collections.abc import Iterator

from assistant.persistence.checks.finding import Finding
from assistant.persistence.content_files import paths
from assistant.persistence.content_files.pack import ContentPack

TEST = re.compile(r"tests/[a-z0-9_/]+\.py::test_[a-z0-9_]+")


def check_hazards(pack: ContentPack) -> Iterator[Finding]:
    """Check each hazard; that its tests exist is checked where the tests are."""
    for hazard in pack.hazards:
        for number, test in enumerate(hazard.tests):
            if not TEST.fullmatch(test):
                place = (hazard.id, "tests", number)
                problem = f"{test!r} is not the name of a test"
                yield Finding(paths.HAZARDS, place, problem, "Write tests/file.py::test_name")
        if hazard.residual.score > hazard.initial.score:
            problem = "the risk is larger with the controls than without"
            yield Finding(paths.HAZARDS, (hazard.id, "residual"), problem, "Judge both again")
