"""The register asked by name: whoever writes "childline number?" wants that line and no page.

How far a message asks for whom it names, ``asking`` tells: whoever writes that her ex rings social
services asks for nothing of the kind.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from assistant.conversation.asking import NAME, Wish, wish_of
from assistant.conversation.near_names import NearNames
from assistant.guidance.contact import Contact
from assistant.safety.normalising import normalise

LONGEST_NAME = 6
READ_WORDS = 400


@dataclass(frozen=True, slots=True)
class Named:
    """The ids of contacts that a message names, in the order of its words, and what is wanted."""

    contacts: tuple[str, ...]
    wish: Wish


NOBODY = Named((), Wish.NONE)


class Directory:
    """The names by which people call the contacts of a register; immutable.

    ``places`` are the areas of the partnership: who names one is not shown another's contacts.
    """

    def __init__(self, contacts: Iterable[Contact] = (), places: Iterable[str] = ()) -> None:
        self._contacts = {contact.id: contact for contact in contacts}
        self._places = {place: normalise(place) for place in places}
        self._called: dict[str, list[str]] = {}
        for contact in self._contacts.values():
            for name in dict.fromkeys(_names(contact)):
                self._called.setdefault(name, []).append(contact.id)
        self._near = NearNames(word for name in self._called for word in name.split())

    def named_in(self, text: str) -> Named:
        """Say whom a message names, and how far it asks for them."""
        words = normalise(text).split()[:READ_WORDS]
        marked, names = self._marked(words)
        if not names:
            return NOBODY
        found = dict.fromkeys(each for name in names for each in self._called[name])
        near = tuple(each for each in found if self._is_near(each, words))
        return Named(near, wish_of(marked)) if near else NOBODY

    def _marked(self, words: list[str]) -> tuple[str, tuple[str, ...]]:
        """Put NAME in the place of every name, the longest first, and list the names."""
        marked, names, place = [], [], 0
        corrected = [self._near.nearest(word) or word for word in words]
        while place < len(words):
            name = self._name_at(words, place) or self._name_at(corrected, place)
            marked.append(NAME if name else words[place])
            if name:
                names.append(name)
            place += len(name.split()) if name else 1
        return " ".join(marked), tuple(names)

    def _name_at(self, words: list[str], place: int) -> str | None:
        for size in range(min(LONGEST_NAME, len(words) - place), 0, -1):
            name = " ".join(words[place : place + size])
            if name in self._called:
                return name
        return None

    def _is_near(self, contact: str, words: list[str]) -> bool:
        area = self._contacts[contact].area
        said = {place for place, name in self._places.items() if name in words}
        return not said or area not in self._places or area in said


def _names(contact: Contact) -> Iterator[str]:
    """List what a contact is called; without a list, its own name less what is in brackets."""
    for name in contact.called or (re.sub(r"\(.*?\)", " ", contact.name),):
        if plain := normalise(name):
            yield plain
