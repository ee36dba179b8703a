"""Words with boxes → printed lines in reading order; the same for a text layer and for OCR."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from pipeline.document import Box, Line, Word
from pipeline.extract import tables
from pipeline.extract.glyphs import clean
from pipeline.extract.tables import Rule
from pipeline.text import Span

CELL_GAP = 1.2
"""White space wider than this many line heights separates cells. A space in justified text is narrower."""
STRETCHED = 2.5
"""…unless the whole line is stretched: then it must be this many times its median space."""
SAME_LINE = 0.45
"""Words are on one line when their middles differ by less than this part of the line's height."""

_MARKER = re.compile(r"(?:[•–—\-·▪○☐☒✓o]|\(?\d{1,2}[.)]|\(?[a-zA-ZåäöÅÄÖ][.)]|§{1,2}|§ ?\d{1,4}(?: ?[a-z])?)$")


@dataclass(frozen=True, slots=True)
class Row:
    """A printed line before it has a place in the raw text: words per cell, empty cells too."""

    cells: tuple[tuple[Word, ...], ...]
    gap: bool = False

    @property
    def words(self) -> list[Word]:
        return [word for cell in self.cells for word in cell]

    @property
    def box(self) -> Box:
        return enclosing(self.words)


def enclosing(words: Iterable[Word]) -> Box:
    """The smallest box around all the words."""
    boxes = [word.box for word in words if word.box]
    return Box(min(b.x0 for b in boxes), min(b.y0 for b in boxes), max(b.x1 for b in boxes), max(b.y1 for b in boxes))


def lay_out(words: Sequence[Word], rules: Sequence[Rule] = ()) -> tuple[Row, ...]:
    """The lines of a page from top to bottom, each with its cells."""
    grids = tables.grids(rules)
    free: list[Word] = []
    inside: list[list[Word]] = [[] for _ in grids]
    for word in words:
        home = next((i for i, grid in enumerate(grids) if grid.holds(word)), None)
        (free if home is None else inside[home]).append(word)
    rows = flow(free)
    for grid, held in zip(grids, inside, strict=True):
        rows += grid_rows(grid, held)
    rows.sort(key=lambda row: row.box.y0)
    return spaced(rows)


def flow(words: Sequence[Word]) -> list[Row]:
    """Rows of text that stands in no ruled table."""
    lines = [segments(line) for line in visual_lines(words)]
    lines = aligned(lines)
    lines = join_labels(lines)
    return [Row(tuple(tuple(cell) for cell in line)) for line in lines]


def visual_lines(words: Sequence[Word]) -> list[list[Word]]:
    """Words on the same height together, from the top; within a line from the left."""
    lines: list[list[Word]] = []
    middles: list[float] = []
    heights: list[float] = []
    for word in sorted(words, key=_middle):
        box = word.box
        if box is None:
            continue
        middle, height = (box.y0 + box.y1) / 2, box.y1 - box.y0
        if lines and middle - middles[-1] < SAME_LINE * max(height, heights[-1]):
            line = lines[-1]
            line.append(word)
            middles[-1] += (middle - middles[-1]) / len(line)
            heights[-1] = max(heights[-1], height)
        else:
            lines.append([word])
            middles.append(middle)
            heights.append(height)
    for line in lines:
        line.sort(key=lambda w: w.box.x0 if w.box else 0.0)
    return lines


def _middle(word: Word) -> float:
    return (word.box.y0 + word.box.y1) / 2 if word.box else 0.0


def segments(line: Sequence[Word]) -> list[list[Word]]:
    """A line cut where the white space is too wide to be a space; a list marker stays with its text."""
    boxes = [word.box for word in line if word.box]
    gaps = [b.x0 - a.x1 for a, b in pairwise(boxes)]
    if not gaps:
        return [list(line)]
    height = max(b.y1 - b.y0 for b in boxes)
    limit = CELL_GAP * height
    if len(gaps) > 3:
        limit = max(limit, min(STRETCHED * sorted(gaps)[len(gaps) // 2], 3 * height))
    parts: list[list[Word]] = [[line[0]]]
    for word, gap in zip(line[1:], gaps, strict=True):
        if gap > limit:
            parts.append([])
        parts[-1].append(word)
    joined: list[list[Word]] = []
    for part in parts:
        if joined and _MARKER.match(" ".join(w.text for w in joined[-1])):
            joined[-1] += part
        else:
            joined.append(part)
    return joined


def aligned(lines: list[list[list[Word]]]) -> list[list[list[Word]]]:
    """Cut too where a column edge runs through a line and the type changes: a long label reaching its text."""
    edges = Counter(round(_x0(cell)) for line in lines for cell in line[1:])
    edges.update(round(_x0(line[0])) for line in lines)
    done: list[list[list[Word]]] = []
    for line in lines:
        first = line[0]
        for i in range(1, len(first)):
            before, after = first[i - 1], first[i]
            x = round(_x0([after]))
            if _other_type(before, after) and sum(edges[x + d] for d in (-1, 0, 1)) >= 3:
                line = [first[:i], first[i:], *line[1:]]
                break
        done.append(line)
    return done


def _other_type(before: Word, after: Word) -> bool:
    return (before.bold and not after.bold) or abs((before.size or 0) - (after.size or 0)) > 0.4


def _x0(words: Sequence[Word]) -> float:
    return words[0].box.x0 if words[0].box else 0.0


def join_labels(lines: list[list[list[Word]]]) -> list[list[list[Word]]]:
    """A label wrapped over two lines beside its text becomes one: ``Justeringens plats och`` + ``tid``."""
    done: list[list[list[Word]]] = []
    for line in lines:
        if done and len(done[-1]) == 2 and _continues(done[-1][0], line[0]) and not _same_column(done[-1][1], line[0]):
            done[-1] = [done[-1][0] + line[0], done[-1][1]]
            line = line[1:]
        if line:
            done.append(line)
    return done


def _same_column(a: Sequence[Word], b: Sequence[Word]) -> bool:
    return _x0(b) > _x0(a) - 2


def _continues(label: Sequence[Word], more: Sequence[Word]) -> bool:
    upper, lower = enclosing(label), enclosing(more)
    height = max(upper.y1 - upper.y0, lower.y1 - lower.y0)
    return (
        more[0].text[:1].islower()
        and len(more) <= 4
        and len(label) <= 5
        and abs(lower.x0 - upper.x0) < 2
        and lower.y0 - upper.y1 < 0.8 * height
        and label[-1].bold == more[0].bold
    )


def grid_rows(grid: tables.Grid, words: Sequence[Word]) -> list[Row]:
    """The rows of a ruled table, wrapped cells made whole."""
    rows: list[Row] = []
    for cells in grid.place(words):
        rows += [Row(line) for line in cell_lines(cells, grid)]
    return rows


def cell_lines(cells: Sequence[Sequence[Word]], grid: tables.Grid) -> list[tuple[tuple[Word, ...], ...]]:
    """Printed rows of one table row: a cell that wraps is one line, a cell that lists is several."""
    columns: list[list[list[Word]]] = []
    for words, right in zip(cells, grid.xs[1:], strict=True):
        columns.append(unwrapped(visual_lines(words), right))
    depth = max(len(column) for column in columns)
    if depth == 0:
        return []
    filled = [i for i, column in enumerate(columns) if column]
    deep = [i for i in filled if len(columns[i]) > 1]
    if depth > 1 and len(deep) == 1 and deep[0] == filled[-1]:
        only = columns[deep[0]]
        first = tuple(tuple(column[0]) if column else () for column in columns)
        return [first] + [(tuple(line),) for line in only[1:]]
    return [tuple(tuple(c[i]) if i < len(c) else () for c in columns) for i in range(depth)]


def unwrapped(lines: list[list[Word]], right: float) -> list[list[Word]]:
    """Lines of a cell, those joined that were broken only because the cell was full."""
    done: list[list[Word]] = []
    for line in lines:
        box = line[0].box
        if done and box and done[-1][-1].box:
            room = right - done[-1][-1].box.x1
            if room < (box.x1 - box.x0) + 0.9 * (box.y1 - box.y0):
                done[-1] = done[-1] + line
                continue
        done.append(line)
    return done


def spaced(rows: list[Row]) -> tuple[Row, ...]:
    """The rows, each marked where more than the ordinary line space stands above it."""
    steps: list[float] = []
    for a, b in pairwise(rows):
        height = max(a.box.y1 - a.box.y0, 1.0) if len(a.cells) == 1 else max(_height(a), 1.0)
        steps.append((b.box.y0 - a.box.y0) / max(height, _height(b), 1.0))
    usual = Counter(round(step * 20) for step in steps if 0.8 < step < 2.2)
    pitch = usual.most_common(1)[0][0] / 20 if usual else 1.2
    limit = 1.18 * pitch + 0.05
    return tuple(row if i == 0 or steps[i - 1] <= limit else replace(row, gap=True) for i, row in enumerate(rows))


def _height(row: Row) -> float:
    return max(w.box.y1 - w.box.y0 for w in row.words if w.box)


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
                placed.append(replace(word, span=Span(at, at + len(word.text)), text=clean(word.text)))
                at += len(word.text)
        lines.append(Line(Span(begin, at), tuple(placed), enclosing(placed), "body", row.gap))
        pieces.append("\n")
        at += 1
    return "".join(pieces)[:-1], tuple(lines)
