"""Ruled tables: which rules on the page make a grid, and which words stand in which cell."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pipeline.document import Word

NEAR = 2.5
"""Points within which two rules are the same edge."""
MOST_RULES = 2000
"""A page with more rules than this is a drawing or a map, not a table."""


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
class Cell:
    """The words between two column edges of a table row; ``right`` is the edge where they had to wrap."""

    words: tuple[Word, ...]
    right: float


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: the x of its column edges, the y of its row edges, and the upright rules between cells."""

    xs: tuple[float, ...]
    ys: tuple[float, ...]
    uprights: tuple[Rule, ...]

    def holds(self, word: Word) -> bool:
        """Whether the middle of the word stands inside the table."""
        if word.box is None:
            return False
        x, y = (word.box.x0 + word.box.x1) / 2, (word.box.y0 + word.box.y1) / 2
        return self.xs[0] - NEAR < x < self.xs[-1] + NEAR and self.ys[0] - NEAR < y < self.ys[-1] + NEAR

    def rows(self, words: Sequence[Word]) -> Iterator[tuple[Cell, ...]]:
        """The cells of each row from the top; cells with no rule between them are one."""
        by_row: list[list[Word]] = [[] for _ in self.ys[1:]]
        for word in words:
            if word.box is not None:
                by_row[_between(self.ys, (word.box.y0 + word.box.y1) / 2)].append(word)
        for top, bottom, held in zip(self.ys, self.ys[1:], by_row, strict=False):
            if not held:
                continue
            edges = self._edges((top + bottom) / 2)
            cells: list[list[Word]] = [[] for _ in edges[1:]]
            for word in held:
                if word.box is not None:
                    cells[_between(edges, (word.box.x0 + word.box.x1) / 2)].append(word)
            yield tuple(Cell(tuple(cell), right) for cell, right in zip(cells, edges[1:], strict=True))

    def _edges(self, y: float) -> tuple[float, ...]:
        """The column edges that are drawn at a height; the outer two always."""
        drawn = [r.x0 for r in self.uprights if r.y0 - NEAR <= y <= r.y1 + NEAR]
        inner = tuple(x for x in self.xs[1:-1] if any(abs(x - d) <= NEAR for d in drawn))
        return (self.xs[0], *inner, self.xs[-1])


def _between(edges: Sequence[float], value: float) -> int:
    return min(max(bisect_right(edges, value) - 1, 0), len(edges) - 2)


def grids(rules: Sequence[Rule]) -> list[Grid]:
    """The tables with at least two columns, from the top; a lone frame or an underline is none."""
    found: list[Grid] = []
    for group in connected(rules):
        uprights = tuple(rule for rule in group if rule.upright)
        xs = _edges([(r.x0 + r.x1) / 2 for r in uprights])
        ys = _edges([(r.y0 + r.y1) / 2 for r in group if not r.upright])
        if len(xs) >= 3 and len(ys) >= 2:
            found.append(Grid(xs, ys, uprights))
    return sorted(found, key=lambda grid: grid.ys[0])


def loose(rules: Sequence[Rule]) -> list[Rule]:
    """The horizontal rules that touch no upright one: they may underline a word or strike it out."""
    if len(rules) > MOST_RULES:
        return []
    uprights = [rule for rule in rules if rule.upright]
    return [rule for rule in rules if not rule.upright and not any(_touch(rule, other) for other in uprights)]


def _edges(values: Sequence[float]) -> tuple[float, ...]:
    edges: list[float] = []
    for value in sorted(values):
        if not edges or value - edges[-1] > NEAR:
            edges.append(value)
    return tuple(edges)


def connected(rules: Sequence[Rule]) -> list[list[Rule]]:
    """Rules that touch, directly or through others."""
    if len(rules) > MOST_RULES:
        return []
    groups: list[list[Rule]] = []
    bounds: list[Rule] = []
    for rule in rules:
        merged, box = [rule], rule
        kept: list[list[Rule]] = []
        kept_bounds: list[Rule] = []
        for group, bound in zip(groups, bounds, strict=True):
            if _touch(rule, bound) and any(_touch(rule, other) for other in group):
                merged += group
                box = _around(box, bound)
            else:
                kept.append(group)
                kept_bounds.append(bound)
        groups, bounds = [*kept, merged], [*kept_bounds, box]
    return groups


def _around(a: Rule, b: Rule) -> Rule:
    return Rule(min(a.x0, b.x0), min(a.y0, b.y0), max(a.x1, b.x1), max(a.y1, b.y1))


def _touch(a: Rule, b: Rule) -> bool:
    return a.x0 <= b.x1 + NEAR and b.x0 <= a.x1 + NEAR and a.y0 <= b.y1 + NEAR and b.y0 <= a.y1 + NEAR
