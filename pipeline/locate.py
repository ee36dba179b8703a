"""From an offset in the text back to paper: page, line, word, box."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from pipeline.document import Box, Line, Page
from pipeline.text import Span, Text

PAGE_BREAK = "\f"
"""Stands between the raw texts of two pages in the raw text of a document."""


def join_raw(pages: tuple[Page, ...]) -> str:
    """The raw text of the whole document: what raw offsets count in."""
    return PAGE_BREAK.join(page.raw_text for page in pages)


@dataclass(frozen=True)
class Row:
    """One line of the current text, with the printed line it begins on.

    ``text`` is without the newline, ``span`` in the current text, ``line`` None for a line that is empty.
    """

    text: str
    span: Span
    page: int
    line: Line | None

    @property
    def bold(self) -> bool:
        return self.line is not None and self.line.bold

    @property
    def italic(self) -> bool:
        return self.line is not None and self.line.italic

    @property
    def strike(self) -> bool:
        return self.line is not None and self.line.strike

    @property
    def size(self) -> float | None:
        return self.line.size if self.line else None

    @property
    def indent(self) -> float | None:
        """Left edge in points, None where the file has no paper."""
        return self.line.box.x0 if self.line and self.line.box else None


@dataclass(frozen=True)
class PageIndex:
    """Finds page, line and boxes for raw offsets; built once per document."""

    pages: tuple[Page, ...]
    starts: tuple[int, ...] = field(init=False)
    _lines: tuple[tuple[int, int, Line], ...] = field(init=False, repr=False)
    _line_starts: tuple[int, ...] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        starts: list[int] = []
        lines: list[tuple[int, int, Line]] = []
        at = 0
        for i, page in enumerate(self.pages):
            starts.append(at)
            lines += [(at + line.span.start, i, line) for line in page.lines]
            at += len(page.raw_text) + len(PAGE_BREAK)
        lines.sort(key=lambda entry: entry[0])
        object.__setattr__(self, "starts", tuple(starts))
        object.__setattr__(self, "_lines", tuple(lines))
        object.__setattr__(self, "_line_starts", tuple(start for start, _, _ in lines))

    @property
    def scans(self) -> tuple[Span, ...]:
        """The raw offsets of the pages that were read from their images."""
        return tuple(
            Span(start, start + len(page.raw_text))
            for start, page in zip(self.starts, self.pages, strict=True)
            if "ocr" in page.text_source
        )

    def page_at(self, raw: int) -> int:
        """Number (from 1) of the page that holds a raw offset."""
        return self.pages[self._position(raw)].number if self.pages else 1

    def _position(self, raw: int) -> int:
        return max(bisect_right(self.starts, raw) - 1, 0)

    def in_page(self, raw: Span) -> tuple[int, Span]:
        """Page number and the same characters counted in that page's ``raw_text``."""
        position = self._position(raw.start)
        page, start = self.pages[position], self.starts[position]
        length = len(page.raw_text)
        return page.number, Span(min(raw.start - start, length), min(max(raw.end - start, raw.start - start), length))

    def line_at(self, raw: int) -> Line | None:
        """The printed line that holds a raw offset."""
        i = bisect_right(self._line_starts, raw) - 1
        if i < 0:
            return None
        start, _, line = self._lines[i]
        return line if raw <= start + len(line.span) else None

    def boxes(self, raw: Span) -> tuple[tuple[int, Box], ...]:
        """Page number and box per printed line that has words inside ``raw``; furniture is not marked."""
        found: list[tuple[int, Box]] = []
        first = max(bisect_right(self._line_starts, raw.start) - 1, 0)
        for start, page_index, line in self._lines[first:]:
            if start >= raw.end:
                break
            if line.role in ("header", "footer", "page number", "stamp"):
                continue
            shift = start - line.span.start
            box: Box | None = None
            for word in line.words:
                if word.box and word.span.end + shift > raw.start and word.span.start + shift < raw.end:
                    box = word.box if box is None else box.union(word.box)
            if box:
                found.append((self.pages[page_index].number, box))
        return tuple(found)


def rows(text: Text, index: PageIndex, span: Span | None = None) -> Iterator[Row]:
    """The lines of the current text, in order, each with its page and printed line."""
    at, stop = (span.start, span.end) if span else (0, len(text.value))
    while at <= stop:
        end = text.value.find("\n", at, stop)
        end = stop if end < 0 else end
        value = text.value[at:end]
        lead = len(value) - len(value.lstrip())
        raw = text.origin[at + lead if value.strip() else at]
        yield Row(value, Span(at, end), index.page_at(raw), index.line_at(raw) if value.strip() else None)
        at = end + 1


def page_spans(text: Text, index: PageIndex) -> tuple[Span, ...]:
    """For each page, which part of the current text was printed on it; together they cover the text."""
    cuts = [text.current(Span(start, start)).start for start in index.starts] + [len(text.value)]
    if cuts:
        cuts[0] = 0
    return tuple(Span(a, max(a, b)) for a, b in pairwise(cuts))
