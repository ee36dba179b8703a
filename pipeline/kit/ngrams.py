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
_HIGH = np.uint64(32)

Keys = NDArray[np.uint64]
Costs = NDArray[np.float32]


def normal(token: str) -> str:
    """What stands for a token in the model: the word in lower case, "0" for a number, "." or ","; "" for other signs."""
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
    return mixed >> _HIGH


@dataclass(frozen=True)
class Ngrams:
    """Costs of the pairs and triples that were seen, and what it costs to fall back from a pair or a word."""

    pairs: NDArray[np.uint32]
    pair_cost: NDArray[np.uint8]
    pair_back: NDArray[np.uint8]
    triples: NDArray[np.uint32]
    triple_cost: NDArray[np.uint8]
    words: NDArray[np.uint32]
    word_back: NDArray[np.uint8]

    def costs(self, before: Keys, previous: Keys, word: Keys, alone: Costs) -> Costs:
        """-log P(word | before, previous) in nats; ``alone`` is -log P(word). All arrays have one shape."""
        found, at = _find(self.words, previous)
        pair = alone + np.where(found, self.word_back[at], 0) / np.float32(PER_NAT)
        found, at = _find(self.pairs, pair_keys(previous, word))
        pair = np.where(found, self.pair_cost[at] / np.float32(PER_NAT), pair)
        context = pair_keys(before, previous)
        found, at = _find(self.pairs, context)
        triple = pair + np.where(found, self.pair_back[at], 0) / np.float32(PER_NAT)
        found, at = _find(self.triples, pair_keys(context, word))
        result: Costs = np.where(found, self.triple_cost[at] / np.float32(PER_NAT), triple).astype(np.float32)
        return result


def _find(table: NDArray[np.uint32], keys: Keys) -> tuple[NDArray[np.bool_], NDArray[np.intp]]:
    wanted = keys.astype(np.uint32)
    at = np.minimum(np.searchsorted(table, wanted), len(table) - 1)
    return table[at] == wanted, at


def load(folder: Path) -> Ngrams:
    """The model in ``folder/lexicon/ngrams.npz``."""
    with np.load(folder / "lexicon" / "ngrams.npz") as data:
        steps = data["pair_steps"], data["triple_steps"]
        pairs, triples = (np.cumsum(step, dtype=np.uint32) for step in steps)
        return Ngrams(
            pairs,
            data["pair_cost"],
            data["pair_back"],
            triples,
            data["triple_cost"],
            data["words"],
            data["word_back"],
        )
