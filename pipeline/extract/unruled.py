"""Tables without rules: their columns found by where things stand, their empty cells put in."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.document import Word
from pipeline.extract.rows import Part, Row, enclosing, left

FEWEST_ROWS = 3


def padded(lines: list[list[Part]]) -> list[Row]:
    """Rows; those of a table without rules get its empty cells, so that an X is seen to stand under Ja or Nej."""
    done: list[Row] = []
    at = 0
    while at < len(lines):
        stop, edges = _table_from(lines, at)
        for line in lines[at:stop]:
            cells: list[list[Word]] = [[] for _ in edges]
            for part in line:
                cells[max(i for i, edge in enumerate(edges) if i == 0 or left(part) >= edge)] += part
            done.append(Row(tuple(tuple(cell) for cell in cells), inside=line is not lines[at]))
        if stop == at:
            done.append(Row(tuple(tuple(part) for part in lines[at])))
            stop = at + 1
        at = stop
    return done


def _table_from(lines: Sequence[list[Part]], first: int) -> tuple[int, list[float]]:
    """Where a table that begins with this line ends, and where its columns begin; the same line if none does.

    A table has a head of three cells or more, and below it rows that all fill the first column and at least one
    more, every part of them under one head.
    """
    head = lines[first]
    if len(head) < 3 or max(map(len, head)) > 4:
        return first, []
    spans = [(left(part), enclosing(part).x1) for part in head]
    stop = first + 1
    starts = [x0 for x0, _ in spans]
    while stop < len(lines):
        line = lines[stop]
        if len(line) < 2 or abs(left(line[0]) - left(head[0])) > 12 or len(line) > len(head):
            break
        homes = [_home(part, spans) for part in line]
        if None in homes or len(set(homes)) < len(homes):
            break
        for part, home in zip(line, homes, strict=True):
            starts[home or 0] = min(starts[home or 0], left(part))
        stop += 1
    if stop - first <= FEWEST_ROWS:
        return first, []
    return stop, [start - 1 for start in starts]


def _home(part: Part, spans: Sequence[tuple[float, float]]) -> int | None:
    """The head under which a part stands: the one it overlaps, for the first column all up to the second."""
    box = enclosing(part)
    if box.x0 < spans[1][0] - 2 and box.x1 < spans[1][1]:
        overlaps_second = box.x0 > spans[0][1] and box.x1 > spans[1][0]
        if not overlaps_second:
            return 0
    for i, (x0, x1) in enumerate(spans[1:], 1):
        if box.x0 < x1 + 4 and box.x1 > x0 - 4:
            return i
    return None
