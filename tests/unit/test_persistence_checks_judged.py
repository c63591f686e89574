"""The files that a change is judged by: what they may say, and what is said if they do not."""

from assistant.guidance.page import Audience
from assistant.persistence.checking import check_pack
from assistant.persistence.content_files.judged import judged_lines
from assistant.persistence.content_files.pack import ContentPack, parse_pack
from assistant.safety.judgement import Level
from tests.support.databases import sound_pack

QUESTIONS, MESSAGES = "judged/questions.en.tsv", "judged/messages.en.tsv"


def judged_by(questions: str, messages: str = "none\tthank you\n") -> ContentPack:
    return parse_pack(sound_pack(**{QUESTIONS: questions, MESSAGES: messages}))


def problems(pack: ContentPack) -> list[str]:
    return [f"{each.path}:{each.line} {each.problem}" for each in check_pack(pack)]


def test_a_question_has_an_audience_and_pages_and_a_message_its_level() -> None:
    pack = judged_by("family\tyoung-people/gaming\thow do i stop\n", "urgent\the hits me\n")

    message, question = judged_lines(pack.documents)

    assert problems(pack) == []
    assert (question.words, question.audience) == ("how do i stop", Audience.FAMILY)
    assert (question.slugs, question.level) == (("young-people/gaming",), Level.NONE)
    assert (message.words, message.level, message.slugs) == ("he hits me", Level.URGENT, ())


def test_a_page_that_does_not_exist_is_found_by_its_line() -> None:
    line = "family\tyoung-people/gaming\tfine\n"

    pack = judged_by(f"{line}family\tyoung-people/gaming|young-people/gone\twhere is it\n")

    assert problems(pack) == [f"{QUESTIONS}:2 there is no page 'young-people/gone'"]


def test_lines_that_say_something_else_are_refused_each() -> None:
    pack = judged_by(
        "everybody\tyoung-people/gaming\tx\nfamily\t\tx\nfamily\tyoung-people/gaming\t \n",
        "worrying\tx\nurgent\n",
    )

    assert problems(pack) == [
        f"{MESSAGES}:1 this line cannot be judged by",
        f"{MESSAGES}:2 this line cannot be judged by",
        f"{QUESTIONS}:1 this line cannot be judged by",
        f"{QUESTIONS}:2 this line cannot be judged by",
        f"{QUESTIONS}:3 this line cannot be judged by",
    ]
