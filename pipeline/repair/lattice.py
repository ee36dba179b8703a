"""Lattice: candidates for every word of a passage in; how probable each of them is in its context, out."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from pipeline.kit.ngrams import STOP, Ngrams, key

Floats = NDArray[np.float32]
_CHUNK = 400_000  # triples looked up at once, to bound memory


def posteriors(
    context: Sequence[Sequence[str]], channel: Sequence[Sequence[float]], alone: Sequence[Sequence[float]], model: Ngrams
) -> list[list[float]]:
    """Per place, P(candidate | everything seen): sum over all paths, words in the context of the two before.

    ``context`` has the model's word for each candidate of each place, ``channel`` and ``alone`` its costs in nats.
    """
    if not context:
        return []
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
        return values.take(0, axis)
    top = values.max(axis=axis, keepdims=True)
    result: Floats = (np.log(np.exp(values - top).sum(axis=axis, keepdims=True)) + top).squeeze(axis)
    return result


def _costs(places: list[NDArray[np.uint64]], alone: list[Floats], model: Ngrams) -> list[Floats]:
    """Per place the cost of each candidate after each pair of candidates before it."""
    result: list[Floats] = []
    batch: list[tuple[int, int, int]] = []
    parts: list[tuple[NDArray[np.uint64], NDArray[np.uint64], NDArray[np.uint64], Floats]] = []
    size = 0

    def flush() -> None:
        nonlocal size
        if not batch:
            return
        columns = [np.concatenate([part[c] for part in parts]) for c in range(4)]
        costs = model.costs(*columns)  # type: ignore[arg-type]
        at = 0
        for shape in batch:
            count = shape[0] * shape[1] * shape[2]
            result.append(costs[at : at + count].reshape(shape))
            at += count
        batch.clear()
        parts.clear()
        size = 0

    for a, b, c, single in zip(places, places[1:], places[2:], alone, strict=False):
        shape = (len(a), len(b), len(c))
        parts.append(
            (
                np.repeat(a, len(b) * len(c)),
                np.tile(np.repeat(b, len(c)), len(a)),
                np.tile(c, len(a) * len(b)),
                np.tile(single, len(a) * len(b)),
            )
        )
        batch.append(shape)
        size += shape[0] * shape[1] * shape[2]
        if size > _CHUNK:
            flush()
    flush()
    return result
