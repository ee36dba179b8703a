"""Fullmäktige of the big west coast city and its neighbours: decision first, voting lists one cell per line last."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from corpus.make.content import Document, Item, Vote
from corpus.make.families.base import Family
from corpus.make.flow import Block, Break, Para, Style, Table, cell

CHOICES = {"ja": "Ja", "nej": "Nej", "avstår": "Avstår", "frånvarande": "Frånvarande"}


class WestCoast(Family):
    """Sans serif without ruling; ``§ 45 Ärendenummer KS-2024-00035``; lists point at the agenda number."""

    serif = "DejaVu Serif"
    sans = "DejaVu Sans"
    size = 9.5
    margins = (1.6, 2.6, 1.6, 2.9)
    new_page_per_item = False
    order = (
        "ärende",
        "beslut",
        "handlingar",
        "yrkande",
        "beslutsgång",
        "votering",
        "jäv",
        "reservation",
        "protokollsanteckning",
        "annat",
        "expediering",
    )
    headings: ClassVar[dict[str, str]] = Family.headings | {
        "ärende": "",
        "handlingar": "Handling",
        "beslutsgång": "Propositionsordning",
        "expediering": "Protokollsutdrag skickas till",
    }

    def styles(self) -> dict[str, Style]:
        styles = super().styles()
        styles |= {
            "para": Style(self.sans, 12, before=0.9, after=0.05, keep=True),
            "title": Style(self.sans, 12, bold=True, after=0.25, keep=True),
            "head": Style(self.sans, 9.5, bold=True, before=0.3, after=0.03, keep=True),
            "tight": Style(self.serif, self.size, after=0),
            "name": Style(self.serif, self.size, after=0),
            "ballot": Style(self.sans, 8, after=0),
            "ballothead": Style(self.sans, 8, bold=True, after=0),
            "small": Style(self.sans, 7.5, after=0, colour="#444444"),
            "right": Style(self.sans, 7.5, align="end", after=0),
        }
        return styles

    def header(self, document: Document) -> Iterator[Block]:
        yield Para(document.cover["organ"], "small")
        yield Para(f"{document.body}\nProtokoll nr {document.cover['nr']}\nSammanträdesdatum: {document.date}", "small")

    def footer(self, document: Document) -> Iterator[Block]:
        yield Table(
            (
                (
                    cell(f"{document.cover['organ']} {document.body}, protokoll", "small"),
                    cell("{page} ({pages})", "right"),
                ),
            ),
            (12.0, 3.4),
            "none",
        )

    def cover(self, document: Document) -> Iterator[Block]:
        cover = document.cover
        yield Para(f"{document.body}, protokoll", "cover")
        yield Para("Tid:", "head")
        yield Para(cover["tid"])
        yield Para("Plats:", "head")
        yield Para(cover["plats"])
        yield Para("Paragrafer:", "head")
        yield Para(cover["paragrafer"])
        yield Para("Närvarande", "title")
        lists: dict[str, list[str]] = {}
        for person in document.attendance:
            shown = f", {person.shown}" if person.shown else ""
            if person.serving:
                entry = f"{person.tagged} tjänstgör för {person.serves_for}"
                lists.setdefault("Tjänstgörande ersättare", []).append(entry)
            elif person.role == "ersättare":
                lists.setdefault("Ersättare", []).append(person.tagged)
            elif person.role == "tjänsteperson":
                lists.setdefault("Övriga närvarande", []).append(f"{person.name}{shown}")
            elif person.present:
                lists.setdefault("Ledamöter", []).append(f"{person.tagged}{shown}")
        for heading, lines in lists.items():
            yield Para(heading, "head")
            for line in lines:
                yield Para(line, "name")
        yield Para("Underskrifter", "head")
        for name, role in (line.split("|") for line in cover["undertecknat"].split("\n")):
            yield Para(f"{role}  ______________________________  {name}", "name")
        yield Para("Tillkännagivande av protokollsjustering", "head")
        yield Para(cover["anslag"])
        yield Break()

    def item_heading(self, entry: Item, document: Document) -> Iterator[Block]:
        number = f" Ärendenummer {', '.join(entry.dnr)}" if entry.dnr else ""
        yield Para(f"§ {entry.number}{number}", "para")
        yield Para(entry.title, "title")

    def vote_appendix(self, piece: Vote, entry: Item, document: Document) -> Iterator[Block]:
        """Seat, name, party and choice each on a line of its own, as the voting system prints them."""
        yield Para(piece.label.split("|")[0], "title")
        yield Para(f"{document.cover['organ']} Kommunfullmäktige {document.date}", "ballot")
        yield Para(f"Ärende: {entry.ref}", "ballot")
        yield Para(f"Ärendemening: {entry.title}", "ballot")
        yield Para(f"Voteringsproposition: {piece.label.split('|')[1]}", "ballot")
        yield Para(f"Antal Ja: {piece.yes}", "ballot")
        yield Para(f"Antal Nej: {piece.no}", "ballot")
        yield Para(f"Antal Avstår: {piece.abstain}", "ballot")
        yield Para(f"Antal Frånvarande: {piece.absent or 0}", "ballot")
        yield Para("Namn Parti Plats Röst", "ballothead")
        for seat, ballot in enumerate(piece.ballots, 1):
            chair = " Ordförande" if seat == 1 else ""
            for line in (ballot.name, ballot.party or "-", f"{seat}{chair}", CHOICES[ballot.vote]):
                yield Para(line, "ballot")
