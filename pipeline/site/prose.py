"""Prose: text as it was broken on paper, set again for a screen."""

from __future__ import annotations

import re
from dataclasses import dataclass

NEW_LINE = re.compile(r"\s*(?:[-–•*]\s|\d{1,3}[.)]\s|[a-zåäö]\)\s|att\s|§\s)")
FULL_LINE = 0.65  # a line shorter than this part of the longest was ended by its writer, not by the margin


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, its lines as they should break; ``table`` where the columns matter."""

    lines: tuple[str, ...]
    table: bool = False


def blocks(text: str | None) -> tuple[Block, ...]:
    """The paragraphs of a text: lines that the margin broke are joined, lists and tables are kept.

    >>> [b.lines for b in blocks("Nämnden beslutar att bygga\\nen skola.\\n\\n- i norr\\n- i söder")]
    [('Nämnden beslutar att bygga en skola.',), ('- i norr', '- i söder')]
    """
    found = []
    for part in re.split(r"\n[^\S\n]*\n", text or ""):
        lines = [line.rstrip() for line in part.split("\n") if line.strip()]
        if not lines:
            continue
        if any("\t" in line for line in lines):
            found.append(Block(tuple(lines), table=True))
            continue
        longest = max(map(len, lines))
        joined: list[str] = []
        previous = ""
        for line in lines:
            broken_by_margin = len(previous) >= longest * FULL_LINE and not previous.endswith(":")
            if joined and broken_by_margin and not NEW_LINE.match(line):
                joined[-1] += " " + line.strip()
            else:
                joined.append(line.strip())
            previous = line
        found.append(Block(tuple(joined)))
    return tuple(found)
