"""Heads of tables of votes: which column holds which choice, and which hold the names."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from pipeline.kit.choices import choice_of, heads
from pipeline.locate import PageIndex
from pipeline.tag.atom_words import LETTERS
from pipeline.tag.grid import MEASURES, Cell, cells, column, part
from pipeline.text import Text

_SUBSTITUTE = re.compile(
    r"(?:(?:tj|inkall)\w*\.?\s+)?(?:ersättare|ers\.?|suppleant)\w*(?:\s+(?:som\s+)?tj\w*\.?)?", re.IGNORECASE
)
_PARTY = re.compile(r"part(?:\.|i|ier|ibet\w*\.?|i-?beteckning)", re.IGNORECASE)
_BESIDE = re.compile(r"plats|nr\.?|roll|funktion|uppdrag|bänk", re.IGNORECASE)
"""Heads of columns beside that of the names."""
_PLACE = re.compile(r"(?:medlems)?kommun|ort|(?:val)?krets|distrikt", re.IGNORECASE)
_HEAD_WORD = re.compile(
    r"namn|ledam\w+|beslutande|ordinarie|tjänstgör\w*|ersättare|suppleant\w*|parti\w*|plats|nr\.?|roll|funktion|jäv|bänk|omröstning\w*|votering\w*",
    re.IGNORECASE,
)

_LETTERS = re.compile(r"\bJ\s+N\b")
"""``J  N  A``: the choices by their first letters."""
_NO = re.compile(rf"\b(?i:nej)|{_LETTERS.pattern}|\b(?:Ja|JA)[ \t]+\S{{2,4}}(?=\t|[ ]|$)", re.MULTILINE)
"""No head of a table of votes is without that column, if it was read so; few lines have the word or its letter."""
_COUNT = re.compile(r"\s*[:(]?\s*\d{1,3}(?:\s*(?:st|röster)\.?)?\)?$")
"""``Ja (6)``: how many names stand below."""
_OF = re.compile(r"^§\s?(?P<before>\d+(?:\s?[a-z]\b)?)[\s:,–-]*|[\s:,–-]*\(?§\s?(?P<after>\d+(?:\s?[a-z]\b)?)\)?$")
"""Which § a choice is told for: ``§ 12 Ja`` · ``Nej (§ 12)``."""


@dataclass
class Group:
    """One count of a table: which column holds which choice, and which columns hold its names."""

    columns: dict[int, str]
    names: range
    substitute: int | None
    party: int | None
    place: int | None = None
    """The column that says where the members are from."""
    number: str | None = None
    """The § that the heads of its choices name: ``§ 12 Ja``."""


@dataclass
class Head:
    """The printed head of a table. ``beside``: two halves of one list stand side by side.

    ``widest`` is how many borders the longest row below it has.
    """

    cells: list[Cell]
    borders: int
    groups: list[Group]
    beside: bool
    widest: int = 0
    serving: bool = False
    """Whether the line above the choices names a column of substitutes beside the members."""

    @property
    def named(self) -> bool:
        """Whether names stand in columns of their own, not under the choices."""
        return any(len(group.names) for group in self.groups)

    @property
    def by_party(self) -> bool:
        """Whether nothing but a column of parties stands left of the choices."""
        return len(self.groups) == 1 and [*self.groups[0].names] == [0] and bool(_PARTY.fullmatch(self.cells[0].text))


def read_head(text: Text, index: PageIndex, start: int, end: int) -> Head | None:
    """The head of a table that names the choices, or None."""
    if not _NO.search(text.value, start, end):
        return None
    found: list[Cell] = []
    by_letter = _LETTERS.search(text.value, start, end) is not None

    def choice_in(cell: str) -> str | None:
        cell = _COUNT.sub("", _OF.sub("", cell))
        return choice_of(cell) or (LETTERS.get(cell) if by_letter else None)

    for cell in cells(text, index, start, end):
        words = [m for m in re.finditer(r"\S+", cell.text)]
        told = [choice_in(m[0]) for m in words]
        one_by_one = len(words) > 1 and not choice_in(cell.text) and any(told)
        if one_by_one and all(c or _HEAD_WORD.fullmatch(m[0]) for c, m in zip(told, words, strict=True)):
            found += [part(text, index, cell, m.start(), m.end()) for m in words]
        else:
            found.append(cell)
    found = [cell for cell in found if choice_in(cell.text) or not _torn(cell.text)]
    misread = heads([_COUNT.sub("", cell.text) for cell in found])
    choices = {
        i: choice
        for i, (cell, like) in enumerate(zip(found, misread, strict=True))
        if (choice := choice_in(cell.text) or like)
    }
    whole = {"ja", "nej"} <= set(choices.values())
    # The column Ja, the longest, may have been read by itself.
    rest = "nej" in choices.values() and 1 < len(found) == len(choices)
    sentence = any(
        cell.text.endswith((".", ",")) and len(cell.text) > 8 and i not in choices for i, cell in enumerate(found)
    )
    if not (whole or rest) or sentence:
        return None
    borders = text.value.count("\t", start, end)
    above = _line_above(text, index, start)
    head = _head_of(found, choices, borders)
    if head.named and (two_lines := _with_upper_half(found, above, min(choices))):
        more = len(two_lines) - len(found)
        return _head_of(two_lines, {i + more: choice for i, choice in choices.items()}, borders)
    head.serving = not head.named and any(_SUBSTITUTE.fullmatch(cell.text) for cell in above[1:])
    return head


def with_yes(head: Head, below: list[Cell]) -> Head | None:
    """The head with the column Ja of each vote, which a broken word has pushed down; None for other lines."""
    missing = [group for group in head.groups if "ja" not in group.columns.values()]
    if not below or len(below) != len(missing) or any(choice_of(cell.text) != "ja" for cell in below):
        return None
    by = next((name for name in MEASURES if all(cell.place(name) for cell in (*head.cells, *below))), None)
    if by is None:
        return None
    found = sorted((*head.cells, *below), key=lambda cell: cell.place(by) or (0, 0))
    return _head_of(
        found, {i: choice for i, cell in enumerate(found) if (choice := choice_of(cell.text))}, head.borders
    )


def _head_of(found: list[Cell], choices: dict[int, str], borders: int) -> Head:
    """The head with these cells, of which some name choices."""
    columns: list[dict[int, str]] = []
    for i, choice in choices.items():
        if not columns or choice in columns[-1].values():
            columns.append({})
        columns[-1][i] = choice
    groups: list[Group] = []
    last = -1
    for group in columns:
        names = range(last + 1, min(group))
        # A second count has no names of its own; it goes by the first's.
        if not len(names) and groups:
            names = groups[0].names
        substitute = next((i for i in names if i > names.start and _SUBSTITUTE.fullmatch(found[i].text)), None)
        party = next((i for i in names if _PARTY.fullmatch(found[i].text)), None)
        if all(i == party or _BESIDE.fullmatch(found[i].text) for i in names):
            party = None  # nothing is printed above the names
        place = next((i for i in names if _PLACE.fullmatch(found[i].text)), None)
        told = {m["before"] or m["after"] for i in group if (m := _OF.search(found[i].text))}
        number = told.pop() if len(told) == 1 else None
        groups.append(Group(group, names, substitute, party, place if len(names) > 1 else None, number))
        last = max(group)
    beside = len(groups) > 1 and any(group.names != groups[0].names for group in groups[1:])
    return Head(found, borders, groups, beside)


def _torn(words: str) -> bool:
    """Whether a cell is the end of a word that the line above begins: ``När-`` / ``varo``. It heads no names."""
    return words.isalpha() and words.islower() and not _HEAD_WORD.fullmatch(words)


def _line_above(text: Text, index: PageIndex, start: int) -> list[Cell]:
    end = text.value.rfind("\n", 0, start)
    found: list[Cell] = []
    for cell in cells(text, index, text.value.rfind("\n", 0, max(end, 0)) + 1, end) if end >= 0 else []:
        first, _, rest = cell.text.partition(" ")
        at = len(cell.text) - len(rest.lstrip())
        if rest and _PARTY.fullmatch(first):  # a narrow column leaves one blank before the next
            found += [part(text, index, cell, 0, len(first)), part(text, index, cell, at, len(cell.text))]
        else:
            found.append(cell)
    return found


def _with_upper_half(found: list[Cell], above: list[Cell], first: int) -> list[Cell] | None:
    """The cells of a head of two lines, ``Ledamot | Parti | Tjänstgörande`` above ``ersättare | Ja | Nej``.

    None where the line above does not begin it: each cell left of the choices stands below one of its cells.
    """
    by = next((name for name in MEASURES if all(cell.place(name) for cell in (*found, *above))), None)
    if by is None or not above or not _HEAD_WORD.fullmatch(above[0].text):
        return None
    edge = (found[first].place(by) or (0, 0))[0]
    upper = [cell for cell in above if (cell.place(by) or (0, 0))[1] < edge]
    if len(upper) <= first:
        return None
    for low in found[:first]:
        i = column(upper, low, by)
        if i is None:
            return None
        upper[i] = replace(upper[i], text=f"{upper[i].text} {low.text}")
    return [*upper, *found[first:]]
