"""The picture of a page: right size, something drawn, a sentence where there is nothing to show."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PIL import ExifTags, Image

from pipeline.document import Box, Line, Page, Word
from pipeline.errors import ProtokollError
from pipeline.kit import Kit
from pipeline.locate import PageIndex
from pipeline.look import ITEM_COLOUR, ROLE_COLOURS, SCALE, picture
from pipeline.minutes import read_minutes
from pipeline.text import Span
from tests.store.conftest import protocol


def test_a_page_of_a_pdf(corpus: Path, kit: Kit) -> None:
    path = min(corpus.rglob("source.pdf"), key=lambda p: p.stat().st_size)
    minutes = read_minutes(path, kit)
    number = PageIndex(minutes.pages).page_at(minutes.text.origin[minutes.items[0].span.start])
    page = minutes.pages[number - 1]
    image = picture(path, minutes, number)
    assert page.width and image.width == round(page.width * SCALE)
    assert ITEM_COLOUR in {colour for _, colour in image.getcolors(1 << 24) or []}
    with pytest.raises(ProtokollError, match="there is no page 99"):
        picture(path, minutes, 99)


def test_a_scan_that_lies_on_its_side_in_the_file(tmp_path: Path, kit: Kit) -> None:
    (tmp_path / "a.txt").write_text(protocol(1), encoding="utf-8")
    line = Line(Span(0, 4), (Word("Sida", Span(0, 4), Box(40, 50, 200, 62), confidence=90.0),), Box(40, 50, 200, 62))
    paper = Page(1, "Sida", (line,), "ocr", "no text layer", 300.0, 400.0)
    minutes = replace(read_minutes(tmp_path / "a.txt", kit), pages=(paper,), items=())
    upright = Image.new("L", (600, 800), 255)
    upright.paste(0, (500, 100, 560, 160))
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = 6  # to be shown a quarter turn clockwise
    upright.rotate(90, expand=True).save(tmp_path / "named like no image", "PNG", exif=exif)
    image = picture(tmp_path / "named like no image", minutes, 1)
    assert image.size == (600, 800)
    assert image.getpixel((530, 130)) == (0, 0, 0)
    assert image.getpixel((200, round(62 * SCALE) + 1)) == ROLE_COLOURS["body"]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.txt", protocol(1)),
        ("a.html", f"<!DOCTYPE html><html><body><pre>{protocol(1)}</pre></body></html>"),
        ("a.rtf", r"{\rtf1\ansi Protokoll\par }"),
    ],
)
def test_what_has_no_paper_is_said_plainly(name: str, content: str, tmp_path: Path, kit: Kit) -> None:
    path = tmp_path / name
    path.write_text(content, encoding="utf-8")
    with pytest.raises(ProtokollError, match="has no paper to show: only PDF files and images have"):
        picture(path, read_minutes(path, kit), 1)
