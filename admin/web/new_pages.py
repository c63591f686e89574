"""A page that does not exist yet: where it stands, what it is called and what it is about."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from admin.web.contexts import Choice, Problem
from admin.web.document_contexts import NewPageContext
from admin.web.document_views import DOCUMENTS, collections_of, live_pages
from admin.web.services import AdminServices, Guest
from admin.web.views import frame_for
from assistant.guidance.topic import Topic
from assistant.persistence.content_files.paths import page_path
from assistant.persistence.content_files.serialising import scalar_of

NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
BEGINNING = "---\ntitle: {}\n{}discreet: false\n---\n## \n"


@dataclass(frozen=True, slots=True)
class NewPage:
    """What somebody says of a new page; ``topic`` is empty where it is chosen later."""

    collection: str
    name: str
    title: str
    topic: str

    @property
    def path(self) -> str:
        """Where it will lie."""
        return page_path("en", f"{self.collection}/{self.name}")

    @property
    def text(self) -> str:
        """How it begins."""
        topic = f"topic: {scalar_of(self.topic)}\n" if self.topic else ""
        return BEGINNING.format(scalar_of(self.title), topic)


def topics_of(services: AdminServices) -> dict[str, Topic]:
    """Give the topics of the live edition by id, in the order of the tree."""
    families = services.web.live().edition.topics
    return {topic.id: topic for family in families for topic in family.topics}


def read_new_page(services: AdminServices, fields: Mapping[str, str]) -> NewPage:
    """Read what was typed; a form that names a topic alone has the page called after it."""
    topic = topics_of(services).get(fields["topic"])
    if topic and not {"title", "name"} & fields.keys():
        title, name = _called_after(services, topic)
        return NewPage(fields["collection"], name, title, topic.id)
    title = " ".join(fields["title"].split())
    return NewPage(fields["collection"], fields["name"], title, fields["topic"])


def problem_of(services: AdminServices, new: NewPage) -> Problem | None:
    """Find what is wrong with a new page, as far as its place and its name go."""
    if new.collection not in collections_of(services):
        return Problem("collection", "Choose a collection")
    if not NAME.fullmatch(new.name):
        return Problem("name", "Enter a name of small letters, digits and hyphens")
    if not new.title:
        return Problem("title", "Enter a title")
    if new.topic and new.topic not in topics_of(services):
        return Problem("topic", "Choose a topic of the list")
    drafts = services.editing.drafts.list_open()
    if new.path in {*services.editing.guidance.paths(), *(each.path for each in drafts)}:
        return Problem("name", "There is such a page already: choose another name")
    return None


def new_page_context(
    services: AdminServices, guest: Guest, new: NewPage, *problems: Problem
) -> NewPageContext:
    """Ask where a new page stands, what it is called and what it is about."""
    return NewPageContext(
        frame=frame_for(services, "Error: New page" if problems else "New page", guest, DOCUMENTS),
        collections=collections_of(services),
        topics=tuple(
            Choice(each.id, each.title, each.id == new.topic)
            for each in topics_of(services).values()
        ),
        collection=new.collection,
        name=new.name,
        title=new.title,
        problems=problems,
    )


def _called_after(services: AdminServices, topic: Topic) -> tuple[str, str]:
    """Call a page after a topic: its title, and a name that no page of any collection has."""
    leaf = topic.id.rpartition("/")[2]
    if leaf not in {page.slug.rpartition("/")[2] for page in live_pages(services).values()}:
        return topic.title, leaf
    return f"More on {topic.title[:1].lower()}{topic.title[1:]}", f"more-on-{leaf}"
