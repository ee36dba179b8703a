"""Prose: text as it was broken on paper, set again for a screen."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

BLANK_LINE = re.compile(r"\n[^\S\n]*\n")
NEW_LINE = re.compile(r"\s*(?:[-–•*]\s|\d{1,3}[.)]\s|[a-zåäö]\)\s|att\s|§\s)")
FULL_LINE = 0.65  # a line shorter than this part of the measure was ended by its writer, not by the margin
MEASURES = (60, 100)  # characters between the margins of printed minutes, at least and at most


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, its lines as they should break; ``table`` where the columns matter."""

    lines: tuple[str, ...]
    table: bool = False


def unbroken(text: str) -> str:
    """The text, as long as before, with a space for each line end that only the margin made.

    >>> unbroken("Nämnden beslutar att bygga\\nen skola.\\n- i norr")
    'Nämnden beslutar att bygga en skola.\\n- i norr'
    """
    measure = min(max(map(len, text.split("\n")), default=0), MEASURES[1])
    full = max(measure, MEASURES[0]) * FULL_LINE
    parts: list[str] = []
    at = 0
    for gap in [*BLANK_LINE.finditer(text), None]:
        end = gap.start() if gap else len(text)
        parts += [_joined(text[at:end], full), gap[0] if gap else ""]
        at = gap.end() if gap else end
    return "".join(parts)


def _joined(paragraph: str, full: float) -> str:
    if "\t" in paragraph:
        return paragraph
    lines = paragraph.split("\n")
    out = lines[0]
    for previous, line in pairwise(lines):
        out += (" " if _runs_on(previous.rstrip(), line.lstrip(), full) else "\n") + line
    return out


def _runs_on(previous: str, line: str, full: float) -> bool:
    """Does a sentence go on from one printed line to the next?"""
    if not line or previous.endswith(":") or NEW_LINE.match(line):
        return False
    return len(previous) >= full or (line[0].islower() and not previous.endswith((".", ";")))


def blocks(text: str | None) -> tuple[Block, ...]:
    """The paragraphs of a text: lines that the margin broke are joined, lists and tables are kept.

    >>> [b.lines for b in blocks("Nämnden beslutar att bygga\\nen skola.\\n\\n- i norr\\n- i söder")]
    [('Nämnden beslutar att bygga en skola.',), ('- i norr', '- i söder')]
    """
    found = []
    for part in BLANK_LINE.split(unbroken(text or "")):
        table = "\t" in part
        lines = tuple(line.rstrip() if table else " ".join(line.split()) for line in part.split("\n") if line.strip())
        if lines:
            found.append(Block(lines, table))
    return tuple(found)
