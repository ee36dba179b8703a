"""Lines that come back at one height of the page: running heads and feet, and numbers that count the pages."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from rapidfuzz import fuzz

from pipeline.document import Line, Page

SAME_HEIGHT = 5.0
"""Points by which a running line may stand higher or lower from page to page."""
FEWEST_PAGES = 3
OFTEN = 0.4
"""A running line stands on so many pages, and on this part of all pages: a vote list may be printed three times."""
NEARLY = 85
"""How like two readings of one running line are."""
LONG = 6
"""A line of fewer characters may stand twice on one height by chance."""
_DIGITS = re.compile(r"\d+")
_SECTION = re.compile(r"§{1,2} ?(\d{1,4})( ?[–-] ?\d)?")
_HEADING = re.compile(r"(?:[A-ZÅÄÖ]\w{0,5} ?)?§ ?(\d{1,4})")
_MOSTLY = 0.75
"""Part of the § numbers in a running head that must be printed as headings below it or on the page before."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A line that could be furniture: what it looks like with digits masked, and where it stands.

    ``spared``: it names a § and is a running head all the same.
    """

    page: int
    line: int
    shape: str
    text: str
    y: float
    outermost: bool = False
    scanned: bool = False
    cells: tuple[str, ...] = ()
    spared: bool = False


def text_of(page: Page, line: Line) -> str:
    """The line as printed, white space folded."""
    return " ".join(page.printed(line.span).split())


def masked(text: str) -> str:
    """What the text looks like on any page: digits masked, case folded."""
    return _DIGITS.sub("0", text).casefold()


def running_lines(lines: Sequence[Seen], n_pages: int) -> set[tuple[int, int]]:
    """Lines that stand at the same height on many pages; in a short document, word for word on two.

    On scans what stands side by side is one line on some pages and several on others: there each cell is looked at too.
    """
    lines = [*lines, *(cell for seen in lines if seen.scanned for cell in _cells(seen))]
    by_shape: dict[str, list[Seen]] = defaultdict(list)
    for seen in lines:
        if seen.shape.strip("0 \t"):  # bare numbers are judged by whether they count
            by_shape[_alike(seen, by_shape) if seen.scanned else seen.shape].append(seen)
    needed = max(FEWEST_PAGES, OFTEN * n_pages)
    heights: dict[str, float] = {}
    for group in by_shape.values():
        for seen in group:
            level = {other.page for other in group if abs(other.y - seen.y) <= SAME_HEIGHT}
            same = {other.page for other in group if other.text == seen.text and abs(other.y - seen.y) <= 1}
            twice = len(same) >= 2 and len(seen.text) >= LONG and (n_pages <= FEWEST_PAGES or seen.outermost)
            if len(level) >= needed or twice:
                heights |= {other.shape: seen.y for other in group}
                break
    # A first page often has the same header a little higher or lower; where it has both, the other is its title.
    at_height = {(s.page, s.shape) for s in lines if s.shape in heights and _level(s.y, heights[s.shape])}
    return {
        (s.page, s.line)
        for s in lines
        if s.shape in heights and (_level(s.y, heights[s.shape]) or (s.page, s.shape) not in at_height)
    } | _counting(lines)


def _cells(seen: Seen) -> list[Seen]:
    """The cells of a line, those of some length, each as a line."""
    texts = [" ".join(cell.split()) for cell in seen.cells] if len(seen.cells) > 1 else []
    return [replace(seen, shape=masked(text), text=text) for text in texts if len(text) >= LONG]


def _level(y: float, other: float) -> bool:
    return abs(y - other) <= SAME_HEIGHT


def section_heads(pages: Sequence[Page], edges: Mapping[int, Sequence[Seen]]) -> set[tuple[int, int]]:
    """Running lines that tell which § the page holds: ``Kf §§ 151–156``, or ``TN § 61`` above the heading itself.

    Where the heading of each § stands at the top of a page of its own, its number is printed there alone; only where
    it is repeated word for word on the next page is that the same § going on.
    """
    groups: dict[str, list[Seen]] = defaultdict(list)
    for lines in edges.values():
        for seen in lines:
            if _SECTION.search(seen.text):
                groups[_SECTION.sub("§ 0", seen.text).casefold()].append(seen)
    headings = [
        {(m[1], i) for i, line in enumerate(page.lines) if (m := _HEADING.match(text_of(page, line)))} for page in pages
    ]
    found: set[tuple[int, int]] = set()
    for group in groups.values():
        level = [s for s in group if len({o.page for o in group if abs(o.y - s.y) <= SAME_HEIGHT}) >= 2]
        itself = {(seen.page, seen.line) for seen in level}
        first: dict[str, int] = {}
        for seen in level:
            first.setdefault(_SECTION.findall(seen.text)[0][0], seen.page)
        headed = sum(
            any(n == number and (p, i) not in itself for p in (page - 1, page) if p >= 0 for n, i in headings[p])
            for number, page in first.items()
        )
        if level and headed >= _MOSTLY * len(first):
            found |= itself
            continue
        for seen in level:
            again = any(o.page == seen.page - 1 and o.text == seen.text and abs(o.y - seen.y) <= 1 for o in level)
            if all(end for _, end in _SECTION.findall(seen.text)) or (again and _HEADING.match(seen.text)):
                found.add((seen.page, seen.line))
    return found


def _alike(seen: Seen, known: Mapping[str, Sequence[Seen]]) -> str:
    """The shape that a scanned line goes by: that of a line at the same height which differs by a letter or two."""
    for shape, group in known.items():
        if abs(group[0].y - seen.y) <= SAME_HEIGHT and fuzz.ratio(shape, seen.shape) >= NEARLY:
            return shape
    return seen.shape


def _counting(lines: Sequence[Seen]) -> set[tuple[int, int]]:
    """Bare numbers that count the pages: they grow by one from page to page."""
    bare = [(seen, int(seen.text)) for seen in lines if seen.text.isdecimal() and len(seen.text) <= 4]
    if not bare:
        return set()
    shifts = Counter(number - seen.page for seen, number in bare)
    shift, times = shifts.most_common(1)[0]
    if times < min(FEWEST_PAGES, len({seen.page for seen in lines})) and shift != 1:
        return set()
    return {(seen.page, seen.line) for seen, number in bare if number - seen.page == shift}
