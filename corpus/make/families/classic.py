"""The cover with "Plats och tid / Beslutande" in ruled rows, § with Dnr above the title, decision last."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import ClassVar

from corpus.make.content import Attendee, Document
from corpus.make.families.base import DECISION_LAST, Family
from corpus.make.flow import Block, Break, Para, Style, Table, cell


def line_of(person: Attendee) -> str:
    """``Bo Tjärn (C), tjänstgörande ersättare för Gun Ris (C)``."""
    shown = f", {person.shown}" if person.shown else ""
    note = f", {person.note}" if person.note else ""
    return f"{person.tagged}{shown}{note}"


def deciding(document: Document) -> list[Attendee]:
    """Those who take the decisions: members that are there and serving substitutes."""
    members = [p for p in document.attendance if p.role in ("ordförande", "vice ordförande", "ledamot") and p.present]
    return members + [p for p in document.attendance if p.serving]


class Classic(Family):
    """Kommunstyrelse and nämnd in the west of Sweden."""

    new_page_per_item = True
    order = DECISION_LAST
    headings: ClassVar[dict[str, str]] = Family.headings | {
        "yrkande": "Förslag till beslut på sammanträdet",
        "särskilt uttalande": "Särskilt yttrande",
    }

    def styles(self) -> dict[str, Style]:
        styles = super().styles()
        styles["para"] = Style(self.sans, self.size, bold=True, before=0.1, after=0.05, keep=True, tabs=(8.5,))
        return styles

    def header(self, document: Document) -> Iterator[Block]:
        organ = document.cover["organ"]
        yield Table(
            (
                (
                    cell(f"**{organ.upper()}**\n{document.printed_body or document.body}", "small"),
                    cell(f"**SAMMANTRÄDESPROTOKOLL**\nSammanträdesdatum\n{document.date}", "small"),
                    cell("Sida\n{page} ({pages})", "small"),
                ),
            ),
            (7.2, 6.4, 2.7),
        )

    def footer(self, document: Document) -> Iterator[Block]:
        yield Table(
            ((cell("Justerandes sign\n ", "small"), cell("\n ", "small"), cell("Utdragsbestyrkande\n ", "small")),),
            (5.0, 5.0, 6.3),
        )

    def cover(self, document: Document) -> Iterator[Block]:
        cover = document.cover
        substitutes = [p for p in document.attendance if p.role == "ersättare" and p.present and not p.serving]
        officials = [p for p in document.attendance if p.role == "tjänsteperson"]
        rows = [
            ("Plats och tid", cover["plats"]),
            ("Beslutande", cover.get("beslutande") or "\n".join(map(line_of, deciding(document)))),
        ]
        if substitutes:
            rows.append(("Ej tjänstgörande ersättare", "\n".join(map(line_of, substitutes))))
        if officials:
            rows.append(("Övriga närvarande", "\n".join(map(line_of, officials))))
        rows += [("Utses att justera", cover["justerare"]), ("Justeringens plats och tid", cover["justering"])]
        yield Table(tuple((cell(label, "label"), cell(value)) for label, value in rows), (3.6, 12.7), "rows")
        yield Table(
            tuple(
                (
                    cell(label, "label"),
                    cell(f"........................................................\n{name}"),
                    cell(third),
                )
                for label, name, third in (
                    ("Sekreterare", cover["sekreterare"], f"Paragrafer  {cover['paragrafer']}"),
                    ("Ordförande", cover["ordförande"], ""),
                    ("Justerande", cover["justerare"], ""),
                )
            ),
            (3.6, 8.2, 4.5),
            "none",
        )
        yield from self.notice(document)
        if cover.get("innehåll"):
            yield Break()
            yield Para("Innehåll", "title")
            for entry in document.items:
                yield Para(f"§ {entry.number}\t{entry.title}", "toc")
        yield Break()

    def notice(self, document: Document) -> Iterator[Block]:
        cover = document.cover
        yield Table(
            (
                (
                    cell(
                        f"**{cover.get('bevis', 'ANSLAG/BEVIS')}**\nProtokollet är justerat. "
                        "Justeringen har tillkännagivits genom anslag.",
                        "label",
                    ),
                    cell(""),
                ),
                (cell("Organ", "label"), cell(document.printed_body or document.body or "")),
                (cell("Sammanträdesdatum", "label"), cell(document.date or "")),
                (cell("Datum för anslags uppsättande", "label"), cell(cover["anslag"])),
                (cell("Datum för anslags nedtagande", "label"), cell(cover["nedtas"])),
                (cell("Förvaringsplats för protokollet", "label"), cell(cover["förvaras"])),
                (
                    cell("Underskrift", "label"),
                    cell(f"........................................................\n{cover['sekreterare']}"),
                ),
            ),
            (6.3, 10.0),
            "outer",
        )


class ClassicCompact(Classic):
    """A nämnd in the same municipality: no new page per §, plain letters for statements."""

    serif = "Liberation Sans"
    size = 10.5
    new_page_per_item = False

    def styles(self) -> dict[str, Style]:
        styles = super().styles()
        styles["para"] = replace(styles["para"], before=0.8)
        styles["statement"] = replace(styles["statement"], italic=False)
        return styles


class ClassicSans(Classic):
    """The same office some years later: sans serif, no new page per §, a table of contents, digital signing."""

    serif = "Carlito"
    sans = "Carlito"
    size = 11.5
    new_page_per_item = False
    headings: ClassVar[dict[str, str]] = Classic.headings | {
        "ärende": "Sammanfattning av ärendet",
        "handlingar": "Handlingar i ärendet",
        "beslut": "Kommunfullmäktiges beslut",
        "yrkande": "Yrkanden",
        "expediering": "Expedieras till",
    }

    def styles(self) -> dict[str, Style]:
        styles = super().styles()
        styles["para"] = replace(styles["para"], size=13, before=0.7, rule=True)
        styles["title"] = replace(styles["title"], size=13)
        styles["toc"] = Style(self.serif, 11, left=1.6, first=-1.6, after=0.05, tabs=(1.6,))
        styles["statement"] = replace(styles["statement"], italic=False, left=0.6)
        styles["footer"] = Style(self.sans, 8.5, after=0, tabs=(5.0, 11.5))
        return styles

    def header(self, document: Document) -> Iterator[Block]:
        yield Table(
            (
                (
                    cell(f"**{document.cover['organ']}**", "small"),
                    cell(f"Protokoll\n{document.printed_body or document.body}", "small"),
                    cell(f"{document.date}\n{{page}} ({{pages}})", "small"),
                ),
            ),
            (6.0, 6.3, 4.0),
            "rows",
        )

    def footer(self, document: Document) -> Iterator[Block]:
        yield Para("Justerares signatur\t\tUtdragsbestyrkande", "footer")
