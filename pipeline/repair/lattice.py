"""Lattice: candidates for every word of a passage in; how probable each of them is in its context, out.

All of a text at once: probabilities are tables with one row a place, and the sums over all paths run in many stretches
of the text side by side. A stretch begins and ends some words early and late, so that its edges do not matter.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from pipeline.kit.ngrams import STOP, Keys, Ngrams, key

AT_ONCE = 3000  # places looked at together: the tables of more would take too much memory
STRETCH = 16  # places of a stretch
EDGE = 6  # places before and after it; what stands further off says nothing measurable any more
Floats = NDArray[np.float32]
Found = NDArray[np.bool_]


def posteriors(
    context: Sequence[Sequence[str]],
    channel: Sequence[Sequence[float]],
    alone: Sequence[Sequence[float]],
    model: Ngrams,
) -> list[list[float]]:
    """Per place, P(candidate | everything seen): sum over all paths, words in the context of the two before.

    ``context`` has the model's word for each candidate of each place, ``channel`` and ``alone`` its costs in nats.
    """
    result: list[list[float]] = []
    for start in range(0, len(context), AT_ONCE):
        part = slice(start, start + AT_ONCE)
        sizes = [len(row) for row in context[part]]
        shares = _shares(context[part], channel[part], alone[part], sizes, model)
        result += [row[:size] for row, size in zip(shares.tolist(), sizes, strict=True)]
    return result


def _shares(
    context: Sequence[Sequence[str]],
    channel: Sequence[Sequence[float]],
    alone: Sequence[Sequence[float]],
    sizes: list[int],
    model: Ngrams,
) -> Floats:
    """Places × candidates, the rows filled up with zeros."""
    width = max(sizes)
    # Two sentence edges come before the first place.
    there = np.arange(width) < np.array([1, 1, *sizes])[:, None]
    words = np.zeros(there.shape, np.uint64)
    words[there] = [key(STOP)] * 2 + [key(word) for row in context for word in row]
    costs = np.zeros((2, *there.shape), np.float32)
    costs[0][there] = [0.0] * 2 + [cost for row in alone for cost in row]
    costs[1][there] = [0.0] * 2 + [cost for row in channel for cost in row]
    steps = _steps(words, costs[0], there, model)
    steps += costs[1][2:, None, None, :]
    steps -= steps.min(axis=(1, 2, 3), keepdims=True)
    return _summed(np.exp(-steps))


def _steps(words: Keys, alone: Floats, there: Found, model: Ngrams) -> Floats:
    """[place, a, b, c]: what candidate c costs after b, and a before that; endless where one of them is none."""
    pairs = there[:-1, :, None] & there[1:, None, :]
    place, a, b = pairs.nonzero()
    found = np.zeros(pairs.shape, np.bool_)
    cost, back = np.zeros(pairs.shape, np.float32), np.zeros(pairs.shape, np.float32)
    known = model.follow(words[place, a], words[place + 1, b], alone[place + 1, b])
    found[place, a, b], cost[place, a, b], back[place, a, b] = known
    steps = cost[1:, None, :, :] + back[:-1, :, :, None]
    # Three words were seen together only where both pairs were.
    place, a, b, c = (found[:-1, :, :, None] & found[1:, None, :, :]).nonzero()
    three = words[place, a], words[place + 1, b], words[place + 2, c]
    steps[place, a, b, c] = model.triple(*three, steps[place, a, b, c])
    return np.where(pairs[:-1, :, :, None] & there[2:, None, None, :], steps, np.float32(np.inf))


def _summed(steps: Floats) -> Floats:
    """Places × candidates from the factors of every step: forward and backward sums, normalised at each place."""
    count, width = len(steps), steps.shape[1]
    padded = np.zeros((count + STRETCH + 2 * EDGE, width, width, width), np.float32)
    padded[:, :, :, 0] = 1.0  # places before the text and after it have one candidate
    padded[EDGE : EDGE + count] = steps
    starts = np.arange(0, count, STRETCH)
    length = STRETCH + 2 * EDGE
    forward = np.ones((length + 1, len(starts), width, width), np.float32)
    for at in range(length):
        row = np.einsum("nab,nabc->nbc", forward[at], padded[starts + at])
        forward[at + 1] = row / np.maximum(row.max(axis=(1, 2), keepdims=True), 1e-30)
    backward = np.ones((len(starts), width, width), np.float32)
    shares = np.zeros((len(starts), STRETCH, width), np.float32)
    for at in range(length - 1, EDGE - 1, -1):
        if at < EDGE + STRETCH:
            shares[:, at - EDGE] = (forward[at + 1] * backward).sum(axis=1)
        row = np.einsum("nabc,nbc->nab", padded[starts + at], backward)
        backward = row / np.maximum(row.max(axis=(1, 2), keepdims=True), 1e-30)
    flat = shares.reshape(-1, width)[:count]
    normalised: Floats = flat / np.maximum(flat.sum(axis=1, keepdims=True), 1e-30)
    return normalised
