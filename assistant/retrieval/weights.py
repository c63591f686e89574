"""The tables of weights in use: fitted to judged questions, never edited by hand."""

from datetime import date

from assistant.retrieval.bands import BandWeights, Estimate
from assistant.retrieval.blending import BlendWeights
from assistant.retrieval.weight_tables import SearchWeights, WeightTables

WEIGHTS = WeightTables(
    with_meaning=SearchWeights(
        blend=BlendWeights(
            fitted_on=date(2026, 11, 26),
            signs=(2.02, 1.78, 0.91, 3.42, 2.75, -0.65, 2.27, 0.59, 0.43),
            other_audience=1.71,
            near=1.5,
        ),
        bands=BandWeights(
            fitted_on=date(2026, 11, 26),
            covered=Estimate(
                bias=2.6224,
                weights={
                    "coverage": 0.8649,
                    "lead": 0.1458,
                    "bm25f": 0.2125,
                    "words": -0.2689,
                    "scope": 0.2433,
                    "cosine": 4.5123,
                    "asks": 2.8216,
                    "elsewhere": -0.3882,
                    "near_elsewhere": -15.1386,
                },
            ),
            right=Estimate(
                bias=-0.9089,
                weights={
                    "coverage": 0.8792,
                    "lead": 0.7168,
                    "bm25f": -0.2376,
                    "words": 0.3672,
                    "scope": 0.0515,
                    "cosine": 0.2949,
                    "asks": 1.0933,
                    "elsewhere": -0.0736,
                    "near_elsewhere": -3.5187,
                },
            ),
            nothing_below=0.8805,
            answer_from=0.5995,
        ),
    ),
    words_alone=SearchWeights(
        blend=BlendWeights(
            fitted_on=date(2026, 11, 26), signs=(3.17, 2.43, 1.92), other_audience=1.98, near=1.5
        ),
        bands=BandWeights(
            fitted_on=date(2026, 11, 26),
            covered=Estimate(
                bias=0.6382,
                weights={
                    "coverage": 0.8117,
                    "lead": 0.3104,
                    "bm25f": 0.4101,
                    "words": -0.6347,
                    "scope": 0.5639,
                },
            ),
            right=Estimate(
                bias=-1.9099,
                weights={
                    "coverage": 1.0739,
                    "lead": 0.7007,
                    "bm25f": 0.0121,
                    "words": 0.1766,
                    "scope": 0.1075,
                },
            ),
            nothing_below=0.804,
            answer_from=0.6092,
        ),
    ),
    titles_alone=SearchWeights(
        blend=BlendWeights(
            fitted_on=date(2026, 11, 26), signs=(3.25, 0.05, 2.19), other_audience=1.87, near=1.5
        ),
        bands=BandWeights(
            fitted_on=date(2026, 11, 26),
            covered=Estimate(
                bias=1.5012,
                weights={
                    "coverage": 0.3175,
                    "lead": 0.3178,
                    "bm25f": 0.573,
                    "words": -0.7008,
                    "scope": 0.5794,
                },
            ),
            right=Estimate(
                bias=-0.9607,
                weights={
                    "coverage": 0.1811,
                    "lead": 0.7089,
                    "bm25f": 0.4073,
                    "words": -0.1201,
                    "scope": 0.1201,
                },
            ),
            nothing_below=0.8122,
            answer_from=0.6208,
        ),
    ),
)
