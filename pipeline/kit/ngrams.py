"""models/lexicon/ngrams.npz: how probable a word is after the two before it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

PER_NAT = 8  # costs (-log P) are kept in one byte, eight steps to a nat
STOP = "."  # what stands for the edge of a sentence
COMMA = ","
NUMBER = "0"  # what stands for every number
TOKENS = re.compile(r"[^\W\d_]+(?:[-'’:][^\W\d_]+)*|\d[\d .,:/-]*|[.!?;:,]|\S")

_ONE = np.uint64(0x9E3779B97F4A7C15)
_TWO = np.uint64(0xC2B2AE3D27D4EB4F)
_SHIFT = np.uint64(16)  # 48 bits: with 32, one look-up in 4,000 found a stranger's entry, and there are millions

Keys = NDArray[np.uint64]
Costs = NDArray[np.float32]
Found = NDArray[np.bool_]


def normal(token: str) -> str:
    """What stands for a token in the model: the lower-case word, "0" for a number, "." or ","; "" for other signs."""
    first = token[0]
    if first.isalpha():
        return token.lower().replace("’", "'")
    if first.isdigit():
        return NUMBER
    if first in ".!?;:":
        return STOP
    return COMMA if first == "," else ""


def model_tokens(lines: Iterable[str]) -> Iterator[str]:
    """The tokens the model sees in lines that are paragraphs, with one "." around each sentence."""
    last = STOP
    yield STOP
    for line in lines:
        for token in TOKENS.findall(line):
            word = normal(token)
            if word and not word == last == STOP:
                yield word
                last = word
        if last != STOP:
            yield STOP
            last = STOP


def key(word: str) -> int:
    """The number of a word in the tables."""
    return crc32(word.encode())


def pair_keys(first: Keys, second: Keys) -> Keys:
    """The number of two words in a row; of three, when ``first`` is already one of two."""
    mixed = first * _ONE + (second + np.uint64(1)) * _TWO
    return mixed >> _SHIFT


@dataclass(frozen=True)
class Ngrams:
    """Costs of the pairs and triples that were seen, and what it costs to fall back from a pair or a word."""

    pairs: Keys
    pair_cost: NDArray[np.uint8]
    pair_back: NDArray[np.uint8]
    triples: Keys
    triple_cost: NDArray[np.uint8]
    words: Keys
    word_back: NDArray[np.uint8]

    def follow(self, previous: Keys, word: Keys, alone: Costs) -> tuple[Found, Costs, Costs]:
        """Whether each pair was seen, -log P(word | previous) in nats, and what falling back from the pair costs.

        ``alone`` is -log P(word). All arrays have one shape.
        """
        found, at = _find(self.words, previous)
        fallen = alone + np.where(found, self.word_back[at], 0) / np.float32(PER_NAT)
        found, at = _find(self.pairs, pair_keys(previous, word))
        cost = np.where(found, self.pair_cost[at] / np.float32(PER_NAT), fallen)
        back = np.where(found, self.pair_back[at], 0) / np.float32(PER_NAT)
        return found, cost.astype(np.float32), back.astype(np.float32)

    def triple(self, before: Keys, previous: Keys, word: Keys, fallen: Costs) -> Costs:
        """-log P(word | before, previous) in nats; ``fallen`` where the three were not seen together."""
        found, at = _find(self.triples, pair_keys(pair_keys(before, previous), word))
        cost: Costs = np.where(found, self.triple_cost[at] / np.float32(PER_NAT), fallen).astype(np.float32)
        return cost


def _find(table: Keys, keys: Keys) -> tuple[NDArray[np.bool_], NDArray[np.intp]]:
    at = np.minimum(np.searchsorted(table, keys), len(table) - 1)
    return table[at] == keys, at


def packed(keys: Keys) -> tuple[NDArray[np.uint32], NDArray[np.uint16]]:
    """Sorted keys as they are filed: steps of the high part, which are small, and the low part."""
    high = (keys >> _SHIFT).astype(np.uint32)
    return np.diff(high, prepend=np.uint32(0)), keys.astype(np.uint16)


def _unpacked(steps: NDArray[np.uint32], low: NDArray[np.uint16]) -> Keys:
    return (np.cumsum(steps, dtype=np.uint64) << _SHIFT) | low


def load(folder: Path) -> Ngrams:
    """The model in ``folder/lexicon/ngrams.npz``."""
    with np.load(folder / "lexicon" / "ngrams.npz") as data:
        return Ngrams(
            _unpacked(data["pair_steps"], data["pair_low"]),
            data["pair_cost"],
            data["pair_back"],
            _unpacked(data["triple_steps"], data["triple_low"]),
            data["triple_cost"],
            data["words"].astype(np.uint64),
            data["word_back"],
        )
