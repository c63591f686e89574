"""The tables of weights in use: fitted to judged questions, never edited by hand."""

from datetime import date

from assistant.retrieval.bands import BandWeights, Estimate
from assistant.retrieval.blending import BlendWeights
from assistant.retrieval.weight_tables import SearchWeights, WeightTables

WEIGHTS = WeightTables(
    with_meaning=SearchWeights(
        blend=BlendWeights(
            fitted_on=date(2026, 11, 26),
            signs=(1.93, 1.53, 0.9, 3.62, 2.77, -0.58, 1.97, 0.52, 0.42),
            other_audience=1.64,
            near=1.5,
        ),
        bands=BandWeights(
            fitted_on=date(2026, 11, 26),
            covered=Estimate(
                bias=2.4889,
                weights={
                    "coverage": 0.7863,
                    "lead": 0.1565,
                    "bm25f": 0.2278,
                    "words": -0.2233,
                    "scope": 0.2238,
                    "cosine": 4.4504,
                    "asks": 2.8189,
                    "elsewhere": -0.3838,
                    "near_elsewhere": -14.9777,
                },
            ),
            right=Estimate(
                bias=-0.9083,
                weights={
                    "coverage": 0.8238,
                    "lead": 0.6918,
                    "bm25f": -0.2376,
                    "words": 0.4173,
                    "scope": 0.0354,
                    "cosine": 0.2485,
                    "asks": 1.3448,
                    "elsewhere": -0.0625,
                    "near_elsewhere": -3.5522,
                },
            ),
            nothing_below=0.8997,
            answer_from=0.6298,
        ),
    ),
    words_alone=SearchWeights(
        blend=BlendWeights(
            fitted_on=date(2026, 11, 26), signs=(3.01, 2.09, 1.85), other_audience=1.88, near=1.5
        ),
        bands=BandWeights(
            fitted_on=date(2026, 11, 26),
            covered=Estimate(
                bias=0.591,
                weights={
                    "coverage": 0.8077,
                    "lead": 0.3093,
                    "bm25f": 0.4076,
                    "words": -0.5752,
                    "scope": 0.513,
                },
            ),
            right=Estimate(
                bias=-1.9011,
                weights={
                    "coverage": 1.1554,
                    "lead": 0.6995,
                    "bm25f": -0.0523,
                    "words": 0.2797,
                    "scope": 0.0769,
                },
            ),
            nothing_below=0.831,
            answer_from=0.6817,
        ),
    ),
    titles_alone=SearchWeights(
        blend=BlendWeights(
            fitted_on=date(2026, 11, 26), signs=(3.23, -0.23, 2.07), other_audience=1.78, near=1.5
        ),
        bands=BandWeights(
            fitted_on=date(2026, 11, 26),
            covered=Estimate(
                bias=1.4836,
                weights={
                    "coverage": 0.3037,
                    "lead": 0.3263,
                    "bm25f": 0.4501,
                    "words": -0.5991,
                    "scope": 0.5296,
                },
            ),
            right=Estimate(
                bias=-0.9461,
                weights={
                    "coverage": 0.2266,
                    "lead": 0.6991,
                    "bm25f": 0.5349,
                    "words": -0.1182,
                    "scope": 0.0914,
                },
            ),
            nothing_below=0.836,
            answer_from=0.6629,
        ),
    ),
)
