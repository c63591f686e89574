"""Templates: one Jinja environment for each language, compiled once when the service starts."""

from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Protocol

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from jinja2.runtime import Macro

from assistant.channels.web.markdown import sanitised
from assistant.channels.web.parts import Frame
from assistant.channels.web.translating import TranslatedEnvironment
from assistant.localisation.catalogues import Catalogue

TEMPLATES = Path(__file__).parent / "templates"
FALLBACK = "help_static.html"
PARTS_KEPT = 256


class PageContext(Protocol):
    """What every template receives: a page that knows the frame around it."""

    @property
    def frame(self) -> Frame:
        """What surrounds the page."""
        ...


@dataclass(frozen=True, slots=True)
class Renderer:
    """Every template in every language; ``fallback`` is HTML that needs nothing to be working."""

    environments: Mapping[str, Environment]
    fallback: str

    def render(self, template: str, page: PageContext) -> str:
        """Print a page with its template, in the language of its frame."""
        environment = self.environments[page.frame.locale]
        return environment.get_template(template).render(page=page, frame=page.frame)


def create_renderer(catalogues: Mapping[str, Catalogue], templates: Path = TEMPLATES) -> Renderer:
    """Compile all templates for each language, so that a broken one stops the start and no reader.

    Raises:
        TemplateError: a template cannot be compiled, or the fallback page is missing.
    """
    environments = {
        tag: create_environment(catalogue, templates) for tag, catalogue in catalogues.items()
    }
    for environment in environments.values():
        for name in environment.list_templates(extensions=["html"]):
            environment.get_template(name)
    first = next(iter(environments.values()))
    return Renderer(environments, first.get_template(FALLBACK).render())


def create_environment(catalogue: Catalogue, *templates: Path) -> Environment:
    """Set up Jinja for one language: strict, escaping, and with its gettext in every macro.

    Of the same name in several folders the first one counts.
    """
    environment = TranslatedEnvironment(
        loader=FileSystemLoader(templates),
        autoescape=True,
        undefined=StrictUndefined,
        extensions=["jinja2.ext.i18n"],
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        cache_size=-1,
    )
    environment.policies["ext.i18n.trimmed"] = True
    environment.install_gettext_translations(  # type: ignore[attr-defined]
        catalogue.translations, newstyle=True
    )
    environment.translate = catalogue.translations.gettext
    environment.filters["sanitised"] = sanitised
    environment.globals["kept"] = lru_cache(maxsize=PARTS_KEPT)(_print_part)
    return environment


def _print_part(macro: Macro, *views: Hashable) -> str:
    """Print an approved part, such as a sheet with its contacts, once for all who are shown it.

    In templates this is ``kept``, which keeps the last parts printed: nothing that a person
    typed may ever go through it.
    """
    return macro(*views)
