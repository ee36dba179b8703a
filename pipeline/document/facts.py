"""What the pages say: meeting, items, decisions, votes, dissent; frozen values that no later stage fills in."""

from __future__ import annotations

from dataclasses import dataclass, field

from pipeline.document.paper import Box, Page
from pipeline.text import Repair, Span, Text


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
