"""Segment: text in; the meeting and its §-items out."""

from __future__ import annotations

from pipeline.document import Item, Meeting, Segmented
from pipeline.kit import Kit
from pipeline.locate import PageIndex
from pipeline.segment.headings import candidates
from pipeline.segment.items import build_items
from pipeline.segment.reading import read
from pipeline.segment.runs import cover_start, find_runs
from pipeline.segment.sections import read_sections
from pipeline.text import Span, Text


def segment(
    text: Text,
    index: PageIndex,
    kit: Kit,
    *,
    municipality: str | None = None,
    body: str | None = None,
    date: str | None = None,
) -> Segmented:
    """The meeting that the front page tells of, its items, and what looks odd about them."""
    reading = read(text, index)
    runs = find_runs(reading, candidates(reading, kit), ())
    end = len(text.value.rstrip())
    items: list[Item] = []
    if runs:
        for run, following in zip(runs, [*runs[1:], None], strict=True):
            stop = end
            if following:
                stop = reading.lines[cover_start(reading, run[-1].line, following[0].line)].start
            items += build_items(reading, run, stop, kit, None)
    else:
        start = reading.lines[0].start if reading.lines else 0
        span = Span(start, max(start, end))
        items = [Item(None, "", (), span, span, read_sections(reading, span, kit, one_matter=True))]
    return Segmented(
        Meeting(kind="protokoll" if runs else "annat", municipality=municipality, body=body, date=date), tuple(items)
    )
