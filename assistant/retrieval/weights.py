"""The tables of weights in use: fitted to judged questions, never edited by hand."""

from datetime import date

from assistant.retrieval.bands import BandWeights, Estimate
from assistant.retrieval.blending import BlendWeights
from assistant.retrieval.weight_tables import SearchWeights, WeightTables

WEIGHTS = WeightTables(
    with_meaning=SearchWeights(
        blend=BlendWeights(
            fitted_on=date(2026, 11, 28),
            signs=(1.79, 1.31, 0.97, 3.32, 2.74, -0.45, 1.78, 0.36, 0.44),
            other_audience=1.85,
            near=3.0,
        ),
        bands=BandWeights(
            fitted_on=date(2026, 11, 28),
            covered=Estimate(
                bias=1.1445,
                weights={
                    "coverage": 1.073,
                    "lead": 0.1965,
                    "bm25f": 0.3126,
                    "words": -0.3612,
                    "scope": 0.2619,
                    "cosine": 4.8601,
                    "asks": 3.8067,
                    "elsewhere": -0.4184,
                    "near_elsewhere": -16.2849,
                },
            ),
            right=Estimate(
                bias=-1.1846,
                weights={
                    "coverage": 1.07,
                    "lead": 0.6948,
                    "bm25f": -0.1235,
                    "words": 0.3313,
                    "scope": 0.0592,
                    "cosine": 0.6144,
                    "asks": 2.0791,
                    "elsewhere": -0.0985,
                    "near_elsewhere": -5.9341,
                },
            ),
            nothing_below=0.6512,
            answer_from=0.62,
        ),
    ),
    words_alone=SearchWeights(
        blend=BlendWeights(
            fitted_on=date(2026, 11, 28), signs=(2.96, 1.77, 1.91), other_audience=2.09, near=3.0
        ),
        bands=BandWeights(
            fitted_on=date(2026, 11, 28),
            covered=Estimate(
                bias=-0.4592,
                weights={
                    "coverage": 0.8691,
                    "lead": 0.3864,
                    "bm25f": 0.6445,
                    "words": -0.9589,
                    "scope": 0.617,
                },
            ),
            right=Estimate(
                bias=-2.4914,
                weights={
                    "coverage": 1.29,
                    "lead": 0.7468,
                    "bm25f": 0.1318,
                    "words": 0.0605,
                    "scope": 0.1701,
                },
            ),
            nothing_below=0.532,
            answer_from=0.62,
        ),
    ),
    titles_alone=SearchWeights(
        blend=BlendWeights(
            fitted_on=date(2026, 11, 28), signs=(2.73, 0.02, 2.14), other_audience=1.98, near=3.0
        ),
        bands=BandWeights(
            fitted_on=date(2026, 11, 28),
            covered=Estimate(
                bias=0.5599,
                weights={
                    "coverage": 0.3968,
                    "lead": 0.389,
                    "bm25f": 1.0712,
                    "words": -1.0815,
                    "scope": 0.641,
                },
            ),
            right=Estimate(
                bias=-1.2311,
                weights={
                    "coverage": 0.253,
                    "lead": 0.7395,
                    "bm25f": 0.7715,
                    "words": -0.3621,
                    "scope": 0.1919,
                },
            ),
            nothing_below=0.5189,
            answer_from=0.62,
        ),
    ),
)
