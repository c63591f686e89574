"""Adult survivors and adults at risk get the people for them, and calm messages no card."""

import pytest

from assistant.guidance.page import Audience
from assistant.safety.cards import choose_card
from assistant.safety.judgement import Judgement, Kind, Level
from assistant.safety.judging import judge
from assistant.safety.raising import look_again
from tests.support.detectors import ALARMS, a_suspicion
from tests.support.safety_rules import compiled_rules, shipped_cards

SURVIVORS = (
    "I was sexually abused as a child and have never told anyone",
    "I am 45 and my stepfather abused me when I was seven",
    "my dad beat me all through my childhood and it still affects me",
    "I was abused at boarding school in the 1970s",
    "can I still report abuse that happened to me as a kid",
    "my wife was abused as a child by her father and has just told me",
    "I was groomed by a teacher at 14, I'm 30 now",
    "my abuser from childhood has moved back to the area",
    "non-recent sexual abuse who do I tell",
    "when I was little my uncle used to touch me",
)
ADULTS_AT_RISK = (
    "my nan has bruises from the care home staff",
    "my brother has learning disabilities and his flatmate takes his money",
    "my dad has dementia and I think my brother hits him",
    "I'm disabled and my carer won't give me my medicine",
    "worried about an adult at risk",
    "our 80 year old neighbour is being pressured to sign over her house by her daughter",
    "a vulnerable man I know is being cuckooed by drug dealers",
    "patient aged 80 says her son hits her",
    "I am 78 and my son takes my pension and frightens me",
    "grandma is scared of her carer",
)
CALM = (
    "my nan looks after the kids while I work",
    "I was a naughty child when I was little",
    "how do I get help caring for my elderly mum",
    "my mother was strict when I was growing up, how do I set rules for my kids",
    "what is the policy on adults at risk",
    "what support is there for disabled adults in Medway",
    "I was abused as a boy, had good counselling, now applying to foster",
)


def card_of(judgement: Judgement, audience: Audience | None = None) -> str:
    return choose_card(shipped_cards(), judgement, audience).id


@pytest.mark.parametrize("message", SURVIVORS)
def test_who_was_abused_as_a_child_gets_the_card_for_adult_survivors(message: str) -> None:
    judgement = judge(message, compiled_rules())

    assert (judgement.level, judgement.theme) == (Level.URGENT, "childhood-abuse")
    assert card_of(judgement) == "urgent-survivor-family"


@pytest.mark.parametrize("message", ADULTS_AT_RISK)
def test_harm_to_an_adult_at_risk_gets_the_card_of_adult_social_care(message: str) -> None:
    judgement = judge(message, compiled_rules())

    assert (judgement.level, judgement.theme) == (Level.URGENT, "adult-at-risk")
    assert card_of(Judgement(Level.URGENT, judgement.kind, theme=judgement.theme)) == (
        "urgent-adult-at-risk-family"
    )


@pytest.mark.parametrize("message", CALM)
def test_calm_words_about_grown_people_raise_no_card(message: str) -> None:
    assert judge(message, compiled_rules()).level is Level.NONE


@pytest.mark.parametrize("message", ["I am 13 and my uncle abused me when I was 8"])
def test_a_child_who_looks_back_is_no_adult_survivor(message: str) -> None:
    assert judge(message, compiled_rules()).theme != "childhood-abuse"


@pytest.mark.parametrize("theme", ["childhood-abuse", "adult-at-risk"])
def test_a_child_gets_a_childs_card_and_a_practitioner_one_of_their_own(theme: str) -> None:
    kind = Kind.CHILD_DISCLOSURE if theme == "childhood-abuse" else Kind.ABUSE_CONCERN
    judgement = Judgement(Level.URGENT, kind, theme=theme)

    assert card_of(judgement, Audience.YOUNG_PERSON).endswith("-young-person")
    assert card_of(judgement, Audience.PRACTITIONER) in {
        "urgent-survivor-practitioner",
        "urgent-adult-at-risk-practitioner",
    }


def test_what_was_learned_of_children_does_not_take_the_card_of_an_adult_at_risk_away() -> None:
    heard = a_suspicion(0.9, kind=Kind.DOMESTIC_ABUSE)
    seen = Judgement(Level.URGENT, Kind.ABUSE_CONCERN, "r", theme="adult-at-risk", suspicion=heard)

    assert look_again(seen, heard, ALARMS).kind is Kind.ABUSE_CONCERN
