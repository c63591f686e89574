"""The shipped safety content as plain values, read with a bare YAML loader for tests of safety."""

from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any, cast

import yaml

from assistant.guidance.page import Audience
from assistant.opening import CIRCUMSTANCES, DETECTOR
from assistant.safety.cards import Card
from assistant.safety.circumstance_words import CircumstanceWords, parse_circumstances
from assistant.safety.circumstances import with_guess, with_subject
from assistant.safety.detector import Detector, parse_detector
from assistant.safety.judgement import Judgement, Kind, Level
from assistant.safety.judging import SafetyTriage
from assistant.safety.raising import look_again
from assistant.safety.requests import RequestRule, RequestSet
from assistant.safety.rules import Rule, RuleSet, Wording, compile_rules

CONTENT = Path(__file__).parents[2] / "content"


@cache
def safety_content() -> dict[str, Any]:
    """Return content/safety/en.yaml as it stands."""
    return cast(dict[str, Any], _loaded(CONTENT / "safety" / "en.yaml"))


@cache
def shipped_wording() -> Wording:
    """Return the words, contexts and speakers that the English rules share."""
    content = safety_content()
    return Wording(
        names={name: tuple(phrases) for name, phrases in content["words"].items()},
        contexts={name: tuple(phrases) for name, phrases in content["contexts"].items()},
        speakers={name: tuple(phrases) for name, phrases in content["speakers"].items()},
        openings={name: tuple(phrases) for name, phrases in content["openings"].items()},
    )


@cache
def shipped_rules() -> tuple[Rule, ...]:
    """Return the English rules of triage."""
    return tuple(
        Rule(
            id=rule["id"],
            level=Level(rule["level"]),
            kind=Kind(rule["kind"]),
            phrases=tuple(rule["says"]),
            unless=tuple(rule.get("unless", ())),
            theme=rule.get("theme"),
            decides=rule.get("decides", True),
            speaker=Audience(rule["speaker"]) if "speaker" in rule else None,
            positive=tuple(rule["positive"]),
            negative=tuple(rule["negative"]),
        )
        for rule in safety_content()["rules"]
    )


@cache
def shipped_requests() -> tuple[RequestRule, ...]:
    """Return the English requests that have a canned reply."""
    return tuple(
        RequestRule(
            id=request["id"],
            kind=request["kind"],
            reply=request["reply"],
            phrases=tuple(request["says"]),
            unless=tuple(request.get("unless", ())),
            whole=request.get("whole", False),
            only=tuple(request.get("only", ())),
            opens=request.get("opens", False),
            positive=tuple(request["positive"]),
            negative=tuple(request["negative"]),
        )
        for request in safety_content()["requests"]
    )


@cache
def shipped_cards() -> tuple[Card, ...]:
    """Return the English help cards."""
    return tuple(
        Card(
            id=card["id"],
            level=Level(card["level"]),
            kind=Kind(card["kind"]),
            audience=Audience(card["audience"]),
            first_line=card["first_line"],
            lines=tuple(card["lines"]),
            contacts=tuple(card["contacts"]),
            themes=tuple(card.get("themes", ())),
            page=card.get("page"),
            silent_solution=card.get("silent_solution", False),
        )
        for card in cast(Sequence[Mapping[str, Any]], _loaded(CONTENT / "safety/cards.en.yaml"))
    )


@cache
def shipped_replies() -> Mapping[str, Mapping[str, Any]]:
    """Return the English canned replies by id."""
    return cast(Mapping[str, Mapping[str, Any]], _loaded(CONTENT / "replies" / "en.yaml"))


@cache
def sourced_contacts() -> frozenset[str]:
    """Return the ids of the contacts whose numbers may stand on a card."""
    contacts = cast(Sequence[Mapping[str, Any]], _loaded(CONTENT / "contacts.yaml"))
    return frozenset(contact["id"] for contact in contacts if contact["confidence"] == "sourced")


@cache
def compiled_rules() -> RuleSet:
    """Return the English rules, compiled once."""
    return compile_rules(shipped_rules(), shipped_wording())


@cache
def shipped_detector() -> Detector:
    """Return what was learned from examples of danger."""
    return parse_detector(DETECTOR.read_text(encoding="utf-8"))


@cache
def shipped_triage() -> SafetyTriage:
    """Return the triage of English messages: the rules, and what was learned from examples."""
    return SafetyTriage({"en": compiled_rules()}, shipped_detector())


def judged_by_words(message: str) -> Judgement:
    """Judge as the service does where the sentence model is not there: twice, by words alone."""
    words = shipped_circumstances()
    heard, clear = words.hear(message), words.head.alone
    seen = shipped_triage().judge(message, "en")
    again = with_guess(look_again(seen, None, shipped_detector().head.alarms), heard, clear)
    about = words.hear(again.stretch.words) if again.stretch else heard
    return with_subject(again, about, clear)


@cache
def shipped_circumstances() -> CircumstanceWords:
    """Return what hears by words who writes of a danger and what it is about."""
    return parse_circumstances(CIRCUMSTANCES.read_text(encoding="utf-8"))


@cache
def compiled_requests() -> RequestSet:
    """Return the English requests, compiled once."""
    return RequestSet(shipped_requests(), shipped_wording())


def _loaded(path: Path) -> object:
    return yaml.load(path.read_text(encoding="utf-8"), Loader=_LOADER)  # noqa: S506 - both are safe


_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
