"""What we find in minutes, from a word on a page to a vote: frozen values that a later stage never fills in."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from pipeline.text import Repair, Span, Text

# ---------------------------------------------------------------- what stands on paper

TextSource = Literal["text layer", "ocr", "re-ocr", "text file"]
LineRole = Literal["body", "header", "footer", "page number", "stamp", "signature", "toc"]
"""``toc`` and ``signature`` lines stay in the text; ``header``, ``footer``, ``page number``, ``stamp`` do not."""

FURNITURE: frozenset[str] = frozenset({"header", "footer", "page number", "stamp"})


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in PDF points from the top left corner of the page."""

    x0: float
    y0: float
    x1: float
    y1: float

    def union(self, other: Box) -> Box:
        """The smallest box around both."""
        return Box(min(self.x0, other.x0), min(self.y0, other.y0), max(self.x1, other.x1), max(self.y1, other.y1))


@dataclass(frozen=True, slots=True)
class Word:
    """A printed word. ``span`` counts in the ``raw_text`` of its page; ``confidence`` is 0–100, OCR only."""

    text: str
    span: Span
    box: Box | None = None
    bold: bool = False
    italic: bool = False
    strike: bool = False
    underline: bool = False
    size: float | None = None
    confidence: float | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """A printed line in reading order. ``span`` counts in the ``raw_text`` of its page.

    Cells of a table, or a margin label and the text to its right, stand on one line with a tab between.
    ``gap`` says that more than ordinary line space stands above it: a new paragraph.
    """

    span: Span
    words: tuple[Word, ...]
    box: Box | None = None
    role: LineRole = "body"
    gap: bool = False

    def _most(self, flags: list[bool]) -> bool:
        return bool(flags) and sum(flags) * 2 > len(flags)

    @property
    def bold(self) -> bool:
        return self._most([w.bold for w in self.words])

    @property
    def italic(self) -> bool:
        return self._most([w.italic for w in self.words])

    @property
    def strike(self) -> bool:
        return self._most([w.strike for w in self.words])

    @property
    def size(self) -> float | None:
        sizes = [w.size for w in self.words if w.size is not None]
        return max(sizes) if sizes else None


@dataclass(frozen=True, slots=True)
class Page:
    """One page as it was read. ``raw_text`` holds every line, furniture too, untouched.

    ``width`` and ``height`` are points, None where the file has no paper. ``reason`` says in a few words why the
    page was read the way it was (``text layer good``, ``no text layer``, ``å/ä/ö missing`` …). ``reading`` is the name
    under which the cache of OCR holds what was read from its image.
    """

    number: int
    raw_text: str
    lines: tuple[Line, ...]
    text_source: TextSource
    reason: str = ""
    width: float | None = None
    height: float | None = None
    ocr_confidence: float | None = None
    quality: float | None = None
    quality_after: float | None = None
    reading: str | None = None


# ---------------------------------------------------------------- what it says


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody as printed: ``Ordföranden Anna Ek m.fl. (S)`` is name, party S, role, and_others."""

    name: str
    party: str | None = None
    role: str | None = None
    and_others: bool = False


@dataclass(frozen=True, slots=True)
class Attendee:
    """A person on the attendance list; ``role`` is one of DATABASE.md's five."""

    name: str
    party: str | None
    role: str
    present: bool = True
    substitutes_for: str | None = None


@dataclass(frozen=True, slots=True)
class Presence:
    """Who served only for some §§, or did not serve for one."""

    name: str
    party: str | None
    from_number: str | None
    to_number: str | None
    present: bool
    substitutes_for: str | None = None
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Meeting:
    """What the front page says. ``promised`` are the § numbers the cover announces, in order."""

    kind: str = "annat"
    title: str | None = None
    municipality: str | None = None
    body: str | None = None
    date: str | None = None
    dnr: tuple[str, ...] = ()
    attendance: tuple[Attendee, ...] = ()
    presence: tuple[Presence, ...] = ()
    promised: tuple[str, ...] = ()
    span: Span = field(default=Span(0, 0))


@dataclass(frozen=True, slots=True)
class Section:
    """A part of an item under one heading. ``span`` is the content without the heading."""

    kind: str
    heading: str
    span: Span
    heading_span: Span


@dataclass(frozen=True, slots=True)
class Item:
    """One § of the meeting, or the whole of a document that is one matter (``number`` None).

    ``body_span`` is the text after heading, title and dnr. ``body`` is set where the file holds minutes of several
    bodies, or else None for the meeting's.
    """

    number: str | None
    title: str
    dnr: tuple[str, ...]
    span: Span
    body_span: Span
    sections: tuple[Section, ...] = ()
    immediately_adjusted: bool = False
    body: str | None = None


@dataclass(frozen=True, slots=True)
class Decision:
    item: int
    body: str | None
    span: Span
    outcome: str
    proposed: bool = False


@dataclass(frozen=True, slots=True)
class Proposal:
    """A yrkande. ``item`` is a position in ``Minutes.items``."""

    item: int
    kind: str
    people: tuple[Person, ...]
    parties: tuple[str, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class Proposition:
    """One step of the beslutsgång: what stood against what, and what came of it."""

    item: int
    options: tuple[str, ...]
    result: str | None
    method: str
    span: Span


@dataclass(frozen=True, slots=True)
class Target:
    """What a statement points at, before it is tied to a row: ``kind`` is a statement kind or ``yrkande``."""

    kind: str
    body: str | None
    parties: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Statement:
    """A reservation, särskilt uttalande … ``span`` is its own text (None where nothing of its own is printed).

    ``cue_span`` is the sentence that announces it. ``target_index`` is the position in ``Minutes.statements`` or,
    where ``target.kind`` is ``yrkande``, in ``Minutes.proposals``, of the row that ``target`` was tied to.
    """

    item: int
    kind: str
    body: str | None
    people: tuple[Person, ...]
    parties: tuple[str, ...]
    cue_span: Span
    span: Span | None = None
    joint: bool = False
    target: Target | None = None
    target_text: str | None = None
    target_index: int | None = None


@dataclass(frozen=True, slots=True)
class Ballot:
    name: str
    party: str | None
    choice: str


@dataclass(frozen=True, slots=True)
class Vote:
    item: int
    yes: int | None
    no: int | None
    abstain: int | None
    absent: int | None
    yes_for: str | None
    no_for: str | None
    ballots: tuple[Ballot, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class Disqualification:
    item: int
    name: str
    party: str | None
    span: Span


@dataclass(frozen=True, slots=True)
class Problem:
    """What looks odd and a reader should know. ``message`` is one Swedish sentence."""

    stage: str
    code: str
    message: str
    span: Span | None = None
    item: int | None = None
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Mask:
    """What was covered for the sake of a private person: ``span`` counts in the ``raw_text`` of the page.

    ``kind`` is ``personnummer``, ``samordningsnummer`` or ``adress``; ``boxes`` are where it is printed, a line each.
    """

    page: int
    span: Span
    kind: str
    boxes: tuple[Box, ...] = ()


@dataclass(frozen=True, slots=True)
class Segmented:
    """What the segment stage gives."""

    meeting: Meeting
    items: tuple[Item, ...]
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Tagged:
    """What the tag stage gives. Each fact names its item by position."""

    decisions: tuple[Decision, ...] = ()
    proposals: tuple[Proposal, ...] = ()
    propositions: tuple[Proposition, ...] = ()
    statements: tuple[Statement, ...] = ()
    votes: tuple[Vote, ...] = ()
    disqualifications: tuple[Disqualification, ...] = ()
    presence: tuple[Presence, ...] = ()
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True)
class Minutes:
    """Everything read from one file. All spans count in ``text``."""

    pages: tuple[Page, ...]
    composed: Text
    text: Text
    repairs: tuple[Repair, ...]
    meeting: Meeting
    items: tuple[Item, ...]
    tagged: Tagged
    problems: tuple[Problem, ...]
    quality_before: float
    quality_after: float
    masks: tuple[Mask, ...] = ()
