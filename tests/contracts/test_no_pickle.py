"""Nothing that is read can become code, and few places may call text safe HTML."""

import ast
import re

from tests.support.source_code import PRODUCTION, ROOT, called_name, nodes, place

CODE_FROM_DATA = {"pickle", "cPickle", "_pickle", "dill", "marshal", "shelve"}
EVALUATION = {"eval", "exec", "compile", "__import__"}
SAFE_TEXT = {
    "assistant/channels/web/markdown.py",  # what the sanitiser has let through
    "assistant/channels/web/translating.py",  # the messages of the project's own catalogues
}
SAFE = re.compile(r"\|\s*safe\b|\bautoescape\s+false")
TEMPLATES = tuple(
    path for folder in PRODUCTION for path in sorted((ROOT / folder).rglob("*.html*"))
)


def imported_roots(node: ast.AST) -> set[str]:
    match node:
        case ast.Import(names):
            return {each.name.partition(".")[0] for each in names}
        case ast.ImportFrom(module=str(name)):
            return {name.partition(".")[0]}
    return set()


def calls_of(*names: str) -> set[str]:
    return {
        where
        for where, node in nodes(*PRODUCTION)
        if isinstance(node, ast.Call) and called_name(node) in names
    }


def plain_calls_of(*names: str) -> set[str]:
    return {
        where
        for where, node in nodes(*PRODUCTION)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in names
    }


def test_no_module_imports_a_format_that_runs_code_when_read() -> None:
    importing = {
        where for where, node in nodes(*PRODUCTION) if imported_roots(node) & CODE_FROM_DATA
    }

    assert importing == set()


def test_no_text_is_evaluated_as_code() -> None:
    evaluating = plain_calls_of(*EVALUATION)

    assert evaluating == set()


def test_no_template_is_compiled_from_a_string() -> None:
    compiling = calls_of("from_string")

    assert compiling == set()


def test_yaml_is_never_loaded_unsafely() -> None:
    loading = calls_of("unsafe_load", "full_load", "load_all", "unsafe_load_all", "full_load_all")

    assert loading == set()


def test_only_sanitised_text_and_messages_of_the_catalogues_are_marked_as_safe() -> None:
    marking = calls_of("Markup")

    assert marking <= SAFE_TEXT


def test_no_template_switches_escaping_off() -> None:
    switching = {
        place(path) for path in TEMPLATES if SAFE.search(path.read_text(encoding="utf-8"))
    }

    assert switching == set()
