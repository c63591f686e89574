"""The tables of weights in use: fitted to judged questions, never edited by hand."""

from datetime import date

from assistant.retrieval.bands import BandWeights, Estimate
from assistant.retrieval.blending import BlendWeights
from assistant.retrieval.weight_tables import SearchWeights, WeightTables

WEIGHTS = WeightTables(
    with_meaning=SearchWeights(
        blend=BlendWeights(
            fitted_on=date(2026, 11, 22),
            signs=(1.14, 2.44, 1.0, 2.13, 3.81, 2.55, 7.24, 6.98),
            other_audience=0.4,
            near=1.5,
        ),
        bands=BandWeights(
            fitted_on=date(2026, 11, 22),
            covered=Estimate(
                bias=-11.0022,
                weights={
                    "coverage": 3.9216,
                    "lead": 0.0452,
                    "bm25f": 0.2203,
                    "words": 1.2099,
                    "cosine": 10.5625,
                    "asks": 6.3917,
                },
            ),
            right=Estimate(
                bias=-6.9606,
                weights={
                    "coverage": 2.4842,
                    "lead": 0.6307,
                    "bm25f": 0.0528,
                    "words": 0.975,
                    "cosine": 3.8802,
                    "asks": 3.6435,
                },
            ),
            nothing_below=0.5613,
            answer_from=0.5693,
        ),
    ),
    words_alone=SearchWeights(
        blend=BlendWeights(
            fitted_on=date(2026, 11, 22), signs=(4.24, 3.32, 1.0), other_audience=0.4, near=1.5
        ),
        bands=BandWeights(
            fitted_on=date(2026, 11, 22),
            covered=Estimate(
                bias=-9.1302,
                weights={"coverage": 6.3737, "lead": -0.1472, "bm25f": 2.1366, "words": 1.1043},
            ),
            right=Estimate(
                bias=-7.9016,
                weights={"coverage": 4.0052, "lead": 0.6216, "bm25f": 1.4749, "words": 1.0413},
            ),
            nothing_below=0.7035,
            answer_from=0.5,
        ),
    ),
    titles_alone=SearchWeights(
        blend=BlendWeights(
            fitted_on=date(2026, 11, 22), signs=(2.84, 1.91, 1.0), other_audience=0.4, near=1.5
        ),
        bands=BandWeights(
            fitted_on=date(2026, 11, 22),
            covered=Estimate(
                bias=-7.0392,
                weights={"coverage": 5.9818, "lead": -1.4136, "bm25f": 3.82, "words": 0.1805},
            ),
            right=Estimate(
                bias=-6.2418,
                weights={"coverage": 2.1563, "lead": 0.2196, "bm25f": 4.9484, "words": -0.379},
            ),
            nothing_below=0.7401,
            answer_from=0.5,
        ),
    ),
)
