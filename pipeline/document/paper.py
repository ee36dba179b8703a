"""What stands on paper: pages of lines of words, each with its place."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import Literal

from pipeline.text import Span

TextSource = Literal["text layer", "ocr", "re-ocr", "text file"]
LineRole = Literal["body", "header", "footer", "page number", "stamp", "signature", "toc"]
"""``body`` and ``toc`` lines make the text; the others are the frame of the page, or handwriting on it."""

FURNITURE: frozenset[str] = frozenset({"header", "footer", "page number", "stamp", "signature"})


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in PDF points from the top left corner of the page."""

    x0: float
    y0: float
    x1: float
    y1: float

    def union(self, other: Box) -> Box:
        """The smallest box around both."""
        return Box(min(self.x0, other.x0), min(self.y0, other.y0), max(self.x1, other.x1), max(self.y1, other.y1))


@dataclass(frozen=True, slots=True)
class Word:
    """A printed word. ``span`` counts in the ``raw_text`` of its page; ``confidence`` is 0–100, OCR only."""

    text: str
    span: Span
    box: Box | None = None
    bold: bool = False
    italic: bool = False
    strike: bool = False
    underline: bool = False
    size: float | None = None
    confidence: float | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """A printed line in reading order. ``span`` counts in the ``raw_text`` of its page.

    Cells of a table, or a margin label and the text to its right, stand on one line with a tab between.
    ``gap`` says that more than ordinary line space stands above it: a new paragraph.
    """

    span: Span
    words: tuple[Word, ...]
    box: Box | None = None
    role: LineRole = "body"
    gap: bool = False

    def _most(self, flags: list[bool]) -> bool:
        return bool(flags) and sum(flags) * 2 > len(flags)

    @property
    def bold(self) -> bool:
        return self._most([w.bold for w in self.words])

    @property
    def italic(self) -> bool:
        return self._most([w.italic for w in self.words])

    @property
    def strike(self) -> bool:
        return self._most([w.strike for w in self.words])

    @property
    def size(self) -> float | None:
        sizes = [w.size for w in self.words if w.size is not None]
        return max(sizes) if sizes else None


@dataclass(frozen=True, slots=True)
class Page:
    """One page as it was read. ``raw_text`` holds every line, furniture too, untouched.

    ``width`` and ``height`` are points, None where the file has no paper. ``reason`` says in a few words why the
    page was read the way it was (``text layer good``, ``no text layer``, ``å/ä/ö missing`` …). ``reading`` is the name
    under which the cache of OCR holds what was read from its image.
    """

    number: int
    raw_text: str
    lines: tuple[Line, ...]
    text_source: TextSource
    reason: str = ""
    width: float | None = None
    height: float | None = None
    ocr_confidence: float | None = None
    quality: float | None = None
    quality_after: float | None = None
    reading: str | None = None

    def printed(self, span: Span) -> str:
        """What stands there in ``raw_text``, each letter with its ring or dots as one sign."""
        return unicodedata.normalize("NFC", self.raw_text[span.start : span.end])
