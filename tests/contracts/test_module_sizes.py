"""Modules and functions stay small enough to be read at one sitting."""

import ast

from tests.support.source_code import nodes, place, python_files

READ = ("assistant", "admin", "tests")
LONGEST_MODULE = 250
LONGEST_FUNCTION = 40
MIGRATIONS = "assistant/persistence/migrations/"


def lines_of(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    return (node.end_lineno or node.lineno) - node.lineno + 1


def test_no_module_is_longer_than_250_lines() -> None:
    lengths = {
        place(path): len(path.read_text(encoding="utf-8").splitlines())
        for path in python_files(*READ)
        if not place(path).startswith(MIGRATIONS)
    }

    too_long = {where: length for where, length in lengths.items() if length > LONGEST_MODULE}

    assert too_long == {}


def test_no_function_is_longer_than_40_lines() -> None:
    too_long = {
        f"{where}:{node.name}": lines_of(node)
        for where, node in nodes(*READ)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and lines_of(node) > LONGEST_FUNCTION
        and not where.startswith(MIGRATIONS)
    }

    assert too_long == {}
