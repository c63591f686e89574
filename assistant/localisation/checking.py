"""Hold catalogues to their promise: current, whole, and with the placeholders of the source."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from babel.messages.catalog import Catalog, Message

from assistant.localisation.locales import SOURCE, Locale
from assistant.localisation.sources import (
    gather_messages,
    message_ids,
    read_template,
    read_translation,
)

PLACEHOLDER = re.compile(r"%\(\w+\)[#0\- +]*\d*(?:\.\d+)?[a-zA-Z]|%%|%")


@dataclass(frozen=True, slots=True)
class CatalogueFault:
    """What is wrong with one message of one catalogue; ``locale`` is empty for messages.pot."""

    locale: str
    message: str
    fault: str


def check(root: Path, locales_dir: Path, locales: Iterable[Locale]) -> tuple[CatalogueFault, ...]:
    """List every fault of messages.pot and of the catalogues of the given languages."""
    current = gather_messages(root, locales_dir)
    faults = list(_stale(current, read_template(locales_dir), ""))
    for locale in locales:
        if locale is not SOURCE:
            translation = read_translation(locales_dir, locale)
            faults.extend(_stale(current, translation, locale.tag))
            faults.extend(_faults_of(translation, locale.tag))
    return tuple(faults)


def _stale(current: Catalog, written: Catalog, tag: str) -> Iterator[CatalogueFault]:
    wanted, held = message_ids(current), message_ids(written)
    for missing in sorted(wanted - held, key=str):
        yield CatalogueFault(tag, _name(missing), "missing")
    for surplus in sorted(held - wanted, key=str):
        yield CatalogueFault(tag, _name(surplus), "no longer used")


def _faults_of(translation: Catalog, tag: str) -> Iterator[CatalogueFault]:
    for message in translation:
        if message.id:
            for fault in _faults_in(message, translation.num_plurals):
                yield CatalogueFault(tag, _name(message.id), fault)


def _faults_in(message: Message, num_plurals: int) -> Iterator[str]:
    forms = _forms(message.string)
    wanted_forms = num_plurals if message.pluralizable else 1
    if len(forms) != wanted_forms or not all(form.strip() for form in forms):
        yield "not translated"
        return
    if message.fuzzy:
        yield "awaits a translator's look"
    placeholders = _placeholders(_forms(message.id)[-1])
    if any(_placeholders(form) != placeholders for form in forms):
        yield "placeholders differ from the source"


def _forms(text: object) -> tuple[str, ...]:
    return (text,) if isinstance(text, str) else tuple(text)  # type: ignore[arg-type]


def _placeholders(text: str) -> list[str]:
    return sorted(PLACEHOLDER.findall(text))


def _name(message_id: object) -> str:
    return _forms(message_id)[0]
