"""The tables of weights in use: fitted to judged questions, never edited by hand."""

from datetime import date

from assistant.retrieval.bands import BandWeights, Estimate
from assistant.retrieval.blending import BlendWeights
from assistant.retrieval.weight_tables import SearchWeights, WeightTables

WEIGHTS = WeightTables(
    with_meaning=SearchWeights(
        blend=BlendWeights(
            fitted_on=date(2026, 11, 26),
            signs=(1.96, 2.61, 0.86, 5.2, 4.52, 1.87, 4.24, 3.05),
            other_audience=2.37,
            near=1.5,
        ),
        bands=BandWeights(
            fitted_on=date(2026, 11, 26),
            covered=Estimate(
                bias=-7.1491,
                weights={
                    "coverage": 2.0269,
                    "lead": 0.0606,
                    "bm25f": 0.4243,
                    "words": 0.5403,
                    "cosine": 6.4573,
                    "asks": 5.5426,
                },
            ),
            right=Estimate(
                bias=-3.8722,
                weights={
                    "coverage": 1.2437,
                    "lead": 0.6474,
                    "bm25f": 0.0004,
                    "words": 0.6681,
                    "cosine": 0.1741,
                    "asks": 3.2031,
                },
            ),
            nothing_below=0.8881,
            answer_from=0.6854,
        ),
    ),
    words_alone=SearchWeights(
        blend=BlendWeights(
            fitted_on=date(2026, 11, 26), signs=(3.78, 2.76, 1.53), other_audience=2.82, near=1.5
        ),
        bands=BandWeights(
            fitted_on=date(2026, 11, 26),
            covered=Estimate(
                bias=-3.1999,
                weights={"coverage": 2.8718, "lead": 0.156, "bm25f": 1.358, "words": 0.2211},
            ),
            right=Estimate(
                bias=-3.6993,
                weights={"coverage": 1.8878, "lead": 0.6639, "bm25f": 0.7573, "words": 0.2029},
            ),
            nothing_below=0.8986,
            answer_from=0.6105,
        ),
    ),
    titles_alone=SearchWeights(
        blend=BlendWeights(
            fitted_on=date(2026, 11, 26), signs=(3.42, 0.47, 1.88), other_audience=2.69, near=1.5
        ),
        bands=BandWeights(
            fitted_on=date(2026, 11, 26),
            covered=Estimate(
                bias=-1.3674,
                weights={"coverage": 2.1763, "lead": 0.2231, "bm25f": 0.3008, "words": 0.9},
            ),
            right=Estimate(
                bias=-2.1044,
                weights={"coverage": 1.0529, "lead": 0.7274, "bm25f": 0.5292, "words": 0.3303},
            ),
            nothing_below=0.9019,
            answer_from=0.6537,
        ),
    ),
)
