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
    bands = _bands(_tops(ink))
    for i in np.flatnonzero(_may_be_even(bands)):
        y = SLOPE + int(i) * (SLOPE + 1)
        for row in _rows(bands[i]):
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


def _bands(tops: Mask) -> Mask:
    """Which columns have an upper edge, in bands of rows that overlap: a dot may stand higher than the one before."""
    heights, last = range(2 * SLOPE + 1), max(len(tops) - 2 * SLOPE, 0)
    bands: Mask = np.logical_or.reduce([tops[first : first + last : SLOPE + 1] for first in heights])
    return bands


def _rows(band: Mask) -> Iterator[list[Run]]:
    """Dots at even distances, each from where it begins to where it ends, of a band that has upper edges."""
    edges = np.flatnonzero(np.diff(np.concatenate(([0], band.view(np.int8), [0]))))
    row: list[Run] = []
    for run in map(Run, edges[::2].tolist(), edges[1::2].tolist()):
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


def _may_be_even(bands: Mask) -> NDArray[np.bool_]:
    """In which bands, somewhere, enough distances in a row are alike."""
    wide = bands.shape[1] + 2 * round(FARTHEST)  # from one band to the next it is farther than from dot to dot
    edges = np.flatnonzero(np.diff(np.pad(bands.view(np.int8), ((0, 0), (1, wide - bands.shape[1]))).ravel()))
    steps = np.diff(edges[::2] + edges[1::2]) / 2
    fits = (steps >= CLOSEST) & (steps <= FARTHEST)
    alike = fits[1:] & fits[:-1] & (np.abs(np.diff(steps)) <= UNEVEN)
    inner = FEWEST - 2  # six dots have five distances, four of them like the one before
    found = np.zeros(len(bands), np.bool_)
    if len(alike) >= inner:
        enough = np.logical_and.reduce([alike[k : len(alike) - inner + 1 + k] for k in range(inner)])
        found[edges[::2][: -FEWEST + 1][enough] // (wide + 1)] = True
    return found


def _long_enough(row: list[Run]) -> Iterator[list[Run]]:
    if len(row) >= FEWEST:
        yield row


def _apart(one: Run, other: Run) -> float:
    return (other.start + other.stop - one.start - one.stop) / 2
