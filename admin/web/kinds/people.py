"""Cards, contacts and replies, as the chat shows them."""

from collections.abc import Iterator, Mapping
from typing import Any

from admin.editing.differing import Entry
from admin.reviewing.contact_checks import contact_checks, for_this_week
from admin.web.kinds.plain import by_id
from admin.web.kinds.shown import Scene, Shown
from assistant.channels.web.views.cards import card_view
from assistant.channels.web.views.contacts import contact_details, contact_view, contact_views
from assistant.conversation.people import Person, contact_row, people_to_call
from assistant.conversation.steps.compose import part_of_card
from assistant.conversation.turn import USUAL_AUDIENCE
from assistant.guidance.contact import Contact
from assistant.persistence.checks.safety import MOST_WORDS, words_of_card
from assistant.persistence.content_files.pack import ContentPack


def cards(pack: ContentPack, scene: Scene) -> Mapping[str, Any]:
    """Give the help cards of one language."""
    return by_id(pack.cards.get(scene.locale, ()))


def show_card(scene: Scene, entry: Entry) -> Shown:
    """Print a card with the people whom it names to its own audience at this moment."""
    card, visit = entry.after, scene.visit
    person = Person(None, card.audience, visit.at)
    part = part_of_card(card, scene.locale, person, visit.live)
    words = words_of_card(scene.draft, scene.locale, card)
    facts = (
        ("Level", card.level.value),
        ("Kind", card.kind.value),
        ("Audience", card.audience.value),
        ("Words", f"{words} of at most {MOST_WORDS}"),
        ("Themes", ", ".join(card.themes)),
        ("Page below it", card.page or ""),
    )
    return Shown(
        heading=card.id,
        html=(scene.printed("macros/card.html", "help_card", card_view(part, visit)),),
        facts=tuple(fact for fact in facts if fact[1]),
    )


def contacts(pack: ContentPack, _: Scene) -> Mapping[str, Any]:
    """Give the register."""
    return pack.contacts


def show_contact(scene: Scene, entry: Entry) -> Shown:
    """Print a contact as the register shows it now, with how it stands on the list of checks."""
    contact, visit = entry.after, scene.visit
    row = contact_row(visit.live, contact, visit.at)
    view = contact_view(row, visit, contact_details(contact, visit))
    named_by = ", ".join(dict.fromkeys(_cards_that_name(contact, scene.draft)))
    checked = contact.verified_on.isoformat() if contact.verified_on else "never"
    facts = (
        ("Audience", ", ".join(contact.audience)),
        ("Number", contact.confidence.value),
        ("Checked", f"{checked}{_due(contact, scene)}"),
        ("On the help cards", named_by),
    )
    return Shown(
        heading=contact.id,
        html=(scene.printed("macros/contacts.html", "contact_rows", (view,)),),
        facts=tuple(fact for fact in facts if fact[1]),
    )


def replies(pack: ContentPack, scene: Scene) -> Mapping[str, Any]:
    """Give the canned replies of one language."""
    return pack.replies.get(scene.locale, {})


def show_reply(scene: Scene, entry: Entry) -> Shown:
    """Show a reply with the people whom it names now."""
    reply, visit = entry.after, scene.visit
    rows = people_to_call(visit.live, reply.contacts, Person(None, USUAL_AUDIENCE, visit.at))
    views = contact_views(rows, visit)
    return Shown(
        heading=entry.id,
        words=reply.text,
        html=(scene.printed("macros/contacts.html", "contact_rows", views),) if views else (),
    )


def _cards_that_name(contact: Contact, pack: ContentPack) -> Iterator[str]:
    listed = (card for cards_of_locale in pack.cards.values() for card in cards_of_locale)
    return (card.id for card in listed if contact.id in card.contacts)


def _due(contact: Contact, scene: Scene) -> str:
    """Say whether it is on the list of what is to be checked this week, or after it."""
    pack, today = scene.draft, scene.visit.today
    cards_of_all = (card for listed in pack.cards.values() for card in listed)
    on_cards = {each for card in cards_of_all for each in card.contacts}
    on_cards.update(pack.partnership.emergency_contacts)
    checks = contact_checks(pack.contacts.values(), on_cards, today)
    if contact in (check.contact for check in for_this_week(checks)):
        return "; on the list of this week"
    is_due = any(check.is_due and check.contact == contact for check in checks)
    return "; due to be checked" if is_due else ""
