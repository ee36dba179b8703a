"""Text layer: the words of a born-digital page where they stand, so that they can be chosen and copied on its image."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from pipeline.site.facsimile import DRAWING

MOST = 600  # runs of text; a page of small print has some 150


@dataclass(frozen=True, slots=True)
class Run:
    """A run of text in one line: its foot, length and height in points from the top left."""

    text: str
    x: float
    y: float
    width: float
    size: float


def text_layer(path: Path, number: int) -> list[Run]:
    """The runs of text of a PDF page in the file's order; none for other files and for pages that are turned."""
    if path.suffix.lower() != ".pdf":
        return []
    import pypdfium2

    with DRAWING:
        try:
            with pypdfium2.PdfDocument(path) as pdf:
                page = pdf[number - 1]
                if page.get_rotation():
                    return []
                left, _, _, top = page.get_cropbox()
                words = page.get_textpage()
                runs = []
                for n in range(min(words.count_rects(), MOST)):
                    x0, y0, x1, y1 = words.get_rect(n)
                    text = " ".join(words.get_text_bounded(x0, y0, x1, y1).split())
                    if text and x1 > x0 and y1 > y0:
                        size = round(y1 - y0, 1)
                        runs.append(Run(text, round(x0 - left, 1), round(top - y0, 1), round(x1 - x0, 1), size))
                return runs
        except (pypdfium2.PdfiumError, IndexError):
            return []
