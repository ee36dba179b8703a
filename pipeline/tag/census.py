"""Census: who voted how in any list that names persons beside votes, before them or after them.

The list is read as a stream of persons and votes. Either a vote is told of those before it (``Anna Ek (S) Ja``, ``Anna
Ek och Bo Al röstar ja``) or of those after it (``Ja: Anna Ek, Bo Al``); which, each sentence or list shows by what it
begins and ends with.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby, pairwise

from pipeline.document import Ballot
from pipeline.kit import Kit
from pipeline.tag import abstaining
from pipeline.tag.atoms import Atom, atoms
from pipeline.tag.ballots import Roll, numbers_of
from pipeline.tag.census_sums import summed, sums_in, sums_of_several
from pipeline.tag.counts import stands_for
from pipeline.tag.roster import roster
from pipeline.text import Span

_GAP = 220
"""Characters of other words after which a list is over."""
_PAGE_END = 400
"""Characters that page furniture takes at most."""
_NEW_LIST = re.compile(r"omröstning|votering|proposition|§|\bantal[ ]ja\b[^\n]{0,20}\n\s*antal[ ]nej\b", re.IGNORECASE)
"""Words between two names that part lists; the sums of both sides are the head of the second."""
_LOWER = re.compile(r"[a-zåäö]")
_APART = re.compile(r"[.,;:)\t]|\n[ \t]*(?:\n|(?=[A-ZÅÄÖ]))|[–-] ")
_APART_VOTES = re.compile(r"[.;:\t\n]")
_STANDS_FOR = re.compile(r"[ ]*:[ ]*")
_JOINED = re.compile(r"\s*,?\s*(?:(?:och|samt)\s+)?")
_VOTED = re.compile(r"(?:för|(?:(?:de|följande)\s+)?(?:ledamöter(?:na)?)?(?:\s+som)?)?\s*(?:röstar|röstade|antal)?")
_ENDS = re.compile(r"[ \t]*(?:röstade|röstar)?(?:, ?\d{1,3} st)?[ \t]*:?[ \t]*(?:\n|$)")
_SERVED_FOR = re.compile(
    r"(?:\t|[ ]{2,})(?:(?:tjänstgör|tjg|tj|ers(?:ättare)?)\.? för|ersätter)[ ]*(?=\t|[ ]{2}|\n)", re.IGNORECASE
)
"""The head of a column that names the member for whom a substitute serves."""
_TALLEST = 4000
"""Characters of a table at most between its head and a row."""
_OF = frozenset({"av", "från", "till", "med", "mot", "för", "enligt", "på", "den", "som"})


@dataclass(slots=True)
class _Group:
    """Those who voted alike, as told in one place."""

    choice: Atom
    people: list[Atom] = field(default_factory=list)

    @property
    def start(self) -> int:
        return min(atom.start for atom in (self.choice, *self.people))

    @property
    def end(self) -> int:
        return max(atom.end for atom in (self.choice, *self.people))


def census(value: str, span: Span, kit: Kit, date: str | None, known: Mapping[str, str | None]) -> Iterator[Roll]:
    """The lists in a part of the text, in order."""
    people = roster(known)
    stands = stands_for(value, span.start, span.end)
    told = _parties_given(_cleared(value, atoms(value, span, kit, date, people, stands)))
    left_out = sums_in(value, told)
    found = [Atom("other", a.start, a.end, name="|") if id(a) in left_out else a for a in told]
    for several in _several(value, found):
        yield from several
        span = several[0].span
        found = [replace(atom, kind="other") if span.start <= atom.start < span.end else atom for atom in found]
    parts = (own for part in _stretches(found) for own in abstaining.apart(value, part))
    groups = [group for part in parts for group in _read(value, part)]
    for roll in _rolls(value, groups):
        yield summed(roll, [atom for atom in told if id(atom) in left_out and atom.count is not None])


def _cleared(value: str, found: Sequence[Atom]) -> list[Atom]:
    """The atoms; a person of whom a sentence says something else is no voter but one of its words."""
    done: list[Atom] = []
    for n, atom in enumerate(found):
        before = done[-1] if done else None
        after = found[n + 1] if n + 1 < len(found) else None
        if atom.kind in ("person", "choice") and (_said_of(value, atom, after) or _said_by(value, before, atom)):
            atom = Atom("other", atom.start, atom.end, name=atom.name)
            for k in range(len(done) - 1, -1, -1):  # Anna Ek (S) och Bo Al (V) reserverar sig: both do
                following = done[k + 1] if k + 1 < len(done) else atom
                if done[k].kind != "person" or not _JOINED.fullmatch(value, done[k].end, following.start):
                    break
                done[k] = replace(done[k], kind="other")
        done.append(atom)
    return done


def _said_of(value: str, atom: Atom, after: Atom | None) -> bool:
    """Whether a sentence goes on after the person or vote: ``Anna Ek (S) yrkar`` · ``Ja, via länk`` · ``Ja: bad``."""
    if after is None or after.kind != "other" or not _LOWER.match(after.name):
        return False
    if atom.opens:
        return _STANDS_FOR.fullmatch(value, atom.end, after.start) is not None
    apart = _APART if atom.kind == "person" else _APART_VOTES
    return not apart.search(value, atom.end, after.start)


def _said_by(value: str, before: Atom | None, atom: Atom) -> bool:
    """Whether the person belongs to the words right before: ``yrkandet från Anna Ek (S)``."""
    if atom.kind != "person":
        return False
    if before is None or before.kind != "other" or _APART.search(value, before.end, atom.start):
        return False
    between = value[before.end : atom.start]
    if not between.split() or between.split()[-1].casefold() in _OF:
        return "\n" not in between or (bool(between.split()) and between.split()[-1].casefold() in _OF)
    return False


def _parties_given(found: Sequence[Atom]) -> list[Atom]:
    """The persons, with the party of the heading above those beside whom none is printed; headings are left out."""
    done: list[Atom] = []
    party: str | None = None
    told = [atom for atom in found if atom.kind != "stop"]
    following = dict(pairwise(told))
    before = {after: first for first, after in following.items()}
    for atom in found:
        if atom.kind == "party":
            # A cell of its own between the name and the vote.
            between = atom in before and before[atom].kind == "person" and following.get(atom, atom).kind == "choice"
            party = None if between else atom.party
            continue
        if atom.kind in ("other", "choice"):
            party = party if atom.kind == "choice" and not atom.opens else None
        elif atom.kind == "person" and party and not atom.told:
            atom = Atom("person", atom.start, atom.end, atom.name, party, told=True)
        done.append(atom)
    return done


def _several(value: str, found: Sequence[Atom]) -> Iterator[list[Roll]]:
    """Lists where each person has several votes, one after the other: a roll for each."""
    run: list[tuple[Atom, list[Atom]]] = []
    for atom in [*found, Atom("other", 0, 0)]:
        if atom.kind == "person":
            run.append((atom, []))
        elif atom.kind == "choice" and run and not atom.opens:
            run[-1][1].append(atom)
        elif atom.kind == "other":
            many = [len(choices) for _, choices in run if choices]
            count = max(set(many), key=many.count) if many else 0
            run = [row for row in run if row[1]]  # who was away has no votes
            if count > 1 and len(run) > 2 and all(len(choices) == count for _, choices in run):
                span = Span(run[0][0].start, run[-1][1][-1].end)
                cast = [tuple(_ballot(who, choices[i].choice) for who, choices in run) for i in range(count)]
                told = zip(
                    cast, sums_of_several(value, span.end, count), numbers_of(value, span.start, count), strict=True
                )
                yield [Roll(span, ballots, sums, number=number, placed=True) for ballots, sums, number in told]
            run = []


def _stretches(found: Sequence[Atom]) -> Iterator[list[Atom]]:
    """The atoms between other words; the foot of one page and the head of the next do not part a name from its vote."""
    part: list[Atom] = []
    for is_other, run in groupby(found, key=lambda atom: atom.kind == "other"):
        atoms_ = list(run)
        if not is_other:
            told = [atom for atom in atoms_ if atom.kind != "stop"]
            last = next((atom for atom in reversed(part) if atom.kind != "stop"), None)
            torn = last and told and last.kind == "person" and told[0].kind == "choice"
            if last and torn and told[0].start - last.end < _PAGE_END and any(a.kind == "choice" for a in part):
                part = [*part[: part.index(last) + 1], *told]
                continue
            yield part
            part = atoms_
    yield part


def _read(value: str, part: list[Atom]) -> list[_Group]:
    """The groups in a stretch without other words."""
    units = [[a for a in unit if a.kind != "stop"] for _, unit in _units(part)]
    ways = ["before"] * len(units) if _headed(value, part) else [_way(unit) for unit in units]
    weight = {
        way: sum(len(unit) for unit, own in zip(units, ways, strict=True) if own == way) for way in ("before", "after")
    }
    tied = weight["before"] == weight["after"]
    usual = _way([atom for unit in units for atom in unit]) if tied else max(weight, key=weight.__getitem__)
    usual = usual if usual == "before" else "after"
    groups: list[_Group] = []
    waiting: list[Atom] = []
    opened: _Group | None = None
    for unit, way in zip(units, ways, strict=True):
        opened = None if way == "after" else opened
        for n, atom in enumerate(unit):
            following = unit[n + 1] if n + 1 < len(unit) else None
            if atom.kind == "choice":
                leads = atom.opens and following is not None and following.kind == "person"
                if waiting and (way == "after" or (way != "before" and usual == "after" and not leads)):
                    groups.append(_Group(atom, _serving(value, waiting)))
                    opened, waiting = None, []
                else:
                    opened, waiting = _Group(atom), []
                    groups.append(opened)
            elif opened is not None and (opened.choice.opens or way == "before" or usual == "before"):
                opened.people.append(atom)
            else:
                opened = None
                waiting.append(atom)
    return [group for group in groups if group.people]


def _serving(value: str, people: list[Atom]) -> list[Atom]:
    """Whose the vote is that stands after some people: of two in cells side by side the substitute's.

    He stands second, but first where a column says whom he serves for.
    """
    if len(people) == 2 and re.fullmatch(r"[ ]*\t[ \t]*|[ ]{3,}", value[people[0].end : people[1].start]):
        return (
            people[:1] if _SERVED_FOR.search(value, max(people[0].start - _TALLEST, 0), people[0].start) else people[1:]
        )
    return people


def _units(part: Sequence[Atom]) -> Iterator[tuple[int, list[Atom]]]:
    """The stretch cut where sentences end."""
    unit: list[Atom] = []
    for n, atom in enumerate([*part, Atom("stop", 0, 0)]):
        if atom.kind != "stop":
            unit.append(atom)
        elif unit:
            yield n, unit
            unit = []


def _headed(value: str, part: Sequence[Atom]) -> bool:
    """Whether each vote stands once, on a line of its own above those who cast it, perhaps with blank lines between."""
    told = [atom for atom in part if atom.kind != "stop"]
    choices = [atom for atom in told if atom.kind == "choice"]
    if not told or (told[0].kind, told[-1].kind) != ("choice", "person"):
        return False
    return len({atom.choice for atom in choices}) == len(choices) and all(_alone(value, atom) for atom in choices)


def _alone(value: str, atom: Atom) -> bool:
    """Whether the vote stands on a line of its own: ``Nej`` · ``Röstade nej:``."""
    before = value[value.rfind("\n", 0, atom.start) + 1 : atom.start].strip().casefold()
    return bool(_VOTED.fullmatch(before) and _ENDS.match(value, atom.end))


def _way(unit: Sequence[Atom]) -> str:
    """Whether votes stand before those who cast them, after them, or the unit does not show it."""
    kinds = [atom.kind for atom in unit]
    if "choice" not in kinds or "person" not in kinds:
        return "none"
    if kinds[0] == "choice" and kinds[-1] == "person":
        return "before"
    if kinds[0] == "person" and (kinds[-1] == "choice" or not any(atom.opens for atom in unit)):
        return "after"
    return "mixed"


def _rolls(value: str, groups: Sequence[_Group]) -> Iterator[Roll]:
    run: list[_Group] = []
    seen: set[str] = set()
    for group in sorted(groups, key=lambda g: g.start):
        names = {person.name for person in group.people}
        if run and (names & seen or _over(value, run[-1].end, group.start)):
            yield from _roll(run)
            run, seen = [], set()
        run.append(group)
        seen |= names
    yield from _roll(run)


def _over(value: str, end: int, start: int) -> bool:
    return start - end > _GAP or bool(_NEW_LIST.search(value, end, start))


def _roll(groups: Sequence[_Group]) -> Iterator[Roll]:
    """The roll that groups make, maybe of those who abstain alone; nothing told softly unless both sides are named."""
    sides = {group.choice.choice for group in groups}
    if len(groups) == 2 and sides == {"ja"} and len({group.choice.name for group in groups} - {""}) == 2:
        # For the one proposal, then for the other.
        groups = [groups[0], replace(groups[1], choice=replace(groups[1].choice, choice="nej"))]
        sides = {"ja", "nej"}
    if not {"ja", "nej"} <= sides:
        groups = [group for group in groups if not group.choice.soft]
        sides = {group.choice.choice for group in groups}
    if not sides & {"ja", "nej", "avstår"}:
        return
    totals: dict[str, int] = {}
    for group in groups:
        if group.choice.count is not None:
            totals[group.choice.choice] = totals.get(group.choice.choice, 0) + group.choice.count
    ballots = tuple(_ballot(who, group.choice.choice) for group in groups for who in group.people)
    yield Roll(Span(groups[0].start, max(g.end for g in groups)), ballots, totals)


def _ballot(who: Atom, choice: str) -> Ballot:
    return Ballot(who.name, who.party, choice)
