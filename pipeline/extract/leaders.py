"""Rows of dots in a page image, that lead to a name or are there to sign on: the engine takes them for letters."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from pipeline.extract.pixels import Mask, places


class Run(NamedTuple):
    """Columns of pixels that have ink side by side."""

    start: int
    stop: int


# Pixels at 150 dpi, half the size of the page.
TALL = 6
"""A dot is this tall and this wide at most."""
WIDER = 1
"""By so much a dot may be wider than tall."""
ABOVE, BELOW = 10, 4
"""White above and below a dot: it stands where letters have their feet, and nothing stands over it."""
CROSSED = 0.2
"""Part of the dots that may have other ink over or beside them: where somebody signed."""
CLOSEST, FARTHEST = 4.0, 36.0
"""From dot to dot: .... in small print, and . . . . on a typewriter."""
UNEVEN = 2.0
"""By how much two distances in a row differ at most."""
FEWEST = 6
"""Dots of a row: an ellipsis has three."""
SLOPE = 2
"""Rows of pixels by which a dot may stand higher or lower than the row: the page need not be level yet."""


def dots(ink: Mask) -> Mask:
    """The dots of such rows in the ink of a page at 150 dpi."""
    found = np.zeros_like(ink)
    tops = _tops(ink)
    counts = tops.sum(axis=1)
    for y in range(SLOPE, len(ink), SLOPE + 1):
        if counts[y - SLOPE : y + SLOPE + 1].sum() < FEWEST:
            continue
        columns = np.flatnonzero(tops[y - SLOPE : y + SLOPE + 1].any(axis=0))
        for row in _rows(columns):
            band = ink[max(y - ABOVE, 0) : y + SLOPE + TALL + BELOW]
            alone = [run for run in row if _is_dot(band[:, max(run.start - 1, 0) : run.stop + 1])]
            between = [band[:, one[1] : other[0]].any() for one, other in pairwise(row)]
            if len(row) - len(alone) <= CROSSED * len(row) and sum(between) <= CROSSED * len(row):
                for run in alone:
                    found[y - SLOPE : y + SLOPE + TALL, slice(*run)] = True
    return found & ink


def _is_dot(around: Mask) -> bool:
    """Whether the ink is a dot, seen with a column to either side: a dash is wider than tall, a letter is taller."""
    height, width = (int(np.count_nonzero(around.any(axis=axis))) for axis in (1, 0))
    return width - WIDER <= height <= TALL and width <= around.shape[1] - 2


def _tops(ink: Mask) -> Mask:
    """The upper edges of what is no taller than a dot, with white above and below."""
    height = len(ink)
    padded = np.pad(ink, ((ABOVE, TALL + BELOW), (0, 0)))
    first = ink & ~padded[ABOVE - 1 : ABOVE - 1 + height]
    ys, xs = places(first)
    # What most letters fail comes first: their stems go on below, and few edges are left to look at.
    for step in (*range(TALL, TALL + BELOW), *range(-2, -ABOVE - 1, -1)):
        white = ~padded[ys + ABOVE + step, xs]
        ys, xs = ys[white], xs[white]
    tops = np.zeros_like(ink)
    tops[ys, xs] = True
    return tops


def _rows(xs: NDArray[np.int_]) -> Iterator[list[Run]]:
    """Dots at even distances, each from where it begins to where it ends, of the columns that have one."""
    gaps = np.flatnonzero(np.diff(xs) > 1)
    starts, stops = xs[np.append(0, gaps + 1)], xs[np.append(gaps, len(xs) - 1)] + 1
    if not _may_be_even(starts + stops):
        return
    runs = map(Run, starts.tolist(), stops.tolist())
    row: list[Run] = []
    for run in runs:
        step = _apart(row[-1], run) if row else CLOSEST
        if run.stop - run.start > TALL or not CLOSEST <= step <= FARTHEST:
            yield from _long_enough(row)
            row = [run] if run.stop - run.start <= TALL else []
        elif len(row) > 1 and abs(step - _apart(row[-2], row[-1])) > UNEVEN:
            yield from _long_enough(row)
            row = [row[-1], run]
        else:
            row.append(run)
    yield from _long_enough(row)


def _may_be_even(twice: NDArray[np.int_]) -> bool:
    """Whether somewhere enough distances in a row are alike, of columns whose middles doubled are given."""
    steps = np.diff(twice) / 2
    fits = (steps >= CLOSEST) & (steps <= FARTHEST)
    alike = fits[1:] & fits[:-1] & (np.abs(np.diff(steps)) <= UNEVEN)
    inner = FEWEST - 2  # six dots have five distances, four of them like the one before
    return len(alike) >= inner and bool(np.convolve(alike, np.ones(inner, np.int8), "valid").max() == inner)


def _long_enough(row: list[Run]) -> Iterator[list[Run]]:
    if len(row) >= FEWEST:
        yield row


def _apart(one: Run, other: Run) -> float:
    return (other.start + other.stop - one.start - one.stop) / 2
