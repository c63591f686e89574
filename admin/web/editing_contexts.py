"""What the templates of a draft receive that is written, looked at and previewed."""

from dataclasses import dataclass

from markupsafe import Markup

from admin.web.contexts import AdminFrame, Problem
from admin.web.entry_contexts import EntriesView
from admin.web.translation_contexts import EnglishView
from assistant.channels.web.history_contexts import ParagraphView
from assistant.channels.web.parts import Link


@dataclass(frozen=True, slots=True)
class FieldView:
    """One field of a page: a line where ``rows`` is 1, ``options`` where there is a choice.

    ``english`` are the paragraphs that it translates, none where it translates nothing.
    """

    name: str
    label: str
    hint: str
    value: str
    rows: int
    options: tuple[str, ...]
    english: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RemarkView:
    """Words about a paragraph, or the reason of a step; ``quoted`` may be empty."""

    who: str
    at: str
    quoted: str
    words: str


@dataclass(frozen=True, slots=True)
class ReadingView:
    """A reading age in years, such as "8.2"; ``before`` and ``limit`` are empty for none."""

    measure: str
    before: str
    after: str
    limit: str
    is_too_high: bool


@dataclass(frozen=True, slots=True)
class AppearanceView:
    """A page as people will meet it in one of the ``choices``, pairs of a value and its words.

    ``html`` is what the public templates print, None where ``broken`` says what is to be put
    right first. ``is_typed`` says that these words are nowhere but in the form.
    """

    choices: tuple[tuple[str, str], ...]
    chosen: str
    html: Markup | None
    broken: tuple[Problem, ...]
    is_typed: bool


@dataclass(frozen=True, slots=True)
class EditorContext:
    """A draft that is written; ``fields`` are empty where it is mended as text.

    ``text`` is None where the draft takes the document out. ``is_sound`` says that it was looked
    at and nothing is wrong. ``shown`` is how it looks, None for what is no page. ``entries`` stand
    in the place of a long text; None where the text itself is written. ``other_way`` leads from
    the one to the other. ``is_urgent`` where that was ticked and could not be saved yet.
    ``english`` is what it translates, None for what is no translation.
    """

    frame: AdminFrame
    id: int
    title: str
    path: str
    version: int
    state: str
    why: str
    is_urgent: bool
    fields: tuple[FieldView, ...]
    text: str | None
    problems: tuple[Problem, ...]
    is_sound: bool
    reading: tuple[ReadingView, ...]
    remarks: tuple[RemarkView, ...]
    shown: AppearanceView | None
    previews: tuple[Link, ...]
    entries: EntriesView | None
    other_way: Link | None
    english: EnglishView | None


@dataclass(frozen=True, slots=True)
class ConflictContext:
    """A save that came too late: both texts, with what differs between them, and nothing lost.

    ``address`` takes what is saved all the same, ``mine`` in the field ``field``. ``mine`` is None
    where no text was sent, only why. ``back_url`` leads to what is kept. Over a draft that
    ``has_ended`` nothing is saved any more: the words are there to be copied.
    """

    frame: AdminFrame
    title: str
    address: str
    back_url: str
    version: int
    why: str
    field: str
    mine: str | None
    paragraphs: tuple[ParagraphView, ...]
    has_ended: bool


@dataclass(frozen=True, slots=True)
class RenewalContext:
    """What a draft takes back of newer wording, before it is put on top of that.

    ``on`` names the wording that it was compared with.
    """

    frame: AdminFrame
    title: str
    address: str
    back_url: str
    on: str
    paragraphs: tuple[ParagraphView, ...]


@dataclass(frozen=True, slots=True)
class TelegramContext:
    """A page as one message of Telegram: its words, and the rows of its buttons."""

    frame: AdminFrame
    title: str
    words: str
    rows: tuple[tuple[str, ...], ...]
    back_url: str


@dataclass(frozen=True, slots=True)
class RefusedContext:
    """A step that cannot be taken: the sentences that say why, and the way back."""

    frame: AdminFrame
    reasons: tuple[str, ...]
    back_url: str
