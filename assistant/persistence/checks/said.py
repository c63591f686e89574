"""Pasted messages and small signs: phrases that compile, examples that hold, replies and pages."""

from collections.abc import Callable, Iterator, Sequence

from assistant.persistence.checks.finding import Finding
from assistant.persistence.checks.rules import broken_entries, judged_examples, parsers_or_broken
from assistant.persistence.content_files.lines import Place
from assistant.persistence.content_files.pack import ContentPack
from assistant.persistence.content_files.paths import pasted_path, rules_path, signs_path
from assistant.safety.requests import RequestRule, SaidSet, Sign

_NO_RULES = "there are no rules whose words and contexts these could use"


def check_pasted(pack: ContentPack) -> Iterator[Finding]:
    """Check the messages that people paste, and what they are answered with."""
    for locale, pasted in pack.pasted.items():
        path = pasted_path(locale)
        for entry in pasted:
            if entry.reply not in pack.replies.get(locale, {}):
                yield _nowhere(path, (entry.id, "reply"), entry.reply)
            if entry.page is not None and ("en", entry.page) not in pack.pages:
                yield _nowhere(path, (entry.id, "page"), entry.page)
        yield from _checked(pack, locale, path, pasted)


def check_signs(pack: ContentPack) -> Iterator[Finding]:
    """Check the small signs."""
    for locale, signs in pack.signs.items():
        yield from _checked(pack, locale, signs_path(locale), signs)


def _checked(
    pack: ContentPack, locale: str, path: str, entries: Sequence[RequestRule] | Sequence[Sign]
) -> Iterator[Finding]:
    if locale not in pack.rules:
        yield Finding(path, (), _NO_RULES, f"Add {rules_path(locale)}")
        return
    wording = pack.rules[locale].wording
    parsers = parsers_or_broken(rules_path(locale), wording)
    if isinstance(parsers, Finding):
        return  # the check of the rules says so
    broken = tuple(broken_entries(path, (), entries, parsers))
    said = SaidSet[RequestRule | Sign]
    yield from broken or _failing(path, entries, said(entries, wording, parsers))


def _failing(
    path: str, entries: Sequence[RequestRule | Sign], said: SaidSet[RequestRule | Sign]
) -> Iterator[Finding]:
    for entry in entries:
        yield from judged_examples(path, (entry.id,), entry, _says(said, entry))


def _says(said: SaidSet[RequestRule | Sign], entry: RequestRule | Sign) -> Callable[[str], bool]:
    return lambda text: said.recognise(text) == entry


def _nowhere(path: str, place: Place, name: str) -> Finding:
    return Finding(path, place, f"{name!r} is named here and stands nowhere", "Correct or add it")
