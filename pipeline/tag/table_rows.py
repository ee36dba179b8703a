"""Rows of a table of votes that are no votes, and cells that ran together."""

from __future__ import annotations

import re

from pipeline.kit import Kit
from pipeline.kit.choices import choice_of
from pipeline.locate import PageIndex
from pipeline.tag.ballots import voter
from pipeline.tag.grid import Cell, part
from pipeline.tag.roster import Roster
from pipeline.tag.table_head import Head
from pipeline.text import Text

_MAY_NOT = re.compile(r"\(?(?:jäv(?:ig)?|deltar (?:ej|inte)|vakant?|ej tjänstgörande)\)?\.?", re.IGNORECASE)
_LISTED = re.compile(
    r"(?:(?:ej |icke )?(?:närvarande|beslutande|tjänstgörande|ordinarie|inkallade) )?"
    r"(?:ledamöter|ersättare|suppleanter):?|presidi(?:um|et):?",
    re.IGNORECASE,
)
_FIGURES = re.compile(r"\(?\d{1,3}(?: (?:mandat|st|ledamöter))?\)?")
_SHORTEST = 6
"""A party's code alone on a line may be what a narrow column broke off; its name is a heading."""


def headed_by(words: list[str], kit: Kit, date: str | None) -> str | None:
    """The party whose name is all that a row holds, perhaps with its seats or code: ``Liberalerna (L)``."""
    name = re.sub(r"\s*\(\w{1,4}!?\)$|:$", "", words[0]) if words else ""
    if len(name) < _SHORTEST or not all(_FIGURES.fullmatch(word) for word in words[1:]):
        return None
    return kit.parties.code(name, date)


def is_party_count(words: list[str], kit: Kit, date: str | None) -> bool:
    """Whether a row tells how many of a party voted so and so: ``S | 5 | 0 | 0``; who they were it does not."""
    figures = [word for word in words[1:] if _FIGURES.fullmatch(word) or word in "-–"]
    return (
        len(figures) > 1 and len(figures) == len(words) - 1 and kit.parties.code(words[0].strip("()"), date) is not None
    )


def is_row(head: Head, people: Roster, kit: Kit, date: str | None) -> bool:
    """Whether what looks like a head is somebody's votes: ``Anna Ek, S | Nej | Ja``."""
    rest = [cell.text for cell in head.cells if choice_of(cell.text) is None]
    who = voter(rest, kit, date) if rest else None
    return who is not None and bool(who[1] or people.find(who[0]))


def is_heading(words: list[str]) -> bool:
    """Whether a row only says which members stand below it: ``Tjänstgörande ersättare`` · ``Presidium``."""
    return len(words) == 1 and _LISTED.fullmatch(words[0]) is not None


def keeps_out(words: list[str]) -> bool:
    """Whether a row says that somebody does not vote: ``12 | Anna Ek | S | jäv``."""
    return len(words) > 1 and any(_MAY_NOT.fullmatch(word) for word in words[1:])


def party_apart(text: Text, index: PageIndex, head: Head, row: list[Cell], kit: Kit, date: str | None) -> list[Cell]:
    """The cells of a row, a party apart that a long name in a narrow column has pushed to: ``Aino Friberg- S``."""
    if not row or all(group.party is None for group in head.groups):
        return row
    name, _, code = row[0].text.rpartition(" ")
    there = any(kit.parties.code(cell.text.strip(" ()"), date) for cell in row[1:])
    if there or not name or not code.isupper() or not kit.parties.code(code, date):
        return row
    at = len(row[0].text) - len(code)
    return [part(text, index, row[0], 0, len(name.rstrip())), part(text, index, row[0], at, at + len(code)), *row[1:]]
