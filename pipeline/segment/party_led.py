"""Parties that lead lists of their members: ``Moderaterna (M): Anna Ek, Bo Al`` · the name of one in the first cell."""

from __future__ import annotations

import re
from dataclasses import dataclass

from pipeline.kit.parties import Parties

Cell = tuple[str, int]
_SEVERAL = re.compile(r"(?<![\w-])[A-ZÅÄÖ][\w-]+ [A-ZÅÄÖ][^,()]{0,60},.*[A-ZÅÄÖ]")
_LED = re.compile(
    r"(?:För )?(?P<name>[A-ZÅÄÖ][\wåäöÅÄÖ-]*(?:[ ][\w-]+){0,3}?)(?:[ ]?\((?P<code>\w{1,5}!?)\))?[ ]?:\s+(?=[A-ZÅÄÖ(])"
)
_NAMED = re.compile(r"(?P<name>[A-ZÅÄÖ][\wåäöÅÄÖ -]*?)(?:[ ]?\((?P<code>\w{1,5}!?)\))?:?")
_LOCAL = re.compile(
    r"partiet\b|partier?\b|listan\b|demokrater(?:na)?\b|alternativet\b|samling|framtid|väl\b|bästa\b", re.I
)
_BESIDE_NAME = re.compile(r"[a-zåäöé] \(([A-ZÅÄÖ]\w{1,4}!?)\)|, ([A-ZÅÄÖ]\w{1,4})(?=,|\s|$)")
_PARTY_WORD = re.compile(r"(?=(?:parti|list|demokrat|alternativ|samling|framtid|väl|bästa))", re.I)
SHORTEST = 6
"""A shorter name is a code, which belongs to the person beside it."""


def leads(value: str) -> bool:
    """Whether a line may begin with a party that a colon parts from its members: no name goes on there."""
    return _LED.match(value) is not None


def lists(value: str) -> bool:
    """Whether a line begins so and names several members: they may go on below.

    >>> lists("Moderaterna: Anna Ek, Bo Al, Cia"), lists("Moderaterna: Anna Ek"), lists("Tid: Måndag, kl. 8")
    (True, False, False)
    """
    match = _LED.match(value)
    return match is not None and _SEVERAL.search(value, match.end()) is not None


@dataclass(frozen=True, slots=True)
class Leaders:
    """Knows the name of a party that leads its members; ``codes`` are those that stand beside names in the document."""

    parties: Parties
    date: str | None
    codes: tuple[str, ...] = ()

    def party_of(self, value: str) -> str | None:
        """The party whose name, perhaps with its code, is all of a text: ``Laholmspartiet (LP)``; "" without a code."""
        match = _NAMED.fullmatch(value.strip())
        return self._code(match) if match and len(match["name"]) >= SHORTEST else None

    def heads(self, value: str, coded: bool) -> str | None:
        """The party whose name stands above its members; ``coded``: a code that stands so belongs to no name above."""
        named = self.party_of(value)
        return self._alone(value) if named is None and coded else named

    def led(self, cells: list[Cell], coded: bool) -> tuple[str, list[Cell]] | None:
        """The party that leads a line and the cells of its members; None where no party does.

        ``coded``: also a code in the first cell leads, those on the lines below too.
        """
        first, start = cells[0]
        match = _LED.match(first)
        if match and (code := self._code(match)) is not None:
            return code, [(first[match.end() :], start + match.end()), *cells[1:]]
        if len(cells) > 1 and cells[1][0]:
            code = self.party_of(first)
            code = self._alone(first) if code is None and coded else code
            return (code, cells[1:]) if code is not None else None
        return None

    def _alone(self, value: str) -> str | None:
        """The party of the whole country whose code is all of a text: ``M``, ``(M)``, ``M:``."""
        return self.parties.common(value.strip("(): "), self.date)

    def _code(self, match: re.Match[str]) -> str | None:
        """The code that is printed behind a party's name, or that the name has."""
        known = self.parties.code(match["name"], self.date)
        local = _LOCAL.search(match["name"])
        if match["code"] and (known or local):
            return self.parties.after_name(match["code"], self.date) or known
        return known or (self._short_for(match["name"]) if local else None)

    def _short_for(self, name: str) -> str:
        """The code of a local party as it stands beside names: ``KL`` of Kommunlistan, ``BY`` of Byalistan."""
        first, *rest = (part for word in name.casefold().split() for part in _PARTY_WORD.split(word) if part)
        initials = first[0] + "".join(part[0] for part in rest)
        fitting = [code for code in self.codes if code.casefold() == initials or first.startswith(code.casefold())]
        return fitting[0] if len(fitting) == 1 else ""


def leaders(value: str, parties: Parties, date: str | None) -> Leaders:
    """Leaders for a document: the codes in it that are no party's of the whole country."""
    codes = dict.fromkeys(match[1] or match[2] for match in _BESIDE_NAME.finditer(value))
    return Leaders(parties, date, tuple(code for code in codes if not parties.common(code, date)))
