"""The tables of weights in use: fitted to judged questions, never edited by hand."""

from datetime import date

from assistant.retrieval.bands import BandWeights, Estimate
from assistant.retrieval.blending import BlendWeights
from assistant.retrieval.weight_tables import SearchWeights, WeightTables

WEIGHTS = WeightTables(
    with_meaning=SearchWeights(
        blend=BlendWeights(
            fitted_on=date(2026, 11, 26),
            signs=(1.79, 1.91, 0.88, 3.57, 2.65, -0.76, 2.51, 0.28, 0.39),
            other_audience=1.44,
            near=1.5,
        ),
        bands=BandWeights(
            fitted_on=date(2026, 11, 26),
            covered=Estimate(
                bias=-6.5701,
                weights={
                    "coverage": 1.692,
                    "lead": 0.0799,
                    "bm25f": 0.3885,
                    "words": 0.5618,
                    "cosine": 6.017,
                    "asks": 5.4252,
                },
            ),
            right=Estimate(
                bias=-3.9442,
                weights={
                    "coverage": 1.4561,
                    "lead": 0.6309,
                    "bm25f": -0.1434,
                    "words": 0.8857,
                    "cosine": -0.5233,
                    "asks": 3.2372,
                },
            ),
            nothing_below=0.815,
            answer_from=0.6901,
        ),
    ),
    words_alone=SearchWeights(
        blend=BlendWeights(
            fitted_on=date(2026, 11, 26), signs=(3.46, 2.44, 2.07), other_audience=1.86, near=1.5
        ),
        bands=BandWeights(
            fitted_on=date(2026, 11, 26),
            covered=Estimate(
                bias=-2.5657,
                weights={"coverage": 2.5334, "lead": 0.1921, "bm25f": 1.1942, "words": 0.2657},
            ),
            right=Estimate(
                bias=-3.3092,
                weights={"coverage": 1.5025, "lead": 0.6783, "bm25f": 0.3717, "words": 0.5257},
            ),
            nothing_below=0.7969,
            answer_from=0.6141,
        ),
    ),
    titles_alone=SearchWeights(
        blend=BlendWeights(
            fitted_on=date(2026, 11, 26), signs=(3.15, 0.27, 2.41), other_audience=1.75, near=1.5
        ),
        bands=BandWeights(
            fitted_on=date(2026, 11, 26),
            covered=Estimate(
                bias=-1.0221,
                weights={"coverage": 1.9544, "lead": 0.2653, "bm25f": 0.6168, "words": 0.7532},
            ),
            right=Estimate(
                bias=-2.4998,
                weights={"coverage": 0.9914, "lead": 0.7425, "bm25f": 0.0645, "words": 0.7247},
            ),
            nothing_below=0.7982,
            answer_from=0.6418,
        ),
    ),
)
