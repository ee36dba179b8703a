"""What a composed document says: parts that are printed by a family and counted in the gold."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from corpus.make.flow import Block

WHO = re.compile(r"^(?P<name>.+?)(?P<m_fl> m\.? ?fl\.?| med flera)?(?: \((?P<party>[^)]+)\))?(?P<after> m\.? ?fl\.?)?$")


@dataclass(frozen=True, slots=True)
class Who:
    """A person in the gold of a fact."""

    name: str
    party: str | None = None
    m_fl: bool = False


def who(text: str) -> tuple[Who, ...]:
    """``Anna Ek m.fl. (S); Bo Lind (v)`` as people; party codes are upper-cased."""
    people = []
    for entry in filter(None, (part.strip() for part in text.split(";"))):
        match = WHO.match(entry)
        assert match, entry
        party = match["party"]
        party = party.upper() if party and party.islower() else party
        people.append(Who(match["name"], party, bool(match["m_fl"] or match["after"])))
    return tuple(people)


def parties_of(people: Iterable[Who]) -> tuple[str, ...]:
    """Each party once, in printed order."""
    return tuple(dict.fromkeys(person.party for person in people if person.party))


@dataclass(frozen=True, slots=True)
class Decided:
    """One att-sats or numbered point. ``body`` None is the document's own."""

    text: str
    outcome: str
    body: str | None = None
    proposed: bool = False
    under: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Decisions:
    """The points under a lead-in. ``mark`` is ``1.``, ``–``, ``att``, ``•`` or empty for plain sentences."""

    points: tuple[Decided, ...]
    lead: str = ""
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Points:
    """A list that is no decision."""

    lines: tuple[str, ...]
    mark: str = "–"


@dataclass(frozen=True, slots=True)
class Head:
    """A heading inside a part."""

    text: str


@dataclass(frozen=True, slots=True)
class Grid:
    """A table; its first row is the heading."""

    rows: tuple[tuple[str, ...], ...]
    widths: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Move:
    """A yrkande in the gold: kind and movers; ``parties`` where no persons are named."""

    kind: str
    people: tuple[Who, ...]
    parties: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Yrkande:
    """A paragraph that moves something, with the list of its own points where it has one."""

    text: str
    moves: tuple[Move, ...]
    points: tuple[str, ...] = ()
    mark: str = "1."


@dataclass(frozen=True, slots=True)
class Target:
    """What a statement points at."""

    kind: str
    parties: tuple[str, ...]
    body: str | None = None


@dataclass(frozen=True, slots=True)
class Statement:
    """A reservation and its kin. ``lead`` is printed where it stands, ``text`` after it or in ``bilaga``."""

    kind: str
    people: tuple[Who, ...]
    lead: str
    text: tuple[str, ...] = ()
    parties: tuple[str, ...] = ()
    refers: Target | None = None
    body: str | None = None
    bilaga: str = ""
    bilaga_lead: str = ""
    signed: tuple[str, ...] = ()
    inline: bool = False
    """The text goes on in the paragraph of the lead."""


@dataclass(frozen=True, slots=True)
class Ballot:
    name: str
    party: str | None
    vote: str


@dataclass(frozen=True, slots=True)
class Vote:
    """A count. ``layout``: columns, names, bilaga (one cell per line, after the last §), or none."""

    text: str
    yes: int
    no: int
    yes_for: str
    no_for: str
    abstain: int = 0
    absent: int | None = None
    ballots: tuple[Ballot, ...] = ()
    layout: str = "none"
    label: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True)
class Jav:
    text: str
    people: tuple[Who, ...]


@dataclass(frozen=True, slots=True)
class Also:
    """Several people say the same thing in one paragraph: statements without text of their own."""

    text: str
    statements: tuple[Statement, ...]


Piece = str | Decisions | Points | Head | Grid | Yrkande | Statement | Vote | Jav | Also


@dataclass(frozen=True, slots=True)
class Part:
    """A section of an item. ``kind`` is one of the section kinds; ``heading`` wins over the family's word for it."""

    kind: str
    pieces: tuple[Piece, ...]
    heading: str | None = None


def part(kind: str, *pieces: Piece, heading: str | None = None) -> Part:
    """A section with its pieces."""
    return Part(kind, pieces, heading)


@dataclass(frozen=True, slots=True)
class Item:
    """One §, or the whole of a document that is one matter."""

    number: str | None
    title: str
    parts: tuple[Part, ...]
    dnr: tuple[str, ...] = ()
    immediately_adjusted: bool = False
    ref: str = ""
    """What stands beside the number: an agenda number, a margin note, an organ."""
    above: tuple[Block, ...] = ()
    """What stands before the item without being a § of its own: a lettered point, the meeting's opening."""
    motion: dict[str, object] | None = None
    body: str | None = None


def item(number: str | None, title: str, *parts: Part, dnr: str = "", **more: object) -> Item:
    """An item; several diarienummer are given with ``;`` between."""
    numbers = tuple(entry.strip() for entry in dnr.split(";") if entry.strip())
    return Item(number, title, parts, numbers, **more)  # type: ignore[arg-type]


@dataclass(frozen=True, slots=True)
class Attendee:
    """A person on the list. ``shown`` is the printed title, ``note`` what stands after, ``serves_for`` with party."""

    name: str
    party: str | None
    role: str
    present: bool = True
    serves_for: str | None = None
    shown: str = ""
    note: str = ""
    serving: bool = False
    """An ersättare who takes part in the decisions of the whole meeting."""

    @property
    def tagged(self) -> str:
        return f"{self.name} ({self.party})" if self.party else self.name


def attend(role: str, *lines: str) -> tuple[Attendee, ...]:
    """People of one role from ``name (party) | shown title | note | for whom | absent or serving``."""
    people = []
    for line in lines:
        cells = [entry.strip() for entry in line.split("|")] + [""] * 4
        person = who(cells[0])[0]
        people.append(
            Attendee(
                person.name,
                person.party,
                role,
                present=cells[4] != "absent",
                serves_for=cells[3] or None,
                shown=cells[1],
                note=cells[2],
                serving=cells[4] == "serving",
            )
        )
    return tuple(people)


@dataclass(frozen=True, slots=True)
class Document:
    """A whole composed document."""

    folder: str
    family: str
    form: str
    """File to make: pdf, docx, odt, rtf, html, md, scan.pdf, tiff, png, badtext.pdf, mixed.pdf, ocr.txt."""
    kind: str
    municipality: str | None
    body: str | None
    date: str | None
    items: tuple[Item, ...]
    dnr: tuple[str, ...] = ()
    attendance: tuple[Attendee, ...] = ()
    cover: dict[str, str] = field(default_factory=dict)
    before: tuple[Block, ...] = ()
    after: tuple[Block, ...] = ()
    printed_body: str = ""
    about: str = ""


def ballots(text: str) -> tuple[Ballot, ...]:
    """``Anna Ek (S) ja; Bo Lind (M) nej`` as ballots."""
    found = []
    for entry in filter(None, (piece.strip() for piece in text.split(";"))):
        name, _, vote = entry.rpartition(" ")
        person = who(name)[0]
        found.append(Ballot(person.name, person.party, vote))
    return tuple(found)


def tally(cast: Iterable[Ballot]) -> dict[str, int]:
    """How many of each choice."""
    counts = dict.fromkeys(("ja", "nej", "avstår", "frånvarande"), 0)
    for ballot in cast:
        counts[ballot.vote] += 1
    return counts


# Short words for documents to be written in.


def d(text: str, outcome: str, **more: object) -> Decided:
    """A decided point."""
    return Decided(text, outcome, **more)  # type: ignore[arg-type]


def decides(*points: Decided, lead: str = "", mark: str = "") -> Decisions:
    """Points under a lead-in."""
    return Decisions(points, lead, mark)


def y(
    text: str, *moves: tuple[str, str] | tuple[str, str, str], points: tuple[str, ...] = (), mark: str = "1."
) -> Yrkande:
    """A yrkande: its paragraph, then ``(kind, who)`` or ``(kind, who, parties)`` for each row of the gold."""
    made = []
    for move in moves:
        people = who(move[1])
        made.append(Move(move[0], people, tuple(move[2].split()) if len(move) > 2 else parties_of(people)))
    return Yrkande(text, tuple(made), points, mark)


def s(
    kind: str,
    people: str,
    lead: str,
    *text: str,
    parties: str = "",
    refers: tuple[str, ...] | None = None,
    **more: object,
) -> Statement:
    """A statement; ``refers`` is ``(kind, parties)`` or ``(kind, parties, body)``."""
    persons = who(people)
    target = Target(refers[0], tuple(refers[1].split()), refers[2] if len(refers) > 2 else None) if refers else None
    codes = tuple(parties.split()) if parties else parties_of(persons)
    return Statement(kind, persons, lead, text, codes, target, **more)  # type: ignore[arg-type]
