"""Tables of contents: rows of § numbers and titles that are printed again further on."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from pipeline.document import Page
from pipeline.extract.running import text_of
from pipeline.kit import Kit

FEWEST_ROWS = 3
WRAPPED = 3
"""A title in a table of contents goes on over so many more lines at most."""
RETURNS = 0.75
"""Part of the § numbers in a table of contents that must stand at the beginning of a line elsewhere too."""

INDENT = 10.0
"""Points by which the second line of a title is set in from its § at least."""
LEADER_REACH = 60
"""Characters at the end of a line that are searched for a row of dots and a page number."""

_NUMBERED = re.compile(r"(?:[A-ZÅÄÖ][A-Za-zåäöÅÄÖ]{0,5} ?)?§+ ?(\d{1,4})|(\d{1,4})(?: ?[a-z])? ?§")
_LEADER = re.compile(r"(?:\.{4,}|…{2,}|_{4,}|(?: \.){4,}) ?\d{1,4}$")


@dataclass(frozen=True, slots=True)
class _Entry:
    """A body line of the document. ``number`` is the § it begins with, ``x`` its left edge (0 without paper)."""

    page: int
    line: int
    text: str
    number: int | None
    leader: bool
    gap: bool
    x: float


def mark(pages: Sequence[Page], kit: Kit) -> tuple[Page, ...]:
    """The same pages, the lines of tables of contents with the role ``toc``. Only where it is certain."""
    known = kit.furniture
    entries = list(_entries(pages))
    counts = Counter(entry.number for entry in entries if entry.number is not None)
    chosen: set[tuple[int, int]] = set()
    for run in _runs(entries, known.never):
        rows = [entry for entry in run if entry.number is not None or entry.leader]
        numbers = [entry.number for entry in rows if entry.number is not None]
        first = entries.index(run[0])
        headed = [e for e in entries[max(first - 2, 0) : first] if known.contents.fullmatch(e.text)]
        returning = sum(counts[n] > 1 for n in numbers)
        leaders = sum(entry.leader for entry in rows)
        if (numbers and returning >= RETURNS * len(numbers)) or leaders >= 0.5 * len(rows) or headed:
            chosen |= {(entry.page, entry.line) for entry in [*headed, *run]}
    return tuple(
        replace(
            page,
            lines=tuple(replace(line, role="toc") if (p, i) in chosen else line for i, line in enumerate(page.lines)),
        )
        for p, page in enumerate(pages)
    )


def _entries(pages: Sequence[Page]) -> Iterator[_Entry]:
    for p, page in enumerate(pages):
        for i, line in enumerate(page.lines):
            if line.role == "body":
                text = text_of(page, line)
                match = _NUMBERED.match(text)
                number = int(match[1] or match[2]) if match else None
                leader = bool(_LEADER.search(text[-LEADER_REACH:]))
                yield _Entry(p, i, text, number, leader, line.gap, line.box.x0 if line.box else 0.0)


def _runs(entries: Sequence[_Entry], never: re.Pattern[str]) -> Iterator[list[_Entry]]:
    """Rows with rising numbers and at most a few lines of title between them, at least three rows together."""
    run: list[_Entry] = []
    loose: list[_Entry] = []
    rows = last = 0
    for entry in entries:
        row = entry.leader or (entry.number is not None and entry.number > last)
        if row and (run or entry.number is not None or entry.leader):
            run += [*loose, entry]
            loose = []
            rows += 1
            last = entry.number or last
            continue
        if not run:
            continue
        if entry.number is not None or len(loose) >= WRAPPED or _heading(entry, run[-1], never):
            if rows >= FEWEST_ROWS:
                yield [*run, *_wrapped(run[-1], loose)]
            run, loose, rows, last = [], [], 0, 0
            if entry.number is not None:
                run, rows, last = [entry], 1, entry.number
            continue
        loose.append(entry)
    if rows >= FEWEST_ROWS:
        yield [*run, *_wrapped(run[-1], loose)]


def _wrapped(row: _Entry, loose: Sequence[_Entry]) -> Iterator[_Entry]:
    """The lines that the title of the last row goes on over."""
    for entry in loose:
        if entry.gap or entry.page != row.page:
            return
        yield entry


def _heading(entry: _Entry, row: _Entry, never: re.Pattern[str]) -> bool:
    """Whether a heading stands here, and not a word of the title that the row above is wrapped after."""
    wrapped = not entry.gap and entry.page == row.page and entry.x > row.x + INDENT
    return entry.number is None and not wrapped and never.fullmatch(entry.text) is not None
