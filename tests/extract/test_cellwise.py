"""Ruled tables taken out of a page: every cell is cut out whole and without its rules, and what is read goes back."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from PIL import Image, ImageDraw

from pipeline.extract import cellwise, ruling
from pipeline.extract.pixels import INK
from pipeline.extract.tesseract import Read

SIZE = (2480, 3508)  # A4 at 300 dpi
XS, YS = (300, 1000, 1200, 1400, 1650), (600, 700, 800, 900, 1000)
Box = tuple[int, int, int, int]


def page(marks: list[Box], *, without: tuple[int, int] | None = None) -> Image.Image:
    """A table with dark blocks for words; ``without`` is a cell that has no rule to the one below it."""
    image = Image.new("L", SIZE, 255)
    draw = ImageDraw.Draw(image)
    for x in XS:
        draw.line((x, YS[0], x, YS[-1]), fill=0, width=3)
    for y in YS:
        for left, right in pairwise(XS):
            if without != (XS.index(left), YS.index(y)):
                draw.line((left, y, right, y), fill=0, width=3)
    for mark in marks:
        draw.rectangle(mark, fill=0)
    return image


ROW = [(330, 630, 700, 665), (1060, 630, 1090, 665)]
CASES: list[tuple[list[Box], tuple[int, int] | None, int, str]] = [
    # what is printed, where a rule is lacking, lines in the image of cells, because
    (ROW, None, 1, "two cells of one row are one line"),
    ([*ROW, (1460, 930, 1490, 965)], None, 2, "two rows are two lines"),
    ([(302, 630, 700, 665)], None, 1, "a word may touch the rule"),
    ([(330, 615, 700, 645), (330, 655, 700, 685), (1060, 630, 1090, 665)], None, 2, "a cell of two lines stands alone"),
    ([(330, 730, 700, 765), (330, 790, 700, 825)], (0, 2), 1, "cells with no rule between them are one"),
    ([(330, 400, 900, 435)], None, 0, "what stands above the table is no part of it"),
    ([(1060, 630, 1063, 633)], None, 0, "a speck"),
    ([*ROW, (1180, 608, 1182, 610)], None, 1, "a speck above a word makes no second line"),
    ([*ROW, (1100, 659, 1106, 665)], None, 1, "a full stop stays"),
]


@pytest.mark.parametrize(("marks", "without", "lines", "because"), CASES)
def test_cells(marks: list[Box], without: tuple[int, int] | None, lines: int, because: str) -> None:
    pixels = np.asarray(page(marks, without=without))
    tables = cellwise.apart(pixels, ruling.of_tables(pixels))
    if not lines:
        assert tables is None, because
        return
    assert tables is not None, because
    cells = np.asarray(tables.cells) < INK
    assert len({place.y0 - place.dy for place in tables.places}) == len({place.y0 for place in tables.places})
    assert len({place.y1 for place in tables.places}) == lines, because
    assert int(cells.sum()) == pytest.approx(sum((x1 - x0 + 1) * (y1 - y0 + 1) for x0, y0, x1, y1 in marks), rel=0.03)
    assert not (np.asarray(tables.page)[YS[0] : YS[-1], XS[0] : XS[-1]] < 255).any(), "nothing is read twice"


def test_words_go_back_to_where_they_stand() -> None:
    pixels = np.asarray(page([*ROW, (1460, 930, 1490, 965)]))
    tables = cellwise.apart(pixels, ruling.of_tables(pixels))
    assert tables is not None
    seen = [Read("w", p.x0, p.y0, p.x1, p.y1, 90.0, (1, 1, n)) for n, p in enumerate(tables.places)]
    back = list(cellwise.put_back(seen, tables.places))
    assert [(w.x0, w.y0, w.x1 - 1, w.y1 - 1) for w in back] == [*ROW, (1460, 930, 1490, 965)]
    assert len({w.line for w in back}) == 3
    stray = Read("w", 5, 5, 9, 9, 90.0, (1, 1, 1))
    assert not list(cellwise.put_back([stray], tables.places)), "what stands at no cell is noise"


@pytest.mark.parametrize(
    ("confidences", "expected", "because"),
    [
        ((90.0, 64.0, 88.0), True, "a word in each cell"),
        ((90.0, 20.0, 88.0), False, "one that may be another"),
        ((90.0, 88.0), False, "a cell that nothing was read in"),
        ((), False, "nothing at all"),
    ],
)
def test_cells_are_read_once_where_that_was_sure(confidences: tuple[float, ...], expected: bool, because: str) -> None:
    pixels = np.asarray(page([*ROW, (1460, 930, 1490, 965)]))
    tables = cellwise.apart(pixels, ruling.of_tables(pixels))
    assert tables is not None
    seen = [
        Read("w", p.x0, p.y0, p.x1, p.y1, sure, (1, 1, 1)) for p, sure in zip(tables.places, confidences, strict=False)
    ]
    assert cellwise.sure(list(cellwise.put_back(seen, tables.places)), tables.places) is expected, because
