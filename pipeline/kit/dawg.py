"""A word graph in a few numpy arrays: every word has a number, and prefixes can be followed letter by letter."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

ALPHABET = "abcdefghijklmnopqrstuvwxyzåäöéèêëüáàâóôíîïúñçøæßšžćłõ'-:."
CODE = {letter: code for code, letter in enumerate(ALPHABET)}
FINAL = 63  # the bit of a node's mask that says "a word ends here"; ALPHABET is shorter than that
MOST_REMEMBERED = 200_000  # words whose numbers are kept at hand; texts say the same few again and again


@dataclass(frozen=True)
class Dawg:
    """Node ``n`` has a bit in ``mask[n]`` per letter it goes on with; its edges start at ``first[n]``, in letter order.

    ``skip`` counts the words passed by when an edge is taken, so the sum along a word's path is the word's number
    in sorted order.
    """

    mask: NDArray[np.uint64]
    first: NDArray[np.uint32]
    target: NDArray[np.uint32]
    skip: NDArray[np.uint32]
    _numbers: dict[str, int] = field(default_factory=dict, repr=False)

    @cached_property
    def _lists(self) -> tuple[array[int], array[int], array[int], array[int]]:
        """The same numbers for steps taken one by one: in half the time, and lists would take five times the room."""
        return (
            array("Q", self.mask.astype(np.uint64).tobytes()),
            array("I", self.first.astype(np.uint32).tobytes()),
            array("I", self.target.astype(np.uint32).tobytes()),
            array("I", self.skip.astype(np.uint32).tobytes()),
        )

    @cached_property
    def below(self) -> NDArray[np.int64]:
        """How many words go on from each node, itself among them: they are numbered in a row."""
        edges = np.diff(self.first, append=np.uint32(len(self.target)))
        inner = edges > 0
        last = (self.first + np.maximum(edges, 1) - 1).astype(np.int64)
        # The words before the last edge, then those below it, and so on down to a node without edges.
        count = np.where(inner, self.skip.astype(np.int64)[np.where(inner, last, 0)], 1)
        down = np.where(inner, self.target.astype(np.int64)[np.where(inner, last, 0)], -1)
        while (more := down >= 0).any():
            count = count + np.where(more, count[down], 0)
            down = np.where(more, down[down], -1)
        return count

    @cached_property
    def powers(self) -> tuple[NDArray[np.intp], NDArray[np.int64]]:
        """How many words go on from each node, as a power of two (its exponent) and what is over."""
        level = (np.frexp(self.below.astype(np.float64))[1] - 1).astype(np.intp)
        return level, self.below - (1 << level)

    def number(self, word: str) -> int:
        """The word's number, or -1 where it is not in the graph."""
        number = self._numbers.get(word)
        if number is None:
            if len(self._numbers) > MOST_REMEMBERED:
                self._numbers.clear()
            number = self._numbers[word] = self._walk(word)
        return number

    def _walk(self, word: str) -> int:
        end = self._follow(word, 0, 0)
        return end[1] if end and self._lists[0][end[0]] >> FINAL & 1 else -1

    def _follow(self, letters: str, node: int, number: int) -> tuple[int, int] | None:
        """(node, words passed by) after some letters more; None where no word goes on so."""
        mask, first, target, skip = self._lists
        for letter in letters:
            code = CODE.get(letter, FINAL)
            bits = mask[node]
            if code == FINAL or not bits >> code & 1:
                return None
            edge = first[node] + (bits & ((1 << code) - 1)).bit_count()
            number += skip[edge]
            node = target[edge]
        return node, number

    def replaced(self, word: str, others: Mapping[str, Sequence[str]]) -> Iterator[int]:
        """The number of every word in the graph that ``word`` is but for one or two letters in a row.

        ``others`` says what may stand for which letters.
        """
        finals = self._lists[0]
        before: tuple[int, int] | None = (0, 0)
        for at in range(len(word)):
            if before is None:
                return
            for width in (1, 2):
                for new in others.get(word[at : at + width], ()):
                    end = self._follow(new + word[at + width :], *before)
                    if end and finals[end[0]] >> FINAL & 1:
                        yield end[1]
            before = self._follow(word[at], *before)

    def spells(self, choices: Sequence[str]) -> bool:
        """Whether some word takes its first letter from the first of the choices, its second from the second, …"""
        mask, first, target, _ = self._lists
        nodes = {0}
        for letters in choices:
            nodes = {
                target[first[node] + (mask[node] & ((1 << CODE[letter]) - 1)).bit_count()]
                for node in nodes
                for letter in letters
                if letter in CODE and mask[node] >> CODE[letter] & 1
            }
        return any(mask[node] >> FINAL & 1 for node in nodes)

    def begins(self, word: str) -> bool:
        """Whether some longer word of the graph begins so."""
        end = self._follow(word, 0, 0)
        return end is not None and self._lists[0][end[0]] != 1 << FINAL

    def depth(self, word: str, start: int) -> int:
        """Where in ``word`` the way ends that some word of the graph goes from ``start`` on."""
        node = number = 0
        for at in range(start, len(word)):
            going = self._follow(word[at], node, number)
            if going is None:
                return at
            node, number = going
        return len(word)

    def prefixes(self, word: str, start: int = 0) -> list[tuple[int, int]]:
        """(end, number) of every word in the graph that ``word`` has at ``start``, shortest first."""
        mask, first, target, skip = self._lists
        node = number = 0
        found: list[tuple[int, int]] = []
        for at in range(start, len(word)):
            code = CODE.get(word[at], FINAL)
            bits = mask[node]
            if code == FINAL or not bits >> code & 1:
                break
            edge = first[node] + (bits & ((1 << code) - 1)).bit_count()
            number += skip[edge]
            node = target[edge]
            if mask[node] >> FINAL & 1:
                found.append((at + 1, number))
        return found


def build(words: Iterable[str]) -> Dawg:
    """The smallest graph of the words, which must be sorted by ``sort_key`` and without repeats."""
    register: dict[tuple[bool, tuple[tuple[int, int], ...]], int] = {}
    finished: list[tuple[bool, tuple[tuple[int, int], ...]]] = []
    # The path of the latest word: per depth whether a word ends there and the edges finished so far.
    path: list[tuple[bool, list[tuple[int, int]]]] = [(False, [])]
    previous = ""

    def close(depth: int) -> None:
        while len(path) - 1 > depth:
            final, edges = path.pop()
            key = (final, tuple(edges))
            node = register.get(key)
            if node is None:
                node = register[key] = len(finished)
                finished.append(key)
            path[-1][1].append((CODE[previous[len(path) - 1]], node))

    for word in words:
        common = 0
        for one, other in zip(word, previous, strict=False):
            if one != other:
                break
            common += 1
        close(common)
        path += [(False, []) for _ in word[common:]]
        path[-1] = (True, path[-1][1])
        previous = word
    close(0)
    finished.append((path[0][0], tuple(path[0][1])))
    return _pack(finished)


def sort_key(word: str) -> list[int]:
    """Words in the order of ALPHABET, as `build` wants them."""
    return [CODE[letter] for letter in word]


def _pack(nodes: list[tuple[bool, tuple[tuple[int, int], ...]]]) -> Dawg:
    # Children were finished before their parents, so words below a node can be counted in one pass; the root is last
    # and becomes number 0.
    last = len(nodes) - 1
    below = [0] * len(nodes)
    for index, (final, edges) in enumerate(nodes):
        below[index] = final + sum(below[node] for _, node in edges)
    mask: list[int] = []
    first: list[int] = []
    target: list[int] = []
    skip: list[int] = []
    for final, edges in reversed(nodes):
        first.append(len(target))
        mask.append((final << FINAL) | sum(1 << code for code, _ in edges))
        passed = int(final)
        for _, node in sorted(edges):
            target.append(last - node)
            skip.append(passed)
            passed += below[node]
    return Dawg(
        np.array(mask, np.uint64), np.array(first, np.uint32), np.array(target, np.uint32), np.array(skip, np.uint32)
    )
