"""Columns that are read one after the other: prose in two columns, names in two or three."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from pipeline.extract.rows import Part, left, right, text_of

Line = list[Part]

GUTTER = 8.0
"""Points of white space that part two columns at least."""
FEWEST_LINES = 4
"""Fewer lines than this side by side are signatures or a cover page, not columns."""
PROSE_WORDS = 4.0
"""Lines of prose have this many words on the average, on both sides."""
PROSE_LINES = 6
WIDER = 1.5
"""What stands so many line spaces below the shorter column begins something new."""
STRETCHED = 0.25
"""Part of the lines of justified prose whose spaces may be as wide as those between cells."""
MOSTLY = 0.6

_PERSON = re.compile(
    r"(?!(?:Ja|JA|Nej|NEJ|Avst\w*|AVST\w*|Frånv\w*)\b)"
    r"[A-ZÅÄÖÉ][\w.'’-]+,? [A-ZÅÄÖÉ(][^\d]*\((?:[A-Za-zÅÄÖåäö]{1,4}!?|-)\)"
)
"""No person is whose vote stands before the name: it is that of the name in the column before."""
_NAME = re.compile(
    r"[A-ZÅÄÖÉ][\w.'’-]+(?: (?:von|af|de|van))?(?: [A-ZÅÄÖÉ][\w'’-]+){1,3}"
    r"(?:,? (?:\d:e|förste|andre|vice|ordf|§|för ).*)?"
)
_PARTY = re.compile(
    r"(?:[A-ZÅÄÖ][\w-]*(?:demokraterna|partiet|listan|alternativet)|Moderaterna|Liberalerna|Folkpartiet|Miljöpartiet)"
    r"(?: (?:de gröna|liberalerna))?(?: \(\w{1,4}\))?:?"
)
_HEAD = re.compile(
    r"(?:(?:ej|icke|inte|övriga|ordinarie|närvarande|tjänstgörande) )*(?:beslutande|ledamöter|ersättare|suppleanter|"
    r"närvarande|frånvarande|deltagare|tjänstgörande|tjänstemän|tjänstepersoner|sekreterare|justerare|paragrafer|"
    r"tid och plats|plats och tid):?",
    re.IGNORECASE,
)
"""What heads one of the lists of a front page, alone on its line."""
_SIGNED = re.compile(
    r"(?:(?:[12]:[ea] )?(?:vice )?ordförande|sekreterare|justerare|justerande|justeras|vid protokollet):?",
    re.IGNORECASE,
)
"""Beside the name of who signed it."""
_REST = re.compile(r"[A-ZÅÄÖÉ][\w-]+ ?\([^\W\d]{1,5}!?\)")
"""The surname and party that the edge of a column put on the line below."""
_PAIRS = re.compile(r"ersätter|tjänstgör|i stället|istället|suppleant för|ersättare för", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Gutter:
    """White space between two columns, through the lines ``first`` up to ``stop``."""

    first: int
    stop: int
    x0: float
    x1: float


def in_reading_order(lines: Sequence[Line]) -> list[Line]:
    """The lines with every column read to its end before the next; rows that belong together stay rows."""
    done: list[Line] = []
    at = 0
    while at < len(lines):
        gutter = _gutter(lines, at)
        if gutter is None:
            done.append(lines[at])
            at += 1
            continue
        near, far = _cut(lines, gutter)
        if not _lists_people(near, far):  # a wide space in a justified line parts no cells
            near, far = ([[[word for part in line for word in part]] for line in side] for side in (near, far))
        done += in_reading_order(near)
        done += in_reading_order(far)
        at = gutter.stop
    return done


def margins_apart(lines: Sequence[Line]) -> list[Line]:
    """The lines with a list of receivers that is printed beside a decision (``Exp:``) set before it, by itself."""
    done: list[Line] = []
    at = 0
    while at < len(lines):
        line = lines[at]
        if len(line) < 2 or not _RECEIVERS.fullmatch(text_of(line[0])) or not _DECISION.search(text_of(line[1])):
            done.append(line)
            at += 1
            continue
        margin, beside = left(line[0]), left(line[1])
        receivers: list[Line] = []
        text: list[Line] = []
        while at < len(lines):
            first, *more = lines[at]
            if abs(left(first) - beside) < SAME_EDGE:
                text.append(lines[at])
            elif (
                abs(left(first) - margin) < SAME_EDGE and right(first) < beside and (not more or left(more[0]) > margin)
            ):
                receivers.append([first])
                text += [more] if more else []
            else:
                break
            at += 1
        done += [*receivers, *text]
    return done


_RECEIVERS = re.compile(r"Exp(?:edieras|ediering)?\.?:?")
_DECISION = re.compile(r"(?:^B|s b)eslut:?$")
SAME_EDGE = 3.0
"""Points by which lines of one column may begin further left or right."""


def _gutter(lines: Sequence[Line], first: int) -> Gutter | None:
    """The white space that parts two columns from this line on; None where there is no second column."""
    pairs = list(zip(lines[first], lines[first][1:], strict=False))
    if len(lines[first]) == 1 and first + 1 < len(lines) and len(lines[first + 1]) == 1:
        here, there = sorted((lines[first][0], lines[first + 1][0]), key=left)
        pairs += [(here, there)] if _level(lines[first], lines[first + 1]) and right(here) < left(there) else []
    for before, after in pairs:
        x0, x1 = right(before), left(after)
        stop = first
        start = left(before)
        while stop < len(lines):
            line = lines[stop]
            inner0 = max([right(p) for p in line if left(p) < x1 - 1 and right(p) <= x1] + [x0])
            inner1 = min([left(p) for p in line if left(p) >= x1 - 1 or left(p) > x0] + [x1])
            crosses = any(left(p) < x1 - GUTTER and right(p) > x0 + GUTTER and right(p) > inner1 for p in line)
            if crosses or inner1 - inner0 < GUTTER:
                break
            if stop > first and left(line[0]) < start - GUTTER:  # a margin label: another list begins
                break
            if stop > first and len(line) > 1 and _SIGNED.fullmatch(text_of(line[0])):
                break
            x0, x1 = inner0, inner1
            stop += 1
        gutter = _until_head(lines, Gutter(first, stop, x0, x1))
        if gutter.stop - first >= FEWEST_LINES and _is_column(lines, gutter):
            return _without_what_follows(lines, gutter)
    return None


def _until_head(lines: Sequence[Line], gutter: Gutter) -> Gutter:
    """The gutter down to a line in the left column that heads the rows below it in both: ``Nej (9)`` over three names.

    What stands on the right leaves room for it; in columns that are read one after the other it goes on beside it.
    """
    near, far = _cut(lines, gutter)
    if len(far) < 2 or not near or not _lists_people(near, far):
        return gutter
    middle = (gutter.x0 + gutter.x1) / 2
    tops = [_top(line) for line in far]
    room = WIDER * median(b - a for a, b in pairwise(tops))
    for i in range(gutter.first + 1, gutter.stop):
        line = lines[i]
        if len(line) > 1 or left(line[0]) >= middle or _PERSON.match(text_of(line[0])):
            continue
        above = max((top for top in tops if top < _top(line)), default=None)
        below = min((top for top in tops if top > _top(line)), default=None)
        if above is not None and below is not None and below - above > room:
            return replace(gutter, stop=i)
    return gutter


def _without_what_follows(lines: Sequence[Line], gutter: Gutter) -> Gutter:
    """The gutter without the lines under the shorter column that go on below both: a heading or a label."""
    middle = (gutter.x0 + gutter.x1) / 2
    band = lines[gutter.first : gutter.stop]
    beside = [
        i
        for i, line in enumerate(band)
        if left(line[0]) < middle < right(line[-1]) or (i and _staggered(band[i - 1], line, middle))
    ]
    last = max(beside, default=len(band) - 1)
    near, _ = _cut(lines, gutter)
    starts = Counter(round(left(line[-1])) for line in near)
    edge = starts.most_common(1)[0][0]
    bold = sum(line[-1][-1].bold for line in near) * 2 > len(near)
    people = _share([line[-1] for line in near]) >= MOSTLY
    pitch = median(_top(b) - _top(a) for a, b in pairwise(near)) if len(near) > 1 else 0.0
    for i in range(last + 1, len(band)):
        line = band[i]
        here = line[0][0]
        text = text_of(line[-1])
        stranger = people and text[:1].isupper() and not _PERSON.match(text) and not _REST.fullmatch(text)
        if (
            left(line[0]) < edge - GUTTER
            or here.bold != bold
            or stranger
            or _top(line) - _top(band[i - 1]) > WIDER * pitch
        ):
            return replace(gutter, stop=gutter.first + i)
    return gutter


def _level(upper: Line, lower: Line) -> bool:
    """Whether a line begins above the foot of the one before: columns may be set at heights of their own."""
    a, b = upper[0][0].box, lower[0][0].box
    return a is not None and b is not None and b.y0 < a.y1 - 0.2 * (a.y1 - a.y0)


def _staggered(upper: Line, lower: Line, middle: float) -> bool:
    """Whether two lines stand on either side of the middle, beside each other but not at one height."""
    sides = {left(line[0]) < middle for line in (upper, lower)}
    return len(sides) == 2 and len(upper) == len(lower) == 1 and _level(upper, lower)


def _top(line: Line) -> float:
    box = line[0][0].box
    return box.y0 if box else 0.0


def _cut(lines: Sequence[Line], gutter: Gutter) -> tuple[list[Line], list[Line]]:
    middle = (gutter.x0 + gutter.x1) / 2
    near: list[Line] = []
    far: list[Line] = []
    for line in lines[gutter.first : gutter.stop]:
        here = [part for part in line if left(part) < middle]
        there = [part for part in line if left(part) >= middle]
        if here:
            near.append(here)
        if there:
            far.append(there)
    return near, far


def _is_column(lines: Sequence[Line], gutter: Gutter) -> bool:
    """Whether what stands on either side of the gutter is read by itself: names on both sides, or prose."""
    near, far = _cut(lines, gutter)
    band, middle = lines[gutter.first : gutter.stop], (gutter.x0 + gutter.x1) / 2
    both = len(near) + len(far) - len(band)
    both = max(both, sum(_staggered(a, b, middle) for a, b in pairwise(band)))
    if both < FEWEST_LINES - 1 or len(near) < 3 or len(far) < 3:
        return False
    first = [line[0] for line in far]
    if _PAIRS.search(text_of(first[0])) or len({round(left(part) / 6) for part in first}) > 3:
        return False
    if _lists_people(near, far) or _lists_apart(band, near, far):
        return True
    cut = sum(len(line) > 1 for line in (*near, *far))
    if both < PROSE_LINES or cut > STRETCHED * (len(near) + len(far)):
        return False
    return all(_is_prose([[word for part in line for word in part] for line in side]) for side in (near, far))


def _lists_people(near: Sequence[Line], far: Sequence[Line]) -> bool:
    """Whether both columns are lists of people: with their parties beside them, or under the parties' names."""
    texts = [[text_of(part) for line in side for part in line] for side in (near, far)]
    if all(any(map(_PARTY.fullmatch, side)) for side in texts):
        return all(
            sum(bool(_PARTY.fullmatch(t) or _NAME.fullmatch(t) or _PERSON.match(t)) for t in side) >= MOSTLY * len(side)
            for side in texts
        )
    return _share([line[-1] for line in near]) >= MOSTLY and _share([line[0] for line in far]) >= MOSTLY


def _lists_apart(band: Sequence[Line], near: Sequence[Line], far: Sequence[Line]) -> bool:
    """Whether each column holds lists under heads of its own, some of them at heights where the other has none."""
    if any(len(line) > 1 for line in (*near, *far)):
        return False
    heads = [[part for line in side for part in line if _HEAD.fullmatch(text_of(part))] for side in (near, far)]
    alone = sum(sum(bool(_HEAD.fullmatch(text_of(part))) for part in line) == 1 for line in band)
    people = [part for line in (*near, *far) for part in line if _PERSON.match(text_of(part))]
    return all(len(side) > 1 for side in heads) and alone > 0 and len(people) >= FEWEST_LINES


def _share(parts: Sequence[Part]) -> float:
    return sum(bool(_PERSON.match(text_of(part))) for part in parts) / len(parts)


def _is_prose(parts: Sequence[Part]) -> bool:
    edge = max(right(part) for part in parts)
    start = min(left(part) for part in parts)
    filled = median((right(part) - start) / max(edge - start, 1.0) for part in parts)
    return sum(map(len, parts)) / len(parts) >= PROSE_WORDS and filled > 0.8
