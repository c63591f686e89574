"""Which kinds of content file have a preview, each with how its entries look."""

import re
from collections.abc import Mapping
from typing import Any

from admin.web.kinds import guided, people, plain, rules
from admin.web.kinds.shown import Entries, KindPreview, Scene
from assistant.persistence.checks import glossary, pathways, references, register, safety
from assistant.persistence.content_files import paths
from assistant.persistence.content_files.pack import ContentPack

PATHS = (pathways.check_paths, pathways.check_names, pathways.check_danger)


def _at(path: str) -> re.Pattern[str]:
    return re.compile(re.escape(path))


def _values(name: str) -> Entries:
    """Give the values of a pack that are kept under a name, by their ids."""

    def entries(pack: ContentPack, _: Scene) -> Mapping[str, Any]:
        held = getattr(pack, name)
        return plain.by_id(held.values() if hasattr(held, "values") else held)

    return entries


KINDS = (
    KindPreview(
        paths.CARDS,
        people.cards,
        people.show_card,
        needs=(references.check_contacts,),
        checks=(safety.check_cards, safety.check_confirmed, references.check_cards_and_replies),
    ),
    KindPreview(
        _at(paths.CONTACTS),
        people.contacts,
        people.show_contact,
        needs=(references.check_contacts,),
        checks=(register.check_numbers, register.check_addresses),
    ),
    KindPreview(
        paths.REPLIES,
        people.replies,
        people.show_reply,
        checks=(references.check_cards_and_replies,),
    ),
    KindPreview(
        _at(paths.THRESHOLDS),
        guided.signs_of_need,
        plain.plain,
        needs=(pathways.check_limits,),
        checks=PATHS,
    ),
    KindPreview(
        _at(paths.GRID),
        guided.cells_of_grid,
        plain.plain,
        needs=(pathways.check_limits,),
        checks=PATHS,
    ),
    KindPreview(
        paths.PATHWAY,
        guided.steps_of_route,
        guided.show_step,
        needs=(pathways.check_limits,),
        checks=PATHS,
    ),
    KindPreview(
        paths.WORKSHEET,
        guided.parts_of_worksheet,
        plain.plain,
        needs=(pathways.check_limits,),
        checks=PATHS,
    ),
    KindPreview(
        _at(paths.TIMESCALES),
        guided.timescales,
        guided.show_timescale,
        needs=(pathways.check_limits,),
        checks=(references.check_timescales,),
    ),
    KindPreview(
        paths.RULES,
        rules.rules,
        rules.show_rule,
        needs=(rules.check_compiling,),
        can_try=True,
    ),
    KindPreview(
        paths.SIGNS,
        rules.signs,
        rules.show_rule,
        needs=(rules.check_compiling,),
        can_try=True,
    ),
    KindPreview(
        paths.PASTED,
        rules.pasted,
        rules.show_rule,
        needs=(rules.check_compiling,),
        can_try=True,
    ),
    KindPreview(_at(paths.TOPICS), plain.topics, plain.show_topic),
    KindPreview(
        paths.GLOSSARY,
        plain.glossary,
        plain.plain,
        checks=(glossary.check_terms, glossary.check_meanings),
    ),
    KindPreview(paths.THESAURUS, plain.thesaurus, plain.plain),
    KindPreview(_at(paths.SOURCES), _values("sources"), plain.plain),
    KindPreview(
        paths.LESSONS_FILE,
        _values("lessons"),
        plain.plain,
        checks=(references.check_lessons,),
    ),
    KindPreview(_at(paths.VOCABULARY), _values("vocabulary"), plain.plain),
    KindPreview(_at(paths.HAZARDS), _values("hazards"), plain.plain),
)
"""Each kind that people see something of; of two that fit a path the first one counts."""


def kind_at(path: str) -> KindPreview | None:
    """Find how the document at a path is previewed; None for a page, and for what nobody sees."""
    return next((kind for kind in KINDS if kind.pattern.fullmatch(path)), None)
