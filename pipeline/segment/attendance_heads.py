"""Heads of tables of members: which column tells the name, the party, who was there, who served for whom."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from dataclasses import dataclass

from pipeline.kit.choices import heads
from pipeline.kit.headings import fold

Cell = tuple[str, int]
"""What stands in a cell, and its offset in the text."""

_SUBSTITUTES = frozenset(
    {
        "ersattare",
        "suppleant",
        "suppleanter",
        "ordinarie ersattare",
        "narvarande ersattare",
        "ej tjanstgorande ersattare",
        "icke tjanstgorande ersattare",
    }
)
COLUMNS = {
    "name": frozenset(
        [
            "namn",
            "ledamot",
            "ledamoter",
            "ledamoter namn",
            "narvarande ledamoter",
            "beslutande ledamoter",
            "ordinarie",
            "ordinarie ledamot",
            "ordinarie ledamoter",
            "tjanstgorande",
            "fortroendevald",
            "fortroendevalda",
        ]
    )
    | _SUBSTITUTES,
    "party": frozenset({"parti", "part", "partier", "partibet", "partibeteckning", "partitillhorighet"}),
    "present": frozenset({"narvarande", "narv", "narvaro", "tjg", "tjanstgor", "tjanstgorande", "nv", "upprop"}),
    "absent": frozenset({"franvarande", "franv", "franvaro", "ej narvarande", "frv"}),
    "role": frozenset({"uppdrag", "befattning", "roll", "funktion", "uppgift"}),
    "notes": frozenset({"anm", "anmarkning", "anmarkningar", "kommentar", "kommentarer", "notering", "ovrigt"}),
    "substitute": frozenset(
        [
            "tjanstgorande ersattare",
            "tjg ersattare",
            "tjg ers",
            "ersatts av",
            "tjanstgorande ers",
            "ersattare",
        ]
    ),
    "home": frozenset({"medlemskommun", "kommun", "hemort", "ort", "bostadsort", "valkrets", "krets", "representerar"}),
    "served": frozenset({"ersattare for", "tjanstgor for", "ersatter", "tjg for", "istallet for", "i stallet for"}),
}
"""What a column tells → the folded words that may head it."""
_SEAT = frozenset({"", "nr", "plats", "plats nr", "stol", "bank"})
"""What may stand before the column of names."""
_TIMES = frozenset({"in", "ut", "tid in", "tid ut", "ankom", "ankomst", "avgick", "utgick", "kl", "tid", "klockslag"})
"""Columns of when somebody came and went: empty beside who never came."""
_PARAGRAPHS = frozenset(
    {"§§", "§", "paragrafer", "paragraf", "narvarande §§", "narvarande §", "narvarande paragrafer", "tjanstgor §§"}
)
_SERVES = frozenset({"tjg", "tjanstgor", "tjanstgorande"})
_VOTES = frozenset({"ja", "nej", "avstår"})
"""What heads the columns of a list of votes, and not of one of who was there."""
_VOTE = re.compile(r"omrostning|votering|§ ?\d")
"""What heads the columns of one vote, the choices on the next line."""
WIDEST = 16
"""Columns at most below a head that names the votes."""
_TWO_WORDS = re.compile(r" ?/ ?| och | eller ")
"""``Närvaro / ersättare``: the first word that means something says what stands there."""


@dataclass(frozen=True, slots=True)
class Table:
    """Columns of one list in a table, by what stands in them; ``kind`` is the list that the rows belong to."""

    kind: str
    columns: dict[str, int]
    times: tuple[int, ...] = ()
    choices: tuple[int, ...] = ()
    """Columns of how everybody voted."""
    paragraphs: tuple[int, ...] = ()
    """Columns of the §§ for which somebody served."""

    @property
    def marked(self) -> bool:
        """Whether a mark in a column says who was there."""
        return "present" in self.columns


def header(cells: Sequence[Cell], roll: bool = False) -> tuple[Table, ...]:
    """The lists of a table of members, if this line heads one: mostly one, or members and substitutes side by side.

    ``roll`` says that the heading of a roll stands above: there a column of substitutes beside the members is enough.
    """
    if len(cells) < (2 if roll else 3):
        return ()
    folded = [fold(text).replace(". ", " ") for text, _ in cells]
    cut = next(
        (i for i in range(2, len(cells)) if folded[i] in _SUBSTITUTES and _is_list(folded[:i], folded[i:])), len(cells)
    )
    paired = roll or bool(_PARAGRAPHS & set(folded))
    two = cut < len(cells)
    tables = [_table(folded[:cut], 0, paired, not two), *([_table(folded[cut:], cut, False, True)] if two else [])]
    return tuple(table for table in tables if table is not None) if all(tables) else ()


def meaning(word: str, known: Container[str] = ()) -> str | None:
    """What the column under a folded head tells, if it is none of those known already."""
    for part in (word, *_TWO_WORDS.split(word)):
        if told := next((m for m, words in COLUMNS.items() if part in words and m not in known), None):
            return told
    return None


def is_vote(cells: Sequence[Cell]) -> bool:
    """Whether this line heads a list of how the members voted, and not one of who was there."""
    votes = _VOTES.intersection(heads([text for text, _ in cells]))
    return len(votes) > 1 and not COLUMNS["present"].intersection(fold(text).rstrip(".") for text, _ in cells)


def _is_list(before: Sequence[str], folded: Sequence[str]) -> bool:
    """Whether columns of their own follow the word ersättare: then they are a list, not who serves for the member.

    A column ``Tjg`` only of the substitutes marks that they served; the only one of who was there is the members'.
    """
    serves = _SERVES if _SERVES & set(before) else frozenset()
    there = COLUMNS["present"] - _SERVES if COLUMNS["present"] & set(before) else frozenset()
    return any(word in COLUMNS["party"] | there | serves for word in folded[1:])


def _table(folded: Sequence[str], shift: int, paired: bool, last: bool) -> Table | None:
    """The columns of one list; ``paired``: substitutes in a column of their own tell that it is a roll.

    ``last``: nothing stands right of the list but notes without a head.
    """
    columns: dict[str, int] = {}
    for i, word in enumerate(folded):
        told = meaning(word, columns)
        if told is not None:
            columns[told] = i + shift
    if last:
        columns.setdefault("notes", len(folded) + shift - (folded[-1] == ""))  # what stands right of all heads
    telling = {"party", "present", "absent", "role", "served"} | ({"substitute"} if paired else set())
    if "name" not in columns or not telling & columns.keys():
        return None
    after = columns.get("substitute", len(folded) + shift) - shift + 1
    serves = next((i for i in range(after, len(folded)) if folded[i] in _SERVES), None)
    if serves is not None and columns.get("present") != serves + shift:
        columns["serves"] = serves + shift
    known = {i - shift for i in columns.values()}
    if any(i not in known and word not in _SEAT for i, word in enumerate(folded[: columns["name"] - shift])):
        return None  # the row of a person: "Anna Ek", "S", "Ledamot", "Närvarande"
    kind = "substitutes" if folded[columns["name"] - shift] in _SUBSTITUTES else "members"
    times = tuple(i + shift for i, word in enumerate(folded) if word in _TIMES | _PARAGRAPHS)
    choices = _choices(folded, shift)
    paragraphs = tuple(i for i in times if folded[i - shift] in _PARAGRAPHS)
    return Table(kind, columns, times if len(paragraphs) < len(times) else (), choices, paragraphs)


def _choices(folded: Sequence[str], shift: int) -> tuple[int, ...]:
    """The columns of how everybody voted: of the choices, or of votes with the choices on the next line of the head."""
    first = next((i for i, word in enumerate(folded) if _VOTE.match(word)), None)
    if first is not None:
        return tuple(range(first + shift, first + shift + WIDEST))
    return tuple(i + shift for i, choice in enumerate(heads(folded)) if choice in _VOTES)
