"""What looks odd about the items and the date, as sentences for readers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from pipeline.document import Item, Problem, Section
from pipeline.kit import Kit
from pipeline.segment.headings import Candidate

CLEAR = 4.0
"""So much a line must be worth to count as the heading of a § met a second time."""


def doubts(items: Sequence[Item], found: Sequence[Candidate], run_starts: frozenset[int]) -> Iterator[Problem]:
    """Gaps in the run of numbers, and numbers met twice. ``run_starts`` are positions of items that begin a new run."""
    for i, item in enumerate(items):
        if i in run_starts or i == 0 or not item.number or not items[i - 1].number:
            continue
        before, number = _ordinal(items[i - 1].number or "0"), _ordinal(item.number)
        missing = range(before + 1, number)
        if len(missing) == 1:
            message = f"§ {missing[0]} saknas mellan § {before} och § {number}."
        elif missing:
            message = f"§§ {missing[0]}–{missing[-1]} saknas mellan § {before} och § {number}."
        else:
            continue
        yield Problem("segment", "gap", message, span=item.span, item=i)
    yield from _twice(items, found)


def _ordinal(number: str) -> int:
    """Which § it is: 12 of ``12 a``, 3 of ``6:3``."""
    return int(number.split()[0].rpartition(":")[2])


FEWEST = 2
"""A heading met in so many items is the template's own."""


def unknown_headings(items: Sequence[Item], kit: Kit) -> Iterator[Problem]:
    """Headings that several items have and no rule knows: what stands below them may be missed."""
    first: dict[str, tuple[int, Section]] = {}
    count: Counter[str] = Counter()
    for i, item in enumerate(items):
        for heading in {s.heading for s in item.sections if s.kind == "annat" and s.heading}:
            count[heading] += 1
        for section in item.sections:
            first.setdefault(section.heading, (i, section))
    for heading, times in count.items():
        if times >= FEWEST and kit.headings.kind(heading) is None:
            i, section = first[heading]
            message = f"Rubriken ”{heading}” i {times} paragrafer är okänd."
            yield Problem("segment", "unknown-heading", message, span=section.heading_span, item=i)


def _twice(items: Sequence[Item], found: Sequence[Candidate]) -> Iterator[Problem]:
    if not items:
        return
    starts = {item.span.start for item in items}
    first, last = items[0].span.start, items[-1].span.end
    clear: dict[str, list[Candidate]] = {}
    for c in found:
        if c.score >= CLEAR and not c.toc and c.start not in starts and first <= c.start < last:
            clear.setdefault(c.label, []).append(c)
    for i, item in enumerate(items):
        if any(not item.span.start <= c.start < item.span.end for c in clear.get(item.number or "", ())):
            yield Problem("segment", "twice", f"§ {item.number} förekommer två gånger.", span=item.span, item=i)
