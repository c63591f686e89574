"""What a person writes never reaches a log: no logging call takes a name that may hold words."""

import ast
import re

import pytest

from tests.support.source_code import names_in, nodes

LEVELS = {"debug", "info", "warning", "warn", "error", "exception", "critical", "fatal", "log"}
LOGGER = re.compile(r"(?<![a-z])log(ger|ging)?(?![a-z])", re.IGNORECASE)
HOLDS_WORDS = ("text", "message", "query", "words")


def is_logging(node: ast.AST) -> bool:
    return (
        isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in LEVELS
        and LOGGER.search(ast.unparse(node.func.value)) is not None
    )


def names_of_words(call: ast.AST) -> set[str]:
    assert isinstance(call, ast.Call)
    handed_in = (*call.args, *(keyword.value for keyword in call.keywords))
    return {
        name
        for name in names_in(*handed_in)
        if any(part in name.casefold() for part in HOLDS_WORDS)
    }


def offending(call: str) -> bool:
    node = ast.parse(call, mode="eval").body
    return is_logging(node) and bool(names_of_words(node))


def test_no_logging_call_takes_what_a_person_wrote() -> None:
    logging_calls = [(where, node) for where, node in nodes("assistant") if is_logging(node)]
    offenders = {where for where, call in logging_calls if names_of_words(call)}

    assert offenders == set()


@pytest.mark.parametrize(
    "call",
    [
        "logger.info('asked', message.locale)",
        "LOG.warning('failed: %s', turn.message.text)",
        "logging.getLogger(__name__).error(f'no answer to {query!r}')",
        "logger.info('asked', extra={'q': words})",
        "request.logger.debug(search_text)",
    ],
)
def test_the_rule_sees_a_call_that_would_log_words(call: str) -> None:
    found = offending(call)

    assert found


@pytest.mark.parametrize(
    "call",
    [
        "logger.info('answered in %d ms', duration)",
        "math.log(text_length)",
        "catalogue.info(text)",
    ],
)
def test_the_rule_lets_other_calls_pass(call: str) -> None:
    found = offending(call)

    assert not found
