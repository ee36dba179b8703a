"""Tables without rules: their columns found by where things stand, wrapped cells made whole, empty ones put in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from pipeline.extract.rows import Column, Part, Row, enclosing, left, right, text_of
from pipeline.extract.wrapped import BALLOT, MARK, PADDED, WITHIN, Cells, Printed, goes_on, joined, rows_of
from pipeline.kit.choices import choice_of, heads

FEWEST_ROWS = 3
HEAD_WORDS = 4
"""Words of the longest cell in the head of a table."""
EDGE = 2.0
"""Points by which the beginnings of cells in one column differ."""
FAR = 40.0
"""Points from a column to a cell of it that stands under no part of its head."""
APART = 2.2
"""Heights of a line from one row to the next at most."""
FOOTER = 4
"""Lines that may stand below a table which goes on on the next page."""
MOST_LONE = 3
"""So many lines in a row with one cell only may stand in a table: a wrapped name, people who were absent."""


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
            rows[:1] = [above, rows[0]] if _tells(rows[0], rows[1:]) else [joined(above, rows[0])]
        for i, cells in enumerate(rows):
            every = tuple(tuple(cells.get(k, ())) for k in range(len(columns)))
            done.append(Row(every, inside=i > 0, columns=tuple(columns)))
        at = stop
    return done


def _with_head(lines: Sequence[list[Part]], first: int) -> tuple[int, list[Column], list[Cells]] | None:
    """Where the table that begins with this line ends, its columns and its rows; None if none begins here.

    A table has a head of three cells or more, and below it rows that stand under one head each.
    """
    head = _choices_apart(lines[first])
    if len(head) < 3 or max(map(len, head)) > HEAD_WORDS:
        return None
    lefts = [*_edges(lines[first + 1 :], enclosing(head[0]).y0), *map(left, head)]
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
    rows = list(rows_of(printed[top:]))
    votes = _heads_votes(head)
    if sum(len(row) > 1 for row in rows) < (1 if votes else FEWEST_ROWS):
        return None
    # Columns that nothing stands in are no columns: a page head of three parts is no head of a table.
    if not votes and len(head) - len({i for row in rows for i in row}) > len(head) - 3:
        return None
    heading: Cells = dict(enumerate(head))
    for line in printed[:top]:
        heading = joined(heading, line.cells)
    return first + 1 + len(printed), columns, [heading, *rows]


def _choices_apart(head: list[Part]) -> list[Part]:
    """The cells of a head, those of choices apart that narrow columns leave little room: ``Parti Ja Nej Avstår``."""
    return [piece for part in head for piece in ([[w] for w in part] if _heads_votes([[w] for w in part]) else [part])]


def _heads_votes(head: Sequence[Part]) -> bool:
    """Whether two cells at least head columns of votes."""
    return sum(choice is not None for choice in heads([text_of(part) for part in head])) > 1


def _carried_on(
    lines: Sequence[list[Part]], first: int, columns: Sequence[Column]
) -> tuple[int, list[Column], list[Cells]] | None:
    """The same for a table that goes on from the page before without a head: an X under one of its columns."""
    lefts = _edges(lines[first:], _top(lines[first]) - 1)
    printed = list(_printed(lines[first:], columns, lefts, _top(lines[first])))
    if not printed:
        return None
    marked = [p for p in printed if any(i and BALLOT.fullmatch(text_of(cell)) for i, cell in p.cells.items())]
    if not marked or min(printed[0].cells) > 1:
        return None
    return first + len(printed), list(columns), list(rows_of(printed))


def _printed(
    lines: Sequence[list[Part]], columns: Sequence[Column], lefts: Sequence[float], top: float
) -> Iterator[Printed]:
    """The lines that stand under the columns, as far as the table reaches."""
    waiting: list[Printed] = []
    last: Cells = {}
    narrow = float("inf")
    for line in lines:
        printed = _under(line, columns, lefts)
        if printed is None or printed.top - top > APART * printed.height or len(waiting) >= MOST_LONE:
            break
        waiting.append(printed)
        step, top = printed.top - top, printed.top
        near = step < WITHIN * printed.height
        # One cell alone belongs to the table where it goes on with what is above it, or where more rows follow.
        if (
            len(printed.cells) > 1
            or min(printed.cells) > 0
            or (len(waiting) == 1 and (near or (step <= PADDED * narrow and goes_on(last, printed.cells, {}))))
        ):
            yield from waiting
            narrow = narrow if near or not last else min(narrow, step)
            last, waiting = printed.cells, []


def _under(line: Sequence[Part], columns: Sequence[Column], lefts: Sequence[float]) -> Printed | None:
    """The line's cells by column; None where it does not fit in the columns."""
    cells: Cells = {}
    for piece in (piece for part in line for piece in _split(part, lefts)):
        home = _home(piece, columns)
        if home is None or home in cells:
            return None
        cells[home] = piece
    box = enclosing(word for part in line for word in part)
    height = max(word.box.y1 - word.box.y0 for part in line for word in part if word.box)
    return Printed(cells, box.y0, box.y0, height)


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


def _over_head(line: Sequence[Part], head: Cells, columns: Sequence[Column]) -> Cells | None:
    """The cells of the line above a head, where that is its first line, or the head of columns beside the names."""
    first = enclosing(word for cell in head.values() for word in cell)
    box = enclosing(word for part in line for word in part)
    homes = [_home(part, columns) for part in line]
    if first.y0 - box.y0 > 1.5 * (box.y1 - box.y0) or None in homes or 0 in homes or len(set(homes)) < len(homes):
        return None
    if any(word.bold != head[0][0].bold for part in line for word in part):
        return None
    return {i: part for i, part in zip(homes, line, strict=True) if i is not None}


def _tells(row: Cells, others: Sequence[Cells]) -> bool:
    """Whether what was taken for a head is somebody's row: a vote, a mark or a party beside the name, as in others."""
    for i, cell in row.items():
        kind = next((kind for kind in (choice_of, MARK.fullmatch) if kind(text_of(cell))), None)
        if i and kind and any(kind(text_of(other[i])) for other in others if i in other):
            return True
    return False


def _in_head(cell: Part, bold: bool) -> bool:
    """Whether a cell below the head goes on with it: in its type, or in small letters."""
    alike = all(word.bold == bold for word in cell)
    return alike and (bold or cell[0].text[:1].islower()) and not MARK.fullmatch(text_of(cell))


def open_at_end(rows: Sequence[Row]) -> tuple[Column, ...]:
    """The columns of a table without rules that the page breaks off in: only a footer may stand below it."""
    last = next((i for i in range(len(rows) - 1, -1, -1) if rows[i].columns), None)
    return rows[last].columns if last is not None and len(rows) - 1 - last <= FOOTER else ()


def _wider(column: Column, cells: Sequence[Part]) -> Column:
    return min([column[0], *map(left, cells)]), max([column[1], *map(right, cells)])


def _top(line: Sequence[Part]) -> float:
    return enclosing(word for part in line for word in part).y0
