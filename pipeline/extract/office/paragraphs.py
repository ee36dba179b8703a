"""Paragraphs and table rows of an office document written down as pages of lines."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from pipeline.document import Line, LineRole, Page, Word
from pipeline.extract.glyphs import clean
from pipeline.text import Span


@dataclass(frozen=True, slots=True)
class Run:
    """Text in one style. A tab parts cells, a line break ends the line, a form feed ends the page.

    ``note`` is what a footnote says whose mark stands behind the text.
    """

    text: str
    bold: bool = False
    italic: bool = False
    strike: bool = False
    underline: bool = False
    note: str = ""


Paragraph = list[Run]
"""A paragraph, or a row of a table; without runs, an empty line."""

_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_TOKEN = re.compile(r"\f|\n|[^\S\f\n]+|\S+")


@dataclass(frozen=True, slots=True)
class Content:
    """What an office document holds. Headers and footers are printed on every page but stored once."""

    body: Sequence[Paragraph]
    headers: Sequence[Paragraph] = ()
    footers: Sequence[Paragraph] = ()


def distinct(paragraphs: Iterable[Paragraph]) -> list[Paragraph]:
    """The paragraphs that say something, each once: the sections of a document repeat their headers."""
    found: dict[str, Paragraph] = {}
    for paragraph in paragraphs:
        text = "".join(run.text for run in paragraph).strip()
        if text:
            found.setdefault(text, [replace(run, text=run.text.replace("\f", "")) for run in paragraph])
    return list(found.values())


def said(paragraphs: Iterable[Paragraph]) -> str:
    """The words of the paragraphs on one line."""
    return " ".join(" ".join("".join(run.text for run in paragraph).split()) for paragraph in paragraphs).strip()


def pages_of(content: Content) -> Iterator[Page]:
    """Paragraphs written down one after the other; the headers and footers of all pages on the first.

    Footnotes are numbered through the document and stand at the end of their page, each a paragraph.
    """
    roles: tuple[tuple[LineRole, Sequence[Paragraph]], ...] = (("header", content.headers), ("footer", content.footers))
    sheet = _Sheet(1)
    for role, frame in roles:
        sheet.role = role
        for paragraph in frame:
            for run in paragraph:
                for token in _TOKEN.findall(run.text):
                    sheet.put_or_break(token, run)
            sheet.end_paragraph()
    sheet.role = "body"
    for paragraph in content.body:
        for run in paragraph:
            for token in _TOKEN.findall(run.text):
                if token == "\f":
                    sheet.end_line()
                    yield sheet.page()
                    sheet = _Sheet(sheet.number + 1, sheet.notes)
                else:
                    sheet.put_or_break(token, run)
            if run.note:
                sheet.mark(run)
        sheet.end_paragraph()
    yield sheet.page()


class _Sheet:
    """A page being written."""

    def __init__(self, number: int, notes: int = 0) -> None:
        """``notes`` is how many the pages before have."""
        self.number = number
        self.notes = notes
        self.foot: list[tuple[str, Run]] = []
        self.raw: list[str] = []
        self.at = 0
        self.lines: list[Line] = []
        self.words: list[Word] = []
        self.start = 0
        self.gap = False
        self.written = False
        self.role: LineRole = "body"

    def put_or_break(self, token: str, style: Run) -> None:
        if token == "\n":
            self.end_line()
            self.put("\n")
        else:
            self.put(token, style)

    def put(self, token: str, style: Run | None = None) -> None:
        span = Span(self.at, self.at + len(token))
        self.raw.append(token)
        self.at = span.end
        if style is not None and not token.isspace() and (text := clean(token)):
            self.words.append(
                Word(
                    text,
                    span,
                    bold=style.bold,
                    italic=style.italic,
                    strike=style.strike,
                    underline=style.underline,
                )
            )
        elif token == "\n":
            self.start = self.at

    def mark(self, run: Run) -> None:
        """A raised number where a footnote belongs, whose words are kept for the end of the page."""
        self.notes += 1
        raised = str(self.notes).translate(_RAISED)
        self.foot.append((raised, Run(run.note)))
        self.put(raised, run)

    def end_line(self) -> None:
        if self.words:
            line = Line(Span(self.start, self.at), tuple(self.words), role=self.role, gap=self.gap)
            # Word sets a heading off with space that is no empty paragraph.
            heads = line.bold and not self.written and bool(self.lines) and not self.lines[-1].bold
            self.lines.append(replace(line, gap=line.gap or heads))
            self.gap, self.written = False, True
        self.words, self.start = [], self.at

    def end_paragraph(self) -> None:
        self.end_line()
        self.gap = not self.written and any(line.role == "body" for line in self.lines)
        self.written = False
        self.put("\n")

    def page(self) -> Page:
        if self.foot:
            self.gap = True
        for raised, note in self.foot:
            for token in (raised, " ", *_TOKEN.findall(note.text)):
                self.put_or_break(token, note)
            self.end_paragraph()
        return Page(self.number, "".join(self.raw).rstrip("\n"), tuple(self.lines), "text file", "text file")


def table_row(cells: Sequence[Sequence[Paragraph]]) -> list[Paragraph]:
    """A table row: one line where each cell holds one paragraph; a last cell that lists goes on below."""
    filled = [[paragraph for paragraph in cell if any(run.text.strip() for run in paragraph)] for cell in cells]
    last = max((i for i, cell in enumerate(filled) if cell), default=-1)
    line: Paragraph = []
    if last == 0 and len(cells) == 2:  # a heading over labels and what they say
        return filled[0]
    for i, cell in enumerate(filled):
        if i:
            line.append(Run("\t"))
        here = cell[:1] if i == last else cell
        for j, paragraph in enumerate(here):
            line += ([Run(" ")] if j else []) + [replace(run, text=run.text.replace("\t", " ")) for run in paragraph]
    return [line, *(filled[last][1:] if last >= 0 else [])]
