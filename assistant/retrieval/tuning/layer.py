"""One layer of a transformer encoder, forwards and backwards, on texts of one length.

As in BERT (Devlin, Chang, Lee and Toutanova, 2019): attention of twelve heads, then a feed-forward
part, each added to what it read and normalised. A function gives its result and a second function
that turns the gradient of the result into the gradients of all it was made from.
"""

from collections.abc import Callable, Mapping
from math import pi, sqrt
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Array: TypeAlias = NDArray[np.float32]
Parameters: TypeAlias = Mapping[str, Array]
Gradients: TypeAlias = dict[str, Array]
Dropout: TypeAlias = Callable[[Array], Array | np.float32]

HEADS = 12
EPSILON = np.float32(1e-12)

_ERROR_FUNCTION = (1.061405429, -1.453152027, 1.421413741, -0.284496736, 0.254829592)
_ERROR_STEP = 0.3275911


def nothing_dropped(states: Array) -> np.float32:  # noqa: ARG001 - as a dropout is asked
    """Keep all, which is what a layer does outside lessons."""
    return np.float32(1)


def encode_layer(
    states: Array, length: int, weights: Parameters, dropout: Dropout = nothing_dropped
) -> tuple[Array, Callable[[Array], tuple[Array, Gradients]]]:
    """Send the tokens of some texts through a layer; one row for each token, text after text.

    Every text has ``length`` tokens. ``dropout`` gives the factors of what attention and the
    feed-forward part say, so that no part of it is leant on alone.
    """
    attended, attention_back = _attention(states, length, weights)
    kept = dropout(attended)
    middle, middle_back = _normalised(states + attended * kept, weights, "attention")
    wide, wide_back = _linear(middle, weights, "wide")
    bent, bent_back = _gelu(wide)
    narrow, narrow_back = _linear(bent, weights, "narrow")
    kept_after = dropout(narrow)
    out, out_back = _normalised(middle + narrow * kept_after, weights, "output")

    def back(gradient: Array) -> tuple[Array, Gradients]:
        found: Gradients = {}
        summed = out_back(gradient, found)
        told = wide_back(bent_back(narrow_back(summed * kept_after, found)), found)
        first = middle_back(summed + told, found)
        return first + attention_back(first * kept, found), found

    return out, back


_Back: TypeAlias = Callable[[Array, Gradients], Array]


def _linear(states: Array, weights: Parameters, name: str) -> tuple[Array, _Back]:
    matrix = weights[name]

    def back(gradient: Array, found: Gradients) -> Array:
        found[name] = states.T @ gradient
        found[f"{name}.bias"] = gradient.sum(axis=0)
        return gradient @ matrix.T

    return states @ matrix + weights[f"{name}.bias"], back


def _normalised(states: Array, weights: Parameters, name: str) -> tuple[Array, _Back]:
    """Bring each token to mean 0 and variance 1, then stretch and shift it."""
    around = states - states.mean(axis=1, keepdims=True)
    scale = 1 / np.sqrt((around * around).mean(axis=1, keepdims=True) + EPSILON)
    even = around * scale
    stretch = weights[f"{name}.norm"]

    def back(gradient: Array, found: Gradients) -> Array:
        found[f"{name}.norm"] = (gradient * even).sum(axis=0)
        found[f"{name}.norm.bias"] = gradient.sum(axis=0)
        told = gradient * stretch
        told -= told.mean(axis=1, keepdims=True) + even * (told * even).mean(axis=1, keepdims=True)
        gradient_of_states: Array = told * scale
        return gradient_of_states

    return even * stretch + weights[f"{name}.norm.bias"], back


def _attention(states: Array, length: int, weights: Parameters) -> tuple[Array, _Back]:
    asked, asked_back = _linear(states, weights, "query")
    known, known_back = _linear(states, weights, "key")
    told, told_back = _linear(states, weights, "value")
    query, key, value = (_in_heads(part, length) for part in (asked, known, told))
    unit = np.float32(1 / sqrt(query.shape[-1]))
    odds = query @ key.swapaxes(-1, -2) * unit
    odds -= odds.max(axis=-1, keepdims=True)
    shares = np.exp(odds)
    shares /= shares.sum(axis=-1, keepdims=True)
    out, out_back = _linear(_joined(shares @ value), weights, "attended")

    def back(gradient: Array, found: Gradients) -> Array:
        heard = _in_heads(out_back(gradient, found), length)
        of_shares = heard @ value.swapaxes(-1, -2)
        of_odds = shares * (of_shares - (of_shares * shares).sum(axis=-1, keepdims=True)) * unit
        return (
            asked_back(_joined(of_odds @ key), found)
            + known_back(_joined(of_odds.swapaxes(-1, -2) @ query), found)
            + told_back(_joined(shares.swapaxes(-1, -2) @ heard), found)
        )

    return out, back


def _in_heads(states: Array, length: int) -> Array:
    """Cut tokens into heads: text, head, token, part."""
    return states.reshape(-1, length, HEADS, states.shape[1] // HEADS).swapaxes(1, 2)


def _joined(heads: Array) -> Array:
    width = heads.shape[1] * heads.shape[3]
    states: Array = heads.swapaxes(1, 2).reshape(-1, width)
    return states


def _gelu(states: Array) -> tuple[Array, Callable[[Array], Array]]:
    """Bend by the Gaussian error linear unit (Hendrycks and Gimpel, 2016)."""
    bell = np.exp(states * states * np.float32(-0.5))
    below = _share_below(states, bell)

    def back(gradient: Array) -> Array:
        slope: Array = below + states * bell * np.float32(1 / sqrt(2 * pi))
        return gradient * slope

    return states * below, back


def _share_below(states: Array, bell: Array) -> Array:
    """Give the share of a normal distribution that lies below, to six digits.

    Abramowitz and Stegun, Handbook of Mathematical Functions (1964), 7.1.26; ``bell`` is
    exp(-x²/2).
    """
    step = 1 / (1 + np.abs(states) * np.float32(_ERROR_STEP / sqrt(2)))
    series = np.full_like(step, _ERROR_FUNCTION[0])
    for factor in _ERROR_FUNCTION[1:]:
        series *= step
        series += np.float32(factor)
    beyond = series * step * bell * np.float32(0.5)
    return np.where(states > 0, 1 - beyond, beyond)
