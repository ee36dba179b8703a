"""Which column of its table a cell stands in, where empty cells left only blanks."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.segment.reading import Reading
from pipeline.text import Span

Cell = tuple[str, int]
_SLACK = 2
"""So many characters or points left of its heading a cell may begin."""


def places(reading: Reading, cells: Sequence[Cell]) -> tuple[float, ...]:
    """Where each cell begins on its line: in points on paper, in characters where blanks alone set cells apart."""
    on_paper = tuple(_left(reading, cell) for cell in cells)
    return tuple(at for at in on_paper if at is not None) if all(on_paper) else _in_characters(reading, cells)


def _left(reading: Reading, cell: Cell) -> float | None:
    """The left edge of a cell in points."""
    text, start = cell
    boxes = reading.index.boxes(reading.text.raw(Span(start, start + len(text)))) if text else ()
    return boxes[0][1].x0 if boxes else None


def _in_characters(reading: Reading, cells: Sequence[Cell]) -> tuple[float, ...]:
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


def under(reading: Reading, cells: list[Cell], head: Sequence[float]) -> list[Cell]:
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


def empty_before(reading: Reading, cell: Cell) -> int:
    """How many empty cells stand before the first one of a line."""
    begin = reading.text.value.rfind("\n", 0, cell[1]) + 1
    return reading.text.value.count("\t", begin, cell[1])
