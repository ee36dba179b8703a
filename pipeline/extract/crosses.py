"""Crosses under Ja and Nej in a list without rules, told by their ink: the engine takes a column of them for words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

import numpy as np

from pipeline.extract.letterforms import close
from pipeline.extract.pixels import Mask
from pipeline.extract.tesseract import Read
from pipeline.kit.choices import choice_of, heads

CROSS = "X"
_SUM = re.compile(r"(?:summa|antal|totalt|resultat|s:a)\b", re.IGNORECASE)
SURE = 90.0
"""Confidence of a cross: it stands where one must, and nothing else is there."""
FEWEST = 3
"""People below a head from which it is one of a list."""
ONE_EACH = 0.8
"""Part of the people who must have one mark and no more, so that marks are votes."""
SMALLEST, LARGEST = 0.25, 1.0
"""Height and width of a mark in parts of the height of the words beside it."""
APART = 2.5
"""Heights of a line from one row of the list to the next at most."""
DUST = 2
"""Pixels of ink in a row or column of a cell up to which it is white."""
NONSENSE, UPRIGHT = 2, 1.8
"""A column of crosses is misread as words of so few signs, or as one that is so many times as tall as a line."""


@dataclass(frozen=True, slots=True)
class _Cell:
    x0: int
    y0: int
    x1: int
    y1: int

    def holds(self, word: Read) -> bool:
        """Whether the middle of a word, or half of its height, is in the cell."""
        inside = min(word.y1, self.y1) - max(word.y0, self.y0)
        return self.x0 <= (word.x0 + word.x1) / 2 < self.x1 and 2 * inside > min(word.y1 - word.y0, self.y1 - self.y0)


def told(found: Sequence[Read], ink: Mask) -> tuple[Read, ...]:
    """The words of a level page, those that crosses of a list of votes were read as put right."""
    printed = {close(word, ink): word for word in found}
    words = list(printed)
    for columns in _heads(words):
        edges = _edges(columns)
        rows = [row for row in _rows(list(printed), columns, edges[0]) if not _SUM.match(row[0].text)]
        cast: list[tuple[list[_Cell], list[Read]]] = []
        for row in rows:
            cells = _cells(row, edges)
            cast.append((cells, [mark for cell in cells if (mark := _mark(cell, row, ink))]))
        voted = [(cells, marks[0]) for cells, marks in cast if len(marks) == 1]
        if len(rows) < FEWEST or len(voted) < ONE_EACH * len(rows):
            continue
        filled = [cell for cells, _ in voted for cell in cells]
        read = {w for w in words if _nonsense(w, columns) and any(cell.holds(w) for cell in filled)}
        words = [*(w for w in words if w not in read), *(mark for _, mark in voted)]
    return tuple(printed.get(word, word) for word in words)


def _cells(row: Sequence[Read], edges: Sequence[int]) -> list[_Cell]:
    y0, y1 = min(w.y0 for w in row), max(w.y1 for w in row)
    return [_Cell(a, y0, b, y1) for a, b in pairwise(edges)]


def _nonsense(word: Read, heads: Sequence[Read]) -> bool:
    return len(word.text) <= NONSENSE or word.y1 - word.y0 > UPRIGHT * max(head.y1 - head.y0 for head in heads)


def _heads(found: Sequence[Read]) -> Iterator[list[Read]]:
    """The heads of columns of votes that stand on one line, Ja and Nej among them."""
    sure = sorted((w for w in found if choice_of(w.text.rstrip(".:"))), key=lambda w: w.y0)
    while sure:
        line = sorted((w for w in found if sure[0].y0 - 5 < (w.y0 + w.y1) / 2 < sure[0].y1 + 5), key=lambda w: w.x0)
        sure = [w for w in sure[1:] if w not in line]
        told = {w: choice for w, choice in zip(line, heads([w.text for w in line]), strict=True) if choice}
        if {"ja", "nej"} <= set(told.values()) and len(set(told.values())) == len(told):
            yield list(told)


def _edges(heads: Sequence[Read]) -> list[int]:
    """Where the columns part: halfway between their heads."""
    middles = [(w.x0 + w.x1) // 2 for w in heads]
    between = [(a + b) // 2 for a, b in pairwise(middles)]
    return [2 * middles[0] - between[0], *between, 2 * middles[-1] - between[-1]]


def _rows(found: Sequence[Read], heads: Sequence[Read], left: int) -> Iterator[list[Read]]:
    """The people below the heads, the words of each; a list ends where words reach beyond ``left`` or no more come."""
    below = sorted((w for w in found if w.y0 > heads[0].y1 - 5 and not _nonsense(w, heads)), key=lambda w: w.y0)
    height = median(w.y1 - w.y0 for w in heads)
    last = max(w.y1 for w in heads)
    while below and below[0].y0 - last < APART * height:
        middle = below[0].y0 + height / 2
        row = [w for w in below if w.y0 < middle]
        if any(w.x1 > left for w in row):
            return
        yield sorted(row, key=lambda w: w.x0)
        last = max(w.y1 for w in row)
        below = [w for w in below if w not in row]


def _mark(cell: _Cell, row: Sequence[Read], ink: Mask) -> Read | None:
    """The cross in a cell; None where it is empty or holds anything of another size."""
    part = ink[cell.y0 : cell.y1, cell.x0 : cell.x1]
    across, down = np.flatnonzero(part.sum(axis=0) > DUST), np.flatnonzero(part.sum(axis=1) > DUST)
    if not len(across) or not len(down):
        return None
    x0, x1, y0, y1 = int(across[0]), int(across[-1]) + 1, int(down[0]), int(down[-1]) + 1
    height = cell.y1 - cell.y0
    if not all(SMALLEST * height <= side <= LARGEST * height for side in (x1 - x0, y1 - y0)):
        return None
    return replace(
        row[-1],
        text=CROSS,
        x0=cell.x0 + x0,
        y0=cell.y0 + y0,
        x1=cell.x0 + x1,
        y1=cell.y0 + y1,
        confidence=SURE,
    )
