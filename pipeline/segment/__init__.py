"""Segment: text in; the meeting and its §-items out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from pipeline.document import Item, Meeting, Problem, Segmented
from pipeline.kit import Kit
from pipeline.kit.municipalities import Template
from pipeline.locate import PageIndex
from pipeline.segment import front_page, matter, own_body, place
from pipeline.segment.attendance import read_attendance
from pipeline.segment.contents import mark_contents
from pipeline.segment.doubts import doubts, unknown_headings
from pipeline.segment.headings import Candidate, candidates
from pipeline.segment.items import build_items
from pipeline.segment.kind import find_kind
from pipeline.segment.reading import Printed, Reading, read
from pipeline.segment.rollcall import read_roll
from pipeline.segment.runs import cover_start, find_runs
from pipeline.segment.seating import Attendance, together
from pipeline.segment.sections import read_sections
from pipeline.text import Span, Text


@dataclass(frozen=True, slots=True)
class _Known:
    municipality: str | None
    body: str | None
    date: str | None


def segment(
    text: Text,
    index: PageIndex,
    kit: Kit,
    *,
    municipality: str | None = None,
    body: str | None = None,
    date: str | None = None,
) -> Segmented:
    """The meeting that the front page tells of, its items, and what looks odd about them. What is known wins."""
    reading = read(text, index)
    template = kit.municipalities.template(municipality)
    found = mark_contents(reading, candidates(reading, kit), kit)
    front = _front(reading, found)
    runs = find_runs(reading, found, front_page.promised(front, template), kit)
    items = _items(reading, runs, kit, template)
    front = reading.lines[: runs[0][0].line] if runs else front
    kind = find_kind(reading, front, items, template)
    known = _Known(municipality, body, date)
    if kind != "protokoll" or not items:
        return _one_matter(reading, kind, front, kit, template, known)
    return _minutes(reading, front, runs, found, items, kit, template, known)


def _front(reading: Reading, found: Sequence[Candidate]) -> Sequence[Printed]:
    """The lines before the first clear heading, where the front page must be."""
    first = next((c.line for c in found if not c.toc and c.score >= 3.0), front_page.FRONT)
    return reading.lines[: max(first, 1)]


def _items(reading: Reading, runs: Sequence[list[Candidate]], kit: Kit, template: Template) -> list[Item]:
    items: list[Item] = []
    cover = 0
    for i, run in enumerate(runs):
        stop = len(reading.text.value.rstrip())
        following = runs[i + 1] if i + 1 < len(runs) else None
        next_cover = len(reading.lines)
        if following:
            next_cover = cover_start(reading, run[-1].line, following[0].line)
            stop = reading.lines[next_cover].start
        body = None
        if i:
            body = own_body.find_body(reading, reading.lines[cover : run[0].line], run, template)
        items += build_items(reading, run, stop, kit, body)
        cover = next_cover
    return items


def _minutes(
    reading: Reading,
    front: Sequence[Printed],
    runs: Sequence[list[Candidate]],
    found: Sequence[Candidate],
    items: Sequence[Item],
    kit: Kit,
    template: Template,
    known: _Known,
) -> Segmented:
    body = known.body or own_body.find_body(reading, front, runs[0], template)
    date = known.date or front_page.find_date(reading, front, template)
    attendance = _attendance(reading, front, items, kit, template, date)
    for cover in _later_covers(reading, runs):
        attendance = together(attendance, read_attendance(reading, cover, kit, template, date))
    whose = place.find_municipality(reading, front, body, kit)
    starts = {run[0].start for run in runs}
    first_of_run = frozenset(
        i for i, item in enumerate(items) if any(item.span.start <= start < item.body_span.start for start in starts)
    )
    problems = list(doubts(items, found, first_of_run))
    if date is None:
        problems.append(Problem("segment", "date", "Sammanträdesdatum hittades inte.", page=1))
    problems += unknown_headings(items, kit)
    return Segmented(
        Meeting(
            kind="protokoll",
            municipality=known.municipality or whose,
            body=body,
            date=date,
            dnr=front_page.document_dnr([line for line in front if line.start < items[0].span.start], reading.headers),
            attendance=attendance.people,
            presence=attendance.presence,
            promised=front_page.promised(front, template),
            span=Span(0, items[0].span.start),
        ),
        tuple(items),
        tuple(problems),
    )


def _later_covers(reading: Reading, runs: Sequence[list[Candidate]]) -> Iterator[Sequence[Printed]]:
    """The front pages of further minutes in the same file."""
    for before, after in pairwise(runs):
        yield reading.lines[cover_start(reading, before[-1].line, after[0].line) : after[0].line]


def _attendance(
    reading: Reading, front: Sequence[Printed], items: Sequence[Item], kit: Kit, template: Template, date: str | None
) -> Attendance:
    """The attendance of the front page, or of a list at the end where the front page only refers to one."""
    told = read_attendance(reading, front, kit, template, date)
    if sum(person.role != "tjänsteperson" for person in told.people) >= 3:
        return told
    end = items[-1].span.end
    after = [line for line in reading.lines if line.start >= end]
    roll = read_roll(after, kit, date)
    listed = Attendance(roll) if roll else read_attendance(reading, after, kit, template, date)
    if not roll and len(listed.people) <= len(told.people):
        return told
    # The list stands in for the members that the front page does not name, and for nobody else.
    have = {person.name for person in listed.people}
    more = tuple(person for person in told.people if person.name not in have)
    chairs = {person.name: person.role for person in told.people if person.role in ("ordförande", "vice ordförande")}
    members = tuple(
        replace(person, role=chairs.get(person.name, person.role)) if person.role == "ledamot" else person
        for person in listed.people
    )
    return Attendance(members + more, tuple(dict.fromkeys(listed.presence + told.presence)))


def _one_matter(
    reading: Reading, kind: str, front: Sequence[Printed], kit: Kit, template: Template, known: _Known
) -> Segmented:
    """A document that is one matter: one item without number."""
    title, first, after = matter.find_title(reading, kind, kit)
    lines = reading.lines
    end = len(reading.text.value.rstrip())
    start = lines[first].start if first < len(lines) else 0
    body_start = lines[after].start if after < len(lines) else end
    top = lines[:30]
    numbers = front_page.document_dnr(top, reading.headers)
    span, body_span = Span(start, max(start, end)), Span(max(body_start, start), max(body_start, start, end))
    body = known.body or matter.find_body(reading, kind, template)
    if kind == "protokoll":
        body = known.body or own_body.find_body(reading, front, (), template)
        date = known.date or front_page.find_date(reading, front, template)
    else:
        date = known.date or front_page.find_own_date(reading, lines, template, kind)
    whose = place.find_municipality(reading, lines[: front_page.FRONT], body, kit)
    attendance = _attendance_of(reading, kind, front, kit, template, date)
    item = Item(None, title, numbers, span, body_span, read_sections(reading, body_span, kit, one_matter=True))
    return Segmented(
        Meeting(
            kind=kind,
            title=title or None,
            municipality=known.municipality or whose,
            body=body,
            date=date,
            dnr=numbers,
            attendance=attendance.people,
            presence=attendance.presence,
            span=Span(0, start),
        ),
        (item,) if len(span) else (),
        (),
    )


def _attendance_of(
    reading: Reading, kind: str, front: Sequence[Printed], kit: Kit, template: Template, date: str | None
) -> Attendance:
    return read_attendance(reading, front, kit, template, date) if kind == "protokoll" else Attendance()
