"""What templates read of their context, found in their syntax: paths such as "turn.card.level"."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path
from types import UnionType
from typing import Any, get_args, get_origin, get_type_hints

from jinja2 import Environment, FileSystemLoader, nodes

from assistant.channels.web.environment import TEMPLATES


def paths_read(template: str, name: str, folder: Path = TEMPLATES) -> frozenset[str]:
    """List the attribute paths that a template, and all that it extends or includes, reads."""
    environment = Environment(
        loader=FileSystemLoader(folder), autoescape=True, extensions=["jinja2.ext.i18n"]
    )
    return frozenset(_paths(environment, template, name))


def has_path(context: type, path: str) -> bool:
    """Tell whether a documented context, or a part of it, has every attribute of a path."""
    holders = [context]
    for step in path.split("."):
        hints = [get_type_hints(holder)[step] for holder in holders if step in _names(holder)]
        if not hints:
            return False
        holders = [held for hint in hints for held in _held(hint)]
    return True


def field_names(context: type) -> frozenset[str]:
    """Name the fields of a context that a template should print."""
    return frozenset(field.name for field in fields(context)) - {"frame"}


def _paths(environment: Environment, template: str, name: str) -> Iterator[str]:
    source, _, _ = environment.loader.get_source(environment, template)
    tree = environment.parse(source)
    for node in tree.find_all(nodes.Getattr):
        path = _path(node, name)
        if path:
            yield path
    for other in tree.find_all((nodes.Extends, nodes.Include)):
        yield from _paths(environment, other.template.value, name)


def _path(node: nodes.Node, name: str) -> str:
    if isinstance(node, nodes.Getattr):
        if isinstance(node.node, nodes.Name):
            return node.attr if node.node.name == name else ""
        before = _path(node.node, name)
        return f"{before}.{node.attr}" if before else ""
    return ""


def _names(holder: type) -> frozenset[str]:
    return frozenset(each.name for each in fields(holder)) if is_dataclass(holder) else frozenset()


def _held(hint: Any) -> tuple[type, ...]:
    is_union = isinstance(hint, UnionType) or get_origin(hint) is not None
    return (
        tuple(each for each in get_args(hint) if each is not type(None)) if is_union else (hint,)
    )
