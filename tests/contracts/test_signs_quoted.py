"""Every sign that ships comes to an outcome of its own, and is quoted as the reason for it."""

from assistant.pathways.deciding import decide
from assistant.pathways.observing import observe
from assistant.pathways.thresholds import Indicator, Thresholds
from tests.support.tools import shipped_paths


def is_quoted(sign: Indicator, thresholds: Thresholds) -> bool:
    """Tell whether a sign alone leads to a range that holds its step, and is quoted for it."""
    found = decide(thresholds, observe(thresholds, [sign.id], None))
    assert found is not None
    quotes = {quote for reason in found.reasons for quote in reason.quotes}
    return sign.step in found.range.steps and sign.text in quotes


def test_every_sign_alone_comes_to_a_range_with_its_step_and_is_quoted_as_the_reason() -> None:
    thresholds = shipped_paths().thresholds
    assert thresholds is not None

    signs = thresholds.indicators.values()

    assert [sign.id for sign in signs if not is_quoted(sign, thresholds)] == []
