"""One run of § numbers, or several where the file holds minutes of several bodies or meetings."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from pipeline.kit import Kit
from pipeline.segment.headings import Candidate, heads_list
from pipeline.segment.lost import recover
from pipeline.segment.numbering import settle
from pipeline.segment.reading import Reading

MOST = 12
"""So many runs are sought; more meetings are not bound into one file."""
_PLACE = re.compile(r"^(?:Plats och tid|Tid och plats|Plats|Sammanträdesdatum)\b", re.IGNORECASE)
_PRESENT = re.compile(r"^(?:Beslutande|Närvarande|Ledamöter)\b", re.IGNORECASE)
_COVER = re.compile(r"^(?:Plats och tid|Tid och plats|Beslutande|Närvarande|Ledamöter|Protokoll fört)\b", re.IGNORECASE)


def find_runs(reading: Reading, found: Sequence[Candidate], promised: Sequence[str], kit: Kit) -> list[list[Candidate]]:
    """The main run and others before or after it that have a front page of their own, in reading order."""
    main = settle(found, promised) or settle(found)
    if not main:
        return []
    runs = [main]
    while len(runs) < MOST:
        more = _before(reading, found, runs[0]) or _after(reading, found, runs[-1])
        if not more:
            break
        runs = sorted([*runs, more], key=lambda run: run[0].line)
    runs = [part for run in runs for part in _at_covers(reading, run)]
    return [recover(reading, run, kit) for run in runs]


def _at_covers(reading: Reading, run: list[Candidate]) -> list[list[Candidate]]:
    """The run cut where a whole front page stands between two numbers that do not follow each other.

    Minutes of another body, bound after the first, may by chance have the higher numbers.
    """
    parts = [run[:1]]
    for before, after in pairwise(run):
        between = [line.text for line in reading.lines[before.line + 1 : after.line]]
        jump = after.number != before.number + 1
        if jump and any(map(_PLACE.match, between)) and any(map(_PRESENT.match, between)):
            parts.append([])
        parts[-1].append(after)
    return parts


def _before(reading: Reading, found: Sequence[Candidate], first: list[Candidate]) -> list[Candidate]:
    have = {c.key for c in first}
    run = settle([c for c in found if c.line < first[0].line and not c.toc and c.key not in have])
    return run if run and _cover_between(reading, run[-1].line, first[0].line) else []


def _after(reading: Reading, found: Sequence[Candidate], last: list[Candidate]) -> list[Candidate]:
    run = settle([c for c in found if c.line > last[-1].line and not c.toc])
    if not run or not _cover_between(reading, last[-1].line, run[0].line):
        return []
    between = reading.lines[last[-1].line + 1 : run[0].line]
    again = {c.key for c in run} <= {c.key for c in last}  # appendices name the § that they belong to
    return [] if again and not any(_PLACE.match(line.text) for line in between) else run


def _cover_between(reading: Reading, start: int, end: int) -> bool:
    return any(_COVER.match(line.text) and not heads_list(line) for line in reading.lines[start + 1 : end])


def cover_start(reading: Reading, start: int, end: int) -> int:
    """Position of the line between two runs where the front page of the second begins."""
    for i in range(start + 1, end):
        if _COVER.match(reading.lines[i].text):
            page = reading.lines[i].page
            while i > start + 1 and reading.lines[i - 1].page == page and not _ends_minutes(reading.lines[i - 1].text):
                i -= 1
                if reading.lines[i].first_on_page:
                    break
            return i if reading.lines[i].first_on_page else _nearest_title(reading, i, start, end)
    return end


def _ends_minutes(value: str) -> bool:
    return value.endswith(".") or len(value) > 90


def _nearest_title(reading: Reading, at: int, start: int, end: int) -> int:
    while at < end and not _COVER.match(reading.lines[at].text):
        at += 1
    low = max(start + 1, at - 6)
    for i in range(low, at):
        if reading.lines[i].gap and len(reading.lines[i].text) < 80 and not reading.lines[i].text.endswith("."):
            return i
    return at
