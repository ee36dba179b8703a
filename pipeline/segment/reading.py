"""The lines of a document as the segment stage reads them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from statistics import median

from pipeline.locate import PageIndex, rows
from pipeline.text import Span, Text

ENDS_SENTENCE = (".", "!", "?", ":", ";", "”", '"', ")", "_")


_SPECK = re.compile(r"^\s*(?:[`'´’|~_·.,]{1,2}\s+)?")
"""Empty space and what OCR makes of dust in the margin."""
_BAR = re.compile(r"^\s*(?:[\w|!–—*•-]\s+|[.,:;'’·°]{1,2} ?)(?=§[ .]?\d{1,4}\b)")
"""What OCR makes of a bar or dust left of a § that stands by itself on a scan: ``i § 46`` · ``- § 18`` · ``.§ 96``."""


@dataclass(frozen=True, slots=True)
class Printed:
    """One line that is not empty. ``start`` and ``end`` are offsets of its first and last visible character.

    ``gap`` says that an empty line or more than ordinary line space stands above it.
    """

    text: str
    start: int
    end: int
    page: int
    gap: bool
    first_on_page: bool
    toc: bool
    bold: bool
    size: float | None
    indent: float | None

    @property
    def cells(self) -> list[str]:
        """Its cells: a margin label and what stands to the right of it, or a row of a table."""
        return [cell.strip() for cell in self.text.split("\t")]


@dataclass(frozen=True)
class Reading:
    """A document as a row of lines."""

    text: Text
    index: PageIndex
    lines: tuple[Printed, ...]
    starts: tuple[int, ...]
    struck: tuple[Span, ...]
    headers: tuple[str, ...]
    typical_length: float
    typical_size: float | None

    def at(self, offset: int) -> int:
        """Position of the line that holds an offset, or of the last one before it."""
        return max(bisect_right(self.starts, offset) - 1, 0)

    def is_struck(self, start: int, end: int) -> bool:
        """Whether more than half of these characters have a line through them."""
        through = sum(max(0, min(end, s.end) - max(start, s.start)) for s in self.struck)
        return through * 2 > end - start > 0

    def between(self, start: int, end: int) -> Iterator[Printed]:
        """The lines that begin inside a stretch of the text."""
        i = self.at(start)
        while i < len(self.lines) and self.lines[i].start < end:
            if self.lines[i].start >= start:
                yield self.lines[i]
            i += 1


def read(text: Text, index: PageIndex) -> Reading:
    """The lines of a text, empty ones left out."""
    lines: list[Printed] = []
    page, gap = 0, True
    scanned = frozenset(page.number for page in index.pages if "ocr" in page.text_source)
    for row in rows(text, index):
        value = _SPECK.sub("", row.text).strip()
        if not value:
            gap = True
            continue
        gap = gap or row.page != page or (row.line is not None and row.line.gap)
        if row.page in scanned and (gap or lines[-1].text.endswith(ENDS_SENTENCE)):
            value = _BAR.sub("", value)
        lead = row.text.index(value)
        start = row.span.start + lead
        lines.append(
            Printed(
                text=value,
                start=start,
                end=start + len(value),
                page=row.page,
                gap=gap,
                first_on_page=row.page != page,
                toc=row.line is not None and row.line.role == "toc",
                bold=row.bold,
                size=row.size,
                indent=row.indent,
            )
        )
        page, gap = row.page, False
    lengths = [len(line.text) for line in lines if len(line.text) > 20]
    sizes = [line.size for line in lines if line.size is not None]
    return Reading(
        text=text,
        index=index,
        lines=tuple(lines),
        starts=tuple(line.start for line in lines),
        struck=tuple(_struck(text, index)),
        headers=tuple(_headers(index)),
        typical_length=median(lengths) if lengths else 60.0,
        typical_size=median(sizes) if sizes else None,
    )


def _struck(text: Text, index: PageIndex) -> Iterator[Span]:
    for shift, page in zip(index.starts, index.pages, strict=True):
        for line in page.lines:
            for word in line.words:
                if word.strike:
                    span = text.current(Span(word.span.start + shift, word.span.end + shift))
                    if len(span):
                        yield span


_COLUMN = re.compile(r" {3,}")
"""What stands between two columns of a text that keeps the layout of the page."""


def _headers(index: PageIndex) -> Iterator[str]:
    """The running headers and footers of the first pages: they are not in the text, yet they name the body.

    Cells stand apart by tabs, also where a text keeps the layout of the page with spaces.
    """
    for page in index.pages[:6]:
        for line in page.lines:
            if line.role in ("header", "footer"):
                value = page.printed(line.span).strip()
                if value:
                    yield _COLUMN.sub("\t", value)


_LOWER = re.compile(r"[a-zåäöé]")


def begins_small(value: str) -> bool:
    """Whether a line goes on with a sentence or a title from the line above."""
    return bool(_LOWER.match(value))
