"""The project's own source, read as syntax, for the rules about the whole."""

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
PRODUCTION = ("assistant", "admin")


def python_files(*folders: str) -> tuple[Path, ...]:
    """List the Python files under the folders of the project, in the order of their paths."""
    return tuple(sorted(path for folder in folders for path in (ROOT / folder).rglob("*.py")))


def place(path: Path) -> str:
    """Say where a file stands in the project, with slashes on every system."""
    return path.relative_to(ROOT).as_posix()


def parsed(*folders: str) -> Iterator[tuple[str, ast.Module]]:
    """Parse every Python file under the folders, each with its place."""
    for path in python_files(*folders):
        yield place(path), ast.parse(path.read_text(encoding="utf-8"))


def nodes(*folders: str) -> Iterator[tuple[str, ast.AST]]:
    """Walk the syntax of every Python file under the folders, each node with its file's place."""
    for where, tree in parsed(*folders):
        for node in ast.walk(tree):
            yield where, node


def called_name(call: ast.Call) -> str:
    """Name what is called, without the object that it is called on."""
    match call.func:
        case ast.Name(name) | ast.Attribute(attr=name):
            return name
    return ""


def names_in(*trees: ast.AST) -> frozenset[str]:
    """Collect every variable and attribute that is read in some syntax."""
    found = (node for tree in trees for node in ast.walk(tree))
    return frozenset(
        node.id if isinstance(node, ast.Name) else node.attr
        for node in found
        if isinstance(node, ast.Name | ast.Attribute)
    )
