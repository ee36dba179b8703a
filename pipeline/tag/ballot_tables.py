"""Tables of votes: a mark in the column Ja, Nej, Avstår or Frånvarande beside each name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.document import Ballot
from pipeline.kit import Kit
from pipeline.locate import PageIndex
from pipeline.tag.ballots import Roll, cells_of, choice_of, voter
from pipeline.tag.points import lines
from pipeline.text import Span, Text

_MARK = re.compile(r"[(]?[xX×✓✔☒]{1,2}[)]?|1")
_SUM = re.compile(r"(?:resultat|summa|totalt?|s:a|antal(?:\s+röster)?|röster|utfall)\b.*", re.IGNORECASE)
_CARRIED = re.compile(r"transport\w*:?", re.IGNORECASE)
_SUBSTITUTE = re.compile(r"(?:tj\w*\.?\s+)?(?:ersättare|ers\.?|suppleant)\w*", re.IGNORECASE)


@dataclass
class _Group:
    """One count of a table: which column holds which choice, and where its names stand."""

    columns: dict[int, str]
    names: range
    substitute: int | None
    ballots: list[Ballot]
    totals: dict[str, int]


@dataclass
class _Table:
    """A table being read. ``beside``: two halves of one list stand side by side."""

    start: int
    end: int
    cells: list[tuple[int, int]]
    groups: list[_Group]
    beside: bool


def _header(value: str, start: int, end: int) -> _Table | None:
    """A table whose first line names the choices, or None."""
    cells = cells_of(value, start, end)
    words = [value[a:b].strip() for a, b in cells]
    choices = {i: choice for i, word in enumerate(words) if (choice := choice_of(word))}
    if not {"ja", "nej"} <= set(choices.values()):
        return None
    columns: list[dict[int, str]] = []
    for i, choice in choices.items():
        if not columns or choice in columns[-1].values():
            columns.append({})
        columns[-1][i] = choice
    groups: list[_Group] = []
    last = -1
    for group in columns:
        names = range(last + 1, min(group))
        # A second count has no names of its own; it goes by the first's.
        if not any(words[i] for i in names) and groups:
            names = groups[0].names
        substitute = next((i for i in names if i > names.start and _SUBSTITUTE.fullmatch(words[i])), None)
        groups.append(_Group(group, names, substitute, [], {}))
        last = max(group)
    beside = len(groups) > 1 and any(group.names != groups[0].names for group in groups[1:])
    return _Table(start, end, cells, groups, beside)


def _center(text: Text, index: PageIndex, start: int, end: int) -> float | None:
    """The middle of a cell on paper, where the file has paper."""
    while start < end and text.value[start].isspace():
        start += 1
    if start >= end:
        return None
    boxes = index.boxes(text.raw(Span(start, end)))
    return (boxes[0][1].x0 + boxes[0][1].x1) / 2 if boxes else None


def _column(text: Text, index: PageIndex, table: _Table, i: int, cell: tuple[int, int], count: int) -> int | None:
    """Which column of the header a cell stands under: by counting, or by its place on paper."""
    if count == len(table.cells):
        return i
    here = _center(text, index, *cell)
    if here is None:
        return None
    best: tuple[float, int] | None = None
    for column in sorted(c for group in table.groups for c in group.columns):
        there = _center(text, index, *table.cells[column])
        if there is not None and (best is None or abs(there - here) < best[0]):
            best = abs(there - here), column
    return best[1] if best else None


def tables(text: Text, index: PageIndex, span: Span, kit: Kit, date: str | None) -> Iterator[Roll]:
    """Rolls in tables where a mark stands in the column Ja, Nej, Avstår or Frånvarande; over page breaks too."""
    value = text.value
    table: _Table | None = None
    strange = 0
    for start, stripped, _, _ in lines(value, span):
        # Empty cells at the end of a row count too.
        end = value.find("\n", stripped, span.end)
        end = span.end if end < 0 else end
        found = _header(value, start, end)
        if found:
            same = table and [[*g.columns.values()] for g in table.groups] == [
                [*g.columns.values()] for g in found.groups
            ]
            if table and same and not any(group.totals for group in table.groups):
                # The header is printed again at the top of the next page.
                table.cells = found.cells
                for old, new in zip(table.groups, found.groups, strict=True):
                    old.columns, old.names, old.substitute = new.columns, new.names, new.substitute
                continue
            if table:
                yield from _finish(table)
            table, strange = found, 0
            continue
        if table is None:
            continue
        if _row(text, index, table, start, end, kit, date):
            table.end, strange = end, 0
            if any(group.totals for group in table.groups):
                yield from _finish(table)
                table = None
        else:
            strange += 1
            if strange > 3:
                yield from _finish(table)
                table = None
    if table:
        yield from _finish(table)


def _finish(table: _Table) -> Iterator[Roll]:
    span = Span(table.start, table.end)
    if table.beside:
        ballots = tuple(ballot for group in table.groups for ballot in group.ballots)
        totals = {choice: n for group in table.groups for choice, n in group.totals.items()}
        if ballots or totals:
            yield Roll(span, ballots, totals)
        return
    for group in table.groups:
        if group.ballots or group.totals:
            yield Roll(span, tuple(group.ballots), group.totals)


def _row(text: Text, index: PageIndex, table: _Table, start: int, end: int, kit: Kit, date: str | None) -> bool:
    """Read one line of a table; False where it is none."""
    value = text.value
    cells = cells_of(value, start, end)
    words = [value[a:b].strip() for a, b in cells]
    if _CARRIED.fullmatch(words[0]):
        return True
    figures = [i for i, word in enumerate(words) if word.strip("()").isdigit()]
    named = any(len(group.names) for group in table.groups)
    if _SUM.fullmatch(words[0]) or (figures and not named and len(figures) == len([w for w in words if w])):
        for i in figures:
            _put_total(table, _column(text, index, table, i, cells[i], len(cells)), int(words[i].strip("()")))
        return any(group.totals for group in table.groups)
    if not named:
        return _under_choices(text, index, table, cells, words, kit, date)
    marks = [i for i, word in enumerate(words) if i and (_MARK.fullmatch(word) or choice_of(word))]
    if not marks:
        # A name without a mark: listed, but without a vote. A word or two of a wrapped name is passed over.
        return len(words) > 1 and _voter(words, table.groups[0], len(words), kit, date) is not None
    found = False
    for i in marks:
        column = _column(text, index, table, i, cells[i], len(cells))
        for group in table.groups:
            if column in group.columns and (who := _voter(words, group, i, kit, date)):
                group.ballots.append(Ballot(who[0], who[1], group.columns[column]))
                found = True
    return found


def _put_total(table: _Table, column: int | None, count: int) -> None:
    for group in table.groups:
        if column in group.columns:
            group.totals[group.columns[column]] = count


def _voter(words: list[str], group: _Group, mark: int, kit: Kit, date: str | None) -> tuple[str, str | None] | None:
    """Who stands in the name columns of a group; the substitute, where there is one, has voted."""
    stop = min(group.names.stop, mark)
    named = words[group.names.start : stop]
    at = group.substitute - group.names.start if group.substitute is not None else None
    if at is not None and at < len(named) and named[at] and (who := voter([named[at]], kit, date)):
        before = voter(named[:at], kit, date)
        return who if who[1] or not before else (who[0], before[1])
    return voter(named, kit, date)


def _under_choices(
    text: Text,
    index: PageIndex,
    table: _Table,
    cells: list[tuple[int, int]],
    words: list[str],
    kit: Kit,
    date: str | None,
) -> bool:
    """Names that stand under Ja, Nej and Avstår themselves."""
    found = False
    for i, word in enumerate(words):
        who = voter([word], kit, date) if word else None
        column = _column(text, index, table, i, cells[i], len(cells)) if who else None
        for group in table.groups:
            if who and who[1] and column in group.columns:
                group.ballots.append(Ballot(who[0], who[1], group.columns[column]))
                found = True
    return found
