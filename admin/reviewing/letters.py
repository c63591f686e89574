"""The letters that remind owners of what is due; nothing in them comes from a visitor."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from admin.reviewing.due import DuePage, OwnersPages, address_of
from assistant.conversation.withholding import ReviewState

WEEKLY = timedelta(days=7)
MONTHLY = timedelta(days=28)
WHAT_TO_DO = (
    "Please read each page, correct it where it has to be, and have the new review date approved:"
)
INTRODUCTIONS = {
    ReviewState.WITHHELD: "Not shown any more, because the review is long overdue:",
    ReviewState.OVERDUE: "Overdue, and shown with a warning:",
    ReviewState.DUE_SOON: "Due soon:",
}


@dataclass(frozen=True, slots=True)
class Letter:
    """One e-mail; ``to`` is an address, ``is_urgent`` says that something is overdue."""

    to: str
    subject: str
    text: str
    is_urgent: bool

    def may_follow(self, last_sent_on: date | None, today: date) -> bool:
        """Tell whether it may go: weekly when it is urgent, otherwise every four weeks."""
        pause = WEEKLY if self.is_urgent else MONTHLY
        return last_sent_on is None or today - last_sent_on >= pause


def letters_for(
    work: Iterable[OwnersPages], addresses: Mapping[str, str], site: str
) -> tuple[Letter, ...]:
    """Write one letter to each address that is known, also where it stands for several owners.

    ``site`` is the address of the service, without a slash at its end.
    """
    by_address: dict[str, list[DuePage]] = {}
    for each in work:
        address = address_of(each.owner, addresses)
        if address is not None:
            by_address.setdefault(address, []).extend(each.pages)
    return tuple(_letter(address, pages, site) for address, pages in by_address.items())


def _letter(address: str, pages: list[DuePage], site: str) -> Letter:
    blocks = (
        f"{introduction}\n\n{_listed(pages, state)}"
        for state, introduction in INTRODUCTIONS.items()
        if any(each.state is state for each in pages)
    )
    count = f"{len(pages)} page" if len(pages) == 1 else f"{len(pages)} pages"
    text = "\n\n".join(
        (
            "You look after these pages of guidance.",
            *blocks,
            f"{WHAT_TO_DO} {site}/admin",
            "This letter was sent by the guidance service. Nobody reads replies to it.",
        )
    )
    is_urgent = any(each.state is not ReviewState.DUE_SOON for each in pages)
    return Letter(address, f"Guidance to review: {count}", f"{text}\n", is_urgent)


def _listed(pages: Iterable[DuePage], state: ReviewState) -> str:
    lines = (
        f"- {each.page.title} ({each.page.slug}, {each.page.locale}),"
        f" due {each.page.review_due.isoformat()}"
        for each in pages
        if each.state is state
    )
    return "\n".join(lines)
