from assistant.retrieval.evaluation.evaluating import Evaluation
from assistant.retrieval.evaluation.judged import JudgedKind
from assistant.retrieval.evaluation.report import as_json, as_table

QUESTIONS = Evaluation(
    name="questions.tsv",
    kind=JudgedKind.QUESTIONS,
    count=3,
    figures={"success@1": 2 / 3, "p50_ms": 8.0},
    by={"language": {"en": {"success@1": 1.0, "p50_ms": 8.0}, "pl": {"success@1": 0.5}}},
)


def test_json_has_the_agreed_shape() -> None:
    assert as_json([QUESTIONS]) == {
        "questions.tsv": {
            "kind": "questions",
            "n": 3,
            "figures": {"success@1": 0.6667, "p50_ms": 8.0},
            "by": {
                "language": {
                    "en": {"success@1": 1.0, "p50_ms": 8.0},
                    "pl": {"success@1": 0.5},
                }
            },
        }
    }


def test_the_table_has_a_line_for_all_and_for_each_group() -> None:
    assert as_table([QUESTIONS]).splitlines() == [
        "questions.tsv: questions, 3 examples",
        "             success@1   p50_ms",
        "all              0.667    8.000",
        "language en      1.000    8.000",
        "language pl      0.500        -",
    ]


def test_tables_of_several_files_stand_apart() -> None:
    assert as_table([QUESTIONS, QUESTIONS]).count("\n\n") == 1
