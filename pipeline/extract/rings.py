"""Å, Ä and Ö told from each other and from A and O by the ink above: the engine crops lines close above capitals."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from pipeline.extract.tesseract import Read

Ink = NDArray[np.bool_]

LETTERS = frozenset("AÅÄO")
CODE = 4
"""Letters of a code: HÄ, ÖFN. In a longer word of capitals the lexicon knows better."""
MEANT = {("A", 1): "Å", ("Ä", 1): "Å", ("A", 2): "Ä", ("Å", 2): "Ä", ("O", 2): "Ö"}
"""What a letter becomes where so many marks are seen above it. Marks not seen prove nothing: they may be worn off."""
LOW, HIGH = 0.08, 0.36
"""How tall a ring or a dot is, in parts of the letter below it."""
ROOM = 0.16
"""How far above the letter it stands at most."""
WIDE = 0.48
"""Part of the letter's width that a ring covers at most; a dot half of that."""
HOLE = 0.2
"""How far down, and how tall, the hole of a ring is at most, in parts of the letter with its ring."""
OFF = 0.16
"""How far from the middle, in parts of the letter's width."""


def told(found: Sequence[Read], ink: Ink) -> tuple[Read, ...]:
    """The words, their capitals with the ring or dots that they have in print: the first, or all of a short code."""
    return tuple(
        replace(word, text=_read_again(word, ink)) if LETTERS & set(_capitals(word.text)) else word for word in found
    )


def _capitals(text: str) -> str:
    """Those letters of a word that are looked at again, with the bracket before them."""
    return text if text.isupper() and len(text) <= CODE else text[: 2 if text[:1] == "(" else 1]


def _read_again(word: Read, ink: Ink) -> str:
    tall = word.y1 - word.y0
    top = max(word.y0 - round(0.6 * tall), 0)
    patch = ink[top : word.y1, word.x0 : word.x1]
    runs = _bands(patch[word.y0 - top :].T)
    capitals = _capitals(word.text)
    if len(capitals) > 1 and len(runs) != len(word.text):
        capitals = capitals[:1]  # letters that touch cannot be told apart
    letters = (
        _marked(letter, patch[:, left:right]) if letter in LETTERS else letter
        for letter, (left, right) in zip(capitals, runs, strict=False)
    )
    return "".join(letters) + word.text[min(len(capitals), len(runs)) :]


def _marked(letter: str, glyph: Ink) -> str:
    bands = _bands(glyph)
    if not bands or not 0.5 < glyph.shape[1] / max(bands[-1][1] - bands[-1][0], 1) < 1.3:
        return letter
    begin, end = bands[-1]
    if len(bands) > 1:
        mark = glyph[bands[-2][0] : bands[-2][1]]
        free = bands[-2][0] >= 2 and begin - bands[-2][1] <= ROOM * (end - begin)
        marks = _marks(mark, end - begin) if free else 0
    else:
        marks = _grown_together(glyph[begin:end])
    return MEANT.get((letter, marks), letter)


def _bands(glyph: Ink) -> list[tuple[int, int]]:
    """Runs of inked rows, from the top."""
    edges = np.flatnonzero(np.diff(np.concatenate(([False], glyph.any(axis=1), [False])).astype(np.int8)))
    return [(int(a), int(b)) for a, b in zip(edges[0::2], edges[1::2], strict=True)]


def _marks(mark: Ink, height: int) -> int:
    """1 where the band above a letter is a ring over its middle, 2 where it is a pair of dots, else 0."""
    if not LOW * height <= len(mark) <= HIGH * height:
        return 0
    width = mark.shape[1]
    runs = _bands(mark.T)
    sizes = [b - a for a, b in runs]
    centre = (runs[0][0] + runs[-1][1]) / 2
    if abs(centre - width / 2) > OFF * width:
        return 0
    if len(runs) == 1 and sizes[0] <= WIDE * width:
        return 1
    return 2 if len(runs) == 2 and max(sizes) <= 1.6 * min(sizes) and max(sizes) <= WIDE / 2 * width + 2 else 0


def _grown_together(letter: Ink) -> int:
    """1 where the letter has a ring upon its point: a small hole near the top."""
    upper = letter[: round(0.4 * len(letter))]
    counts = [len(_bands(row[:, None])) for row in upper]
    if not counts or max(counts) > 2 or counts[0] != 1:
        return 0
    first = counts.index(2) if 2 in counts else len(counts)
    if 1 in counts[first:]:
        hole = counts.index(1, first) - first
        return int(first <= HOLE * len(letter) and hole <= HOLE * len(letter))
    return 0
