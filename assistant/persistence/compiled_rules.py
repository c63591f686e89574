"""The rules of an edition, compiled: each language once, as long as no edition changes it."""

import logging
from collections.abc import Mapping
from dataclasses import dataclass

from assistant.conversation.ports import Triage
from assistant.conversation.timed_triage import TimedTriage
from assistant.conversation.unready_triage import UnreadyTriage
from assistant.conversation.watchful_triage import WatchfulTriage
from assistant.persistence.content_files.pack import ContentPack
from assistant.persistence.content_files.rules import RuleBook
from assistant.safety.detector import Detector
from assistant.safety.judging import FALLBACK_LOCALE, SafetyTriage
from assistant.safety.phrases import PhraseError
from assistant.safety.requests import RequestRule, RequestSet, SaidSet, Sign, SignSet
from assistant.safety.rules import RuleSet, compile_rules, parsers_of

LOG = logging.getLogger(__name__)
MOST_KNOWN = 8


@dataclass(frozen=True, slots=True)
class CompiledRules:
    """The rules of one language, ready to judge, to recognise and to notice small signs."""

    rules: RuleSet
    requests: RequestSet
    signs: SignSet


@dataclass(frozen=True, slots=True)
class _Written:
    """What the compiled rules of one language were made from."""

    book: RuleBook
    pasted: tuple[RequestRule, ...]
    signs: tuple[Sign, ...]


class RuleCompiler:
    """Compiles the rules of editions, which seldom differ from one to the next."""

    def __init__(self) -> None:
        self._known: tuple[tuple[_Written, CompiledRules], ...] = ()

    def compile(self, pack: ContentPack) -> Mapping[str, CompiledRules]:
        """Compile every language that has rules; one whose rules are broken is left out."""
        compiled: dict[str, CompiledRules] = {}
        for locale, book in pack.rules.items():
            if not book.rules:
                continue
            written = _Written(book, pack.pasted.get(locale, ()), pack.signs.get(locale, ()))
            try:
                compiled[locale] = self._compiled(written)
            except PhraseError:
                LOG.error("rules_unusable %s", locale)  # noqa: TRY400 - it quotes no message
        return compiled

    def _compiled(self, written: _Written) -> CompiledRules:
        for known, compiled in self._known:
            if known == written:
                return compiled
        wording = written.book.wording
        parsers = parsers_of(wording)
        compiled = CompiledRules(
            compile_rules(written.book.rules, wording, parsers),
            SaidSet((*written.pasted, *written.book.requests), wording, parsers),
            SaidSet(written.signs, wording, parsers),
        )
        self._known = (*self._known, (written, compiled))[-MOST_KNOWN:]
        return compiled


def can_judge(compiled: Mapping[str, CompiledRules]) -> bool:
    """Tell whether there are English rules, which every language falls back to."""
    return FALLBACK_LOCALE in compiled


def triage_of(compiled: Mapping[str, CompiledRules], detector: Detector | None) -> Triage:
    """Judge by rules, examples and small signs, in time; without the first two give the card."""
    if detector is None or not can_judge(compiled):
        return UnreadyTriage()
    rules = SafetyTriage({locale: one.rules for locale, one in compiled.items()}, detector)
    signs = {locale: one.signs for locale, one in compiled.items()}
    return TimedTriage(WatchfulTriage(rules, signs))
