"""Letterheads between items: a block printed above every § in texts that have lost their page breaks."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from pipeline.kit.calendar import MONTH
from pipeline.segment.headings import Candidate
from pipeline.segment.reading import Reading

FEWEST = 3
"""A block met above so many headings belongs to none of the items."""
LONGEST = 8
"""Lines of a letterhead; what is longer is text."""
_LONGEST_LINE = 90
_NUMBERS = re.compile(r"[0-9]+")
_LETTERHEAD = re.compile(
    r"\b(?:sammanträdes)?protokoll\b|\bsammanträdesdatum\b|\b(?:sida|blad)\s*[0-9]|(?:19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}|"
    rf"\b[0-9]{{1,2}}\s+(?:{MONTH})\s+[0-9]{{4}}\b",
    re.IGNORECASE,
)


def heads(reading: Reading, run: Sequence[Candidate]) -> list[int]:
    """For each heading of a run the position of the line where its letterhead begins: its own where it has none."""
    above = [_blocks_above(reading, heading.line) for heading in run]
    met = Counter(shape for blocks in above for shape in {_shape(reading, a, b) for a, b in blocks})
    starts = []
    for heading, blocks in zip(run, above, strict=True):
        start = heading.line
        for first, end in blocks:
            shape = _shape(reading, first, end)
            if end != start or met[shape] < FEWEST or not _LETTERHEAD.search(" ".join(shape)):
                break
            start = first
        starts.append(start)
    return starts


def _blocks_above(reading: Reading, line: int) -> list[tuple[int, int]]:
    """The paragraphs of short lines above a line, the nearest first: where each begins and ends."""
    blocks = []
    end = at = line
    while at > 0 and line - at < LONGEST:
        at -= 1
        printed = reading.lines[at]
        if len(printed.text) > _LONGEST_LINE or printed.text.endswith("."):
            break
        if printed.gap or printed.first_on_page:
            blocks.append((at, end))
            end = at
    return blocks


def _shape(reading: Reading, first: int, end: int) -> tuple[str, ...]:
    """The lines of a block with their numbers blotted out: pages and dates change."""
    return tuple(_NUMBERS.sub("0", line.text.casefold()) for line in reading.lines[first:end])
