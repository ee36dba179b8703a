"""Extract: a file in; pages of words with boxes out."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from pipeline.document import FURNITURE, Line, Page, Word
from pipeline.kit import Kit
from pipeline.locate import PageIndex, join_raw
from pipeline.text import Edit, Span, Text

OcrMode = Literal["auto", "always", "never"]


def extract(path: Path, kit: Kit, ocr: OcrMode = "auto") -> tuple[Page, ...]:
    raw = path.read_text(encoding="utf-8")
    lines, at = [], 0
    for line in raw.split("\n"):
        span = Span(at, at + len(line))
        lines.append(Line(span, (Word(line, span),)))
        at += len(line) + 1
    return (Page(1, raw, tuple(lines), "text file", "text file"),)


def compose(pages: tuple[Page, ...]) -> tuple[Text, PageIndex]:
    """Pages → one text in reading order without furniture, and the way back to paper."""
    index = PageIndex(pages)
    text = Text.from_raw(join_raw(pages))
    drop = [
        Edit(Span(start + line.span.start, min(start + line.span.end + 1, len(text))), "", "furniture")
        for page, start in zip(pages, index.starts, strict=True)
        for line in page.lines
        if line.role in FURNITURE
    ]
    return text.apply(drop), index
