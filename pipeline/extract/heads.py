"""The § and title of an item in a column left of its text: read before that text, a wrapped title as one line."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from pipeline.extract.margins import BODY_WORDS, LEVEL, in_margin
from pipeline.extract.rows import Part, enclosing, left, text_of

Line = list[Part]

_MARK = re.compile(r"(?:[A-ZÅÄÖ]\w{1,3}\.? )?(?:§|\$) ?\d{1,4}(?: ?[a-z])?(?:/\d{2,4})?")
_OPENS = re.compile(
    r"(?:[A-ZÅÄÖ][\w-]*s )?(?:[Bb]eslut|[Ff]örslag(?: till (?:beslut|\w*fullmäktige\w*|\w*styrelse\w*))?)"
    r"(?: i \w+)?:?|"
    r"(?:Sammanfattning|Bakgrund|Ärendet|Ärendebeskrivning|Beskrivning)(?: av ärendet)?:?"
)
"""The heading that begins the text of an item, where its title does not: no title stands beside the § then."""
_NUMBER = re.compile(r"(?:Dnr|Diarienr|Diarienummer|Ärendenr|Ärendenummer)\b|[A-ZÅÄÖ]{2,4}[ ./-]?\d{2,4}[./-]\d")
_STEP = 2.2
"""Line heights from one line of the column to the next at most."""
_MOST = 8
"""Lines of a title and its diarienummer in a narrow column."""


def first(lines: Sequence[Line]) -> list[Line]:
    """The lines, each § with the title below it in the same column set before the text that stands beside them."""
    starts = Counter(round(left(part)) for line in lines for part in line if len(part) >= BODY_WORDS)
    if not starts:
        return list(lines)
    body = starts.most_common(1)[0][0]
    done: list[Line] = []
    at = 0
    while at < len(lines):
        column = _column(lines, at, body)
        if len(column) > 1 and _opens(lines, at, body):
            done += _title_in_one([lines[i][0] for i in column])
            beside = [lines[i][1:] if i in column else lines[i] for i in range(at, column[-1] + 1)]
            done += [line for line in beside if line]
            at = column[-1] + 1
        else:
            done.append(lines[at])
            at += 1
    return done


def _column(lines: Sequence[Line], at: int, body: float) -> list[int]:
    """The lines that hold the § and, right below it, what stands in its column; none where no § begins there."""
    mark = lines[at][0]
    if not in_margin(lines[at], left(mark), body) or not _MARK.fullmatch(text_of(mark)):
        return []
    found = [at]
    for i in range(at + 1, len(lines)):
        above, here = enclosing(lines[found[-1]][0]), enclosing(lines[i][0])
        if here.y0 - above.y0 > _STEP * (above.y1 - above.y0) or len(found) > _MOST:
            break
        if in_margin(lines[i], left(mark), body):
            if _MARK.fullmatch(text_of(lines[i][0])) or _OPENS.fullmatch(text_of(lines[i][0])):
                break
            found.append(i)
        elif left(lines[i][0]) < body - LEVEL:
            break
    return found


def _opens(lines: Sequence[Line], at: int, body: float) -> bool:
    """Whether the text beside a § begins with a heading: on its line, or a little lower."""
    beside = lines[at][1:] or [part for line in lines[at + 1 : at + 2] for part in line if left(part) >= body - LEVEL]
    return bool(beside) and _OPENS.fullmatch(text_of(beside[0])) is not None


def _title_in_one(column: Sequence[Part]) -> list[Line]:
    """The lines of the column; those of the title, up to the diarienummer, are one."""
    numbers = [i for i, part in enumerate(column) if i and _NUMBER.match(text_of(part))]
    stop = numbers[0] if numbers else len(column)
    title = [word for part in column[1:stop] for word in part]
    return [[column[0]], *([[title]] if title else []), *([part] for part in column[stop:])]
