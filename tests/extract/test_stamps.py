"""Stamps, margins and folds: what an image has beside its text, told by words and places."""

from __future__ import annotations

import pytest

from pipeline.document import Box, Word
from pipeline.extract import spreads, stamps
from pipeline.extract.tesseract import Read
from pipeline.kit import Kit, load_kit
from pipeline.text import Span


@pytest.fixture(scope="module")
def kit() -> Kit:
    return load_kit()


def line(text: str, x: int, y: int, number: int, letter: int = 22) -> list[Read]:
    words: list[Read] = []
    for word in text.split():
        words.append(Read(word, x, y, x + letter * len(word), y + 34, 90.0, (1, 1, number)))
        x += letter * len(word) + 14
    return words


CASES = [
    # lines (text, x, y), what is stamped
    ([("INKOM", 1500, 100), ("2024 -05- 17", 1500, 145), ("Skolan byggs ut", 300, 100)], "INKOM 2024 -05- 17"),
    ([("KOMMUNKANSLIET", 1480, 60), ("INKOMMET", 1500, 100), ("1995 -11- 14", 1500, 145)],
     "KOMMUNKANSLIET INKOMMET 1995 -11- 14"),
    ([("ARKIVEXEMPLAR", 1500, 100), ("Nämnden beslutar att godkänna den rapport som lagts fram", 300, 145)],
     "ARKIVEXEMPLAR"),
    ([("Inkomna skrivelser", 300, 100), ("Inkom gjorde tre yttranden", 300, 145)], ""),
    ([("2024-05-17", 1500, 100), ("Sammanträdesdatum", 1500, 55)], ""),
    ([("Justerat", 300, 100), ("2024-05-17", 300, 145)], ""),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "stamped"), CASES)
def test_stamps_are_told_by_their_words(lines: list[tuple[str, int, int]], stamped: str, kit: Kit) -> None:
    words = [word for n, (text, x, y) in enumerate(lines) for word in line(text, x, y, n)]
    kept, apart = stamps.apart(words, kit.furniture)
    assert " ".join(word.text for word in apart) == stamped
    assert len(kept) + len(apart) == len(words)


@pytest.mark.parametrize(
    ("text", "wide", "tall", "kept"),
    [("Utdragsbestyrkande", 30, 300, False), ("Utdragsbestyrkande", 300, 34, True), ("I", 8, 34, True)],
)
def test_what_runs_up_the_margin_is_no_text(text: str, wide: int, tall: int, kept: bool, kit: Kit) -> None:
    words, _ = stamps.apart([Read(text, 20, 500, 20 + wide, 500 + tall, 90.0, (1, 1, 1))], kit.furniture)
    assert bool(words) is kept


def page(left: float, columns: int) -> list[Word]:
    """Words of 60 points with spaces of 6, on 22 lines."""
    places = [(left + 66 * column, 20.0 * row) for row in range(3, 25) for column in range(columns)]
    return [Word("ord", Span(0, 0), Box(x, y, x + 60, y + 12)) for x, y in places]


@pytest.mark.parametrize(
    ("words", "width", "height", "pages", "because"),
    [
        (page(60, 5) + page(480, 5), 842.0, 595.0, 2, "two pages, margins between"),
        (page(60, 5) + page(480, 5), 842.0, 842.0, 1, "a sheet that stands"),
        (page(60, 11), 842.0, 595.0, 1, "a wide table"),
        (page(60, 5), 842.0, 595.0, 1, "nothing on the right"),
    ],
)
def test_two_pages_on_one_scan(words: list[Word], width: float, height: float, pages: int, because: str) -> None:
    assert len(spreads.pages_of(words, (), width, height)) == pages, because
