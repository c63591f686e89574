"""Static files, the theme, and the environment of the templates."""

from pathlib import Path

import pytest
from jinja2 import TemplateSyntaxError, UndefinedError

from assistant.channels.web.contexts import ErrorContext
from assistant.channels.web.environment import create_environment, create_renderer
from assistant.channels.web.statics import read_statics, static_file
from assistant.channels.web.theme import InvalidColourError, theme_css
from assistant.channels.web.views.frames import frame_of
from tests.support.live import CATALOGUES, web_services

ENGLISH = CATALOGUES["en"]


def test_the_address_of_a_file_changes_with_its_content() -> None:
    before, after = static_file("app.css", b"a"), static_file("app.css", b"b")

    assert before.url != after.url
    assert before.url.startswith("/static/")


def test_only_files_of_a_known_kind_are_served(tmp_path: Path) -> None:
    (tmp_path / "app.css").write_text("a{}")
    (tmp_path / "notes.py").write_text("secret")

    statics = read_statics(tmp_path)

    assert list(statics) == ["app.css"]


def test_colours_become_custom_properties() -> None:
    css = theme_css((("brand", "#1d4d5c"), ("help-now", "#A3122A")))

    assert css == ":root{--brand:#1d4d5c;--help-now:#A3122A;}\n"


def test_no_colours_are_an_empty_sheet() -> None:
    assert theme_css(()) == ""


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("brand", "red;} body{display:none"),
        ("brand", "url(https://x.example)"),
        ("x;y", "#ffffff"),
        ("Brand", "#ffffff"),
        ("brand", "#ffffff\n"),
        ("brand", "#fff"),
    ],
)
def test_what_is_not_a_colour_is_refused(name: str, value: str) -> None:
    with pytest.raises(InvalidColourError):
        theme_css(((name, value),))


def _folder(tmp_path: Path, text: str) -> Path:
    (tmp_path / "help_static.html").write_text("help")
    (tmp_path / "page.html").write_text(text)
    return tmp_path


def test_what_a_template_does_not_know_is_an_error(tmp_path: Path) -> None:
    environment = create_environment(ENGLISH, _folder(tmp_path, "{{ page.nothing }}"))

    with pytest.raises(UndefinedError):
        environment.get_template("page.html").render(page=object())


def test_values_are_escaped_also_inside_translations(tmp_path: Path) -> None:
    template = "{% trans words=page %}You wrote {{ words }}{% endtrans %}"
    environment = create_environment(ENGLISH, _folder(tmp_path, template))

    html = environment.get_template("page.html").render(page="<script>")

    assert html == "You wrote &lt;script&gt;"


def test_only_the_sanitiser_prints_html_as_it_is(tmp_path: Path) -> None:
    environment = create_environment(ENGLISH, _folder(tmp_path, "{{ page | sanitised }}"))

    html = environment.get_template("page.html").render(page="<p>a<script>b</script></p>")

    assert html == "<p>a</p>"


def test_a_broken_template_stops_the_start(tmp_path: Path) -> None:
    folder = _folder(tmp_path, "{% if %}")

    with pytest.raises(TemplateSyntaxError):
        create_renderer({"en": ENGLISH}, folder)


def test_a_page_is_printed_with_its_template_and_its_frame(tmp_path: Path) -> None:
    folder = _folder(tmp_path, "{{ page.status }} {{ frame.site_name }}")
    renderer = create_renderer({"en": ENGLISH}, folder)
    frame = frame_of(web_services().visit("/"))

    html = renderer.render("page.html", ErrorContext(frame, 404, ()))

    assert html == "404 Help and information"
    assert renderer.fallback == "help"
