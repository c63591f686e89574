"""Rules of safety and what else people say, with their examples run while you look."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from admin.editing.differing import Entry, Standing, fields_of
from admin.editing.trying import Hearing, hears
from admin.web.kinds.plain import plain
from admin.web.kinds.shown import Example, Scene, Shown
from assistant.persistence.checks.finding import Finding
from assistant.persistence.checks.rules import broken_entries, broken_phrases, parsers_or_broken
from assistant.persistence.content_files.pack import ContentPack
from assistant.persistence.content_files.paths import pasted_path, rules_path, signs_path
from assistant.safety.requests import RequestRule, Sign
from assistant.safety.rules import Rule, Wording

NAMED = re.compile(r"<([a-z_]+)>|@([a-z_]+)")
USES = "uses"


def rules(pack: ContentPack, scene: Scene) -> Mapping[str, Any]:
    """Give the rules and requests of one language, then the words and contexts that they share."""
    book = pack.rules.get(scene.locale)
    if book is None:
        return {}
    shared: Mapping[str, Mapping[Any, Sequence[str]]] = {
        "words": book.wording.names,
        "contexts": book.wording.contexts,
        "openings": book.wording.openings,
        "speakers": book.wording.speakers,
    }
    return {
        **_spoken("rules", book.rules, book.wording),
        **_spoken("requests", book.requests, book.wording),
        **{
            f"{kind}/{name}": {"says": tuple(phrases)}
            for kind, named in shared.items()
            for name, phrases in named.items()
        },
    }


def signs(pack: ContentPack, scene: Scene) -> Mapping[str, Any]:
    """Give the small signs of one language."""
    book = pack.rules.get(scene.locale)
    return _spoken("signs", pack.signs.get(scene.locale, ()), book.wording) if book else {}


def pasted(pack: ContentPack, scene: Scene) -> Mapping[str, Any]:
    """Give the messages that people paste in one language."""
    book = pack.rules.get(scene.locale)
    return _spoken("pasted", pack.pasted.get(scene.locale, ()), book.wording) if book else {}


def show_rule(scene: Scene, entry: Entry) -> Shown:
    """Show a rule; where it changed, with each of its examples under both wordings.

    Its phrases are many: those of a rule that is not new are read where they change.
    """
    if entry.standing is Standing.SAME:
        return Shown(entry.id, facts=plain(scene, entry).facts)
    has_examples, is_new = "positive" in entry.after, entry.standing is Standing.NEW
    shown = plain(scene, entry)
    return replace(
        shown,
        lists=shown.lists if is_new else (),
        examples=tuple(_examples(scene, entry)) if has_examples else (),
    )


def check_compiling(pack: ContentPack) -> Iterator[Finding]:
    """Check that every phrase of rules, signs and pasted messages can be compiled."""
    for locale, book in pack.rules.items():
        parsers = parsers_or_broken(rules_path(locale), book.wording)
        if isinstance(parsers, Finding):
            yield parsers
            continue
        yield from broken_phrases(rules_path(locale), book, parsers)
        for path_of, listed in ((signs_path, pack.signs), (pasted_path, pack.pasted)):
            yield from broken_entries(path_of(locale), (), listed.get(locale, ()), parsers)


def _spoken(
    kind: str, entries: tuple[Rule | RequestRule | Sign, ...], wording: Wording
) -> Mapping[str, Any]:
    """Give entries with the shared words and contexts by which they hear, as if their own."""
    return {
        f"{kind}/{each.id}": {
            **{name: lines for name, lines in fields_of(each).items() if name != "id"},
            USES: tuple(_used(_written(each), wording)),
        }
        for each in entries
    }


def _written(entry: Rule | RequestRule | Sign) -> tuple[str, ...]:
    only = () if isinstance(entry, Rule) else entry.only
    return (*entry.phrases, *entry.unless, *only)


def _used(phrases: tuple[str, ...], wording: Wording) -> Iterator[str]:
    """Say what each name that phrases use stands for, and the names within them."""
    waiting, seen = list(phrases), set[str]()
    while waiting:
        for found in NAMED.finditer(waiting.pop()):
            if found[0] in seen:
                continue
            seen.add(found[0])
            named = wording.names if found[1] else wording.contexts
            said = named.get(found[1] or found[2], ())
            waiting.extend(said)
            yield f"{found[0]}: {', '.join(said)}"


def _examples(scene: Scene, entry: Entry) -> Iterator[Example]:
    kind, _, name = entry.id.partition("/")
    live = _hearing(scene, scene.live, kind, name)
    draft = _hearing(scene, scene.draft, kind, name)
    for field, is_to_be_heard in (("positive", True), ("negative", False)):
        for words in entry.after.get(field, ()):
            yield Example(words, is_to_be_heard, _heard(live, words), _heard(draft, words))


def _heard(hearing: Hearing | None, words: str) -> bool | None:
    return hearing(words) if hearing else None


def _hearing(scene: Scene, pack: ContentPack, kind: str, name: str) -> Hearing | None:
    compiled = scene.trial.compiled(pack).get(scene.locale)
    return hears(compiled, kind, name) if compiled else None
