"""What a turn adds to the counts of the month."""

from dataclasses import replace
from datetime import date

from assistant.conversation.context import NEW_CONVERSATION
from assistant.conversation.message import Channel
from assistant.conversation.outcome import Outcome
from assistant.conversation.reply import PagePart, Reply
from assistant.conversation.steps.count import count
from assistant.guidance.page import Audience
from assistant.guidance.vocabulary import CountedWord
from assistant.safety.judgement import NO_CONCERN
from assistant.usage.cells import Cell, Measure
from tests.support.builders import a_live_edition, a_message, a_page, a_revision, a_turn

LIVE = a_live_edition()
REPLY = Reply(
    outcome=Outcome.ANSWERED,
    locale="en",
    audience=Audience.FAMILY,
    context=NEW_CONVERSATION,
    judgement=NO_CONCERN,
    page=PagePart(a_revision(), (), ()),
)
CELLS = (
    Cell(Measure.OUTCOME, "answered"),
    Cell(Measure.OUTCOME, "guidance"),
    Cell(Measure.TOPIC, "online/gaming"),
    Cell(Measure.TOPIC, "online"),
    Cell(Measure.CHANNEL, "telegram"),
    Cell(Measure.AUDIENCE, "not-said"),
    Cell(Measure.LANGUAGE, "en"),
    Cell(Measure.HOURS, "office-hours"),
)


def counted(reply: Reply) -> Reply:
    message = a_message(channel=Channel.TELEGRAM)
    turn = count(a_turn(message, reply=reply), LIVE)
    assert turn.reply is not None
    return turn.reply


def test_a_first_turn_adds_one_cell_of_each_measure_and_one_of_each_family() -> None:
    reply = counted(REPLY)

    assert reply.cells == CELLS


def test_the_conversation_remembers_the_cells_that_it_has_counted() -> None:
    reply = counted(REPLY)

    assert reply.context.counted == tuple(cell.id for cell in CELLS)


def test_a_cell_is_counted_once_in_a_conversation() -> None:
    again = counted(counted(REPLY))

    assert again.cells == ()
    assert again.context.counted == tuple(cell.id for cell in CELLS)


def test_only_what_is_new_in_a_later_turn_is_counted() -> None:
    later = replace(counted(REPLY), outcome=Outcome.NO_GUIDANCE_FOUND, page=None)

    reply = counted(later)

    assert reply.cells == (
        Cell(Measure.OUTCOME, "no_guidance_found"),
        Cell(Measure.OUTCOME, "no-guidance"),
        Cell(Measure.TOPIC, "none"),
    )


def test_two_topics_of_a_family_count_once_for_the_family() -> None:
    other = a_revision(a_page(topic="online/sextortion"))
    later = replace(counted(REPLY), page=PagePart(other, (), ()))

    assert counted(later).cells == (Cell(Measure.TOPIC, "online/sextortion"),)


def test_a_turn_without_a_reply_counts_nothing() -> None:
    before = a_turn()

    turn = count(before, LIVE)

    assert turn is before


def test_a_question_without_an_answer_counts_its_words_of_the_reviewed_list() -> None:
    vape = CountedWord("vape", ("vaping",), "an editor", date(2026, 9, 1), date(2027, 9, 1))
    live = replace(LIVE, edition=replace(LIVE.edition, vocabulary=(vape,)))
    text = "Maria of Rainham is vaping"
    missed = replace(REPLY, outcome=Outcome.NO_GUIDANCE_FOUND, page=None)

    turns = [
        count(a_turn(a_message(text), reply=reply, outcome=reply.outcome), live)
        for reply in (missed, REPLY)
    ]

    words = [
        [cell.value for cell in turn.reply.cells if cell.measure is Measure.WORD]
        for turn in turns
        if turn.reply is not None
    ]
    assert words == [["vape"], []]
