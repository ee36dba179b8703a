"""The south: organ before §, yrkanden under Överläggning, crosses under Omröstning, reservations in appendices."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import ClassVar

from corpus.make.content import Attendee, Document, Item, Statement, Vote
from corpus.make.families.base import DECISION_LAST, Family
from corpus.make.families.classic import line_of
from corpus.make.flow import Block, Break, Para, Style, Table, cell


class Skane(Family):
    """Kommunstyrelse in Skåne."""

    serif = "Carlito"
    sans = "DejaVu Sans"
    size = 11
    margins = (1.5, 2.4, 1.5, 2.4)
    organ_letters = "KS"
    order = DECISION_LAST
    headings: ClassVar[dict[str, str]] = Family.headings | {
        "yrkande": "Överläggning",
        "beslutsgång": "Beslutsgång",
        "votering": "Omröstning",
        "särskilt uttalande": "Särskilt yttrande",
        "protokollsanteckning": "Protokollsanteckning",
        "expediering": "Beslutet expedieras till",
        "förslag": "Förslag till beslut",
    }
    vote_words = ("Ja", "Nej", "Avstår")

    def styles(self) -> dict[str, Style]:
        styles = super().styles()
        styles |= {
            "para": Style(self.sans, 11, bold=True, before=0.7, after=0.05, keep=True, tabs=(9.5,), colour="#1f3864"),
            "title": Style(self.sans, 12, bold=True, after=0.3, keep=True, rule=True, colour="#1f3864"),
            "head": Style(self.sans, 9.5, bold=True, before=0.25, after=0.05, keep=True),
            "statement": Style(self.serif, self.size, after=0.25),
            "cover": Style(self.sans, 16, bold=True, after=0.5, colour="#1f3864"),
            "small": Style(self.sans, 8, after=0),
            "right": Style(self.sans, 8, align="end", after=0),
        }
        return styles

    def header(self, document: Document) -> Iterator[Block]:
        yield Table(
            (
                (
                    cell(f"**{document.cover['organ']}**\n{document.body}", "small"),
                    cell("SAMMANTRÄDESPROTOKOLL", "small"),
                    cell(f"{document.cover['dag']}\n{{page}}({{pages}})", "right"),
                ),
            ),
            (6.2, 6.0, 4.0),
            "none",
        )

    def footer(self, document: Document) -> Iterator[Block]:
        yield Table(
            ((cell("Justerarsignaturer", "small"), cell("", "small"), cell("Utdragsbestyrkande", "small")),),
            (4.2, 6.0, 6.0),
            "all",
        )

    def cover(self, document: Document) -> Iterator[Block]:
        cover = document.cover
        yield Para(document.body or "", "cover")
        rows = [("Tid och plats", cover["plats"]), ("Beslutande ledamöter", "\n".join(self.members(document)))]
        substitutes = [p for p in document.attendance if p.role == "ersättare" and not p.serving]
        rows.append(("Ersättare", "\n".join(map(line_of, substitutes))))
        rows.append(
            ("Övriga deltagare", "\n".join(line_of(p) for p in document.attendance if p.role == "tjänsteperson"))
        )
        rows += [
            ("Justerare", cover["justerare"]),
            ("Justering", cover["justering"]),
            ("Justerade paragrafer", cover["paragrafer"]),
        ]
        yield Table(
            tuple((cell(f"**{label}**", "label"), cell(value)) for label, value in rows), (4.2, 12.0), "none", 0.1
        )
        for label, name in (
            ("Ordförande", cover["ordförande"]),
            ("Sekreterare", cover["sekreterare"]),
            ("Justerare", cover["justerare"]),
        ):
            yield Table(
                ((cell(label, "label"), cell(f"__________________________________\n{name}")),), (4.2, 12.0), "none"
            )
        yield Para("ANSLAGSBEVIS", "head")
        yield Para(
            "Protokollet är justerat. Justeringen har tillkännagivits genom anslag på kommunens anslagstavla från "
            f"{cover['anslag']} till och med {cover['nedtas']}. Förvaringsplats: {cover['förvaras']}."
        )
        yield Break()

    def members(self, document: Document) -> list[str]:
        serving = {p.serves_for: p for p in document.attendance if p.serving}
        lines = []
        for person in document.attendance:
            if person.role in ("ersättare", "tjänsteperson"):
                continue
            if person.present:
                lines.append(line_of(person))
            else:
                lines.append(self.replacing(serving[person.tagged], person))
        return lines

    def replacing(self, substitute: Attendee, member: Attendee) -> str:
        note = f" {substitute.note}" if substitute.note else ""
        return f"{substitute.tagged} ersätter {member.tagged}{note}"

    def item_heading(self, entry: Item, document: Document) -> Iterator[Block]:
        letters = document.cover.get("bokstäver", self.organ_letters)
        dnr = f"\t{', '.join(entry.dnr)}" if entry.dnr else ""
        yield Para(f"{letters} § {entry.number}{dnr}", "para")
        yield Para(entry.title, "title")

    def totals(self, piece: Vote) -> tuple[str, ...]:
        return ("Summa", str(piece.yes), str(piece.no), str(piece.abstain))

    def statement_appendix(self, piece: Statement, entry: Item, document: Document) -> Iterator[Block]:
        yield Para(piece.bilaga, "title")
        yield Para("Skriftlig reservation till protokollet", "head")
        yield Para(f"{document.body} {document.date}, § {entry.number} {entry.title}", "body")
        yield from self.own_words(piece)


class SkaneBoard(Skane):
    """A nämnd in the same part of the country, some years earlier: surname first, everything in one serif."""

    serif = "Liberation Serif"
    sans = "Liberation Serif"
    organ_letters = "BUN"
    headings: ClassVar[dict[str, str]] = Skane.headings | {
        "yrkande": "Yrkanden",
        "beslut": "Barn- och utbildningsnämnden beslutar",
        "expediering": "Beslutet ska skickas till",
    }

    def styles(self) -> dict[str, Style]:
        styles = super().styles()
        for name in ("para", "title", "cover"):
            styles[name] = replace(styles[name], colour="#000000", rule=False)
        styles["statement"] = replace(styles["statement"], italic=True)
        return styles

    def members(self, document: Document) -> list[str]:
        return [
            line_of(p) for p in document.attendance if p.role not in ("ersättare", "tjänsteperson") and p.present
        ] + [f"{p.tagged}, tjänstgörande för {p.serves_for}" for p in document.attendance if p.serving]
