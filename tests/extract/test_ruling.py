"""Tables in page images: their rules are found, and words stand in their cells."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFilter, ImageFont

from pipeline.extract import compose, extract, ruling
from pipeline.extract.tables import Rule
from pipeline.extract.tesseract import Read
from pipeline.kit import Kit
from tests.extract import typeface

SIZE = (2480, 3508)  # A4 at 300 dpi
FONT = Path("/usr/share/fonts/truetype/liberation/LiberationSerif-Regular.ttf")
XS, YS = (300, 1000, 1200, 1400, 1650), tuple(range(600, 1101, 100))
ROWS = [
    ("Ledamot", "Ja", "Nej", "Avstår"),
    ("Anna Ek (S)", "X", "", ""),
    ("Bo Al (V)", "", "", "X"),
    ("Cia Id (M)", "", "X", ""),
    ("Summa", "1", "1", "1"),
]


def grid(xs: tuple[int, ...], ys: tuple[int, ...], *, grey: int = 0) -> Image.Image:
    image = Image.new("L", SIZE, 255)
    draw = ImageDraw.Draw(image)
    for x in xs:
        draw.line((x, ys[0], x, ys[-1]), fill=grey, width=3)
    for y in ys:
        draw.line((xs[0], y, xs[-1], y), fill=grey, width=3)
    return image


FOUND = [
    # drawn, how many upright and level rules, because
    (grid(XS, YS), (5, 6), "a table"),
    (grid(XS, YS, grey=140), (5, 6), "its rules may be grey"),
    (grid(XS, YS).rotate(0.1, fillcolor=255), (5, 6), "or not quite level"),
    (grid((300, 1000, 1650), YS), (0, 0), "two columns are a form"),
    (grid(XS, (600, 700)), (0, 0), "one row is the box where adjusters sign"),
    (Image.new("L", SIZE, 0), (0, 0), "a black page"),
    (Image.new("L", (40, 30), 0), (0, 0), "a speck"),
]


@pytest.mark.parametrize(("image", "expected", "because"), FOUND)
def test_rules_of_tables(image: Image.Image, expected: tuple[int, int], because: str) -> None:
    rules = ruling.of_tables(np.asarray(image))
    assert (sum(r.upright for r in rules), sum(not r.upright for r in rules)) == expected, because


def test_letters_set_close_are_no_rule() -> None:
    image = grid(XS, YS)
    draw = ImageDraw.Draw(image)
    for x in XS[:-1]:
        draw.text((x + 15, 620), "mnurmnumr" if x == XS[0] else "mnumnu", font=typeface.font("Sans-Bold"), fill=0)
    blurred = image.filter(ImageFilter.GaussianBlur(2.5))
    rules = ruling.of_tables(np.asarray(blurred))
    assert (sum(r.upright for r in rules), sum(not r.upright for r in rules)) == (5, 6)


READ = [
    # read, from, to, kept
    ("|", 996, 1004, ""),
    ("[", 996, 1004, ""),
    ("|Nej", 1005, 1060, "Nej"),
    ("6|", 940, 990, "6"),
    ("X", 1050, 1070, "X"),
    ("(V!)", 960, 995, "(V!)"),
    ("|", 600, 610, "|"),
]


@pytest.mark.parametrize(("text", "x0", "x1", "kept"), READ)
def test_a_rule_is_no_letter(text: str, x0: int, x1: int, kept: str) -> None:
    word = Read(text, x0, 700, x1, 740, 90.0, (1, 1, 1))
    found = ruling.words_between([word], [Rule(1000, 600, 1000, 1100)])
    assert [w.text for w in found] == ([kept] if kept else [])
    assert all(w.x0 < w.x1 for w in found)


@pytest.mark.ocr
def test_the_x_of_a_scanned_table_stands_in_its_column(
    tmp_path: Path, kit: Kit, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not FONT.exists():
        pytest.skip("Liberation fonts are not installed")
    monkeypatch.setenv("PROTOKOLL_CACHE", str(tmp_path / "cache"))
    image = grid(XS, YS, grey=90)
    draw = ImageDraw.Draw(image)
    type_ = ImageFont.truetype(str(FONT), 46)
    draw.text((300, 400), "Nämnden genomför omröstningen med följande resultat.", font=type_, fill=0)
    for y, row in zip(YS, ROWS, strict=False):
        for x, cell in zip(XS, row, strict=False):
            draw.text((x + (20 if x == XS[0] else 70), y + 22), cell, font=type_, fill=0)
    image.rotate(0.6, fillcolor=255).save(tmp_path / "vote.png", dpi=(300, 300))
    text = compose(extract(tmp_path / "vote.png", kit))[0].value
    assert text.split("\n")[-5:] == ["\t".join(row) for row in ROWS]
