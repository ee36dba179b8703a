"""Rolls: the lists of who voted how, in an item's own text and in appendices."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from pipeline.document import Item, Segmented
from pipeline.kit import Kit
from pipeline.locate import PageIndex
from pipeline.tag import ballot_tables, ballots, rollcalls, voters
from pipeline.tag.ballots import Roll
from pipeline.tag.roster import roster
from pipeline.text import Span, Text

_ELSEWHERE = frozenset(
    {"handlingar", "reservation", "särskilt uttalande", "protokollsanteckning", "expediering", "jäv"}
)
_LISTED = re.compile(r"(?:voterings|omröstnings)(?:list|protokoll|bilag)|^[ \t]*bilaga\b", re.IGNORECASE | re.MULTILINE)
_LIST_HEAD = re.compile(
    r"^[ \t]*(?:voterings|omröstnings)(?:lista|protokoll|bilaga)\w*\b[^\n.]{0,40}$", re.IGNORECASE | re.MULTILINE
)
"""A list of votes on a line of its own ends the reservation above it."""
_APPENDED = re.compile(
    r"^[ \t]*(?:(?:voterings|omröstnings|röst)(?:lista|protokoll|bilaga|resultat|rapport)\w*|omröstning|votering)\b"
    r"[^\n.§]{0,60}(?:\n\s*(?:[A-Z]\w{1,3}[ \t]+)?|[ \t]+)?§[ \t]?(?P<number>\d+(?:[ \t]?[a-z]\b)?)[^\n.]{0,120}$",
    re.IGNORECASE | re.MULTILINE,
)
"""``Omröstning § 12 Idrottshall`` · ``Omröstningsresultat`` above ``KF § 72 Tomter``: where another §'s list begins."""
VOTING = re.compile(r"omröstning|votering|rösta|röster\b|upprop|\bprop(?:osition)?\.?[ ]\d", re.IGNORECASE)


def apart(value: str, items: Sequence[Item]) -> Iterator[Span]:
    """Lists of votes that name another § than the one they are printed in: the last § runs into them."""
    numbers = {item.number for item in items}
    for item in items:
        found = list(_APPENDED.finditer(value, item.body_span.start, item.span.end))
        first = next((m for m in found if m["number"] in numbers and m["number"] != item.number), None)
        if first:
            yield Span(first.start(), item.span.end)


def regions(value: str, item: Item) -> Iterator[Span]:
    """The parts of an item where this meeting's putting to the vote may be told."""
    own = {section.kind for section in item.sections}
    skip = set(_ELSEWHERE) | ({"ärende"} if own & {"beslutsgång", "votering"} else set())
    at = item.span.start
    for section in sorted(item.sections, key=lambda s: s.heading_span.start):
        if section.kind in skip:
            if section.heading_span.start > at:
                yield Span(at, section.heading_span.start)
            at = max(at, section.span.end)
            if listed := _LIST_HEAD.search(value, section.span.start, section.span.end):
                yield Span(listed.start(), section.span.end)
    if item.span.end > at:
        yield Span(at, item.span.end)


def appendices(
    text: Text, index: PageIndex, segmented: Segmented, kit: Kit, known: Mapping[str, str | None]
) -> list[Roll]:
    """Lists that may belong to any item: those that name their matter, and all that stand in an appendix."""
    value, date = text.value, segmented.meeting.date
    people = roster(known)
    found = list(ballots.streams(value, Span(0, len(value)), kit, date, people))
    for span in _outside(value, segmented.items):
        if not VOTING.search(value, span.start, span.end):
            continue
        floor = below = span.start
        for roll in _whole(value, _best(_readings(text, index, span, kit, date, known), found)):
            if roll.span.start >= below:
                floor = below
            found.append(ballots.headed(value, roll, floor, outside=True))
            below = max(below, roll.span.end)
    listed = tuple(found)
    # A list that names its appendix or another § stands where it does for want of room only.
    for item in segmented.items:
        for region in regions(value, item):
            if _LISTED.search(value, region.start, region.end):
                for roll in ballot_tables.tables(text, index, region, kit, date, known):
                    roll = ballots.headed(value, roll, region.start)
                    elsewhere = roll.appendix or (roll.number and roll.number != item.number)
                    if elsewhere and not any(overlap(roll.span, other.span) for other in listed):
                        found.append(roll)
    return sorted(found, key=lambda roll: roll.span)


def _outside(value: str, items: tuple[Item, ...]) -> Iterator[Span]:
    """Appendices: sections of that kind, and what follows the last item."""
    for item in items:
        for section in item.sections:
            if section.kind == "bilaga":
                yield Span(min(section.heading_span.start, section.span.start), section.span.end)
    sections = [s.span for item in items for s in item.sections if s.kind == "bilaga"]
    yield from (span for span in apart(value, items) if not any(overlap(span, other) for other in sections))
    if items:
        yield Span(max(item.span.end for item in items), len(value))


def item_rolls(
    text: Text, index: PageIndex, item: Item, kit: Kit, attendance: Mapping[str, str | None], date: str | None,
    outside: tuple[Roll, ...],
) -> list[Roll]:  # fmt: skip
    """The lists in an item's own text, but for those that are appendices."""
    found: list[Roll] = []
    for region in regions(text.value, item):
        if not VOTING.search(text.value, region.start, region.end):
            continue
        for roll in _whole(text.value, _best(_readings(text, index, region, kit, date, attendance), found)):
            if not any(overlap(roll.span, other.span) for other in outside):
                found.append(roll)
    return sorted(found, key=lambda roll: roll.span)


def _readings(
    text: Text, index: PageIndex, span: Span, kit: Kit, date: str | None, known: Mapping[str, str | None]
) -> Iterator[Roll]:
    """The lists in a part of the text, by every way of reading them."""
    people = roster(known)
    yield from ballot_tables.tables(text, index, span, kit, date, known)
    yield from rollcalls.columns(text.value, span, kit, date, people)
    yield from rollcalls.roll_calls(text.value, span, kit, date, people)
    yield from voters.told(text.value, span, kit, known, date)


def _best(readings: Iterable[Roll], taken: Sequence[Roll]) -> list[Roll]:
    """Of readings of the same words the one that finds most votes has understood them; in order of the text."""
    kept: list[Roll] = []
    for roll in sorted(readings, key=lambda roll: -len(roll.ballots)):
        if not any(_clash(roll, other) for other in (*taken, *kept)):
            kept.append(roll)
    return sorted(kept, key=lambda roll: roll.span)


def _whole(value: str, rolls: Sequence[Roll]) -> list[Roll]:
    """The lists; those that follow on each other with other choices are one: a column Ja, then Nej and Avstår."""
    done: list[Roll] = []
    for roll in rolls:
        if done and _goes_on(value, done[-1], roll):
            last, span = done[-1], Span(done[-1].span.start, roll.span.end)
            totals = last.totals | roll.totals
            done[-1] = replace(last, span=span, ballots=last.ballots + roll.ballots, totals=totals)
        else:
            done.append(roll)
    return done


def _goes_on(value: str, last: Roll, roll: Roll) -> bool:
    """Whether a list has the other choices of the one right above it."""
    if not (last.ballots and roll.ballots) or value[last.span.end : roll.span.start].strip():
        return False
    return not {ballot.choice for ballot in last.ballots} & {ballot.choice for ballot in roll.ballots}


def _clash(roll: Roll, other: Roll) -> bool:
    """Whether two lists are readings of the same words; two counts of one table stand in the same place."""
    return overlap(roll.span, other.span) and not (roll.placed and other.placed and roll.span == other.span)


def overlap(a: Span, b: Span) -> bool:
    return a.start < b.end and b.start < a.end
