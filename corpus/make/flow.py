"""A laid-out document before it has pages: paragraphs, tables and page breaks, with a plain-text rendering."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import zip_longest

LEADER = re.compile(r"[._]{6,}")
"""Dots or a rule for somebody to sign on: no words."""
MARK = re.compile(r"(\*\*[^*\n]+\*\*|\*[^*\n]+\*|~~[^~\n]+~~)")


@dataclass(frozen=True, slots=True)
class Run:
    """Characters of one look."""

    text: str
    bold: bool = False
    italic: bool = False
    strike: bool = False


def runs(text: str) -> tuple[Run, ...]:
    """``**bold**``, ``*italic*`` and ``~~struck~~`` marks read into runs."""
    found: list[Run] = []
    for piece in MARK.split(text):
        if piece.startswith("**") and len(piece) > 4:
            found.append(Run(piece[2:-2], bold=True))
        elif piece.startswith("~~") and len(piece) > 4:
            found.append(Run(piece[2:-2], strike=True))
        elif piece.startswith("*") and len(piece) > 2:
            found.append(Run(piece[1:-1], italic=True))
        elif piece:
            found.append(Run(piece))
    return tuple(found)


def unmarked(text: str) -> str:
    """The words alone: ``**Ja-röster:** Anna Ek`` is ``Ja-röster: Anna Ek``."""
    return "".join(run.text for run in runs(text))


@dataclass(frozen=True, slots=True)
class Para:
    """A paragraph in a style that the family names. ``text`` may hold marks, tabs and line breaks."""

    text: str
    style: str = "body"


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells, each a tuple of paragraphs. ``widths`` are centimetres, ``border`` all, rows, outer or none."""

    rows: tuple[tuple[tuple[Para, ...], ...], ...]
    widths: tuple[float, ...]
    border: str = "all"
    padding: float = 0.08


@dataclass(frozen=True, slots=True)
class Break:
    """A new page begins."""


Block = Para | Table | Break


@dataclass(frozen=True, slots=True)
class Style:
    """How a paragraph looks: sizes in points, margins in centimetres."""

    font: str = "Liberation Serif"
    size: float = 11
    bold: bool = False
    italic: bool = False
    align: str = "start"
    left: float = 0
    first: float = 0
    before: float = 0
    after: float = 0.2
    line: int = 100
    keep: bool = False
    tabs: tuple[float, ...] = ()
    upper: bool = False
    spacing: float = 0
    colour: str = "#000000"
    rule: bool = False
    glue: bool = False
    """In exported text the next paragraph follows on the same line, without a blank."""


@dataclass(frozen=True, slots=True)
class Layout:
    """A document ready to be printed. ``{page}`` and ``{pages}`` in header and footer become fields."""

    body: tuple[Block, ...]
    styles: dict[str, Style]
    header: tuple[Block, ...] = ()
    footer: tuple[Block, ...] = ()
    first_header: tuple[Block, ...] | None = None
    first_footer: tuple[Block, ...] | None = None
    margins: tuple[float, float, float, float] = (1.5, 2.0, 1.5, 2.5)
    """Top, right, bottom, left in centimetres."""
    title: str = ""
    extra: dict[str, str] = field(default_factory=dict)


def cell(text: str, style: str = "cell") -> tuple[Para, ...]:
    """A table cell: one paragraph per line."""
    return tuple(Para(line, style) for line in text.split("\n"))


def row_lines(row: tuple[tuple[Para, ...], ...]) -> list[str]:
    """The lines of a table row as they stand on paper: cells side by side with a tab between."""
    columns = [[line for para in part for line in unmarked(para.text).split("\n")] for part in row]
    lines = []
    for parts in zip_longest(*columns, fillvalue=""):
        line = "\t".join(part for part in parts if part.strip())
        if line:
            lines.append(line)
    return lines


def to_text(blocks: Iterable[Block], styles: dict[str, Style]) -> str:
    """The true transcription: every paragraph on a line, a blank line where there is space between, no furniture."""
    pieces: list[str] = []
    for block in blocks:
        if isinstance(block, Para):
            style = styles[block.style]
            value = unmarked(block.text)
            if style.upper:
                value = value.upper()
            if value.strip():
                pieces.append(value + ("\n\n" if style.after >= 0.1 else "\n"))
        elif isinstance(block, Table):
            pieces += [line + "\n" for row in block.rows for line in row_lines(row)]
            pieces.append("\n")
    text = LEADER.sub("", "".join(pieces))
    text = "\n".join(line.strip() for line in text.split("\n"))
    return re.sub(r"\n{3,}", "\n\n", text).strip() + "\n"
