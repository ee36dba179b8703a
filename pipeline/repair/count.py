"""Count: a text's words, pairs and triples of words into the cost tables of `pipeline.kit.ngrams`."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from pipeline.kit.ngrams import PER_NAT, Keys, key, model_tokens, packed, pair_keys

DISCOUNT = 0.75  # what absolute discounting takes from every count; the usual value
KEEP_TRIPLES = 2  # triples seen less often say little and would double the file
Ints = NDArray[np.int64]
Floats = NDArray[np.float64]


def _bytes(probability: Floats) -> NDArray[np.uint8]:
    steps: NDArray[np.uint8] = np.clip(np.rint(-np.log(probability) * PER_NAT), 0, 255).astype(np.uint8)
    return steps


def _left_over(contexts: Ints, taken: Floats, size: int) -> Floats:
    """Per context, the probability its kept followers leave to the shorter history."""
    return np.clip(1 - np.bincount(contexts, weights=taken, minlength=size), 1e-6, 1.0)


def _sorted(keys: Keys, *columns: NDArray[np.uint8]) -> tuple[Keys, list[NDArray[np.uint8]]]:
    """The columns in order of key, one row a key (the first where two share it)."""
    unique, at = np.unique(keys, return_index=True)
    return unique, [column[at] for column in columns]


def ngrams(lines: Iterable[str], target: Path, alone: dict[str, float]) -> None:
    """Write ``target``, the n-gram tables of the lines; ``alone`` is P(word) of words whose counts say too little."""
    vocabulary: dict[str, int] = {}
    ids = np.array([vocabulary.setdefault(word, len(vocabulary)) for word in model_tokens(lines)], np.int64)
    size = len(vocabulary)
    single = np.bincount(ids, minlength=size)
    general = np.array([alone.get(word, 0.0) for word in vocabulary])
    p_single = np.where(general > 0, general, single / len(ids))

    pair, pair_count = np.unique(ids[:-1] * size + ids[1:], return_counts=True)
    first, second = pair // size, pair % size
    taken = (pair_count - DISCOUNT) / single[first]
    left = _left_over(first, taken, size)
    p_pair = taken + left[first] * p_single[second]

    context = ids[:-2] * size + ids[1:-1]
    triple, triple_count = np.unique(np.searchsorted(pair, context) * size + ids[2:], return_counts=True)
    kept = triple_count >= KEEP_TRIPLES
    triple, triple_count = triple[kept], triple_count[kept]
    history, third = triple // size, triple % size
    taken = (triple_count - DISCOUNT) / pair_count[history]
    pair_left = _left_over(history, taken, len(pair))
    p_triple = taken + pair_left[history] * p_pair[np.searchsorted(pair, second[history] * size + third)]

    number = np.array([key(word) for word in vocabulary], np.uint64)
    pair_key = pair_keys(number[first], number[second])
    triple_key = pair_keys(pair_key[history], number[third])
    words, (word_back,) = _sorted(number, _bytes(left))
    pairs, (pair_cost, pair_back) = _sorted(pair_key, _bytes(p_pair), _bytes(pair_left))
    triples, (triple_cost,) = _sorted(triple_key, _bytes(p_triple))
    pair_steps, pair_low = packed(pairs)
    triple_steps, triple_low = packed(triples)
    np.savez_compressed(
        target,
        words=words.astype(np.uint32),
        word_back=word_back,
        pair_steps=pair_steps,
        pair_low=pair_low,
        pair_cost=pair_cost,
        pair_back=pair_back,
        triple_steps=triple_steps,
        triple_low=triple_low,
        triple_cost=triple_cost,
    )
