"""What every family shares: pieces of an item as paragraphs and tables, in the family's styles and words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from corpus.make.content import (
    Also,
    Ballot,
    Decisions,
    Document,
    Grid,
    Head,
    Item,
    Jav,
    Part,
    Piece,
    Points,
    Statement,
    Vote,
    Yrkande,
)
from corpus.make.flow import Block, Break, Layout, Para, Style, Table, cell

AFTERWARDS = ("jäv", "reservation", "särskilt uttalande", "protokollsanteckning", "annat", "expediering")
TOWARDS = ("ärende", "handlingar", "förslag", "yrkande", "beslutsgång", "votering")
DECISION_LAST = (*TOWARDS, "beslut", *AFTERWARDS)
DECISION_FIRST = ("beslut", *TOWARDS, *AFTERWARDS)


def marks(mark: str, count: int) -> list[str]:
    """What stands before each point of a list."""
    if mark == "1.":
        return [f"{n}." for n in range(1, count + 1)]
    if mark == "a)":
        return [f"{chr(96 + n)})" for n in range(1, count + 1)]
    return [mark] * count


class Family:
    """The plain family; others override what looks different."""

    serif = "Liberation Serif"
    sans = "Liberation Sans"
    size: float = 11
    margins = (1.5, 2.2, 1.5, 2.5)
    order: tuple[str, ...] = ()
    """Section kinds in printed order; empty keeps the order they are written in."""
    headings: ClassVar[dict[str, str]] = {
        "beslut": "Beslut",
        "ärende": "Ärendebeskrivning",
        "handlingar": "Beslutsunderlag",
        "yrkande": "Yrkanden",
        "beslutsgång": "Beslutsgång",
        "votering": "Omröstning",
        "reservation": "Reservation",
        "särskilt uttalande": "Särskilt yttrande",
        "protokollsanteckning": "Protokollsanteckning",
        "expediering": "Beslutet skickas till",
        "jäv": "Jäv",
        "förslag": "Förslag till beslut",
    }
    new_page_per_item = False
    vote_words = ("Ja", "Nej", "Avstår")
    appendix_break = True
    after_first = False
    """Appendices of the document's own come before those of statements."""
    lower_parties = False

    def styles(self) -> dict[str, Style]:
        return {
            "body": Style(self.serif, self.size, after=0.2),
            "tight": Style(self.serif, self.size, after=0),
            "cell": Style(self.serif, self.size - 1, after=0),
            "cellhead": Style(self.sans, self.size - 2, bold=True, after=0),
            "label": Style(self.sans, self.size - 3, after=0),
            "small": Style(self.sans, self.size - 3, after=0),
            "head": Style(self.sans, self.size - 1, bold=True, before=0.25, after=0.08, keep=True),
            "subhead": Style(self.sans, self.size - 1, italic=True, before=0.1, after=0.05, keep=True),
            "para": Style(self.sans, self.size, bold=True, before=0.5, after=0.05, keep=True, tabs=(2.0, 9.0)),
            "title": Style(self.sans, self.size + 1, bold=True, after=0.3, keep=True),
            "list": Style(self.serif, self.size, left=0.8, first=-0.8, after=0.15, tabs=(0.8,)),
            "sublist": Style(self.serif, self.size, left=1.6, first=-0.8, after=0.1, tabs=(1.6,)),
            "statement": Style(self.serif, self.size, italic=True, after=0.2),
            "signed": Style(self.serif, self.size, after=0),
            "cover": Style(self.sans, self.size + 5, bold=True, after=0.3),
        }

    # ------------------------------------------------------------ whole document

    def layout(self, document: Document) -> Layout:
        """The document ready to print."""
        body: list[Block] = [*self.cover(document), *document.before]
        for i, entry in enumerate(document.items):
            if i and self.new_page_per_item:
                body.append(Break())
            body += entry.above
            body += self.item(entry, document)
        last = [list(self.appendices(document)), list(document.after)]
        for blocks in reversed(last) if self.after_first else last:
            body += blocks
        return Layout(
            tuple(body),
            self.styles(),
            tuple(self.header(document)),
            tuple(self.footer(document)),
            margins=self.margins,
            title=document.folder,
        )

    def cover(self, document: Document) -> Iterator[Block]:
        yield from ()

    def header(self, document: Document) -> Iterator[Block]:
        yield from ()

    def footer(self, document: Document) -> Iterator[Block]:
        yield from ()

    # ------------------------------------------------------------ items

    def item(self, entry: Item, document: Document) -> Iterator[Block]:
        """One § with its parts in the family's order."""
        yield from self.item_heading(entry, document)
        for part in self.ordered(entry.parts):
            yield from self.part(part)

    def item_heading(self, entry: Item, document: Document) -> Iterator[Block]:
        dnr = f"\tDnr {', '.join(entry.dnr)}" if entry.dnr else ""
        if entry.number is not None:
            yield Para(f"§ {entry.number}{dnr}", "para")
        yield Para(entry.title, "title")

    def ordered(self, parts: tuple[Part, ...]) -> list[Part]:
        if not self.order:
            return list(parts)
        place = {kind: i for i, kind in enumerate(self.order)}
        return sorted(parts, key=lambda part: place.get(part.kind, len(place)))

    def heading_of(self, part: Part) -> str:
        return self.headings.get(part.kind, "") if part.heading is None else part.heading

    def part(self, part: Part) -> Iterator[Block]:
        heading = self.heading_of(part)
        if heading:
            yield Para(heading, "head")
        for piece in part.pieces:
            yield from self.piece(piece)

    # ------------------------------------------------------------ pieces

    def piece(self, piece: Piece) -> Iterator[Block]:
        if isinstance(piece, str):
            yield Para(piece)
        elif isinstance(piece, Decisions):
            yield from self.decisions(piece)
        elif isinstance(piece, Points):
            yield from self.points(piece.lines, piece.mark)
        elif isinstance(piece, Head):
            yield Para(piece.text, "subhead")
        elif isinstance(piece, Grid):
            yield self.grid(piece)
        elif isinstance(piece, Yrkande):
            yield Para(piece.text)
            yield from self.points(piece.points, piece.mark)
        elif isinstance(piece, Statement):
            yield from self.statement(piece)
        elif isinstance(piece, Vote):
            yield from self.vote(piece)
        elif isinstance(piece, Jav | Also):
            yield Para(piece.text)

    def points(self, lines: tuple[str, ...], mark: str, style: str = "list") -> Iterator[Block]:
        for line, sign in zip(lines, marks(mark, len(lines)), strict=True):
            yield Para(f"{sign}\t{line}", style) if sign else Para(line)

    def decisions(self, piece: Decisions) -> Iterator[Block]:
        if piece.lead:
            yield Para(piece.lead)
        for point, sign in zip(piece.points, marks(piece.mark, len(piece.points)), strict=True):
            yield self.decided(sign, point.text)
            for line in point.under:
                yield Para(f"•\t{line}", "sublist")

    def decided(self, sign: str, text: str) -> Para:
        return Para(f"{sign}{' ' if sign == 'att' else chr(9)}{text}", "list") if sign else Para(text)

    def grid(self, piece: Grid) -> Table:
        rows = [tuple(cell(text, "cellhead") for text in piece.rows[0])]
        rows += [tuple(cell(text) for text in row) for row in piece.rows[1:]]
        return Table(tuple(rows), piece.widths)

    def statement(self, piece: Statement) -> Iterator[Block]:
        if piece.inline:
            yield Para(f"{piece.lead} {' '.join(piece.text)}")
            return
        yield Para(piece.lead)
        if not piece.bilaga:
            yield from self.own_words(piece)

    def own_words(self, piece: Statement) -> Iterator[Block]:
        for line in piece.text:
            yield Para(line, "statement")
        for line in piece.signed:
            yield Para(line, "signed")

    def vote(self, piece: Vote) -> Iterator[Block]:
        if piece.text:
            for line in piece.text.split("\n"):
                yield Para(line)
        if piece.layout == "names":
            words = {"ja": "Ja-röster", "nej": "Nej-röster", "avstår": "Avstår"}
            for choice, word in words.items():
                named = [self.voter(ballot) for ballot in piece.ballots if ballot.vote == choice]
                if named:
                    yield Para(f"**{word}:** {', '.join(named)}.")
        elif piece.layout == "columns":
            yield self.columns(piece)
        if piece.after:
            for line in piece.after.split("\n"):
                yield Para(line)

    def voter(self, ballot: Ballot) -> str:
        """``Anna Ek (S)``, or ``(s)`` where the family writes party letters small."""
        if not ballot.party:
            return ballot.name
        return f"{ballot.name} ({ballot.party.lower() if self.lower_parties else ballot.party})"

    def totals(self, piece: Vote) -> tuple[str, ...]:
        """The last row of a voting table."""
        return ("Resultat", str(piece.yes), str(piece.no), str(piece.abstain))

    def columns(self, piece: Vote) -> Table:
        """Names with a cross under Ja, Nej or Avstår."""
        rows = [tuple(cell(text, "cellhead") for text in ("Ledamot", *self.vote_words))]
        for ballot in piece.ballots:
            crosses = tuple("X" if ballot.vote == choice else "" for choice in ("ja", "nej", "avstår"))
            rows.append((cell(self.voter(ballot)), *(cell(cross) for cross in crosses)))
        rows.append(
            tuple(cell(text, "cellhead") for text in ("Resultat", *map(str, (piece.yes, piece.no, piece.abstain))))
        )
        return Table(tuple(rows), (8.0, 1.8, 1.8, 1.8))

    # ------------------------------------------------------------ appendices

    def appendices(self, document: Document) -> Iterator[Block]:
        """Statements and voting lists that are announced in a § and printed after the last one."""
        for entry in document.items:
            for part in entry.parts:
                for piece in part.pieces:
                    if isinstance(piece, Statement) and piece.bilaga and piece.text:
                        if self.appendix_break:
                            yield Break()
                        yield from self.statement_appendix(piece, entry, document)
        for entry in document.items:
            for part in entry.parts:
                for piece in part.pieces:
                    if isinstance(piece, Vote) and piece.layout == "bilaga":
                        yield Break()
                        yield from self.vote_appendix(piece, entry, document)

    def statement_appendix(self, piece: Statement, entry: Item, document: Document) -> Iterator[Block]:
        yield Para(piece.bilaga, "title")
        yield Para(piece.bilaga_lead or f"{piece.kind.capitalize()}, § {entry.number} {entry.title}", "head")
        yield from self.own_words(piece)

    def vote_appendix(self, piece: Vote, entry: Item, document: Document) -> Iterator[Block]:
        yield Para(piece.label or "Voteringslista", "title")
        yield self.columns(piece)
