"""A paper as a tagged PDF (PDF/UA-1, ISO 14289-1:2014), which screen readers read in order.

WeasyPrint stands in the optional extra ``documents`` and needs Pango from the operating system:
both are looked for only when somebody asks for a PDF.
"""

from importlib import import_module

from assistant.documents.html import write_html
from assistant.documents.paper import Paper
from assistant.guidance.errors import AssistantError

PDF = "application/pdf"
VARIANT = "pdf/ua-1"


class NoPdfError(AssistantError):
    """No PDF can be made on this machine; the message says what to install."""


class FetchRefusedError(AssistantError):
    """A paper asked for something outside itself, which it never does."""


def write_pdf(paper: Paper) -> bytes:
    """Make a PDF; nothing is fetched for it, from the network or from a disk.

    Raises:
        NoPdfError: WeasyPrint or a library that it needs is missing.
    """
    try:
        weasyprint = import_module("weasyprint")
    except (ImportError, OSError) as missing:
        raise NoPdfError(
            "A PDF cannot be made here: install the extra with `pip install"
            " 'safeguarding-assistant[documents]'` and the packages libpango-1.0-0,"
            " libpangoft2-1.0-0, libharfbuzz-subset0 and fonts-noto-core. Word and HTML work."
        ) from missing
    page = weasyprint.HTML(string=write_html(paper), url_fetcher=_refuse)
    made: bytes = page.write_pdf(pdf_variant=VARIANT, pdf_tags=True)
    return made


def _refuse(address: str, *_: object, **__: object) -> None:
    raise FetchRefusedError(f"a paper asked for {address}")
