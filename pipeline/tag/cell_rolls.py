"""Lists of votes that were saved with one cell a line: ``3``, ``Anna Ek``, ``S``, ``Ja``, ``Nej`` below each other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.document import Ballot
from pipeline.kit import Kit
from pipeline.kit.choices import choice_of
from pipeline.tag.ballots import Roll, voter
from pipeline.tag.points import lines
from pipeline.text import Span

_VOTE = re.compile(
    r"(?:[A-ZÅÄÖ][\w.]{1,9} )?(?:§ ?(?P<number>\d+(?: [a-z])?)|(?:votering|omröstning|omr\.?|ärende) \d{1,2})",
    re.IGNORECASE,
)
"""The head of a column with the votes of one matter."""
_NAME_HEAD = re.compile(r"(?:namn|ledamot|ledamöter|parti)", re.IGNORECASE)
_SEAT = re.compile(r"\d{1,3}\.?")
_NO_VOTE = re.compile(r"[-–—]|jäv\w*", re.IGNORECASE)
_FEWEST_VOTES = 2
"""With one vote the name and the choice below it are read as any list of persons and votes."""
_MOST_STRANGE = 12
"""Lines that the foot of one page, the head of the next and the head of the table take at most."""


@dataclass(frozen=True, slots=True)
class _Cell:
    text: str
    start: int
    end: int


def cell_rolls(value: str, span: Span, kit: Kit, date: str | None) -> Iterator[Roll]:
    """The rolls of tables with several votes, one for each of them, where every cell has a line of its own."""
    found = [_Cell(value[a:b], a, b) for a, b, _, _ in lines(value, span)]
    at = 0
    while at < len(found):
        heads = _heads(found, at)
        if not heads:
            at += 1
            continue
        begin = at + len(heads)
        ballots, after = _rows(found, begin, len(heads), kit, date)
        if after > begin:
            whole = Span(found[at].start, found[after - 1].end)
            for votes, head in zip(ballots, heads, strict=True):
                if votes:
                    yield Roll(whole, tuple(votes), number=head["number"], placed=True)
        at = after


def _heads(found: list[_Cell], at: int) -> list[re.Match[str]]:
    """The heads of the columns of votes that begin with this line, right below the head of the names or parties."""
    if not at or not _NAME_HEAD.fullmatch(found[at - 1].text):
        return []
    heads: list[re.Match[str]] = []
    while at + len(heads) < len(found) and (head := _VOTE.fullmatch(found[at + len(heads)].text)):
        heads.append(head)
    return heads if len(heads) >= _FEWEST_VOTES else []


def _rows(found: list[_Cell], at: int, width: int, kit: Kit, date: str | None) -> tuple[list[list[Ballot]], int]:
    """The ballots in each column of the rows from this line on, and the line after the last row."""
    ballots: list[list[Ballot]] = [[] for _ in range(width)]
    after, strange = at, 0
    while at < len(found) and strange <= _MOST_STRANGE:
        cells = [cell.text for cell in found[at : at + 2 + width]]
        choices = cells[2:]
        who = voter(cells[:2], kit, date) if len(choices) == width and not _SEAT.fullmatch(cells[0]) else None
        if who is None or who[1] is None or not all(choice_of(c) or _NO_VOTE.fullmatch(c) for c in choices):
            strange += not _SEAT.fullmatch(cells[0])
            at += 1
            continue
        for mine, printed in zip(ballots, choices, strict=True):
            if choice := choice_of(printed):
                mine.append(Ballot(*who, choice))
        at, strange = at + 2 + width, 0
        after = at
    return ballots, after
