"""Images of pages at about 300 dpi: drawn from a PDF, or the frames of an image file."""

from __future__ import annotations

import threading
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pypdfium2 as pdfium
from PIL import Image, ImageOps, ImageSequence

from pipeline.errors import UnreadableFile, cause
from pipeline.limits import Limits, largest_picture

DPI = 300
POINTS = 72.0
MAX_PIXELS = 20_000_000
"""An A3 page at 300 dpi has 17 million. A larger sheet is read at a lower resolution."""
MAX_SIDE = 20_000
"""Pixels of the longer side, also of a sheet that has next to no height."""
A4_WIDTH = 8.27
"""Inches: the short side of a page whose file does not say how large it is."""

_PDFIUM = threading.Lock()  # PDFium must not be called by two threads at once
Image.MAX_IMAGE_PIXELS = None  # Limits.pixels says what is too large, for PDF as for images


@dataclass(frozen=True)
class Sheet:
    """A page to be read: its image in greys; ``width`` and ``height`` of the paper in points."""

    number: int
    image: Image.Image
    width: float
    height: float


class Pile:
    """Sheets that several threads take from one iterator, so that none has to wait for what others were dealt."""

    def __init__(self, sheets: Iterator[Sheet]) -> None:
        self._sheets: Iterator[tuple[int, Sheet]] = enumerate(sheets)
        self._lock = threading.Lock()

    def deal(self, most: int) -> Iterator[tuple[int, Sheet]]:
        """The next sheets, each with its place (from 0) in the pile: ``most`` of them, or what is left."""
        for _ in range(most):
            with self._lock:
                taken = next(self._sheets, None)
            if taken is None:
                return
            yield taken

    def close(self) -> None:
        """Nothing is dealt any more."""
        with self._lock:
            self._sheets = iter(())


def of_pdf(path: Path, numbers: Sequence[int], limits: Limits) -> Iterator[Sheet]:
    """The wanted pages (from 1) of a PDF, drawn. Raises UnreadableFile where that cannot be done."""
    try:
        with _PDFIUM:
            document = pdfium.PdfDocument(path)
    except (pdfium.PdfiumError, OSError) as error:
        raise UnreadableFile(
            f"{path.name} cannot be opened as a PDF ({cause(error)}); download or copy it again."
        ) from error
    try:
        for number in numbers:
            with _PDFIUM:
                sheet = _drawn(path, document, number, limits)
            yield sheet
    finally:
        with _PDFIUM:
            document.close()


def _drawn(path: Path, document: Any, number: int, limits: Limits) -> Sheet:
    try:
        page = document[number - 1]
        width, height = page.get_size()
        limits.refuse_picture(path, number, *largest_picture(page))
        scale = min(DPI / POINTS, (MAX_PIXELS / max(width * height, 1.0)) ** 0.5, MAX_SIDE / max(width, height, 1.0))
        image = page.render(scale=scale, grayscale=True).to_pil()
        page.close()
    except (UnreadableFile, MemoryError):
        raise
    except Exception as error:  # sizes that are no numbers, a page that is none: whatever the library makes of that
        raise UnreadableFile(f"{path.name}: page {number} cannot be drawn ({cause(error)}).") from error
    return Sheet(number, image.convert("L"), width, height)


def of_image(path: Path, numbers: Container[int], limits: Limits) -> Iterator[Sheet]:
    """The wanted pages (from 1) of a TIFF, PNG or JPEG, turned as its EXIF data say. Raises UnreadableFile."""
    try:
        with Image.open(path) as file:
            for number, frame in enumerate(ImageSequence.Iterator(file), 1):
                if number in numbers:
                    limits.refuse_picture(path, number, frame.width, frame.height)
                    yield _sheet(number, frame)
    except (UnreadableFile, MemoryError):
        raise
    except Exception as error:  # a damaged image makes its decoder fail in any way there is
        raise UnreadableFile(f"{path.name} is no image that can be opened ({cause(error)}); copy it again.") from error


def _sheet(number: int, frame: Image.Image) -> Sheet:
    image = grey(ImageOps.exif_transpose(frame))
    dpi = _resolution(frame.info.get("dpi"), image)
    width, height = image.width * POINTS / dpi, image.height * POINTS / dpi
    scale = min(DPI / dpi, (MAX_PIXELS / (image.width * image.height)) ** 0.5, MAX_SIDE / max(image.size))
    if not 0.8 <= scale <= 1.25:
        size = (max(round(image.width * scale), 1), max(round(image.height * scale), 1))
        image = image.resize(size, Image.Resampling.LANCZOS)
    return Sheet(number, image, width, height)


def grey(image: Image.Image) -> Image.Image:
    """The image in 256 greys; what is see-through is paper."""
    if image.mode in ("LA", "PA", "RGBA") or "transparency" in image.info:
        see_through = image.convert("RGBA")
        paper = Image.new("RGBA", image.size, "white")
        return Image.alpha_composite(paper, see_through).convert("L")
    if image.mode.startswith("I;16") or image.mode == "I":
        return image.point(lambda value: value * (1 / 256)).convert("L")
    return image.convert("L")


def _resolution(stated: Any, image: Image.Image) -> float:
    """Dots per inch as the file says, or as they must be for the short side to be that of an A4 page."""
    try:
        dpi = float(stated[0])
    except (TypeError, ValueError, IndexError, ZeroDivisionError):
        dpi = 0.0
    # 72 and 96 are what programs write that know nothing of paper.
    if 100 <= dpi <= 1200 and min(image.size) / dpi > 3:
        return dpi
    return max(min(image.size) / A4_WIDTH, 30.0)
