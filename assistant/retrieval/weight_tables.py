"""What the tables of weights hold for each way of searching."""

from dataclasses import dataclass

from assistant.retrieval.bands import BandWeights
from assistant.retrieval.blending import BlendWeights


@dataclass(frozen=True, slots=True)
class SearchWeights:
    """The tables of one way of searching: how pages are ranked and how far that is trusted."""

    blend: BlendWeights
    bands: BandWeights


@dataclass(frozen=True, slots=True)
class WeightTables:
    """The tables of each way of searching: with the model, by words, without an index."""

    with_meaning: SearchWeights
    words_alone: SearchWeights
    titles_alone: SearchWeights
