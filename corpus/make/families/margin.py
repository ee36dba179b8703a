"""Stockholm's stadsdelsnämnd: labels in the left margin, text to their right, decision first."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import ClassVar

from corpus.make.content import Document, Item, Part
from corpus.make.families.base import DECISION_FIRST, Family
from corpus.make.flow import Block, Para, Style, Table, cell


class Margin(Family):
    """Margin labels without ruling."""

    serif = "Liberation Sans"
    size = 10.5
    margins = (1.4, 2.0, 1.6, 2.2)
    order = tuple(kind for kind in DECISION_FIRST if kind not in ("handlingar", "expediering"))
    """Papers and who gets a copy end the item, in the order they are written."""
    headings: ClassVar[dict[str, str]] = Family.headings | {
        "ärende": "Ärendet",
        "yrkande": "Förslag till beslut",
        "förslag": "Förvaltningens förslag",
        "särskilt uttalande": "Särskilt uttalande",
    }

    def styles(self) -> dict[str, Style]:
        styles = super().styles()
        styles |= {
            "margin": Style(self.sans, 9, bold=True, after=0.1),
            "body": Style(self.serif, self.size, after=0.18),
            "statement": Style(self.serif, self.size, italic=True, after=0.18),
            "para": Style(self.sans, 12, bold=True, before=0.6, after=0, keep=True, left=1.3, first=-1.3, tabs=(1.3,)),
            "ref": Style(self.sans, 9, left=1.3, after=0.25, keep=True),
            "right": Style(self.sans, 8.5, align="end", after=0),
            "small": Style(self.sans, 8.5, after=0),
        }
        return styles

    def header(self, document: Document) -> Iterator[Block]:
        cover = document.cover
        yield Table(
            (
                (
                    cell(f"**Stockholms stad**\n{document.body}", "small"),
                    cell(f"**Protokoll nr {cover['nr']}**\nSida {{page}} ({{pages}})\n{document.date}", "right"),
                ),
            ),
            (8.4, 8.4),
            "none",
        )

    def footer(self, document: Document) -> Iterator[Block]:
        yield Para(document.cover["adress"], "small")

    def cover(self, document: Document) -> Iterator[Block]:
        cover = document.cover
        yield Para(f"Protokoll nr {cover['nr']}/{(document.date or '')[:4]}", "cover")
        yield Para(cover["fört"])
        yield Para(cover["justerat"])
        for name, role in (line.split("|") for line in cover["undertecknat"].split("\n")):
            yield Para(name, "tight")
            yield Para(role)
        rows = []
        for label, people in self.lists(document):
            rows.append((cell(label, "margin"), (Para(f"{', '.join(people)}."),)))
        yield Table(tuple(rows), (3.6, 13.2), "none")

    def lists(self, document: Document) -> Iterator[tuple[str, list[str]]]:
        people = document.attendance
        members = [p for p in people if p.role in ("ordförande", "vice ordförande", "ledamot")]
        yield "Ledamöter", [f"{p.tagged}{', ' + p.shown if p.shown else ''}" for p in members if p.present]
        yield (
            "Tjänstgörande ersättare",
            [
                f"{p.tagged} för {p.serves_for}{' ' + p.note if p.note else ''}"
                for p in people
                if p.role == "ersättare" and p.serves_for
            ],
        )
        yield "Ersättare", [p.tagged for p in people if p.role == "ersättare" and not p.serves_for and p.present]
        yield "Tjänstemän", [f"{p.name}, {p.shown}" for p in people if p.role == "tjänsteperson"]
        absent = [p.tagged for p in people if not p.present]
        if absent:
            yield "Frånvarande", absent

    def item_heading(self, entry: Item, document: Document) -> Iterator[Block]:
        yield Para(f"§ {entry.number}\t{entry.title}", "para")
        dnr = f"Dnr {', '.join(entry.dnr)}" if entry.dnr else ""
        yield Para(". ".join(filter(None, (entry.ref, dnr))) or " ", "ref")

    def item(self, entry: Item, document: Document) -> Iterator[Block]:
        yield from self.item_heading(entry, document)
        for tabled, group in groupby(self.ordered(entry.parts), key=lambda part: part.kind != "votering"):
            if tabled:
                for part in group:
                    yield self.labelled(part)
            else:
                for part in group:
                    yield from self.part(part)

    def labelled(self, part: Part) -> Table:
        """The heading in the margin, everything said under it to the right."""
        blocks = tuple(block for piece in part.pieces for block in self.piece(piece) if isinstance(block, Para))
        return Table(((cell(self.heading_of(part), "margin"), blocks),), (3.6, 13.2), "none")
