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
_HEADER = 9
"""Lines that the column words take, numbers that fell between them counted."""
_NUMBER = re.compile(r"[0-9]{1,3}")
_TIME = re.compile(r"[0-9]{1,2}[:.][0-9]{2}")
_NAME = re.compile(r"[A-ZÅÄÖÉ][\w'’\- ]{1,40}, [A-ZÅÄÖÉ][\w'’.\- ]{1,40}")
_HALF_NAME = re.compile(r"[A-ZÅÄÖÉ][\w'’\-]{1,30}(?: [a-zåäö]+| [A-ZÅÄÖ][\w\-]+){0,2}")


def read_roll(lines: Sequence[Printed], kit: Kit, date: str | None) -> tuple[Attendee, ...]:
    """Everybody on the roll; a member in whose seat only a substitute sat is absent."""
    people: dict[str, Attendee] = {}
    for member, substitute, party in _records(lines, kit, date):
        known = people.get(member)
        present = substitute is None or (known is not None and known.present)
        people[member] = Attendee(member, party, "ledamot", present)
        if substitute and substitute not in people:
            people[substitute] = Attendee(substitute, party, "ersättare", True, member)
    return tuple(people.values())


def _records(lines: Sequence[Printed], kit: Kit, date: str | None) -> Iterator[tuple[str, str | None, str]]:
    start = next((i for i in range(len(lines)) if _is_header(lines, i)), None)
    if start is None:
        return
    names: list[str] = []
    half = ""
    strange = 0
    for line in lines[start:]:
        value = line.text
        if fold(value) in _COLUMNS or _NUMBER.fullmatch(value) or _TIME.fullmatch(value):
            continue
        party = kit.parties.after_name(value, date) if len(value) <= 5 else None
        whole = f"{half} {value}".strip()
        if party and names:
            yield _natural(names[0]), _natural(names[1]) if len(names) > 1 else None, party
            names, half = [], ""
        elif _NAME.fullmatch(whole):
            names.append(whole)
            half = ""
        elif _HALF_NAME.fullmatch(value) and not half and len(names) < 2:
            half = value
        elif _OVER.match(value) or strange > MOST_FURNITURE:
            return
        else:
            strange, half = strange + 1, value if _HALF_NAME.fullmatch(value) else ""
            continue
        strange = 0


def _is_header(lines: Sequence[Printed], i: int) -> bool:
    words = {fold(line.text) for line in lines[i : i + _HEADER]}
    return fold(lines[i].text) in _COLUMNS and words >= _NEEDED


def _natural(name: str) -> str:
    """``Ask, Eva`` → ``Eva Ask``."""
    surname, _, given = name.partition(", ")
    return f"{given} {surname}"
