"""Speakers: whose a statement is, from the people that stand around its cue."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from pipeline.tag.cues import CueHit
from pipeline.tag.mentions import Mention
from pipeline.text import Span

POINTS = re.compile(
    r"\b(?:till\s+f[öo]rmån\s+f[öo]r|till\s+stöd\s+för|till\s+fördel\s+för|med\s+hänvisning\s+till|med\s+hänvisande\s+till"
    r"|hänvisar?(?:de)?\s+till|bakom|ansluter\s+sig\s+till|anslöt\s+sig\s+till|instäm\w+\s+(?:i|med)|biträd\w+"
    r"|instäm\w+\s+(?:så)?som\s+[\w\s\-]{0,60}ersättare\s+i"
    r"|för(?=\s+(?:sitt|sina|eget|egna|det\s+egna|mitt|vårt)\s+(?:eget\s+|egna\s+)?[\w\-]*(?:yrkande|förslag))"
    r"|i\s+enlighet\s+med|på\s+grund\s+av|med\s+instämmande\s+(?:av|i)|för\s+bifall\s+till|röstat\s+för|yrkat)\b",
    re.IGNORECASE,
)
"""After these words stands what the statement points at; people there do not make it."""
_WITH = re.compile(r"med\s+instämmande\s+av", re.IGNORECASE)
"""``Anna Ek (S) med instämmande av Bo Al (V) reserverar sig``: both do."""
_AFTER_GAP = re.compile(
    r"[\s*_]*(?:(?:även|också|därvid|därmed|härmed|skriftligt|skriftligen|muntligt|muntligen|blankt|mot|emot|beslutet"
    r"|detta|härtill|härvid|följande|för|sin|egen|del|denna|ovanstående|nämnda|punkt|\d+|punkten|punkterna|av|från"
    r"|i|ärendet|dag|samtliga|närvarande|tjänstgörande|övriga|ledamöter|ledamöterna|hela|helhet|och|beslut|besluten|delen|den|kommunfullmäktiges|kommunstyrelsens|nämndens)\b[\s*_]*)*"
    r":?[\s*_]*",
    re.IGNORECASE,
)
"""What may stand between an inverted verb and its subject."""
_ADJACENT = 3
_FURTHER = re.compile(
    r"[\s*_]*(?:[,(]|,?\s*med\s+instämmande\s+(?:av|från)|(?:,\s*)?(?:och|samt)(?:\s+(?:av|från))?|(?:(?:övriga\s+)?ledamöter(?:na)?\s+)?(?:i|från|ur))?[\s*_]*(?:(?:det\s+vill\s+säga|dvs\.?|nämligen|däribland)\s+)?(?:även\s+(?:för\s+)?)?"
)
"""What may stand between the names of one list: ``Anna Ek (S) m.fl. i S-gruppen, det vill säga även Bo Al (S)``."""
_GENOM = re.compile(r"\b(?:genom|gm\.?|via)\s+$", re.IGNORECASE)
_FOR = re.compile(r"\bför\s+$", re.IGNORECASE)


def who(value: str, mentions: list[Mention], bound: int, hit: CueHit, limit: int, n: int) -> Mention | None:
    """The people of one cue: those right after ``av`` or an inverted verb, else the last ones before it.

    ``n`` counts the cues before it in the sentence.
    """
    by = value[hit.span.start : hit.span.end].split()[-1].lower() in ("av", "från")
    after = _after(value, mentions, hit, limit, by)
    if by:
        return after
    before = [
        mention
        for mention in mentions
        if mention.span.start >= bound
        and mention.span.end <= hit.span.start
        and not (
            any(not _WITH.match(point[0]) for point in POINTS.finditer(value, bound, mention.span.start))
            # "… till förmån för eget yrkande, och Bo Lind (V) anmäler …"
            and not (mention.people and hit.span.start - mention.span.end <= _ADJACENT and n)
        )
    ]
    inside = [m for m in mentions if m.span.start >= hit.span.start and m.span.end < hit.span.end]
    if not before and inside and not hit.cue.backing:  # lämnade Anna Ek (V) ett särskilt uttalande
        return merged(inside)
    if not before:
        return after
    if (spoke := _through(value, mentions, before[-1], hit, limit)) is not None:
        return spoke
    close = hit.span.start - before[-1].span.end <= _ADJACENT
    if (
        after is not None
        and not close
        and not hit.cue.backing
        and not value[hit.span.end : after.span.start].strip(" \n*_")
    ):
        return after
    return _joined(value, before) if close or len(before) == 1 else before[-1]


def _through(value: str, mentions: list[Mention], group: Mention, hit: CueHit, limit: int) -> Mention | None:
    """A party and who spoke for it: ``För Vänsterpartiet antecknar Bo Lind …``."""
    if group.people:
        return None
    for mention in mentions:
        if not mention.people or not hit.span.start <= mention.span.start < limit:
            continue
        inverted = mention.span.end < hit.span.end and bool(
            _FOR.search(value[max(group.span.start - 8, 0) : group.span.start])
        )
        if not inverted and not _GENOM.search(value[max(mention.span.start - 12, 0) : mention.span.start]):
            continue
        code = group.parties[0] if len(group.parties) == 1 else None
        people = tuple(replace(person, party=person.party or code) for person in mention.people)
        return Mention(
            people, tuple(dict.fromkeys(group.parties + mention.parties)), Span(group.span.start, group.span.end)
        )
    return None


def _after(value: str, mentions: list[Mention], hit: CueHit, limit: int, by: bool) -> Mention | None:
    following = [m for m in mentions if m.span.start >= hit.span.end and m.span.start < limit]
    if not following or not _AFTER_GAP.fullmatch(value, hit.span.end, following[0].span.start):
        return None
    if not by and not following[0].people and ":" in value[hit.span.end : following[0].span.start]:
        return None  # … lämnar följande reservation: Moderaterna anser …
    run = [following[0]]
    for mention in following[1:]:
        if not _FURTHER.fullmatch(value, run[-1].span.end, mention.span.start):
            break
        run.append(mention)
    return merged(run)


def _joined(value: str, before: list[Mention]) -> Mention:
    """The last mention with those before it that only white space parts from it: a list of names by lines."""
    run = [before[-1]]
    for mention in reversed(before[:-1]):
        if not _FURTHER.fullmatch(value, mention.span.end, run[0].span.start):
            break
        run.insert(0, mention)
    return merged(run)


_FAVOURING = re.compile(r"\s+till\s+f[öo]rmån\s+f[öo]r\b", re.IGNORECASE)
_AND_THEN = re.compile(r"(?:[,;]|\b(?:och|samt|medan))\s+$")


def elided(value: str, mentions: list[Mention], span: Span) -> Iterator[tuple[Mention, Span, int]]:
    """Who does the same as was said before, whom they favour, and where that part of the sentence begins."""
    for mention in mentions:
        if mention.span.start <= span.start:
            continue
        favours = _FAVOURING.match(value, mention.span.end, span.end)
        begins = _AND_THEN.search(value, span.start, mention.span.start)
        if favours and begins:
            yield mention, Span(*favours.span()), begins.start()


def merged(run: list[Mention]) -> Mention:
    """Several mentions as one."""
    return Mention(
        people=tuple(person for mention in run for person in mention.people),
        parties=tuple(dict.fromkeys(code for mention in run for code in mention.parties)),
        span=Span(run[0].span.start, run[-1].span.end),
    )
