"""A small splitter for tests: texts composed here become items and sections without the segment stage."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from pipeline.document import Attendee, Item, Meeting, Proposal, Section, Statement
from pipeline.kit import Kit
from pipeline.tag import resolving, statements
from pipeline.tag.context import Context
from pipeline.tag.roster import known_people
from pipeline.text import Span

PARAGRAPH = re.compile(r"§ (\d+(?: [a-z])?)\b")


@dataclass
class _Open:
    kind: str
    heading: str
    heading_span: Span
    start: int


@dataclass
class Splitter:
    """Lines → items and sections. A line that is a heading of models/sections.yaml begins a section."""

    kit: Kit
    items: list[Item] = field(default_factory=list)

    def split(self, value: str, one_matter: bool) -> tuple[Item, ...]:
        starts: list[int] = []
        last = 0
        for match in [] if one_matter else re.finditer(r"^§ (\d+)", value, re.MULTILINE):
            if int(match[1]) > last:  # an appendix names a § once more
                starts.append(match.start())
                last = int(match[1])
        for start, end in zip(starts, [*starts, len(value)][1:], strict=True):
            line_end = value.find("\n", start, end)
            number = PARAGRAPH.match(value, start)
            assert number
            self.items.append(self._item(number[1], value, start, line_end, end))
        if one_matter:
            self.items.append(self._item(None, value, 0, 0, len(value)))
        return tuple(self.items)

    def _item(self, number: str | None, value: str, start: int, body: int, end: int) -> Item:
        sections: list[Section] = []
        current = _Open("annat", "", Span(body, body), body)

        def close(at: int) -> None:
            inside = value[current.start : at]
            left = current.start + len(inside) - len(inside.lstrip())
            right = max(left, current.start + len(inside.rstrip()))
            if current.heading or right > left:
                sections.append(Section(current.kind, current.heading, Span(left, right), current.heading_span))

        at = body
        while at < end:
            stop = value.find("\n", at, end)
            stop = end if stop < 0 else stop
            label, tab, _ = value[at:stop].partition("\t")
            kind = self.kit.headings.kind(label) if label.strip() else None
            if kind is None and re.fullmatch(r"[A-ZÅÄÖ][\wåäö-]*(?:nämnden|styrelsen|beredningen)", label):
                kind = "annat"
            if kind:
                close(at)
                current = _Open(kind, label.strip(), Span(at, at + len(label)), at + len(label) + len(tab))
            at = stop + 1
        close(end)
        return Item(number, "", (), Span(start, end), Span(body, end), tuple(sections))


def context(
    kit: Kit,
    value: str,
    *,
    body: str = "Kommunstyrelsen",
    date: str | None = "2021-05-04",
    attendance: tuple[tuple[str, str | None], ...] = (),
    kind: str = "protokoll",
) -> Context:
    """What the rules need, for a text composed in a test."""
    present = tuple(Attendee(name, party, "ledamot") for name, party in attendance)
    meeting = Meeting(kind=kind, body=body, date=date, attendance=present)
    items = Splitter(kit).split(value, one_matter=kind != "protokoll")
    return Context(value, meeting, items, known_people(value, meeting, kit), kit)


def found(where: Context, proposals: tuple[Proposal, ...] = ()) -> tuple[Statement, ...]:
    """The statements of a composed text, tied to what they point at."""
    rows, _ = statements.find(where)
    return resolving.resolve(rows, proposals, where.items, where.value)
