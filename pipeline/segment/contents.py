"""Rows of a table of contents among the lines that could be § headings."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import groupby, zip_longest

from pipeline.kit import Kit
from pipeline.segment.headings import Candidate
from pipeline.segment.reading import Reading

_CONTENTS = re.compile(
    r"^(?:innehåll(?:sförteckning)?|ärendelista|ärendeförteckning|föredragningslista|dagordning|ärenden|paragrafer|"
    r"paragrafförteckning)\s*:?$",
    re.IGNORECASE,
)


def mark_contents(reading: Reading, found: list[Candidate], kit: Kit) -> list[Candidate]:
    """Mark the rows of a table of contents: a run of headings with hardly anything between, met again later."""
    thin = [_is_thin(reading, c, n, kit) for c, n in zip_longest(found, found[1:])]
    marked = list(found)
    places: dict[tuple[int, str], list[int]] = {}
    for i, c in enumerate(found):
        places.setdefault(c.key, []).append(i)
    at = 0
    for is_thin, group in groupby(thin):
        length = len(list(group))
        members = range(at, min(at + length + 1, len(found))) if is_thin else range(0)
        at += length
        if len(members) < 3:
            continue
        again = sum(places[found[i].key][0] < members[0] or places[found[i].key][-1] > members[-1] for i in members)
        above = [reading.lines[k].text for k in range(max(0, found[members[0]].line - 3), found[members[0]].line)]
        titled = any(_CONTENTS.match(text) for text in above)
        if titled or again * 2 > len(members):
            repeated = places[found[members[-1]].key][-1] > members[-1]
            last = members[-1] if repeated else members[-1] - 1
            for i in range(members[0], last + 1):
                marked[i] = replace(found[i], toc=True, score=found[i].score - 6.0)
    return marked


def _is_thin(reading: Reading, c: Candidate, following: Candidate | None, kit: Kit) -> bool:
    """Whether at most a title stands between a candidate and the next one."""
    if following is None:
        return False
    between = reading.lines[c.line + 1 : following.line]
    if len(between) > (2 if c.rest else 3):
        return False
    return not any((b.text.endswith(".") and len(b.text) > 40) or kit.headings.kind(b.cells[0]) for b in between)
