"""Find what stands behind an opaque address: a page, or a list of discreet pages."""

from assistant.channels.web.addresses import (
    all_discreet,
    code_of,
    pages_of_collection,
    pages_of_family,
    pages_of_topic,
)
from assistant.channels.web.contexts import ListContext
from assistant.channels.web.views.lists import collection_context, family_context, topic_context
from assistant.channels.web.visit import Visit
from assistant.guidance.errors import UnknownPageError


def discreet_list(code: str, visit: Visit) -> ListContext:
    """Lay out the collection, family or topic of discreet pages that has this code.

    Raises:
        UnknownPageError: none has it.
    """
    edition, tag = visit.edition, visit.locale.tag
    for family in edition.topics:
        if code_of(family.id) == code and all_discreet(pages_of_family(family, edition, tag)):
            return family_context(family, visit)
        for topic in family.topics:
            if code_of(topic.id) == code and all_discreet(pages_of_topic(topic.id, edition, tag)):
                return topic_context(topic, visit)
    for name in dict.fromkeys(each.page.collection for each in edition.pages(tag)):
        if code_of(name) == code and all_discreet(pages_of_collection(name, edition, tag)):
            return collection_context(name, visit)
    raise UnknownPageError(f"nothing discreet has the code {code!r}")
