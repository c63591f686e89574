"""Tables made from the content: the detectors that it trains, the vectors of its texts."""

import threading
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from assistant.examples import (
    calm_talk,
    digest_of_examples,
    harmful_and_harmless,
    ordinary_messages,
)
from assistant.opening import CIRCUMSTANCES, DETECTOR
from assistant.persistence.assembling import starter_edition
from assistant.persistence.content_files.directories import read_documents
from assistant.persistence.content_files.pack import ContentPack, parse_pack
from assistant.persistence.content_files.paths import EXAMPLES
from assistant.retrieval.corpus import pages_by_locale
from assistant.retrieval.danger.circumstance_training import train_circumstances
from assistant.retrieval.danger.circumstances import TABLE as MEANT_CIRCUMSTANCES
from assistant.retrieval.danger.meaning import TABLE as MEANING
from assistant.retrieval.danger.meaning import write_arrays
from assistant.retrieval.danger.requests import (
    COUNT_OF_HARMFUL,
    train_requests,
)
from assistant.retrieval.danger.requests import TABLE as REQUESTS
from assistant.retrieval.danger.training import train
from assistant.retrieval.embedding import Embedding
from assistant.retrieval.encoding import TextEncoder, load_encoder
from assistant.retrieval.preparing import compared_of
from assistant.retrieval.shipped_vectors import TABLE as SHIPPED
from assistant.retrieval.shipped_vectors import save_shipped
from assistant.retrieval.suggesting import texts_of_signs
from assistant.retrieval.talk.detector import TABLE as TALK
from assistant.retrieval.talk.detector import train_talk
from assistant.retrieval.talk.examples import EXAMPLES as TALK_EXAMPLES
from assistant.retrieval.talk.examples import parse_talk
from assistant.retrieval.tuned_layers import TABLE as TUNED
from assistant.retrieval.tuning.lessons import Lessons, is_taught, lessons_of
from assistant.retrieval.tuning.table import taught_layers
from assistant.retrieval.vector_store import text_key
from assistant.retrieval.vectors import Compared
from assistant.safety.examples import Example, parse_examples
from assistant.safety.features import features_of
from assistant.safety.judgement import KINDS, Level
from assistant.safety.judging import FALLBACK_LOCALE
from assistant.safety.rules import RuleSet, compile_rules
from assistant.settings import Settings

Subject: TypeAlias = tuple[Mapping[str, int], tuple[float, ...]]
"""What is taught at once: the class of each text, and how much a text of each class counts."""

OTHERS_FOR_ONE = 6
"""Of how many ordinary messages one is told to be no talk about the service."""


def trained_tables(settings: Settings) -> tuple[Path, ...]:
    """Train what hears danger, its circumstances and harmful requests; say where the tables are.

    Raises:
        ContentErrors: the rules, whose firing is a feature, cannot be read.
        ExamplesError: an example cannot be used.
        EncoderUnavailableError: the sentence model is not there.
    """
    documents = {document.path: document for document in read_documents(settings.content_dir)}
    told = documents[EXAMPLES].text
    talk = TALK_EXAMPLES.read_text(encoding="utf-8")
    encoder = load_encoder()
    pack = parse_pack(documents.values())
    book = pack.rules[FALLBACK_LOCALE]
    examples = parse_examples(told)
    calm = calm_talk(talk)
    every = [*examples, *calm]
    rules = compile_rules(book.rules, book.wording)
    features = [_features(example, rules) for example in every]
    vectors = encoder.encode([example.message for example in every])
    trained = train(every, features, vectors, digest_of_examples(told, talk))
    DETECTOR.write_text(trained.words, encoding="utf-8")
    made_by = {"encoder": np.array(encoder.digest)}
    write_arrays(MEANING, {**trained.meaning, **made_by})
    is_danger = np.array([example.level is not Level.NONE for example in every])
    dangers = [example for example in every if example.level is not Level.NONE]
    heard = train_circumstances(dangers, vectors[is_danger], digest_of_examples(told))
    CIRCUMSTANCES.write_text(heard.words, encoding="utf-8")
    write_arrays(MEANT_CIRCUMSTANCES, {**heard.meaning, **made_by})
    ordinary = [*ordinary_messages(examples, pack), *(example.message for example in calm)]
    requests = _requests((told, talk), ordinary, encoder)
    write_arrays(REQUESTS, requests | made_by)
    return DETECTOR, MEANING, CIRCUMSTANCES, MEANT_CIRCUMSTANCES, REQUESTS


def tuned_table(settings: Settings) -> Path:
    """Teach the last layers of the sentence model what is asked and told here; say where they are.

    All other tables are made of its vectors, and have to be made again after it.

    Raises:
        ContentErrors: the content cannot be read.
        ImportError: the sentence model is not installed.
        OSError: a file of it cannot be read.
    """
    write_arrays(TUNED, taught_layers(lessons_from(settings.content_dir)))
    return TUNED


def lessons_from(content_dir: Path) -> Lessons:
    """Take from the content what the sentence model is taught.

    Raises:
        ContentErrors: the content cannot be read.
    """
    documents = read_documents(content_dir)
    edition, pack = starter_edition(documents)
    texts = {document.path: document.text for document in documents}
    compared = compared_of(pages_by_locale(edition), edition.elsewhere)
    return lessons_of((*_told(texts, pack), _asked(compared)))


def _asked(compared: Compared) -> Subject:
    """Say which page each ask asks for, and last of all what no page answers."""
    pages = compared.pages
    asks = {ask: number for number, page in enumerate(pages) for ask in (*page.asks, page.summary)}
    elsewhere = dict.fromkeys(compared.elsewhere, len(pages))
    return elsewhere | asks, (1.0,) * (len(pages) + 1)


def _told(texts: Mapping[str, str], pack: ContentPack) -> tuple[Subject, ...]:
    """Say what asks for harm, how serious a danger is and of what kind.

    Of what kind, only danger can tell.
    """
    examples = parse_examples(texts[EXAMPLES])
    harmful, harmless = harmful_and_harmless()
    proper = [*harmless.splitlines(), *ordinary_messages(examples, pack)]
    meant = dict.fromkeys(proper, 0) | dict.fromkeys(harmful.splitlines(), 1)
    levels = {example.message: list(Level).index(example.level) for example in examples}
    kinds = {
        example.message: KINDS.index(example.kind)
        for example in examples
        if example.level is not Level.NONE
    }
    return (
        (meant, (1.0, COUNT_OF_HARMFUL)),
        (levels, (1.0,) * len(Level)),
        (kinds, (1.0,) * len(KINDS)),
    )


def talk_table(settings: Settings) -> Path:
    """Learn what is talk about the service and what a question or a worry; say where it is.

    Raises:
        ContentErrors: the content cannot be read.
        TalkExamplesError: an example of talk cannot be used.
        EncoderUnavailableError: the sentence model is not there.
    """
    documents = {document.path: document for document in read_documents(settings.content_dir)}
    examples = parse_examples(documents[EXAMPLES].text)
    written = TALK_EXAMPLES.read_text(encoding="utf-8")
    talk = parse_talk(written)
    ordinary = ordinary_messages(examples, parse_pack(documents.values()))
    dangers = [example.message for example in examples if example.level is not Level.NONE]
    no_talk = dict.fromkeys([*ordinary[::OTHERS_FOR_ONE], *dangers])
    others = [text for text in no_talk if text not in dict(talk)]
    encoder = load_encoder()
    texts = [*dict(talk), *others]
    vectors = dict(zip(texts, encoder.encode(texts), strict=True))
    learned = train_talk(talk, others, vectors, digest_of_examples(written))
    write_arrays(TALK, learned | {"encoder": np.array(encoder.digest)})
    return TALK


def shipped_table(settings: Settings) -> Path:
    """Make the vectors of all texts of the content that are compared by meaning; say where.

    Raises:
        ContentErrors: the content cannot be read.
        EncoderUnavailableError: the sentence model is not there.
    """
    encoder = load_encoder()
    texts = compared_texts(settings.content_dir)
    vectors = Embedding(texts, threading.Event()).vectors(None, encoder) or {}
    by_key = {text_key(text): vector for text, vector in vectors.items()}
    save_shipped(by_key, encoder.digest)
    return SHIPPED


def compared_texts(content_dir: Path) -> tuple[str, ...]:
    """List every text of the content that a question or a case is compared with by meaning."""
    edition, pack = starter_edition(read_documents(content_dir))
    compared = compared_of(pages_by_locale(edition), edition.elsewhere)
    return (*compared.texts, *texts_of_signs(pack.guided.thresholds))


def _requests(
    others: Sequence[str], ordinary: Sequence[str], encoder: TextEncoder
) -> dict[str, NDArray[np.generic]]:
    """Train on harmful requests against harmless ones and what people ordinarily write.

    ``others`` are the texts that the ordinary messages come from.
    """
    texts = harmful_and_harmless()
    harmful, harmless = (text.splitlines() for text in texts)
    proper = [*harmless, *ordinary]
    every = [*harmful, *proper]
    vectors, taught = encoder.encode(every), np.array([is_taught(text) for text in every])
    return train_requests(harmful, proper, vectors, taught, digest_of_examples(*others, *texts))


def _features(example: Example, rules: RuleSet) -> tuple[str, ...]:
    fired = rules.fired(rules.read(example.message))
    return features_of(example.message, (rule.id for rule in fired))
