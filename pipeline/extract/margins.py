"""A list of addressees in the margin beside running text: read by itself, below the text it stands beside."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from pipeline.extract.rows import Part, left, right, text_of

Line = list[Part]

_HEAD = re.compile(
    r"(?:(?:besluts)?exp(?:edier(?:as|at|ing))?|delge(?:s|s till)|delgivning|kopi(?:a|or)|(?:prot(?:okolls)?\.?)?utdrag"
    r"|sänds|skickas|för kännedom)(?: till)?[.:]{0,2}",
    re.IGNORECASE,
)
"""What stands above addressees."""
BODY_WORDS = 4
"""Parts with so many words show where the text begins."""
INDENT = 20.0
"""Points from the margin to the text at least."""
LEVEL = 3.0
"""Points by which the beginnings of lines in one column differ."""
MISSED = 1
"""Lines of text between two lines of the list: its lines need not stand at the height of those of the text."""


def apart(lines: Sequence[Line]) -> list[list[Line]]:
    """The lines in pieces to be laid out one after the other; one piece where no addressees stand in a margin."""
    starts = Counter(round(left(part)) for line in lines for part in line if len(part) >= BODY_WORDS)
    if not starts:
        return [list(lines)]
    body = starts.most_common(1)[0][0]
    for i, line in enumerate(lines):
        if not (in_margin(line, left(line[0]), body) and _HEAD.fullmatch(text_of(line[0]))):
            continue
        last = _last(lines, i, body)
        if last == i:  # a label with what it says beside it
            continue
        margin = [line[:1] for line in lines[i : last + 1] if in_margin(line, left(lines[i][0]), body)]
        text = [_without(line, left(lines[i][0]), body) for line in lines[i : last + 1]]
        kept = [line for line in text if line]
        if not kept:
            continue
        stop = next((k for k in range(last + 1, len(lines)) if left(lines[k][0]) < body - INDENT), len(lines))
        rest = apart(lines[stop:]) if stop < len(lines) else []
        return [[*lines[:i], *kept, *lines[last + 1 : stop]], margin, *rest]
    return [list(lines)]


def in_margin(line: Line, x: float, body: float) -> bool:
    """Whether the line has a part that begins at ``x`` and ends before the text does begin."""
    return left(line[0]) < body - INDENT and right(line[0]) < body and abs(left(line[0]) - x) <= LEVEL


def _without(line: Line, x: float, body: float) -> Line:
    return line[1:] if in_margin(line, x, body) else line


def _last(lines: Sequence[Line], first: int, body: float) -> int:
    """The last line of the list that begins on line ``first``."""
    x, last = left(lines[first][0]), first
    for i in range(first + 1, len(lines)):
        if in_margin(lines[i], x, body) and "§" not in text_of(lines[i][0]) and not text_of(lines[i][0]).endswith(":"):
            last = i
        elif left(lines[i][0]) < body - LEVEL or i - last > MISSED:
            break
    return last
