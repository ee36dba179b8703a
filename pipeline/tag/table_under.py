"""Tables whose names stand under Ja, Nej and Avstår themselves, alone or beside the party of each row."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pipeline.document import Ballot
from pipeline.kit import Kit
from pipeline.tag.ballots import voter
from pipeline.tag.grid import Cell, column
from pipeline.tag.roster import Roster
from pipeline.tag.table_columns import Line
from pipeline.tag.table_head import Head

_CODE = re.compile(r"\(?(?P<code>[A-ZÅÄÖ]\w{0,4}!?)\)?:?")
_BETWEEN_NAMES = re.compile(r"\s*,\s*(?:(?:och|samt)\s+)?|\s+(?:och|samt)\s+")


def party_led(head: Head, row: Sequence[Cell], kit: Kit, date: str | None) -> str | None:
    """The party that a row and those below it belong to: its code or its name stands left of the choices."""
    if len(row) < 2 or voter([row[0].text], kit, date) is not None:
        return None
    code = _CODE.fullmatch(row[0].text)
    return kit.parties.code(row[0].text.strip(" ():"), date) or (
        kit.parties.after_name(code["code"], date) or code["code"] if code else None
    )


def under_choices(
    head: Head, rows: Sequence[Line], measure: str, people: Roster, kit: Kit, date: str | None
) -> list[list[Ballot]]:
    """Who stands under each choice, by group."""
    ballots: list[list[Ballot]] = [[] for _ in head.groups]
    flattened, passed = _is_flattened(head, rows), 0
    for row in rows:
        begin, passed = passed, passed + row.borders
        for cell in row.cells:
            who = list(_people(head, row, cell, people, kit, date))
            i = column(row.head.cells, cell, measure) if who else None
            if flattened and (here := cell.place("count")):
                i = begin + int(here[0])
            elif measure == "tabs" and cell.place("tabs") is None:
                i = 0  # no tab stands on the line
            for g, group in enumerate(row.head.groups):
                if i in group.columns:
                    ballots[g] += [Ballot(name, party, group.columns[i]) for name, party in who]
    return ballots


def _people(head: Head, row: Line, cell: Cell, people: Roster, kit: Kit, date: str | None) -> Iterator[tuple[str, str]]:
    """The persons of a cell with their parties; several, and those without a party, only where the row tells it."""
    pieces = [cell.text]
    if head.by_party:
        pieces = people.one_by_one(cell.text) or _BETWEEN_NAMES.split(cell.text)
    for words in pieces:
        who = voter([words], kit, date)
        party = who[1] or (row.party if head.by_party else None) if who else None
        if who and party:
            yield who[0], party


def _is_flattened(head: Head, rows: Sequence[Line]) -> bool:
    """Whether the cells below the choices were written down one after the other, as when one row is saved as text."""
    return len(rows) > 1 and rows[0].borders == 0 and sum(row.borders for row in rows) == len(head.cells) - 1
