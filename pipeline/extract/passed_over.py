"""Lines that the engine passed over, found by their ink: of a page of short lines it may leave out every third."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from statistics import median

import numpy as np
from PIL import Image

from pipeline.extract import cellwise
from pipeline.extract.cellwise import Cell, Place
from pipeline.extract.pixels import INK, Mask, runs, set_in_rows
from pipeline.extract.tesseract import Read

SURE = 80.0
"""Confidence of words from which one knows how tall lines are, and of a word that is taken from a second look."""
FEWEST = 10
"""Words of a page from which one knows that."""
AROUND = 6
"""Pixels beside a word that are taken for its own: serifs, accents, the blur of a scan."""
LOWEST, TALLEST = 0.6, 1.5
"""How tall a line is in parts of the words that were read; a stroke of the pen, a stamp or two lines grown together
are taller, a rule or a dotted line is lower."""
FAINT = 3
"""Pixels of ink in a row up to which it counts as white: dust."""
GAP = 1.5
"""Heights of a line: beyond this comes another piece of it. What stands closer to a word that was read is its end."""
WIDEST_STROKE = 3.0
"""Heights of a line: all that is unread on a page is wider than this together, or it is a stroke or two of a pen."""
LEAST = 60
"""Pixels of ink of a piece at least. A figure 1 has 150."""
FIRST_BLOCK = 10_000
"""Blocks of the words that are read so: neither the page nor its tables have so many."""


def lines(image: Image.Image, found: Sequence[Read]) -> tuple[Image.Image, tuple[Place, ...]] | None:
    """The unread lines of a level page below each other, and their places; None where all that looks so was read."""
    heights = [word.y1 - word.y0 for word in found if word.confidence >= SURE and len(word.text) > 1]
    if len(heights) < FEWEST:
        return None
    usual = median(heights)
    pixels = np.asarray(image)
    ink: Mask = pixels < INK
    for word in found:
        ink[max(word.y0 - AROUND, 0) : word.y1 + AROUND, max(word.x0 - AROUND, 0) : word.x1 + AROUND] = False
    pieces = [
        [
            cell
            for cell in _pieces(ink, rows, GAP * usual)
            if not any(_beside(cell, word, GAP * usual) for word in found)
        ]
        for rows in runs(set_in_rows(ink) > FAINT, 0)
        if LOWEST * usual <= len(rows) <= TALLEST * usual
    ]
    if sum(x1 - x0 for line in pieces for x0, _, x1, _ in line) <= WIDEST_STROKE * usual:
        return None
    return cellwise.below_each_other([[(c, pixels[c[1] : c[3], c[0] : c[2]]) for c in line] for line in pieces if line])


def put_back(found: Sequence[Read], places: Sequence[Place]) -> Iterator[Read]:
    """Those words that were surely read in the image of such lines, where they stand on the page."""
    placed = cellwise.put_back(found, places, FIRST_BLOCK)
    return (word for word in placed if word.confidence >= SURE and any(map(str.isalnum, word.text)))


def _pieces(ink: Mask, rows: range, gap: float) -> Iterator[Cell]:
    """Where words stand side by side in rows of the ink that is left."""
    band = ink[rows.start : rows.stop]
    for columns in runs(np.asarray(band.any(axis=0)), gap):
        if band[:, columns.start : columns.stop].sum() >= LEAST:
            yield columns.start, rows.start, columns.stop, rows.stop


def _beside(cell: Cell, word: Read, gap: float) -> bool:
    x0, y0, x1, y1 = cell
    return word.y0 < (y0 + y1) / 2 < word.y1 and word.x0 - gap < x1 and x0 < word.x1 + gap
