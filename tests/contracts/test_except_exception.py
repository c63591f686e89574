"""Catching everything is allowed at few edges, each of which still answers."""

import ast

from tests.support.source_code import PRODUCTION, nodes

ALLOWED = {
    "assistant/conversation/pipeline.py",  # the last net: even failure answers
    "assistant/conversation/steps/triage.py",  # triage fails closed
    "assistant/retrieval/attempting.py",  # any damage to the index means the simpler search
    "assistant/channels/web/edge.py",  # whatever fails, the person gets the emergency contacts
    "assistant/channels/telegram/taking/desk.py",  # the same on Telegram
}
EVERYTHING = {"Exception", "BaseException"}


def catches_everything(node: ast.AST) -> bool:
    if not isinstance(node, ast.ExceptHandler):
        return False
    if node.type is None:
        return True
    kinds = node.type.elts if isinstance(node.type, ast.Tuple) else [node.type]
    return any(isinstance(kind, ast.Name) and kind.id in EVERYTHING for kind in kinds)


def suppresses_everything(node: ast.AST) -> bool:
    return (
        isinstance(node, ast.Call)
        and ast.unparse(node.func).endswith("suppress")
        and any(ast.unparse(kind) in EVERYTHING for kind in node.args)
    )


def test_every_error_is_caught_at_the_allowed_edges_only() -> None:
    catching = {where for where, node in nodes(*PRODUCTION) if catches_everything(node)}

    assert catching == ALLOWED


def test_no_error_is_suppressed_wholesale() -> None:
    suppressing = {where for where, node in nodes(*PRODUCTION) if suppresses_everything(node)}

    assert suppressing == set()
