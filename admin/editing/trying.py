"""A message or an example judged by the rules of a set of documents, live or not; kept nowhere."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from assistant.conversation.ports import RecognisedRequest, RequestKind, Triage
from assistant.conversation.requests import RuleRequests
from assistant.conversation.timed_triage import TriageTimeoutError
from assistant.conversation.unready_triage import TriageUnreadyError
from assistant.persistence.compiled_rules import (
    CompiledRules,
    RuleCompiler,
    can_judge,
    triage_of,
)
from assistant.persistence.content_files.pack import ContentPack
from assistant.safety.cards import Card, choose_card, with_last_card
from assistant.safety.detector import Detector
from assistant.safety.explaining import FiredRule, fired_rules
from assistant.safety.judgement import Judgement, Kind, Level

UNJUDGED = Judgement(Level.EMERGENCY, Kind.IMMEDIATE_DANGER)
"""What everybody is given whose message cannot be judged, or not in time."""
Hearing = Callable[[str], bool]


@dataclass(frozen=True, slots=True)
class Tried:
    """What the rules make of one message before anything is searched.

    ``is_judged`` is False where there are no rules to judge by, or not in time. ``fired`` are all
    rules that fire, signs for the detector included. ``request`` is the canned reply that it asks
    for, ``card`` the help card; None for none.
    """

    judgement: Judgement
    is_judged: bool
    fired: tuple[FiredRule, ...]
    request: RecognisedRequest | None
    card: Card | None


class RuleTrial:
    """Tries messages on rules; what is compiled once for an edition is not compiled again.

    A language whose rules are new takes some seconds.
    """

    def __init__(self, compiler: RuleCompiler, detector: Detector | None) -> None:
        self._compiler = compiler
        self._detector = detector

    def compiled(self, pack: ContentPack) -> Mapping[str, CompiledRules]:
        """Compile the rules of each language; one whose rules are broken is left out."""
        return self._compiler.compile(pack)

    def judge(self, pack: ContentPack, message: str, locale: str) -> Tried:
        """Judge a message as the service would that answers from these documents."""
        compiled = self.compiled(pack)
        judgement = _judged(triage_of(compiled, self._detector), message, locale)
        rules = {tag: one.rules for tag, one in compiled.items()}
        requests = RuleRequests({tag: one.requests for tag, one in compiled.items()})
        return Tried(
            judgement=judgement or UNJUDGED,
            is_judged=judgement is not None,
            fired=fired_rules(message, locale, rules),
            request=requests.recognise(message, locale) if can_judge(compiled) else None,
            card=_card(pack, judgement or UNJUDGED, locale),
        )


def hears(compiled: CompiledRules, kind: str, entry_id: str) -> Hearing:
    """Give what tells whether an entry hears a message, as it stands among all others.

    ``kind`` is "rules", "requests", "pasted" or "signs"; an entry that is not there hears nothing.
    """
    return {
        "rules": lambda said: any(
            rule.id == entry_id for rule in compiled.rules.fired(compiled.rules.read(said))
        ),
        "requests": lambda said: _recognised(compiled, said) == (False, entry_id),
        "pasted": lambda said: _recognised(compiled, said) == (True, entry_id),
        "signs": lambda said: getattr(compiled.signs.recognise(said), "id", None) == entry_id,
    }[kind]


def _recognised(compiled: CompiledRules, said: str) -> tuple[bool, str] | None:
    found = compiled.requests.recognise(said)
    return None if found is None else (found.kind == RequestKind.PASTED, found.id)


def _judged(triage: Triage, message: str, locale: str) -> Judgement | None:
    try:
        return triage.judge(message, locale)
    except (TriageTimeoutError, TriageUnreadyError):
        return None


def _card(pack: ContentPack, judgement: Judgement, locale: str) -> Card | None:
    if judgement.level is Level.NONE:
        return None
    cards = with_last_card(pack.cards)
    return choose_card(cards.get(locale) or cards["en"], judgement, None)
