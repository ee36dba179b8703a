"""Those who voted alike: party by party, or by what they voted for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pipeline.document import Ballot, Person
from pipeline.kit import Kit
from pipeline.tag.mentions import parse_people
from pipeline.text import Span


@dataclass(frozen=True, slots=True)
class Group:
    """Those who voted alike, with how many they are said to be."""

    choice: str
    span: Span
    ballots: tuple[Ballot, ...]
    count: int | None


def ballots_of(
    phrase: str, choice: str, kit: Kit, attendance: Mapping[str, str | None], date: str | None
) -> tuple[Ballot, ...]:
    """The ballots of those whom a phrase names."""
    people: tuple[Person, ...] = parse_people(phrase, kit, attendance=attendance, date=date)[0]
    return tuple(Ballot(person.name, person.party, choice) for person in people)


_CHOICE = {"ja": "ja", "nej": "nej", "avstår": "avstår", "avstod": "avstår", "frånvarande": "frånvarande"}
_SEAT = r"[A-ZÅÄÖÉ][\w’'-]*(?: (?:[a-zåäö]{2,3} )?[A-ZÅÄÖÉ][\w’'-]*){1,3}"
_BY_PARTY = re.compile(
    rf"^[ \t]*(?P<party>\(?[A-ZÅÄÖ][A-Za-zÅÄÖåäö!]{{0,24}}\)?)(?: ?\(\d{{1,2}}\))?[:\t ]{{1,3}}[ \t]*"
    rf"(?P<names>{_SEAT}(?:(?:,| och| samt)\s{_SEAT}){{0,60}})"
    r"[ \t]*[-–—:=,\t]?[ \t]*(?:röstar?(?:de)? )?\(?(?P<choice>ja|nej|avstår|avstod|frånvarande)\b\)?[.,;]?[ \t]*$",
    re.MULTILINE,
)
"""``S: Anna Ek, Bo Al – ja`` · ``Centerpartiet (1): Cia Do nej``"""


def by_party(
    value: str, span: Span, kit: Kit, attendance: Mapping[str, str | None], date: str | None
) -> Iterator[Group]:
    """Groups told party by party, a line each: two lines at least, for one alone may be prose."""
    found = [
        (match, party)
        for match in _BY_PARTY.finditer(value, span.start, span.end)
        if (party := kit.parties.code(match["party"].strip("()"), date))
    ]
    for match, party in found if len(found) > 1 else ():
        names = re.split(r",\s|\s(?:och|samt)\s", match["names"])
        choice = _CHOICE[match["choice"]]
        ballots = tuple(Ballot(" ".join(name.split()), party, choice) for name in names)
        yield Group(choice, Span(*match.span()), ballots, None)


_SIDE = re.compile(
    r"\b(?P<word>[Ff]ör|[Mm]ot)\s+(?P<what>[^.;:\d()]{2,80}?)\s+(?:röstade|röstar|har\s+röstat)\s+(?=[A-ZÅÄÖÉ])"
    r"(?P<names>[^.;:]{5,3000}?)(?=[.;]|\s+(?:medan|och\s+mot|och\s+för|samt\s+för|samt\s+mot)\s|\n[ \t]*\n)"
)
_AGAINST = re.compile(r"\bavslag|\bmot\b|\bnej\b", re.IGNORECASE)


def for_what(
    value: str, span: Span, kit: Kit, attendance: Mapping[str, str | None], date: str | None
) -> Iterator[Group]:
    """``För bifall röstade Anna Ek (S) och Bo Al (V)``: those for are Ja, those against or for avslag are Nej."""
    for match in _SIDE.finditer(value, span.start, span.end):
        against = match["word"].casefold() == "mot" or _AGAINST.search(match["what"])
        choice = "nej" if against else "ja"
        ballots = ballots_of(match["names"], choice, kit, attendance, date)
        if ballots and all(ballot.party or ballot.name in attendance for ballot in ballots):
            yield Group(choice, Span(*match.span()), ballots, None)
