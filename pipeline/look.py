"""A picture of a page with what was read drawn on it: words, lines by role, items. For people who doubt a result."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
from PIL import Image, ImageDraw, ImageFont, ImageOps

from pipeline.document import Minutes
from pipeline.errors import ProtokollError
from pipeline.extract.formats import format_of
from pipeline.locate import PageIndex

SCALE = 2.0
"""Pixels per point: 144 dpi shows small print and fits a screen."""

ROLE_COLOURS = {
    "body": (0, 90, 200),
    "header": (150, 150, 150),
    "footer": (150, 150, 150),
    "page number": (150, 150, 150),
    "stamp": (200, 120, 0),
    "signature": (120, 0, 160),
    "toc": (0, 140, 140),
}
ITEM_COLOUR = (0, 150, 60)
DOUBTFUL = (220, 0, 0)
DOUBTFUL_BELOW = 60
"""OCR confidence (0–100) under which a word is drawn in red."""


def picture(path: Path, minutes: Minutes, number: int) -> Image.Image:
    """Page ``number`` as an RGB image. Raises ProtokollError where the document has no such page or no paper."""
    if not 1 <= number <= len(minutes.pages):
        raise ProtokollError(f"{path.name} has {len(minutes.pages)} pages; there is no page {number}.")
    page = minutes.pages[number - 1]
    if page.width is None or page.height is None:
        raise ProtokollError(f"{path.name} has no paper to show: only PDF files and images have. Try: protokoll show")
    image = _render(path, number, page.width, page.height)
    draw = ImageDraw.Draw(image)
    font = ImageFont.load_default(11)
    for line in page.lines:
        if line.box:
            colour = ROLE_COLOURS[line.role]
            draw.rectangle(_pixels(line.box.x0, line.box.y0, line.box.x1, line.box.y1), outline=colour)
            if line.role != "body":
                draw.text((line.box.x1 * SCALE + 3, line.box.y0 * SCALE), line.role, fill=colour, font=font)
        for word in line.words:
            if word.box:
                doubtful = word.confidence is not None and word.confidence < DOUBTFUL_BELOW
                y = word.box.y1 * SCALE + 1
                colour = DOUBTFUL if doubtful else ROLE_COLOURS[line.role]
                draw.line((word.box.x0 * SCALE, y, word.box.x1 * SCALE, y), fill=colour)
    index = PageIndex(minutes.pages)
    for item in minutes.items:
        boxes = [box for at, box in index.boxes(minutes.text.raw(item.span)) if at == number]
        if boxes:
            x = min(box.x0 for box in boxes) * SCALE - 8
            top, bottom = min(box.y0 for box in boxes) * SCALE, max(box.y1 for box in boxes) * SCALE
            draw.line((x, top, x, bottom), fill=ITEM_COLOUR, width=4)
            # The font that is always there has no §.
            draw.text((max(x - 54, 0), top), f"item {item.number or ''}", fill=ITEM_COLOUR, font=font)
    return image


def _pixels(*points: float) -> tuple[float, ...]:
    return tuple(point * SCALE for point in points)


def _render(path: Path, number: int, width: float, height: float) -> Image.Image:
    rendered: Image.Image
    size = (round(width * SCALE), round(height * SCALE))
    if format_of(path) == "pdf":
        pdf = pypdfium2.PdfDocument(path)
        try:
            rendered = pdf[number - 1].render(scale=SCALE).to_pil().convert("RGB")
        finally:
            pdf.close()
    else:
        with Image.open(path) as image:
            image.seek(number - 1)
            rendered = ImageOps.exif_transpose(image).convert("RGB")
    return rendered if rendered.size == size else rendered.resize(size)
