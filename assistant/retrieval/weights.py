"""The tables of weights in use: fitted to judged questions, never edited by hand."""

from datetime import date

from assistant.retrieval.bands import BandWeights, Estimate
from assistant.retrieval.blending import BlendWeights
from assistant.retrieval.weight_tables import SearchWeights, WeightTables

WEIGHTS = WeightTables(
    with_meaning=SearchWeights(
        blend=BlendWeights(
            fitted_on=date(2026, 11, 29),
            signs=(1.85, 1.88, 0.66, 2.4, 1.79, -0.85, 2.42, 0.71, 0.44),
            other_audience=1.19,
        ),
        bands=BandWeights(
            fitted_on=date(2026, 11, 29),
            covered=Estimate(
                bias=-0.0853,
                weights={
                    "coverage": 1.2377,
                    "lead": 0.1679,
                    "bm25f": 0.4271,
                    "words": -0.1448,
                    "scope": 0.305,
                    "cosine": 5.2913,
                    "asks": 3.8478,
                    "elsewhere": -0.4088,
                    "near_elsewhere": -14.2766,
                },
            ),
            right=Estimate(
                bias=-1.9483,
                weights={
                    "coverage": 0.9029,
                    "lead": 0.732,
                    "bm25f": 0.0639,
                    "words": 0.4229,
                    "scope": 0.0815,
                    "cosine": 1.2061,
                    "asks": 2.7657,
                    "elsewhere": -0.0653,
                    "near_elsewhere": -5.7061,
                },
            ),
            nothing_below=0.7118,
            answer_from=0.62,
        ),
    ),
    words_alone=SearchWeights(
        blend=BlendWeights(
            fitted_on=date(2026, 11, 30), signs=(2.62, 2.21, 1.21), other_audience=1.34
        ),
        bands=BandWeights(
            fitted_on=date(2026, 11, 30),
            covered=Estimate(
                bias=-2.2178,
                weights={
                    "coverage": 1.7832,
                    "lead": 0.4557,
                    "bm25f": 0.7343,
                    "words": -0.5804,
                    "scope": 0.5676,
                },
            ),
            right=Estimate(
                bias=-2.2268,
                weights={
                    "coverage": 1.3902,
                    "lead": 0.7745,
                    "bm25f": 0.033,
                    "words": 0.0756,
                    "scope": 0.1757,
                },
            ),
            nothing_below=0.5631,
            answer_from=0.62,
        ),
    ),
    titles_alone=SearchWeights(
        blend=BlendWeights(
            fitted_on=date(2026, 11, 30), signs=(1.85, 1.07, 1.35), other_audience=1.26
        ),
        bands=BandWeights(
            fitted_on=date(2026, 11, 30),
            covered=Estimate(
                bias=-0.8143,
                weights={
                    "coverage": 1.1129,
                    "lead": 0.5073,
                    "bm25f": 0.4984,
                    "words": -0.356,
                    "scope": 0.5863,
                },
            ),
            right=Estimate(
                bias=-0.8278,
                weights={
                    "coverage": 0.3186,
                    "lead": 0.7836,
                    "bm25f": 0.3349,
                    "words": -0.2216,
                    "scope": 0.1854,
                },
            ),
            nothing_below=0.5734,
            answer_from=0.62,
        ),
    ),
)
