"""Drafts of what is no page, laid over the sound pack, and what is shown of them."""

from admin.editing.gate import propose
from admin.editing.trying import RuleTrial
from admin.web.kinds.registry import kind_at
from admin.web.kinds.shown import Scene
from admin.web.seen_contexts import SeenEntry
from admin.web.seen_views import entry_views, scene_in
from assistant.persistence.compiled_rules import RuleCompiler
from tests.support.databases import sound_pack
from tests.support.detectors import a_detector
from tests.support.live import web_services


def a_trial() -> RuleTrial:
    """Try messages by rules, beside a detector that knows no word."""
    return RuleTrial(RuleCompiler(), a_detector())


def a_scene(path: str, text: str, **files: str) -> Scene:
    """Lay a draft over the sound pack, in which ``files`` are others."""
    proposal = propose(sound_pack(**files), {path: text})
    return scene_in(web_services(), a_trial(), proposal, path, "en")


def seen_entries(path: str, text: str, **files: str) -> tuple[SeenEntry, ...]:
    """Show the entries of a draft as its kind shows them."""
    kind = kind_at(path)
    assert kind is not None
    return tuple(entry_views(a_scene(path, text, **files), kind))


def seen_first(path: str, text: str, **files: str) -> SeenEntry:
    """Show the entry that stands first."""
    return seen_entries(path, text, **files)[0]
