"""A printed line before it has a place in the raw text: words in cells."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from pipeline.document import Box, Word

Part = list[Word]
"""Words that stand together on a line, with white space wider than a space before and after."""
Column = tuple[float, float]
"""Where a column begins and ends."""

SAME_LINE = 0.45
"""Words are on one line when their middles differ by less than this part of the line's height."""
CELL_GAP = 1.2
"""White space wider than this many line heights separates cells. A space in justified text is narrower."""
STRETCHED = 2.5
"""…unless the whole line is stretched: then it must be this many times its median space."""
MARKER = re.compile(
    r"(?:[•–—\-·▪○☐☒✓o]|\(?\d{1,2}[.)]|\(?[a-zåäö][.)]|[A-ZÅÄÖ][.)]"
    r"|(?:[A-ZÅÄÖ][A-Za-zåäöÅÄÖ]{1,5})? ?§{1,2} ?\d{0,4}(?: ?[a-z])?|att|dels)$"
)
"""What stands before a list point or a § title; a wide space after it parts no cells. ``(C)`` is a party."""
COMPLETE = re.compile(r"(?:\([A-ZÅÄÖ]{1,4}!?\)|[.;:])$")
"""How a label or a cell ends that does not go on below."""


@dataclass(frozen=True, slots=True)
class Row:
    """Words per cell, empty cells too.

    ``gap``: more than ordinary line space stands above; ``inside``: the row above belongs to the same table.
    ``columns``: those of the table without rules that the row stands in.
    """

    cells: tuple[tuple[Word, ...], ...]
    gap: bool = False
    inside: bool = False
    columns: tuple[Column, ...] = ()

    @property
    def words(self) -> list[Word]:
        return [word for cell in self.cells for word in cell]

    @property
    def box(self) -> Box:
        return enclosing(self.words)

    @property
    def height(self) -> float:
        return max(word.box.y1 - word.box.y0 for word in self.words if word.box)


def enclosing(words: Iterable[Word]) -> Box:
    """The smallest box around all the words."""
    boxes = [word.box for word in words if word.box]
    return Box(min(b.x0 for b in boxes), min(b.y0 for b in boxes), max(b.x1 for b in boxes), max(b.y1 for b in boxes))


def left(part: Sequence[Word]) -> float:
    """Where the first word begins."""
    return part[0].box.x0 if part[0].box else 0.0


def right(part: Sequence[Word]) -> float:
    """Where the last word ends."""
    return part[-1].box.x1 if part[-1].box else 0.0


def visual_lines(words: Iterable[Word]) -> list[list[Word]]:
    """Words on the same height together, from the top; within a line from the left."""
    lines: list[list[Word]] = []
    middle = height = 0.0
    for word in sorted(words, key=_middle):
        box = word.box
        if box is None:
            continue
        its_middle, its_height = (box.y0 + box.y1) / 2, box.y1 - box.y0
        if lines and its_middle - middle < SAME_LINE * max(its_height, height):
            lines[-1].append(word)
            middle += (its_middle - middle) / len(lines[-1])
            height = max(height, its_height)
        else:
            lines.append([word])
            middle, height = its_middle, its_height
    for line in lines:
        line.sort(key=_left_edge)
    return lines


def _middle(word: Word) -> float:
    return (word.box.y0 + word.box.y1) / 2 if word.box else 0.0


def _left_edge(word: Word) -> float:
    return word.box.x0 if word.box else 0.0


def parts_of(line: Sequence[Word]) -> list[Part]:
    """A line cut where the white space is too wide to be a space."""
    boxes = [word.box for word in line if word.box]
    gaps = [b.x0 - a.x1 for a, b in pairwise(boxes)]
    if not gaps:
        return [list(line)]
    height = max(b.y1 - b.y0 for b in boxes)
    limit = CELL_GAP * height
    usual = sorted(gaps)[len(gaps) // 2]
    if len(gaps) > 3 and usual < height:
        limit = max(limit, STRETCHED * usual)
    parts: list[Part] = [[line[0]]]
    for word, gap in zip(line[1:], gaps, strict=True):
        if gap > limit:
            parts.append([])
        parts[-1].append(word)
    return parts


def text_of(part: Part) -> str:
    """The words of a cell as one string."""
    return " ".join(word.text for word in part)
