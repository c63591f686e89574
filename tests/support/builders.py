"""Values with harmless defaults; a test names only what it is about.

Every telephone number is from Ofcom's ranges for drama (01632 960xxx and 0808 157 0xxx) or a
short code. ``OPEN_HOURS`` is half past ten in the morning of a Tuesday in British summer time,
when Medway's front door answers; ``NIGHT`` is a quarter past eleven of the same evening.
"""

from dataclasses import replace
from datetime import UTC, date, datetime, time
from types import MappingProxyType
from typing import Any

from assistant.conversation.message import Channel, IncomingMessage
from assistant.conversation.pipeline import begin
from assistant.conversation.ports import CannedReply, LiveEdition
from assistant.conversation.turn import Turn
from assistant.guidance.contact import Contact, NumberConfidence, TextRoute
from assistant.guidance.edition import Approval, Edition, Revision
from assistant.guidance.hours import Always, BankHolidays, Hours, Outside, Span, Weekly
from assistant.guidance.page import Audience, Confidence, Page, Passage
from assistant.guidance.partnership import Area, Partnership
from assistant.guidance.source import Source
from assistant.guidance.topic import Topic, TopicFamily
from assistant.pathways.guided import GuidedPaths
from assistant.safety.cards import Card
from assistant.safety.judgement import Judgement, Kind, Level
from tests.support.detectors import ALARMS
from tests.support.fakes import FakeRequests, FakeSearch, FakeTriage

OPEN_HOURS = datetime(2026, 10, 13, 9, 30, tzinfo=UTC)
NIGHT = datetime(2026, 10, 13, 22, 15, tzinfo=UTC)
CHRISTMAS = date(2026, 12, 25)
OFFICE_HOURS = Weekly(
    ((Span(time(9), time(17)),),) * 5 + ((), ()),
    BankHolidays.CLOSED,
)

DANGER = Judgement(Level.EMERGENCY, Kind.IMMEDIATE_DANGER, rule="attack-now")
DISCLOSURE = Judgement(
    Level.URGENT, Kind.CHILD_DISCLOSURE, rule="someone-hurts-me", speaker=Audience.YOUNG_PERSON
)
WORRY = Judgement(Level.URGENT, Kind.ABUSE_CONCERN, rule="worried-about-a-child")


def a_passage(anchor: str = "agree-limits", **changes: Any) -> Passage:
    plain = Passage(anchor, "Agree limits together", "Sit down together and agree on times.")
    return replace(plain, **changes)


def a_page(slug: str = "e-safety/gaming", **changes: Any) -> Page:
    plain = Page(
        slug=slug,
        locale="en",
        title="Gaming and in-game chat",
        summary="Play together, agree limits and keep chat to friends.",
        audience=Audience.FAMILY,
        topic="online/gaming",
        discreet=False,
        asks=("how do i make gaming safe",),
        first_steps=("Play the game together once.",),
        contacts=("childline",),
        related=(),
        sources=("S1",),
        owner="an author",
        reviewed=date(2026, 9, 1),
        review_due=date(2027, 3, 1),
        confidence=Confidence.SOURCED,
        passages=(a_passage(),),
    )
    return replace(plain, **changes)


def a_revision(page: Page | None = None, **changes: Any) -> Revision:
    page = page or a_page()
    plain = Revision(
        page,
        number=1,
        digest=f"digest of {page.locale} {page.slug}",
        approval=Approval("a board manager", date(2026, 9, 2)),
    )
    return replace(plain, **changes)


def a_contact(contact_id: str = "advice_line", **changes: Any) -> Contact:
    plain = Contact(
        id=contact_id,
        name="Advice line",
        for_what="Advice on any worry",
        audience=(Audience.FAMILY,),
        area="UK",
        confidence=NumberConfidence.SOURCED,
        source="S1",
        phone="+448081570100",
    )
    return replace(plain, **changes)


def _front_door(name: str, area: str, number: str, hours: Hours | None) -> Contact:
    return a_contact(
        name, name=f"{area} children's services", area=area, phone=number, hours=hours
    )


def _out_of_hours(name: str, area: str) -> Contact:
    return a_contact(
        name,
        name=f"{area} children's services, out of hours",
        area="Kent and Medway",
        phone="+441632960003",
        hours=Outside("medway_front_door"),
    )


REGISTER = (
    a_contact("emergency_999", name="Emergency services", phone="999", hours=Always()),
    a_contact("silent_55", name="Silent Solution", phone="999", phone_keys="55", hours=Always()),
    _front_door("medway_front_door", "Medway", "+441632960001", OFFICE_HOURS),
    _out_of_hours("medway_ooh", "Medway"),
    _front_door("kent_front_door", "Kent", "+441632960002", None),
    _out_of_hours("kent_ooh", "Kent"),
    a_contact("childline", name="Childline", phone="+448081570111"),
    a_contact(
        "crisis_text", name="Crisis text line", phone=None, text=TextRoute("85258", "HELLO")
    ),
    a_contact(
        "unconfirmed_line",
        name="A line being confirmed",
        phone="+448081570199",
        confidence=NumberConfidence.CHECK,
    ),
)
FRONT_DOORS = ("emergency_999", "medway_front_door", "kent_front_door", "childline")


def a_partnership(**changes: Any) -> Partnership:
    plain = Partnership(
        name="Example Safeguarding Children Partnership",
        short_name="the partnership",
        neutral_name="Help and information",
        exit_url="https://weather.example",
        exit_name="Weather",
        safe_word="lighthouse",
        areas=(
            Area("medway", "Medway", ("medway_front_door", "medway_ooh")),
            Area("kent", "Kent", ("kent_front_door", "kent_ooh")),
        ),
        emergency_contacts=FRONT_DOORS,
        starting_points=(("family", ("e-safety/gaming",)),),
        colours=(("brand", "#1d4d5c"),),
    )
    return replace(plain, **changes)


def an_edition(*pages: Page, **changes: Any) -> Edition:
    """Publish the pages, or the plain one, with the plain register."""
    revisions = {(page.locale, page.slug): a_revision(page) for page in pages or (a_page(),)}
    plain = Edition(
        number=7,
        digest="digest of the edition",
        published_at=datetime(2026, 10, 1, tzinfo=UTC),
        partnership=a_partnership(),
        topics=(
            TopicFamily(
                "online",
                "Online",
                (Topic("online/gaming", "Gaming", "Safe online", "Fewer children are harmed"),),
            ),
        ),
        contacts=MappingProxyType({contact.id: contact for contact in REGISTER}),
        sources=MappingProxyType({"S1": Source("S1", "A guide", "web", date(2026, 9, 1))}),
        revisions=MappingProxyType(revisions),
        glossaries=MappingProxyType({}),
        timescales=MappingProxyType({}),
        lessons=(),
        elsewhere=MappingProxyType({}),
    )
    return replace(plain, **changes)


def a_card(card_id: str = "worry", **changes: Any) -> Card:
    plain = Card(
        id=card_id,
        level=Level.URGENT,
        kind=Kind.ABUSE_CONCERN,
        audience=Audience.FAMILY,
        first_line="Thank you for saying this.",
        lines=("You can talk to someone today.",),
        contacts=("medway_front_door", "kent_front_door"),
    )
    return replace(plain, **changes)


CARDS = (
    a_card(
        "danger",
        level=Level.EMERGENCY,
        kind=Kind.IMMEDIATE_DANGER,
        first_line="Call 999 now.",
        contacts=("emergency_999", "silent_55"),
        silent_solution=True,
    ),
    a_card("worry"),
    a_card("child", kind=Kind.CHILD_DISCLOSURE, audience=Audience.YOUNG_PERSON),
)
REPLIES = {
    name: CannedReply(f"The approved words of {name}.")
    for name in (
        "choices_offered",
        "no_guidance_found",
        "none_of_these",
        "empty_message",
        "setting_changed",
        "error_card",
        "greeting",
        "out_of_scope",
    )
}
REPLIES["own_behaviour"] = CannedReply("The approved words of own_behaviour.", ("childline",))


def a_live_edition(*pages: Page, **changes: Any) -> LiveEdition:
    """Answer from the pages, or the plain one, with fakes that find and recognise nothing."""
    plain = LiveEdition(
        edition=an_edition(*pages),
        triage=FakeTriage(),
        alarms=ALARMS,
        requests=FakeRequests(),
        search=FakeSearch(),
        cards={"en": CARDS},
        replies={"en": REPLIES},
        bank_holidays=frozenset({CHRISTMAS}),
        guided=GuidedPaths(thresholds=None, grid=None, routes={}),
    )
    return replace(plain, **changes)


def a_message(text: str = "how do i make gaming safe", **changes: Any) -> IncomingMessage:
    plain = IncomingMessage(text=text, locale="en", channel=Channel.WEB, received_at=OPEN_HOURS)
    return replace(plain, **changes)


def a_turn(message: IncomingMessage | None = None, **changes: Any) -> Turn:
    """Begin a turn, with what earlier steps are to have found out about it."""
    return replace(begin(message or a_message()), **changes)
