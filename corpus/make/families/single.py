"""Documents that are one matter: Stockholm's utlåtande and promemoria, a tjänsteskrivelse, a motion, a report."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from corpus.make.content import Document, Item, Part, Statement
from corpus.make.families.base import Family
from corpus.make.flow import Block, Break, Para, Style, Table, cell


class Single(Family):
    """One item without §; headings are the parts' own."""

    headings: ClassVar[dict[str, str]] = {}

    def styles(self) -> dict[str, Style]:
        styles = super().styles()
        styles |= {
            "title": Style(self.sans, self.size + 4, bold=True, after=0.4, keep=True),
            "head": Style(self.sans, self.size + 1, bold=True, before=0.35, after=0.1, keep=True),
            "right": Style(self.sans, 8.5, align="end", after=0),
            "centre": Style(self.sans, 8.5, align="center", after=0),
        }
        return styles

    def item_heading(self, entry: Item, document: Document) -> Iterator[Block]:
        yield Para(entry.title, "title")

    def part(self, part: Part) -> Iterator[Block]:
        if part.heading:
            yield Para(part.heading, "head")
        for piece in part.pieces:
            yield from self.piece(piece)


class Utlatande(Single):
    """Stockholm: number and dnr over the title, reservations under each body."""

    size = 11.5
    margins = (2.0, 3.4, 1.8, 3.4)

    def styles(self) -> dict[str, Style]:
        styles = super().styles()
        styles["title"] = Style(self.serif, 16, bold=True, after=0.25, keep=True)
        styles["head"] = Style(self.serif, 12.5, bold=True, before=0.4, after=0.1, keep=True)
        styles["statement"] = Style(self.serif, self.size, after=0.2)
        styles["number"] = Style(self.serif, 12, after=0.5)
        return styles

    def item_heading(self, entry: Item, document: Document) -> Iterator[Block]:
        yield Para(document.cover["nummer"], "number")
        yield Para(entry.title, "title")
        if document.cover.get("under"):
            yield Para(document.cover["under"], "head")

    def appendices(self, document: Document) -> Iterator[Block]:
        """Every statement of the nämnder in full, under one heading."""
        pieces = [piece for entry in document.items for part in entry.parts for piece in part.pieces]
        delayed = [piece for piece in pieces if isinstance(piece, Statement) and piece.bilaga]
        if delayed:
            yield Break()
            yield Para("Bilaga 1", "head")
            yield Para("RESERVATIONER M.M.", "head")
        for piece in delayed:
            yield Para(piece.bilaga, "head")
            yield Para(piece.bilaga_lead)
            yield from self.own_words(piece)

    def footer(self, document: Document) -> Iterator[Block]:
        yield Para("{page}", "centre")


class Letter(Single):
    """A tjänsteskrivelse: sender to the left, date and dnr to the right."""

    serif = "Liberation Serif"
    margins = (1.6, 3.0, 1.6, 3.2)
    after_first = True

    def cover(self, document: Document) -> Iterator[Block]:
        cover = document.cover
        yield Table(
            (
                (
                    cell(f"**{cover['organ']}**\n{document.body}", "small"),
                    cell(f"**{cover['slag']}**", "small"),
                    cell(f"Datum\n{document.date}", "small"),
                ),
                (
                    cell(f"Handläggare\n{cover['handläggare']}", "small"),
                    cell(f"Ärendenummer\n{', '.join(document.dnr)}", "small"),
                    cell(f"Mottagare\n{cover['till']}", "small"),
                ),
            ),
            (6.0, 4.8, 4.4),
            "rows",
        )

    def footer(self, document: Document) -> Iterator[Block]:
        yield Table(
            ((cell(document.cover["adress"], "small"), cell("{page} ({pages})", "right")),), (12.0, 3.0), "none"
        )


class Motion(Single):
    """A party's letter to fullmäktige."""

    serif = "DejaVu Serif"
    sans = "DejaVu Sans"
    size = 11
    margins = (2.2, 3.0, 2.0, 3.0)

    def cover(self, document: Document) -> Iterator[Block]:
        yield Para(document.cover["parti"], "small")
        yield Para(document.cover["till"])


class Report(Single):
    """An auditor's or inspector's report, numbered headings."""

    def cover(self, document: Document) -> Iterator[Block]:
        for line in document.cover["framsida"].split("\n"):
            yield Para(line, "head")
