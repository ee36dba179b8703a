"""Where the lines of a page that was read by OCR stand, and what the site makes of them."""

from __future__ import annotations

import json

import pytest

from pipeline.document import Box, Line, Page, Word
from pipeline.site.textlayer import MOST, Run, read_layer
from pipeline.store.paper import stretches
from pipeline.text import Span

RAW = "§ 7  Ny skola\nAnna Ek\tnej\n"


def word(text: str, x: float, y: float) -> Word:
    at = RAW.index(text)
    return Word(text, Span(at, at + len(text)), Box(x, y, x + 5.04 * len(text), y + 10))


PAGE = Page(
    number=1,
    raw_text=RAW,
    lines=(
        Line(Span(0, 13), (word("§", 70, 100), word("7", 80, 100), word("Ny", 90, 101), word("skola", 104, 100))),
        Line(Span(14, 25), (word("Anna", 70, 120), word("Ek", 95, 120), word("nej", 300, 120))),
        Line(Span(26, 26), (Word("utan plats", Span(26, 26)),)),
    ),
    text_source="ocr",
)


def test_a_line_is_one_stretch_and_cells_of_a_table_are_several():
    assert stretches(PAGE) == [
        [70, 100, 129.2, 111, 0, 13],
        [70, 120, 105.1, 130, 14, 21],
        [300, 120, 315.1, 130, 22, 25],
    ]


def test_the_site_shows_them_with_their_words():
    runs = read_layer(json.dumps(stretches(PAGE)), RAW)
    assert runs[0] == Run("§ 7 Ny skola", 70, 111, 59.2, 11)
    assert [run.text for run in runs] == ["§ 7 Ny skola", "Anna Ek", "nej"]


NO_RUNS = [
    (None, "a page of another kind"),
    ("[]", "an empty page"),
    ("[[10, 10, 10, 20, 0, 3]]", "no width"),
    ("[[10, 10, 20, 20, 3, 4]]", "only a space"),
    ("[[10, 10, 20, 20, 900, 910]]", "beyond the text"),
]


@pytest.mark.parametrize("lines, because", NO_RUNS)
def test_nothing_to_show(lines, because):
    assert read_layer(lines, RAW) == [], because


def test_no_page_has_more_runs_than_a_browser_bears():
    assert len(read_layer(json.dumps([[10, 10, 20, 20, 0, 3]] * (MOST + 5)), RAW)) == MOST
