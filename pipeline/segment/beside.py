"""Lists side by side: which list each column holds, and which column of its line a name stands in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.kit import Kit
from pipeline.kit.headings import fold
from pipeline.kit.municipalities import Template
from pipeline.segment import aligned
from pipeline.segment.attendance_heads import COLUMNS
from pipeline.segment.reading import Reading

Cell = tuple[str, int]
LISTS = frozenset({"members", "serving substitutes", "substitutes", "officials", "absent"})
"""Labels under which people are listed."""


@dataclass(frozen=True, slots=True)
class Lists:
    """The lists of a head, column by column."""

    kinds: tuple[str, ...]
    """An empty one is a column without a head: the party beside a name."""
    by_party: bool
    """Whether a column before the lists tells the party of everybody down to the next party."""
    places: tuple[float, ...]
    """Where the columns begin, that of the parties too."""
    empty: int
    """How many empty cells stand before the head."""

    def row(self, reading: Reading, cells: list[Cell], kit: Kit, date: str | None) -> tuple[str | None, list[Cell]]:
        """The party that a row begins with, if it does, and its cells under the lists."""
        if self.places:
            cells = aligned.under(reading, cells, self.places)
        elif (skipped := aligned.empty_before(reading, cells[0]) - self.empty) > 0:
            cells = [("", cells[0][1])] * skipped + cells
        first = cells[0][0].strip("(): ")
        if self.by_party:
            code = kit.parties.after_name(first, date)
        else:
            code = kit.parties.common(first, date) if len(cells) > len(self.kinds) else None
        led = code is not None or (self.by_party and not first)
        return code, _under_heads(cells[1:] if led else cells, self.kinds)


def head(reading: Reading, cells: Sequence[Cell], template: Template) -> Lists | None:
    """The lists side by side that a line heads: two or more, or those beside a column of parties."""
    labels = [template.label(text) for text, _ in cells]
    by_party = fold(cells[0][0]).rstrip(".") in COLUMNS["party"]
    if by_party:
        labels[:1] = []
    told = [label for label, (text, _) in zip(labels, cells[by_party:], strict=True) if text]
    if len(told) < 2 - by_party or not all(label in LISTS for label in told):
        return None
    kinds = tuple(label or "" for label in labels)
    return Lists(kinds, by_party, aligned.places(reading, cells), aligned.empty_before(reading, cells[0]))


def _under_heads(content: list[Cell], heads: tuple[str, ...]) -> list[Cell]:
    """The cells, those below no word of the head (the party beside a name) joined to the cell before."""
    if "" not in heads:
        return content
    done: list[Cell] = []
    for i, (text, start) in enumerate(content):
        if i and (i >= len(heads) or not heads[i]):
            before, begin = done[-1]
            done[-1] = f"{before}\t{text}", begin
            text = ""
        done.append((text, start))
    return done
