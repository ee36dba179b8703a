"""Pages that lie askew: by how much, and levelled."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray

from pipeline.extract.pixels import WHITE, Grey, Mask, places

TILE = 128
"""Rows of pixels that are turned at a time."""
STEEP = 5.0
"""Degrees. A sheet fed askew is rarely out by more; further out the search takes table rules for lines of text."""


def slant(ink: Mask) -> float:
    """Degrees to turn counter-clockwise so that lines of text lie level; 0 where there is too little to tell."""
    ys, xs = places(ink[::2, ::2])
    if len(ys) < 400:
        return 0.0
    middle = ink.shape[1] / 4

    def sharpness(degrees: float) -> float:
        levels = np.round(ys - (xs - middle) * np.tan(np.radians(degrees))).astype(np.int64)
        counts: NDArray[Any] = np.bincount(levels - levels.min())
        return float((np.diff(counts.astype(np.float64)) ** 2).sum())

    best = max(np.arange(-STEEP, STEEP + 0.01, 0.5), key=lambda d: (sharpness(d), -abs(d)))
    best = max(np.arange(best - 0.5, best + 0.51, 0.05), key=sharpness)
    return float(best) if sharpness(best) > 1.05 * sharpness(0.0) else 0.0


def levelled(pixels: Grey, degrees: float) -> Grey:
    """The pixels turned counter-clockwise by a few degrees about their middle, white where the page does not reach.

    Columns are moved up or down by parts of a pixel (cubic), rows sideways by whole pixels: the same as turning, to
    half a millimetre, for a fifth of the work.
    """
    height, width = pixels.shape
    slope = np.tan(np.radians(degrees))
    shift = (np.arange(width) - (width - 1) / 2) * slope
    whole = np.floor(shift).astype(int)
    reach = int(np.abs(whole).max()) + 3
    tall = np.pad(pixels, ((reach, reach), (0, 0)), constant_values=WHITE)
    upright = np.empty_like(pixels)
    for first, stop in _steps(whole):
        part = (shift[first:stop] - whole[first]).astype(np.float32)
        top, weights = reach + int(whole[first]), _cubic(part)
        product = np.empty((TILE, stop - first), dtype=np.float32)
        for y in range(0, height, TILE):
            end = min(y + TILE, height)
            printed = tall[top + y - 1 : top + end + 2, first:stop]
            if printed.min() == WHITE:
                upright[y:end, first:stop] = WHITE
                continue
            grey = printed.astype(np.float32)
            value = grey[: end - y] * weights[0]
            for row, weight in enumerate(weights[1:], 1):
                value += np.multiply(grey[row : row + end - y], weight, out=product[: end - y])
            upright[y:end, first:stop] = np.clip(np.rint(value, out=value), 0, WHITE, out=value)
    aside = np.rint((np.arange(height) - (height - 1) / 2) * -np.sin(np.radians(degrees))).astype(int)
    turned = np.full_like(pixels, WHITE)
    for first, stop in _steps(aside):
        x = int(aside[first])
        if abs(x) < width:  # else the rows of a strip have left it
            turned[first:stop, max(-x, 0) : width - max(x, 0)] = upright[first:stop, max(x, 0) : width - max(-x, 0)]
    return turned


def _steps(values: NDArray[np.int_]) -> list[tuple[int, int]]:
    """Where runs of equal values begin and end."""
    edges = [0, *(int(i) + 1 for i in np.flatnonzero(np.diff(values))), len(values)]
    return list(pairwise(edges))


def _cubic(part: NDArray[np.float32]) -> tuple[NDArray[np.float32], ...]:
    """The weights of the pixel before, the two on either side, and the one after, for a point between two pixels."""
    t = part
    return (
        ((-0.5 * t + 1) * t - 0.5) * t,
        (1.5 * t - 2.5) * t * t + 1,
        ((-1.5 * t + 2) * t + 0.5) * t,
        (0.5 * t - 0.5) * t * t,
    )
