"""Words with boxes → printed lines in reading order; the same for a text layer and for OCR."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from pipeline.document import Line, Word
from pipeline.extract import columns, margins, spacing, tables
from pipeline.extract.glyphs import clean
from pipeline.extract.rows import MARKER, Part, Row, enclosing, left, parts_of, right, visual_lines
from pipeline.extract.tables import Cell, Rule
from pipeline.text import Span

_SECTION_MARK = re.compile(r"§ ?\d{1,4}(?: ?[a-z])?$")
LABEL_WORDS = 5
"""Words of the longest margin label."""
_COMPLETE = re.compile(r"(?:\([A-ZÅÄÖ]{1,4}!?\)|[.;:])$")

_TITLE = re.compile(r"\w*(?:ordförande|ordf|justerare|sekreterare|ledamot|chef|direktör|strateg|handläggare)\.?$")
"""What stands under a name, and is not the rest of a label."""


def lay_out(words: Sequence[Word], rules: Sequence[Rule] = ()) -> tuple[Row, ...]:
    """The lines of a page in reading order, each with its cells."""
    rest = spacing.closed_up(words)
    rows: list[Row] = []
    for grid in tables.grids(rules):
        held = [word for word in rest if grid.holds(word)]
        if not held:
            continue
        above = [word for word in rest if word.box and word.box.y1 < grid.ys[0] + tables.NEAR and not grid.holds(word)]
        taken = {id(word) for word in held} | {id(word) for word in above}
        rest = [word for word in rest if id(word) not in taken]
        rows += flow(above)
        found = [row for cells in grid.rows(held) for row in table_row(cells)]
        # Two columns are labels and what they say; there, space between rows means something.
        rows += [replace(row, inside=i > 0 and len(grid.xs) > 3) for i, row in enumerate(found)]
    rows += flow(rest)
    return spaced(rows)


def flow(words: Sequence[Word]) -> list[Row]:
    """Rows of text that stands in no ruled table."""
    lines = [[part for piece in at_bars(line) for part in parts_of(piece)] for line in visual_lines(words)]
    rows: list[Row] = []
    for piece in margins.apart(columns.margins_apart(lines)):
        whole = [with_markers(line) for line in centred(columns.in_reading_order(piece))]
        found = padded(join_labels(aligned(whole)))
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
    """The line with list markers put to the text they stand before."""
    joined: list[Part] = []
    for part in line:
        if joined and len(joined[-1]) <= 3 and MARKER.match(" ".join(w.text for w in joined[-1])):
            joined[-1] = joined[-1] + part
        else:
            joined.append(part)
    return joined


def centred(lines: list[list[Part]]) -> list[list[Part]]:
    """Rows whose § number stands half-way down a title of two lines, as in a table of contents, made whole."""
    done: list[list[Part]] = []
    for line in lines:
        if len(line) == 1 and done and _SECTION_MARK.match(" ".join(w.text for w in line[0])):
            upper = done[-1]
            if len(upper) == 1 and _half_way(upper[0], line[0]):
                done[-1] = [line[0], upper[0]]
                continue
        done.append(line)
    return done


def _half_way(title: Part, mark: Part) -> bool:
    above, here = enclosing(title), enclosing(mark)
    step = here.y0 - above.y0
    return left(title) > here.x1 + 2 and 0 < step < 0.9 * (above.y1 - above.y0)


def aligned(lines: list[list[Part]]) -> list[list[Part]]:
    """Cut too where a column edge runs through a line: a long label that reaches the text beside it."""
    edges = Counter(round(left(part)) for line in lines for part in line)
    beside = Counter((round(left(line[0])), round(left(line[1]))) for line in lines if len(line) > 1)
    done: list[list[Part]] = []
    for n, line in enumerate(lines):
        first = line[0]
        for i in range(1, len(first)):
            x = round(left(first[i:]))
            typed = _other_type(first[i - 1], first[i]) and sum(edges[x + d] for d in (-1, 0, 1)) >= 3
            if typed or (i <= LABEL_WORDS and _beside(first, i, beside) and _near(lines, n, x)):
                line = [first[:i], first[i:], *line[1:]]
                break
        done.append(line)
    return done


def _beside(part: Part, i: int, beside: Counter[tuple[int, int]]) -> bool:
    """Whether a scanned label could end before this word: other labels begin and their text begins just there."""
    if part[i].confidence is None or left(part[i:]) - right(part[:i]) < 2:
        return False
    a, b = round(left(part)), round(left(part[i:]))
    return sum(beside[a + d, b + e] for d in (-2, -1, 0, 1, 2) for e in (-2, -1, 0, 1, 2)) >= 2


def _near(lines: Sequence[list[Part]], n: int, x: int) -> bool:
    """Whether the line above or below has text beginning at ``x``."""
    around = [line for k in (n - 1, n + 1) if 0 <= k < len(lines) for line in lines[k]]
    return any(abs(left(part) - x) <= 2 for part in around)


def _other_type(before: Word, after: Word) -> bool:
    return (before.bold and not after.bold) or abs((before.size or 0) - (after.size or 0)) > 0.4


def join_labels(lines: list[list[Part]]) -> list[list[Part]]:
    """Labels wrapped over two lines beside their text become one: ``Justeringens plats och`` + ``tid``."""
    done: list[list[Part]] = []
    for line in lines:
        if done and len(done[-1]) > 1:
            upper = list(done[-1])
            rest: list[Part] = []
            for part in line:
                # Labels and values take turns, so every other part is a label.
                i = next((i for i in range(0, len(upper) - 1, 2) if _continues(upper[i], part)), None)
                if i is None:
                    rest.append(part)
                else:
                    upper[i] = upper[i] + part
            done[-1], line = upper, rest
        if line:
            done.append(line)
    return done


def _continues(label: Part, more: Part) -> bool:
    upper, lower = enclosing(label[-1:]), enclosing(more)
    height = max(upper.y1 - upper.y0, lower.y1 - lower.y0)
    return (
        more[0].text[:1].islower()
        and not _COMPLETE.search(label[-1].text)
        and not _TITLE.match(more[-1].text)
        and len(more) <= 4
        and len(label) <= 6
        and abs(lower.x0 - left(label)) < 2
        and -0.2 * height < lower.y0 - upper.y1 < 0.8 * height
        and label[-1].bold == more[0].bold
    )


def padded(lines: list[list[Part]]) -> list[Row]:
    """Rows; those of a table without rules get its empty cells, so that an X is seen to stand under Ja or Nej."""
    done: list[Row] = []
    at = 0
    while at < len(lines):
        stop, edges = _table_from(lines, at)
        for line in lines[at:stop]:
            cells: list[list[Word]] = [[] for _ in edges]
            for part in line:
                cells[max(i for i, edge in enumerate(edges) if i == 0 or left(part) >= edge)] += part
            done.append(Row(tuple(tuple(cell) for cell in cells), inside=line is not lines[at]))
        if stop == at:
            done.append(Row(tuple(tuple(part) for part in lines[at])))
            stop = at + 1
        at = stop
    return done


FEWEST_ROWS = 3


def _table_from(lines: Sequence[list[Part]], first: int) -> tuple[int, list[float]]:
    """Where a table that begins with this line ends, and where its columns begin; the same line if none does.

    A table has a head of three cells or more, and below it rows that all fill the first column and at least one
    more, every part of them under one head.
    """
    head = lines[first]
    if len(head) < 3 or max(map(len, head)) > 4:
        return first, []
    spans = [(left(part), enclosing(part).x1) for part in head]
    stop = first + 1
    starts = [x0 for x0, _ in spans]
    while stop < len(lines):
        line = lines[stop]
        if len(line) < 2 or abs(left(line[0]) - left(head[0])) > 12 or len(line) > len(head):
            break
        homes = [_home(part, spans) for part in line]
        if None in homes or len(set(homes)) < len(homes):
            break
        for part, home in zip(line, homes, strict=True):
            starts[home or 0] = min(starts[home or 0], left(part))
        stop += 1
    if stop - first <= FEWEST_ROWS:
        return first, []
    return stop, [start - 1 for start in starts]


def _home(part: Part, spans: Sequence[tuple[float, float]]) -> int | None:
    """The head under which a part stands: the one it overlaps, for the first column all up to the second."""
    box = enclosing(part)
    if box.x0 < spans[1][0] - 2 and box.x1 < spans[1][1]:
        overlaps_second = box.x0 > spans[0][1] and box.x1 > spans[1][0]
        if not overlaps_second:
            return 0
    for i, (x0, x1) in enumerate(spans[1:], 1):
        if box.x0 < x1 + 4 and box.x1 > x0 - 4:
            return i
    return None


def table_row(cells: Sequence[Cell]) -> list[Row]:
    """The printed rows of one row of a ruled table: a cell that wraps is one line, a cell that lists is several."""
    unwrapped = [_unwrapped(visual_lines(cell.words), cell.right) for cell in cells]
    depth = max(map(len, unwrapped))
    filled = [i for i, lines in enumerate(unwrapped) if lines]
    if len(filled) == 1 and (depth > 1 or len(cells) == 2):
        return flow([word for cell in cells for word in cell.words])
    if depth == 1:
        return [Row(tuple(tuple(lines[0]) if lines else () for lines in unwrapped))]
    if all(len(unwrapped[i]) == 1 for i in filled[:-1]):
        first = Row(tuple(tuple(lines[0]) if lines else () for lines in unwrapped))
        return [first, *(Row((tuple(line),)) for line in unwrapped[filled[-1]][1:])]
    return _side_by_side(cells)


def _side_by_side(cells: Sequence[Cell]) -> list[Row]:
    """Rows of cells that all hold several lines, put together by the height they stand at."""
    home = {id(word): i for i, cell in enumerate(cells) for word in cell.words}
    rows: list[list[list[Word]]] = []
    for line in visual_lines([word for cell in cells for word in cell.words]):
        row: list[list[Word]] = [[] for _ in cells]
        for word in line:
            row[home[id(word)]].append(word)
        filled = [i for i, part in enumerate(row) if part]
        if rows and all(rows[-1][i] and _wraps(rows[-1][i], row[i], cells[i].right) for i in filled):
            for i in filled:
                rows[-1][i] += row[i]
        else:
            rows.append(row)
    done: list[Row] = []
    for row in rows:
        only = [part for part in row if part]
        done.append(Row(tuple(map(tuple, only if len(only) == 1 and row[-1] else row))))
    return done


def _unwrapped(lines: list[list[Word]], edge: float) -> list[list[Word]]:
    """Lines of a cell, those joined that were broken only because the cell was full."""
    done: list[list[Word]] = []
    for line in lines:
        if done and _wraps(done[-1], line, edge):
            done[-1] = done[-1] + line
        else:
            done.append(line)
    return done


def _wraps(upper: Sequence[Word], lower: Sequence[Word], edge: float) -> bool:
    """Whether the first word of a line would not have found room at the end of the line above."""
    last, first = upper[-1].box, lower[0].box
    if last is None or first is None or (_COMPLETE.search(upper[-1].text) and not lower[0].text[:1].islower()):
        return False
    return edge - last.x1 < (first.x1 - first.x0) + 0.9 * (first.y1 - first.y0)


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
