"""The trained detector: read from a plain table, it sums up what the words of a message weigh."""

from dataclasses import replace
from hashlib import sha256
from math import sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.safety.detector import parse_detector, written_detector
from assistant.safety.features import features_of
from assistant.safety.judgement import KINDS, NO_CONCERN, Hint, Judgement, Kind, Level
from assistant.safety.raising import LEARNED, look_again, raised
from assistant.safety.suspicion import Stretch, Suspicion
from assistant.safety.word_table import WordTableError, rarity_of
from tests.support.detectors import ALARMS, CALM, a_detector, a_head, a_suspicion, weights

HURTS = a_detector(hurts=weights(900, -500, Kind.CHILD_DISCLOSURE), likes=weights(-700))
UNDECIDED = Suspicion(0.9, -1.0, (0.0,) * len(KINDS))
RULED = Judgement(Level.URGENT, Kind.DOMESTIC_ABUSE, rule="partner")


def test_a_word_that_was_danger_speaks_for_danger_and_its_kind() -> None:
    suspicion = HURTS.suspect("hurts", ())

    assert suspicion.danger == pytest.approx(0.9, abs=0.01)
    assert max(suspicion.kinds) == suspicion.kinds[2]


@given(st.lists(st.tuples(st.integers(1, 900), st.integers(-9_999, 9_999)), max_size=40))
def test_what_many_words_say_is_added_up_by_how_rare_they_are(
    told: list[tuple[int, int]],
) -> None:
    head = a_head()
    words = [f"zq{chr(97 + place // 7)}{chr(107 + place % 7)}" for place in range(len(told))]
    rows = [
        (f"\t{word}", count, weights(spoken))
        for word, (count, spoken) in zip(words, told, strict=True)
    ]
    rare = [rarity_of(name, count, head.origin.messages) for name, count, _ in rows]

    suspicion = parse_detector(written_detector(head, rows)).suspect(" ".join(words), ())

    length = sqrt(sum(each * each for each in rare)) or 1.0
    said = sum(each * spoken for each, (_, spoken) in zip(rare, told, strict=True))
    assert suspicion.danger == pytest.approx(said / length / 1000, abs=0.01)


def test_strange_words_say_nothing() -> None:
    assert HURTS.suspect("qqq", ()).danger == 0.0


def test_a_rule_that_fired_is_a_feature_of_its_own() -> None:
    assert features_of("hi", ["about-to-hurt"])[-1] == "\t\tabout-to-hurt"


def test_a_long_message_is_read_at_its_beginning_and_its_end() -> None:
    long = f"first {'middle ' * 5_000}last"

    assert {"\tfirst", "\tlast"} <= set(features_of(long, ()))
    assert len(features_of(long * 20, ())) < 5_000


@given(st.text())
def test_any_text_at_all_can_be_suspected(text: str) -> None:
    assert -10 < HURTS.suspect(text, ()).danger < 10


def test_a_table_comes_back_as_it_was_written() -> None:
    rows = [("\thurts", 368, weights(900)), ("\t\trule", 2, weights(5)), ("<hi", 3, weights(-4))]

    table = written_detector(a_head(), rows)
    detector = parse_detector(table)

    assert detector.head == a_head()
    assert detector.suspect("hurts", ()).danger == pytest.approx(0.9, abs=0.01)


WHOLE = written_detector(a_head(), [(f"\t{word}", 3, weights(9)) for word in ("a", "b", "c")])


@pytest.mark.parametrize("table", ["", "# examples x\n", "\thurts\t3\t1\t2\n"])
def test_a_table_without_its_digest_is_refused(table: str) -> None:
    with pytest.raises(WordTableError, match="not whole"):
        parse_detector(table)


@pytest.mark.parametrize("lines", range(WHOLE.count("\n")))
def test_a_table_that_was_cut_at_the_end_of_any_line_is_refused(lines: int) -> None:
    cut = "".join(WHOLE.splitlines(keepends=True)[:lines])

    with pytest.raises(WordTableError, match="not whole"):
        parse_detector(cut)


@pytest.mark.parametrize("rest", ["# messages many\n", "\thurts\t3\t1\t2\n", "x"])
def test_a_table_that_was_written_wrongly_is_refused(rest: str) -> None:
    digest = sha256(rest.encode()).hexdigest()

    with pytest.raises(WordTableError, match="cannot be read"):
        parse_detector(f"# digest {digest}\n{rest}")


@pytest.mark.parametrize(
    ("danger", "emergency", "level"),
    [(0.1, 0.9, Level.NONE), (0.9, 0.1, Level.URGENT), (0.9, 0.9, Level.EMERGENCY)],
)
def test_suspicion_raises_a_message_that_no_rule_knew(
    danger: float, emergency: float, level: Level
) -> None:
    judgement = raised(NO_CONCERN, a_suspicion(danger, emergency), ALARMS.first)

    assert judgement.level is level
    assert (judgement.rule == LEARNED) is (level is not Level.NONE)


def test_suspicion_never_lowers_what_a_rule_decided() -> None:
    assert raised(RULED, CALM, ALARMS.first) == RULED


def test_the_kind_of_a_rule_stays_when_words_alone_raise_its_level() -> None:
    judgement = raised(RULED, a_suspicion(0.9, 0.9), ALARMS.first)

    assert (judgement.level, judgement.kind, judgement.rule) == (
        Level.EMERGENCY,
        Kind.DOMESTIC_ABUSE,
        "partner",
    )


def test_an_emergency_that_was_learned_is_a_life_in_danger() -> None:
    suspicion = a_suspicion(0.9, 0.9, Kind.EXPLOITATION)

    assert raised(NO_CONCERN, suspicion, ALARMS.first).kind is Kind.IMMEDIATE_DANGER


def test_the_second_look_takes_words_and_meaning_together() -> None:
    seen = Judgement(Level.NONE, Kind.NONE, suspicion=a_suspicion(0.1))

    assert look_again(seen, a_suspicion(0.15), ALARMS).level is Level.URGENT
    assert look_again(seen, a_suspicion(-0.5), ALARMS).level is Level.NONE


def test_a_stretch_of_a_calm_message_is_danger_where_it_is_surely_heard() -> None:
    stretch = Stretch("he hits me", a_suspicion(0.3, kind=Kind.DOMESTIC_ABUSE))
    seen = Judgement(Level.NONE, Kind.NONE, suspicion=CALM, stretch=stretch)

    surely = look_again(seen, CALM, ALARMS, a_suspicion(0.5, kind=Kind.DOMESTIC_ABUSE))
    hardly = look_again(seen, CALM, ALARMS, a_suspicion(0.4))

    assert (surely.level, surely.kind) == (Level.URGENT, Kind.DOMESTIC_ABUSE)
    assert hardly.level is Level.NONE


def test_a_kind_that_meaning_corrects_takes_the_theme_of_its_own_sign() -> None:
    hints = (
        Hint(Level.URGENT, Kind.DOMESTIC_ABUSE, "forced-marriage"),
        Hint(Level.URGENT, Kind.EXPLOITATION, "grooming"),
    )
    seen = Judgement(
        Level.URGENT,
        Kind.DOMESTIC_ABUSE,
        rule=LEARNED,
        theme="forced-marriage",
        suspicion=a_suspicion(0.9, kind=Kind.EXPLOITATION),
        hints=hints,
    )

    judged = look_again(seen, a_suspicion(0.9, kind=Kind.EXPLOITATION), ALARMS)

    assert (judged.kind, judged.theme) == (Kind.EXPLOITATION, "grooming")


@pytest.mark.parametrize("theme", ["medical", "fgm", "harm-by-professional"])
def test_what_only_a_rule_knows_keeps_its_kind_however_it_sounds(theme: str) -> None:
    sounds = a_suspicion(0.9, 0.9, Kind.SUICIDE_SELF_HARM)
    seen = Judgement(
        Level.EMERGENCY, Kind.IMMEDIATE_DANGER, rule="r", theme=theme, suspicion=sounds
    )

    assert look_again(seen, sounds, ALARMS).kind is Kind.IMMEDIATE_DANGER


def test_without_the_model_the_second_look_goes_by_words() -> None:
    assert (
        look_again(
            Judgement(Level.NONE, Kind.NONE, suspicion=a_suspicion(0.5)), None, ALARMS
        ).level
        is Level.URGENT
    )
    assert (
        look_again(
            Judgement(Level.NONE, Kind.NONE, suspicion=a_suspicion(0.3)), None, ALARMS
        ).level
        is Level.NONE
    )


def test_meaning_corrects_the_kind_and_a_theme_yields_only_to_what_is_clear() -> None:
    meaning = a_suspicion(0.9, kind=Kind.EXPLOITATION)
    seen = Judgement(
        Level.URGENT,
        Kind.DOMESTIC_ABUSE,
        rule="r",
        suspicion=a_suspicion(0.9, kind=Kind.EXPLOITATION),
    )
    themed = Judgement(
        Level.URGENT, Kind.DOMESTIC_ABUSE, rule="r", theme="honour", suspicion=UNDECIDED
    )
    mistaken = replace(themed, suspicion=seen.suspicion)

    assert look_again(seen, meaning, ALARMS).kind is Kind.EXPLOITATION
    assert look_again(themed, UNDECIDED, ALARMS).kind is Kind.DOMESTIC_ABUSE
    assert look_again(mistaken, meaning, ALARMS).kind is Kind.EXPLOITATION


def test_an_urgent_kind_is_never_one_of_emergencies_alone() -> None:
    suspicion = a_suspicion(0.9, kind=Kind.IMMEDIATE_DANGER)

    assert raised(NO_CONCERN, suspicion, ALARMS.first).kind is not Kind.IMMEDIATE_DANGER


def test_without_the_model_words_correct_the_kind() -> None:
    heard = a_suspicion(0.9, kind=Kind.EXPLOITATION)
    seen = Judgement(Level.URGENT, Kind.DOMESTIC_ABUSE, rule="r", suspicion=heard)

    assert look_again(seen, None, ALARMS).kind is Kind.EXPLOITATION


def test_a_judgement_without_suspicion_is_left_alone() -> None:
    assert look_again(NO_CONCERN, a_suspicion(0.9), ALARMS) is NO_CONCERN
