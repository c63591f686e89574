"""Thresholds: ``pathways/thresholds.yaml``, one mapping of lists."""

import re
from collections.abc import Mapping
from types import MappingProxyType

from assistant.guidance.page import Confidence
from assistant.pathways.thresholds import (
    Ages,
    Aspect,
    Circumstance,
    Direction,
    Effect,
    Framework,
    Indicator,
    Named,
    ProtectiveFactor,
    Rule,
    Step,
    StepGuide,
    Thresholds,
)
from assistant.persistence.content_files.fields import Fields, read_mapping
from assistant.persistence.content_files.keyed import keyed_list
from assistant.persistence.content_files.kinds import TEXT, TRUTH, Kind, choice
from assistant.persistence.content_files.notes import reading
from assistant.persistence.documents import Document

BOUNDS = 2
_DIGITS = re.compile(r"\d{1,2}", re.ASCII)


def _age(written: str) -> int:
    if not _DIGITS.fullmatch(written):
        raise ValueError(written)
    return int(written)


def _number(written: str) -> int:
    if not (_DIGITS.fullmatch(written) and int(written)):
        raise ValueError(written)
    return int(written)


NUMBER = Kind("a number", _number, 1, "Write it in digits, from 1 on")
AGE = Kind("an age in whole years", _age, 0, "Write it in digits, from 0 to 17")
AGES_REMEDY = "Write [youngest, oldest] in whole years, or null for a sign before birth only"


def parse_thresholds(document: Document) -> Thresholds:
    """Read steps, frameworks, themes, domains, indicators and what goes with them.

    Raises:
        ContentErrors: an entry is not as the content format says, or an id stands twice.
    """
    with reading(document) as notes:
        fields = read_mapping(notes, document.text)
        return Thresholds(
            steps=_steps(fields.mapping("steps")),
            frameworks=keyed_list(fields, "frameworks", _framework),
            themes=keyed_list(fields, "themes", _named),
            domains=keyed_list(fields, "domains", _named),
            indicators=keyed_list(fields, "indicators", _indicator),
            protective_factors=keyed_list(fields, "protective_factors", _factor),
            would_change=keyed_list(fields, "would_change", _circumstance),
            rules=_rules(fields),
        )


def _steps(fields: Fields) -> Mapping[Step, StepGuide]:
    written = (step for step in Step if fields.has(step))
    return MappingProxyType({step: _guide(step, fields.mapping(step)) for step in written})


def _guide(step: Step, fields: Fields) -> StepGuide:
    return StepGuide(
        step=step,
        lead=fields.one("lead", TEXT),
        basis=fields.one("basis", TEXT),
        do=fields.many("do", TEXT),
        consent=fields.many("consent", TEXT),
        by_when=fields.many("by_when", TEXT),
        record=fields.many("record", TEXT),
        contacts=fields.many("contacts", TEXT),
        page=fields.one("page", TEXT),
        sources=fields.many("sources", TEXT),
        confidence=fields.one("confidence", choice(Confidence)),
    )


def _named(fields: Fields) -> Named:
    return Named(fields.one("id", TEXT), fields.one("name", TEXT))


def _framework(fields: Fields) -> Framework:
    names = fields.mapping("levels")
    levels = {step: names.one(step, TEXT) for step in Step}
    return Framework(
        id=fields.one("id", TEXT),
        name=fields.one("name", TEXT),
        confidence=fields.one("confidence", choice(Confidence)),
        levels=MappingProxyType(levels),
        note=fields.one_or_none("note", TEXT),
    )


def _indicator(fields: Fields) -> Indicator:
    return Indicator(
        id=fields.one("id", TEXT),
        step=fields.one("step", choice(Step)),
        domain=fields.one("domain", TEXT),
        text=fields.one("text", TEXT),
        pages=fields.many("pages", TEXT),
        source=fields.one("source", TEXT),
        theme=fields.one_or_none("theme", TEXT),
        ages=_ages(fields),
        unborn=fields.one("unborn", TRUTH),
        decisive=fields.one("decisive", TRUTH),
    )


def _ages(fields: Fields) -> Ages | None:
    bounds = fields.many_or_none("ages", AGE)
    if not bounds:
        return None
    if len(bounds) != BOUNDS:
        fields.report("ages", f"there are {len(bounds)} ages here", AGES_REMEDY)
        return None
    return Ages(*bounds)


def _factor(fields: Fields) -> ProtectiveFactor:
    return ProtectiveFactor(
        id=fields.one("id", TEXT),
        text=fields.one("text", TEXT),
        domain=fields.one("domain", TEXT),
        source=fields.one("source", TEXT),
    )


def _circumstance(fields: Fields) -> Circumstance:
    return Circumstance(
        id=fields.one("id", TEXT),
        text=fields.one("text", TEXT),
        direction=fields.one("direction", choice(Direction)),
        source=fields.one("source", TEXT),
        aspect=fields.one("aspect", choice(Aspect)),
        ages=_ages(fields),
    )


def _rules(fields: Fields) -> Mapping[Effect, Rule]:
    rules = tuple(keyed_list(fields, "rules", _rule).values())
    by_effect = {rule.effect: rule for rule in rules}
    if len(by_effect) < len(rules):
        fields.report("rules", "two rules have the same effect", "Keep one of them")
    return MappingProxyType(by_effect)


def _rule(fields: Fields) -> Rule:
    return Rule(
        id=fields.one("id", TEXT),
        effect=fields.one("effect", choice(Effect)),
        text=fields.one("text", TEXT),
        source=fields.one("source", TEXT),
        fewest=fields.one_or_none("fewest", NUMBER) or 1,
        domains=fields.one_or_none("domains", NUMBER) or 1,
    )
