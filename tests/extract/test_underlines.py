"""Rules below words go; letters, their tails and dashes stay."""

from __future__ import annotations

import numpy as np
import pytest

from pipeline.extract import underlines
from pipeline.extract.pixels import WHITE, Grey
from pipeline.extract.tables import Rule
from pipeline.extract.tesseract import Read

Box = tuple[int, int, int, int]


def page(*inked: Box) -> Grey:
    pixels = np.full((600, 1200), WHITE, dtype=np.uint8)
    for x0, y0, x1, y1 in inked:
        pixels[y0:y1, x0:x1] = 0
    return pixels


STEMS: list[Box] = [(200 + 24 * n, 300, 212 + 24 * n, 330) for n in range(20)]
SERIFS: list[Box] = [(192 + 24 * n, 327, 212 + 24 * n, 330) for n in range(20)]

CASES: list[tuple[list[Box], list[Box], str]] = [
    # ink beside the letters, what of it is made white
    ([(200, 334, 680, 338)], [(200, 334, 680, 338)], "a rule below the letters"),
    ([(200, 330, 680, 334)], [(200, 330, 680, 334)], "a rule that touches them"),
    ([(100, 450, 1100, 453)], [], "the rule between two rows of a table"),
    (SERIFS, [], "a row of serifs"),
    ([(700, 314, 760, 318)], [], "a dash"),
    ([(200, 334, 680, 364)], [], "a bar"),
]


@pytest.mark.parametrize(("inked", "gone", "because"), CASES, ids=[case[2] for case in CASES])
def test_rules(inked: list[Box], gone: list[Box], because: str) -> None:
    pixels = page(*STEMS, *inked)
    kept = [box for box in inked if box not in gone]
    left = underlines.erased(pixels, underlines.below_words(pixels, ())) != page(*STEMS, *kept)
    assert left.mean() < 0.001, because


def test_tables_stay() -> None:
    pixels = page(*STEMS, (200, 334, 680, 338))
    assert underlines.below_words(pixels, [Rule(200, 200, 200, 400)]) == ()


def test_the_tail_of_a_letter_stays_whole() -> None:
    tail = (440, 300, 448, 350)
    pixels = page(*STEMS, tail, (200, 334, 680, 338))
    bare = underlines.erased(pixels, underlines.below_words(pixels, ()))
    assert (bare[300:350, 440:448] == 0).all()
    assert (bare[334:338, 500:640] == WHITE).all()


def test_a_rule_across_the_page_counts_as_far_as_the_words_reach() -> None:
    ((rule),) = underlines.below_words(page(*STEMS, (200, 334, 860, 338)), ())
    assert rule.x1 <= max(x1 for _, _, x1, _ in STEMS) + 2 * underlines.REACH


RULE = Rule(200, 336, 680, 336)
READINGS = [
    # words with their left and right edges, their confidence, whether the rule has words that were not read
    ([("Närvarande", 200, 440), ("ledamöter", 460, 680)], 95.0, False),
    ([], 95.0, True),
    ([("Närv", 200, 300), ("er", 640, 680)], 95.0, True),
    ([("Närv", 200, 330), ("rande", 350, 440), ("leda", 460, 560), ("oter", 580, 680)], 40.0, True),
    ([("Närvarande", 200, 440), ("ledamöter", 460, 680)], 40.0, False),
]


@pytest.mark.parametrize(("words", "confidence", "expected"), READINGS)
def test_words_that_were_not_read(words: list[tuple[str, int, int]], confidence: float, expected: bool) -> None:
    found = [Read(text, x0, 300, x1, 332, confidence, (1, 1, 1)) for text, x0, x1 in words]
    assert underlines.unread([RULE], found) is expected
    assert not underlines.unread([], found)
