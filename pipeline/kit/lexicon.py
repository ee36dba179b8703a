"""models/lexicon/: known words, frequencies, and how well a text reads."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from pipeline.kit.dawg import Dawg

WORD, CAPITAL, BEGIN, END = 1, 2, 4, 8  # stands alone · stands alone as a name · begins a compound · ends one
PER_NAT = 8  # costs (-log P) are kept in one byte, eight steps to a nat
SHORTEST_PART = 3  # letters in a part of a compound; shorter ones divide nearly everything
LETTERS = "abcdefghijklmnopqrstuvwxyzåäöé"
LETTER_CLASSES = len(LETTERS) + 3  # "#" around the word, other letters, digits and signs
_LETTER_CODE = {letter: code for code, letter in enumerate(LETTERS, start=1)}
_OTHER_LETTER, _SIGN = LETTER_CLASSES - 2, LETTER_CLASSES - 1

PIECE = re.compile(r"\S+")
EDGES = " .,;:!?()[]\"'”“’‘»«–—-/*•·…"
HARMLESS = re.compile(r"[-'’:/.,()&@+]")  # signs that stand inside sound words: EU:s, och/eller, a.b@c.se
SWEDISH_RATE = 0.05  # å, ä, ö among the letters of ordinary Swedish: 4.6-6.0 % measured on minutes
ENOUGH_LETTERS = 200  # below this many letters their rate says little
_DOTTED = {"a": "aåä", "o": "oö"}
SHORT, SELDOM = 3, 10.3  # letters, and nats from which minutes hardly have such a word
ODD_LETTERS = 3.6  # mean cost of a letter (nats) from which an unknown word looks like no word at all


def letter_codes(word: str) -> list[int]:
    """The word's letters as numbers below LETTER_CLASSES, with two "#" before and one after."""
    codes = [_LETTER_CODE.get(c, _OTHER_LETTER if c.isalpha() else _SIGN) for c in word]
    return [0, 0, *codes, 0]


@dataclass(frozen=True, eq=False)
class Ranges:
    """The least of any stretch of a row of costs, in two look-ups."""

    rows: NDArray[np.uint8]  # rows[k, i]: the least of the 2**k costs from i on

    @classmethod
    def of(cls, costs: NDArray[np.uint8]) -> Ranges:
        rows = [costs]
        while (step := 1 << (len(rows) - 1)) * 2 <= len(costs):
            row = rows[-1].copy()
            np.minimum(row[:-step], row[step:], out=row[:-step])
            rows.append(row)
        return cls(np.stack(rows))

    def least(self, start: NDArray[np.int64], level: NDArray[np.intp], rest: NDArray[np.int64]) -> NDArray[np.uint8]:
        """The least of 2**level + rest costs (rest less than 2**level) from ``start`` on, for every triple."""
        least: NDArray[np.uint8] = np.minimum(self.rows[level, start], self.rows[level, start + rest])
        return least


@dataclass(frozen=True, eq=False)
class Lexicon:
    graph: Dawg
    flags: bytes
    cost: NDArray[np.uint8]  # -log P(word), in steps of 1/PER_NAT nats
    begin_cost: NDArray[np.uint8]  # the same for a compound's first or middle part
    end_cost: NDArray[np.uint8]  # and for its last
    letters: NDArray[np.uint8]
    _known: dict[str, bool] = field(default_factory=dict, repr=False)

    @cached_property
    def _letters(self) -> list[list[list[int]]]:
        table: list[list[list[int]]] = self.letters.tolist()
        return table

    @cached_property
    def cheapest(self) -> tuple[Ranges, Ranges]:
        """What the cheapest word of a range of numbers costs: first, and after, the first part of a compound."""
        flags = np.frombuffer(self.flags, np.uint8)
        never = np.uint8(255)
        begin = np.where(flags & BEGIN, self.begin_cost, never)
        whole = np.where(flags & (WORD | CAPITAL), self.cost, never)
        end = np.where(flags & END, self.end_cost, never)
        return Ranges.of(np.minimum(whole, begin)), Ranges.of(np.minimum(end, begin))

    def has(self, word: str) -> int:
        """The flags of the lower-case word, 0 where the lexicon does not list it."""
        number = self.graph.number(word)
        return self.flags[number] if number >= 0 else 0

    def nats(self, word: str) -> float:
        """How rare the lower-case word is, -log P(word); without end where the lexicon does not list it."""
        number = self.graph.number(word)
        return int(self.cost[number]) / PER_NAT if number >= 0 else math.inf

    def knows(self, word: str) -> bool:
        """Whether the word, in any case, is listed or is a compound of listed parts."""
        known = self._known.get(word)
        if known is None:
            lower = word.lower()
            known = self._known[word] = bool(self.has(lower) & (WORD | CAPITAL)) or self.is_compound(lower)
        return known

    def is_name(self, word: str) -> bool:
        """Whether each part between hyphens is a name: *Anna-Karin*."""
        return all(self.has(part) & CAPITAL for part in word.lower().split("-"))

    def is_seldom(self, word: str) -> bool:
        """Whether the lower-case word is so short and so rare that it is oftener a common one misread: "alt", "ar"."""
        number = self.graph.number(word) if len(word) <= SHORT else -1
        return number >= 0 and bool(self.cost[number] > SELDOM * PER_NAT)

    def is_compound(self, word: str) -> bool:
        """Whether the lower-case word divides into parts that may begin, continue and end a compound."""
        if len(word) < 6:
            return False
        if "-" in word:
            return all(part and (self.has(part) or self.is_compound(part)) for part in word.split("-"))
        return self._divides(word, 0, 0)

    def _divides(self, word: str, start: int, depth: int) -> bool:
        for end, number in self.graph.prefixes(word, start):
            long_enough = end - start >= SHORTEST_PART and len(word) - end >= SHORTEST_PART
            if not long_enough or not self.flags[number] & BEGIN or depth > 3:
                continue
            if self.has(word[end:]) & END or self._divides(word, end, depth + 1):
                return True
        return False

    def is_bare(self, word: str) -> bool:
        """Whether the word, in any case, is unknown and lacks but å, ä and ö."""
        return not self.knows(word) and self.graph.spells([_DOTTED.get(c, c) for c in word.lower()])

    def reach(self, word: str) -> int:
        """How many letters of the lower-case word a compound may have that begins like it."""
        starts = [0]
        for start in starts:  # grows as it is gone through
            for end, number in self.graph.prefixes(word, start):
                if end - start >= SHORTEST_PART and self.flags[number] & BEGIN and end not in starts:
                    starts.append(end)
        return max(self.graph.depth(word, start) for start in starts)

    def letter_cost(self, word: str) -> float:
        """Mean -log P of the word's letters, in nats: about 2 for Swedish words, above 4 for noise."""
        codes = letter_codes(word.lower())
        table = self._letters
        return sum(table[a][b][c] for a, b, c in zip(codes, codes[1:], codes[2:], strict=False)) / (
            PER_NAT * (len(codes) - 2)
        )

    def quality(self, value: str) -> float:
        """How well a text reads, between 0 (noise) and 1 (sound Swedish); an empty text gives 1.

        An estimate of the share of wrong letters: words that nobody knows, signs inside words, missing å, ä, ö.
        """
        letters = dotted = 0
        wrong = 0.0
        for match in PIECE.finditer(value):
            piece = match[0].strip(EDGES)
            count = sum(map(str.isalpha, piece))
            letters += count
            if not count:
                wrong += 0.5 * (len(match[0]) > 2 and not any(map(str.isdigit, match[0])) and len(set(match[0])) > 2)
                continue
            dotted += sum(map(piece.count, "åäöÅÄÖ"))
            wrong += self._wrong_letters(piece)
        if not letters:
            return 1.0 if not value.strip() or wrong == 0 else 0.5
        share = wrong / letters
        if letters >= ENOUGH_LETTERS:
            share = max(share, SWEDISH_RATE * 0.8 - dotted / letters)
        return math.exp(-8 * share)

    def _wrong_letters(self, piece: str) -> float:
        """About how many letters of a piece between blanks are wrong."""
        wrong = 0.0
        for part in HARMLESS.split(piece):
            if len(part) < 2 or part.isdigit() or self.knows(part):
                continue
            if part.isalpha():
                if part.isupper() and len(part) < 6:
                    continue
                cost = self.letter_cost(part)
                soft = 0.3 if part[0].isupper() else 1.0  # names are seldom in the lexicon
                wrong += soft * (1.0 if cost < ODD_LETTERS else 0.4 * len(part))
            elif any(map(str.isalpha, part)) and any(c.islower() for c in part):
                wrong += 1.0
        return wrong


def load(folder: Path) -> Lexicon:
    """The lexicon in ``folder/lexicon/words.npz``."""
    with np.load(folder / "lexicon" / "words.npz") as data:
        graph = Dawg(data["mask"], data["first"], data["target"], data["skip"])
        costs = data["cost"], data["begin_cost"], data["end_cost"]
        return Lexicon(graph, data["flags"].tobytes(), *costs, data["letters"])
