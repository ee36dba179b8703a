"""Tables of members that were saved with one cell a line: every row on a line of its own again."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from pipeline.kit.headings import fold
from pipeline.kit.municipalities import Template
from pipeline.kit.parties import Parties
from pipeline.segment.attendance_heads import COLUMNS, meaning
from pipeline.segment.reading import Printed

FEWEST_HEADS = 3
FEWEST_ROWS = 3
"""Fewer persons are no table."""
_NAME = re.compile(r"(?:[A-ZÅÄÖÉ][\w'’.-]*|von|af|de|van) [^\d()\t:]{2,50}")
_CODE = re.compile(r"\(?[A-ZÅÄÖa-zåäö]{1,5}!?\)?")
_ROLE = re.compile(
    r"(?:(?:[12]:[ea]|förste|andre|tjänstgörande|tjg\.?) )?(?:v\.? |vice )?"
    r"(?:ordf\w*|ledamot|ersättare|ers|suppleant)\.?(?:, [^()]{3,60})?",
    re.IGNORECASE,
)
"""A post, and what is told of the person behind a comma: ``ersättare, tjänstgör för Anna Ek``"""
_STATUS = re.compile(
    r"[Xx✓–-]|(?:(?:ej|inte|icke) )?(?:närv\w*|frånv\w*|tjänstg\w*|tjg)\.?(?:,? (?:för|§|tj|ers).*)?|"
    r"(?:ersätter|ers\.? för|ersätts av|ersatte?s? av) .+|"
    r"(?:distans|via teams|på distans)",
    re.IGNORECASE,
)
_WHOLE = re.compile(r"(?:[A-ZÅÄÖÉ][\w'’.-]*|von|af|de|van) [^\d()\t:]{2,50}\(\w{1,5}!?\)(?:,.{0,60})?")
"""A name and its party in one cell: ``Anna Ek (S), ordförande``"""
_SERVES = re.compile(r"(?:tjänstgörande|tjg\.?) (?:ers|suppl)\w*\.?", re.IGNORECASE)
_SERVED = re.compile(r"(?:ersätter|(?:tjänstgör|tjg\.?|ers\.?|ersättare) för) [A-ZÅÄÖ].+", re.IGNORECASE)


def rows_whole(lines: Sequence[Printed], parties: Parties, template: Template, date: str | None) -> Iterator[Printed]:
    """The lines, the cells of a table of members put together by rows where each of them had a line.

    ``Namn``, ``Parti``, ``Funktion`` above each other head it; a name with a party below it, or in a bracket beside it,
    begins a row. Of a column that was torn out of the table its notes come back where there is one for each substitute
    who served.
    """
    lines = list(lines)
    at = 0
    while at < len(lines):
        heads = _heads(lines, at)
        begin = at + len(heads)
        if "party" in heads:
            rows = _rows(lines, begin, parties, date)
            cells = [_cells(heads, row) for row in rows]
        else:
            rows = _rows_of_blocks(lines, begin, len(heads), template) if heads else []
            cells = [_under_heads(heads, _blocks(row)) for row in rows]
        if len(rows) < FEWEST_ROWS:
            yield lines[at]
            at += 1
            continue
        stop = begin + sum(map(len, rows))
        rest = _with_notes(cells, lines[stop:])
        yield _line(lines[at:stop], [lines[at + i].text for i in range(len(heads))])
        for row, values in zip(rows, cells, strict=True):
            yield _line(row, values)
        lines, at = rest, 0


def _heads(lines: Sequence[Printed], at: int) -> list[str]:
    """What the columns of a table tell whose head begins with this line; empty where none does."""
    heads: list[str] = []
    for line in lines[at : at + len(COLUMNS)]:
        told = meaning(fold(line.text).rstrip("."), heads)
        if told is None or (not heads and told not in ("name", "party")):
            break
        heads.append(told)
    return heads if len(heads) >= FEWEST_HEADS and "party" not in heads[2:] and "name" in heads[:2] else []


def _rows_of_blocks(lines: Sequence[Printed], at: int, width: int, template: Template) -> list[list[Printed]]:
    """The lines of each row from this one on, the party in the cell of the name; several lines may be one cell."""
    rows: list[list[Printed]] = []
    blocks = _blocks_from(lines, at)
    filled = 0
    for block in blocks:
        text = " ".join(line.text for line in block)
        if _WHOLE.fullmatch(text) and not _STATUS.fullmatch(text):
            rows.append(list(block))
            filled = 1
        elif rows and filled < width and (_STATUS.fullmatch(text) or template.label(text) is None):
            rows[-1] += block
            filled += 1
        else:
            break
    return rows


def _blocks_from(lines: Sequence[Printed], at: int) -> Iterator[list[Printed]]:
    """The lines from there on, those together that no space parts where space parts the heads above."""
    apart = at > 0 and lines[at - 1].gap
    block: list[Printed] = []
    for line in lines[at:]:
        if block and (line.gap or not apart):
            yield block
            block = []
        block.append(line)
    if block:
        yield block


def _blocks(row: Sequence[Printed]) -> list[str]:
    """The cells of a row of lines, as ``_blocks_from`` has them."""
    apart = any(line.gap for line in row[1:])
    texts: list[str] = []
    for line in row:
        if texts and apart and not line.gap:
            texts[-1] = f"{texts[-1]} {line.text}"
        else:
            texts.append(line.text)
    return texts


def _under_heads(heads: Sequence[str], blocks: Sequence[str]) -> list[str]:
    """What stands in each column, where empty cells left no line: a status under the head that tells who was there."""
    if len(blocks) >= len(heads):
        return list(blocks)
    cells = [blocks[0], *[""] * (len(heads) - 1)]
    for text in blocks[1:]:
        status = _STATUS.fullmatch(text) is not None
        fitting = (i for i, told in enumerate(heads) if not cells[i] and (told == "present") == status)
        at = next(fitting, None)
        if at is not None:
            cells[at] = text
    return cells


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
        fitting = ("role", "notes") if _ROLE.fullmatch(line.text) else set(heads) - {"role"}
        free = (i for i, told in enumerate(heads) if i > 1 and not cells[i] and told in fitting)
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
