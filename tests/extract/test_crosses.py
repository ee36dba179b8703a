"""Crosses under Ja and Nej that the engine took for words."""

from __future__ import annotations

import numpy as np
import pytest

from pipeline.extract import crosses
from pipeline.extract.pixels import Mask
from pipeline.extract.tesseract import Read

LEFT, STEP, TALL = 100, 60, 40
COLUMNS = {"Ja": 900, "Nej": 1020, "Avstår": 1160}
NAMES = ["Eva Alm (m)", "Bo Ek (c)", "Ia Dal (s)", "Åsa Öst (v)"]


def page(votes: list[str], misread: list[tuple[str, int, int]], side: int = 18) -> tuple[list[Read], Mask]:
    """A list with a cross of ``side`` pixels for each vote, and words (text, x, lines) the engine made of a column."""
    ink = np.zeros((700, 1400), dtype=bool)
    found = [Read(head, x, 20, x + 40, 20 + TALL, 95.0, (1, 1, 0)) for head, x in COLUMNS.items()]
    for n, (name, vote) in enumerate(zip([*NAMES, "Summa"], [*votes, ""], strict=False), 1):
        y = 20 + n * STEP
        for i, word in enumerate(name.split()):
            found.append(Read(word, LEFT + 120 * i, y, LEFT + 120 * i + 100, y + TALL, 92.0, (1, 1, n)))
        for head in vote.split():
            ink[y + 12 : y + 12 + side, COLUMNS[head] + 10 : COLUMNS[head] + 10 + side] = True
    for text, x, lines in misread:
        found.append(Read(text, x, 20 + STEP, x + 30, 20 + STEP * lines + TALL, 30.0, (2, 1, 1)))
    return found, ink


CASES = [
    # votes, what the column was read as                                                under which head each cross is
    (["Ja", "Nej", "Ja", "Ja"], [("Ko", 905, 1), ("XxKK", 905, 4)], ["Ja", "Nej", "Ja", "Ja"], "a column as a word"),
    (["Nej", "Nej", "Nej", "Avstår"], [], ["Nej", "Nej", "Nej", "Avstår"], "not read at all"),
    (["", "", "", ""], [("o", 905, 1)], [], "no marks"),
    (["Ja Nej", "Ja Nej", "Ja", "Ja Nej"], [], [], "two each are no votes"),
    (["Ja", "Nej"], [], [], "two people are no list"),
]


@pytest.mark.parametrize("votes, misread, under, because", CASES, ids=[case[3] for case in CASES])
def test_crosses(votes: list[str], misread: list[tuple[str, int, int]], under: list[str], because: str) -> None:
    found, ink = page(votes, misread)
    read = crosses.told(found, ink)
    marks = sorted((word for word in read if word.text == crosses.CROSS), key=lambda word: word.y0)
    heads = [min(COLUMNS, key=lambda head: abs(COLUMNS[head] + 10 - mark.x0)) for mark in marks]
    assert heads == under, because
    kept = {word for word in found if word.confidence > 90}
    assert kept <= set(read)
    assert not under or set(read) - set(marks) == kept


def test_dust_and_figures_are_no_crosses() -> None:
    for side in (4, 60):
        found, ink = page(["Ja", "Nej", "Ja", "Ja"], [], side)
        assert crosses.told(found, ink) == tuple(found)
