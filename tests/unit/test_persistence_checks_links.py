"""Every page leads on, and is led to."""

from assistant.persistence.checking import check_pack
from assistant.persistence.content_files.pack import parse_pack
from assistant.persistence.documents import Document, canonical_document
from assistant.persistence.errors import ContentError
from tests.support.databases import PAGE, sound_pack

GAMING = "young-people/gaming"
PHONES = "young-people/phones"
SCHOOL = "young-people/school"


def linked_pack(**related: str) -> tuple[Document, ...]:
    """Make a pack of pages by what they name as related; ``gaming`` is a starting point."""
    return sound_pack(
        **{
            f"en/young-people/{name}.md": PAGE.replace("in game", f"on {name}").replace(
                "related: []", f"related: [{slugs}]"
            )
            for name, slugs in related.items()
        }
    )


def test_pages_that_lead_to_one_another_are_sound() -> None:
    pack = linked_pack(
        gaming=f"{PHONES}, {SCHOOL}", phones=f"{GAMING}, {SCHOOL}", school=f"{GAMING}, {PHONES}"
    )

    assert check_pack(parse_pack(pack)) == ()


def test_a_page_leads_on_to_two_others() -> None:
    pack = linked_pack(gaming=f"{PHONES}, {SCHOOL}", phones=GAMING, school=f"{GAMING}, {PHONES}")

    found = check_pack(parse_pack(pack))

    problem = "the page leads on to 1 pages"
    remedy = "Name 2 related pages at least"
    assert found == (ContentError("en/young-people/phones.md", 28, problem, remedy),)


def test_the_same_page_named_twice_counts_once() -> None:
    pack = linked_pack(
        gaming=f"{PHONES}, {SCHOOL}", phones=f"{GAMING}, {GAMING}", school=f"{GAMING}, {PHONES}"
    )

    found = check_pack(parse_pack(pack))

    assert {error.problem for error in found} == {
        "the page leads on to 1 pages",
        f"{GAMING!r} is named here twice",
    }


def test_a_page_that_no_other_names_is_told() -> None:
    pack = linked_pack(
        gaming=f"{PHONES}, {SCHOOL}", phones=f"{GAMING}, {SCHOOL}", school=f"{GAMING}, {PHONES}"
    )
    stranger = PAGE.replace("in game", "at home").replace("[]", f"[{GAMING}, {PHONES}]")
    path = "en/young-people/home.md"

    found = check_pack(parse_pack((*pack, canonical_document(path, stranger))))

    remedy = "Name it as related on a page that people may come from"
    assert found == (ContentError(path, None, "no page leads here", remedy),)


def test_a_starting_point_needs_no_page_that_leads_to_it() -> None:
    assert check_pack(parse_pack(sound_pack())) == ()
