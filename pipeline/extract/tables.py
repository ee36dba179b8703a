"""Ruled tables: which lines on the page make a grid, and which words stand in which cell."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.document import Word

NEAR = 2.5
"""Points within which two rules are the same edge."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A straight line on the page, horizontal or vertical, in points from the top left."""

    x0: float
    y0: float
    x1: float
    y1: float

    @property
    def upright(self) -> bool:
        return self.y1 - self.y0 > self.x1 - self.x0


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: the x of its column edges and the y of its row edges, both in order."""

    xs: tuple[float, ...]
    ys: tuple[float, ...]

    def holds(self, word: Word) -> bool:
        """Whether the middle of the word stands inside the table."""
        if word.box is None:
            return False
        x, y = (word.box.x0 + word.box.x1) / 2, (word.box.y0 + word.box.y1) / 2
        return self.xs[0] - NEAR < x < self.xs[-1] + NEAR and self.ys[0] - NEAR < y < self.ys[-1] + NEAR

    def place(self, words: Sequence[Word]) -> list[list[list[Word]]]:
        """Words per row and cell."""
        rows: list[list[list[Word]]] = [[[] for _ in self.xs[1:]] for _ in self.ys[1:]]
        for word in words:
            if word.box is None:
                continue
            column = _between(self.xs, (word.box.x0 + word.box.x1) / 2)
            row = _between(self.ys, (word.box.y0 + word.box.y1) / 2)
            rows[row][column].append(word)
        return rows


def _between(edges: Sequence[float], value: float) -> int:
    return min(max(bisect_right(edges, value) - 1, 0), len(edges) - 2)


def grids(rules: Sequence[Rule]) -> list[Grid]:
    """The tables with at least two columns and two rows; a lone frame or an underline is none."""
    found: list[Grid] = []
    for group in _connected(rules):
        xs = _edges([(r.x0 + r.x1) / 2 for r in group if r.upright])
        ys = _edges([(r.y0 + r.y1) / 2 for r in group if not r.upright])
        if len(xs) >= 3 and len(ys) >= 2:
            found.append(Grid(xs, ys))
    return found


def _edges(values: Sequence[float]) -> tuple[float, ...]:
    edges: list[float] = []
    for value in sorted(values):
        if not edges or value - edges[-1] > NEAR:
            edges.append(value)
    return tuple(edges)


def _connected(rules: Sequence[Rule]) -> list[list[Rule]]:
    """Rules that touch, directly or through others."""
    groups: list[list[Rule]] = []
    for rule in rules:
        touching = [group for group in groups if any(_touch(rule, other) for other in group)]
        merged = [rule]
        for group in touching:
            merged += group
            groups.remove(group)
        groups.append(merged)
    return groups


def _touch(a: Rule, b: Rule) -> bool:
    return a.x0 <= b.x1 + NEAR and b.x0 <= a.x1 + NEAR and a.y0 <= b.y1 + NEAR and b.y0 <= a.y1 + NEAR
