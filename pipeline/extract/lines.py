"""Words with boxes → printed lines in reading order; the same for a text layer and for OCR."""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import TypeVar

from pipeline.document import Box, Line, Word
from pipeline.extract import cells, columns, heads, labels, margins, spacing, tables, unruled
from pipeline.extract.glyphs import clean
from pipeline.extract.rows import MARKER, Column, Part, Row, enclosing, left, parts_of, visual_lines
from pipeline.extract.tables import Rule
from pipeline.text import Span

Number = TypeVar("Number", int, float)

MARKED_COLUMNS = 2
"""A list stands in the first column, or in the second beside a label."""
_SECTION_MARK = re.compile(r"§ ?\d{1,4}(?: ?[a-z])?$")


def lay_out(words: Sequence[Word], rules: Sequence[Rule] = (), carried: Sequence[Column] = ()) -> tuple[Row, ...]:
    """The lines of a page in reading order, each with its cells.

    ``carried`` are the columns of a table without rules that goes on from the page before.
    """
    rest = spacing.closed_up(words)
    rows: list[Row] = []
    for grid in tables.grids(rules):
        held = [word for word in rest if grid.holds(word)]
        if not held:
            continue
        above = [word for word in rest if not grid.holds(word) and _before(word, grid)]
        taken = {id(word) for word in held} | {id(word) for word in above}
        rest = [word for word in rest if id(word) not in taken]
        rows += flow(above, carried)
        found: list[Row] = []
        for row_cells in grid.rows(held):
            in_cells = cells.table_row(row_cells)
            found += flow([word for cell in row_cells for word in cell.words]) if in_cells is None else in_cells
        # Two columns are labels and what they say; there, space between rows means something.
        rows += [replace(row, inside=i > 0 and len(grid.xs) > 3) for i, row in enumerate(found)]
    rows += flow(rest, () if any(row.columns for row in rows) else carried)
    return spaced(rows)


def _before(word: Word, grid: tables.Grid) -> bool:
    """Whether the word stands above the table, or in the margin beside its first row, as a label of it."""
    if word.box is None:
        return False
    return word.box.y1 < grid.ys[0] + tables.NEAR or (word.box.x1 < grid.xs[0] and word.box.y0 < grid.ys[1])


def flow(words: Sequence[Word], carried: Sequence[Column] = ()) -> list[Row]:
    """Rows of text that stands in no ruled table."""
    lines = [[part for piece in at_bars(line) for part in parts_of(piece)] for line in visual_lines(words)]
    rows: list[Row] = []
    for piece in margins.apart(columns.margins_apart(heads.first(lines))):
        whole = [with_markers(line) for line in centred(columns.in_reading_order(piece))]
        found = unruled.padded(labels.join_labels(labels.aligned(whole)), carried)
        rows += [replace(row, gap=bool(rows) and i == 0) for i, row in enumerate(found)]
    return rows


def at_bars(line: Sequence[Word]) -> list[list[Word]]:
    """A read line cut where a rule between cells was taken for a letter, without it."""
    pieces: list[list[Word]] = [[]]
    for word in line:
        if word.text == "|" and word.confidence is not None and len(line) > 1:
            pieces.append([])
        else:
            pieces[-1].append(word)
    return [piece for piece in pieces if piece] or [list(line)]


def with_markers(line: list[Part]) -> list[Part]:
    """The line with list markers put to the text they stand before; a dash further in is what a cell holds."""
    joined: list[Part] = []
    for part in line:
        if (
            1 <= len(joined) <= MARKED_COLUMNS
            and len(joined[-1]) <= 3
            and MARKER.match(" ".join(w.text for w in joined[-1]))
        ):
            joined[-1] = joined[-1] + part
        else:
            joined.append(part)
    return joined


def centred(lines: list[list[Part]]) -> list[list[Part]]:
    """Rows whose § number stands half-way down a title of several lines, as in a table of contents, made whole."""
    done: list[list[Part]] = []
    for i, line in enumerate(lines):
        upper = done[-1] if done else []
        if len(upper) == 1 and _SECTION_MARK.match(" ".join(w.text for w in line[0])):
            if len(line) == 1 and _half_way(upper[0], line[0]):
                done[-1] = [line[0], upper[0]]
                continue
            below = lines[i + 1] if i + 1 < len(lines) else []
            if len(line) == 2 and len(below) == 1 and _one_title(upper[0], line[1], below[0]):
                done[-1] = [line[0], upper[0]]
                line = [line[1]]
        done.append(line)
    return done


def _one_title(upper: Part, middle: Part, lower: Part) -> bool:
    """Whether three lines beside a § number are one title: the first begins it, the last goes on with it."""
    tops = [enclosing(part).y0 for part in (upper, middle, lower)]
    return (
        max(left(part) for part in (upper, middle, lower)) - min(left(part) for part in (upper, middle, lower)) < 2
        and abs((tops[2] - tops[1]) - (tops[1] - tops[0])) < 2
        and upper[0].text[:1].isupper()
        and lower[0].text[:1].islower()
    )


def _half_way(title: Part, mark: Part) -> bool:
    above, here = enclosing(title), enclosing(mark)
    step = here.y0 - above.y0
    return left(title) > here.x1 + 2 and 0 < step < 0.9 * (above.y1 - above.y0)


def spaced(rows: Sequence[Row]) -> tuple[Row, ...]:
    """The rows, each marked where more than the ordinary line space stands above it.

    A list or a paragraph goes on from the foot of one column to the head of the next, unless a heading stands there.
    """
    heights = [row.height for row in rows]
    steps = [
        (_first_top(row) - _last_top(rows[i - 1])) / max(heights[i - 1], heights[i], 1.0) if i else 0.0
        for i, row in enumerate(rows)
    ]
    usual = Counter(round(step * 20) for step in steps if 0.8 < step < 2.2)
    pitch = usual.most_common(1)[0][0] / 20 if usual else 1.2
    limit = 1.18 * pitch + 0.05
    return tuple(
        replace(
            row, gap=i > 0 and (row.gap or (not row.inside and (step > limit or (step < -1 and row.words[0].bold))))
        )
        for i, (row, step) in enumerate(zip(rows, steps, strict=True))
    )


def _first_top(row: Row) -> float:
    return row.box.y0


def _last_top(row: Row) -> float:
    """The top of the last printed line in a row that holds a wrapped cell."""
    return max(word.box.y0 for word in row.words if word.box)


@lru_cache(maxsize=1 << 17, typed=True)
def _shared(value: Number) -> Number:
    """The same number, always as the same object: words of many pages stand in the same places."""
    return value


def _kept(word: Word, at: int) -> Word:
    """The word as it is kept, ``at`` its place in the raw text; what it has in common with others is shared."""
    box = word.box and Box(*(_shared(round(side, 2)) for side in (word.box.x0, word.box.y0, word.box.x1, word.box.y1)))
    span = Span(_shared(at), _shared(at + len(word.text)))
    size = word.size and _shared(word.size)
    return replace(word, span=span, text=sys.intern(clean(word.text)), box=box, size=size)


def as_lines(rows: Iterable[Row]) -> tuple[str, tuple[Line, ...]]:
    """The raw text of a page and its lines: words parted by a space, cells by a tab, lines by a line break."""
    pieces: list[str] = []
    lines: list[Line] = []
    at = 0
    for row in rows:
        begin = at
        placed: list[Word] = []
        for i, cell in enumerate(row.cells):
            if i:
                pieces.append("\t")
                at += 1
            for j, word in enumerate(cell):
                if j:
                    pieces.append(" ")
                    at += 1
                pieces.append(word.text)
                placed.append(_kept(word, at))
                at += len(word.text)
        lines.append(Line(Span(begin, at), tuple(placed), enclosing(placed), "body", row.gap))
        pieces.append("\n")
        at += 1
    return "".join(pieces)[:-1], tuple(lines)
