"""The cells of ruled tables written down as printed rows."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.document import Word
from pipeline.extract.rows import COMPLETE, Row, visual_lines
from pipeline.extract.tables import Cell

_PERSON = re.compile(r"[A-ZÅÄÖ][\w’'-]+ (?:[a-z]{2,3} )?[A-ZÅÄÖ][^()]*\(\w{1,5}!?\)")
_SERVING = re.compile(r"(?:\b(?:för|ersätter|och|samt)\b[^()]*|,)$")
"""A line that tells of another person too, or is not over."""


def table_row(cells: Sequence[Cell]) -> list[Row] | None:
    """The printed rows of one row of a ruled table: a cell that wraps is one line, a cell that lists is several.

    None where the row holds but one text, which is read as if no rules stood around it.
    """
    unwrapped = [_unwrapped(visual_lines(cell.words), cell.right) for cell in cells]
    depth = max(map(len, unwrapped))
    filled = [i for i, lines in enumerate(unwrapped) if lines]
    if len(filled) == 1 and (depth > 1 or len(cells) == 2):
        return None
    if depth == 1:
        return [Row(tuple(tuple(lines[0]) if lines else () for lines in unwrapped))]
    if all(len(unwrapped[i]) == 1 for i in filled[:-1]):
        first = Row(tuple(tuple(lines[0]) if lines else () for lines in unwrapped))
        return [first, *(Row((tuple(line),)) for line in unwrapped[filled[-1]][1:])]
    return _side_by_side(cells)


def _side_by_side(cells: Sequence[Cell]) -> list[Row]:
    """Rows of cells that all hold several lines, put together by the height they stand at."""
    home = {id(word): i for i, cell in enumerate(cells) for word in cell.words}
    rows: list[list[list[Word]]] = []
    for line in visual_lines([word for cell in cells for word in cell.words]):
        row: list[list[Word]] = [[] for _ in cells]
        for word in line:
            row[home[id(word)]].append(word)
        filled = [i for i, part in enumerate(row) if part]
        if rows and all(rows[-1][i] and _wraps(rows[-1][i], row[i], cells[i].right) for i in filled):
            for i in filled:
                rows[-1][i] += row[i]
        else:
            rows.append(row)
    done: list[Row] = []
    for row in rows:
        only = [part for part in row if part]
        done.append(Row(tuple(map(tuple, only if len(only) == 1 and row[-1] else row))))
    return done


def _unwrapped(lines: list[list[Word]], edge: float) -> list[list[Word]]:
    """Lines of a cell, those joined that were broken only because the cell was full."""
    done: list[list[Word]] = []
    for line in lines:
        if done and _wraps(done[-1], line, edge):
            done[-1] = done[-1] + line
        else:
            done.append(line)
    return done


def _wraps(upper: Sequence[Word], lower: Sequence[Word], edge: float) -> bool:
    """Whether the first word of a line would not have found room at the end of the line above."""
    above, below = (" ".join(word.text for word in line) for line in (upper, lower))
    if _PERSON.match(below) and _PERSON.match(above) and not _SERVING.search(above):
        return False
    last, first = upper[-1].box, lower[0].box
    if last is None or first is None or (COMPLETE.search(upper[-1].text) and not lower[0].text[:1].islower()):
        return False
    return edge - last.x1 < (first.x1 - first.x0) + 0.9 * (first.y1 - first.y0)
