"""Which column of a table a cell stands in: by its place on paper, by tabs, or by its place in the line."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.locate import PageIndex
from pipeline.text import Span, Text

_BORDER = re.compile(r"\t|(?<=\s)\||\|(?=\s)")
_TABS = re.compile(r"[\t|]")
_SURE = 0.6
"""A cell beside all columns belongs to one that is this much nearer than the next."""
_ON_LINE = 1.0
_TAB_STOP = 8


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands between two borders of a printed row; ``places`` are its left and right edge by each measure."""

    text: str
    span: Span
    places: tuple[tuple[str, float, float], ...]

    def place(self, measure: str) -> tuple[float, float] | None:
        return next(((left, right) for name, left, right in self.places if name == measure), None)


def cells(text: Text, index: PageIndex, start: int, end: int) -> list[Cell]:
    """The cells of a line that are not empty, from left to right."""
    found = []
    at = start
    borders = [*((m.start(), m.end()) for m in _BORDER.finditer(text.value, start, end)), (end, end)]
    for counted, (stop, following) in enumerate(borders):
        a, b = at, stop
        while a < b and text.value[a].isspace():
            a += 1
        while b > a and text.value[b - 1].isspace():
            b -= 1
        if a < b:
            found.append(_cell(text, index, Span(a, b), counted))
        at = following
    return found


def part(text: Text, index: PageIndex, cell: Cell, start: int, end: int) -> Cell:
    """The characters ``start`` to ``end`` of a cell as a cell of their own."""
    counted = cell.place("count")
    return _cell(text, index, Span(cell.span.start + start, cell.span.start + end), int(counted[0]) if counted else 0)


def _cell(text: Text, index: PageIndex, span: Span, counted: int) -> Cell:
    return Cell(text[span], span, (*_places(text, index, span), ("count", counted, counted)))


def _places(text: Text, index: PageIndex, span: Span) -> tuple[tuple[str, float, float], ...]:
    raw = text.raw(span)
    boxes = index.boxes(raw)
    if boxes:
        return (("paper", boxes[0][1].x0, boxes[0][1].x1),)
    number, inside = index.in_page(raw)
    page = next((page for page in index.pages if page.number == number), None)
    if page is None:
        return ()
    before = page.raw_text[page.raw_text.rfind("\n", 0, inside.start) + 1 : inside.start]
    length = inside.end - inside.start
    tabs = len(_TABS.findall(before))
    if tabs or _TABS.search(page.raw_text, inside.end, _line_end(page.raw_text, inside.end)):
        stops = len(before.expandtabs(_TAB_STOP))
        return ("tabs", tabs, tabs), ("stops", stops, stops + length)
    return (("offset", len(before), len(before) + length),)


def _line_end(raw: str, at: int) -> int:
    end = raw.find("\n", at)
    return len(raw) if end < 0 else end


MEASURES = ("paper", "tabs", "stops", "offset", "count")
"""From the surest to the least sure. ``count`` is used only where a row has as many cells as the head."""


def measures(head: Sequence[Cell]) -> tuple[str, ...]:
    """By what the columns of a head can be told, the surest first."""
    return tuple(name for name in MEASURES if all(cell.place(name) for cell in head))


def column(head: Sequence[Cell], cell: Cell, measure: str) -> int | None:
    """The position in ``head`` of the column that a cell stands in, None where that is not sure."""
    here = cell.place(measure)
    if here is None:
        return None
    places = [place for other in head if (place := other.place(measure))]
    if measure in ("tabs", "count"):
        return next((i for i, place in enumerate(places) if place == here), None)
    under = [i for i, (left, right) in enumerate(places) if min(right, here[1]) > max(left, here[0])]
    if len(under) == 1:
        return under[0]
    middle = (here[0] + here[1]) / 2
    near = sorted((abs((left + right) / 2 - middle), i) for i, (left, right) in enumerate(places))
    if len(near) > 1 and near[0][0] > _SURE * near[1][0] + (0 if measure == "paper" else _ON_LINE):
        return None
    return near[0][1] if near else None
