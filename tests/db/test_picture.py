"""The pages in a real browser."""

from __future__ import annotations

import sqlite3

import pytest
from PIL import Image

from pipeline.errors import ProtokollError
from pipeline.resources import db_dir
from pipeline.site.picture import most_telling, running, screenshot, take


def test_the_item_with_most_to_show(site):
    with sqlite3.connect(site.folder / "minutes.db") as conn:
        assert most_telling(conn) == ("/", f"/paragraf/{site.ids['school']}")


def test_an_empty_database_has_no_picture():
    conn = sqlite3.connect(":memory:")
    conn.executescript((db_dir() / "schema.sql").read_text(encoding="utf-8"))
    with pytest.raises(ProtokollError, match="nothing to take a picture of"):
        most_telling(conn)


@pytest.mark.browser
def test_a_picture_of_the_site(site, tmp_path):
    take(site.folder / "minutes.db", tmp_path / "site.png")
    assert (tmp_path / "site.png").stat().st_size < 200_000
    with Image.open(tmp_path / "site.png") as picture:
        colours = picture.convert("RGB").getcolors(1_000_000)
    assert len(colours) > 30, "more than an empty page"
    reds = [colour for _, colour in colours if colour[0] > 180 and colour[1] < 80 and colour[2] < 80]
    assert reds, "the style sheet of party colours was read"


@pytest.mark.browser
def test_the_browser_has_nothing_to_complain_of(site, tmp_path):
    """Nothing on the pages is refused by the security policy, on a phone as on a desk."""
    ids = site.ids
    pages = ["/", "/sok?q=skola", f"/paragraf/{ids['school']}", f"/paragraf/{ids['motion']}", "/minutes/statements"]
    with running(site.folder / "minutes.db", site.folder / "original") as base:
        for n, page in enumerate(pages):
            complaints = screenshot(base + page, tmp_path / f"{n}.png", size=(390, 844) if n % 2 else (1280, 900))
            assert not complaints, page
