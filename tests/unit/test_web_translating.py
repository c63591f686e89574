"""Messages stand in compiled templates in the language of their environment."""

import pytest
from jinja2 import DictLoader

from assistant.channels.web.translating import TranslatedEnvironment

POLISH = {
    "Help": "Pomoc",
    "Call %(name)s": "Zadzwoń do %(name)s",
    "100%% free": "100%% <b>darmowe</b>",
    "Stop": "Stop",
}


def printed(template: str, **values: object) -> str:
    """Print a template of a Polish environment that can look nothing up while it prints."""
    environment = TranslatedEnvironment(
        loader=DictLoader({"page": template}), autoescape=True, extensions=["jinja2.ext.i18n"]
    )
    environment.install_gettext_callables(str, str, newstyle=True)  # type: ignore[attr-defined]
    environment.translate = POLISH.__getitem__
    return environment.get_template("page").render(**values)


@pytest.mark.parametrize(
    ("template", "text"),
    [
        ("{{ _('Help') }}", "Pomoc"),
        ("{{ gettext('Help') }}", "Pomoc"),
        ("{% trans %}Help{% endtrans %}", "Pomoc"),
        ("{{ _('100%% free') }}", "100% <b>darmowe</b>"),
        ("{% macro m(text) %}{{ text }}!{% endmacro %}{{ m(_('Help')) }}", "Pomoc!"),
        ("{{ _('Help') if true else _('Stop') }}", "Pomoc"),
    ],
)
def test_a_message_needs_no_looking_up(template: str, text: str) -> None:
    assert printed(template) == text


@pytest.mark.parametrize(
    "template",
    ["{{ _('Call %(name)s', name=who) }}", "{% trans name=who %}Call {{ name }}{% endtrans %}"],
)
def test_what_is_put_into_a_message_is_escaped(template: str) -> None:
    assert printed(template, who="<Ala>") == "Zadzwoń do &lt;Ala&gt;"


def test_a_message_that_is_chosen_while_printing_is_looked_up_then() -> None:
    assert printed("{{ _(said) }}", said="Help") == "Help"
