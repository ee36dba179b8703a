"""Channel: what a reading program makes of letters, as costs; adapts to the document at hand."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache

import numpy as np
from numpy.typing import NDArray

from pipeline.kit.confusions import SHAPES, Confusions
from pipeline.kit.dawg import ALPHABET, CODE
from pipeline.kit.lexicon import LETTERS

LEAST_KEPT = 0.02  # a letter is read right at least this often, whatever the table says
JUNK = math.log(150)  # cost of a sign that stands for nothing, inside a word
SPECKS = ";~^_|!*´`’"  # what dirt on the paper is read as
LOST = "+"  # ("+x", "+"): x was lost after any letter
UNSEEN = 10.0  # nats: one letter is read as a certain other, though no page has shown it
UNSEEN_PUT_IN = 9.5  # nats: a certain letter is put in
UNSEEN_FIRST = 8.0  # nats: a certain letter that begins a word is lost
COMMON_MISREADING = 4.6  # nats: f read as t, ll as l
PRIOR = 40.0  # how many sightings the general table is worth against the document's own
UNKNOWN = len(ALPHABET)  # code of a seen character with no confusion and no place in the alphabet

BUDGETS, MOST_BUDGETS = 2, 30  # steps to a nat in which a reading's cost is weighed against what may still be spent

Pair = tuple[str, str]


@dataclass(frozen=True)
class Ops:
    """The readings of one length, in order of what is seen and, of one sight, cheap ones first.

    The rows of a key begin at ``start[key]``; ``within[key, n]`` of them cost at most ``n / BUDGETS`` nats.
    """

    start: NDArray[np.int64]
    within: NDArray[np.int16]
    meant: NDArray[np.int8]  # up to three letter codes a row, -1 beyond the end
    first: NDArray[np.uint64]  # the bit of the first of them, every bit where there is none
    cost: NDArray[np.float32]
    pairs: list[Pair]


@dataclass(frozen=True, eq=False)
class Channel:
    """P(seen | meant) by pair of strings in lower case; letters not mentioned are read right."""

    shares: Mapping[Pair, float]

    @cached_property
    def kept(self) -> dict[str, float]:
        """Letter → how often it is read right."""
        lost: Counter[str] = Counter()
        for (meant, seen), share in self.shares.items():
            if len(meant) == 1 and seen != meant:
                lost[meant] += share  # type: ignore[assignment]
        return {letter: max(LEAST_KEPT, 1 - lost[letter]) for letter in ALPHABET}

    def cost(self, pair: Pair) -> float:
        """-log P(seen | meant), that of unusual misreadings too."""
        cost = self.costs.get(pair)
        return cost if cost is not None else UNSEEN_FIRST if not pair[1] else UNSEEN if pair[0] else UNSEEN_PUT_IN

    @cached_property
    def wide(self) -> Channel:
        """The same with every letter read as every other, put in, and lost where a word begins, though seldom."""
        unseen = {(meant, seen): UNSEEN for meant in LETTERS for seen in LETTERS if meant != seen}
        unseen |= {("", seen): UNSEEN_PUT_IN for seen in LETTERS}
        unseen |= {(meant, ""): UNSEEN_FIRST for meant in LETTERS}
        return Channel({pair: math.exp(-cost) for pair, cost in unseen.items()} | dict(self.shares))

    @cached_property
    def costs(self) -> dict[Pair, float]:
        """-log P(seen | meant) of every reading there is, that of a letter as itself too."""
        return {(meant, seen): cost for meant, seen, cost in self._costs()}

    def kept_cost(self, letter: str) -> float:
        """What it costs to take a seen character for itself."""
        return -math.log(self.kept.get(letter, 1.0))

    @cached_property
    def tables(self) -> tuple[Ops, Ops, Ops]:
        """The readings of nothing where a word begins, of one seen character, and of two."""
        return self.ops(0), self.ops(1), self.ops(2)

    @cached_property
    def codes(self) -> dict[str, int]:
        """Seen character → code; one more than ALPHABET for those of no use."""
        codes = dict(CODE)
        for char in "".join(seen for _, seen in self.shares) + SPECKS:
            codes.setdefault(char, len(codes) + 1)
        return codes

    @cached_property
    def width(self) -> int:
        return len(self.codes) + 2

    def ops(self, length: int) -> Ops:
        """The readings of ``length`` seen characters."""
        rows: list[tuple[int, float, Pair]] = []
        for meant, seen, cost in self._costs():
            if len(seen) == length:
                key = 0
                for char in seen:
                    key = key * self.width + self.codes[char]
                rows.append((key, cost, (meant, seen)))
        rows.sort()
        keys = np.array([key for key, _, _ in rows], np.int64)
        costs = np.array([cost for _, cost, _ in rows], np.float32)
        budget = np.minimum(np.ceil(costs * BUDGETS).astype(np.int64), MOST_BUDGETS)
        within = np.zeros((self.width**length, MOST_BUDGETS + 1), np.int16)
        np.add.at(within, (keys, budget), 1)
        meant_codes = np.full((len(rows), 3), -1, np.int8)
        for row, (_, _, (meant, _)) in enumerate(rows):
            meant_codes[row, : len(meant)] = [CODE[c] for c in meant]
        return Ops(
            np.searchsorted(keys, np.arange(self.width**length)),
            np.cumsum(within, axis=1, dtype=np.int16),
            meant_codes,
            np.where(meant_codes[:, 0] < 0, ~np.uint64(0), np.uint64(1) << meant_codes[:, 0].astype(np.uint64)),
            costs,
            [pair for _, _, pair in rows],
        )

    def _costs(self) -> list[tuple[str, str, float]]:
        costs = [(letter, letter, -math.log(share)) for letter, share in self.kept.items()]
        lost = {meant[1:]: share for (meant, seen), share in self.shares.items() if seen == LOST and meant != LOST}
        for (meant, seen), share in self.shares.items():
            if seen != LOST and seen != meant and set(meant) <= CODE.keys():
                costs.append((meant, seen, -math.log(share)))
        told = {(meant, seen) for meant, seen, _ in costs}
        for letter in ALPHABET:
            for gone, share in lost.items():
                if gone in CODE and (letter + gone, letter) not in told:
                    costs.append((letter + gone, letter, -math.log(share)))
        costs += [("", char, JUNK) for char in self.codes if not char.isalpha() and char not in CODE]
        return costs

    def adapted(self, seen_here: Mapping[Pair, float]) -> Channel:
        """The channel after the confusions of this document, counted in its own words, have had their say."""
        totals: Counter[str] = Counter()
        for (meant, _), count in seen_here.items():
            totals[meant] += count  # type: ignore[assignment]
        shares = dict(self.shares)
        for (meant, seen), share in self.shares.items():
            if meant in totals and seen:  # a first letter that is lost says nothing about those inside words
                shares[meant, seen] = (PRIOR * share + seen_here.get((meant, seen), 0.0)) / (PRIOR + totals[meant])
        channel = Channel(shares)
        # Most costs are as they were; to reckon all of them anew takes longer than to read a page.
        costs = self.costs | {(letter, letter): -math.log(share) for letter, share in channel.kept.items()}
        costs |= {pair: -math.log(share) for pair, share in shares.items() if pair[0] in totals and pair in costs}
        vars(channel)["costs"] = costs
        return channel


@lru_cache(maxsize=8)
def general(confusions: Confusions, kind: str) -> Channel:
    """The channel of a kind of damage before a document has had its say."""
    return Channel(confusions.of(kind))


@lru_cache(maxsize=4)
def misreadings(confusions: Confusions, most: float) -> dict[str, list[str]]:
    """What a bad picture was read as → what it may have been, by misreadings of so many nats at most.

    Letters put in or left out are among them only where that is common: people make these slips too.
    """
    found: dict[str, list[str]] = defaultdict(list)
    for (meant, seen), cost in general(confusions, SHAPES).costs.items():
        if cost <= COMMON_MISREADING or (cost <= most and meant not in seen and seen not in meant):
            found[seen].append(meant)
    return dict(found)
