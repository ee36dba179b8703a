"""Pages whose text stands on end or on its head: read as if the sheet were turned, with boxes as on the page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from pipeline.document import Box, Line
from pipeline.extract.drawn import Char

Sides = tuple[float, float, float, float]
"""Left, top, right and bottom."""

MOST = 0.5
"""The page is turned where more than this part of its text runs one other way."""
FEWEST = 20


def angle_of(chars: Sequence[Char]) -> int:
    """Which way most of the text runs: 0 to the right, 90 upwards, 180 on its head, 270 downwards."""
    if len(chars) < FEWEST:
        return 0
    ways = Counter(char.angle for char in chars if not char.text.isspace())
    angle, count = ways.most_common(1)[0] if ways else (0, 0)
    return angle if angle and count > MOST * ways.total() else 0


def upright(sides: Sides, angle: int, width: float, height: float) -> Sides:
    """Where something lies once the sheet (of this size as it is) is turned so that its text can be read."""
    x0, y0, x1, y1 = sides
    if angle == 90:
        return height - y1, x0, height - y0, x1
    if angle == 180:
        return width - x1, height - y1, width - x0, height - y0
    if angle == 270:
        return y0, width - x1, y1, width - x0
    return sides


def as_printed(lines: Iterable[Line], angle: int, width: float, height: float) -> tuple[Line, ...]:
    """Lines read on the turned sheet, their boxes where they lie on the page (of this size)."""
    back = {90: 270, 180: 180, 270: 90}[angle]
    size = (width, height) if angle == 180 else (height, width)

    def box(old: Box | None) -> Box | None:
        return Box(*upright((old.x0, old.y0, old.x1, old.y1), back, *size)) if old else None

    return tuple(
        replace(line, box=box(line.box), words=tuple(replace(word, box=box(word.box)) for word in line.words))
        for line in lines
    )
