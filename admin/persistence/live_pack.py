"""The content of the live edition as its files say it, read once for each edition."""

from threading import Lock

from assistant.persistence.assembling import assemble
from assistant.persistence.awaiting import Awaiting, list_awaiting
from assistant.persistence.compiled_rules import RuleCompiler
from assistant.persistence.content_files.pack import ContentPack
from assistant.persistence.editions import EditionStore
from assistant.safety.rules import RuleSet


class LivePack:
    """The newest edition's content, and what follows from it that staff look at."""

    def __init__(self, editions: EditionStore) -> None:
        self._editions = editions
        self._compiler = RuleCompiler()
        self._read: tuple[int, ContentPack, tuple[Awaiting, ...]] | None = None
        self._lock = Lock()

    def awaiting(self) -> tuple[Awaiting, ...]:
        """List what awaits the partnership's confirmation; nothing where nothing is published."""
        read = self._newest()
        return read[2] if read else ()

    def rules(self) -> dict[str, RuleSet]:
        """Give the safety rules of each language."""
        read = self._newest()
        compiled = self._compiler.compile(read[1]) if read else {}
        return {locale: one.rules for locale, one in compiled.items()}

    def _newest(self) -> tuple[int, ContentPack, tuple[Awaiting, ...]] | None:
        with self._lock:
            number = self._editions.latest_number()
            if number is not None and (self._read is None or self._read[0] != number):
                _, pack = assemble(self._editions.load(number))
                self._read = (number, pack, list_awaiting(pack))
            return self._read
