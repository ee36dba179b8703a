"""Smaller offices: an utskott with a list of matters, a council's plain notes, a nämnd exported as text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import ClassVar

from corpus.make.content import Attendee, Document, Item
from corpus.make.families.base import DECISION_FIRST, DECISION_LAST, Family
from corpus.make.families.classic import deciding, line_of
from corpus.make.flow import Block, Break, Para, Style, Table, cell


class Committee(Family):
    """An utskott: a narrow sans face, § and dnr and title on one ruled line, ärendelista on the second page."""

    serif = "Liberation Sans"
    sans = "Liberation Sans Narrow"
    size = 10.5
    margins = (1.4, 2.0, 1.4, 2.0)
    headings: ClassVar[dict[str, str]] = Family.headings | {
        "beslut": "ARBETSUTSKOTTETS BESLUT",
        "ärende": "SAMMANFATTNING",
        "handlingar": "UNDERLAG",
        "yrkande": "YRKANDEN",
        "beslutsgång": "PROPOSITION",
        "reservation": "RESERVATION",
        "särskilt uttalande": "SÄRSKILT YTTRANDE",
        "expediering": "KOPIA TILL",
        "protokollsanteckning": "TILL PROTOKOLLET",
    }
    order = DECISION_FIRST

    def styles(self) -> dict[str, Style]:
        styles = super().styles()
        styles |= {
            "para": Style(
                self.sans,
                12,
                bold=True,
                before=0.6,
                after=0.1,
                keep=True,
                left=2.2,
                first=-2.2,
                tabs=(2.2, 14.0),
                rule=True,
            ),
            "head": Style(self.sans, 9.5, bold=True, before=0.2, after=0.05, keep=True, spacing=0.5),
            "toc": Style(self.serif, 10, after=0.05, left=2.2, first=-2.2, tabs=(2.2,)),
            "cover": Style(self.sans, 18, bold=True, after=0.4),
            "right": Style(self.sans, 8, align="end", after=0),
        }
        return styles

    def header(self, document: Document) -> Iterator[Block]:
        yield Table(
            (
                (
                    cell(document.cover["organ"], "small"),
                    cell(f"{document.body}\n{document.date}", "small"),
                    cell("Sida {page} av {pages}", "right"),
                ),
            ),
            (6.0, 7.0, 4.0),
            "none",
        )

    def footer(self, document: Document) -> Iterator[Block]:
        yield Para("Justerandes sign ____________________          Utdragsbestyrkande ____________________", "small")

    def cover(self, document: Document) -> Iterator[Block]:
        cover = document.cover
        yield Para("Protokoll", "cover")
        for label, value in (
            ("Plats och tid", cover["plats"]),
            ("Beslutande", "\n".join(map(line_of, deciding(document)))),
            (
                "Övriga",
                "\n".join(
                    line_of(p)
                    for p in document.attendance
                    if p.role == "tjänsteperson" or (p.role == "ersättare" and not p.serving)
                ),
            ),
            ("Justerare", cover["justerare"]),
            ("Paragrafer", cover["paragrafer"]),
            ("Underskrifter", cover["underskrifter"]),
            ("Bevis", cover["anslag"]),
        ):
            yield Table(((cell(label, "label"), cell(value)),), (3.0, 14.0), "rows", 0.12)
        yield Break()
        yield Para("Ärendelista", "title")
        for entry in document.items:
            yield Para(f"§ {entry.number}\t{entry.title}", "toc")
        yield Break()

    def item_heading(self, entry: Item, document: Document) -> Iterator[Block]:
        yield Para(f"§ {entry.number}\t{entry.title}", "para")
        if entry.dnr:
            yield Para(f"Dnr {', '.join(entry.dnr)}", "small")


class Council(Family):
    """A råd: hardly any form at all."""

    serif = "Liberation Sans"
    headings: ClassVar[dict[str, str]] = Family.headings | {"beslut": "Beslut", "ärende": ""}

    def styles(self) -> dict[str, Style]:
        styles = super().styles()
        styles["statement"] = replace(styles["statement"], italic=True)
        return styles

    def cover(self, document: Document) -> Iterator[Block]:
        cover = document.cover
        yield Para(f"Protokoll från {document.body}", "cover")
        yield Para(f"**Datum:** {document.date}")
        yield Para(f"**Plats och tid:** {cover['plats']}")
        present = [p for p in document.attendance if p.present and p.role != "tjänsteperson"]
        yield Para(f"**Närvarande:** {'; '.join(map(line_of, present))}")
        yield Para(
            f"**Tjänstepersoner:** {'; '.join(line_of(p) for p in document.attendance if p.role == 'tjänsteperson')}"
        )
        yield Para(f"**Paragrafer:** {cover['paragrafer']}")

    def item_heading(self, entry: Item, document: Document) -> Iterator[Block]:
        yield Para(f"§ {entry.number} {entry.title}", "para")
        if entry.dnr:
            yield Para(f"Dnr {', '.join(entry.dnr)}")


class Exported(Family):
    """Minutes as a converter left them: bold for headings, strike-through for the absent, lists of one line each."""

    headings: ClassVar[dict[str, str]] = Family.headings | {
        "beslut": "Programnämndens beslut",
        "ärende": "Ärendebeskrivning",
        "yrkande": "Yrkanden",
        "beslutsgång": "Beslutsgång",
        "särskilt uttalande": "Särskilt yttrande",
    }
    order = DECISION_LAST

    def styles(self) -> dict[str, Style]:
        styles = super().styles()
        styles["name"] = Style(self.serif, self.size, after=0.2)
        return styles

    def cover(self, document: Document) -> Iterator[Block]:
        cover = document.cover
        yield Para(f"Protokoll {document.body}", "cover")
        for label in ("Datum", "Tid", "Plats", "Justering", "Paragrafer"):
            yield Para(f"**{label}:** {cover[label.lower()]}")
        for heading, roles in (
            ("Ledamöter", ("ordförande", "vice ordförande", "ledamot")),
            ("Ersättare", ("ersättare",)),
            ("Tjänstepersoner", ("tjänsteperson",)),
        ):
            yield Para(heading, "head")
            for person in document.attendance:
                if person.role in roles:
                    name = person.tagged if person.present else f"~~{person.tagged}~~"
                    shown = f", {person.shown}" if person.shown else ""
                    instead = f" tjänstgör för {person.serves_for}" if person.serves_for else ""
                    yield Para(f"{name}{shown}{instead}", "name")

    def item_heading(self, entry: Item, document: Document) -> Iterator[Block]:
        yield Para(f"§ {entry.number}", "para")
        yield Para(entry.title, "title")
        if entry.dnr:
            yield Para(f"Ärendenummer: {', '.join(entry.dnr)}")


class Glued(Exported):
    """Stockholm's nämnder through a converter: two covers for two adjustments, § and title run together."""

    headings: ClassVar[dict[str, str]] = Family.headings | {
        "beslut": "Nämndens beslut",
        "ärende": "Ärendet",
        "yrkande": "Förslag till beslut",
        "beslutsgång": "Beslutsordning",
        "särskilt uttalande": "Särskilt uttalande",
    }
    order = DECISION_FIRST

    def styles(self) -> dict[str, Style]:
        styles = super().styles()
        styles["para"] = replace(styles["para"], glue=True)
        return styles

    def cover(self, document: Document) -> Iterator[Block]:
        cover = document.cover
        for adjusted, numbers in zip((document.date, cover["justering"]), cover["paragrafer"].split(";"), strict=True):
            yield Para(f"Protokoll fört vid {(document.body or '').lower()}s sammanträde {cover['dagen']}", "cover")
            yield Para(f"**Tid:** {cover['tid']}")
            yield Para(f"**Plats:** {cover['plats']}")
            yield Para(f"**Justering** {adjusted}")
            yield Para(f"{'§§' if '–' in numbers else '§'} {numbers}")
            for name, role in (line.split("|") for line in cover["undertecknat"].split("\n")):
                yield Para(f"{name}\n{role}", "name")
        serving = [p for p in document.attendance if p.serves_for]
        lists = (
            ("Ledamöter", ("ordförande", "vice ordförande", "ledamot")),
            ("Tjänstgörande ersättare", ()),
            ("Ersättare", ("ersättare",)),
            ("Tjänstepersoner", ("tjänsteperson",)),
        )
        for heading, roles in lists:
            yield Para(heading, "head")
            for person in document.attendance:
                if person.role in roles:
                    shown = f", {person.shown}" if person.shown else ""
                    yield Para(f"{person.tagged}{shown}" if person.present else f"~~{person.tagged}{shown}~~", "name")
            if not roles:
                for person in serving:
                    yield Para(f"{person.tagged} tjänstgör för {person.serves_for}", "name")

    def item_heading(self, entry: Item, document: Document) -> Iterator[Block]:
        yield Para(f"§ {entry.number}", "para")
        yield Para(entry.title, "title")
        if entry.dnr:
            yield Para(f"Dnr {', '.join(entry.dnr)}")


class North(Family):
    """A nämnd up north: organ and bare number with the numbers of earlier handling behind, parties after a comma."""

    serif = "DejaVu Sans"
    sans = "DejaVu Sans"
    size = 10
    lower_parties = True
    margins = (1.6, 2.4, 1.6, 2.4)
    headings: ClassVar[dict[str, str]] = Family.headings | {
        "beslut": "NÄMNDEN BESLUTAR",
        "ärende": "",
        "handlingar": "Bilagor",
        "beslutsgång": "Proposition",
        "expediering": "Exp:",
    }
    order = DECISION_LAST

    def styles(self) -> dict[str, Style]:
        styles = super().styles()
        styles["para"] = Style(self.sans, 10, before=0.6, after=0.05, keep=True, tabs=(3.0, 5.5, 8.0))
        styles["statement"] = replace(styles["statement"], italic=False, left=0.8)
        return styles

    def header(self, document: Document) -> Iterator[Block]:
        left = f"{document.cover['organ'].upper()}\n{document.body}"
        right = f"PROTOKOLL {{page}}({{pages}})\n{document.date}"
        yield Table(((cell(left, "small"), cell(right, "small")),), (9.0, 7.0), "none")

    def footer(self, document: Document) -> Iterator[Block]:
        yield Para("Sign. ____________          Utdragsbestyrkande", "small")

    def cover(self, document: Document) -> Iterator[Block]:
        cover = document.cover
        rows = [
            ("Plats och tid", cover["plats"]),
            ("Beslutande", "\n".join(map(self.after_comma, deciding(document)))),
            (
                "Övriga deltagande",
                "\n".join(
                    self.after_comma(p)
                    for p in document.attendance
                    if p.role in ("ersättare", "tjänsteperson") and not p.serving
                ),
            ),
            ("Utses att justera", cover["justerarnamn"]),
            ("Paragrafer", cover["paragrafer"]),
            ("Underskrift", f"Sekreterare ............................ {cover['sekreterare']}"),
            ("", f"Ordförande ............................ {cover['ordförande']}"),
            ("", f"Justerande ............................ {cover['justerarnamn']}"),
        ]
        yield Table(tuple((cell(label, "label"), cell(value)) for label, value in rows), (3.6, 12.4), "none", 0.1)
        yield Para("BEVIS OM ANSLAG", "head")
        yield Para(
            f"Protokollet har justerats och anslagits på kommunens anslagstavla. Anslaget uppsatt {cover['anslag']}."
        )
        yield Break()

    def after_comma(self, person: Attendee) -> str:
        """``Sten-Ove Dahl, s, ordförande``."""
        role = person.shown or ("ersättare" if person.role == "ersättare" else "")
        if person.serves_for:
            name, _, party = person.serves_for.rstrip(")").rpartition(" (")
            role = f"tjänstgörande ersättare för {name}, {party.lower()}"
        party_letters = person.party.lower() if person.party else ""
        return ", ".join(filter(None, (person.name, party_letters, role)))

    def item_heading(self, entry: Item, document: Document) -> Iterator[Block]:
        earlier = f"\tAu {int(entry.number or 0) + 35}" if entry.dnr else ""
        dnr = f"\tDnr {', '.join(entry.dnr)}" if entry.dnr else ""
        yield Para(f"{document.cover['organbokstäver']} {entry.number}{earlier}{dnr}", "para")
        yield Para(entry.title, "title")
