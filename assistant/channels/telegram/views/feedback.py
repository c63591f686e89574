"""Asking under an answer whether it helped and what comes next; a press edits it in place."""

from assistant.channels.telegram.presses import Press, PressKind, written_press
from assistant.channels.telegram.screens import Button
from assistant.channels.telegram.views.markup import Block, bold, plain
from assistant.channels.telegram.visit import Visit
from assistant.conversation.actions import Action, written_action
from assistant.conversation.feedback import options_of
from assistant.conversation.reply import FeedbackPart, Reply
from assistant.guidance.page import Page
from assistant.localisation.asking_back import option_words, question_words, thanks

BETWEEN = "."
IN_A_ROW = 3


def feedback_blocks(part: FeedbackPart | None, visit: Visit) -> tuple[Block, ...]:
    """Thank for what was said, and ask what is left to ask."""
    if part is None:
        return ()
    thanked = (Block(plain(thanks(part.given, visit.catalogue))),) if part.given else ()
    if part.question is None:
        return thanked
    return (*thanked, Block(bold(question_words(part.question, visit.catalogue))))


def feedback_rows(reply: Reply, visit: Visit) -> tuple[tuple[Button, ...], ...]:
    """Offer the answers to the question, three in a row."""
    if reply.feedback is None or reply.feedback.question is None or reply.page is None:
        return ()
    page = reply.page.revision.page
    options = options_of(reply.feedback.question, reply.audience)
    buttons = [
        Button(
            option_words(option, reply.audience, visit.catalogue),
            written_press(Press(PressKind.FEEDBACK, written_feedback(page, option))),
        )
        for option in options
    ]
    return tuple(
        tuple(buttons[start : start + IN_A_ROW]) for start in range(0, len(buttons), IN_A_ROW)
    )


def written_feedback(page: Page, option: Action) -> str:
    """Name the page beside what is said of it, so that the message under a button stays its own.

    Any other page may have been shown since, and the conversation may have been forgotten.
    """
    return f"{page.code}{BETWEEN}{written_action(option)}"
