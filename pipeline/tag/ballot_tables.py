"""Tables of votes: a mark in the column Ja, Nej, Avstår or Frånvarande beside each name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import chain

from pipeline.document import Ballot
from pipeline.kit import Kit
from pipeline.kit.choices import choice_of
from pipeline.locate import PageIndex
from pipeline.tag.ballots import Roll, numbers_of, voter
from pipeline.tag.grid import Cell, cells, measures, part
from pipeline.tag.points import lines
from pipeline.tag.roster import Roster, roster
from pipeline.tag.table_columns import Line, beside_choices, column_of
from pipeline.tag.table_head import Head, read_head, with_yes
from pipeline.tag.table_names import fragment, wrapped
from pipeline.tag.table_rows import headed_by, is_heading, is_party_count, is_row, keeps_out, party_apart
from pipeline.tag.table_under import party_led, under_choices
from pipeline.tag.table_voters import who_voted
from pipeline.text import Span, Text

_SIGNS = "xX×✓✔☒√+*●•■▪◼✗✘☑>»"
_MARK = re.compile(rf"[(\[]?[{_SIGNS}]{{1,2}}[)\].,]?|1")
_NO_MARK = re.compile(r"[-–—.·]{1,3}|0")
_MARK_LAST = re.compile(rf"(?P<name>.*[\w).,])\s+(?P<mark>[{_SIGNS}])(?P<after>\s.*)?")
_SUM = re.compile(r"(?:resultat|summa|totalt?|s:a|antal(?:\s+röster)?|röster|utfall)\b.*", re.IGNORECASE)
_SUMS = re.compile(r"(?:resultat|summa|totalt?|s:a|antal|utfall):?(?:[ ]\d{1,3}){2,}", re.IGNORECASE)
_CARRIED = re.compile(r"transport\w*:?", re.IGNORECASE)
_FIGURE = re.compile(r"\(?\d{1,3}\)?")
_MOST_STRANGE = 3


@dataclass
class _Table:
    start: int
    end: int
    head: Head
    rows: list[Line] = field(default_factory=list)
    sums: list[Line] = field(default_factory=list)
    loose: bool = False
    """Marks stand by themselves: nobody can say whose they are."""
    party: str | None = None
    parted: bool = False
    """Whether the line above names a party, or somebody who may not vote: no name goes on below it."""


def tables(
    text: Text, index: PageIndex, span: Span, kit: Kit, date: str | None, known: Mapping[str, str | None] | None = None
) -> Iterator[Roll]:
    """Rolls in tables where a mark stands in the column Ja, Nej, Avstår or Frånvarande; over page breaks too.

    Where names and marks cannot be brought together surely, a roll has the printed totals and no ballots.
    """
    value = text.value
    table: _Table | None = None
    strange = 0
    people = roster(known)
    for start, stripped, blank, _ in lines(value, span):
        # Empty cells at the end of a row count too.
        end = value.find("\n", stripped, span.end)
        end = span.end if end < 0 else end
        found = read_head(text, index, start, end)
        found = None if found and is_row(found, people, kit, date) else found
        if found:
            if table and not table.sums and found.named and _same(table.head, found):
                # The head is printed again at the top of the next page.
                table.head = found
                continue
            if table:
                yield from _finish(text, table, people, kit, date)
            table, strange = _Table(start, end, found), 0
            continue
        if table is None:
            continue
        if not table.rows and (wider := with_yes(table.head, cells(text, index, start, end))):
            table.head, table.end = wider, end
            continue
        if _take(text, index, table, start, end, not blank, kit, date):
            table.end, strange = end, 0
            if table.sums:
                yield from _finish(text, table, people, kit, date)
                table = None
        else:
            strange += 1
            if strange > _MOST_STRANGE:
                yield from _finish(text, table, people, kit, date)
                table = None
    if table:
        yield from _finish(text, table, people, kit, date)


def _same(one: Head, other: Head) -> bool:
    return [[*g.columns.values()] for g in one.groups] == [[*g.columns.values()] for g in other.groups]


def _sums_apart(text: Text, index: PageIndex, row: list[Cell]) -> list[Cell]:
    """The cells of a row; of sums that single blanks part, ``Summa 12 9 0``, each is one."""
    if len(row) != 1 or not _SUMS.fullmatch(row[0].text):
        return row
    return [part(text, index, row[0], m.start(), m.end()) for m in re.finditer(r"\S+", row[0].text)]


def _without_empty(row: list[Cell], head: Head) -> list[Cell]:
    """The cells of a row without the dashes or noughts that stand in place of marks: ``Anna Ek (S) | 1 | - | -``."""
    choices = row[-sum(len(group.columns) for group in head.groups) :]
    marked = [_NO_MARK.fullmatch(cell.text) is None for cell in choices]
    if len(choices) == len(row) or not any(marked) or all(marked):
        return row
    if not all(_MARK.fullmatch(cell.text) for cell, mark in zip(choices, marked, strict=True) if mark):
        return row
    return [*row[: -len(choices)], *(cell for cell, mark in zip(choices, marked, strict=True) if mark)]


def _take(
    text: Text, index: PageIndex, table: _Table, start: int, end: int, near: bool, kit: Kit, date: str | None
) -> bool:
    """Read one line of a table; False where it is none."""
    found: list[Cell] = []
    for cell in _sums_apart(text, index, cells(text, index, start, end)):
        last = _MARK_LAST.fullmatch(cell.text)
        if last and table.head.named:
            # A long name leaves no white space before its mark.
            found.append(part(text, index, cell, 0, last.end("name")))
            found.append(part(text, index, cell, last.start("mark"), last.end("mark")))
            if last["after"] and last["after"].strip():
                found.append(part(text, index, cell, last.end("mark") + 1, len(cell.text)))
        else:
            found.append(cell)
    found = party_apart(text, index, table.head, _without_empty(found, table.head), kit, date)
    row = Line(table.head, found, [], text.value.count("\t", start, end), near)
    words = [cell.text for cell in found]
    if is_party_count(words, kit, date):
        return True
    if (heading := headed_by(words, kit, date)) or is_heading(words) or keeps_out(words):
        table.party, table.parted = heading or table.party, True
        return True
    if table.head.by_party and (led := party_led(table.head, found, kit, date)):
        table.party, row.cells = led, found[1:]
    row.near, row.party, table.parted = near and not table.parted, table.party, False
    if not found or _CARRIED.match(words[0]):
        return bool(found)
    figures = [cell for cell in found if _FIGURE.fullmatch(cell.text)]
    if (len(figures) > 1 and len(figures) == len(words)) or (_SUM.fullmatch(words[0]) and (figures or len(words) > 1)):
        row.marks = figures
        if figures:
            table.sums.append(row)
        return bool(figures)
    row.marks = [
        c for i, c in enumerate(found) if (_MARK.fullmatch(c.text) or choice_of(c.text)) and (i or len(words) == 1)
    ]
    if row.marks and len(row.marks) == len(found):
        table.loose = table.loose or table.head.named
        return True
    if row.marks:
        unmoved = table.head.groups[0].place == 0 and (found[0].place("tabs") or found[0].place("count")) == (0, 0)
        first = voter(words[:1], kit, date) if unmoved else None
        row.shift = int(first is not None and first[1] is not None)
        table.rows.append(row)
        return True
    named = [c for c in found if (who := voter([c.text], kit, date)) and (who[1] or table.head.by_party)]
    member = voter([word for word in words if not _FIGURE.fullmatch(word)], kit, date) if len(words) > 1 else None
    listed = member is not None
    row.whole = any(" " in who[0] for c in named if (who := voter([c.text], kit, date)))
    row.whole = row.whole or (member is not None and member[1] is not None and " " in member[0])
    if fragment(words) or named or listed:
        table.rows.append(row)
        # A word or two of a wrapped name, or a member who has not voted.
        return bool(named) or listed
    return False


# ---------------------------------------------------------------- names and marks brought together


def _finish(text: Text, table: _Table, people: Roster, kit: Kit, date: str | None) -> Iterator[Roll]:
    span = Span(table.start, table.end)
    for row in (*table.rows, *table.sums):
        row.head.widest = max(row.head.widest, row.borders)
    readings = [_read(table, measure, people, kit, date) for measure in measures(table.head.cells)]
    # The sums below a table tell which reading of its columns is the right one.
    none: list[dict[str, int]] = [{} for _ in table.head.groups]
    sums = next((totals for _, totals in readings if any(totals)), none)
    sure = [
        found
        for found, totals in readings
        if found is not None and not _too_many(found, totals if any(totals) else sums, table.head.beside)
    ]
    ballots = sure[0] if sure and not table.loose else [[] for _ in table.head.groups]
    if table.head.beside:
        ballots, sums = [list(chain(*ballots))], [{choice: n for totals in sums for choice, n in totals.items()}]
    numbers = numbers_of(text.value, table.head.cells[-1].span.end, len(ballots))
    if not table.head.beside:
        numbers = tuple(group.number or number for group, number in zip(table.head.groups, numbers, strict=True))
    for mine, totals, number in zip(ballots, sums, numbers, strict=True):
        if mine or totals:
            unsure = not mine and bool(table.rows)
            yield Roll(span, tuple(mine), totals, number=number, placed=True, unsure=unsure)


def _too_many(found: list[list[Ballot]], sums: list[dict[str, int]], beside: bool) -> bool:
    """Whether more names stand under a choice than its sum says: marks were taken for their neighbours'."""
    if beside:
        found, sums = [list(chain(*found))], [{choice: n for totals in sums for choice, n in totals.items()}]
    return any(
        sum(ballot.choice == choice for ballot in ballots) > total
        for ballots, totals in zip(found, sums, strict=True)
        for choice, total in totals.items()
    )


def _read(
    table: _Table, measure: str, people: Roster, kit: Kit, date: str | None
) -> tuple[list[list[Ballot]] | None, list[dict[str, int]]]:
    """Ballots by group, None where a mark stands in no column surely, and sums, by one measure of columns."""
    groups = table.head.groups
    ballots: list[list[Ballot]] = [[] for _ in groups]
    sums: list[dict[str, int]] = [{} for _ in groups]
    for row in table.sums:
        for i, cell in zip(_columns_of_sums(row, measure), row.marks, strict=True):
            for totals, group in zip(sums, row.head.groups, strict=True):
                if i in group.columns:
                    totals[group.columns[i]] = int(cell.text.strip("()"))
    if (table.head.by_party or not table.head.named) and not any(row.marks for row in table.rows):
        return under_choices(table.head, table.rows, measure, people, kit, date), sums
    sure = True
    names = [_names(row, measure) for row in table.rows]
    for n, row in enumerate(table.rows):
        for cell in row.marks:
            if beside_choices(row, cell, measure):
                continue
            i = column_of(row, cell, measure)
            if i is None:
                sure = False
            for g, group in enumerate(row.head.groups):
                if i not in group.columns:
                    continue
                whole = wrapped(n, names, table.rows, people)
                if who := who_voted(whole, group, row.head.beside, row.head.serving, people, kit, date):
                    ballots[g].append(Ballot(who[0], who[1] or row.party, choice_of(cell.text) or group.columns[i]))
    return (ballots if sure else None), sums


def _columns_of_sums(row: Line, measure: str) -> list[int | None]:
    """The columns of the figures of a row of sums; as many as there are choices stand in their order.

    Below a cell for ``Summa`` that is as wide as all names they do not stand in line with the choices above.
    """
    choices = [i for group in row.head.groups for i in group.columns]
    placed = [column_of(row, cell, measure) for cell in row.marks]
    return list(choices) if len(placed) == len(choices) and not set(placed) <= set(choices) else placed


def _names(row: Line, measure: str) -> dict[int, str]:
    """The cells of a row that hold names, parties, roles, by column; what stands left of all columns is column 0."""
    found: dict[int, str] = {}
    loose: list[tuple[int, str]] = []
    for n, cell in enumerate(row.rest):
        i = column_of(row, cell, measure)
        taken = any(i in group.columns for group in row.head.groups)
        if i is None or (taken and not row.head.beside) or i in found:
            loose.append((n, cell.text))
        else:
            found[i] = cell.text
    for n, words in loose:
        free = [j for group in row.head.groups for j in group.names if j not in found]
        i = next((j for j in free if j >= n), free[0] if free else None)
        if i is None:
            i = -1 - n if not row.head.named else min(found, default=0)
        found[i] = f"{found[i]} {words}" if i in found else words
    return found
