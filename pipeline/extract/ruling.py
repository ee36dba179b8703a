"""The rules of tables in a page image: where they run, and the words read there without them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from pipeline.extract import tables
from pipeline.extract.pixels import Grey, Mask, halved
from pipeline.extract.tables import Rule
from pipeline.extract.tesseract import Read

Run = tuple[int, int, int]
"""A dark run in one column of pixels: its x, and the y of its ends."""

DARK = 190
"""On evened paper, darker than this may be a rule: table rules are often grey."""
TALLEST, WIDEST = 44, 100
"""Pixels at 150 dpi: an upright run longer than any letter is tall, a level one longer than letters ever join."""
UNBROKEN = 0.92
"""Part of a run that must be dark: a worn rule has holes."""
THICK = 7
"""Pixels at 150 dpi. A wider run is a bar, a photo or the edge of a copy."""
NEAR, FAR = 4, 6
"""Pixels at 150 dpi from the middle of a rule: there its table is white."""
STEMS = 0.25
"""Part of a line of text that the stems of its letters take up at least; of bold type two thirds."""
FEWEST_EDGES = 4
"""A table has three columns and three rows at least; fewer are a frame or the boxes where adjusters sign."""
BARS, ALONE = "|¦", "[]!"
"""What an upright rule is read as; the latter are signs of their own where they stand at a word."""
REACH = 24
"""Pixels (2 mm) from a word to a rule that may have been read as part of it: the engine's boxes often leave it out."""
POINTS = 72.0 / 300
"""A pixel of the image in points, so that what holds for rules in a PDF holds here."""


def of_tables(pixels: Grey) -> tuple[Rule, ...]:
    """The rules that make tables in a level page at 300 dpi, in its pixels."""
    dark = halved(pixels) < DARK
    found = [Rule(2 * x, 2 * y0, 2 * x, 2 * y1) for x, y0, y1 in straight(dark, TALLEST)]
    if len(found) < FEWEST_EDGES:
        return ()
    level = straight(np.ascontiguousarray(dark.T), WIDEST)
    found += [Rule(2 * x0, 2 * y, 2 * x1, 2 * y) for y, x0, x1 in level if not _among_letters(dark, y, x0, x1)]
    scaled = {Rule(r.x0 * POINTS, r.y0 * POINTS, r.x1 * POINTS, r.y1 * POINTS): r for r in found}
    kept: list[Rule] = []
    for group in tables.connected(list(scaled)):
        grids = tables.grids(group)
        if any(len(grid.xs) >= FEWEST_EDGES and len(grid.ys) >= FEWEST_EDGES for grid in grids):
            kept += [scaled[rule] for rule in group]
    return tuple(kept)


def _among_letters(dark: Mask, y: float, x0: float, x1: float) -> bool:
    """Whether a level run is the upper or lower edge of letters set close: their stems go on from it."""
    stretch = dark[max(round(y) - FAR, 0) : round(y) + FAR + 1, round(x0) : round(x1) + 1].mean(axis=1)
    above, below = stretch[: FAR - NEAR + 1], stretch[FAR + NEAR :]
    return any(STEMS < side.min() < UNBROKEN for side in (above, below) if len(side))


def words_between(found: Iterable[Read], rules: Sequence[Rule]) -> tuple[Read, ...]:
    """The words without the rules that were read as letters: ``|`` alone or before or after a word in its cell."""
    uprights = [rule for rule in rules if rule.upright]
    kept: list[Read] = []
    for word in found:
        near = [
            r.x0 for r in uprights if r.y0 < word.y1 and word.y0 < r.y1 and word.x0 - REACH < r.x0 < word.x1 + REACH
        ]
        text, x0, x1 = word.text, word.x0, word.x1
        middle = (x0 + x1) / 2
        if near and text[0] in BARS:
            text, x0 = text.lstrip(BARS), max(x0, min(round(max((x for x in near if x < middle), default=x0)), x1 - 1))
        if near and text and text[-1] in BARS:
            text, x1 = text.rstrip(BARS), min(x1, max(round(min((x for x in near if x > middle), default=x1)), x0 + 1))
        if text and not (near and text in ALONE):
            kept.append(word if text == word.text else replace(word, text=text, x0=x0, x1=x1))
    return tuple(kept)


def straight(dark: Mask, least: int) -> list[tuple[float, float, float]]:
    """Upright rules as x and the y of their ends, in pixels of the mask; of a mask laid on its side, the level ones."""
    height, width = dark.shape
    if height <= least or width < 3:
        return []
    wide = dark.copy()
    wide[:, 1:] |= dark[:, :-1]
    wide[:, :-1] |= dark[:, 1:]
    columns = _worth_counting(wide, least)
    sums = np.zeros((height + 1, len(columns)), dtype=np.int32)
    np.cumsum(wide[:, columns], axis=0, out=sums[1:])
    full = sums[least:] - sums[:-least] >= UNBROKEN * least
    groups: list[list[Run]] = []
    before: list[tuple[Run, list[Run]]] = []
    for i in np.flatnonzero(full.any(axis=0)):
        x = int(columns[i])
        here: list[tuple[Run, list[Run]]] = []
        for y0, y1 in _runs(full[:, i]):
            run = (x, y0, y1 + least - 1)
            beside = (g for other, g in before if other[0] == x - 1 and other[1] <= run[2] and run[1] <= other[2])
            group = next(beside, None)
            if group is None:
                groups.append(group := [])
            group.append(run)
            here.append((run, group))
        before = here
    return [(_middle(group), *_ends(group)) for group in groups if _area(group) <= THICK * (1 + _length(group))]


def _worth_counting(wide: Mask, least: int) -> NDArray[np.int_]:
    """Columns that may hold a run: three quarters of it, counted in whole quarters, lack no more than all of it may."""
    quarter = least // 4
    counts = np.add.reduceat(wide.view(np.uint8), np.arange(0, len(wide), quarter), axis=0, dtype=np.int16)
    together = counts[:-2] + counts[1:-1] + counts[2:]
    return np.flatnonzero((together >= 3 * quarter - (1 - UNBROKEN) * least).any(axis=0))


def _area(group: Sequence[Run]) -> int:
    return sum(y1 - y0 for _, y0, y1 in group)


def _middle(group: Sequence[Run]) -> float:
    return sum((y1 - y0) * x for x, y0, y1 in group) / _area(group)


def _ends(group: Sequence[Run]) -> tuple[float, float]:
    return float(min(y0 for _, y0, _ in group)), float(max(y1 for _, _, y1 in group))


def _length(group: Sequence[Run]) -> float:
    top, bottom = _ends(group)
    return bottom - top


def _runs(column: Mask) -> Iterator[tuple[int, int]]:
    """Where the column is set: the beginning and end of each run."""
    edges = np.flatnonzero(np.diff(np.concatenate(([0], column.astype(np.int8), [0]))))
    for first, stop in zip(edges[::2], edges[1::2], strict=True):
        yield int(first), int(stop)
