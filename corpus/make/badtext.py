"""An invisible text layer behind a page image, gone wrong the two ways that real archives show."""

from __future__ import annotations

import ctypes
from pathlib import Path

import pdfplumber
import pypdfium2 as pdfium
import pypdfium2.raw as raw
from PIL import Image

from corpus.make import scan

LOST = str.maketrans("åäöÅÄÖé§", "       $")
SHIFT = 29
"""How far most glyph codes are off in files whose font has no Unicode table."""
INVISIBLE = 3


def lost_letters(word: str) -> str:
    """``sammanträde`` as ``sammantr de``."""
    return word.translate(LOST)


def shifted(word: str) -> str:
    """``Efter`` as ``(IWHU``: letters moved, digits and signs left."""
    return "".join(chr(ord(c) - SHIFT) if c.isascii() and c.isalpha() else c.translate(LOST) for c in word)


def add_layer(printed: Path, images: list[Image.Image], target: Path, scanner: scan.Scanner) -> None:
    """The images with a layer of damaged words: shifted on the last page, lost letters on the others."""
    document = pdfium.PdfDocument.new()
    font = raw.FPDFText_LoadStandardFont(document.raw, b"Helvetica")
    with pdfplumber.open(printed) as source:
        for number, (page, image) in enumerate(zip(source.pages, images, strict=True), 1):
            target_page = scan.add_page(document, image, scanner)
            spoil = shifted if number == len(images) and number > 1 else lost_letters
            for word in page.extract_words(extra_attrs=["size"]):
                _place(document, target_page, font, spoil(word["text"]), word, float(page.height))
            target_page.gen_content()
    document.save(target)
    document.close()


def _place(
    document: pdfium.PdfDocument,
    page: pdfium.PdfPage,
    font: ctypes.c_void_p,
    text: str,
    word: dict[str, float],
    height: float,
) -> None:
    """One invisible word where the printed one stands."""
    if not text.strip():
        return
    thing = raw.FPDFPageObj_CreateTextObj(document.raw, font, float(word["size"]))
    encoded = (text + " \0").encode("utf-16-le")
    raw.FPDFText_SetText(thing, ctypes.cast(ctypes.create_string_buffer(encoded), raw.FPDF_WIDESTRING))
    raw.FPDFTextObj_SetTextRenderMode(thing, INVISIBLE)
    baseline = height - word["bottom"] + 0.2 * word["size"]
    raw.FPDFPageObj_Transform(thing, 1, 0, 0, 1, word["x0"], baseline)
    raw.FPDFPage_InsertObject(page.raw, thing)
