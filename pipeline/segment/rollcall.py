"""A roll of the members in an appendix, printed one cell per line: seat, member, substitute, party, times."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from pipeline.document import Attendee
from pipeline.kit import Kit
from pipeline.kit.headings import fold
from pipeline.kit.names import given_first
from pipeline.segment.reading import Printed

_COLUMNS = frozenset({"plats", "ledamot", "ersattare", "parti", "ankom", "utgick", "namn", "funktion"})
_NEEDED = frozenset({"ledamot", "parti", "ankom"})
_OVER = re.compile(r"(?:Bilaga [2-9A-Z]|Ärende\b|Antal (?:Ja|Nej))")
MOST_FURNITURE = 8
"""Lines of page headers that may stand between two cells."""
MOST_NAMES = 2
"""A member and the substitute who served; more names before a party are a list torn apart."""
_HEADER = 9
"""Lines that the column words take, numbers that fell between them counted."""
_NUMBER = re.compile(r"[0-9]{1,3}")
_TIME = re.compile(r"[0-9]{1,2}[:.][0-9]{2}")
_NAME = re.compile(r"[A-ZÅÄÖÉ][\w'’\- ]{1,40}, [A-ZÅÄÖÉ][\w'’.\- ]{1,40}")
_PARTY = re.compile(r"[A-ZÅÄÖ]{1,5}!?|[a-zåäö]{1,4}|[A-ZÅÄÖ]{2}[a-zåäö]{1,2}|[A-ZÅÄÖ][a-zåäö]?[A-ZÅÄÖ]{1,2}|-")
"""What can be a party's code: short and mostly capitals, or small letters all through."""
_GIVEN = re.compile(r"[A-ZÅÄÖÉ][a-zåäöéü]+(?:-[A-ZÅÄÖÉ][a-zåäöéü]+)?")
"""A second first name that the cell's width put on a line of its own."""
_HALF_NAME = re.compile(r"[A-ZÅÄÖÉ][\w'’\-]{1,30}(?: [a-zåäö]+| [A-ZÅÄÖ][\w\-]+){0,2},?")
_FUNCTIONS = frozenset({"ledamot", "ersattare"})
_SEAT = "plats"


Cell = tuple[Literal["seat", "name", "party", "time", "other"], str]


@dataclass(slots=True)
class _Row:
    """A row as far as it has been read: its seat, who is named in it, and the party of the seat."""

    seat: str | None = None
    names: list[str] = field(default_factory=list)
    party: str | None = None


def read_roll(lines: Sequence[Printed], kit: Kit, date: str | None) -> tuple[Attendee, ...]:
    """Everybody on the roll; a member in whose seat only a substitute sat is absent.

    Where seats are numbered, a name without one was torn out of the column of substitutes. Its party and its seat stand
    in the voting lists that follow the roll.
    """
    start = next((i for i in range(len(lines)) if _is_header(lines, i)), None)
    if start is None:
        return ()
    numbered = any(fold(line.text) == _SEAT for line in lines[start : start + _HEADER])
    rows = list(_rows(_cells(lines[start:], kit, date)))
    people: dict[str, Attendee] = {}
    seats: dict[str, str] = {}
    torn: list[str] = []
    for row in rows:
        if row.seat or row.party:
            member = seats.setdefault(row.seat, row.names[0]) if row.seat else row.names[0]
            _enter(people, member, [name for name in row.names if name != member], row.party)
        elif numbered:
            torn += row.names
        else:
            for name in row.names:
                _enter(people, name, (), None)
    voters = _voters(lines[start:], kit, date)
    for name in torn:
        _, seat = voters.get(fold(name), (None, ""))
        people.setdefault(name, Attendee(name, None, "ersättare", True, seats.get(seat)))
    printed = dict.fromkeys(name for row in rows for name in row.names)
    return tuple(replace(people[name], party=_party_of(people[name], people, voters)) for name in printed)


def _party_of(person: Attendee, people: Mapping[str, Attendee], voters: Mapping[str, tuple[str, str]]) -> str | None:
    """The party beside the person, or in the lists of votes, or that of the seat."""
    listed, _ = voters.get(fold(person.name), (None, ""))
    member = people.get(person.substitutes_for or "")
    return person.party or listed or (member.party if member else None)


def _enter(people: dict[str, Attendee], member: str, others: Sequence[str], party: str | None) -> None:
    """Note that the member sat, or those who did instead."""
    known = people.get(member) or Attendee(member, None, "ledamot", present=False)
    people[member] = replace(known, party=known.party or party, present=known.present or not others)
    for other in others:
        known = people.get(other) or Attendee(other, None, "ersättare", True, member)
        people[other] = replace(known, party=known.party or party)


def _rows(cells: Iterable[Cell]) -> Iterator[_Row]:
    row = _Row()
    for kind, value in cells:
        if kind == "name":
            row.names.append(value)
            continue
        if kind == "other" and row.names and row.seat:
            continue  # page furniture between a name and its party
        if kind == "party" and row.names and (row.seat or len(row.names) <= MOST_NAMES):
            row.party = value
        if row.names:
            yield row
            row = _Row()
        row.seat = value if kind == "seat" else None
    if row.names:
        yield row


def _cells(lines: Sequence[Printed], kit: Kit, date: str | None) -> Iterator[Cell]:
    """What stands in each cell of the roll, names in their natural order."""
    values = [line.text for line in lines if fold(line.text) not in _COLUMNS]
    strange = 0
    i = 0
    while i < len(values) and strange <= MOST_FURNITURE and not _OVER.match(values[i]):
        value, more = values[i], values[i + 1] if i + 1 < len(values) else ""
        strange = 0
        i += 1
        if _NUMBER.fullmatch(value):
            yield "seat", value
        elif _TIME.fullmatch(value):
            yield "time", value
        elif _PARTY.fullmatch(value) and (party := kit.parties.after_name(value, date)):
            yield "party", party
        elif _NAME.fullmatch(value):
            if _GIVEN.fullmatch(more) and kit.parties.code(more) is None:
                value, i = f"{value} {more}", i + 1
            yield from _named(value, values[i] if i < len(values) else "", kit, date)
        elif _HALF_NAME.fullmatch(value) and _NAME.fullmatch(f"{value} {more}"):
            i += 1
            yield "name", given_first(f"{value} {more}")
        else:
            strange += 1
            yield "other", value


def _named(value: str, below: str, kit: Kit, date: str | None) -> Iterator[Cell]:
    """A name, and the party that its long name pushed against it: ``Ask Holm, Eva-Maria L`` above a time."""
    name, _, code = value.rpartition(" ")
    party = kit.parties.after_name(code, date) if _TIME.fullmatch(below) and _PARTY.fullmatch(code) else None
    yield "name", given_first(name if party else value)
    if party:
        yield "party", party


def _voters(lines: Sequence[Printed], kit: Kit, date: str | None) -> dict[str, tuple[str, str]]:
    """Party and seat of everybody in lists of votes that print a cell a line: name, party, seat, function."""
    listed: dict[str, tuple[str, str]] = {}
    values = [line.text for line in lines]
    for name, code, seat, function in zip(values, values[1:], values[2:], values[3:], strict=False):
        if fold(function) in _FUNCTIONS and _NUMBER.fullmatch(seat) and _PARTY.fullmatch(code):
            party = kit.parties.after_name(code, date)
            if party:
                listed.setdefault(fold(name), (party, seat))
    return listed


def _is_header(lines: Sequence[Printed], i: int) -> bool:
    words = {fold(line.text) for line in lines[i : i + _HEADER]}
    return fold(lines[i].text) in _COLUMNS and words >= _NEEDED
