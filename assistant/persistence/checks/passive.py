"""Sentences in the passive voice, which hide who does what, told by the form of their verbs."""

import re

from assistant.persistence.checks.sentences import Sentence

_IRREGULAR = """
    beaten bitten blown born bought bound broken brought built burnt caught chosen cut dealt done
    drawn driven eaten fed felt forgiven forgotten found given gone grown heard held hidden hit
    hurt kept known laid led left lent let lost made meant met paid put read rung said seen sent
    set shaken shot shown shut sold spent spoken spread stolen stuck sworn taken taught thrown told
    torn understood won worn written
"""
# Written like participles, and more often feelings, states or other parts of speech.
_NO_DEEDS = """
    agreed angered annoyed ashamed bored born called confused embarrassed exhausted frightened gone
    hurt indeed interested involved left married need needed pleased relaxed scared shocked shut
    stressed stuck tired upset used worn worried
"""
_BE = "am|are|be|been|being|get|gets|getting|got|is|was|were"
_BETWEEN = "already|also|always|badly|being|ever|first|never|not|now|often|only|still|then"
_PASSIVE = re.compile(
    rf"\b(?:{_BE})(?:\s+(?:{_BETWEEN}))*\s+(?!(?:{'|'.join(_NO_DEEDS.split())})\b)"
    rf"(?:{'|'.join(_IRREGULAR.split())}|[a-z]{{2,}}ed)\b",
    re.IGNORECASE,
)


def is_passive(sentence: Sentence) -> bool:
    """Tell whether a sentence, or a part of it, is in the passive voice.

    A rough judge: fit for the share of a page, not for a single sentence.
    """
    return _PASSIVE.search(" ".join(sentence.words)) is not None
