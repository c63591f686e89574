"""The tables of weights in use: fitted to judged questions, never edited by hand."""

from datetime import date

from assistant.retrieval.bands import BandWeights, Estimate
from assistant.retrieval.blending import BlendWeights
from assistant.retrieval.weight_tables import SearchWeights, WeightTables

WEIGHTS = WeightTables(
    with_meaning=SearchWeights(
        blend=BlendWeights(
            fitted_on=date(2026, 11, 28),
            signs=(1.65, 1.74, 0.82, 3.0, 2.73, -0.47, 1.89, 0.41, 0.42),
            other_audience=1.45,
            near=4.0,
        ),
        bands=BandWeights(
            fitted_on=date(2026, 11, 28),
            covered=Estimate(
                bias=0.2471,
                weights={
                    "coverage": 1.206,
                    "lead": 0.1422,
                    "bm25f": 0.4465,
                    "words": -0.1803,
                    "scope": 0.3099,
                    "cosine": 4.9722,
                    "asks": 3.7665,
                    "elsewhere": -0.3893,
                    "near_elsewhere": -14.3341,
                },
            ),
            right=Estimate(
                bias=-1.6431,
                weights={
                    "coverage": 0.8309,
                    "lead": 0.7023,
                    "bm25f": -0.016,
                    "words": 0.4449,
                    "scope": 0.0568,
                    "cosine": 1.2063,
                    "asks": 1.8004,
                    "elsewhere": -0.0871,
                    "near_elsewhere": -5.2201,
                },
            ),
            nothing_below=0.7478,
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
