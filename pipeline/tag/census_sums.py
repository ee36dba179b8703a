"""Sums of a list of votes: the figures above or below the names, which are no votes themselves."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby, pairwise

from pipeline.kit.choices import choice_of
from pipeline.tag.atoms import Atom
from pipeline.tag.ballots import Roll

_HEAD, _FOOT = 700, 60
"""Characters between a list and the figures printed above it, or below it."""
_SUMS_OF_SEVERAL = re.compile(r"(?:[ \t]+\d{1,3}){2,}[ \t]*(?:\n|$)")
"""``Ja  8  7  11``: the sums of three votes."""

_OF_SEVERAL = re.compile(
    r"^[ \t]*(?:Antal[ ]+)?(?P<choice>[^\W\d]+\.?)[ \t:]+(?P<figures>\d{1,3}(?:[ \t]+\d{1,3})+)[ \t]*$", re.MULTILINE
)


_NAMES_FOLLOW = re.compile(r"[ ]*[:(][ ]*\S")
"""``3 ja, 2 nej och 2 avstår (Anna Ek, Bo Al)``: the last sum opens a list of its own."""


def sums_of_several(value: str, start: int, votes: int) -> list[dict[str, int]]:
    """What the lines below a list of several votes sum up, for each: ``Ja  8  7`` · ``Nej  6  7``."""
    sums: list[dict[str, int]] = [{} for _ in range(votes)]
    for match in _OF_SEVERAL.finditer(value, start, min(start + _HEAD, len(value))):
        choice, figures = choice_of(match["choice"]), match["figures"].split()
        if choice and len(figures) == votes:
            for totals, figure in zip(sums, figures, strict=True):
                totals.setdefault(choice, int(figure))
    return sums


def summed(roll: Roll, sums: Sequence[Atom]) -> Roll:
    """The roll with the figures printed above it or below it, where they are those of its names."""
    cast = [ballot.choice for ballot in roll.ballots]
    near = [atom for atom in sums if 0 <= atom.start - roll.span.end < _FOOT or 0 <= roll.span.start - atom.end < _HEAD]
    told: dict[str, int] = {}
    for atom in near:
        told.setdefault(atom.choice, atom.count or 0)
    agree = all(cast.count(choice) == count for choice, count in told.items() if choice in ("ja", "nej"))
    return replace(roll, totals=told | roll.totals) if told and agree else roll


def sums_in(value: str, found: Sequence[Atom]) -> set[int]:
    """Which atoms are heads of columns, several votes on a line, or sums: figures that no names follow."""
    lines: dict[int, list[Atom]] = {}
    sentence = -1
    for atom in found:
        if atom.kind == "stop" and value[atom.start] == ".":
            sentence = atom.start
        elif atom.kind in ("choice", "person"):
            lines.setdefault(max(sentence, value.rfind("\n", 0, atom.start)), []).append(atom)
    left_out: set[int] = set()
    for row in lines.values():
        if len(row) > 1 and all(a.kind == "choice" for a in row) and not all(a.letter for a in row):
            left_out |= {id(atom) for atom in row}
        elif len(row) == 1 and row[0].kind == "choice" and _SUMS_OF_SEVERAL.match(value, row[0].end):
            left_out.add(id(row[0]))
    rest = [atom for atom in found if (atom.kind != "stop" or value[atom.start] == ".") and id(atom) not in left_out]
    chains = [list(chain) for _, chain in groupby(rest, key=lambda a: a.kind == "choice" and a.count is not None)]
    for sums, after in pairwise([*chains, []]):
        if sums[0].kind == "choice" and any(atom.count for atom in sums[:-1]):
            named = after and after[0].kind == "person" and _NAMES_FOLLOW.match(value, sums[-1].end)
            left_out |= {id(atom) for atom in (sums[:-1] if named else sums)}
    return left_out
