"""Rules of triage and of requests: ``safety/<locale>.yaml``, one mapping for each language.

The phrases stay text here; the content check compiles them and runs their examples.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from assistant.conversation.ports import RequestKind
from assistant.guidance.page import Audience
from assistant.persistence.content_files.fields import Fields, read_mapping
from assistant.persistence.content_files.keyed import keyed_by_id
from assistant.persistence.content_files.kinds import TEXT, TRUTH, Kind, choice
from assistant.persistence.content_files.notes import reading
from assistant.persistence.content_files.said import request_of
from assistant.persistence.documents import Document
from assistant.safety.judgement import Kind as Danger
from assistant.safety.judgement import Level
from assistant.safety.requests import RequestRule
from assistant.safety.rules import SPEAKERS, Rule, Wording


def _speaker(written: str) -> Audience:
    if written not in SPEAKERS:
        raise ValueError(written)
    return SPEAKERS[written]


SPEAKER = Kind("somebody who speaks", _speaker, Audience.FAMILY, f"Use {', '.join(SPEAKERS)}")


@dataclass(frozen=True, slots=True)
class RuleBook:
    """All that triage and the recognising of requests need to know of one language."""

    wording: Wording
    rules: tuple[Rule, ...]
    requests: tuple[RequestRule, ...]


def parse_rules(document: Document) -> RuleBook:
    """Read the rules of one language; rules and requests keep the order of the file.

    Raises:
        ContentErrors: an entry is not as the content format says, or an id stands twice.
    """
    with reading(document) as notes:
        fields = read_mapping(notes, document.text)
        rules = ((rule, _rule(rule)) for rule in fields.mappings("rules"))
        requests = ((request, _request(request)) for request in fields.mappings("requests"))
        return RuleBook(
            wording=_wording(fields),
            rules=tuple(keyed_by_id(rules).values()),
            requests=tuple(keyed_by_id(requests).values()),
        )


def _wording(fields: Fields) -> Wording:
    return Wording(
        names=_phrases(fields.mapping_or_none("words")),
        contexts=_phrases(fields.mapping_or_none("contexts")),
        speakers=_speakers(fields.mapping_or_none("speakers")),
        openings=_phrases(fields.mapping_or_none("openings")),
    )


def _speakers(spoken: Fields | None) -> Mapping[str, tuple[str, ...]]:
    """Read by which phrases each shows; the order of the file says who is looked for first."""
    if spoken is None:
        return MappingProxyType({})
    names = [name for name in spoken.names() if name in SPEAKERS]
    return MappingProxyType({name: spoken.many(name, TEXT) for name in names})


def _phrases(named: Fields | None) -> Mapping[str, tuple[str, ...]]:
    if named is None:
        return MappingProxyType({})
    return MappingProxyType({name: named.many(name, TEXT) for name in named.names()})


def _rule(fields: Fields) -> Rule:
    return Rule(
        id=fields.one("id", TEXT),
        level=fields.one("level", choice(Level)),
        kind=fields.one("kind", choice(Danger)),
        phrases=fields.many("says", TEXT),
        unless=fields.many_or_none("unless", TEXT),
        theme=fields.one_or_none("theme", TEXT),
        speaker=fields.one_or_none("speaker", SPEAKER),
        decides=_decides(fields),
        positive=fields.many("positive", TEXT),
        negative=fields.many("negative", TEXT),
    )


def _decides(fields: Fields) -> bool:
    decides = fields.one_or_none("decides", TRUTH)
    return True if decides is None else decides


def _request(fields: Fields) -> RequestRule:
    return request_of(fields, fields.one("kind", choice(RequestKind)))
