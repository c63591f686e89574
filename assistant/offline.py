"""What is left on disk for the day on which nothing of this service runs: the help page."""

import logging
from pathlib import Path

from assistant.channels.web.environment import TEMPLATES, create_environment
from assistant.channels.web.views.help_file import help_file_context
from assistant.guidance.edition import Edition
from assistant.localisation.catalogues import load_catalogues
from assistant.localisation.locales import locale_of_tag
from assistant.persistence.content_files.pack import ContentPack
from assistant.persistence.keeping import keep_whole
from assistant.settings import Settings

LOG = logging.getLogger(__name__)
FOLDER = "public"
TEMPLATE = "help_file.html"


def write_help_pages(settings: Settings, edition: Edition, pack: ContentPack) -> None:
    """Write the help page of an edition in every offered language into the data directory.

    ``public/help.html`` is the one in English, ``public/help.pl.html`` that in Polish. A disk that
    cannot be written to is said in the log; the service itself needs no such file.

    Raises:
        MissingCatalogueError: an offered language has no catalogue.
    """
    locales = [locale_of_tag(tag) for tag in settings.locales]
    catalogues = load_catalogues(settings.data_dir / "locales", locales)
    line = pack.replies["en"].get("languages_line") if "en" in pack.replies else None
    for tag, catalogue in catalogues.items():
        page = help_file_context(edition, catalogue, line.text if line else None)
        template = create_environment(catalogue, TEMPLATES).get_template(TEMPLATE)
        try:
            keep_whole(
                help_page_path(settings.data_dir, tag),
                template.render(page=page, frame=page.frame),
            )
        except OSError as failure:
            LOG.error("help_page_not_written %s", type(failure).__name__)  # noqa: TRY400


def help_page_path(data_dir: Path, locale: str) -> Path:
    """Say where the help page of a language lies."""
    return data_dir / FOLDER / ("help.html" if locale == "en" else f"help.{locale}.html")
