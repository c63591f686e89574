"""Translating templates when they are compiled, once, rather than whenever they are printed."""

from collections.abc import Callable, MutableMapping
from typing import Any

from jinja2 import Environment, nodes
from jinja2.visitor import NodeTransformer
from markupsafe import Markup

GETTEXT = frozenset(("_", "gettext"))


class TranslatedEnvironment(Environment):
    """An environment for one language, whose messages stand in the compiled templates.

    ``translate`` gives the message of that language; until it is set, templates stay as written.
    """

    translate: Callable[[str], str] | None = None

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """Give a template its globals as one dictionary, which is read much faster than Jinja's.

        Whatever is global has to be set before the first template is loaded.
        """
        return {**self.globals, **(d or {})}

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        tree = super()._parse(source, name, filename)
        if self.translate is not None:
            _Translator(self.translate).visit(tree)
        return tree


class _Translator(NodeTransformer):
    """Puts each message in the place of the call that would look it up."""

    def __init__(self, translate: Callable[[str], str]) -> None:
        self._translate = translate

    def visit_Call(self, node: nodes.Call) -> nodes.Node:  # noqa: N802 - Jinja names it so
        """Replace ``_("…")`` and what a trans block became; a message that varies stays a call."""
        self.generic_visit(node)
        match node:
            case nodes.Call(
                node=nodes.Name(name=name),
                args=[nodes.Const(value=str(message))],
                dyn_args=None,
                dyn_kwargs=None,
            ) if name in GETTEXT:
                said = Markup(self._translate(message))  # noqa: S704 - a message of the catalogue
                return self._said(said, node)
        return node

    def _said(self, message: Markup, call: nodes.Call) -> nodes.Expr:
        if not call.kwargs:
            return nodes.Const(message % {}, lineno=call.lineno)
        named = [
            nodes.Pair(nodes.Const(each.key), each.value, lineno=call.lineno)
            for each in call.kwargs
        ]
        return nodes.Mod(nodes.Const(message), nodes.Dict(named), lineno=call.lineno)
