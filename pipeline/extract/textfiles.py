"""Text files (.txt, .md): pages, lines and words, with the marks of converters read as style."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from pipeline.document import Line, Page, Word
from pipeline.extract import marks
from pipeline.extract.glyphs import clean
from pipeline.locate import PAGE_BREAK
from pipeline.text import Span

_LINE_END = re.compile(r"\r\n|[\n\r\x0b\x85\u2028\u2029]")
_WORD = re.compile(r"\S+")
_ENDED = re.compile(r"""[.!?:;…_]["”’»)*~]*$""")
FULL = 60
"""A line this long that ends without a full stop goes on in the next line, if that begins with a small letter."""
DOUBLE_SPACED = 0.7
"""Where this part of all lines has an empty line below it, the empty lines are line spacing, not paragraphs."""
_PAGE_NUMBER = re.compile(
    r"^[ \t]*(?:(?:sida|sid|blad|s\.)[ \t]*)?(\d{1,4})[ \t]*(?:\([ \t]*(\d{1,4})[ \t]*\)|av[ \t]+(\d{1,4}))[ \t]*$",
    re.IGNORECASE | re.MULTILINE,
)


def read(raw: str) -> tuple[Page, ...]:
    """The pages of a text: cut at form feeds, or where page numbers count upward through it."""
    parts = raw.split(PAGE_BREAK) if PAGE_BREAK in raw.strip(PAGE_BREAK) else list(_cut_at_numbers(raw))
    marked = marks.has_marks(raw)
    pages = [
        Page(number, part, tuple(_lines(part, marked)), "text file", "text file")
        for number, part in enumerate(parts, 1)
    ]
    return tuple(_numbered(pages))


def _cut_at_numbers(raw: str) -> Iterator[str]:
    """Pages of a text without form feeds: cut after (or before) each printed page number, if they count upward."""
    found = list(_PAGE_NUMBER.finditer(raw))
    counts = [int(m[1]) for m in found]
    totals = {m[2] or m[3] for m in found}
    if len(found) < 3 or len(totals) > 1 or any(b - a != 1 for a, b in pairwise(counts)):
        yield raw
        return
    on_top = raw.count("\n", 0, found[0].start()) < 5
    at = 0
    for match in found[1:] if on_top else found[:-1]:
        cut = raw.rfind("\n", 0, match.start()) if on_top else raw.find("\n", match.end())
        if cut <= at:
            continue
        yield raw[at:cut]
        at = cut + 1
    yield raw[at:]


def _numbered(pages: Sequence[Page]) -> Iterator[Page]:
    """The pages with the numbers printed on them, where those agree all through; else counted from 1."""
    shifts: list[int] = []
    for page in pages:
        printed = [int(m[1]) for m in _PAGE_NUMBER.finditer(page.raw_text)]
        shifts += [n - page.number for n in printed[:1]]
    shift = max(set(shifts), key=shifts.count) if shifts else 0
    certain = shift > 0 and len(pages) >= 3 and shifts.count(shift) >= 0.8 * len(pages)
    for page in pages:
        yield replace(page, number=page.number + shift) if certain else page


def _lines(raw: str, marked: bool) -> Iterator[Line]:
    """The printed lines of a page; an empty line before one makes it a new paragraph."""
    spans = list(_file_lines(raw))
    empty = [not raw[a:b].strip() for a, b in spans]
    spacing = _spacing(raw, spans)
    state = marks.new_state()
    blanks = 0
    last = ""
    for (start, end), is_empty in zip(spans, empty, strict=True):
        if is_empty:
            blanks += 1
            state = marks.new_state()
            continue
        found = list(marks.read_line(raw, start, end, state)) if marked else list(_plain(raw, start, end))
        for i, line in enumerate(found):
            gap = i == 0 and blanks > spacing and bool(last) and not _goes_on(last, line)
            yield replace(line, gap=gap)
            last = raw[line.span.start : line.span.end].rstrip()
        if found:
            blanks = 0


def _spacing(raw: str, spans: Sequence[tuple[int, int]]) -> int:
    """How many empty lines are mere line spacing: 1 in a double-spaced file, else 0."""
    filled = [i for i, (a, b) in enumerate(spans) if raw[a:b].strip()]
    if len(filled) < 20:
        return 0
    steps = [b - a for a, b in pairwise(filled)]
    # In a double-spaced file many lines begin in the middle of a sentence; paragraphs never do.
    inside = sum(raw[spans[i][0] : spans[i][1]].lstrip()[:1].islower() for i in filled)
    return int(steps.count(2) > DOUBLE_SPACED * len(steps) and inside > 0.15 * len(filled))


def _goes_on(last: str, line: Line) -> bool:
    """Whether a page break of the lost paper left an empty line inside a sentence."""
    first = line.words[0].text[:1]
    if not first.islower():
        return False
    return (last.endswith("-") and last[-2:-1].isalpha()) or (len(last) >= FULL and not _ENDED.search(last))


def _file_lines(raw: str) -> Iterator[tuple[int, int]]:
    at = 0
    for match in _LINE_END.finditer(raw):
        yield at, match.start()
        at = match.end()
    yield at, len(raw)


def _plain(raw: str, start: int, end: int) -> Iterator[Line]:
    """One line without marks. Three spaces or more set a column apart, as layout converters write it."""
    words = []
    for match in _WORD.finditer(raw, start, end):
        text = clean(match[0])
        if text:
            words.append(Word(text, Span(*match.span())))
    if words:
        yield Line(Span(words[0].span.start, words[-1].span.end), tuple(words))
