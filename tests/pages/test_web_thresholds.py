"""The threshold navigator on the web, without scripts: from what is seen to reasons on record."""

from io import BytesIO

import pytest
from docx import Document

from assistant.conversation.ports import Suggestions
from assistant.pathways.thresholds import Step
from assistant.usage.cells import Cell, Measure
from tests.support.builders import DANGER, OPEN_HOURS
from tests.support.fakes import FakeCounter, FakeSuggester, FakeTriage
from tests.support.live import a_sealer, a_visitor
from tests.support.pages import Fetched
from tests.support.tools import live_with_tools

HUNGRY, DIRTY = "neglect-child-often-hungry", "neglect-dirty-clothes"
BRUISE = "physical-bruise-non-mobile-baby"
RANGE = "What these signs point to"
DESCRIBED = "he is always hungry and his clothes smell"


def ticked(page: Fetched) -> list[str]:
    return [each.get("value", "") for each in page.all("input", name="tick") if is_on(each)]


def is_on(box: object) -> bool:
    return getattr(box, "attrib", {}).get("checked") is not None


def test_ticks_come_to_a_range_with_reasons_people_and_consent() -> None:
    with a_visitor(live_with_tools()) as visitor:
        page = visitor.post("/thresholds", tick=[HUNGRY, DIRTY], age="6", do="level")

    assert page.words("h2")[0] == RANGE
    assert page.words("p", class_="summary") == ["Early help: additional needs"]
    assert "Several signs point to the same step" in page.text
    assert {"Child is often hungry", "Child comes in dirty clothes"} <= set(page.words("li"))
    assert "You need the consent of someone with parental responsibility." in page.text
    assert "Medway children's services" in page.text
    assert sorted(ticked(page)) == sorted([HUNGRY, DIRTY])


def test_a_serious_sign_brings_999_and_the_front_door_before_all_else() -> None:
    with a_visitor(live_with_tools()) as visitor:
        page = visitor.post("/thresholds", tick=[BRUISE], age="0", area="medway", do="suggest")

    assert page.words("h2")[:2] == ["Act on this now", RANGE]
    assert page.links()[page.links().index("tel:999") :][0] == "tel:999"
    assert "tel:+441632960001" in page.links()
    assert "tel:+441632960002" not in page.links()
    assert page.words("p", class_="summary") == ["Child protection: significant harm"]


def test_levels_have_the_names_of_the_chosen_framework() -> None:
    with a_visitor(live_with_tools()) as visitor:
        page = visitor.post("/thresholds", tick=[HUNGRY], framework="kent", do="level")

    assert page.words("p", class_="summary") == ["From Level 1, Universal to Level 2, Additional"]
    assert "Kent's four levels do not map one to one to the plain steps." in page.text
    assert "Medway levels of need" not in page.words("p", class_="note")


def test_words_suggest_signs_to_tick_or_to_leave() -> None:
    suggester = FakeSuggester(Suggestions((HUNGRY, BRUISE), Step.EARLY_HELP))
    with a_visitor(live_with_tools(suggester=suggester)) as visitor:
        page = visitor.post("/thresholds", words=DESCRIBED, do="suggest")

    boxes = [each.get("value") for each in page.all("input", name="tick")]
    assert boxes[:2] == [HUNGRY, BRUISE]
    assert len(boxes) == len(set(boxes))
    assert ticked(page) == []
    assert page.words("textarea")[0] == DESCRIBED
    assert "Only what you tick counts: Early help: additional needs" in page.text
    assert RANGE not in page.text


def test_without_the_model_the_page_says_that_words_alone_were_compared() -> None:
    with a_visitor(live_with_tools()) as visitor:
        page = visitor.post("/thresholds", words=DESCRIBED, do="suggest")

    assert "Only words were compared just now" in page.text
    assert "Nothing was found. Look through the signs below." in page.text


def test_danger_in_the_words_brings_the_card_first() -> None:
    live = live_with_tools(triage=FakeTriage({DESCRIBED: DANGER}))
    with a_visitor(live) as visitor:
        page = visitor.post("/thresholds", words=DESCRIBED, do="suggest")

    assert page.words("h2")[0] == "Call 999 now."


def test_a_detail_that_tells_who_somebody_is_brings_a_warning() -> None:
    with a_visitor(live_with_tools()) as visitor:
        page = visitor.post("/thresholds", words="they live at ME99 9XX", do="suggest")

    assert page.words("li")[page.words("li").index("a postcode")] == "a postcode"
    assert len(page.all("div", role="alert")) == 1


@pytest.mark.parametrize(
    ("age", "shown"), [("0", True), ("10", False), ("unborn", False), ("", True), ("99", True)]
)
def test_only_signs_that_fit_the_age_are_shown(age: str, shown: bool) -> None:  # noqa: FBT001
    with a_visitor(live_with_tools()) as visitor:
        page = visitor.post("/thresholds", age=age)

    assert (BRUISE in [each.get("value") for each in page.all("input", name="tick")]) is shown


def test_a_tick_that_no_longer_fits_the_age_is_kept_in_sight() -> None:
    with a_visitor(live_with_tools()) as visitor:
        page = visitor.post("/thresholds", tick=[BRUISE], age="10")

    assert "Ticked, though unusual at this age" in page.words("legend")
    assert ticked(page) == [BRUISE]


def test_signs_can_be_grouped_by_part_of_life() -> None:
    with a_visitor(live_with_tools()) as visitor:
        page = visitor.post("/thresholds", arrangement="domain")

    assert page.words("summary")[0].startswith("Health")


def test_asking_for_a_level_without_a_sign_says_what_to_do() -> None:
    with a_visitor(live_with_tools()) as visitor:
        page = visitor.post("/thresholds", do="level")

    assert page.words("div", class_="problems") == ["There is a problem Tick at least one sign"]
    assert "#signs" in page.links()


def test_small_signs_together_say_whom_to_talk_to() -> None:
    small = [HUNGRY, DIRTY, "education-often-late", "health-mild-anxiety"]
    with a_visitor(live_with_tools()) as visitor:
        page = visitor.post("/thresholds", tick=small, do="level")

    assert [note for note in page.words("p", class_="note") if note.startswith("Small signs")]


def test_the_rationale_has_edition_date_time_and_ids_and_no_words() -> None:
    fields = {"tick": [HUNGRY, DIRTY], "words": DESCRIBED, "do": "level"}
    with a_visitor(live_with_tools()) as visitor:
        page = visitor.post("/thresholds", **fields)

    text = page.words("textarea", id="rationale")[0]
    assert "Edition 7 of the guidance, 10:30 am on Tuesday 13 October 2026." in text
    assert f"Child is often hungry [{HUNGRY}]" in text
    assert "A practitioner judges" in text
    assert DESCRIBED not in text


def test_the_word_document_says_what_the_page_says() -> None:
    with a_visitor(live_with_tools()) as visitor:
        page = visitor.post("/thresholds", tick=[HUNGRY, DIRTY], do="level")
        response = visitor.client.post("/thresholds/rationale", data={"tick": [HUNGRY, DIRTY]})

    document = Document(BytesIO(response.content))
    written = [each.text for each in document.paragraphs]
    told = [line.removeprefix("- ") for line in rationale_lines(page)]
    assert response.headers["content-disposition"] == 'attachment; filename="notes.docx"'
    assert response.headers["cache-control"] == "no-store"
    assert written == [line for line in told if line]
    assert document.core_properties.author == ""


def rationale_lines(page: Fetched) -> list[str]:
    return "".join(page.all("textarea", id="rationale")[0].itertext()).split("\n")


def test_no_word_of_a_choice_goes_on_from_the_form() -> None:
    canary = {"age": "canary", "area": "canary", "framework": "canary", "agency": "canary"}
    with a_visitor(live_with_tools()) as visitor:
        page = visitor.post("/thresholds", tick=[HUNGRY, "canary"], do="level", **canary)
        token = page.all("input", name="conversation")[0].get("value", "")

    assert "canary" not in page.html
    assert a_sealer().open(token, OPEN_HOURS).area is None


def test_without_a_tick_there_is_no_document() -> None:
    with a_visitor(live_with_tools()) as visitor:
        visitor.post("/thresholds/rationale", status=404, tick=["nothing"])


def test_a_level_that_was_asked_for_counts_once_and_names_nobody() -> None:
    counter = FakeCounter()
    chosen = {"framework": "kent", "agency": "schools-and-early-years", "do": "level"}
    with a_visitor(live_with_tools(), counter=counter) as visitor:
        page = visitor.post("/thresholds", tick=[HUNGRY, DIRTY], **chosen)
        token = page.all("input", name="conversation")[0].get("value", "")
        visitor.post("/thresholds", tick=[HUNGRY, DIRTY], conversation=token, **chosen)
        visitor.post("/thresholds", tick=[HUNGRY], agency="no such agency", do="suggest")

    assert Cell(Measure.PATHWAY, "thresholds") in counter.cells
    assert Cell(Measure.STEP, "early-help") in counter.cells
    assert Cell(Measure.FRAMEWORK, "kent") in counter.cells
    assert Cell(Measure.AGENCY, "schools-and-early-years") in counter.cells
    assert len(counter.cells) == len(set(counter.cells))


def test_how_it_decides_is_told_from_the_data() -> None:
    live = live_with_tools()
    thresholds = live.guided.thresholds
    assert thresholds is not None
    with a_visitor(live) as visitor:
        page = visitor.get("/thresholds/how-it-decides")

    said = set(page.words("li"))
    assert {rule.text for rule in thresholds.rules.values()} <= set(page.words("dt"))
    assert {each.text for each in thresholds.indicators.values() if each.decisive} <= said
    assert f"{len(thresholds.indicators)} signs of edition 7" in page.text
    assert "At least 4 signs above the lowest step, from 2 parts of life" in page.text


def test_an_edition_without_thresholds_has_no_navigator() -> None:
    with a_visitor() as visitor:
        visitor.get("/thresholds", status=404)
        overview = visitor.get("/tools")

    assert "/thresholds" not in overview.links()


def test_the_overview_comes_first_and_is_no_gate() -> None:
    with a_visitor(live_with_tools()) as visitor:
        overview = visitor.get("/tools")
        navigator = visitor.get("/thresholds")

    assert "/thresholds" in overview.links()
    assert "Your judgement comes first." in overview.text
    assert "/tools" in navigator.links()
    assert navigator.heading == "Which level of need?"
