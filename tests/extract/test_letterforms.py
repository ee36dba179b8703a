"""Boxes drawn close around letters, and bars beside headings that are none."""

from __future__ import annotations

import numpy as np
import pytest

from pipeline.extract import letterforms
from pipeline.extract.pixels import Mask
from pipeline.extract.tesseract import Read

BOXES = [
    # rows of ink (first, last) in a box of 100 rows, what is read, the rows of the box drawn close
    ([(20, 50)], "Anna", (20, 50), "white above and below"),
    ([(14, 17), (20, 50)], "ni", (14, 50), "dots"),
    ([(0, 4), (30, 60)], "Anna", (30, 60), "a rule above"),
    ([(20, 50), (80, 90)], "Anna", (20, 50), "the line below"),
    ([(5, 30), (40, 65), (75, 100)], "XxK", (0, 100), "marks below each other"),
    ([(20, 24), (40, 44)], "=", (0, 100), "a sign by itself"),
    ([], "Anna", (0, 100), "no ink"),
]


@pytest.mark.parametrize(("rows", "text", "expected", "because"), BOXES, ids=[case[3] for case in BOXES])
def test_close(rows: list[tuple[int, int]], text: str, expected: tuple[int, int], because: str) -> None:
    ink = np.zeros((100, 60), dtype=bool)
    for first, stop in rows:
        ink[first:stop, 10:50] = True
    word = letterforms.close(Read(text, 0, 0, 60, 100, 90.0, (1, 1, 1)), ink)
    assert (word.y0, word.y1) == expected, because


def line(first: str, tall: int, filled: bool) -> tuple[list[Read], Mask]:
    """A letter ``tall`` pixels high and 16 wide, and five words of 40 pixels beside it."""
    ink = np.zeros((200, 900), dtype=bool)
    ink[100:140, 100:850:3] = True
    ink[90 : 90 + tall, 20:36] = filled
    ink[90 : 90 + tall, 20:23] = True
    words = [Read("Anna", 100 + 150 * n, 100, 200 + 150 * n, 140, 95.0, (1, 1, 1)) for n in range(5)]
    return [Read(first, 20, 90, 36, 90 + tall, 60.0, (1, 1, 1)), *words], ink


BARS = [
    ("i", 60, True, False, "a bar taller than the line"),
    ("I", 60, True, False, "the same, read as a capital"),
    ("I", 40, True, True, "a letter"),
    ("l", 60, False, False, "a thin stroke, as tall"),
    ("E", 60, True, True, "another letter"),
]


@pytest.mark.parametrize(("text", "tall", "filled", "stays", "because"), BARS, ids=[case[4] for case in BARS])
def test_bars(text: str, tall: int, filled: bool, stays: bool, because: str) -> None:
    found, ink = line(text, tall, filled)
    assert (letterforms.words_only(found, ink)[0].text == text) is stays, because
