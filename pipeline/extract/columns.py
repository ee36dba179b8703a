"""Columns that are read one after the other: prose in two columns, names in two or three."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from pipeline.extract.rows import Part, left, right

Line = list[Part]

GUTTER = 8.0
"""Points of white space that part two columns at least."""
FEWEST_LINES = 4
"""Fewer lines than this side by side are signatures or a cover page, not columns."""
PROSE_WORDS = 4.0
"""Lines of prose have this many words on the average, on both sides."""
PROSE_LINES = 6
MOSTLY = 0.6

_PERSON = re.compile(r"[A-ZÅÄÖÉ][\w.'’-]+,? [A-ZÅÄÖÉ(][^\d]*\((?:[A-Za-zÅÄÖåäö]{1,4}!?|-)\)")
_PAIRS = re.compile(r"ersätter|tjänstgör|i stället|istället|suppleant för|ersättare för", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Gutter:
    """White space between two columns, through the lines ``first`` up to ``stop``."""

    first: int
    stop: int
    x0: float
    x1: float


def in_reading_order(lines: Sequence[Line]) -> list[Line]:
    """The lines with every column read to its end before the next; rows that belong together stay rows."""
    done: list[Line] = []
    at = 0
    while at < len(lines):
        gutter = _gutter(lines, at)
        if gutter is None:
            done.append(lines[at])
            at += 1
            continue
        near, far = _cut(lines, gutter)
        done += in_reading_order(near)
        done += in_reading_order(far)
        at = gutter.stop
    return done


def _gutter(lines: Sequence[Line], first: int) -> Gutter | None:
    """The white space that parts two columns from this line on; None where there is no second column."""
    for before, after in zip(lines[first], lines[first][1:], strict=False):
        x0, x1 = right(before), left(after)
        stop = first
        start = left(before)
        while stop < len(lines):
            line = lines[stop]
            inner0 = max([right(p) for p in line if left(p) < x1 - 1 and right(p) <= x1] + [x0])
            inner1 = min([left(p) for p in line if left(p) >= x1 - 1 or left(p) > x0] + [x1])
            crosses = any(left(p) < x1 - GUTTER and right(p) > x0 + GUTTER and right(p) > inner1 for p in line)
            if crosses or inner1 - inner0 < GUTTER:
                break
            if stop > first and left(line[0]) < start - GUTTER:  # a margin label: another list begins
                break
            x0, x1 = inner0, inner1
            stop += 1
        gutter = Gutter(first, stop, x0, x1)
        if stop - first >= FEWEST_LINES and _is_column(lines, gutter):
            return gutter
    return None


def _cut(lines: Sequence[Line], gutter: Gutter) -> tuple[list[Line], list[Line]]:
    middle = (gutter.x0 + gutter.x1) / 2
    near: list[Line] = []
    far: list[Line] = []
    for line in lines[gutter.first : gutter.stop]:
        here = [part for part in line if left(part) < middle]
        there = [part for part in line if left(part) >= middle]
        if here:
            near.append(here)
        if there:
            far.append(there)
    return near, far


def _is_column(lines: Sequence[Line], gutter: Gutter) -> bool:
    """Whether what stands on either side of the gutter is read by itself: names on both sides, or prose."""
    near, far = _cut(lines, gutter)
    both = len(near) + len(far) - (gutter.stop - gutter.first)
    if both < FEWEST_LINES - 1 or len(near) < 3 or len(far) < 3:
        return False
    last, first = [line[-1] for line in near], [line[0] for line in far]
    if _PAIRS.search(_text(first[0])) or len({round(left(part) / 6) for part in first}) > 3:
        return False
    if _share(last) >= MOSTLY and _share(first) >= MOSTLY:
        return True
    if both < PROSE_LINES or any(len(line) > 1 for line in (*near, *far)):
        return False
    return all(_is_prose(side) for side in (last, first))


def _share(parts: Sequence[Part]) -> float:
    return sum(bool(_PERSON.match(_text(part))) for part in parts) / len(parts)


def _is_prose(parts: Sequence[Part]) -> bool:
    edge = max(right(part) for part in parts)
    start = min(left(part) for part in parts)
    filled = median((right(part) - start) / max(edge - start, 1.0) for part in parts)
    return sum(map(len, parts)) / len(parts) >= PROSE_WORDS and filled > 0.8


def _text(part: Part) -> str:
    return " ".join(word.text for word in part)
