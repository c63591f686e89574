"""Ridge regression by conjugate gradients finds what laying everything out would find."""

import numpy as np
import pytest

from assistant.retrieval.danger.feature_table import feature_table
from assistant.retrieval.danger.quadratic import (
    SCALE,
    arrays_of,
    forms_in,
    packed_forms,
    product_of,
    quadratic_form,
)
from assistant.retrieval.danger.solving import SharedKernel, solve_ridge

MESSAGES = [tuple(text.split()) for text in ("a b c", "b c d", "a d", "c e", "e a b", "d e b")]
TABLE = feature_table(MESSAGES)
ROWS = np.zeros((len(MESSAGES), len(TABLE.names)))
ROWS[TABLE.rows, TABLE.columns] = TABLE.values
WORDS = ROWS @ ROWS.T
LABELS = np.array([1, -1, 1, -1, 1, -1], np.float32)
RIDGE = np.array([0.5, 0.25, 0.5, 0.25, 0.5, 0.25], np.float32)
ANGLES = np.linspace(0, 3, 6, dtype=np.float32)
VECTORS = np.column_stack((np.cos(ANGLES), np.sin(ANGLES)))
COSINES = VECTORS @ VECTORS.T
NEAR = SCALE * (1 + 2 * COSINES + 2 * COSINES**2)


def test_the_kernel_of_words_multiplies_as_if_it_were_laid_out() -> None:
    product = SharedKernel(TABLE).product(LABELS)

    assert np.allclose(product, WORDS @ LABELS, atol=1e-5)


def test_meaning_is_added_to_the_words() -> None:
    product = SharedKernel(TABLE, product_of(VECTORS)).product(LABELS)

    assert np.allclose(product, (WORDS + NEAR) @ LABELS, atol=1e-5)


def test_meaning_may_be_all_that_is_shared() -> None:
    product = SharedKernel(None, product_of(VECTORS)).product(LABELS)

    assert np.allclose(product, NEAR @ LABELS, atol=1e-5)


def test_shares_and_ridge_together_make_the_labels() -> None:
    shares = solve_ridge(SharedKernel(TABLE, product_of(VECTORS)).product, LABELS, RIDGE)

    exact = np.linalg.solve(WORDS + NEAR + np.diag(RIDGE), LABELS)
    assert np.allclose(shares, exact, atol=1e-2)


def test_messages_that_take_no_part_have_no_share_and_change_none() -> None:
    taken = np.array([True, True, True, True, False, False])

    shares = solve_ridge(SharedKernel(TABLE, product_of(VECTORS)).product, LABELS, RIDGE, taken)

    kernel = (WORDS + NEAR)[:4, :4]
    exact = np.linalg.solve(kernel + np.diag(RIDGE[:4]), LABELS[:4])
    assert np.allclose(shares[:4], exact, atol=1e-2)
    assert not shares[4:].any()


def test_where_nothing_is_to_be_explained_nothing_has_a_share() -> None:
    shares = solve_ridge(SharedKernel(TABLE).product, np.zeros(6, np.float32), RIDGE)

    assert not shares.any()


def test_one_vector_is_as_near_by_the_form_as_by_the_examples_themselves() -> None:
    form = quadratic_form(VECTORS, LABELS)
    question = np.array([0.6, 0.8], np.float32)
    cosines = VECTORS @ question

    near = SCALE * (1 + 2 * cosines + 2 * cosines**2)

    assert form.of_all(question[None, :])[0] == pytest.approx(float(near @ LABELS), abs=1e-5)


def test_packed_forms_say_what_each_of_them_would_say_alone() -> None:
    forms = [quadratic_form(VECTORS, LABELS), quadratic_form(VECTORS, RIDGE)]

    together = packed_forms(forms).of(VECTORS[3])

    alone = [form.of_all(VECTORS)[3] for form in forms]
    assert together == pytest.approx(alone, abs=5e-3)


def test_forms_come_out_of_a_table_as_they_went_in() -> None:
    forms = packed_forms([quadratic_form(VECTORS, LABELS)])

    assert forms_in(arrays_of(forms)).of(VECTORS[1]) == pytest.approx(forms.of(VECTORS[1]))


def test_a_matrix_that_belongs_to_other_forms_is_refused() -> None:
    arrays = arrays_of(packed_forms([quadratic_form(VECTORS, LABELS)]))

    with pytest.raises(ValueError, match="not of one set"):
        forms_in(arrays | {"steps": np.zeros((5, 2), np.int8)})
