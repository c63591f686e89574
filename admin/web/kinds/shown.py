"""What the previews of all kinds of content file share: the scene, and an entry as shown."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

from markupsafe import Markup

from admin.editing.differing import Entry
from admin.editing.trying import RuleTrial
from assistant.channels.web.parts import Link
from assistant.channels.web.services import WebServices
from assistant.channels.web.visit import Visit
from assistant.persistence.checks.finding import Check
from assistant.persistence.content_files.pack import ContentPack


@dataclass(frozen=True, slots=True)
class Scene:
    """A draft laid over what is live; ``locale`` is that of its file, English where it has none.

    ``visit`` answers from the draft's own contacts, cards, replies and paths, beside the pages
    that are live.
    """

    path: str
    locale: str
    live: ContentPack
    draft: ContentPack
    visit: Visit
    web: WebServices
    trial: RuleTrial

    def printed(self, template: str, macro: str, *views: object) -> Markup:
        """Print views with a macro of the public templates, in the language of the visit."""
        environment = self.web.renderer.environments[self.visit.locale.tag]
        html: Markup = getattr(environment.get_template(template).module, macro)(*views)
        return html


@dataclass(frozen=True, slots=True)
class Example:
    """An example of a rule, whether it is to be heard, and whether it is; None without rules."""

    words: str
    is_to_be_heard: bool
    is_heard_live: bool | None
    is_heard: bool | None


@dataclass(frozen=True, slots=True)
class Shown:
    """An entry to look at: ``words`` and ``html`` are as people see them, the rest is for staff.

    ``facts`` are pairs of a label and what it says, ``lists`` pairs of a heading and lines.
    """

    heading: str
    words: str = ""
    html: tuple[Markup, ...] = ()
    facts: tuple[tuple[str, str], ...] = ()
    lists: tuple[tuple[str, tuple[str, ...]], ...] = ()
    links: tuple[Link, ...] = ()
    examples: tuple[Example, ...] = ()


Entries: TypeAlias = Callable[[ContentPack, Scene], Mapping[str, Any]]
"""Give the entries of a document by their ids, in the order of its file."""
Showing: TypeAlias = Callable[[Scene, Entry], Shown]
"""Lay out an entry that is not taken out."""


@dataclass(frozen=True, slots=True)
class KindPreview:
    """One kind of content file, and how its entries look to people.

    ``needs`` are the checks that must find nothing before anything of it can be shown; what
    ``checks`` find is told above the entries. With ``can_try`` a message can be tried on it.
    """

    pattern: re.Pattern[str]
    entries: Entries
    show: Showing
    needs: tuple[Check, ...] = ()
    checks: tuple[Check, ...] = ()
    can_try: bool = False
