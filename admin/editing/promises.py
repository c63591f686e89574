"""What an edit changes of the promises behind the words: who is named to whom, and what is heard.

No paragraph that the public reads need show such a change: a help card that is chosen for
somebody else, a danger that nobody is tested on any more, a number that counts as confirmed.
An approver reads each in a sentence. Nothing is blocked here; the checks and the comparison of
answers do that. Threat 6 of the threat model.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from admin.editing.pairing import replaced
from assistant.guidance.contact import Contact
from assistant.guidance.page import Confidence
from assistant.persistence.content_files import paths
from assistant.persistence.content_files.pack import ContentPack
from assistant.safety.cards import ENGLISH, Card
from assistant.safety.examples import Example, ExamplesError, parse_examples
from assistant.safety.judgement import Level
from assistant.safety.rules import Rule


@dataclass(frozen=True, slots=True)
class PromiseChange:
    """One change: ``about`` names a card, contact, page, rule or file, ``words`` what it does."""

    path: str
    about: str
    words: str

    def __str__(self) -> str:
        return f"{self.about}: {self.words}"


Changes: TypeAlias = Iterator[PromiseChange]


def promise_changes(live: ContentPack, candidate: ContentPack) -> tuple[PromiseChange, ...]:
    """List every promise that differs between what is live and what may become it."""
    return (
        *_cards(live, candidate),
        *_contacts(live, candidate),
        *_pages(live, candidate),
        *_rules(live, candidate),
        *_files_of_examples(live, candidate),
    )


def _cards(live: ContentPack, candidate: ContentPack) -> Changes:
    for locale in sorted({*live.cards, *candidate.cards}):
        before = {card.id: card for card in live.cards.get(locale, ())}
        after = {card.id: card for card in candidate.cards.get(locale, ())}
        for name in dict.fromkeys((*before, *after)):
            about = _named(f"Card {name}", locale)
            for words in _of_card(before.get(name), after.get(name)):
                yield PromiseChange(paths.cards_path(locale), about, words)


def _of_card(before: Card | None, after: Card | None) -> Iterator[str]:
    if after is None:
        yield "it is taken out"
    elif before is None:
        yield f"it is new, and {after.level}, {after.kind}, for {after.audience}"
    else:
        yield from _people_on(before.contacts, after.contacts)
        yield from _turned("level", before.level, after.level)
        yield from _turned("kind", before.kind, after.kind)
        yield from _turned("audience", before.audience, after.audience)
        yield from _turned("theme", ", ".join(before.themes), ", ".join(after.themes))
        if before.silent_solution is not after.silent_solution:
            says = "says" if after.silent_solution else "no longer says"
            yield f"it {says} how to ring 999 without speaking"


def _people_on(was: Sequence[str], now: Sequence[str]) -> Iterator[str]:
    yield from (f"{name} is no longer a contact" for name in was if name not in now)
    yield from (f"{name} is a contact now" for name in now if name not in was)
    order = [name for name in now if name in was]
    if order != [name for name in was if name in now]:
        yield f"its contacts stand in another order, {order[0]} before the others"


def _turned(what: str, was: str, now: str) -> Iterator[str]:
    if was != now:
        yield f"its {what} becomes {now or 'none'}, and was {was or 'none'}"


def _contacts(live: ContentPack, candidate: ContentPack) -> Changes:
    for name, before in live.contacts.items():
        if name in candidate.contacts:
            for words in _of_contact(before, candidate.contacts[name]):
                yield PromiseChange(paths.CONTACTS, f"Contact {name}", words)


def _of_contact(before: Contact, after: Contact) -> Iterator[str]:
    if after.is_confirmed and not before.is_confirmed:
        yield f"its number counts as confirmed now, {_on_day(after)}"
    if before.awaits_hours and after.hours is not None:
        yield f"its hours count as confirmed now, {_on_day(after)}"
    is_same = replace(before, verified_on=after.verified_on) == after
    if is_same and before != after:
        days = f"it was checked {_on_day(after)}, before that {_on_day(before)}"
        yield f"{days}, and nothing else of it changes"


def _on_day(contact: Contact) -> str:
    day = contact.verified_on
    return "on no day" if day is None else f"on {day.isoformat()}"


def _pages(live: ContentPack, candidate: ContentPack) -> Changes:
    for (locale, slug), before in live.pages.items():
        after = candidate.pages.get((locale, slug))
        awaited = before.confidence is Confidence.AWAITING_CONFIRMATION
        if awaited and after and after.confidence is not Confidence.AWAITING_CONFIRMATION:
            words = "it no longer says that it awaits confirmation"
            path = paths.page_path(locale, slug)
            yield PromiseChange(path, _named(f"Page {slug}", locale), words)


def _rules(live: ContentPack, candidate: ContentPack) -> Changes:
    for locale, book in live.rules.items():
        kept = candidate.rules.get(locale)
        after = {rule.id: rule for rule in kept.rules} if kept else {}
        for rule in book.rules:
            about = _named(f"Rule {rule.id}", locale)
            for words in _of_rule(rule, after.get(rule.id)):
                yield PromiseChange(paths.rules_path(locale), about, words)


def _of_rule(before: Rule, after: Rule | None) -> Iterator[str]:
    if after is None:
        yield f"it is taken out, with its {len(before.positive)} examples"
    else:
        for lost, gained in replaced(before.positive, after.positive):
            yield _lost_example("its example", lost, gained)


def _files_of_examples(live: ContentPack, candidate: ContentPack) -> Changes:
    for path, document in live.documents.items():
        kept = candidate.documents.get(path)
        if paths.TRAINING.fullmatch(path) and kept != document:
            for words in _of_examples(document.text, kept.text if kept else None):
                yield PromiseChange(path, path, words)


def _of_examples(was: str, now: str | None) -> Iterator[str]:
    if now is None:
        yield "it is taken out, with every example of danger in it"
        return
    try:
        before, after = parse_examples(was), parse_examples(now)
    except ExamplesError as error:
        yield f"its examples of danger cannot be compared, because of {error}"
        return
    yield from _of_dangers(before, after)


def _of_dangers(before: Sequence[Example], after: Sequence[Example]) -> Iterator[str]:
    """Compare the lines that stand for danger; a calm one may come and go."""
    dangers = {each.message: each for each in before if each.level is not Level.NONE}
    messages = [each.message for each in before], [each.message for each in after]
    for lost, gained in replaced(*messages):
        if lost in dangers:
            yield _lost_example("the danger", lost, gained)
    for each in after:
        was = dangers.get(each.message)
        if was and (was.level, was.kind) != (each.level, each.kind):
            yield _labelled(was, each)


def _lost_example(what: str, lost: str, gained: str | None) -> str:
    return f"{what} “{lost}” " + (f"becomes “{gained}”" if gained else "is taken out")


def _labelled(was: Example, now: Example) -> str:
    if now.level is Level.NONE:
        return f"“{now.message}” no longer counts as danger"
    return f"“{now.message}” counts as {now.level}, {now.kind}, and was {was.level}, {was.kind}"


def _named(what: str, locale: str) -> str:
    return what if locale == ENGLISH else f"{what} ({locale})"
