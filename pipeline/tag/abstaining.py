"""Who abstained, told in a sentence right below the lists of votes: no name of the list above it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pipeline.tag.atoms import Atom

_JOINED = re.compile(r"\s*,?\s*(?:(?:och|samt)\s+)?")
_SAYS = re.compile(r"[ ]+(?:(?:har|hade)[ ])?")


def apart(value: str, part: Sequence[Atom]) -> Iterator[list[Atom]]:
    """The atoms of a stretch, parted where a line begins ``Anna Ek (S) och Bo Al (V) avstod`` and where that ends."""
    at = 0
    for n, atom in enumerate(part):
        begin = _begin(value, part, n) if atom.kind == "choice" and atom.choice == "avstår" else n
        if begin < n:
            yield list(part[at:begin])
            yield list(part[begin : n + 1])
            at = n + 1
    yield list(part[at:])


def _begin(value: str, part: Sequence[Atom], n: int) -> int:
    """Where the persons stand of whom a verb is said in running text; the verb's own place where it is none."""
    verb = part[n]
    if verb.opens or not value[verb.start].islower():
        return n
    begin = n
    while begin and part[begin - 1].kind == "person":
        between = _SAYS if begin == n else _JOINED
        if not between.fullmatch(value, part[begin - 1].end, part[begin].start):
            break
        begin -= 1
        if begin and "\n" in value[part[begin - 1].end : part[begin].start]:
            return begin
    return n
