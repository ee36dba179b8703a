"""Tables without rules: their columns found by where things stand, wrapped cells made whole, empty ones put in."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from pipeline.document import Word
from pipeline.extract.rows import COMPLETE, Column, Part, Row, enclosing, left, right

FEWEST_ROWS = 3
HEAD_WORDS = 4
"""Words of the longest cell in the head of a table."""
EDGE = 2.0
"""Points by which the beginnings of cells in one column differ."""
FAR = 40.0
"""Points from a column to a cell of it that stands under no part of its head."""
APART = 2.2
"""Heights of a line from one row to the next at most."""
WITHIN = 0.75
"""Heights of a line within which lines overlap: cells of one row, centred beside one that wraps."""
PADDED = 1.2
"""Where steps between lines are of two kinds, the wider this many times the narrower, the wider part rows."""
FOOTER = 4
"""Lines that may stand below a table which goes on on the next page."""
MOST_LONE = 3
"""So many lines in a row with one cell only may stand in a table: a wrapped name, people who were absent."""

_MARK = re.compile(r"[(]?[xX×✓✔☒]{1,2}[)]?|\d{1,3}|[A-ZÅÄÖ]{1,4}!?|[-–]")
"""What stands in a column but is no text that could go on below."""
_BALLOT = re.compile(r"[xX×✓✔☒]|ja|nej|avstår", re.IGNORECASE)
_CHOICE = re.compile(r"(?:ja|nej|avst(?:år|\.)?|avstår från att rösta)(?:-?röst(?:er)?)?", re.IGNORECASE)
"""Heads of columns with marks under them."""

Cells = dict[int, Part]
"""The filled cells of a row, by column."""


@dataclass(frozen=True, slots=True)
class _Printed:
    """A printed line of a table; ``bottom`` is the top of its last line, where several became one."""

    cells: Cells
    top: float
    bottom: float
    height: float


def padded(lines: list[list[Part]], carried: Sequence[Column] = ()) -> list[Row]:
    """Rows; those of a table without rules get its empty cells, so that an X is seen to stand under Ja or Nej.

    ``carried`` are the columns of a table that the page before broke off in.
    """
    done: list[Row] = []
    at = 0
    while at < len(lines):
        table = _with_head(lines, at)
        if table is None and carried and not any(row.columns for row in done):
            table = _carried_on(lines, at, carried)
        if table is None:
            done.append(Row(tuple(tuple(part) for part in lines[at])))
            at += 1
            continue
        stop, columns, rows = table
        if done and (above := _over_head(lines[at - 1], rows[0], columns)) is not None:
            done.pop()
            rows[0] = above
        for i, cells in enumerate(rows):
            every = tuple(tuple(cells.get(k, ())) for k in range(len(columns)))
            done.append(Row(every, inside=i > 0, columns=tuple(columns)))
        at = stop
    return done


def _with_head(lines: Sequence[list[Part]], first: int) -> tuple[int, list[Column], list[Cells]] | None:
    """Where the table that begins with this line ends, its columns and its rows; None if none begins here.

    A table has a head of three cells or more, and below it rows that stand under one head each.
    """
    head = lines[first]
    if len(head) < 3 or max(map(len, head)) > HEAD_WORDS:
        return None
    lefts = _edges(lines[first + 1 :], enclosing(head[0]).y0)
    head = [piece for part in head for piece in _split(part, lefts)]
    columns = [(left(part), right(part)) for part in head]
    printed = list(_printed(lines[first + 1 :], columns, lefts, _top(lines[first])))
    top = 0
    for line in printed:  # the words of the head that did not find room on its first line
        if 0 in line.cells or not all(_in_head(cell, head[0][0].bold) for cell in line.cells.values()):
            break
        top += 1
    if top:
        columns = [
            _wider(column, [p.cells[i] for p in printed[:top] if i in p.cells]) for i, column in enumerate(columns)
        ]
    rows = list(_rows(printed[top:]))
    votes = sum(bool(_CHOICE.fullmatch(_text(part))) for part in head) > 1
    if sum(len(row) > 1 for row in rows) < (1 if votes else FEWEST_ROWS):
        return None
    # Columns that nothing stands in are no columns: a page head of three parts is no head of a table.
    if not votes and len(head) - len({i for row in rows for i in row}) > len(head) - 3:
        return None
    heading: Cells = dict(enumerate(head))
    for line in printed[:top]:
        heading = _joined(heading, line.cells)
    return first + 1 + len(printed), columns, [heading, *rows]


def _carried_on(
    lines: Sequence[list[Part]], first: int, columns: Sequence[Column]
) -> tuple[int, list[Column], list[Cells]] | None:
    """The same for a table that goes on from the page before without a head: an X under one of its columns."""
    lefts = _edges(lines[first:], _top(lines[first]) - 1)
    printed = list(_printed(lines[first:], columns, lefts, _top(lines[first])))
    if not printed:
        return None
    marked = [p for p in printed if any(i and _BALLOT.fullmatch(_text(cell)) for i, cell in p.cells.items())]
    if not marked or min(printed[0].cells) > 1:
        return None
    return first + len(printed), list(columns), list(_rows(printed))


def _printed(
    lines: Sequence[list[Part]], columns: Sequence[Column], lefts: Sequence[float], top: float
) -> Iterator[_Printed]:
    """The lines that stand under the columns, as far as the table reaches."""
    waiting: list[_Printed] = []
    last: Cells = {}
    for line in lines:
        printed = _under(line, columns, lefts)
        if printed is None or printed.top - top > APART * printed.height or len(waiting) >= MOST_LONE:
            break
        waiting.append(printed)
        near, top = printed.top - top < WITHIN * printed.height, printed.top
        # One cell alone belongs to the table where it goes on with what is above it, or where more rows follow.
        if (
            len(printed.cells) > 1
            or min(printed.cells) > 0
            or (len(waiting) == 1 and (near or _goes_on(last, printed.cells, {})))
        ):
            yield from waiting
            last, waiting = printed.cells, []


def _under(line: Sequence[Part], columns: Sequence[Column], lefts: Sequence[float]) -> _Printed | None:
    """The line's cells by column; None where it does not fit in the columns."""
    cells: Cells = {}
    for piece in (piece for part in line for piece in _split(part, lefts)):
        home = _home(piece, columns)
        if home is None or home in cells:
            return None
        cells[home] = piece
    box = enclosing(word for part in line for word in part)
    height = max(word.box.y1 - word.box.y0 for part in line for word in part if word.box)
    return _Printed(cells, box.y0, box.y0, height)


def _edges(lines: Sequence[list[Part]], above: float) -> list[float]:
    """Where at least three lines of what may be the table have a cell that begins."""
    counts: Counter[int] = Counter()
    last = above
    for line in lines:
        box = enclosing(line[0])
        if box.y0 - last > APART * (box.y1 - box.y0):
            break
        last = box.y0
        counts.update(round(left(part)) for part in line)
    return [float(x) for x, times in counts.items() if times >= FEWEST_ROWS]


def _split(part: Part, lefts: Sequence[float]) -> list[Part]:
    """The part cut where a column begins in it: a number close before a name."""
    for i in range(1, len(part)):
        before, here = part[i - 1].box, part[i].box
        if before is None or here is None or here.x0 - before.x1 < 0.3 * (here.y1 - here.y0):
            continue
        if any(abs(here.x0 - x) <= EDGE for x in lefts) and any(abs(left(part) - x) <= 8 for x in lefts):
            return [part[:i], *_split(part[i:], lefts)]
    return [part]


def _home(part: Part, columns: Sequence[Column]) -> int | None:
    """The column whose head a part stands under, or else stands nearest to; None where it crosses several."""
    x0, x1 = left(part), right(part)
    under = [i for i, (a, b) in enumerate(columns) if x0 < b and x1 > a]
    if len(under) > 1:
        begun = [i for i in under if abs(x0 - columns[i][0]) <= 2 * EDGE]
        under = begun[:1] if begun and x1 < columns[under[-1]][0] + 2 * EDGE else []
        return under[0] if under else None
    if under:
        return under[0]
    near = min(range(len(columns)), key=lambda i: max(columns[i][0] - x1, x0 - columns[i][1]))
    return near if max(columns[near][0] - x1, x0 - columns[near][1]) < FAR else None


def _rows(printed: Sequence[_Printed]) -> Iterator[Cells]:
    """Printed lines put together to rows, where cells wrap or are centred beside one that does."""
    chains = _chains(printed)
    steps = [b.top - a.bottom for a, b in pairwise(chains)]
    narrow = min((b.top - a.top for a, b in pairwise(printed) if b.top - a.top >= WITHIN * b.height), default=0.0)
    two_kinds = any(step > PADDED * narrow for step in steps)
    widest: dict[int, float] = {}
    for i, cell in ((i, cell) for line in printed for i, cell in line.cells.items()):
        widest[i] = max(widest.get(i, 0.0), right(cell))
    row: Cells = {}
    for i, chain in enumerate(chains):
        if not i:
            row = chain.cells
            continue
        if two_kinds:
            together = steps[i - 1] <= PADDED * narrow and not _clash(row, chain.cells)
        else:
            together = _goes_on(row, chain.cells, widest)
        if together:
            row = _joined(row, chain.cells)
        else:
            yield row
            row = chain.cells
    if row:
        yield row


def _chains(printed: Sequence[_Printed]) -> list[_Printed]:
    """The lines, those that overlap as one: a mark centred beside the two lines of a name."""
    chains: list[_Printed] = []
    for line in printed:
        last = chains[-1] if chains else None
        if last and line.top - last.bottom < WITHIN * line.height and not _clash(last.cells, line.cells):
            chains[-1] = replace(last, cells=_joined(last.cells, line.cells), bottom=line.top)
        else:
            chains.append(line)
    return chains


def _clash(row: Cells, more: Cells) -> bool:
    """Whether both have a ballot, or a mark, a number or a party in one column: then they are two rows."""
    if all(any(_BALLOT.fullmatch(_text(cell)) for i, cell in one.items() if i) for one in (row, more)):
        return True
    return any(_MARK.fullmatch(_text(row[i])) or _MARK.fullmatch(_text(more[i])) for i in row.keys() & more.keys())


def _goes_on(row: Cells, more: Cells, widest: dict[int, float]) -> bool:
    """Whether a line is what did not find room in the cells above it."""
    both = row.keys() & more.keys()
    if not both or _clash(row, more):
        return False
    for i in both:
        upper, lower = row[i], more[i]
        bracket = lower[0].text.startswith("(") or lower[0].text[:1].islower()
        if COMPLETE.search(upper[-1].text) and not lower[0].text[:1].islower():
            return False
        if not bracket and len(_bare(upper)) > 1 and not upper[-1].text.endswith("-") and len(lower) > 1:
            return False
        room = widest.get(i, right(upper)) - right(upper)
        if room > right(lower[:1]) - left(lower) and not bracket:
            return False
    return True


def _bare(part: Part) -> list[Word]:
    return [word for word in part if not word.text.startswith("(")]


def _joined(row: Cells, more: Cells) -> Cells:
    return row | {i: row.get(i, []) + cell for i, cell in more.items()}


def _over_head(line: Sequence[Part], head: Cells, columns: Sequence[Column]) -> Cells | None:
    """The head with the words of the line above it, where that is the first line of cells centred beside the others."""
    first = enclosing(word for cell in head.values() for word in cell)
    box = enclosing(word for part in line for word in part)
    homes = [_home(part, columns) for part in line]
    if first.y0 - box.y0 > 1.5 * (box.y1 - box.y0) or None in homes or 0 in homes or len(set(homes)) < len(homes):
        return None
    if any(word.bold != head[0][0].bold for part in line for word in part):
        return None
    return head | {i: part + head.get(i, []) for i, part in zip(homes, line, strict=True) if i is not None}


def _in_head(cell: Part, bold: bool) -> bool:
    """Whether a cell below the head goes on with it: in its type, or in small letters."""
    alike = all(word.bold == bold for word in cell)
    return alike and (bold or cell[0].text[:1].islower()) and not _MARK.fullmatch(_text(cell))


def open_at_end(rows: Sequence[Row]) -> tuple[Column, ...]:
    """The columns of a table without rules that the page breaks off in: only a footer may stand below it."""
    last = next((i for i in range(len(rows) - 1, -1, -1) if rows[i].columns), None)
    return rows[last].columns if last is not None and len(rows) - 1 - last <= FOOTER else ()


def _wider(column: Column, cells: Sequence[Part]) -> Column:
    return min([column[0], *map(left, cells)]), max([column[1], *map(right, cells)])


def _top(line: Sequence[Part]) -> float:
    return enclosing(word for part in line for word in part).y0


def _text(part: Part) -> str:
    return " ".join(word.text for word in part)
