"""Signs as they are searched: every way of putting each of them, its words and its likeness."""

from collections.abc import Sequence
from dataclasses import dataclass
from tempfile import TemporaryDirectory

import numpy as np
from whoosh.index import create_in

from assistant.pathways.thresholds import Indicator
from assistant.retrieval.analysis import analyser_for
from assistant.retrieval.corpus import ENGLISH, count_words
from assistant.retrieval.layout import Numbers
from assistant.retrieval.likeness import AskLikeness, learn_asks
from assistant.retrieval.postings import Postings, read_postings
from assistant.retrieval.reading import QueryReader, Thesaurus, lexicon_of
from assistant.retrieval.schema import schema_for


@dataclass(frozen=True, slots=True)
class SignWords:
    """What comparing by words needs; immutable, so any number of threads may ask."""

    reader: QueryReader
    postings: Postings
    likeness: AskLikeness

    def shares(self, text: str) -> Numbers:
        """Score every sign by BM25F as a share in 0..1 of the best one's, zeros for none."""
        postings = self.postings
        known = [
            number
            for term in self.reader.read(text).terms
            if (number := postings.terms.get(term)) is not None
        ]
        scores = np.zeros(postings.document_count)
        for term in known:
            places = slice(postings.starts[term], postings.starts[term + 1])
            scores[postings.documents[places]] += postings.scores[places]
        shares: Numbers = scores / (scores.max(initial=0.0) or 1.0)
        return shares


def phrasings_of(sign: Indicator) -> tuple[str, ...]:
    """List every way of putting a sign: its approved words first, then those only searched."""
    return tuple(dict.fromkeys((sign.text, *sign.examples)))


def words_of_signs(signs: Sequence[Indicator], thesaurus: Thesaurus) -> SignWords:
    """Prepare signs for comparing by words; takes most of a second."""
    phrasings = [phrasings_of(sign) for sign in signs]
    counted = count_words(text for listed in phrasings for text in listed)
    lexicon = lexicon_of(counted, analyser_for(ENGLISH, keeps_stems=True))
    return SignWords(
        reader=QueryReader(analyser_for(ENGLISH), lexicon, thesaurus),
        postings=_postings(signs),
        likeness=AskLikeness(learn_asks(phrasings)),
    )


def _postings(signs: Sequence[Indicator]) -> Postings:
    """Index signs, the approved words as a title, the others as asks, and keep no file.

    Whoosh's index in memory writes to one place that all processes of a machine share, and two
    workers that start together would take it from each other: so each has a folder of its own.
    """
    with TemporaryDirectory() as folder:
        index = create_in(folder, schema_for(ENGLISH))
        writer = index.writer()
        for sign in signs:
            writer.add_document(slug=sign.id, title=sign.text, asks="\n".join(sign.examples))
        writer.commit()
        with index.reader() as reader:
            return read_postings(reader)
