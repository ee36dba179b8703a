"""A roll of the members in an appendix, printed one cell per line: seat, member, substitute, party, times."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pipeline.document import Attendee
from pipeline.kit import Kit
from pipeline.kit.headings import fold
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
_HALF_NAME = re.compile(r"[A-ZÅÄÖÉ][\w'’\-]{1,30}(?: [a-zåäö]+| [A-ZÅÄÖ][\w\-]+){0,2}")


def read_roll(lines: Sequence[Printed], kit: Kit, date: str | None) -> tuple[Attendee, ...]:
    """Everybody on the roll; a member in whose seat only a substitute sat is absent."""
    people: dict[str, Attendee] = {}
    for member, other, party in _records(lines, kit, date):
        substitute = other if other != member else None
        known = people.get(member)
        if party is None and known is not None:
            continue
        present = substitute is None or (known is not None and known.present)
        people[member] = Attendee(member, party, "ledamot", present)
        if substitute and substitute not in people:
            people[substitute] = Attendee(substitute, party, "ersättare", True, member)
    return tuple(people.values())


def _records(lines: Sequence[Printed], kit: Kit, date: str | None) -> Iterator[tuple[str, str | None, str | None]]:
    start = next((i for i in range(len(lines)) if _is_header(lines, i)), None)
    if start is None:
        return
    names: list[str] = []
    half = ""
    fresh = False  # whether the last cell was a name
    torn = False  # whether names without a party stood above: only a seat with one name and its party is sure again
    seated = False
    strange = 0
    for line in lines[start:]:
        value = line.text
        if _NUMBER.fullmatch(value) and len(names) > MOST_NAMES:
            yield from ((_natural(name), None, None) for name in names)  # a seat begins: theirs are torn apart
            names, half, torn = [], "", True
        seated = seated or (_NUMBER.fullmatch(value) is not None and not names)
        if fold(value) in _COLUMNS or _NUMBER.fullmatch(value) or _TIME.fullmatch(value):
            continue
        party = kit.parties.after_name(value, date) if _PARTY.fullmatch(value) else None
        goes_on = fresh and not half and _GIVEN.fullmatch(value) is not None and kit.parties.code(value) is None
        fresh = False
        whole = f"{half} {value}".strip()
        if party and 0 < len(names) <= MOST_NAMES and (not torn or (len(names) == 1 and seated)):
            torn = False
            yield _natural(names[0]), _natural(names[1]) if len(names) > 1 else None, party
            names, half = [], ""
        elif party and names:
            # Torn apart: the parties stand below all the names, and whose this one is nobody can tell.
            yield from ((_natural(name), None, None) for name in names)
            names, half, torn = [], "", True
        elif _NAME.fullmatch(whole):
            names.append(whole)
            half, fresh = "", True
        elif goes_on:
            names[-1] = f"{names[-1]} {value}"
        elif _HALF_NAME.fullmatch(value) and not half and len(names) < 2:
            half = value
        elif _OVER.match(value) or strange > MOST_FURNITURE:
            return
        else:
            seated = False
            strange, half = strange + 1, value if _HALF_NAME.fullmatch(value) else ""
            continue
        seated = seated and bool(names)
        strange = 0


def _is_header(lines: Sequence[Printed], i: int) -> bool:
    words = {fold(line.text) for line in lines[i : i + _HEADER]}
    return fold(lines[i].text) in _COLUMNS and words >= _NEEDED


def _natural(name: str) -> str:
    """``Ask, Eva`` → ``Eva Ask``."""
    surname, _, given = name.partition(", ")
    return " ".join(f"{given} {surname}".split())
