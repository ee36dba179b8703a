"""Printed rows of a table of votes, and which column of their head a mark stands in."""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.kit.choices import choice_of
from pipeline.tag.grid import Cell, column
from pipeline.tag.table_head import Head


@dataclass
class Line:
    """A printed row with the head it stands under. ``near``: no blank line above it; ``whole``: name and party.

    ``party``: that of the heading it stands under.
    """

    head: Head
    cells: list[Cell]
    marks: list[Cell]
    borders: int
    near: bool
    whole: bool = False
    party: str | None = None
    shift: int = 0
    """Cells lost at its beginning: the place of the row above is this one's too, and is printed once."""

    @property
    def rest(self) -> list[Cell]:
        return [cell for cell in self.cells if cell not in self.marks]


def beside_choices(row: Line, cell: Cell, measure: str) -> bool:
    """Whether a mark stands left of all choices, where a column that the head's line above names says who was there."""
    here = cell.place(measure)
    if here is None or row.head.named or len(row.head.cells) < 2:
        return False
    if measure in ("tabs", "count"):
        begin = row.head.cells[0].place(measure)
        return here[0] < (_lost(row, measure) or (begin[0] if begin else 0))
    first, second = (c.place(measure) for c in row.head.cells[:2])
    return bool(measure == "paper" and first and second and here[1] < first[0] - (second[0] - first[1]) / 2)


def _lost(row: Line, measure: str) -> int:
    """How many empty cells were lost that stood above names and parties, left of a head of choices only."""
    first = row.head.cells[0]
    if not choice_of(first.text) or first.place(measure) != (0, 0) or row.cells[0] in row.marks:
        return 0
    return max(row.head.widest - row.head.borders, 1)


def column_of(row: Line, cell: Cell, measure: str) -> int | None:
    """Which column of its head a cell stands in."""
    if measure == "count" and row.borders + row.shift != row.head.borders:
        return None
    if measure in ("tabs", "count") and row.shift and (here := cell.place(measure)):
        moved = here[0] + row.shift
        return next((i for i, c in enumerate(row.head.cells) if c.place(measure) == (moved, moved)), None)
    if measure in ("tabs", "count") and (lost := _lost(row, measure)):
        here = cell.place(measure)
        return next(
            (i for i, c in enumerate(row.head.cells) if here and c.place(measure) == (here[0] - lost, here[1] - lost)),
            None,
        )
    return column(row.head.cells, cell, measure)
