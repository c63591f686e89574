"""What a draft takes back of words that were published after it was begun."""

from collections.abc import Iterator

from admin.editing.paragraphs import paragraphs_of
from assistant.guidance.difference import Fate, ParagraphChange, compare


def taken_back(base: str, live: str, draft: str, path: str) -> tuple[ParagraphChange, ...]:
    """Compare what is live with a draft, where what is live is newer than the draft's beginning.

    ``base`` is the wording that the draft was begun from; each is empty for no document. Given are
    the paragraphs that were added or changed since and that the draft does not have so, and those
    that were taken out since and that it brings back, in its words. Empty where it keeps them all.
    """
    old, new, mine = (paragraphs_of(each, path) for each in (base, live, draft))
    newer = {each.after for each in _moved(old, new) if each.after}
    gone = {each.before for each in _moved(old, new) if not each.after}
    brought_back = {
        each.after for each in compare(old, mine) if each.before in gone and each.after
    }
    return tuple(
        each for each in _moved(new, mine) if each.before in newer or each.after in brought_back
    )


def _moved(old: tuple[str, ...], new: tuple[str, ...]) -> Iterator[ParagraphChange]:
    return (each for each in compare(old, new) if each.fate is not Fate.KEPT)
