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
            near=4.0,
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
            fitted_on=date(2026, 11, 28), signs=(2.81, 2.08, 1.63), other_audience=1.63, near=4.0
        ),
        bands=BandWeights(
            fitted_on=date(2026, 11, 28),
            covered=Estimate(
                bias=-0.4143,
                weights={
                    "coverage": 1.0936,
                    "lead": 0.3734,
                    "bm25f": 0.5669,
                    "words": -0.7511,
                    "scope": 0.6632,
                },
            ),
            right=Estimate(
                bias=-2.1939,
                weights={
                    "coverage": 1.1017,
                    "lead": 0.7558,
                    "bm25f": 0.1,
                    "words": 0.1111,
                    "scope": 0.1721,
                },
            ),
            nothing_below=0.5876,
            answer_from=0.62,
        ),
    ),
    titles_alone=SearchWeights(
        blend=BlendWeights(
            fitted_on=date(2026, 11, 28), signs=(2.25, 0.58, 1.84), other_audience=1.54, near=4.0
        ),
        bands=BandWeights(
            fitted_on=date(2026, 11, 28),
            covered=Estimate(
                bias=0.6419,
                weights={
                    "coverage": 0.5337,
                    "lead": 0.3939,
                    "bm25f": 0.7596,
                    "words": -0.7533,
                    "scope": 0.6791,
                },
            ),
            right=Estimate(
                bias=-1.1047,
                weights={
                    "coverage": 0.2193,
                    "lead": 0.7523,
                    "bm25f": 0.6488,
                    "words": -0.2165,
                    "scope": 0.1809,
                },
            ),
            nothing_below=0.5858,
            answer_from=0.62,
        ),
    ),
)
