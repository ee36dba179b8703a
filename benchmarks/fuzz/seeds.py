"""Small files of every kind that is read: pages cut out of a corpus, and some made to hold what the corpus does not."""

from __future__ import annotations

import io
import zlib
from collections.abc import Iterator
from pathlib import Path

from PIL import Image, ImageDraw

from benchmarks.fuzz.mutate import write_pdf

WINDOW = 5_000
"""Characters of a text; what comes after them teaches a reader nothing new."""
LARGEST = 150_000
"""Bytes of a file that is mutated."""
OFFICE = {".docx", ".odt", ".html", ".rtf"}


def write_seeds(folder: Path, corpora: list[Path]) -> list[Path]:
    """The files, written to the folder."""
    made: list[Path] = []
    for name, data in [*_images(), *_pdfs(), *_office(), *(seed for corpus in corpora for seed in _cuttings(corpus))]:
        if len(data) <= LARGEST:
            path = folder / f"{len(made)}-{name}"
            path.write_bytes(data)
            made.append(path)
    return made


def _cuttings(corpus: Path) -> Iterator[tuple[str, bytes]]:
    import pypdfium2

    for path in sorted(corpus.rglob("*")):
        if path.suffix == ".pdf":
            with pypdfium2.PdfDocument(path) as whole, pypdfium2.PdfDocument.new() as cut:
                cut.import_pages(whole, [len(whole) // 2])
                out = io.BytesIO()
                cut.save(out)
            yield "cut.pdf", out.getvalue()
        elif path.suffix in (".txt", ".md") and path.stem == "source":
            text = path.read_text(encoding="utf-8", errors="replace")
            middle = len(text) // 2
            yield f"start{path.suffix}", text[:WINDOW].encode()
            yield f"middle{path.suffix}", text[middle : middle + WINDOW].encode()
        elif path.suffix in OFFICE:
            yield f"whole{path.suffix}", path.read_bytes()


def _images() -> Iterator[tuple[str, bytes]]:
    """Every kind that a scanner writes, too small to cost OCR much time."""
    page = Image.new("L", (420, 300), 255)
    ImageDraw.Draw(page).text((20, 20), "§ 12 Beslut\nNämnden beslutar att", fill=0)
    palette, see_through = page.convert("P"), page.convert("LA")
    deep = Image.new("I;16", (60, 40), 65535)
    for name, image, options in (
        ("grey.png", page, {"dpi": (300, 300)}),
        ("palette.png", palette, {"transparency": 3}),
        ("alpha.png", see_through, {}),
        ("deep.png", deep, {}),
        ("grey.jpg", page, {"quality": 60}),
        ("cmyk.jpg", page.convert("CMYK"), {"quality": 60, "dpi": (200, 200)}),
        ("steps.jpg", page.convert("RGB"), {"progressive": True}),
        ("raw.tif", page, {}),
        ("fax.tif", page.convert("1"), {"compression": "group4"}),
        ("lzw.tif", page.convert("RGB"), {"compression": "tiff_lzw"}),
        ("three.tif", page, {"save_all": True, "append_images": [page, page], "compression": "tiff_deflate"}),
    ):
        out = io.BytesIO()
        image.save(out, {"png": "PNG", "jpg": "JPEG", "tif": "TIFF"}[name[-3:]], **options)
        yield name, out.getvalue()


_CMAP = b"""/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /A def /CMapType 2 def
1 begincodespacerange <00> <ff> endcodespacerange 2 beginbfrange <20> <7e> <0020> <a0> <a2> [<00e5> <00e4> <00f6>]
endbfrange 1 beginbfchar <a3> <00a7> endbfchar endcmap end end"""
_PAGE = b"""q BT /F0 11 Tf 60 780 Td (Sala kommun) Tj 0 -20 Td (Kommunstyrelsen 2021-03-09) Tj 0 -30 Td (\xa7 1 Val) Tj
0 -20 Td (Beslut) Tj 0 -14 Td [(Kommun) -20 (styrelsen) -300 (beslutar)] TJ ET 0.5 w 60 600 m 500 600 l S
60 500 440 80 re S 60 540 m 500 540 l S 280 500 m 280 580 l S BT /F1 11 Tf 1 0 0 1 70 555 Tm (Ja) Tj 1 0 0 1 290 555 Tm
(Nej) Tj 0 1 -1 0 580 100 Tm (signerat) Tj ET BT /F2 11 Tf 60 460 Td (aab) Tj ET q 80 0 0 40 60 400 cm /X0 Do Q /X1 Do
BI /W 4 /H 4 /BPC 8 /CS /G ID 0123456789abcdef EI /P <</MCID 0>> BDC BT /F0 9 Tf 60 300 Td (Reservation) Tj ET EMC
60 250 2 2 re f Q"""


def _pdfs() -> Iterator[tuple[str, bytes]]:
    """A PDF with all that minutes may hold: two kinds of fonts, tables, images, forms, notes; plain and packed."""
    photo = io.BytesIO()
    Image.new("L", (80, 40), 200).save(photo, "JPEG")
    page = b"<< /Type /Page /Parent 2 0 R /Contents 5 0 R /MediaBox [0 0 595 842] /Annots [12 0 R] /Resources 4 0 R"
    objects = {
        1: b"<< /Type /Catalog /Pages 2 0 R /Outlines 13 0 R /PageLabels << /Nums [0 << /S /D >>] >> >>",
        2: b"<< /Type /Pages /Kids [3 0 R 14 0 R] /Count 2 /Rotate 0 >>",
        3: page + b" >>",
        4: b"<< /Font << /F0 6 0 R /F1 7 0 R /F2 8 0 R >> /XObject << /X0 10 0 R /X1 11 0 R >> /ProcSet [/PDF] >>",
        5: b"<< /Length %d >> stream\n%s\nendstream\n" % (len(_PAGE), _PAGE),
        6: b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        7: b"<< /Type /Font /Subtype /TrueType /BaseFont /Arial,Bold /FirstChar 32 /LastChar 34 /Widths [250 300 400] "
        b"/Encoding << /Differences [33 /aring /adieresis] >> /ToUnicode 9 0 R >>",
        8: b"<< /Type /Font /Subtype /Type3 /FontBBox [0 0 9 9] /FontMatrix [0.1 0 0 0.1 0 0] /FirstChar 97 "
        b"/LastChar 98 /Widths [9 9] /Encoding << /Differences [97 /a /b] >> /CharProcs << /a 15 0 R /b 15 0 R >> "
        b"/Resources 4 0 R >>",
        9: b"<< /Length %d >> stream\n%s\nendstream\n" % (len(_CMAP), _CMAP),
        10: b"<< /Type /XObject /Subtype /Image /Width 80 /Height 40 /BitsPerComponent 8 /ColorSpace /DeviceGray "
        b"/Filter /DCTDecode /Length %d >> stream\n%s\nendstream\n" % (len(photo.getvalue()), photo.getvalue()),
        11: b"<< /Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources 4 0 R /Length 45 >> "
        b"stream\nBT /F0 11 Tf 60 350 Td (i ett formul\xe4r) Tj ET    \nendstream\n",
        12: b"<< /Type /Annot /Subtype /Text /Rect [9 9 99 99] /Contents (not) >>",
        13: b"<< /Type /Outlines /First 16 0 R /Last 16 0 R /Count 1 >>",
        14: page + b" /Rotate 90 /CropBox [10 10 500 800] >>",
        15: b"<< /Length 14 >> stream\n9 0 0 0 9 9 d1\nendstream\n",
        16: b"<< /Title (Beslut) /Parent 13 0 R /Dest [3 0 R /Fit] >>",
    }
    yield "made.pdf", write_pdf(objects)
    packed = zlib.compress(_PAGE)
    objects[5] = b"<< /Filter /FlateDecode /Length %d >> stream\n%s\nendstream\n" % (len(packed), packed)
    yield "packed.pdf", write_pdf(objects)


def _office() -> Iterator[tuple[str, bytes]]:
    import docx
    from odf import style, table, text
    from odf.opendocument import OpenDocumentText

    word = docx.Document()
    word.sections[0].header.paragraphs[0].text = "Sala kommun"
    word.add_heading("§ 1 Val av justerare", 2)
    word.add_paragraph("Kommunstyrelsen beslutar att").add_run("bifalla").bold = True
    word.add_paragraph("en punkt", style="List Number")
    grid = word.add_table(2, 3)
    grid.cell(0, 0).merge(grid.cell(0, 1)).text = "Ledamöter"
    grid.cell(1, 2).text = "Ja"
    word.add_page_break()
    out = io.BytesIO()
    word.save(out)
    yield "made.docx", out.getvalue()

    open_text = OpenDocumentText()
    bold = style.Style(name="Fet", family="text")
    bold.addElement(style.TextProperties(fontweight="bold"))
    open_text.automaticstyles.addElement(bold)
    open_text.text.addElement(text.H(outlinelevel=2, text="§ 1 Val av justerare"))
    line = text.P(text="Kommunstyrelsen ")
    line.addElement(text.Span(stylename=bold, text="beslutar"))
    line.addElement(text.Tab())
    open_text.text.addElement(line)
    points = text.List()
    point = text.ListItem()
    point.addElement(text.P(text="en punkt"))
    points.addElement(point)
    open_text.text.addElement(points)
    cells = table.Table()
    row = table.TableRow()
    for value in ("Ledamöter", "Ja"):
        cell = table.TableCell(numbercolumnsspanned=2)
        cell.addElement(text.P(text=value))
        row.addElement(cell)
    cells.addElement(row)
    open_text.text.addElement(cells)
    out = io.BytesIO()
    open_text.save(out)
    yield "made.odt", out.getvalue()

    yield (
        "made.html",
        "<!doctype html><html><head><meta charset='utf-8'><title>x</title></head><body><h2>§ 1 Val</h2>"
        "<p>Nämnden <b>beslutar</b> att<br>bifalla</p><ul><li>en<li>två</ul><table><tr><th>Ja<td>Nej</table>"
        "</body></html>".encode(),
    )
    yield (
        "made.rtf",
        rb"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Arial;}}\f0\b \'a7 1 Val\b0\par N\'e4mnden beslutar \u229? att\par"
        rb"\trowd\cellx500\cellx900 Ja\cell Nej\cell\row\page Slut\par}",
    )
