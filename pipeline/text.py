"""A string that remembers where each of its characters came from."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Half-open range of characters, ``start <= end``."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a span: {self.start}..{self.end}")

    def __len__(self) -> int:
        return self.end - self.start

    def __contains__(self, other: Span) -> bool:
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True)
class Edit:
    """A proposed change: put ``new`` where ``span`` is.

    ``span`` counts in the text the edit is proposed for. ``why`` is the method that a reader sees
    (``mojibake``, ``hyphen``, ``spelling`` …) and ``confidence`` is between 0 and 1. An edit whose ``new``
    equals what stands there changes nothing; with ``why="doubt"`` it marks a word that looks damaged but was
    left alone, its likeliest readings in ``alternatives``.
    """

    span: Span
    new: str
    why: str
    confidence: float = 1.0
    alternatives: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Repair:
    """One finished change: ``raw`` in the raw text of the document, ``span`` in the repaired text."""

    raw: Span
    span: Span
    before: str
    after: str
    why: str
    confidence: float
    alternatives: tuple[str, ...] = ()


def _offsets(values: Iterable[int]) -> array[int]:
    return array("q", values)


@dataclass(frozen=True)
class Text:
    """``value`` and, for each of its characters and the end, the offset in the raw text it came from.

    ``origin`` has ``len(value) + 1`` entries and never decreases.
    """

    value: str
    origin: array[int] = field(repr=False)

    @classmethod
    def from_raw(cls, raw: str) -> Text:
        """The raw text itself: every character is its own origin."""
        return cls(raw, _offsets(range(len(raw) + 1)))

    def __len__(self) -> int:
        return len(self.value)

    def __getitem__(self, span: Span) -> str:
        return self.value[span.start : span.end]

    def raw(self, span: Span) -> Span:
        """Where ``span`` of this text stood in the raw text."""
        start = self.origin[span.start]
        if span.start == span.end:
            return Span(start, start)
        last = self.origin[span.end - 1]
        following = self.origin[span.end]
        # A character that an edit put in shares its origin with others; it ends where the next one begins.
        return Span(start, max(last + 1 if following > last else last, start))

    def current(self, raw: Span) -> Span:
        """Where characters that stood at ``raw`` in the raw text are now; empty where they were removed."""
        start = bisect_left(self.origin, raw.start, 0, len(self.value))
        end = bisect_left(self.origin, raw.end, start, len(self.value))
        return Span(start, end)

    def apply(self, edits: Iterable[Edit]) -> Text:
        """A new text with the edits made. They must not overlap; any order. Raises ValueError otherwise."""
        pieces: list[str] = []
        origin = array("q")
        at = 0
        for edit in sorted(edits, key=lambda e: (e.span.start, e.span.end)):
            start, end = edit.span.start, edit.span.end
            if start < at or end > len(self.value):
                raise ValueError(f"edit {edit.span} overlaps another or leaves the text")
            if self.value[start:end] == edit.new:
                continue
            pieces += [self.value[at:start], edit.new]
            origin.extend(self.origin[at:start])
            # Character by character while both last, then what is over shares the last origin.
            last = max(end - 1, start)
            origin.extend(self.origin[min(start + i, last)] for i in range(len(edit.new)))
            at = end
        pieces.append(self.value[at:])
        origin.extend(self.origin[at:])
        return Text("".join(pieces), origin)


def ledger(before: Text, after: Text, edits: Iterable[Edit]) -> tuple[Repair, ...]:
    """Every change between two states of a text, disjoint and in order, so that it can be undone.

    ``before`` is the composed text, ``after`` the repaired one, ``edits`` what the fixers did with spans in raw
    offsets. Edits that touch the same raw characters (a hyphen joined, then the word spelled right) become one
    row. ``undo(after.value, rows)`` is ``before.value``.
    """
    groups: list[list[tuple[int, Edit]]] = []
    reach = -1
    for made, edit in sorted(enumerate(edits), key=lambda entry: (entry[1].span.start, entry[1].span.end)):
        if groups and edit.span.start < reach:
            groups[-1].append((made, edit))
        else:
            groups.append([(made, edit)])
        reach = max(reach, edit.span.end)
    rows: list[Repair] = []
    for entries in groups:
        group = [edit for _, edit in sorted(entries, key=lambda entry: entry[0])]  # as they were made
        raw = Span(min(e.span.start for e in group), max(e.span.end for e in group))
        old = before.current(raw)
        new = after.current(raw)
        if before[old] == after[new] and all(e.why != "doubt" for e in group):
            continue
        strongest = next((e for e in reversed(group) if e.why != "doubt"), group[-1])
        rows.append(
            Repair(
                raw=raw,
                span=new,
                before=before[old],
                after=after[new],
                why=strongest.why,
                confidence=min(e.confidence for e in group),
                alternatives=strongest.alternatives,
            )
        )
    return tuple(rows)


def undo(value: str, rows: Iterable[Repair]) -> str:
    """The text before its repairs: every row taken back, last first."""
    for row in sorted(rows, key=lambda r: (r.span, r.raw), reverse=True):
        value = value[: row.span.start] + row.before + value[row.span.end :]
    return value
