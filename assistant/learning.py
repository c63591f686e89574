"""Training the detectors of danger from the example messages of a content folder."""

import hashlib
from pathlib import Path

from assistant.opening import DETECTOR
from assistant.persistence.content_files.directories import read_documents
from assistant.persistence.content_files.pack import parse_pack
from assistant.persistence.content_files.paths import EXAMPLES
from assistant.retrieval.danger.meaning import TABLE as MEANING
from assistant.retrieval.danger.meaning import write_meaning
from assistant.retrieval.danger.training import train
from assistant.retrieval.encoding import load_encoder
from assistant.safety.examples import Example, parse_examples
from assistant.safety.features import features_of
from assistant.safety.judging import FALLBACK_LOCALE
from assistant.safety.rules import RuleSet, compile_rules
from assistant.settings import Settings


def trained_tables(settings: Settings) -> tuple[Path, Path]:
    """Train both detectors and write their tables; give where they are.

    Raises:
        ContentErrors: the rules, whose firing is a feature, cannot be read.
        ExamplesError: an example cannot be used.
        EncoderUnavailableError: the sentence model is not there.
    """
    documents = {document.path: document for document in read_documents(settings.content_dir)}
    text = documents[EXAMPLES].text
    book = parse_pack(documents.values()).rules[FALLBACK_LOCALE]
    examples = parse_examples(text)
    rules = compile_rules(book.rules, book.wording)
    features = [_features(example, rules) for example in examples]
    trained = train(examples, features, load_encoder(), digest_of_examples(text))
    DETECTOR.write_text(trained.words, encoding="utf-8")
    write_meaning(MEANING, trained.meaning)
    return DETECTOR, MEANING


def digest_of_examples(text: str) -> str:
    """Name the examples that a table was made from."""
    return hashlib.sha256(text.encode()).hexdigest()


def _features(example: Example, rules: RuleSet) -> tuple[str, ...]:
    fired = rules.fired(rules.read(example.message))
    return features_of(example.message, (rule.id for rule in fired))
