"""Printed lines of a table without rules put together to rows: cells wrap, or stand centred beside one that does."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from pipeline.document import Word
from pipeline.extract.rows import COMPLETE, Part, left, right, text_of

WITHIN = 0.75
"""Heights of a line within which lines overlap: cells of one row, centred beside one that wraps."""
PADDED = 1.2
"""Where steps between lines are of two kinds, the wider this many times the narrower, the wider part rows."""

MARK = re.compile(r"[(]?[xX×✓✔☒]{1,2}[)]?|\d{1,3}|[A-ZÅÄÖ]{1,4}!?|[-–]")
"""What stands in a column but is no text that could go on below."""
_PARTY = re.compile(r"\([A-Za-zÅÄÖåäö]{1,4}!?\)")
_LIST = re.compile(
    r"(?:\w+ ){0,3}(?:ersättare|ledamöter|suppleanter|tjänstemän|tjänstepersoner|närvarande|deltagande|beslutande):?",
    re.IGNORECASE,
)
"""``Närvarande ersättare`` alone on a line: the heading of the rows below it."""
_NAME = re.compile(r"[A-ZÅÄÖÉ][\w’'-]+(?: (?:[a-z]{2,3} )?[A-ZÅÄÖÉ][\w’'-]+){1,4}(?: \([A-Za-zÅÄÖåäö]{1,5}!?\))?")
BLANK = 0.2
"""The width of a blank in heights of a line, in narrow type."""
BALLOT = re.compile(r"[xX×✓✔☒]|ja|nej|avstår", re.IGNORECASE)

Cells = dict[int, Part]
"""The filled cells of a row, by column."""


@dataclass(frozen=True, slots=True)
class Printed:
    """A printed line of a table; ``bottom`` is the top of its last line, where several became one."""

    cells: Cells
    top: float
    bottom: float
    height: float


def rows_of(printed: Sequence[Printed]) -> Iterator[Cells]:
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
            close = steps[i - 1] <= PADDED * narrow
            together = close and not _clash(row, chain.cells) and not _people(row, chain.cells)
        else:
            together = goes_on(row, chain.cells, widest)
        if together:
            row = joined(row, chain.cells)
        else:
            yield row
            row = chain.cells
    if row:
        yield row


def _chains(printed: Sequence[Printed]) -> list[Printed]:
    """The lines, those that overlap as one: a mark centred beside the two lines of a name."""
    chains: list[Printed] = []
    for line in printed:
        last = chains[-1] if chains else None
        if last and line.top - last.bottom < WITHIN * line.height and not _clash(last.cells, line.cells):
            chains[-1] = replace(last, cells=joined(last.cells, line.cells), bottom=line.top)
        else:
            chains.append(line)
    return chains


def _clash(row: Cells, more: Cells) -> bool:
    """Whether both have a ballot, or a mark, a number or a party in one column: then they are two rows.

    So are the heading of a list and a row below or above it.
    """
    if any(one.keys() == {0} and _LIST.fullmatch(text_of(one[0])) for one in (row, more)):
        return True
    if all(any(BALLOT.fullmatch(text_of(cell)) for i, cell in one.items() if i) for one in (row, more)):
        return True
    both = [(text_of(row[i]), text_of(more[i])) for i in row.keys() & more.keys()]
    if any(_PARTY.fullmatch(upper) and _PARTY.fullmatch(lower) for upper, lower in both):
        return True
    return any(MARK.fullmatch(upper) or MARK.fullmatch(lower) for upper, lower in both)


def _people(row: Cells, more: Cells) -> bool:
    """Whether both lines have a whole name in their first column and something beside it: a person each.

    Wider steps between lines then part lists, not rows.
    """
    both = row.keys() & more.keys()
    return len(both) > 1 and all(0 in one and _NAME.fullmatch(text_of(one[0])) is not None for one in (row, more))


def goes_on(row: Cells, more: Cells, widest: dict[int, float]) -> bool:
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
        room = widest.get(i, right(upper)) - right(upper) - _space(lower[0])
        if room > right(lower[:1]) - left(lower) and not bracket:
            return False
    return True


def _space(word: Word) -> float:
    """How wide a blank beside a word is, in points."""
    return BLANK * (word.box.y1 - word.box.y0) if word.box else 0.0


def _bare(part: Part) -> list[Word]:
    return [word for word in part if not word.text.startswith("(")]


def joined(row: Cells, more: Cells) -> Cells:
    return row | {i: row.get(i, []) + cell for i, cell in more.items()}
