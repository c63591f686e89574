"""The right card for a danger: the general one may send somebody the wrong way."""

import pytest

from assistant.safety.cards import Card, choose_card
from tests.support.safety_rules import judged_by_words, shipped_cards, shipped_rules

THEMED = [card for card in shipped_cards() if card.themes and card.themes != ("other-language",)]


@pytest.mark.parametrize(
    ("message", "card"),
    [
        ("baby wont stop crying and i think im going to snap", "emergency-own-behaviour"),
        ("ive got my hands over the babys face and i cant stop", "emergency-own-behaviour"),
        ("her dad shook the baby on friday, she seems ok", "emergency-shaken-baby-family"),
        ("the baby has been shaken by the childminder", "emergency-shaken-baby-family"),
        ("my son has gone missing, 14, phone is off", "emergency-missing-family"),
        ("my girl wont eat anything and throws up after tea", "urgent-eating-family"),
        ("i cut my legs again last night", "urgent-self-harm-young-person"),
        ("im 34 and i cut my legs again last night", "urgent-self-harm-family"),
        ("my sons uncle has been touching him", "urgent-concern-family"),
        ("my daughters dance teacher touched her bottom", "urgent-professional-family"),
        ("a member of staff at nursery hurt my little boy", "urgent-professional-family"),
        (
            "my friends husband hits her and she blames herself",
            "urgent-domestic-abuse-someone-else",
        ),
        ("i smacked my four year old today and feel awful", "urgent-own-anger"),
        ("i keep getting sexual thoughts about children", "urgent-own-behaviour-child"),
        ("my toddler has got into nans tablets", "emergency-medical-family"),
        ("she swallowed a little round battery i think", "emergency-medical-family"),
        (
            "i want to throw him out the window the baby wont stop screaming",
            "emergency-own-behaviour",
        ),
        (
            "he had his hands round my neck last night, voice is croaky",
            "emergency-strangled-family",
        ),
        ("i keep thinking if i cant have her no one will", "emergency-own-behaviour-partner"),
        ("i pushed my wife over and the kids saw, i feel sick", "urgent-own-behaviour-partner"),
        ("im 78 and my husband has turned rough with me", "urgent-domestic-abuse-family"),
        (
            "a woman at work is scared, her bloke checks her phone",
            "urgent-domestic-abuse-someone-else",
        ),
        (
            "dad found out about my boyfriend, my brothers will kill me",
            "urgent-forced-marriage-young-person",
        ),
        (
            "my uncle comes in my room at night i pretend im asleep",
            "urgent-sexual-abuse-young-person",
        ),
        (
            "i ran away and im at the station too scared to go back",
            "emergency-missing-young-person",
        ),
        (
            "they got me trainers and now i have to drop it for them",
            "urgent-criminal-young-person",
        ),
        ("nan says im getting cut this summer like my cousins", "urgent-fgm-young-person"),
        ("yr5 boy has just told me something about home", "urgent-concern-practitioner"),
        ("8 week old with a bruise, mum says he rolled on a toy", "urgent-concern-practitioner"),
        ("the deputy head keeps messaging a year 10 girl", "urgent-professional-practitioner"),
        ("lac lad gone since yesterday and nobody has rung it in", "emergency-missing-family"),
    ],
)
def test_a_danger_gets_the_card_that_was_written_for_it(message: str, card: str) -> None:
    judged = judged_by_words(message)

    assert choose_card(shipped_cards(), judged, judged.guessed).id == card


@pytest.mark.parametrize("card", THEMED, ids=lambda card: card.id)
def test_a_card_with_a_theme_is_within_reach_of_a_rule(card: Card) -> None:
    reached = {(rule.level, rule.kind, rule.theme) for rule in shipped_rules()}

    assert any((card.level, card.kind, theme) in reached for theme in card.themes)
