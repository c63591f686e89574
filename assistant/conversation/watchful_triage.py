"""A triage that also notices small signs, for the turns that come after."""

from collections.abc import Mapping
from dataclasses import replace

from assistant.conversation.ports import Triage
from assistant.safety.judgement import Judgement, Kind, Level
from assistant.safety.judging import FALLBACK_LOCALE
from assistant.safety.requests import SignSet


class WatchfulTriage:
    """Judge with another triage; where that sees nothing, look for a small sign.

    A sign is a judgement of the level none with a kind: no card by itself, but the turns after it
    know of it. Without English signs nothing is lost but the watchfulness.
    """

    def __init__(self, triage: Triage, signs_by_locale: Mapping[str, SignSet]) -> None:
        self._triage = triage
        self._signs = dict(signs_by_locale)

    def judge(self, text: str, locale: str) -> Judgement:
        """Judge a raw message in the rules and by the signs of one language, else of English."""
        judgement = self._triage.judge(text, locale)
        signs = self._signs.get(locale) or self._signs.get(FALLBACK_LOCALE)
        if signs is None or judgement.level is not Level.NONE or judgement.kind is not Kind.NONE:
            return judgement
        sign = signs.recognise(text)
        if sign is None:
            return judgement
        return replace(judgement, kind=sign.kind, rule=sign.id)
