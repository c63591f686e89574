"""Each package says in its first lines what it is for, and does nothing on import."""

import ast
from pathlib import Path

import pytest

from tests.support.source_code import PRODUCTION, place, python_files

PACKAGES = tuple(path for path in python_files(*PRODUCTION) if path.name == "__init__.py")
FOLDERS = sorted({path.parent for path in python_files(*PRODUCTION)})


@pytest.mark.parametrize("path", PACKAGES, ids=place)
def test_a_package_opens_with_its_docstring_and_nothing_else(path: Path) -> None:
    statements = ast.parse(path.read_text(encoding="utf-8")).body

    assert [type(each) for each in statements] == [ast.Expr]
    assert isinstance(statements[0], ast.Expr)
    assert isinstance(statements[0].value, ast.Constant)
    assert isinstance(statements[0].value.value, str)


@pytest.mark.parametrize("folder", FOLDERS, ids=place)
def test_a_folder_with_modules_is_a_package(folder: Path) -> None:
    opening = folder / "__init__.py"

    assert opening.is_file()
