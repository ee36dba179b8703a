"""Cells that were misread, told by the others of their column: a party among parties, a mark among marks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from pipeline.kit import Kit
from pipeline.kit.choices import heads
from pipeline.kit.parties import LONGEST_CODE, UNKNOWN_CODE
from pipeline.text import Edit, Span, Text

FEWEST = 3
"""Cells of a column that must be right before others can be measured by them."""
MOST = 0.6
"""Part of the short cells of a column that must be right."""
MARK = "X"
LIKE_MARK = frozenset(["K", "k", "x", "%", "*", "xX", "Xx", "XX", "><"])
"""What a cross is read as."""
LIKE = {"S": "5$8B", "C": "G@€E", "D": "0O", "P": "F", "V": "WY", "M": "N", "L": "1I|", "Ä": "A", "Å": "A", "Ö": "O"}
"""What the letters of party codes are read as, where they stand alone."""

_WIDE = re.compile(r"(?:\S+ ){2,}\S*[a-zåäö),](?P<wide>\t)(?:[a-zåäö]|(?<=och\t|amt\t)[A-ZÅÄÖ])[^\t]*")
"""A line of running text with one border in it: three words before it, and a small letter after."""
_ANY_MARK = re.compile(r"[A-ZÅÄÖa-zåäö%*]|[Xx] ?[-–.,'’`|\]]|[-–.,'’`|] ?[Xx]")
_IN_BRACKETS = re.compile(r"\([^()\t\n]{1,40}(?P<wide>\t)[^()\t\n]{1,40}\)")
_SPECK = re.compile(r"(?<=\t)(?:[.:;,'’`|]{1,2}|-[-=–~]|[=~]-)(?=[\t\n])")
"""Dirt in an otherwise empty cell, or a dash read as two."""

Cell = tuple[str, Span]


def correct(text: Text, kit: Kit) -> Iterator[Edit]:
    """The party or the X meant, where one other stands in a column of a table that is full of them."""
    for column in _columns(text.value):
        short = [(cell, span) for cell, span in column if len(cell) <= LONGEST_CODE and not cell.isdigit()]
        parties = [cell for cell, _ in short if _is_party(cell, kit)]
        if _prevail(parties, short):
            named = {span: _of_same_name(cell, span, text.value, kit) for cell, span in short if cell not in parties}
            parties += [code for code in named.values() if code]
            for cell, span in short:
                meant = named.get(span) or _meant(_once(cell), parties, text.value, kit)
                if meant and meant != cell:
                    yield Edit(span, meant, "party code", 0.9)
        elif _prevail([cell for cell, _ in short if cell == MARK], [c for c in short if len(c[0]) <= len(MARK) + 1]):
            for cell, span in short:
                if cell in LIKE_MARK:
                    yield Edit(span, MARK, "mark", 0.9)


def marks(text: Text, kit: Kit) -> Iterator[Edit]:
    """The X meant by another letter, or with a speck beside it, below the choices of a list of votes."""
    for table in _tables(text.value):
        head = next((row for row in table if sum(map(bool, heads([cell for cell, _ in row]))) > 1), None)
        if head is None:
            continue
        columns = [i for i, choice in enumerate(heads([cell for cell, _ in head])) if choice]
        below = [row[i] for row in table[table.index(head) + 1 :] for i in columns if row[i][0]]
        if _prevail([cell for cell, _ in below if cell == MARK], [cell for cell in below if not cell[0].isdigit()]):
            for cell, span in below:
                if cell != MARK and _ANY_MARK.fullmatch(cell):
                    yield Edit(span, MARK, "mark", 0.9)


def prose(text: Text, kit: Kit) -> Iterator[Edit]:
    """A blank for the border that a wide space in running text was taken for: nothing above or below has one.

    Or one that stands in brackets: ``Alliansen (m, | fp, c)``.
    """
    wide = {match.start("wide") for match in _IN_BRACKETS.finditer(text.value)}
    lines = text.value.split("\n")
    at = 0
    for above, line, below in zip(["", *lines], lines, [*lines[1:], ""], strict=False):
        match = _WIDE.fullmatch(line) if "\t" in line and "\t" not in above + below else None
        if match:
            wide.add(at + match.start("wide"))
        at += len(line) + 1
    for start in sorted(wide):
        yield Edit(Span(start, start + 1), " ", "blank", 0.9)


def specks(text: Text, kit: Kit) -> Iterator[Edit]:
    """Nothing for dirt in an otherwise empty cell, and – for a dash read as two signs."""
    for cell in _SPECK.finditer(text.value):
        yield Edit(Span(*cell.span()), "–" if "-" in cell[0] else "", "speck", 0.8)


def _meant(seen: str, parties: Sequence[str], value: str, kit: Kit) -> str | None:
    """The party that a cell among parties stands for. Letters that nobody listed may be a party all the same."""
    if _is_party(seen, kit):
        return seen
    code = code_like(seen, parties)
    proven = not seen.isalpha() or (f"({code})" in value and f"({seen})" not in value)
    return code if proven else None


def _of_same_name(seen: str, span: Span, value: str, kit: Kit) -> str | None:
    """The party of whoever stands in the row, as brackets after the same name have it, if no other is read there."""
    begin, end = value.rfind("\n", 0, span.start) + 1, value.find("\n", span.end)
    row = value[begin : end if end >= 0 else len(value)].split("\t")
    name = next((cell.split(",")[0].strip() for cell in row if " " in cell.split(",")[0].strip()), None)
    after = name and re.search(rf"(?<!\w){re.escape(name)} \(([A-ZÅÄÖ]{{1,{LONGEST_CODE}}})\)", value)
    if not after:
        return None
    return after[1] if kit.parties.code(seen) is None and not seen.isupper() else code_like(seen, [after[1]])


def _once(cell: str) -> str:
    """A letter that was read both small and large (``Vv``) as the one it is."""
    return cell[0].upper() if len(cell) == 2 and cell[0] != cell[1] and cell[0].upper() == cell[1].upper() else cell


def code_like(seen: str, codes: Iterable[str]) -> str | None:
    """The one of the codes that was read so; None where it could be several or none."""
    fitting = {code for code in codes if _looks_like(seen, code)}
    return fitting.pop() if len(fitting) == 1 else None


def _looks_like(seen: str, code: str) -> bool:
    return len(seen) == len(code) and all(s == c or s in LIKE.get(c, "") for s, c in zip(seen, code, strict=True))


def _is_party(cell: str, kit: Kit) -> bool:
    return cell.isupper() and UNKNOWN_CODE.fullmatch(cell) is not None and kit.parties.code(cell) is not None


def _prevail(right: Sequence[str], cells: Sequence[Cell]) -> bool:
    return len(right) >= FEWEST and len(right) >= MOST * len(cells)


def _columns(value: str) -> Iterator[list[Cell]]:
    """The filled cells of each column of the tables."""
    for table in _tables(value):
        for column in zip(*table, strict=True):
            yield [cell for cell in column if cell[0]]


def _tables(value: str) -> Iterator[list[list[Cell]]]:
    """The rows of tables: lines one after the other with as many tabs."""
    at = 0
    rows: list[list[Cell]] = []
    for line in value.split("\n"):
        row: list[Cell] = []
        start = at
        for cell in line.split("\t") if "\t" in line else ():
            row.append((cell.strip(), Span(start, start + len(cell))))
            start += len(cell) + 1
        at += len(line) + 1
        rows.append(row)
    for wide, table in groupby(rows, len):
        if wide > 1:
            yield list(table)
