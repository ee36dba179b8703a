"""Lines that the engine passed over are found by their ink, and what is no line of text is left alone."""

from __future__ import annotations

import pytest
from PIL import Image, ImageDraw

from pipeline.extract import passed_over
from pipeline.extract.tesseract import Read

Box = tuple[int, int, int, int]

READ: list[Box] = [(300, 400 + 60 * n, 700, 432 + 60 * n) for n in range(12)]
"""Words that were read, one to a line."""

CASES: list[tuple[list[Box], list[Box], str]] = [
    # ink that was not read, what is read once more of it, because
    ([(300, 1200, 420, 1232)], [(300, 1200, 420, 1232)], "a short line"),
    ([(300, 1200, 420, 1232), (430, 1200, 600, 1232)], [(300, 1200, 600, 1232)], "words of one line are one piece"),
    ([(300, 1200, 420, 1232), (900, 1200, 960, 1232)], [(300, 1200, 420, 1232), (900, 1200, 960, 1232)], "two cells"),
    ([(300, 1200, 360, 1232), (300, 1260, 360, 1292)], [(300, 1200, 360, 1232), (300, 1260, 360, 1292)], "two lines"),
    ([(900, 520, 1020, 552)], [(900, 520, 1020, 552)], "what stands beside a line that was read"),
    (
        [(300, 1200, 420, 1232), (300, 1260, 304, 1292)],
        [(300, 1200, 420, 1232), (300, 1260, 304, 1292)],
        "a thin figure below a word",
    ),
    ([], [], "all was read"),
    ([(296, 396, 704, 400)], [], "the blur of a word that was read"),
    ([(300, 1200, 900, 1203)], [], "a rule"),
    ([(300, 1200, 620, 1320)], [], "a signature is taller than a line"),
    ([(300, 1200, 330, 1232)], [], "a stroke by itself"),
    ([(720, 520, 900, 552)], [], "the end of a word whose box was cut short"),
    ([(300, 1200, 302, 1206)], [], "a speck"),
]


def page(marks: list[Box]) -> Image.Image:
    image = Image.new("L", (2480, 3508), 255)
    draw = ImageDraw.Draw(image)
    for x0, y0, x1, y1 in marks:
        draw.rectangle((x0, y0, x1 - 1, y1 - 1), fill=0)
    return image


def words(boxes: list[Box], confidence: float = 95.0) -> list[Read]:
    return [Read("Anna", *box, confidence, (1, 1, n)) for n, box in enumerate(boxes)]


@pytest.mark.parametrize(("unread", "expected", "because"), CASES)
def test_lines_that_were_passed_over(unread: list[Box], expected: list[Box], because: str) -> None:
    found = passed_over.lines(page([*READ, *unread]), words(READ))
    if not expected:
        assert found is None, because
        return
    assert found is not None, because
    _, places = found
    assert [(p.x0 + p.dx, p.y0 + p.dy, p.x1 + p.dx, p.y1 + p.dy) for p in places] == expected, because


def test_too_few_words_tell_nothing_of_lines() -> None:
    assert passed_over.lines(page([*READ, (300, 1200, 420, 1232)]), words(READ[:5])) is None
    assert passed_over.lines(page([*READ, (300, 1200, 420, 1232)]), words(READ, confidence=40.0)) is None


def test_what_is_doubted_stays_out() -> None:
    lines = passed_over.lines(page([*READ, (300, 1200, 360, 1232), (300, 1260, 360, 1292)]), words(READ))
    assert lines is not None
    _, (upper, lower) = lines
    seen = [
        Read("KD", upper.x0, upper.y0, upper.x1, upper.y1, 96.0, (1, 1, 1)),
        Read("wv", lower.x0, lower.y0, lower.x1, lower.y1, 31.0, (1, 1, 2)),
    ]
    (word,) = passed_over.put_back(seen, lines[1])
    assert (word.text, word.x0, word.y0, word.x1, word.y1) == ("KD", 300, 1200, 360, 1232)
