"""Which column of its table a cell of plain text stands in, where empty cells left only blanks."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.segment.reading import Reading
from pipeline.text import Span

Cell = tuple[str, int]
_SLACK = 2
"""So many characters left of its heading a cell may begin."""


def places(reading: Reading, cells: Sequence[Cell]) -> tuple[int, ...]:
    """Where each cell begins on its line in characters; empty unless blanks alone set the columns of one line apart."""
    found = []
    starts = set()
    for text, start in cells:
        raw = reading.text.raw(Span(start, start + len(text)))
        if not text or reading.index.boxes(raw):
            return ()
        number, inside = reading.index.in_page(raw)
        page = next((page for page in reading.index.pages if page.number == number), None)
        if page is None:
            return ()
        begin = page.raw_text.rfind("\n", 0, inside.start) + 1
        end = page.raw_text.find("\n", inside.start)
        line = page.raw_text[begin : end if end >= 0 else len(page.raw_text)]
        if "\t" in line or "|" in line:
            return ()
        found.append(inside.start - begin)
        starts.add(begin)
    return tuple(found) if len(starts) == 1 else ()  # a row put together from several lines has no places


def under(reading: Reading, cells: list[Cell], head: Sequence[int]) -> list[Cell]:
    """A cell for every column of the head, the empty ones too; the cells as they are where two share a column."""
    if len(cells) >= len(head):
        return cells
    found: list[Cell] = [("", cells[0][1])] * len(head)
    for cell, place in zip(cells, places(reading, cells), strict=False):
        column = max((i for i, at in enumerate(head) if at <= place + _SLACK), default=0)
        if found[column][0]:
            return cells
        found[column] = cell
    return found if sum(bool(text) for text, _ in found) == len(cells) else cells
