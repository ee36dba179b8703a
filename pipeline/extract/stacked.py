"""Columns of marks and parties that the engine took for lines that run up the page: they are read again as rows."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from statistics import median

import numpy as np
from PIL import Image

from pipeline.extract.letterforms import by_line
from pipeline.extract.pixels import INK, Mask, runs
from pipeline.extract.tesseract import Read

SURE = 80.0
"""Confidence of words from which one knows how tall a line is."""
TALLER = 2.0
"""Heights of a line: what is taller holds more than one."""
WIDEST = 3.0
"""Heights of a line: a column of marks or of parties is narrower."""
ONE = 1.6
"""Heights of a line that a letter of the column has at most."""
BETWEEN = 0.35
"""Heights of a line: letters below each other are further apart than those of a word that was turned."""


def without(image: Image.Image, found: Sequence[Read]) -> tuple[Read, ...]:
    """The words of a level page without such columns, whose ink counts as unread then."""
    heights = [word.y1 - word.y0 for word in found if word.confidence >= SURE and len(word.text) > 1]
    if not heights:
        return tuple(found)
    usual = median(heights)
    tall = [words for words in by_line(found) if _is_tall(words, usual)]
    if not tall:
        return tuple(found)
    ink: Mask = np.asarray(image) < INK
    stacked = {word for words in tall if _is_stacked(words, ink, usual) for word in words}
    return tuple(word for word in found if word not in stacked)


def _is_tall(words: Sequence[Read], usual: float) -> bool:
    x0, y0, x1, y1 = _around(words)
    return y1 - y0 > TALLER * usual and x1 - x0 < WIDEST * usual


def _is_stacked(words: Sequence[Read], ink: Mask, usual: float) -> bool:
    """Whether the ink of a narrow line is that of letters below each other, with white between."""
    x0, y0, x1, y1 = _around(words)
    letters = runs(np.asarray(ink[y0:y1, x0:x1].any(axis=1)), 2)
    gaps = [below.start - above.stop for above, below in pairwise(letters)]
    return bool(gaps) and median(gaps) >= BETWEEN * usual and max(map(len, letters)) <= ONE * usual


def _around(words: Sequence[Read]) -> tuple[int, int, int, int]:
    return min(w.x0 for w in words), min(w.y0 for w in words), max(w.x1 for w in words), max(w.y1 for w in words)
