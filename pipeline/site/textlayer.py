"""Text layer: the words of a page where they stand, so that they can be chosen and copied on its image.

Those of a page that was read by OCR are in the database, as they were read; those of others are in the file itself.
"""

from __future__ import annotations

import json
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


def read_layer(lines: str | None, raw_text: str) -> list[Run]:
    """The runs of a page whose ``lines`` the database holds; none where it holds none."""
    runs = []
    for x0, y0, x1, y1, start, end in json.loads(lines or "[]")[:MOST]:
        text = " ".join(raw_text[start:end].split())
        if text and x1 > x0 and y1 > y0:
            runs.append(Run(text, x0, y1, round(x1 - x0, 1), round(y1 - y0, 1)))
    return runs
