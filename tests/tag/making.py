"""A small document for tests: one item a block, a line ``# kind: Heading`` begins a section."""

from __future__ import annotations

import re

from pipeline.document import Attendee, Item, Line, Meeting, Page, Section, Segmented, Word
from pipeline.locate import PageIndex
from pipeline.text import Span, Text

_ITEM = re.compile(r"^§ (\d+)(?: (.*))?$", re.MULTILINE)
_SECTION = re.compile(r"^# ([^:\n]+): (.*)$", re.MULTILINE)


def made(
    written: str,
    kind: str = "protokoll",
    body: str | None = "Fritidsnämnden",
    attendance: tuple[Attendee, ...] = (),
) -> tuple[Text, PageIndex, Segmented]:
    """Text, index and items of what is written. Without ``§`` it is one matter."""
    heads = list(_ITEM.finditer(written))
    starts = [m.start() for m in heads] or [0]
    items = []
    for n, start in enumerate(starts):
        stop = starts[n + 1] if n + 1 < len(starts) else len(written)
        number, title = (heads[n][1], heads[n][2] or "") if heads else (None, "")
        body_start = heads[n].end() if heads else 0
        marks = list(_SECTION.finditer(written, body_start, stop))
        sections = tuple(
            Section(
                mark[1],
                mark[2],
                Span(mark.end(), marks[i + 1].start() if i + 1 < len(marks) else stop),
                Span(mark.start(2), mark.end()),
            )
            for i, mark in enumerate(marks)
        )
        items.append(Item(number, title, (), Span(start, stop), Span(body_start, stop), sections))
    lines = []
    for match in re.finditer(r"[^\n]+", written):
        span = Span(match.start(), match.end())
        lines.append(Line(span, (Word(match[0], span),)))
    page = Page(1, written, tuple(lines), "text file")
    meeting = Meeting(kind=kind, body=body, attendance=attendance)
    return Text.from_raw(written), PageIndex((page,)), Segmented(meeting, tuple(items))
