"""Content in and out as one file: always drafts on the way in, byte for byte on the way out."""

import stat
import struct
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZipFile, ZipInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine

from admin.answering import AnswerComparison
from admin.editing.draft import State
from admin.editing.errors import NotReadyError
from admin.editing.gate import propose
from admin.persistence.editing import DraftStore
from admin.persistence.editing_guidance import PublishedGuidance
from assistant.guidance.edition import Edition
from assistant.live import OpenedEdition
from assistant.opening import EditionOpener
from assistant.persistence.content_files.pack import ContentPack
from assistant.persistence.content_files.packed import pack_documents, unpack_documents
from assistant.persistence.documents import Document, canonical_document
from assistant.persistence.errors import ContentErrors
from tests.support.databases import PAGE, PAGE_PATH, RULES, fresh_sqlite, sound_pack
from tests.support.desks import (
    APPROVER,
    AUTHOR,
    NOON,
    QUIETER,
    a_desk,
    approve_all,
    open_database,
    publish_ungated,
)
from tests.support.service import settings_for

NAMES = st.from_regex(r"[a-z]{1,8}(-[a-z]{1,4})?", fullmatch=True)
WORDS = st.text("abc ßÅłż:#-'\"[]{}>|*&%@`\\—“”", max_size=40).map(str.strip)
PAGES = st.dictionaries(
    NAMES.map("en/young-people/{}.md".format),
    st.lists(WORDS, min_size=1, max_size=6).map("\n\n".join),
    max_size=5,
)


@contextmanager
def a_fresh_instance(*packs: tuple[Document, ...]) -> Iterator[Engine]:
    with TemporaryDirectory() as folder, fresh_sqlite(Path(folder)) as engine:
        open_database(engine, *packs)
        yield engine


def exported_from(engine: Engine) -> bytes:
    return pack_documents(PublishedGuidance(engine).live().documents)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(PAGES)
def test_an_export_that_is_imported_and_approved_elsewhere_is_exported_byte_for_byte(
    pages: dict[str, str],
) -> None:
    written = tuple(canonical_document(path, f"{PAGE}{text}") for path, text in pages.items())
    with a_fresh_instance((*sound_pack(), *written)) as engine:
        exported = exported_from(engine)

    with a_fresh_instance(
        sound_pack(**{PAGE_PATH: QUIETER, "en/young-people/only-there.md": PAGE})
    ) as other:
        drafts = a_desk(other).propose_all(unpack_documents(exported), "Elsewhere", by=AUTHOR)
        approved = DraftStore(other).approve(
            {each.id: each.digest for each in drafts}, by=APPROVER
        )
        publish_ungated(other, approved)
        again = exported_from(other)

    assert again == exported


def test_what_is_imported_is_live_only_after_the_gate_and_a_second_person() -> None:
    with a_fresh_instance() as engine:
        before = exported_from(engine)
        desk = a_desk(engine)
        pack = pack_documents(sound_pack(**{PAGE_PATH: QUIETER}))

        drafts = desk.propose_all(unpack_documents(pack), "Elsewhere", by=AUTHOR)
        between = exported_from(engine)
        desk.publish(approve_all(desk, drafts), by=APPROVER)

        assert [(draft.path, draft.state) for draft in drafts] == [(PAGE_PATH, State.IN_REVIEW)]
        assert (between, exported_from(engine)) == (before, pack)


def a_zip(*files: tuple[str | ZipInfo, bytes], method: int = ZIP_DEFLATED) -> bytes:
    packed = BytesIO()
    with ZipFile(packed, "w") as archive:
        for name, raw in files:
            archive.writestr(name, raw, method)
    return packed.getvalue()


def a_link() -> ZipInfo:
    entry = ZipInfo("en/young-people/link.md")
    entry.external_attr = (stat.S_IFLNK | 0o777) << 16
    return entry


ENTRY, END = b"PK\x01\x02", b"PK\x05\x06"
NO_NAME = struct.pack("<HHH", 0, 0, 13)
FAR_AWAY = struct.pack("<HHHHHLLcHHQ", 1, 12, 0, 0, 0, 0, 2**32 - 1, b"x", 1, 8, 2**63)


def with_false(record: bytes, at: int, field: bytes) -> bytes:
    """Write something false into the list of files at the end of a zip file, or into its end."""
    packed = bytearray(a_zip(("en/é/pa.yaml", b"x")))
    place = packed.rindex(record) + at
    packed[place : place + len(field)] = field
    return bytes(packed)


@pytest.mark.parametrize(
    ("packed", "problem"),
    [
        (b"no zip file", "no zip file"),
        (with_false(ENTRY, 46, b"\xff"), "no zip file"),
        (with_false(ENTRY, 28, NO_NAME), "no zip file"),
        (with_false(ENTRY, 28, FAR_AWAY), "no zip file"),
        (with_false(END, 16, struct.pack("<L", 1_000)), "no zip file"),
        (a_zip(("topics.yaml", b"x" * 2_000_000)), "grows too much"),
        (a_zip(("../topics.yaml", b"x")), "no content file has this path"),
        (a_zip(("/etc/topics.yaml", b"x")), "no content file has this path"),
        (a_zip(("nested.zip", a_zip(("topics.yaml", b"x")))), "nested.zip: this"),
        (a_zip((a_link(), b"/etc/passwd")), "this is a link"),
        (a_zip(("topics.yaml", b"\xff")), "not UTF-8"),
        (a_zip(("topics.yaml", "ab\u202ec".encode())), "hidden character"),
        (a_zip(("topics.yaml", b"x"), method=ZIP_BZIP2), "unusual way"),
        (a_zip(*((f"{number}.txt", b"") for number in range(601))), "more than 600 files"),
        (b"x" * (5 * 1024 * 1024 + 1), "more than 5 MiB"),
        (a_zip(("topics.yaml", b"x" * 100))[:-30], "no zip file"),
    ],
    # The bytes hold the time at which they were made, and would name every run's tests anew.
    ids=lambda value: value if isinstance(value, str) else "zip",
)
def test_a_dangerous_zip_file_is_refused_whole(packed: bytes, problem: str) -> None:
    with pytest.raises(ContentErrors, match=problem):
        unpack_documents(packed)


def test_a_zip_file_may_hold_as_many_files_as_the_languages_need_and_no_more() -> None:
    pages = [(f"pl/young-people/page-{number}.md", b"x") for number in range(1201)]
    full, overfull = a_zip(*pages[:1200]), a_zip(*pages)

    assert len(unpack_documents(full, languages=2)) == 1200
    with pytest.raises(ContentErrors, match="more than 1200 files, 600 for each of 2 languages"):
        unpack_documents(overfull, languages=2)


def test_what_a_zip_file_says_about_its_size_is_not_believed() -> None:
    packed = bytearray(a_zip(("topics.yaml", b"x" * 2_000_000)))
    size = (2_000_000).to_bytes(4, "little")
    lying = bytes(packed.replace(size, (100).to_bytes(4, "little")))

    with pytest.raises(ContentErrors):
        unpack_documents(lying)


class NeverPrepared(EditionOpener):
    """Opens editions that are never done with their preparation."""

    def open_whole(
        self, edition: Edition, pack: ContentPack, before: OpenedEdition | None = None
    ) -> OpenedEdition:
        opened = super().open_whole(edition, pack, before)
        opened.search.wait_until_prepared = lambda _: False  # type: ignore[method-assign]
        return opened


def test_half_of_an_edition_is_compared_with_nothing_and_tried_again(tmp_path: Path) -> None:
    comparison = AnswerComparison(NeverPrepared(settings_for(tmp_path)), lambda: NOON)
    proposal = propose(sound_pack(), {"safety/en.yaml": RULES})

    for _ in range(2):
        with pytest.raises(NotReadyError, match="Try again"):
            comparison(proposal)


def test_both_editions_are_asked_and_a_danger_that_goes_unheard_is_failing(tmp_path: Path) -> None:
    # Said by a code that nobody could guess, so that only the rule can hear it.
    heard = RULES.replace("he is attacking me", "the green lamp is lit")
    deaf = RULES.replace("he is attacking me", "the green lamp is dark")
    opener = EditionOpener(settings_for(tmp_path))

    comparison = AnswerComparison(opener, lambda: NOON)
    proposal = propose(sound_pack(**{"safety/en.yaml": heard}), {"safety/en.yaml": deaf})

    compared = comparison(proposal)

    failing = [change.judged.message for change in compared.changes if change.is_failing]
    assert failing == [
        "the green lamp is lit",
        "please, the green lamp is lit",
        "help the green lamp is lit now",
    ]
    assert comparison(proposal) == compared
