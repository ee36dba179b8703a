"""From attendance lists to persons: one row each, the absent members among them who are only told of as served for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from pipeline.document import Attendee, Presence
from pipeline.kit.headings import fold
from pipeline.kit.parties import Parties
from pipeline.segment.people import Entry

_AUDITS = re.compile(r"revis", re.IGNORECASE)
"""Auditors have parties too, but are guests at the meeting."""


MOST_TOLD = 0.6
"""Part of the politicians on a list who have a party, where all of them are printed with one."""


@dataclass(slots=True)
class Listed:
    """An entry with the list it stands in."""

    entry: Entry
    kind: str
    struck: bool
    preset: str | None = None
    told: bool = False
    """Whether a mark or a time beside the person says that he was there."""
    voted: bool | None = None
    """Whether a mark stands beside the person in a list that tells the votes too; None in any other."""


@dataclass(frozen=True, slots=True)
class Attendance:
    """Everybody who is listed, and who served only for some §§."""

    people: tuple[Attendee, ...] = ()
    presence: tuple[Presence, ...] = ()


def together(first: Attendance, more: Attendance) -> Attendance:
    """Who attended either of two meetings in one file; present is who was at either."""
    people = {fold(person.name): person for person in first.people}
    for person in more.people:
        known = people.setdefault(fold(person.name), person)
        if person.present and not known.present:
            people[fold(person.name)] = person
    return Attendance(tuple(people.values()), tuple(dict.fromkeys(first.presence + more.presence)))


def settle(listed: Iterable[Listed]) -> Attendance:
    """One row per person out of all lists, absent members who are only told of as served for among them."""
    people: dict[str, Attendee] = {}
    served: list[tuple[Listed, str]] = []
    presence: list[Presence] = []
    there: set[str] = set()
    for one in listed:
        entry, key = one.entry, fold(one.entry.name)
        attendee = _attendee(one)
        old = people.get(key)
        people[key] = attendee if old is None else _merge(old, attendee)
        if entry.other:
            served.append((one, key))
        presence += _presence(one)
        if one.told:
            there.add(key)
    for one, key in served:
        _seat(people, one, key, there)
    return Attendance(tuple(people.values()), tuple(dict.fromkeys(presence)))


def with_parties(attendance: Attendance, value: str, parties: Parties, date: str | None) -> Attendance:
    """The people, with a party that the list lost where the text has one in brackets after the same name.

    Only in a list that has most parties: elsewhere somebody without one may belong to none. Who is absent may be told
    of only as served for, without one.
    """
    political = [person for person in attendance.people if person.role != "tjänsteperson"]
    if sum(person.party is not None for person in political) < MOST_TOLD * len(political):
        return attendance
    return replace(
        attendance,
        people=tuple(
            replace(person, party=_in_brackets(person.name, value, parties, date))
            if person.party is None and person.present and person in political
            else person
            for person in attendance.people
        ),
    )


def _in_brackets(name: str, value: str, parties: Parties, date: str | None) -> str | None:
    printed = re.findall(rf"(?<![\w-]){re.escape(name)} \(([^()\s]{{1,5}})\)", value)
    found = {parties.code(code, date) for code in printed}
    return found.pop() if len(found) == 1 else None


def _attendee(one: Listed) -> Attendee:
    entry = one.entry
    role = one.preset or entry.role
    if one.kind == "officials" or (entry.official and one.preset is None):
        political = entry.party and not entry.official and not _AUDITS.search(entry.notes)
        role = "ersättare" if political else "tjänsteperson"
    elif one.kind in ("substitutes", "serving substitutes") or entry.other:
        role = "ersättare"
    elif one.kind == "absent":
        role = role or "ledamot"
    present = not (one.struck or entry.absent or (one.kind == "absent" and not entry.other))
    party = None if role == "tjänsteperson" else entry.party
    return Attendee(entry.name, party, role or "ledamot", present, entry.other)


def _merge(old: Attendee, new: Attendee) -> Attendee:
    role = old.role
    if old.role == "ledamot" and new.role in ("ordförande", "vice ordförande", "ersättare"):
        role = new.role
    return Attendee(
        old.name,
        old.party or new.party,
        role,
        old.present and new.present,
        old.substitutes_for or new.substitutes_for,
    )


def _seat(people: dict[str, Attendee], one: Listed, key: str, there: set[str]) -> None:
    """Tie a substitute to the member served for: absent, unless told to be there, or served for in some §§ only."""
    entry = one.entry
    other = entry.other or ""
    known = _same_person(people, other, entry.other_party)
    some = any(part.kind in ("only", "from", "to") for part in entry.parts)
    if known is None:
        people[fold(other)] = Attendee(other, entry.other_party, entry.other_role or "ledamot", present=False)
        return
    member = people[known]
    if not some and known not in there:
        people[known] = replace(member, present=False)
    if member.name != other:
        people[key] = replace(people[key], substitutes_for=member.name)


def _same_person(people: dict[str, Attendee], name: str, party: str | None) -> str | None:
    key = fold(name)
    if key in people:
        return key
    words = key.split()
    alike = [k for k, p in people.items() if k.split()[-1] == words[-1] and (party is None or p.party in (None, party))]
    if len(words) == 1 and len(alike) == 1:
        return alike[0]
    return None


def _presence(one: Listed) -> Iterator[Presence]:
    entry = one.entry
    party = entry.party if one.kind != "officials" else None
    reason = "jäv" if entry.disqualified else None
    for part in entry.parts:
        yield Presence(
            name=entry.name,
            party=party,
            from_number=None if part.kind == "to" else part.first,
            to_number=None if part.kind == "from" else part.last,
            present=part.kind != "not",
            substitutes_for=entry.other,
            reason=reason,
        )


def tied(serving: Listed, member: Entry) -> Listed:
    """A substitute with whom he serves for."""
    return replace(serving, entry=replace(serving.entry, other=member.name, other_party=member.party))
