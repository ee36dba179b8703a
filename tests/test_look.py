"""The picture of a page: right size, something drawn, a sentence where there is nothing to show."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.errors import ProtokollError
from pipeline.kit import Kit
from pipeline.locate import PageIndex
from pipeline.look import ITEM_COLOUR, SCALE, picture
from pipeline.minutes import read_minutes
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


def test_text_has_no_paper(tmp_path: Path, kit: Kit) -> None:
    path = tmp_path / "a.txt"
    path.write_text(protocol(1), encoding="utf-8")
    with pytest.raises(ProtokollError, match="no paper"):
        picture(path, read_minutes(path, kit), 1)
