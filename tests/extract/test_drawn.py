"""What a page draws is what pdfplumber says it draws, to the last digit, on pages of every make."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pdfplumber
import pytest
from pdfplumber.page import Page

from pipeline.extract.drawn import drawing, way

CORPUS = sorted(Path("corpus").glob("*/*/source.pdf"))[::5]


def page_of(content: str, *, rotate: int = 0, box: str = "0 0 400 300", encoding: str = "/WinAnsiEncoding") -> bytes:
    """A PDF of one page that draws this, with a font F of the standard ones."""
    inside = "BT /F 8 Tf 5 5 Td (inne) Tj ET"
    font = f"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding {encoding} >>"
    parts = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        f"<< /Type /Page /Parent 2 0 R /MediaBox [{box}] /Rotate {rotate} /Contents 4 0 R "
        f"/Resources << /Font << /F {font} >> /XObject << /X 5 0 R >> >> >>",
        f"<< /Length {len(content)} >>\nstream\n{content}\nendstream",
        "<< /Type /XObject /Subtype /Form /BBox [0 0 100 100] /Matrix [1 0 0 1 30 40] "
        f"/Resources << /Font << /F {font} >> >> /Length {len(inside)} >>\nstream\n{inside}\nendstream",
    ]
    body = "%PDF-1.4\n" + "".join(f"{n} 0 obj\n{part}\nendobj\n" for n, part in enumerate(parts, 1))
    return f"{body}trailer\n<< /Root 1 0 R >>\n%%EOF\n".encode("latin-1")


DRAWN = {
    "plain": page_of("BT /F 12 Tf 20 200 Td (Beslut) Tj ET"),
    "spaced and squeezed": page_of("BT /F 12 Tf 80 Tz 1.5 Tc 4 Tw 3 Ts 20 200 Td [(en) -250 (rad) 80 ( till)] TJ ET"),
    "leaning": page_of("BT /F 12 Tf 0.9 0.2 -0.2 0.9 50 60 Tm (sned) Tj ET"),
    "up the margin": page_of("BT /F 9 Tf 0 1 -1 0 20 60 Tm (upp) Tj ET"),
    "on its head": page_of("BT /F 9 Tf -1 0 0 -1 200 60 Tm (ner) Tj ET"),
    "mirrored": page_of("BT /F 9 Tf 1 0 0 -1 200 60 Tm (spegel) Tj ET"),
    "a turned sheet": page_of("BT /F 9 Tf 20 60 Td (vriden) Tj ET", rotate=90),
    "a sheet off the origin": page_of("BT /F 9 Tf 60 80 Td (flyttad) Tj ET 50 50 m 90 50 l S", box="40 30 440 330"),
    "a form among the text": page_of("BT /F 9 Tf 20 60 Td (ute) Tj ET /X Do BT /F 9 Tf 20 40 Td (efter) Tj ET"),
    "shapes": page_of("10 10 50 20 re S 10 50 m 90 50 l S 5 5 m 9 9 12 12 15 5 c f 1 1 30 30 re f"),
    "signs without a name": page_of("BT /F 9 Tf 20 60 Td (a\\001\\002b) Tj ET", encoding="/StandardEncoding"),
}


def same(page: Page) -> int:
    """Compare a page with pdfplumber's reading of it; comes back how many things it draws."""
    ours, theirs = drawing(page), page.objects
    chars = theirs.get("char", [])
    names = ("text", "x0", "top", "x1", "bottom", "size", "fontname", "upright")
    assert [tuple(char)[:8] for char in ours.chars] == [tuple(char[name] for name in names) for char in chars]
    assert [char.angle for char in ours.chars] == [way(*char["matrix"][:2]) for char in chars]
    shapes = 0
    for kind, found in (("line", ours.lines), ("rect", ours.rects), ("curve", ours.curves), ("image", ours.images)):
        wanted = theirs.get(kind, [])
        assert [(s.x0, s.top, s.x1, s.bottom) for s in found] == [
            (o["x0"], o["top"], o["x1"], o["bottom"]) for o in wanted
        ]
        if kind != "image":
            assert [(s.stroke, s.fill, s.points) for s in found] == [
                (bool(o["stroke"]), bool(o["fill"]), len(o["pts"])) for o in wanted
            ]
        shapes += len(found)
    return len(chars) + shapes


@pytest.mark.parametrize("path", CORPUS, ids=lambda path: path.parts[-3])
def test_pages_of_the_corpus(path: Path) -> None:
    with pdfplumber.open(path) as pdf:
        assert sum(same(page) for page in pdf.pages[:2]) > 0


@pytest.mark.parametrize("name", DRAWN)
def test_pages_drawn_in_odd_ways(name: str) -> None:
    with pdfplumber.open(BytesIO(DRAWN[name])) as pdf:
        assert same(pdf.pages[0]) >= 3
