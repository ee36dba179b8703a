"""Lists side by side whose cells were written down one after the other: every cell a list of its own again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from pipeline.kit.municipalities import Template
from pipeline.segment.attendance_lines import cells_of
from pipeline.segment.beside import LISTS
from pipeline.segment.reading import Printed


def unfolded(lines: Sequence[Printed], template: Template) -> Iterator[Printed]:
    """The lines, a label above the names of its cell where a table of one row was saved as text.

    ``Ledamöter | Ersättare``, names line by line, and one line with a border for the last name of the first cell and
    the first of the second: that border alone parts the cells.
    """
    i = 0
    while i < len(lines):
        labels = cells_of(lines[i])
        stop = _end(lines, i, template) if len(labels) > 1 else i
        below = [cells_of(line) for line in lines[i + 1 : stop]]
        borders = sum(len(cells) - 1 for cells in below)
        whole = len(below) > len(labels) and borders == len(labels) - 1 and len(below[0]) == 1
        if not whole or any(template.label(text) not in LISTS for text, _ in labels):
            yield lines[i]
            i += 1
            continue
        column = 0
        yield _part(lines[i], labels[0])
        for line, cells in zip(lines[i + 1 : stop], below, strict=True):
            for n, cell in enumerate(cells):
                if n:
                    column += 1
                    yield _part(lines[i], labels[column])
                yield _part(line, cell)
        i = stop


def _end(lines: Sequence[Printed], head: int, template: Template) -> int:
    """Where the lines below a head end: at a gap or another label."""
    stop = head + 1
    while stop < len(lines) and not lines[stop].gap and template.label(lines[stop].cells[0].split(":")[0]) is None:
        stop += 1
    return stop


def _part(line: Printed, cell: tuple[str, int]) -> Printed:
    text, start = cell
    return replace(line, text=text, start=start, end=start + len(text))
