"""What is installed: the lock of the service, and that of its tests, which holds it whole."""

import re
import tomllib

from tests.support.source_code import ROOT

PINNED = re.compile(r"^([\w.-]+)==(.+?) \\\n((?:    --hash=.+\n)+)", re.MULTILINE)


def locked(name: str) -> dict[str, tuple[str, str]]:
    """Give the version and the hashes of each package that a lock names."""
    text = (ROOT / name).read_text(encoding="utf-8")
    return {package: (version, hashes) for package, version, hashes in PINNED.findall(text)}


def test_the_service_is_installed_with_all_that_a_setting_can_ask_for() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = [each for extra in project["optional-dependencies"].values() for each in extra]
    names = {re.split(r"[^\w.-]", each)[0] for each in extras}

    assert names - locked("requirements.lock").keys() == set()


def test_what_is_tested_is_what_is_served() -> None:
    served, tested = locked("requirements.lock"), locked("requirements-dev.lock")

    assert len(served) > 50
    assert {name: tested.get(name) for name in served} == served
