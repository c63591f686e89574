"""From stored documents to the values that a worker answers from."""

from collections.abc import Iterable
from dataclasses import replace
from types import MappingProxyType

from assistant.guidance.edition import Edition, Revision
from assistant.guidance.lines import packed_lines
from assistant.guidance.page import Page
from assistant.persistence.content_files.pack import ContentPack, parse_pack
from assistant.persistence.content_files.paths import page_path
from assistant.persistence.content_files.timescales import with_timescales
from assistant.persistence.documents import Document, digest_of_documents
from assistant.persistence.stored import Origin, StoredEdition, StoredRevision
from assistant.usage.clock import utc_now

STARTER_NUMBER = 0


def assemble(stored: StoredEdition) -> tuple[Edition, ContentPack]:
    """Parse a stored edition into the edition itself and the pack of all else that lies in it.

    Raises:
        ContentErrors: a document cannot be read; answer from the starter edition.
    """
    pack = parse_pack(stored.documents)
    by_path = {revision.document.path: revision for revision in stored.revisions}
    revisions = {
        (locale, slug): Revision(_complete(page, pack), kept.number, kept.digest, kept.approval)
        for (locale, slug), page in pack.pages.items()
        for kept in (by_path[page_path(locale, slug)],)
    }
    edition = Edition(
        number=stored.number,
        digest=stored.digest,
        published_at=stored.published_at,
        partnership=pack.partnership,
        topics=pack.topics,
        contacts=pack.contacts,
        sources=pack.sources,
        revisions=MappingProxyType(revisions),
        glossaries=pack.glossaries,
        timescales=pack.timescales,
        lessons=pack.lessons,
        elsewhere=pack.elsewhere,
        vocabulary=pack.vocabulary,
    )
    return edition, pack


def _complete(page: Page, pack: ContentPack) -> Page:
    """Put timescales where a page names them, and its further asks behind its own."""
    passages = tuple(
        replace(passage, markdown=with_timescales(passage.markdown, pack.timescales))
        for passage in page.passages
    )
    further = pack.asks.get((page.locale, page.slug))
    asks = packed_lines((*page.asks, *further)) if further else page.asks
    return replace(page, passages=passages, asks=asks)


def starter_edition(documents: Iterable[Document]) -> tuple[Edition, ContentPack]:
    """Make the edition that is answered from while the database cannot be reached.

    It has the number 0, no approvals, and counts as published now.

    Raises:
        ContentErrors: a document cannot be read; the release is broken.
    """
    ordered = sorted(documents, key=lambda document: document.path)
    return assemble(
        StoredEdition(
            number=STARTER_NUMBER,
            digest=digest_of_documents(ordered),
            published_at=utc_now(),
            origin=Origin.STARTER,
            note="",
            revisions=tuple(StoredRevision(document, 1, document.digest) for document in ordered),
        )
    )
