"""Composed documents for tests: lines of text with ``**bold**`` and ``~~struck out~~`` become a page with words."""

from __future__ import annotations

import re

from pipeline.document import Line, Page, Segmented, TextSource, Word
from pipeline.kit import Kit
from pipeline.locate import PageIndex
from pipeline.segment import segment
from pipeline.segment.reading import Reading, read
from pipeline.text import Span, Text

_MARK = re.compile(r"(\*\*|~~)")


def sheet(*pages: str, source: TextSource = "text file", size: float | None = None) -> tuple[Text, PageIndex]:
    """Text and index of pages written in the simplest markdown."""
    made: list[Page] = []
    for number, written_page in enumerate(pages, start=1):
        raw, lines, gap = "", [], True
        for written in written_page.split("\n"):
            start, words, bold, strike = len(raw), [], False, False
            for piece in _MARK.split(written):
                if piece == "**":
                    bold = not bold
                elif piece == "~~":
                    strike = not strike
                else:
                    at = len(raw)
                    words += [
                        Word(m[0], Span(at + m.start(), at + m.end()), bold=bold, strike=strike, size=size)
                        for m in re.finditer(r"\S+", piece)
                    ]
                    raw += piece
            if words:
                lines.append(Line(Span(start, len(raw)), tuple(words), gap=gap))
            gap = not words
            raw += "\n"
        made.append(Page(number, raw.rstrip("\n"), tuple(lines), source))
    index = PageIndex(tuple(made))
    return Text.from_raw("\f".join(p.raw_text for p in made).replace("\f", "\n")), index


def reading_of(*pages: str) -> Reading:
    """The lines of composed pages."""
    return read(*sheet(*pages))


def segmented(kit: Kit, *pages: str, source: TextSource = "text file", size: float | None = None) -> Segmented:
    """What the segment stage makes of composed pages."""
    return segment(*sheet(*pages, source=source, size=size), kit)


def numbers(kit: Kit, *pages: str) -> list[str | None]:
    """The numbers of the items of composed pages."""
    return [item.number for item in segmented(kit, *pages).items]
