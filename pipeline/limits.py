"""What one document may cost: time, memory, pages, pixels and output; over a limit it is a failure with a sentence."""

from __future__ import annotations

import resource
import sys
import warnings
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pipeline.errors import UnreadableFile

STAGE = "limits"
"""What ``failures.stage`` says of a document that cost too much."""

MIB = 1024 * 1024
SCRATCH = 2048 * MIB
"""Bytes that one temporary file of a worker may hold; the image of a page has 20 million."""
DEEPEST = 15
"""Forms within forms in which images of a PDF page are looked for."""
PDF_HEAD = 1024
"""Bytes from the start of a file within which a PDF says that it is one."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What a document may cost; 0 is no limit. Memory and time are held by worker processes alone.

    ``seconds`` is for the document as such; each of its pages adds ``page_seconds``: OCR needs 2–10 s, twenty where a
    page is read three times over. ``memory`` is MiB of address space, ``pixels`` those of one image (A4 at 600 dpi has
    35 million), ``characters`` those of all the text that a document gives.
    """

    seconds: float = 300.0
    page_seconds: float = 60.0
    memory: int = 4096
    pages: int = 5_000
    pixels: int = 300_000_000
    characters: int = 50_000_000

    def time_for(self, path: Path) -> float | None:
        """Seconds that the file may take; None where there is no limit."""
        return self.seconds + self.page_seconds * (pages_of(path) or 1) if self.seconds else None

    def refuse(self, path: Path) -> None:
        """Raise UnreadableFile for a file that shows before it is read that it is too large."""
        pages = pages_of(path) if self.pages else None
        if pages and pages > self.pages:
            raise UnreadableFile(
                f"{path.name} has {pages} pages and the limit is {self.pages}. Cut it up, or raise --max-pages.", STAGE
            )

    def refuse_picture(self, path: Path, number: int, width: int, height: int) -> None:
        """Raise UnreadableFile for an image that claims more pixels than is allowed, before it is unpacked."""
        if self.pixels and width * height > self.pixels:
            raise UnreadableFile(
                f"{path.name}: the image on page {number} has {width} × {height} pixels and the limit is "
                f"{self.pixels} in all. Make it smaller, or raise --max-pixels.",
                STAGE,
            )

    def refuse_output(self, path: Path, characters: int) -> None:
        """Raise UnreadableFile where a document gave more text than is allowed."""
        if self.characters and characters > self.characters:
            raise UnreadableFile(
                f"{path.name} gives {characters} characters of text and the limit is {self.characters}. "
                "Cut it up, or raise --max-characters.",
                STAGE,
            )

    def hold(self) -> None:
        """Hold this process to the limit of memory, and to files on disk of an ordinary size."""
        _limit(resource.RLIMIT_CORE, 0)
        _limit(resource.RLIMIT_FSIZE, SCRATCH)
        # macOS has no limit on address space that holds; there the limit of time is what is left.
        if self.memory and sys.platform != "darwin":
            _limit(resource.RLIMIT_AS, self.memory * MIB)


USUAL = Limits()


def _limit(kind: int, value: int) -> None:
    _, hard = resource.getrlimit(kind)
    resource.setrlimit(kind, (value if hard == resource.RLIM_INFINITY else min(value, hard), hard))


def pages_of(path: Path) -> int | None:
    """Pages of a PDF as it claims itself, frames of an image; None for other files and those that cannot be opened."""
    with path.open("rb") as file:
        head = file.read(PDF_HEAD)
    if b"%PDF-" in head:
        import pypdfium2

        try:
            with pypdfium2.PdfDocument(path) as pdf:
                return len(pdf)
        except pypdfium2.PdfiumError:
            return None  # the reader says what is wrong with it
    return _frames(path) if head.startswith((b"II", b"MM")) else None


def _frames(path: Path) -> int | None:
    from PIL import Image

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # the reader says what is wrong with it
            with Image.open(path) as image:
                return int(getattr(image, "n_frames", 1))
    except MemoryError:
        raise
    except Exception:  # a damaged image makes its decoder fail in any way there is; the reader says what is wrong
        return None


def largest_picture(page: Any) -> tuple[int, int]:
    """Width and height in pixels, as it claims itself, of the largest image on a page of PDFium; 0 × 0 for none."""
    import pypdfium2.raw as raw

    sizes = [(0, 0)]
    for picture in page.get_objects(filter=(raw.FPDF_PAGEOBJ_IMAGE,), max_depth=DEEPEST):
        meta = picture.get_metadata()
        sizes.append((meta.width, meta.height))
    return max(sizes, key=lambda size: size[0] * size[1])
