"""Minutes before the word processor took over: margin numbers in a serif face, and the typewriter."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from corpus.make.content import Attendee, Document, Item, Part, Piece, Statement, Vote
from corpus.make.families.base import DECISION_LAST, Family
from corpus.make.families.classic import deciding
from corpus.make.flow import Block, Break, Para, Style, Table, cell


def lower(person: Attendee) -> str:
    """``Karin Edblom (s), ordförande``."""
    party = f" ({person.party.lower()})" if person.party else ""
    return (
        f"{person.name}{party}"
        + (f", {person.shown}" if person.shown else "")
        + (f", {person.note}" if person.note else "")
    )


class MarginNumbers(Family):
    """1990s: § number and dnr in a narrow left column, the text in one of Times beside it."""

    size = 11
    lower_parties = True
    margins = (1.6, 2.0, 1.6, 2.2)
    order = DECISION_LAST
    headings: ClassVar[dict[str, str]] = {
        "beslut": "Socialnämndens beslut",
        "ärende": "",
        "handlingar": "Handlingar",
        "yrkande": "Yrkanden",
        "beslutsgång": "Proposition",
        "votering": "Votering",
        "reservation": "Reservation",
        "särskilt uttalande": "Särskilt yttrande",
        "protokollsanteckning": "Anteckning till protokollet",
        "expediering": "Exp:",
        "jäv": "Jäv",
    }

    def styles(self) -> dict[str, Style]:
        styles = super().styles()
        styles |= {
            "number": Style(self.serif, 11, bold=True, after=0),
            "title": Style(self.serif, 11, bold=True, after=0.25, keep=True),
            "head": Style(self.serif, 11, italic=False, bold=True, before=0.15, after=0.1, keep=True),
            "statement": Style(self.serif, 11, after=0.2, left=0.5),
            "cover": Style(self.serif, 14, bold=True, after=0.2, spacing=2),
            "label": Style(self.serif, 10, after=0),
            "small": Style(self.serif, 9, after=0),
            "mono": Style("Liberation Mono", 9, after=0),
        }
        return styles

    def header(self, document: Document) -> Iterator[Block]:
        yield Table(
            (
                (
                    cell(f"**{document.cover['organ'].upper()}**\n{document.body}", "label"),
                    cell(f"SAMMANTRÄDESPROTOKOLL\n{document.date}", "label"),
                    cell("Blad\n{page}", "label"),
                ),
            ),
            (7.0, 7.3, 2.5),
            "outer",
        )

    def footer(self, document: Document) -> Iterator[Block]:
        yield Para("Justerandes sign.\t\t\tUtdragsbestyrkande", "small")

    def cover(self, document: Document) -> Iterator[Block]:
        cover = document.cover
        substitutes = [p for p in document.attendance if p.role == "ersättare" and p.present and not p.serving]
        officials = [p for p in document.attendance if p.role == "tjänsteperson"]
        rows = [
            ("Plats och tid", cover["plats"]),
            ("Beslutande", "\n".join(map(lower, deciding(document)))),
            ("Närvarande ersättare", "\n".join(map(lower, substitutes))),
            ("Övriga", "\n".join(map(lower, officials))),
            ("Justerare", cover["justerare"]),
            ("Justering", cover["justering"]),
            ("Paragrafer", cover["paragrafer"]),
            (
                "Underskrifter",
                "\n".join(
                    f"{role}  ....................................\n                    {cover[name]}"
                    for role, name in (
                        ("Sekreterare", "sekreterare"),
                        ("Ordförande", "ordförande"),
                        ("Justerare", "justerarnamn"),
                    )
                ),
            ),
        ]
        yield Table(tuple((cell(label, "label"), cell(value)) for label, value in rows), (3.8, 13.0), "rows", 0.12)
        yield Para("BEVIS OM ANSLAG", "head")
        yield Para(
            f"Justeringen har tillkännagivits genom anslag på kommunens anslagstavla {cover['anslag']}. "
            f"Anslaget tas ned {cover['nedtas']}. Protokollet förvaras på {cover['förvaras']}."
        )
        yield Para(f"Underskrift ....................................  {cover['sekreterare']}")
        yield Break()

    def item(self, entry: Item, document: Document) -> Iterator[Block]:
        blocks: list[Block] = [Para(entry.title, "title")]
        for part in self.ordered(entry.parts):
            blocks += self.part(part)
        number = f"§ {entry.number}" + (f"\nDnr {chr(10).join(entry.dnr)}" if entry.dnr else "")
        inner = tuple(block for block in blocks if isinstance(block, Para))
        yield Table(((cell(number, "number"), inner),), (2.9, 13.9), "none")

    def vote(self, piece: Vote) -> Iterator[Block]:
        for block in super().vote(piece):
            if isinstance(block, Table):
                for row in block.rows:
                    yield Para("  ".join(part[0].text.ljust(34 if i == 0 else 6) for i, part in enumerate(row)), "mono")
            else:
                yield block


class Typewriter(Family):
    """1970s: everything in one typewriter face, capitals and spaced letters for headings, herr and fru."""

    serif = "Liberation Mono"
    sans = "Liberation Mono"
    size = 10.5
    lower_parties = True
    margins = (1.6, 1.8, 1.6, 2.6)
    headings: ClassVar[dict[str, str]] = {kind: "" for kind in Family.headings}

    def styles(self) -> dict[str, Style]:
        face = self.serif
        plain = Style(face, self.size, after=0.3)
        return {
            "body": plain,
            "tight": Style(face, self.size, after=0),
            "cell": Style(face, self.size, after=0),
            "cellhead": Style(face, self.size, after=0),
            "label": Style(face, self.size, after=0),
            "small": Style(face, 9, after=0),
            "head": Style(face, self.size, after=0.1, before=0.1, keep=True),
            "subhead": Style(face, self.size, after=0.1, keep=True),
            "para": Style(face, self.size, before=0.6, after=0.05, keep=True, tabs=(3.0,)),
            "title": Style(face, self.size, after=0.3, keep=True),
            "list": Style(face, self.size, left=2.0, first=-1.0, after=0.2, tabs=(2.0,)),
            "sublist": Style(face, self.size, left=3.0, first=-1.0, after=0.2, tabs=(3.0,)),
            "statement": Style(face, self.size, left=1.0, after=0.3),
            "signed": Style(face, self.size, left=1.0, after=0),
            "cover": Style(face, 12, after=0.4, spacing=3),
        }

    def header(self, document: Document) -> Iterator[Block]:
        yield Para(f"{document.cover['organ'].upper()}          SAMMANTRÄDESPROTOKOLL          Blad {{page}}", "small")
        yield Para(f"{document.body}          Sammanträdesdag {document.date}", "small")

    def footer(self, document: Document) -> Iterator[Block]:
        yield Para("Just. sign. .........   .........          Utdragets riktighet bestyrkes:", "small")

    def cover(self, document: Document) -> Iterator[Block]:
        cover = document.cover
        yield Para("P R O T O K O L L", "cover")
        for label in (
            "Plats och tid",
            "Beslutande",
            "Övriga närvarande",
            "Utses att justera",
            "Justering",
            "Paragrafer",
        ):
            key = label.lower()
            value = cover.get(key) or ""
            yield Table(((cell(label, "label"), cell(value)),), (4.6, 12.0), "none")
        yield Para(f"Underskrifter  Sekreterare ............................ {cover['sekreterare']}", "tight")
        yield Para(f"               Ordförande  ............................ {cover['ordförande']}", "tight")
        yield Para(f"               Justerande  ............................ {cover['justerande']}")
        yield Para("ANSLAGSBEVIS", "head")
        yield Para(cover["anslag"])
        yield Break()

    def item_heading(self, entry: Item, document: Document) -> Iterator[Block]:
        yield Para(f"Kf {entry.number}\t{entry.title}", "para")
        if entry.dnr:
            yield Para(f"Dnr {', '.join(entry.dnr)}", "title")

    def part(self, part: Part) -> Iterator[Block]:
        if part.heading:
            yield Para(part.heading, "head")
        for piece in part.pieces:
            yield from self.piece(piece)

    def piece(self, piece: Piece) -> Iterator[Block]:
        if isinstance(piece, Statement) and piece.signed:
            yield Para(piece.lead)
            yield from self.own_words(piece)
        else:
            yield from super().piece(piece)
