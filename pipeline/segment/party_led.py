"""Parties that lead lists of their members: ``Moderaterna (M): Anna Ek, Bo Al`` · the name of one in the first cell."""

from __future__ import annotations

import re

from pipeline.kit.parties import Parties

Cell = tuple[str, int]
_LED = re.compile(
    r"(?P<name>[A-ZÅÄÖ][\wåäöÅÄÖ-]*(?:[ ][\w-]+){0,3}?)(?:[ ]?\((?P<code>\w{1,5}!?)\))?[ ]?:\s+(?=[A-ZÅÄÖ(])"
)
_NAMED = re.compile(r"(?P<name>[A-ZÅÄÖ][\wåäöÅÄÖ -]*?)(?:[ ]?\((?P<code>\w{1,5}!?)\))?:?")
_LOCAL = re.compile(
    r"partiet\b|partier?\b|listan\b|demokrater(?:na)?\b|alternativet\b|samling|framtid|väl\b|bästa\b", re.I
)
SHORTEST = 6
"""A shorter name is a code, which belongs to the person beside it."""


def leads(value: str) -> bool:
    """Whether a line may begin with a party that a colon parts from its members: no name goes on there."""
    return _LED.match(value) is not None


def party_of(value: str, parties: Parties, date: str | None) -> str | None:
    """The party whose name, perhaps with its code, is all of a text: ``Laholmspartiet (LP)``."""
    match = _NAMED.fullmatch(value.strip())
    return _code(match, parties, date) if match and len(match["name"]) >= SHORTEST else None


def led(cells: list[Cell], parties: Parties, date: str | None) -> tuple[str, list[Cell]] | None:
    """The party that leads a line and the cells of its members; None where no party does."""
    first, start = cells[0]
    match = _LED.match(first)
    if match and (code := _code(match, parties, date)):
        return code, [(first[match.end() :], start + match.end()), *cells[1:]]
    if len(cells) > 1 and cells[1][0] and (code := party_of(first, parties, date)):
        return code, cells[1:]
    return None


def _code(match: re.Match[str], parties: Parties, date: str | None) -> str | None:
    """The code that is printed behind a party's name, or that the name has."""
    known = parties.code(match["name"], date)
    if match["code"] and (known or _LOCAL.search(match["name"])):
        return parties.after_name(match["code"], date) or known
    return known
