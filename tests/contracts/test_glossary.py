"""The words that parents meet in letters and meetings are explained."""

import pytest

from assistant.persistence.checks.words import bare
from assistant.persistence.content_files.directories import read_documents
from assistant.persistence.content_files.pack import parse_pack
from tests.support.source_code import ROOT

TERMS = parse_pack(read_documents(ROOT / "content")).glossaries["en"]
EXPLAINED = {bare(name) for term in TERMS for name in (term.name, *term.also)}
ASKED_FOR = """
    LADO, Section 47, Section 17, Section 20, EHCP, SEND, grooming, sextortion, CEOP, MASH,
    front door, Cafcass, IDVA, MARAC, DASH, DAPO, Clare's Law, non-molestation order,
    occupation order, Gillick, early help, child in need, child protection plan, core group,
    child protection conference, strategy discussion, safeguarding lead, significant harm,
    parental responsibility, private fostering, kinship care, delegated authority, SARC, CAMHS,
    FGM, forced marriage, coercive control, county lines, loot box, money mule, deepfake, PEGI,
    Operation Encompass, Prevent, Channel, referral, refuge, young carer, Report Remove
"""


@pytest.mark.parametrize("word", [word.strip() for word in ASKED_FOR.split(",")])
def test_a_word_that_parents_meet_is_explained(word: str) -> None:
    assert bare(word) in EXPLAINED


def test_most_words_lead_to_a_page_to_read_on() -> None:
    without = [term.id for term in TERMS if term.page is None]

    assert len(without) / len(TERMS) < 0.1
