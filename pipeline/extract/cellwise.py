"""Ruled tables for the engine: their cells cut out and set as plain lines, and what it read put back in its place.

Among rules the engine takes a lone X for dust, a party for a part of the rule, and a column of marks for one word.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from pipeline.extract import ruling, tables
from pipeline.extract.pixels import INK, WHITE, Grey
from pipeline.extract.tables import Rule
from pipeline.extract.tesseract import Read

LEAST = 40
"""Pixels of ink; a cell with fewer holds dust. A dash has 80."""
SPECK = 12
"""Pixels of ink that are no part of any letter: an i's dot has 30."""
ASIDE = 8
"""Pixels by which a rule may run aside of where it was found."""
RULED = 0.6
"""Part of the height of a row that is dark in a rule; in a letter that stands at it, less."""
ONE_LINE = 1.6
"""How many times as tall as most lines a cell with one line is at most."""
BETWEEN, MARGIN, LEADING = 100, 60, 40
"""Pixels between two cells set on one line, around all cells, and from line to line."""
DOUBTED = 60.0
"""Confidence of a word below which the cells are read once more. A mark read as another letter has 15–57."""
FIRST_BLOCK = 1000
"""What is read in cells gets numbers of blocks that the page itself does not reach."""

Cell = tuple[int, int, int, int]
"""Left, top, right and bottom in pixels of the page."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a cell stands in the image of cells, and how far from there it stands on the page."""

    x0: int
    y0: int
    x1: int
    y1: int
    dx: int
    dy: int


@dataclass(frozen=True)
class Apart:
    """A page without its tables, and the filled cells of these, line below line."""

    page: Image.Image
    cells: Image.Image
    places: tuple[Place, ...]


def apart(pixels: Grey, rules: Sequence[Rule]) -> Apart | None:
    """The level page and the cells of its ruled tables as two images; None where no cell has anything in it."""
    page = pixels.copy()
    lines: list[list[tuple[Cell, Grey]]] = []
    for grid, flats in _grids(rules):
        x0, y0, x1, y1 = (round(v) for v in (grid.xs[0], grid.ys[0], grid.xs[-1], grid.ys[-1]))
        _erase(page, [r for r in rules if r.upright], grid.ys)
        _erase(page.T, [Rule(r.y0, r.x0, r.y1, r.x1) for r in rules if not r.upright], grid.xs)
        lines += _lines([(cell, _cut(page, cell)) for cell in _cells(grid, flats)])
        page[max(y0 - ASIDE, 0) : y1 + ASIDE, max(x0 - ASIDE, 0) : x1 + ASIDE] = WHITE
    if not lines:
        return None
    cells, places = below_each_other(lines)
    return Apart(Image.fromarray(page), cells, places)


def put_back(found: Sequence[Read], places: Sequence[Place], first_block: int = FIRST_BLOCK) -> Iterator[Read]:
    """The words that were read in the image of cells, where they stand on the page; each cell is a block of its own."""
    for word in found:
        x, y = (word.x0 + word.x1) / 2, (word.y0 + word.y1) / 2
        near = [(_off(x, p.x0, p.x1) + _off(y, p.y0, p.y1), i) for i, p in enumerate(places)]
        off, i = min(near)
        if off <= BETWEEN / 2:
            dx, dy = places[i].dx, places[i].dy
            box = (word.x0 + dx, word.y0 + dy, word.x1 + dx, word.y1 + dy)
            yield Read(word.text, *box, word.confidence, (first_block + i, *word.line[1:]))


def sure(placed: Sequence[Read], places: Sequence[Place]) -> bool:
    """Whether every cell has words, and none of them is doubted."""
    return len({word.line[0] for word in placed}) == len(places) and all(w.confidence >= DOUBTED for w in placed)


def _off(value: float, low: float, high: float) -> float:
    return max(low - value, value - high, 0.0)


def _grids(rules: Sequence[Rule]) -> Iterator[tuple[tables.Grid, list[Rule]]]:
    """The tables in pixels, each with its level rules."""
    scale = ruling.POINTS
    for grid in tables.grids([Rule(r.x0 * scale, r.y0 * scale, r.x1 * scale, r.y1 * scale) for r in rules]):
        xs, ys = tuple(x / scale for x in grid.xs), tuple(y / scale for y in grid.ys)
        uprights = tuple(Rule(r.x0 / scale, r.y0 / scale, r.x1 / scale, r.y1 / scale) for r in grid.uprights)
        flats = [r for r in rules if not r.upright and ys[0] - ASIDE <= r.y0 <= ys[-1] + ASIDE]
        yield tables.Grid(xs, ys, uprights), flats


def _erase(page: Grey, rules: Sequence[Rule], edges: Sequence[float]) -> None:
    """Make upright rules white between every two edges, a few pixels at a time: letters that touch them stay."""
    for rule in rules:
        left = max(round(rule.x0) - ASIDE, 0)
        for top, bottom in pairwise(round(edge) for edge in edges):
            if min(bottom, rule.y1) - max(top, rule.y0) < (bottom - top) / 2:
                continue
            band = page[top + ASIDE : bottom - ASIDE, left : round(rule.x0) + ASIDE + 1]
            ruled = np.flatnonzero((band < ruling.DARK).mean(axis=0) > RULED) if band.size else np.empty(0, int)
            if len(ruled):
                first, last = left + int(ruled[0]) - 1, left + int(ruled[-1]) + 1
                page[max(top - ASIDE, 0) : bottom + ASIDE, max(first, 0) : last + 1] = WHITE


def _cells(grid: tables.Grid, flats: Sequence[Rule]) -> list[Cell]:
    """The cells, those that no rule parts as one."""
    home: dict[tuple[int, int], tuple[int, int]] = {}
    for r, (top, bottom) in enumerate(pairwise(grid.ys)):
        for c, (left, right) in enumerate(pairwise(grid.xs)):
            x, y = (left + right) / 2, (top + bottom) / 2
            parted = any(abs(u.x0 - left) <= ASIDE and u.y0 <= y <= u.y1 for u in grid.uprights)
            below = any(abs(f.y0 - top) <= ASIDE and f.x0 <= x <= f.x1 for f in flats)
            home[r, c] = (r, c)
            if c and not parted:
                home[r, c] = home[r, c - 1]
            elif r and not below:
                home[r, c] = home[r - 1, c]
    members: dict[tuple[int, int], list[tuple[int, int]]] = defaultdict(list)
    for place, first in home.items():
        members[first].append(place)
    return [
        (
            round(grid.xs[min(c for _, c in held)]),
            round(grid.ys[min(r for r, _ in held)]),
            round(grid.xs[max(c for _, c in held) + 1]),
            round(grid.ys[max(r for r, _ in held) + 1]),
        )
        for held in members.values()
    ]


def _cut(page: Grey, cell: Cell) -> Grey:
    x0, y0, x1, y1 = cell
    return page[y0:y1, x0:x1].copy()


def _lines(cells: Sequence[tuple[Cell, Grey]]) -> list[list[tuple[Cell, Grey]]]:
    """The filled cells cut close, those of a row together where each holds one line."""
    rows: dict[tuple[int, int], list[tuple[Cell, Grey]]] = defaultdict(list)
    heights: list[int] = []
    for (x0, y0, _, y1), pixels in cells:
        ink = pixels < INK
        if ink.sum() < LEAST:
            continue
        ys, xs = _without_specks(ink.sum(axis=1)), _without_specks(ink.sum(axis=0))
        if not ys or not xs:
            continue
        top, bottom, left, right = ys[0].start, ys[-1].stop, xs[0].start, xs[-1].stop
        heights.append(max(len(run) for run in ys))
        close = (x0 + left, y0 + top, x0 + right, y0 + bottom)
        rows[y0, y1].append((close, pixels[top:bottom, left:right]))
    if not heights:
        return []
    usual = median(heights)
    done: list[list[tuple[Cell, Grey]]] = []
    for row in rows.values():
        one_line = all(len(pixels) <= ONE_LINE * usual for _, pixels in row)
        done += [row] if one_line else [[cell] for cell in row]
    return done


def _without_specks(inked: NDArray[np.int_]) -> list[range]:
    """Runs of rows or columns with ink, by how much each has, from the first that holds more than a speck to the last.

    What is left of a rule in a corner would make a cell of one line as tall as two.
    """
    edges = np.flatnonzero(np.diff(np.concatenate(([0], inked > 0, [0]))))
    runs = [range(int(first), int(stop)) for first, stop in zip(edges[::2], edges[1::2], strict=True)]
    large = [i for i, run in enumerate(runs) if inked[run.start : run.stop].sum() > SPECK]
    return runs[large[0] : large[-1] + 1] if large else []


def below_each_other(lines: Sequence[Sequence[tuple[Cell, Grey]]]) -> tuple[Image.Image, tuple[Place, ...]]:
    """The lines below each other in one image."""
    width = max(sum(p.shape[1] + BETWEEN for _, p in line) for line in lines) + 2 * MARGIN
    spans = [(min(cell[1] for cell, _ in line), max(cell[3] for cell, _ in line)) for line in lines]
    height = sum(bottom - top + LEADING for top, bottom in spans) + 2 * MARGIN
    image = np.full((height, width), WHITE, dtype=np.uint8)
    places: list[Place] = []
    y = MARGIN
    for line, (top, bottom) in zip(lines, spans, strict=True):
        x = MARGIN
        for (x0, y0, x1, y1), pixels in line:
            at = y + y0 - top
            image[at : at + y1 - y0, x : x + x1 - x0] = pixels
            places.append(Place(x, at, x + x1 - x0, at + y1 - y0, x0 - x, y0 - at))
            x += x1 - x0 + BETWEEN
        y += bottom - top + LEADING
    return Image.fromarray(image), tuple(places)
