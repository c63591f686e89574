"""Why a question got its answer: for staff, printed and kept nowhere."""

import json
from dataclasses import asdict

import click

from assistant.bootstrap import newest_edition, prepare
from assistant.commands.explain_text import as_text
from assistant.conversation.message import Channel, IncomingMessage
from assistant.explaining import Explained, explain_message
from assistant.guidance.page import Audience
from assistant.opening import EditionOpener
from assistant.settings import Settings
from assistant.usage.clock import utc_now

PREPARING_SECONDS = 600


@click.command()
@click.argument("question")
@click.option("--audience", type=click.Choice([each.value for each in Audience]))
@click.option("--locale", default="en", show_default=True, help="The language of the page.")
@click.option("--json", "is_json", is_flag=True, help="Print one JSON object.")
@click.pass_obj
def explain(
    settings: Settings, question: str, audience: str | None, locale: str, *, is_json: bool
) -> None:
    """Print why QUESTION gets its answer, or its help card; nothing of it is kept."""
    message = IncomingMessage(
        text=question,
        locale=locale,
        channel=Channel.EVALUATION,
        received_at=utc_now(),
        audience=Audience(audience) if audience else None,
    )
    prepare(settings)
    explained = explain_from_newest(message, settings)
    click.echo(json.dumps(asdict(explained)) if is_json else as_text(explained))


def explain_from_newest(message: IncomingMessage, settings: Settings) -> Explained:
    """Answer a message from the newest edition as it is at its best, and tell all that decided.

    Raises:
        NothingToExplainError: there are no pages to search.
        PhraseError: the rules of a language are broken.
    """
    edition, pack = newest_edition(settings)
    opener = EditionOpener(settings)
    opened = opener.open_whole(edition, pack)
    opened.search.wait_until_prepared(PREPARING_SECONDS)
    rules = {locale: one.rules for locale, one in opener.rules.compile(pack).items()}
    return explain_message(message, opened.live, opened.search, rules)
