"""Landsting: lettered points, § only for decisions, headings in the body face, organisation number in the footer."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from corpus.make.content import Document, Item
from corpus.make.families.base import DECISION_LAST, Family
from corpus.make.flow import Block, Break, Para, Style, Table, cell


class County(Family):
    """Landstingsstyrelse around 2010."""

    serif = "Liberation Serif"
    size = 11.5
    margins = (1.6, 3.2, 1.6, 3.2)
    headings: ClassVar[dict[str, str]] = {
        "beslut": "Landstingsstyrelsens beslut",
        "ärende": "",
        "handlingar": "Handlingar",
        "förslag": "Förslag",
        "yrkande": "Yrkanden",
        "beslutsgång": "Proposition",
        "votering": "Omröstning",
        "reservation": "Reservation",
        "särskilt uttalande": "Särskilt yttrande",
        "protokollsanteckning": "Anteckning",
        "expediering": "Protokollsutdrag till",
        "jäv": "Jäv",
    }
    order = DECISION_LAST

    def styles(self) -> dict[str, Style]:
        styles = super().styles()
        styles |= {
            "letter": Style(
                self.sans, 13, bold=True, before=0.5, after=0.3, left=1.0, first=-1.0, keep=True, tabs=(1.0,)
            ),
            "para": Style(
                self.sans, 11.5, bold=True, before=0.5, after=0.25, left=1.5, first=-1.5, keep=True, tabs=(1.5,)
            ),
            "head": Style(self.serif, self.size, bold=True, before=0.1, after=0.05, keep=True),
            "statement": Style(self.serif, self.size, left=0.8, after=0.2),
            "small": Style(self.sans, 7, after=0),
            "label": Style(self.sans, 7, after=0),
        }
        return styles

    def header(self, document: Document) -> Iterator[Block]:
        yield Table(
            (
                (
                    cell(document.cover["organ"], "small"),
                    cell(f"PROTOKOLL\nDATUM\n{document.date}", "small"),
                    cell(f"DIARIENR\n{document.dnr[0]}", "small"),
                ),
            ),
            (7.0, 4.0, 3.6),
            "none",
        )

    def footer(self, document: Document) -> Iterator[Block]:
        yield Para(document.cover["fot"] + " · SID {page}({pages})", "small")

    def cover(self, document: Document) -> Iterator[Block]:
        cover = document.cover
        yield Para(f"{document.body}s sammanträde {document.date}", "cover")
        yield Para(cover["plats"])
        rows = []
        for heading, test in (
            ("Ledamöter", lambda p: p.role not in ("ersättare", "tjänsteperson") and p.present),
            ("Tjänstgörande ersättare", lambda p: p.serving),
            ("Ersättare", lambda p: p.role == "ersättare" and not p.serving),
            ("Tjänstemän", lambda p: p.role == "tjänsteperson"),
        ):
            lines = []
            for person in filter(test, document.attendance):
                shown = f", {person.shown}" if person.shown else ""
                instead = f", ersättare för {person.serves_for}" if person.serving else ""
                lines.append(f"{person.tagged}{shown}{instead}")
            rows.append((cell(heading, "head"), cell("\n".join(lines))))
        yield Table(tuple(rows), (4.6, 10.0), "none")
        for name, role in (line.split("|") for line in cover["undertecknat"].split("\n")):
            yield Para(f"______________________________\n{name}, {role}", "body")
        yield Para(cover["justerat"])
        yield Para(cover["anslag"])
        yield Break()

    def item_heading(self, entry: Item, document: Document) -> Iterator[Block]:
        yield Para(f"§ {entry.number}\t{entry.title}", "para")
        if entry.dnr:
            yield Para(", ".join(entry.dnr))
