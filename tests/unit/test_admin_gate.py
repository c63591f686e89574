"""The gate before approval and publication: what it stops, and what it tells."""

from dataclasses import replace

import pytest

from admin.editing.answers import (
    Answer,
    AnswerChange,
    Comparison,
    Gain,
    Judged,
    Verdict,
    compare_answers,
    gain_of,
    judged_messages,
)
from admin.editing.gate import BlockedError, Examination, binding_on, examine, propose
from assistant.guidance.page import Audience
from assistant.persistence.content_files.pack import parse_pack
from assistant.persistence.documents import digest_of_documents
from assistant.safety.judgement import Level
from tests.support.databases import PAGE, PAGE_PATH, REPLIES, sound_pack

LIVE = sound_pack()
HEARD = Answer("emergency_card", Level.EMERGENCY, "danger", (), "")
MISSED = Answer("no_guidance_found", Level.NONE, None, (), "")
DANGER = Judged("he is attacking me", "en", level=Level.EMERGENCY)
QUESTION = Judged("how do i leave a game", "en", pages=("young-people/gaming",))
CALM = Judged("thank you for that", "en")
RIGHT = Answer("answered", Level.NONE, None, QUESTION.pages, "Turn it off")


def problems(examination: Examination) -> list[str]:
    return [f"{each.path}:{each.line} {each.problem}" for each in examination.obstacles]


def test_sound_words_pass_with_their_reading_age_before_and_after() -> None:
    proposal = propose(LIVE, {PAGE_PATH: PAGE.replace("calm calm", "calm quiet", 1)})

    examination = examine(proposal)

    examination.require_passable()
    assert examination.candidate == digest_of_documents(proposal.candidate)
    assert [(each.path, each.limit) for each in examination.reading] == [(PAGE_PATH, 8)] * 2
    assert all(each.before is not None for each in examination.reading)


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("title: Gaming and chat", "title:", "'title' is missing"),
        ("[emergency_999]", "[nobody]", "'nobody' is named here and stands nowhere"),
        ("## Tell somebody\n", "## Tell somebody\n\nYour secret is safe.\n", "promises"),
        ("## Tell somebody\n", "## Tell somebody\n\nRing 0808 157 0100.\n", "running text"),
        ("related: []", "related: [young-people/gone]", "stands nowhere"),
        ("summary: calm", "summary: " + 30 * "extraordinarily complicated ", "reading age"),
    ],
)
def test_what_is_wrong_is_told_with_its_line(old: str, new: str, problem: str) -> None:
    examination = examine(propose(LIVE, {PAGE_PATH: PAGE.replace(old, new, 1)}))

    assert any(problem in each.problem and each.line for each in examination.obstacles)
    with pytest.raises(BlockedError):
        examination.require_passable()


def test_a_page_that_others_need_cannot_be_taken_out() -> None:
    examination = examine(propose(LIVE, {PAGE_PATH: None}))

    assert any("young-people/gaming" in problem for problem in problems(examination))


def test_what_was_wrong_before_does_not_stop_another_page_from_being_mended() -> None:
    worn = sound_pack(**{"replies/en.yaml": REPLIES.replace("[front_door]", "[gone]")})
    proposal = propose(worn, {PAGE_PATH: PAGE.replace("calm calm", "calm quiet", 1)})

    assert examine(proposal).obstacles == ()


def test_a_restored_edition_brings_its_own_numbers_back() -> None:
    moved = LIVE[2].text.replace('phone: "101"', 'phone: "105"')
    texts = {"contacts.yaml": moved}

    assert len(examine(propose(LIVE, texts)).obstacles) == 1
    restored = examine(propose(LIVE, texts, is_restored=True))
    assert restored.obstacles == ()
    assert [str(each) for each in restored.protected] == [
        str(each) for each in examine(propose(LIVE, texts)).protected
    ]
    assert restored.protected


def test_a_danger_that_is_no_longer_heard_blocks_and_stands_first() -> None:
    live = {DANGER.message: HEARD, QUESTION.message: MISSED}
    candidate = {DANGER.message: MISSED, QUESTION.message: HEARD}

    compared = compare_answers(
        (QUESTION, DANGER), lambda said: live[said.message], lambda said: candidate[said.message]
    )

    assert compared.changes == (
        AnswerChange(DANGER, HEARD, MISSED),
        AnswerChange(QUESTION, MISSED, HEARD),
    )
    blocked = Examination("a digest", ()).with_answers(compared)
    assert problems(blocked) == [
        "safety/en.yaml:None 'he is attacking me' is no longer met with help"
    ]


def test_an_edition_that_comes_back_answers_for_its_own_examples_alone() -> None:
    own = Judged("help he is attacking me now", "en", level=Level.EMERGENCY)
    newer = Judged("the lamp is green", "en", level=Level.EMERGENCY)
    live = sound_pack(**{"judged/messages.en.tsv": f"emergency\t{newer.message}\n"})
    texts = {"judged/messages.en.tsv": None}
    lost = (AnswerChange(newer, HEARD, MISSED), AnswerChange(own, HEARD, MISSED))
    compared = Comparison(lost, gain_of(lost))
    forward, back = propose(live, texts), propose(live, texts, is_restored=True)

    changed = Examination("a digest", ()).with_answers(compared, binding_on(forward))
    restored = Examination("a digest", ()).with_answers(compared, binding_on(back))

    assert newer in judged_messages(parse_pack(live))
    assert len(changed.obstacles) == 2
    assert problems(restored) == [
        "safety/en.yaml:None 'help he is attacking me now' is no longer met with help"
    ]
    assert restored.answers == lost


def test_a_danger_that_was_missed_before_is_told_and_does_not_block() -> None:
    louder = Answer("choices_offered", Level.NONE, None, ("a/b",), "")

    compared = compare_answers((DANGER,), lambda *_: MISSED, lambda *_: louder)

    assert [change.is_failing for change in compared.changes] == [False]


def test_the_guidance_is_judged_by_its_own_examples_and_asks() -> None:
    judged = judged_messages(parse_pack(LIVE))

    assert Judged("help he is attacking me now", "en", level=Level.EMERGENCY) in judged
    assert (
        Judged("somebody is mean in game number 0", "en", pages=("young-people/gaming",)) in judged
    )


def test_the_files_that_staff_keep_are_judged_by_as_well() -> None:
    lines = "family\tyoung-people/gaming\the plays all night\n"

    judged = judged_messages(parse_pack(sound_pack(**{"judged/questions.en.tsv": lines})))

    pages = ("young-people/gaming",)
    assert Judged("he plays all night", "en", pages, audience=Audience.FAMILY) in judged


@pytest.mark.parametrize(
    ("judged", "before", "after", "verdict"),
    [
        (DANGER, HEARD, MISSED, Verdict.DANGER_MISSED),
        (DANGER, MISSED, HEARD, Verdict.DANGER_HEARD),
        (QUESTION, MISSED, RIGHT, Verdict.PAGE_FOUND),
        (QUESTION, RIGHT, MISSED, Verdict.PAGE_LOST),
        (QUESTION, RIGHT, replace(RIGHT, card="worry"), Verdict.NEEDLESS_CARD),
        (CALM, HEARD, MISSED, Verdict.CARD_GONE),
        (CALM, MISSED, replace(MISSED, words="other"), Verdict.OTHER),
    ],
)
def test_an_approver_reads_what_a_changed_answer_means(
    judged: Judged, before: Answer, after: Answer, verdict: Verdict
) -> None:
    assert AnswerChange(judged, before, after).verdict is verdict


def test_what_is_worst_for_those_who_ask_stands_first() -> None:
    live = {QUESTION: RIGHT, CALM: MISSED, DANGER: HEARD}
    candidate = {QUESTION: MISSED, CALM: replace(MISSED, words="other"), DANGER: MISSED}

    compared = compare_answers((CALM, QUESTION, DANGER), live.__getitem__, candidate.__getitem__)

    assert [change.judged for change in compared.changes] == [DANGER, QUESTION, CALM]


def test_what_is_gained_is_counted_over_the_questions_alone() -> None:
    other = replace(QUESTION, message="turn a game off")
    live = {QUESTION: MISSED, other: RIGHT, DANGER: HEARD, CALM: MISSED}
    candidate = {QUESTION: RIGHT, other: MISSED, DANGER: HEARD, CALM: HEARD}

    gain = compare_answers(live, live.__getitem__, candidate.__getitem__).gain

    assert gain == Gain(questions=2, found=1, lost=1, before=1, after=1)


def test_a_page_that_is_offered_fourth_is_found_and_is_no_success() -> None:
    fourth = replace(RIGHT, pages=("a/b", "c/d", "e/f", *QUESTION.pages))

    gain = gain_of((AnswerChange(QUESTION, MISSED, fourth),))

    assert gain == Gain(questions=1, found=1, lost=0, before=0, after=0)


def test_an_examination_that_asked_nothing_has_no_gain() -> None:
    unasked = Examination("a digest", ())

    asked = unasked.with_answers(Comparison((), gain_of(())))

    assert (unasked.gain, asked.gain) == (None, Gain(0, 0, 0, 0, 0))
