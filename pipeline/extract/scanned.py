"""Words from the image of a page, read by Tesseract, in the same form as words from a text layer."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pypdfium2 as pdfium
from PIL import Image, ImageOps, ImageSequence, UnidentifiedImageError

from pipeline.document import Box, Word
from pipeline.errors import UnreadableFile
from pipeline.extract import tesseract
from pipeline.extract.tesseract import Read, Settings
from pipeline.kit import Kit
from pipeline.text import Span

DPI = 300
POINTS = 72.0
MAX_PIXELS = 40_000_000
"""An A3 page at 300 dpi is 17 million pixels. A larger sheet is read at a lower resolution."""
BOMB_PIXELS = 250_000_000
"""An image that claims more pixels than this is not opened: it is a mistake or an attack."""

_PDFIUM = threading.Lock()  # PDFium must not be called by two threads at once


@dataclass(frozen=True)
class Scan:
    """A page as the engine read it: boxes in points from the top left, spans not yet set.

    Words stand line by line, from the left; ``line_starts`` are the positions in ``words`` where a printed line
    begins. What stands at the same height is one line: cells of a table, a margin label and the text beside it.
    ``confidence`` is the mean over words, weighted by length, 0–100; None where nothing was read.
    """

    words: tuple[Word, ...]
    width: float
    height: float
    confidence: float | None
    reason: str
    line_starts: tuple[int, ...] = ()


def read_pdf_pages(path: Path, numbers: Sequence[int], kit: Kit) -> Iterator[tuple[int, Scan]]:
    """Each wanted page (from 1) of a PDF with its reading, in the order asked for."""
    try:
        document = pdfium.PdfDocument(path)
    except pdfium.PdfiumError as error:
        raise UnreadableFile(f"{path.name}: går inte att öppna som PDF ({error}).") from error
    try:
        for number in numbers:
            page = document[number - 1]
            width, height = page.get_size()
            scale = min(DPI / POINTS, (MAX_PIXELS / (width * height)) ** 0.5)
            with _PDFIUM:
                image = page.render(scale=scale, grayscale=True).to_pil()
            page.close()
            yield number, _scan(image, width, height)
    finally:
        document.close()


def read_images(path: Path, kit: Kit) -> Iterator[tuple[int, Scan]]:
    """Each page (from 1) of a TIFF, PNG or JPEG with its reading, turned as its EXIF data say."""
    try:
        with Image.open(path) as file:
            for number, frame in enumerate(ImageSequence.Iterator(file), 1):
                if frame.width * frame.height > BOMB_PIXELS:
                    raise UnreadableFile(
                        f"{path.name}: bilden är orimligt stor ({frame.width} × {frame.height} pixlar)."
                    )
                image = ImageOps.exif_transpose(frame).convert("L")
                dpi = float(file.info.get("dpi", (0, 0))[0])
                if not 70 <= dpi <= 1200:
                    dpi = min(image.size) / 8.27
                yield number, _scan(image, image.width * POINTS / dpi, image.height * POINTS / dpi)
    except (UnidentifiedImageError, OSError, Image.DecompressionBombError) as error:
        raise UnreadableFile(f"{path.name}: går inte att öppna som bild ({error}).") from error


def _scan(image: Image.Image, width: float, height: float) -> Scan:
    found = tesseract.read(image, Settings(tesseract.engine().latin or "swe"))
    lines = _rows(found)
    scale = width / image.width
    words = tuple(_word(word, scale) for line in lines for word in line)
    starts: list[int] = []
    for line in lines:
        starts.append(starts[-1] + last if starts else 0)
        last = len(line)
    letters = sum(len(word.text) for word in found)
    mean = sum(word.confidence * len(word.text) for word in found) / letters if letters else None
    return Scan(words, width, height, mean, "ocr", tuple(starts))


def _word(word: Read, scale: float) -> Word:
    box = Box(word.x0 * scale, word.y0 * scale, word.x1 * scale, word.y1 * scale)
    return Word(word.text, Span(0, 0), box, size=box.y1 - box.y0, confidence=word.confidence)


def _rows(found: Sequence[Read]) -> list[list[Read]]:
    """Printed lines from top to bottom: the engine's lines, joined where they stand side by side."""
    lines: dict[tuple[int, int, int], list[Read]] = {}
    for word in found:
        lines.setdefault(word.line, []).append(word)
    rows: list[list[Read]] = []
    for line in sorted(lines.values(), key=lambda words: min(w.y0 for w in words)):
        top, bottom = min(w.y0 for w in line), max(w.y1 for w in line)
        for row in reversed(rows[-6:]):
            upper, lower = min(w.y0 for w in row), max(w.y1 for w in row)
            shared = min(bottom, lower) - max(top, upper)
            if shared > 0.5 * min(bottom - top, lower - upper):
                row += line
                break
        else:
            rows.append(line)
    return [sorted(row, key=lambda w: w.x0) for row in rows]
