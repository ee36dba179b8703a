"""Text files (.txt, .md): pages, lines and words, with the marks of converters read as style."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from pipeline.document import Line, Page, Word
from pipeline.extract import marks, spacing
from pipeline.extract.glyphs import clean
from pipeline.extract.running import masked
from pipeline.locate import PAGE_BREAK
from pipeline.text import Span

_LINE_END = re.compile(r"\r\n|[\n\r\x0b\x85\u2028\u2029]")
_WORD = re.compile(r"\S+")
_ENDED = re.compile(r"""[.!?:;…_]["”’»)*~]*$""")
FULL = 60
"""A line this long that ends without a full stop goes on in the next line, if that begins with a small letter."""
ON_TOP = 5
"""A first page number above this line of the file stands in a header, not in a footer."""
DOUBLE_SPACED = 0.7
"""Where this part of all lines has an empty line below it, the empty lines are line spacing, not paragraphs."""
SELDOM = 0.1
"""Where no more lines than this part stand close below another, that is no spacing of theirs."""
_PAGE_NUMBER = re.compile(
    r"\s*+(?P<before>.{0,160}?)(?<![\d./-])"
    r"(?:(?P<n>\d{1,4})\s*(?:\(\s*(?P<of>\d{1,4})\s*\)|av\s+(?P<av>\d{1,4})|/(?P<stroke>\d{1,3}))"
    r"|\((?P<lone>\d{1,4})\)|[-–—]\s*(?P<dashed>\d{1,4})\s*[-–—]"
    r"|(?:(?<=(?:[Bb]lad|[Ss]ida|BLAD|SIDA)\s)|(?<=[Ss]id\s))(?P<named>\d{1,4}))\s*$"
)
"""``8 (87)``, ``Sida 15 av 21``, ``Kommunfullmäktige 2002-12-02 1(28)``,
``2/5``, ``(3)``, ``- 4 -``, ``Blad 4``; alone or last on it."""


def read(raw: str) -> tuple[Page, ...]:
    """The pages of a text: cut at form feeds, or where page numbers count upward through it."""
    parts = raw.split(PAGE_BREAK) if PAGE_BREAK in raw.strip(PAGE_BREAK) else list(_cut_at_numbers(raw))
    marked = marks.has_marks(raw)
    return tuple(
        Page(number, part, tuple(_lines(part, marked)), "text file", "text file")
        for number, part in enumerate(parts, 1)
    )


def _printed_numbers(raw: str) -> list[tuple[int, re.Match[str]]]:
    """Page numbers in a text without page breaks: lines of one kind that count upward from page to page."""
    kinds: dict[tuple[str, str], list[tuple[int, re.Match[str]]]] = defaultdict(list)
    for match in filter(None, (_PAGE_NUMBER.match(raw, start, end) for start, end in _file_lines(raw))):
        before = " ".join(masked(match["before"]).split())
        total = match["of"] or match["av"] or match["stroke"] or ("?" if match["named"] else "")
        kinds[before, total].append((int(match["n"] or match["lone"] or match["dashed"] or match["named"]), match))
    for (before, total), found in sorted(kinds.items(), key=lambda kind: -len(kind[1])):
        counts = [n for n, _ in found]
        upward = all(b - a == 1 for a, b in pairwise(counts))
        complete = total.isdigit() and counts == list(range(1, int(total) + 1)) and len(counts) > 1
        sure = complete if found[0][1]["stroke"] else len(counts) >= 3 or complete  # 1/15 · 2/15 may be dates
        if upward and sure and (total or not before):
            return found
    return []


def _cut_at_numbers(raw: str) -> Iterator[str]:
    """Pages of a text without form feeds: cut after (or before) each printed page number, if they count upward."""
    found = [match for _, match in _printed_numbers(raw)]
    if not found:
        yield raw
        return
    starts = [start for start, _ in _file_lines(raw)]
    on_top = bisect_left(starts, found[0].start()) < ON_TOP
    at = 0
    for match in found[1:] if on_top else found[:-1]:
        # The page break takes the place of the last sign of the line end, so that offsets stay those of the file.
        start = match.start() if on_top else starts[bisect_left(starts, match.end())]
        yield raw[at : start - 1]
        at = start
    yield raw[at:]


def _lines(raw: str, marked: bool) -> Iterator[Line]:
    """The printed lines of a page; an empty line before one makes it a new paragraph."""
    spans = list(_file_lines(raw))
    empty = [not raw[a:b].strip() for a, b in spans]
    spacing = _spacing(raw, spans, marked)
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


def _spacing(raw: str, spans: Sequence[tuple[int, int]], marked: bool) -> int:
    """How many empty lines are mere line spacing: 1 in a double-spaced file, mostly 0.

    Where headings and words are ``marked`` an empty line is a mark, too: it ends a paragraph.
    """
    filled = [i for i, (a, b) in enumerate(spans) if raw[a:b].strip()]
    if len(filled) < 20:
        return 0
    steps = [b - a for a, b in pairwise(filled)]
    # In a double-spaced file many lines begin in the middle of a sentence; paragraphs never do.
    inside = sum(raw[spans[i][0] : spans[i][1]].lstrip()[:1].islower() for i in filled)
    if steps.count(2) > DOUBLE_SPACED * len(steps) and inside > 0.15 * len(filled):
        return 1
    if marked:
        return 0
    return next(step for step in sorted(set(steps)) if sum(s <= step for s in steps) > SELDOM * len(steps)) - 1


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
    apart = spacing.typed_apart(raw[start:end])
    words = [Word(text, Span(start + first, start + stop)) for first, stop, text in apart]
    for match in () if apart else _WORD.finditer(raw, start, end):
        text = clean(match[0])
        if text:
            words.append(Word(text, Span(*match.span())))
    if words:
        yield Line(Span(words[0].span.start, words[-1].span.end), tuple(words))
