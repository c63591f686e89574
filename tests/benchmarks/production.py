"""The surroundings of a server without the packages that only development installs.

Litestar loads pydantic wherever it finds it: seven megabytes that nothing here needs.
"""

import re
from collections.abc import Mapping
from functools import cache
from importlib.metadata import packages_distributions
from pathlib import Path

ROOT = Path(__file__).parents[2]
INSTALLED = Path(__file__).parent / "installed"
"""Holds what Python runs first."""


@cache
def surroundings() -> Mapping[str, str]:
    """Say by which variables a process sees what the lock of production names, and no more."""
    hidden = _locked("requirements-dev.lock") - _locked("requirements.lock")
    modules = (
        module
        for module, packages in packages_distributions().items()
        if hidden.issuperset(map(_canonical, packages))
    )
    return {"PYTHONPATH": str(INSTALLED), "HIDDEN_MODULES": " ".join(sorted(modules))}


def _locked(name: str) -> set[str]:
    text = (ROOT / name).read_text(encoding="utf-8")
    return set(map(_canonical, re.findall(r"^([\w.-]+)==", text, re.MULTILINE)))


def _canonical(package: str) -> str:
    return re.sub(r"[-_.]+", "-", package).lower()
