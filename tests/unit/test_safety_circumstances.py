"""Who writes of a danger and what it is about: heard only where no rule knew, and it is clear."""

from dataclasses import replace
from hashlib import sha256

import pytest

from assistant.guidance.page import Audience
from assistant.safety.circumstance_words import parse_circumstances, written_circumstances
from assistant.safety.circumstances import (
    SUBJECTS,
    Circumstances,
    with_guess,
    with_subject,
)
from assistant.safety.judgement import NO_CONCERN, Judgement, Kind, Level
from assistant.safety.raising import LEARNED
from assistant.safety.word_table import WordTableError
from tests.support.circumstances import (
    CLEAR,
    NOTHING_HEARD,
    a_circumstance_head,
    circumstance_words,
    heard,
    subject_of,
    weights_for,
)

YOUNG, PRACTITIONER = Audience.YOUNG_PERSON, Audience.PRACTITIONER
RULED = Judgement(Level.URGENT, Kind.ABUSE_CONCERN, rule="hit")
FOUND = Judgement(Level.URGENT, Kind.ABUSE_CONCERN, rule=LEARNED)
NOW = Judgement(Level.EMERGENCY, Kind.IMMEDIATE_DANGER, rule=LEARNED)
FGM = subject_of("fgm")
MEDICAL = subject_of("medical", "emergency")


def test_who_is_heard_in_a_danger_is_guessed_and_never_taken_for_known() -> None:
    seen = with_guess(RULED, heard(YOUNG), CLEAR)

    assert (seen.guessed, seen.speaker) == (YOUNG, None)


def test_each_look_guesses_anew() -> None:
    first = with_guess(RULED, heard(YOUNG), CLEAR)

    assert with_guess(first, NOTHING_HEARD, CLEAR).guessed is None


def test_what_a_rule_or_a_phrase_knew_of_the_speaker_stands() -> None:
    known = replace(RULED, speaker=Audience.FAMILY)

    assert with_guess(known, heard(YOUNG), CLEAR) == known


def test_nobody_who_only_asks_something_is_guessed_at() -> None:
    assert with_guess(NO_CONCERN, heard(YOUNG), CLEAR) == NO_CONCERN
    assert with_subject(NO_CONCERN, heard(None, FGM), CLEAR) == NO_CONCERN


@pytest.mark.parametrize(
    ("speakers", "taken"),
    [((0.6, 0.9), PRACTITIONER), ((0.9, 0.6), YOUNG), ((0.4, 0.4), None), ((0.5, 0.4), YOUNG)],
)
def test_who_is_heard_most_clearly_is_taken(
    speakers: tuple[float, ...], taken: Audience | None
) -> None:
    said = replace(NOTHING_HEARD, speakers=speakers)

    assert with_guess(RULED, said, CLEAR).guessed is taken


def test_what_was_learned_to_be_danger_gets_the_subject_that_is_heard() -> None:
    seen = with_subject(FOUND, heard(None, subject_of("sextortion")), CLEAR)

    assert (seen.kind, seen.theme) == (Kind.SEXUAL_IMAGE_THREAT, "sextortion")
    assert (seen.level, seen.rule) == (FOUND.level, FOUND.rule)


@pytest.mark.parametrize("kind", [Kind.ABUSE_CONCERN, Kind.SUICIDE_SELF_HARM])
def test_the_kind_that_a_rule_knew_stays_and_a_subject_of_it_counts(kind: Kind) -> None:
    ruled = replace(RULED, kind=kind)
    of_kind = next(each for each in SUBJECTS if (each.level, each.kind) == (ruled.level, kind))

    assert with_subject(ruled, heard(None, subject_of("sextortion")), CLEAR) == ruled
    assert with_subject(ruled, heard(None, of_kind), CLEAR).theme == of_kind.theme


def test_a_life_that_may_be_ended_is_no_other_danger() -> None:
    despair = replace(FOUND, kind=Kind.SUICIDE_SELF_HARM)

    assert with_subject(despair, heard(None, FGM), CLEAR) == despair
    assert with_subject(despair, heard(None, subject_of("self-harm")), CLEAR).theme == "self-harm"


def test_a_subject_that_is_not_clear_changes_nothing() -> None:
    unclear = Circumstances(NOTHING_HEARD.speakers, (0.49,) * len(SUBJECTS))

    assert with_subject(FOUND, unclear, CLEAR) == FOUND


def test_only_a_subject_of_the_level_counts() -> None:
    assert with_subject(FOUND, heard(None, MEDICAL), CLEAR) == FOUND
    assert with_subject(NOW, heard(None, FGM), CLEAR) == NOW
    assert with_subject(NOW, heard(None, MEDICAL), CLEAR).theme == "medical"


def test_the_theme_of_a_rule_stands_and_that_of_a_hint_does_not() -> None:
    by_rule, by_hint = replace(RULED, theme="bullying"), replace(FOUND, theme="bullying")

    assert with_subject(by_rule, heard(None, FGM), CLEAR) == by_rule
    assert with_subject(by_hint, heard(None, FGM), CLEAR).theme == "fgm"


def test_an_emergency_that_a_rule_knew_stays_what_it_is() -> None:
    attacked = replace(NOW, rule="attack-now")

    assert with_subject(attacked, heard(None, MEDICAL), CLEAR) == attacked


def test_a_child_who_tells_keeps_her_card_unless_it_is_clearer_of_what() -> None:
    tells = Judgement(Level.URGENT, Kind.CHILD_DISCLOSURE, rule="hits-me", speaker=YOUNG)

    assert with_subject(tells, heard(None, FGM), CLEAR) == tells
    seen = with_subject(tells, heard(None, subject_of("sexual-abuse")), CLEAR)

    assert (seen.kind, seen.theme) == (Kind.CHILD_DISCLOSURE, "sexual-abuse")


def test_words_and_meaning_are_added_up() -> None:
    half = Circumstances((0.3, -1.0), (0.3,) * len(SUBJECTS))

    both = half.with_meaning(half)

    assert both.speakers == pytest.approx((0.6, -2.0))
    assert both.subjects == pytest.approx((0.6,) * len(SUBJECTS))


def test_words_say_who_writes_and_what_it_is_about() -> None:
    words = circumstance_words(miss=weights_for(YOUNG), cutting=weights_for(None, FGM))

    assert words.hear("miss").speakers == pytest.approx((1.0, -1.0), abs=0.01)
    assert words.hear("cutting").subjects.index(max(words.hear("cutting").subjects)) == (
        SUBJECTS.index(FGM)
    )


def test_a_table_comes_back_as_it_was_written() -> None:
    head = replace(a_circumstance_head(), alone=replace(CLEAR, subject=-0.25))

    words = parse_circumstances(written_circumstances(head, [("\tmiss", 368, weights_for(YOUNG))]))

    assert words.head == head
    assert words.hear("miss").speakers == pytest.approx((1.0, -1.0), abs=0.01)


@pytest.mark.parametrize(
    ("wrong", "right"),
    [("# alone 0.5 0.5 0.5", "# alone 0.5 0.5"), ("# both", "# neither"), ("1000\t", "many\t")],
)
def test_a_table_that_was_written_wrongly_is_refused(wrong: str, right: str) -> None:
    written = written_circumstances(a_circumstance_head(), [("\tmiss", 3, weights_for(YOUNG))])
    rest = written.partition("\n")[2].replace(wrong, right, 1)

    with pytest.raises(WordTableError, match="cannot be read"):
        parse_circumstances(f"# digest {sha256(rest.encode()).hexdigest()}\n{rest}")


def test_a_table_that_was_cut_short_is_refused() -> None:
    written = written_circumstances(a_circumstance_head(), [("\tmiss", 3, weights_for(YOUNG))])

    with pytest.raises(WordTableError, match="not whole"):
        parse_circumstances(written[:-20])
