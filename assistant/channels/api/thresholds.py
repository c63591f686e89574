"""Write the thresholds in the shapes of the API."""

from assistant.channels.api.schemas import FrameworkBody, RuleBody, SignBody, ThresholdsBody
from assistant.guidance.edition import Edition
from assistant.guidance.page import Confidence
from assistant.pathways.assessment import STEPS
from assistant.pathways.thresholds import Framework, Indicator, Rule, Thresholds


def thresholds_body(thresholds: Thresholds, edition: Edition) -> ThresholdsBody:
    """Write everything that people are shown; what is only searched stays out."""
    return ThresholdsBody(
        edition=edition.number,
        steps=tuple(step.value for step in STEPS),
        frameworks=tuple(_framework(each) for each in thresholds.frameworks.values()),
        rules=tuple(_rule(each) for each in thresholds.rules.values()),
        signs=tuple(_sign(each) for each in thresholds.indicators.values()),
    )


def _framework(framework: Framework) -> FrameworkBody:
    return FrameworkBody(
        id=framework.id,
        name=framework.name,
        note=framework.note,
        is_being_confirmed=framework.confidence is Confidence.AWAITING_CONFIRMATION,
        levels={step.value: name for step, name in framework.levels.items()},
    )


def _rule(rule: Rule) -> RuleBody:
    return RuleBody(rule.id, rule.effect.value, rule.text, rule.fewest, rule.domains)


def _sign(sign: Indicator) -> SignBody:
    return SignBody(
        id=sign.id,
        step=sign.step.value,
        domain=sign.domain,
        theme=sign.theme,
        text=sign.text,
        ages=(sign.ages.youngest, sign.ages.oldest) if sign.ages else None,
        unborn=sign.unborn,
        decides_alone=sign.decisive,
    )
