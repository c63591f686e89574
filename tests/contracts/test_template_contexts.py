"""Every template reads only what its documented context holds, and prints all of it."""

import pytest

from assistant.channels.web.contexts import (
    ChatContext,
    ContactsContext,
    ErrorContext,
    GlossaryContext,
    GuidanceContext,
    HeldContext,
    HelpContext,
    HelpFileContext,
    ListContext,
    PlainContext,
    PrivacyContext,
    SafetyContext,
    SearchContext,
    TimeLimitsContext,
    TurnContext,
)
from assistant.channels.web.environment import FALLBACK, TEMPLATES
from assistant.channels.web.history_contexts import (
    ChangesContext,
    DifferenceContext,
    HistoryContext,
    WordingContext,
)
from assistant.channels.web.parts import Frame
from assistant.channels.web.tool_contexts import (
    HowItDecidesContext,
    ProtocolContext,
    RouteContext,
    ThresholdsContext,
    ToolsContext,
    WorksheetContext,
)
from tests.support.templates import field_names, has_path, paths_read

CONTEXTS = {
    "about.html": PlainContext,
    "accessibility.html": PlainContext,
    "changes.html": ChangesContext,
    "chat.html": ChatContext,
    "contacts.html": ContactsContext,
    "difference.html": DifferenceContext,
    "error.html": ErrorContext,
    "glossary.html": GlossaryContext,
    "guidance.html": GuidanceContext,
    "held.html": HeldContext,
    "held_turn.html": HeldContext,
    "help.html": HelpContext,
    "help_file.html": HelpFileContext,
    "history.html": HistoryContext,
    "how_it_decides.html": HowItDecidesContext,
    "list.html": ListContext,
    "privacy.html": PrivacyContext,
    "protocol.html": ProtocolContext,
    "protocol_turn.html": ProtocolContext,
    "route.html": RouteContext,
    "route_turn.html": RouteContext,
    "safety.html": SafetyContext,
    "search.html": SearchContext,
    "thresholds.html": ThresholdsContext,
    "thresholds_turn.html": ThresholdsContext,
    "time_limits.html": TimeLimitsContext,
    "tools.html": ToolsContext,
    "turn.html": TurnContext,
    "wording.html": WordingContext,
    "worksheet.html": WorksheetContext,
}
every_template = pytest.mark.parametrize("template", CONTEXTS)


def test_every_page_template_has_a_documented_context() -> None:
    pages = {path.name for path in TEMPLATES.glob("*.html")}

    assert pages == {*CONTEXTS, "layout.html", FALLBACK}


@every_template
def test_a_template_reads_only_what_its_context_holds(template: str) -> None:
    unknown = {
        path for path in paths_read(template, "page") if not has_path(CONTEXTS[template], path)
    }

    assert unknown == set()


@every_template
def test_a_template_reads_only_what_the_frame_holds(template: str) -> None:
    unknown = {path for path in paths_read(template, "frame") if not has_path(Frame, path)}

    assert unknown == set()


@pytest.mark.parametrize("context", sorted(set(CONTEXTS.values()), key=lambda each: each.__name__))
def test_every_field_of_a_context_is_printed_by_one_of_its_templates(context: type) -> None:
    templates = [name for name, its_context in CONTEXTS.items() if its_context is context]
    read = {path.partition(".")[0] for name in templates for path in paths_read(name, "page")}

    assert field_names(context) - read == set()


def test_the_contract_sees_a_field_that_is_not_there() -> None:
    assert has_path(TurnContext, "turn.card.level")
    assert not has_path(TurnContext, "turn.card.colour")
