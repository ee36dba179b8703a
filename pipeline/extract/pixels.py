"""Page images as arrays of pixels, after preprocess.py made their paper even and white."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Grey = NDArray[np.uint8]
Mask = NDArray[np.bool_]

WHITE = 255
INK = 150
"""On evened paper, darker than this is ink."""


def halved(pixels: Grey) -> Grey:
    """Half the size, each pixel the darkest of the four: thin strokes stay."""
    height, width = (n - n % 2 for n in pixels.shape)
    rows = np.minimum(pixels[0:height:2, :width], pixels[1:height:2, :width])
    smaller: Grey = np.minimum(rows[:, 0::2], rows[:, 1::2])
    return smaller


def places(mask: Mask) -> tuple[NDArray[np.int_], NDArray[np.int_]]:
    """Rows and columns of what is set, as ``np.nonzero`` gives them for three times the work."""
    rows, columns = np.divmod(np.flatnonzero(mask), mask.shape[1])
    return rows, columns


def set_in_rows(mask: Mask) -> NDArray[np.int_]:
    """How many are set in each row: counted as bytes, which takes half the time of counting truths."""
    counts: NDArray[np.int_] = np.add.reduce(mask.view(np.uint8), axis=1, dtype=np.int_)
    return counts


def runs(inked: Mask, gap: float) -> list[range]:
    """Runs of what is set, those less than a gap apart as one."""
    edges = np.flatnonzero(np.diff(np.concatenate(([0], inked.astype(np.int8), [0]))))
    runs: list[range] = []
    for first, stop in zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True):
        if runs and first - runs[-1].stop < gap:
            runs[-1] = range(runs[-1].start, stop)
        else:
            runs.append(range(first, stop))
    return runs
