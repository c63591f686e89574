"""Words explained on the web."""

from assistant.conversation.ports import LiveEdition
from assistant.guidance.glossary import Term
from tests.support.builders import a_live_edition, a_page, an_edition
from tests.support.live import a_visitor

GAMING = a_page()
LEAVING = a_page("domestic-abuse/leaving", title="Leaving safely", discreet=True)
TERMS = (
    Term("refuge", "Refuge", "A safe place.", "S1", page=LEAVING.slug),
    Term("lado", "LADO", "An officer.", "S1", also=("Designated officer",)),
    Term("pegi", "PEGI", "Age marks on games.", "S1", page=GAMING.slug),
    Term("marac", "marac", "A meeting.", "S1", page="domestic-abuse/gone"),
)


def edition(**glossaries: tuple[Term, ...]) -> LiveEdition:
    return a_live_edition(edition=an_edition(GAMING, LEAVING, glossaries=glossaries))


def test_words_are_explained_in_the_order_of_the_alphabet() -> None:
    with a_visitor(edition(en=TERMS)) as visitor:
        page = visitor.get("/glossary")

    assert page.heading == "Words explained"
    assert page.words("dt") == ["LADO (Designated officer)", "marac", "PEGI", "Refuge"]
    assert page.words("dd")[0] == "An officer."


def test_a_word_has_an_anchor() -> None:
    with a_visitor(edition(en=TERMS)) as visitor:
        page = visitor.get("/glossary")

    assert [each.get("id") for each in page.all("dt")] == ["lado", "marac", "pegi", "refuge"]


def test_a_word_leads_to_its_page_at_an_address_that_tells_nothing_where_that_is_discreet() -> (
    None
):
    with a_visitor(edition(en=TERMS)) as visitor:
        page = visitor.get("/glossary")

    assert {"/guidance/e-safety/gaming", f"/p/{LEAVING.code}"} <= set(page.links())
    assert "/guidance/domestic-abuse/gone" not in page.links()


def test_the_glossary_is_shown_in_english_where_it_has_not_been_translated() -> None:
    with a_visitor(edition(en=TERMS)) as visitor:
        page = visitor.get("/pl/glossary")

    assert page.all("dl")[0].get("lang") == "en-GB"
    assert page.heading == "Objaśnienia słów"


def test_a_translated_glossary_is_shown_in_its_language() -> None:
    polish = (Term("lado", "LADO", "Urzędnik.", "S1"),)
    with a_visitor(edition(en=TERMS, pl=polish)) as visitor:
        page = visitor.get("/pl/glossary")

    assert page.words("dd") == ["Urzędnik."]
    assert page.all("dl")[0].get("lang") is None


def test_an_edition_without_a_glossary_has_the_page_all_the_same() -> None:
    with a_visitor(edition()) as visitor:
        page = visitor.get("/glossary")

    assert page.all("dl") == []


def test_every_page_leads_to_the_glossary() -> None:
    with a_visitor(edition(en=TERMS)) as visitor:
        page = visitor.get("/help")

    assert "/glossary" in page.links()
