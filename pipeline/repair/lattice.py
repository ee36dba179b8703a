"""Lattice: candidates for every word of a passage in; how probable each of them is in its context, out."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from pipeline.kit.ngrams import STOP, Keys, Ngrams, key

AT_ONCE = 3000  # places looked at together: the paths over more would take too much memory
Floats = NDArray[np.float32]


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
        result += _posteriors(context[part], channel[part], alone[part], model)
    return result


def _posteriors(
    context: Sequence[Sequence[str]],
    channel: Sequence[Sequence[float]],
    alone: Sequence[Sequence[float]],
    model: Ngrams,
) -> list[list[float]]:
    places = [np.array([key(word) for word in row], np.uint64) for row in context]
    edge = np.array([key(STOP)], np.uint64)
    tensors = _costs([edge, edge, *places], [np.asarray(row, np.float32) for row in alone], model)
    seen = [np.asarray(row, np.float32) for row in channel]
    # forward[i][b, c]: log-sum of all paths that end in candidate b of place i - 1 and c of place i
    forward: list[Floats] = []
    last: Floats = np.zeros((1, 1), np.float32)
    for tensor, cost in zip(tensors, seen, strict=True):
        last = _log_sum(last[:, :, None] - tensor, 0) - cost[None, :]
        forward.append(last)
    backward: Floats = np.zeros_like(forward[-1])
    result: list[list[float]] = [[] for _ in context]
    for i in range(len(context) - 1, -1, -1):
        both = forward[i] + backward
        single = _log_sum(both, 0)
        share = np.exp(single - single.max())
        result[i] = (share / share.sum()).tolist()
        backward = _log_sum((backward - seen[i][None, :])[None, :, :] - tensors[i], 2)
    return result


def _log_sum(values: Floats, axis: int) -> Floats:
    if values.shape[axis] == 1:
        return values.squeeze(axis)
    top = values.max(axis=axis, keepdims=True)
    result: Floats = (np.log(np.exp(values - top).sum(axis=axis, keepdims=True)) + top).squeeze(axis)
    return result


def _costs(places: list[Keys], alone: list[Floats], model: Ngrams) -> list[Floats]:
    """Per place from the third on, the cost of each candidate after each pair of candidates before it."""
    sizes = np.array([len(place) for place in places])
    # All pairs of neighbouring places in one look-up; row by row, the earlier word slowest.
    previous = np.concatenate([np.repeat(a, len(b)) for a, b in pairwise(places)])
    word = np.concatenate([np.tile(b, len(a)) for a, b in pairwise(places)])
    single = np.concatenate(
        [np.zeros(sizes[0] * sizes[1], np.float32), *(np.tile(c, n) for c, n in zip(alone, sizes[1:], strict=False))]
    )
    found, cost, back = model.follow(previous, word, single)
    starts = np.concatenate([[0], np.cumsum(sizes[:-1] * sizes[1:])])
    result: list[Floats] = []
    wanted: list[tuple[int, NDArray[np.intp], Keys, Keys, Keys]] = []
    for i in range(2, len(places)):
        first, second = slice(starts[i - 2], starts[i - 1]), slice(starts[i - 1], starts[i])
        shape = int(sizes[i - 2]), int(sizes[i - 1]), int(sizes[i])
        tensor = cost[second].reshape(1, *shape[1:]) + back[first].reshape(*shape[:2], 1)
        # Three words were seen together only where both pairs were.
        both = found[first].reshape(*shape[:2], 1) & found[second].reshape(1, *shape[1:])
        if both.any():
            flat = np.flatnonzero(both)
            a, rest = np.divmod(flat, shape[1] * shape[2])
            b, c = np.divmod(rest, shape[2])
            wanted.append((i - 2, flat, places[i - 2][a], places[i - 1][b], places[i][c]))
        result.append(tensor)
    if wanted:
        before, previous, word = (np.concatenate([row[column] for row in wanted]) for column in (2, 3, 4))
        fallen = np.concatenate([result[i].ravel()[flat] for i, flat, *_ in wanted])
        costs = model.triple(before, previous, word, fallen)
        at = 0
        for i, flat, *_ in wanted:
            result[i].reshape(-1)[flat] = costs[at : at + len(flat)]
            at += len(flat)
    return result
