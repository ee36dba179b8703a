"""Rolls: the lists of who voted how, in an item's own text and in appendices."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from pipeline.document import Ballot, Item, Segmented
from pipeline.kit import Kit, lists
from pipeline.locate import PageIndex
from pipeline.tag import ballot_tables, ballots, census
from pipeline.tag.ballots import Roll
from pipeline.tag.cell_rolls import cell_rolls
from pipeline.text import Span, Text

_ELSEWHERE = frozenset(
    {"handlingar", "reservation", "särskilt uttalande", "protokollsanteckning", "expediering", "jäv"}
)
_OWN = frozenset({"beslut", "beslutsgång", "yrkande"})
"""Sections that show, below a list, that it stands in the middle of its §."""
_LIST = (
    r"(?:voterings|omröstnings|röstnings)"
    r"(?:list|protokoll|bilag|utskrift|rapport|resultat|sammanställning|förteckning|redovisning)"
)
_LISTED = re.compile(rf"{_LIST}|^[ \t]*bilaga\b", re.IGNORECASE | re.MULTILINE)
_LIST_HEAD = re.compile(
    rf"^[ \t]*(?:(?:{lists.COMBINED}|{_LIST}\w*)\b[^\n.]{{0,40}}$|"
    r"(?:ärende|omröstning|votering)[ \t]+(?:nr[ \t]*)?\d{1,2}\b[^\n]{0,120}"
    r"(?=\n(?:[^\n]*\n){0,5}?[ \t]*(?:ja\b[ \t]*:?[ \t]*\d|antal[ ]ja\b|(?:ledamot|namn)[ \t]))|"
    r"(?:upprop|omröstning|votering)\b[^\n.]{0,40}(?=\n\n?[^\n]{5,60}[ \t:–-](?:ja|nej|avstår)[ \t]*$))",
    re.IGNORECASE | re.MULTILINE,
)
"""A list of votes on a line of its own ends the reservation above it; ``Ärende 4. Bad`` does above sums or columns, and
``Upprop`` above people who answer."""
_APPENDED = re.compile(
    r"^[ \t]*(?:(?:voterings|omröstnings|röst)(?:lista|protokoll|bilaga|resultat|rapport|utskrift)\w*|omröstning|"
    r"votering)\b[^\n.§]{0,60}(?:\n\s*(?:[A-Z]\w{1,3}[ \t]+)?|[ \t]+)?"
    r"§[ \t]?(?P<number>\d+(?:[ \t]?[a-z]\b)?)[^\n.]{0,120}$",
    re.IGNORECASE | re.MULTILINE,
)
"""``Omröstning § 12 Idrottshall`` · ``Omröstningsresultat`` above ``KF § 72 Tomter``: where another §'s list begins."""
Counts = frozenset[tuple[int, int, int]]
"""Votes for ja, for nej and of those who abstain, as sentences tell them."""
_PAGE_END = 400
"""Characters that the foot of one page and the head of the next take at most."""
VOTING = re.compile(
    r"omröstning|votering|rösta|röster\b|(?:ja|nej)-röst|röste?tal|röstsiffr|upprop|\bprop(?:osition)?\.?[ ]\d",
    re.IGNORECASE,
)


_VOTED = re.compile(rf"{VOTING.pattern}|\bresultat\b|\bnej[ \t]*:?[ \t]*\d", re.IGNORECASE)
"""A list in an appendix may be headed by ``Namn Parti Resultat`` alone."""


def apart(value: str, items: Sequence[Item]) -> Iterator[Span]:
    """Lists of votes that name another § than the one they are printed in: the last § runs into them.

    So does a list below a § in which nobody votes, where another votes.
    """
    numbers = {item.number for item in items}
    voted = [n for n, item in enumerate(items) if VOTING.search(value, item.span.start, item.span.end)]
    for n, item in enumerate(items):
        head = _LIST_HEAD.search(value, item.body_span.start, item.span.end)
        if head and voted != [n] and not VOTING.search(value, item.span.start, head.start()):
            if not any(s.kind in _OWN and s.heading_span.start > head.start() for s in item.sections):
                yield Span(head.start(), item.span.end)
            continue
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


def voting_regions(value: str, item: Item) -> Iterator[Span]:
    """Those parts of an item in which somebody votes."""
    return (region for region in regions(value, item) if VOTING.search(value, region.start, region.end))


def appendices(
    text: Text, index: PageIndex, segmented: Segmented, kit: Kit, known: Mapping[str, str | None], told: Counts
) -> list[Roll]:
    """Lists that may belong to any item: those that name their matter, and all that stand in an appendix."""
    value, date = text.value, segmented.meeting.date
    found: list[Roll] = []
    for span in _outside(value, segmented.items):
        if not _VOTED.search(value, span.start, span.end):
            continue
        floor = below = span.start
        here = _whole(value, _best(_readings(text, index, span, kit, date, known), found, told), told)
        here = [roll for roll in here if not roll.only_abstaining]
        spans = [roll.span for roll in here]
        for roll in here:
            if roll.span.start >= below:
                floor = below
            headed = ballots.headed(value, roll, floor, outside=True)
            if spans.count(roll.span) > 1:  # one table for several votes, maybe of several §§
                headed = replace(headed, number=roll.number)
            found.append(headed)
            below = max(below, roll.span.end)
    listed = tuple(found)
    # A list that names its appendix or another § stands where it does for want of room only.
    for item in segmented.items:
        for region in regions(value, item):
            if _LISTED.search(value, region.start, region.end):
                rolls = [
                    ballots.headed(value, roll, region.start)
                    for roll in ballot_tables.tables(text, index, region, kit, date, known)
                ]
                elsewhere = {r.span for r in rolls if r.appendix or (r.number and r.number != item.number)}
                found += [r for r in rolls if r.span in elsewhere and not any(overlap(r.span, o.span) for o in listed)]
    return sorted(found, key=lambda roll: roll.span)


def _outside(value: str, items: tuple[Item, ...]) -> Iterator[Span]:
    """Appendices: sections of that kind, what follows the last item, and a list of votes on the first pages."""
    head = _LIST_HEAD.search(value, 0, items[0].span.start) if items else None
    if head:
        yield Span(head.start(), items[0].span.start)
    for item in items:
        for section in item.sections:
            if section.kind == "bilaga":
                yield Span(min(section.heading_span.start, section.span.start), section.span.end)
    sections = [s for item in items for s in item.sections if s.kind == "bilaga"]
    for span in apart(value, items):
        if not any(section.span.start <= span.start < section.span.end for section in sections):
            below = (section.heading_span.start for section in sections)
            yield Span(span.start, min((start for start in below if start > span.start), default=span.end))
    if items:
        yield Span(max(item.span.end for item in items), len(value))


def item_rolls(
    text: Text, index: PageIndex, item: Item, kit: Kit, attendance: Mapping[str, str | None], date: str | None,
    outside: tuple[Roll, ...], told: Counts,
) -> list[Roll]:  # fmt: skip
    """The lists in an item's own text, but for those that are appendices."""
    found: list[Roll] = []
    for region in voting_regions(text.value, item):
        for roll in _whole(text.value, _best(_readings(text, index, region, kit, date, attendance), found, told), told):
            if not any(overlap(roll.span, other.span) for other in outside):
                found.append(roll)
    return sorted(found, key=lambda roll: roll.span)


def _readings(
    text: Text, index: PageIndex, span: Span, kit: Kit, date: str | None, known: Mapping[str, str | None]
) -> Iterator[Roll]:
    """The lists in a part of the text, by every way of reading them."""
    yield from ballot_tables.tables(text, index, span, kit, date, known)
    yield from cell_rolls(text.value, span, kit, date)
    yield from census.census(text.value, span, kit, date, known)


def _best(readings: Iterable[Roll], taken: Sequence[Roll], told: Counts) -> list[Roll]:
    """Of readings of the same words the one that agrees with a count that is told has understood them.

    Else it is the one that finds most votes and nobody twice; it takes the sums from one that lists the same. In order
    of the text.
    """

    def worth(roll: Roll) -> tuple[bool, int]:
        again = len(roll.ballots) - len({(ballot.name, ballot.party) for ballot in roll.ballots})
        return _cast(roll.ballots) in told, len(roll.ballots) - 2 * again

    kept: list[Roll] = []
    for roll in sorted(readings, key=worth, reverse=True):
        if not any(_clash(roll, other) for other in (*taken, *kept)):
            kept.append(roll)
        kept = [_with_sums(other, roll) for other in kept]
    return sorted(kept, key=lambda roll: roll.span)


def _with_sums(roll: Roll, other: Roll) -> Roll:
    """A roll with the sums that another reading of the same words found."""
    same = overlap(roll.span, other.span) and set(roll.ballots) == set(other.ballots)
    return replace(roll, totals=other.totals | roll.totals) if same else roll


def _whole(value: str, rolls: Sequence[Roll], told: Counts) -> list[Roll]:
    """The lists; those that follow on each other with other choices are one: a column Ja, then Nej and Avstår.

    So are two that only together are the count that is told: a page break stands between.
    """
    done: list[Roll] = []
    for roll in rolls:
        at = next((n for n in range(len(done) - 1, -1, -1) if _add_up(done[n], roll, told)), None)
        if at is None and done and _goes_on(value, done[-1], roll):
            at = len(done) - 1
        if at is None:
            done.append(roll)
            continue
        last = done[at]
        span = Span(min(last.span.start, roll.span.start), max(last.span.end, roll.span.end))
        done[at] = replace(last, span=span, ballots=last.ballots + roll.ballots, totals=last.totals | roll.totals)
    return done


def _goes_on(value: str, last: Roll, roll: Roll) -> bool:
    """Whether a list has the other choices of the one right above it."""
    if not (last.ballots and roll.ballots) or value[last.span.end : roll.span.start].strip():
        return False
    return not {ballot.choice for ballot in last.ballots} & {ballot.choice for ballot in roll.ballots}


def _add_up(last: Roll, roll: Roll, told: Counts) -> bool:
    """Whether two lists of different people make a count together that neither makes alone."""
    if roll.span.start - last.span.end > _PAGE_END or {b.name for b in last.ballots} & {b.name for b in roll.ballots}:
        return False
    both = (*last.ballots, *roll.ballots)
    return _cast(both) in told and not {_cast(last.ballots), _cast(roll.ballots)} & told


def _cast(ballots: Sequence[Ballot]) -> tuple[int, int, int]:
    """How many voted ja and nej, and how many abstained."""
    choices = [ballot.choice for ballot in ballots]
    return choices.count("ja"), choices.count("nej"), choices.count("avstår")


def _clash(roll: Roll, other: Roll) -> bool:
    """Whether two lists are readings of the same words; two counts of one table stand in the same place."""
    return overlap(roll.span, other.span) and not (roll.placed and other.placed and roll.span == other.span)


def overlap(a: Span, b: Span) -> bool:
    return a.start < b.end and b.start < a.end
