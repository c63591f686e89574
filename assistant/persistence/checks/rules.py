"""Rules that work: every phrase can be compiled, and every example is judged as its rule says."""

from collections.abc import Callable, Iterator, Sequence

from assistant.persistence.checks.finding import Finding
from assistant.persistence.content_files.lines import Place
from assistant.persistence.content_files.pack import ContentPack
from assistant.persistence.content_files.paths import rules_path
from assistant.persistence.content_files.rules import RuleBook
from assistant.safety.contexts import ContextParser
from assistant.safety.phrases import PhraseError
from assistant.safety.requests import RequestRule, RequestSet, Sign
from assistant.safety.rules import Parsers, Rule, RuleSet, Wording, parsers_of

FEWEST_EXAMPLES = 3
_EXAMPLES_REMEDY = "Change the phrases, or the example if it is wrong"


def check_rules(pack: ContentPack) -> Iterator[Finding]:
    """Check phrases first; examples are run only where all phrases of the language are sound."""
    for locale, book in pack.rules.items():
        path = rules_path(locale)
        parsers = parsers_or_broken(path, book.wording)
        if isinstance(parsers, Finding):
            yield parsers
            continue
        broken = tuple(broken_phrases(path, book, parsers))
        yield from broken or _failing_examples(path, book, parsers)


def parsers_or_broken(path: str, wording: Wording) -> Parsers | Finding:
    """Make what compiles the phrases of a language, unless the words they share are broken."""
    try:
        return parsers_of(wording)
    except PhraseError as error:
        return _broken(path, ("words",), error)


def broken_phrases(path: str, book: RuleBook, parsers: Parsers) -> Iterator[Finding]:
    """Compile the phrases of a language piece by piece, so that an error names its line."""
    phrases, contexts = parsers
    for name in book.wording.contexts:
        yield from _refused(path, ("contexts", name), (f"@{name}",), _one_by_one(contexts))
    for name, said in book.wording.openings.items():
        yield from _refused(path, ("openings", name), said, phrases.parse)
    for speaker, said in book.wording.speakers.items():
        yield from _refused(path, ("speakers", speaker), said, phrases.parse)
    yield from broken_entries(path, ("rules",), book.rules, parsers)
    yield from broken_entries(path, ("requests",), book.requests, parsers)


def broken_entries(
    path: str, place: Place, entries: Sequence[Rule | RequestRule | Sign], parsers: Parsers
) -> Iterator[Finding]:
    """Compile what each entry says and by what it is silenced, so that an error names its line."""
    phrases, contexts = parsers
    silences = _one_by_one(contexts)
    for entry in entries:
        yield from _refused(path, (*place, entry.id, "says"), entry.phrases, phrases.parse)
        yield from _refused(path, (*place, entry.id, "unless"), entry.unless, silences)
        if not isinstance(entry, Rule):
            only = (*place, entry.id, "only")
            yield from _refused(path, only, entry.only, phrases.parse)


def _one_by_one(contexts: ContextParser) -> Callable[[str], object]:
    return lambda unless: contexts.parse((unless,))


def _refused(
    path: str, place: Place, written: Sequence[str], compile_one: Callable[[str], object]
) -> Iterator[Finding]:
    for number, phrase in enumerate(written):
        try:
            compile_one(phrase)
        except PhraseError as error:
            yield _broken(path, (*place, number), error)


def _broken(path: str, place: Place, error: PhraseError) -> Finding:
    return Finding(path, place, str(error), "Write it as the other phrases are written")


def _failing_examples(path: str, book: RuleBook, parsers: Parsers) -> Iterator[Finding]:
    rules = RuleSet(book.rules, book.wording, parsers)
    requests = RequestSet(book.requests, book.wording, parsers)
    for rule in book.rules:
        yield from judged_examples(path, ("rules", rule.id), rule, _fires(rules, rule))
    for request in book.requests:
        recognised = _recognises(requests, request)
        yield from judged_examples(path, ("requests", request.id), request, recognised)


def judged_examples(
    path: str, place: Place, rule: Rule | RequestRule | Sign, answers: Callable[[str], bool]
) -> Iterator[Finding]:
    """Check that there are examples enough, and that each is answered as it should be."""
    for name, examples in (("positive", rule.positive), ("negative", rule.negative)):
        if len(examples) < FEWEST_EXAMPLES:
            problem = f"there are {len(examples)} {name} examples"
            yield Finding(path, (*place, name), problem, f"Write at least {FEWEST_EXAMPLES}")
    for number, example in enumerate(rule.positive):
        if not answers(example):
            problem = f"{rule.id!r} misses its example {example!r}"
            yield Finding(path, (*place, "positive", number), problem, _EXAMPLES_REMEDY)
    for number, example in enumerate(rule.negative):
        if answers(example):
            problem = f"{rule.id!r} fires on its negative example {example!r}"
            yield Finding(path, (*place, "negative", number), problem, _EXAMPLES_REMEDY)


def _fires(rules: RuleSet, rule: Rule) -> Callable[[str], bool]:
    return lambda text: any(fired.id == rule.id for fired in rules.fired(rules.read(text)))


def _recognises(requests: RequestSet, request: RequestRule) -> Callable[[str], bool]:
    def recognises(text: str) -> bool:
        found = requests.recognise(text)
        return found is not None and found.id == request.id

    return recognises
