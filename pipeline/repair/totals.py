"""Totals: the sum below a column of crosses that was misread, told by the crosses and by the sums beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.kit import Kit
from pipeline.repair.columns import MARK
from pipeline.text import Edit, Span, Text

_TABLE = re.compile(r"(?:^[^\n\t]*\t[^\n]*(?:\n|\Z))+", re.M)
LIKE_ONES = "1tilIn|!u"
"""What ``1`` and ``11`` are read as; beyond these a sum has lost a figure."""
FEWEST = 4
"""Crosses of a table that can be counted."""

Cell = tuple[str, Span]


def correct(text: Text, kit: Kit) -> Iterator[Edit]:
    """The number of crosses for the one sum of a table that is otherwise, where the others are right."""
    for table in _TABLE.finditer(text.value) if f"\t{MARK}" in text.value else ():
        counts: dict[int, int] = {}
        for row in _rows(table[0], table.start()):
            crosses = [at for at, (cell, _) in enumerate(row) if cell == MARK]
            if crosses:
                for at in crosses:
                    counts[at] = counts.get(at, 0) + 1
            elif sum(counts.values()) >= FEWEST:
                yield from _mended(row, counts)
                counts = {}


def _mended(row: list[Cell], counts: dict[int, int]) -> Iterator[Edit]:
    """An edit of the one cell that differs; none for a row that holds no sums."""
    if max(counts) >= len(row) or len(counts) < 2:
        return
    wrong = [at for at, count in counts.items() if row[at][0] != str(count)]
    if len(wrong) == 1 and _lost_a_figure(row[wrong[0]][0], str(counts[wrong[0]])):
        yield Edit(row[wrong[0]][1], str(counts[wrong[0]]), "sum", 0.9)


def _lost_a_figure(seen: str, meant: str) -> bool:
    """Whether ``1`` or ``t`` may stand for 11, ``2`` for 12, ``l`` for 1."""
    if seen.isdigit():
        return len(seen) == len(meant) - 1 and (meant.startswith(seen) or meant.endswith(seen))
    return 0 < len(seen) <= len(meant) and set(meant) == {"1"} and all(sign in LIKE_ONES for sign in seen)


def _rows(table: str, at: int) -> Iterator[list[Cell]]:
    for line in table.splitlines(keepends=True):
        row: list[Cell] = []
        start = at
        for cell in line.rstrip("\n").split("\t"):
            lead = len(cell) - len(cell.lstrip())
            row.append((cell.strip(), Span(start + lead, start + lead + len(cell.strip()))))
            start += len(cell) + 1
        at += len(line)
        yield row
