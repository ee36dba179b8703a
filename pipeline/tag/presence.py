"""Presence: who served for somebody, came or left, told inside the §§."""

from __future__ import annotations

import re
from collections.abc import Mapping

from pipeline.document import Disqualification, Person, Presence, Segmented
from pipeline.kit import Kit
from pipeline.locate import PageIndex
from pipeline.tag.comings import MAY_COME, comings
from pipeline.tag.mentions import Mention, find_mentions
from pipeline.tag.points import fold, points
from pipeline.tag.sentences import sentences
from pipeline.text import Span, Text

_SERVES = re.compile(
    r"\b(?:tjänstgör(?:de)?|inträd(?:er|de)|går\s+in|gick\s+in|ersätt(?:er|e|te)|har\s+ersatt)\b", re.IGNORECASE
)
_REPLACED = re.compile(r"\bersätt(?:s|es|tes)\s+av\b", re.IGNORECASE)
_INSTEAD = re.compile(
    r"\bi\s+(?:hans|hennes|dennes|deras|hens|stället)\b|\bistället\b|\bi\s+stället\s+för\b|\bför\b|\bersätt",
    re.IGNORECASE,
)
_THEIR = re.compile(
    r"\bi\s+(?:hans|hennes|dennes|hens)\s+(?:ställe|frånvaro)\b|\bi\s+stället\b(?!\s+för)|\bistället\b(?!\s+för)",
    re.IGNORECASE,
)
_JAV = re.compile(r"\bjäv", re.IGNORECASE)
_SKIP = frozenset({"reservation", "särskilt uttalande", "handlingar", "bilaga", "expediering", "yrkande"})
_FIGURES = re.compile(r"\b(?:ersättning|ersätter\s+(?:tidigare|nuvarande|den|det|de)\b)", re.IGNORECASE)


def find(
    text: Text,
    index: PageIndex,
    segmented: Segmented,
    kit: Kit,
    attendance: Mapping[str, str | None] | None = None,
    disqualified: tuple[Disqualification, ...] = (),
) -> tuple[Presence, ...]:
    """Changes of who serves that the §§ tell: "Bo Al (M) tjänstgör i hans ställe" beside a jäv."""
    value, meeting = text.value, segmented.meeting
    known = dict(attendance or {a.name: a.party for a in meeting.attendance})
    rows: list[Presence] = []
    numbers = [item.number for item in segmented.items]
    for position, item in enumerate(segmented.items):
        if item.number is None:
            continue
        rows += [
            Presence(row.name, row.party, item.number, item.number, False, None, "jäv")
            for row in disqualified
            if row.item == position
        ]
        jav = [row for row in disqualified if row.item == position]
        spans = [item.body_span] if not item.sections else [
            section.span for section in item.sections if section.kind not in _SKIP
        ]  # fmt: skip
        for span in spans:
            if not any(words.search(value, span.start, span.end) for words in (_SERVES, _REPLACED, MAY_COME)):
                continue
            for block in points(value, span):
                previous: Person | None = None
                for sentence in sentences(value, block.span):
                    mentions = find_mentions(value, sentence, kit, attendance=known, date=meeting.date)
                    gone = jav[0].name if jav else previous.name if previous else None
                    for person, present, later in comings(value, sentence, mentions):
                        since = numbers[position + later : position + later + 1]
                        if since and not jav:
                            rows.append(Presence(person.name, person.party, since[0], numbers[-1], present))
                    pair = _pair(value, sentence, mentions, gone)
                    if pair:
                        who, whom = pair
                        reason = "jäv" if jav or _JAV.search(value, block.span.start, block.span.end) else None
                        rows.append(Presence(who.name, who.party, item.number, item.number, True, whom, reason))
                    people = [person for mention in mentions for person in mention.people]
                    previous = people[0] if people else previous
    return tuple(dict.fromkeys(rows))


def _pair(value: str, sentence: Span, mentions: list[Mention], gone: str | None) -> tuple[Person, str] | None:
    """Who serves for whom in a sentence, or None."""
    words = fold(value[sentence.start : sentence.end])
    if _FIGURES.search(words):
        return None
    if replaced := _REPLACED.search(value, sentence.start, sentence.end):
        after = [p for m in mentions if m.span.start >= replaced.end() for p in m.people]
        before = [p for m in mentions if m.span.end <= replaced.start() for p in m.people]
        return (after[0], before[-1].name) if after and before else (after[0], gone) if after and gone else None
    serves = _SERVES.search(value, sentence.start, sentence.end)
    if serves is None:
        return None
    before = [p for m in mentions if m.span.end <= serves.start() for p in m.people]
    after = [p for m in mentions if m.span.start >= serves.end() for p in m.people]
    if not before:
        return None
    if after and _INSTEAD.search(value, serves.start(), sentence.end):
        return before[-1], after[0].name
    if _THEIR.search(value, serves.start(), sentence.end) and gone and gone != before[-1].name:
        return before[-1], gone
    return None
