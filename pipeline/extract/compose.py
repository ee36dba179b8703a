"""Pages → one text in reading order without furniture, and the way back to paper."""

from __future__ import annotations

import re

from pipeline.document import FURNITURE, Line, Page, Word
from pipeline.extract.rows import MARKER
from pipeline.locate import PageIndex, join_raw
from pipeline.text import Edit, Span, Text

_ENDED = re.compile(r"""[.!?:;…_]["”’»)]?$""")
_CELL_BORDERS = re.compile(r"[\t|]")
MARKER_WORDS = 3
"""``KF § 12`` is the longest marker."""
COLUMN_SPACES = 3
"""Programs that keep the layout of a page in plain text set columns apart with so many spaces or more."""
LONGEST_WORD = 200
"""A word of more characters is no word but damage or malice, and is cut: what reads words may look at each from any of
its characters on, which for one word of a million characters would not end."""
MOST_BORDERS = 60
"""Borders between two cells with words in them, for the same reason: no table on paper has more columns."""
_FULL_LINE = 0.92
"""A line that comes this far towards the right edge of the text was broken because it was full."""


def compose(pages: tuple[Page, ...]) -> tuple[Text, PageIndex]:
    """The words of every line that is not furniture, a printed line a line, and the index of the pages.

    What stands between two words in the raw text (spaces, marks of a converter, furniture, a page break) becomes a
    space, a tab for each border between cells, or a line break: two where the printed page leaves space.
    """
    index = PageIndex(pages)
    raw = join_raw(pages)
    edits: list[Edit] = []
    at = 0

    def put(glue: str, end: int) -> None:
        nonlocal at
        if raw[at:end] != glue:
            edits.append(Edit(Span(at, end), glue, "layout"))
        at = end

    last: tuple[Page, Line] | None = None
    for page, shift in zip(pages, index.starts, strict=True):
        for line in page.lines:
            if line.role in FURNITURE or not line.words:
                continue
            put(_line_break(last, page, line) if last else "", shift + line.span.start)
            # Where blanks set letters apart, more of them stand between words and make no columns.
            first = line.words[0].span
            spread = " " in page.raw_text[first.start : first.end]
            for i, word in enumerate(line.words):
                start, end = shift + word.span.start, shift + word.span.end
                glue = _glue(raw[at:start], line.words[: min(i, MARKER_WORDS + 1)])
                put(" " if spread and glue == "\t" else glue, start)
                printed = word.text if len(word.text) <= LONGEST_WORD else _cut(word.text)
                if raw[start:end] != printed:
                    edits.append(Edit(Span(start, end), printed, "glyph"))
                at = end
            end = shift + line.span.end
            put(_borders(raw[at:end]), end)
            last = (page, line)
    put("", len(raw))
    return Text.from_raw(raw).apply(edits), index


def _cut(word: str) -> str:
    """A word that is too long to be one, with spaces set in it."""
    return " ".join(word[at : at + LONGEST_WORD] for at in range(0, len(word), LONGEST_WORD))


def _glue(gap: str, before: tuple[Word, ...]) -> str:
    """What stands between a word and those before it on the line, of which the first few are given."""
    if not before:
        return _borders(gap)
    wide = gap == "\t" or (len(gap) >= COLUMN_SPACES and not gap.strip(" "))
    if wide and len(before) <= MARKER_WORDS and MARKER.match(" ".join(word.text for word in before)):
        return " "
    if wide:
        return "\t"
    return _borders(gap) or (" " if any(c.isspace() for c in gap) else "")


def _borders(gap: str) -> str:
    return "\t" * min(len(_CELL_BORDERS.findall(gap)), MOST_BORDERS)


def _line_break(last: tuple[Page, Line], page: Page, line: Line) -> str:
    """One line break, or two where a new paragraph begins."""
    last_page, last_line = last
    if last_page is page:
        return "\n\n" if line.gap else "\n"
    return "\n" if _runs_on(last_page, last_line, line) else "\n\n"


def _runs_on(page: Page, last: Line, line: Line) -> bool:
    """Whether a paragraph or a table goes on from one page to the next."""
    before, after = last.words[-1].text, line.words[0].text
    if _ENDED.search(before) or line.role != last.role or line.bold != last.bold:
        return False
    if after[:1].islower() or before.endswith(("-", ",")):
        return True
    if last.box is None:
        return False
    edges = sorted(x.box.x1 for x in page.lines if x.box and x.role not in FURNITURE)
    right = edges[-1 - len(edges) // 10]
    return last.box.x1 > _FULL_LINE * right and not after.startswith(("§", "•", "–", "-"))
