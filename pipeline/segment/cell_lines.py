"""Tables of members that were saved with one cell a line: every row on a line of its own again."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from pipeline.kit.headings import fold
from pipeline.kit.parties import Parties
from pipeline.segment.attendance_table import COLUMNS
from pipeline.segment.reading import Printed

FEWEST_HEADS = 3
FEWEST_ROWS = 3
"""Fewer persons are no table."""
_NAME = re.compile(r"(?:[A-ZÅÄÖÉ][\w'’.-]*|von|af|de|van) [^\d()\t:]{2,50}")
_CODE = re.compile(r"\(?[A-ZÅÄÖa-zåäö]{1,5}!?\)?")
_ROLE = re.compile(
    r"(?:(?:[12]:[ea]|förste|andre|tjänstgörande|tjg\.?) )?(?:v\.? |vice )?"
    r"(?:ordf\w*|ledamot|ersättare|ers|suppleant)\.?",
    re.IGNORECASE,
)
_STATUS = re.compile(
    r"[Xx✓–-]|(?:(?:ej|inte|icke) )?(?:närv\w*|frånv\w*|tjänstg\w*|tjg)\.?(?: (?:för|§).*)?|(?:ersätter|ers\.? för) .+|"
    r"(?:distans|via teams|på distans)",
    re.IGNORECASE,
)
_SERVES = re.compile(r"(?:tjänstgörande|tjg\.?) (?:ers|suppl)\w*\.?", re.IGNORECASE)
_SERVED = re.compile(r"(?:ersätter|(?:tjänstgör|tjg\.?|ers\.?|ersättare) för) [A-ZÅÄÖ].+", re.IGNORECASE)


def rows_whole(lines: Sequence[Printed], parties: Parties, date: str | None) -> Iterator[Printed]:
    """The lines, the cells of a table of members put together by rows where each of them had a line.

    ``Namn``, ``Parti``, ``Funktion`` above each other head it; a name with a party below it begins a row. Of a column
    that was torn out of the table its notes come back where there is one for each substitute who served.
    """
    lines = list(lines)
    at = 0
    while at < len(lines):
        heads = _heads(lines, at)
        rows = _rows(lines, at + len(heads), parties, date) if heads else []
        if len(rows) < FEWEST_ROWS:
            yield lines[at]
            at += 1
            continue
        stop = at + len(heads) + sum(map(len, rows))
        cells = [_cells(heads, row) for row in rows]
        rest = _with_notes(cells, lines[stop:])
        yield _line(lines[at:stop], [lines[at + i].text for i in range(len(heads))])
        for row, values in zip(rows, cells, strict=True):
            yield _line(row, values)
        lines, at = rest, 0


def _heads(lines: Sequence[Printed], at: int) -> list[str]:
    """What the columns of a table tell whose head begins with this line; empty where none does."""
    heads: list[str] = []
    for line in lines[at : at + len(COLUMNS)]:
        found = (told for told, words in COLUMNS.items() if fold(line.text).rstrip(".") in words and told not in heads)
        told = next(found, None)
        if told is None or (len(heads) < 2 and told not in ("name", "party")):
            break
        heads.append(told)
    return heads if len(heads) >= FEWEST_HEADS else []


def _rows(lines: Sequence[Printed], at: int, parties: Parties, date: str | None) -> list[list[Printed]]:
    """The cells of each row from this line on: a person, and what roles and notes stand below."""
    rows: list[list[Printed]] = []
    while at < len(lines):
        pair = [line.text for line in lines[at : at + 2]]
        if _is_person(pair, parties, date) or _is_person(pair[::-1], parties, date):
            rows.append(list(lines[at : at + 2]))
            at += 2
        elif rows and (_ROLE.fullmatch(pair[0]) or _STATUS.fullmatch(pair[0])):
            rows[-1].append(lines[at])
            at += 1
        else:
            break
    return rows


def _is_person(pair: Sequence[str], parties: Parties, date: str | None) -> bool:
    """Whether two cells are a name and the code of a party."""
    if len(pair) < 2 or not _NAME.fullmatch(pair[0]) or not _CODE.fullmatch(pair[1]):
        return False
    return not (_ROLE.fullmatch(pair[0]) or _STATUS.fullmatch(pair[0])) and (
        parties.after_name(pair[1].strip("()"), date) is not None
    )


def _cells(heads: Sequence[str], row: Sequence[Printed]) -> list[str]:
    """What stands in each column, and last what stands in none of them; empty cells left no line."""
    cells = [row[0].text, row[1].text, *[""] * (len(heads) - 1)]
    for line in row[2:]:
        role = bool(_ROLE.fullmatch(line.text))
        free = (i for i, told in enumerate(heads) if i > 1 and not cells[i] and (told == "role") == role)
        at = next(free, len(heads))
        cells[at] = ", ".join(filter(None, (cells[at], line.text)))
    return cells


def _with_notes(rows: Sequence[list[str]], below: Sequence[Printed]) -> list[Printed]:
    """The lines below the table; the notes of a column that was torn out of it go to the rows they are said of."""
    serving = [cells for cells in rows if any(map(_SERVES.fullmatch, cells)) and not any(map(_SERVED.fullmatch, cells))]
    for i, line in enumerate(below):
        if not serving or fold(line.text) not in COLUMNS["notes"]:
            continue
        stop = i + 1
        while stop < len(below) and _SERVED.fullmatch(below[stop].text):
            stop += 1
        if stop - i - 1 == len(serving):
            for cells, note in zip(serving, below[i + 1 : stop], strict=True):
                cells[-1] = ", ".join(filter(None, (cells[-1], note.text)))
            return [*below[:i], *below[stop:]]
    return list(below)


def _line(printed: Sequence[Printed], cells: Sequence[str]) -> Printed:
    return replace(printed[0], text="\t".join(cells), end=printed[-1].end)
