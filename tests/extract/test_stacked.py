"""Columns of marks that the engine took for lines up the page are left to be read again; turned words are not."""

from __future__ import annotations

import pytest
from PIL import Image, ImageDraw

from pipeline.extract import stacked
from pipeline.extract.tesseract import Read

Box = tuple[int, int, int, int]

NAMES: list[Box] = [(300, 400 + 60 * n, 700, 432 + 60 * n) for n in range(6)]
MARKS: list[Box] = [(900, 402 + 60 * n, 922, 430 + 60 * n) for n in range(4)]
TURNED: list[Box] = [(900, 402 + 26 * n, 932, 424 + 26 * n) for n in range(9)]

CASES: list[tuple[list[Box], list[tuple[str, Box]], list[str], str]] = [
    # ink, words of one line read there, which of them stay
    (MARKS, [("XxKj|", (900, 402, 922, 610))], [], "a column read as one word"),
    (MARKS, [("S", MARKS[0]), ("K", MARKS[1]), ("K", MARKS[2]), ("O", MARKS[3])], [], "and as a line of letters"),
    (TURNED, [("Bestyrkes", (900, 402, 932, 632))], ["Bestyrkes"], "a word that runs up the margin"),
    (MARKS[:1], [("X", MARKS[0])], ["X"], "one mark"),
    ([(900, 402, 930, 600)], [("I", (900, 402, 930, 600))], ["I"], "one stroke"),
    ([(300, 900, 700, 1000)], [("PROTOKOLL", (300, 900, 700, 1000))], ["PROTOKOLL"], "large type"),
]


@pytest.mark.parametrize(("inked", "line", "stay", "because"), CASES, ids=[case[3] for case in CASES])
def test_columns(inked: list[Box], line: list[tuple[str, Box]], stay: list[str], because: str) -> None:
    image = Image.new("L", (1600, 1400), 255)
    draw = ImageDraw.Draw(image)
    for x0, y0, x1, y1 in [*NAMES, *inked]:
        draw.rectangle((x0, y0, x1 - 1, y1 - 1), fill=0)
    names = [Read("Anna", *box, 95.0, (1, 1, n)) for n, box in enumerate(NAMES)]
    found = stacked.without(image, [*names, *(Read(text, *box, 40.0, (2, 1, 1)) for text, box in line)])
    assert [word.text for word in found[len(names) :]] == stay, because
    assert list(found[: len(names)]) == names


def test_a_page_without_sure_words_stays_as_it_is() -> None:
    words = (Read("XxKj|", 900, 402, 922, 610, 40.0, (1, 1, 1)),)
    assert stacked.without(Image.new("L", (1600, 1400), 255), words) == words
