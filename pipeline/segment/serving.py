"""What an attendance list says of a person: the role, whom the person serves for, and for which §§."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.kit.parties import Parties
from pipeline.segment.drafts import BRACKET, draft_of, lone_party

_NUMBERS = r"(?:[0-9]{1,4}(?: ?[a-h]\b)?)"
_STRETCH = rf"§{{0,2}}\s*{_NUMBERS}(?:\s*[-–—]\s*§{{0,2}}\s*{_NUMBERS})?"
_RANGES = rf"{_STRETCH}(?:\s*(?:,|och|samt|&)\s*{_STRETCH})*"
_PARAGRAPHS = re.compile(rf"(?:§{{1,2}}|[Pp]aragraf(?:erna)?)\s*(?P<ranges>{_RANGES})")
_RANGE = re.compile(rf"(?P<a>{_NUMBERS})(?:\s*[-–—]\s*§{{0,2}}\s*(?P<b>{_NUMBERS}))?")
_NOT_FOR = re.compile(r"\b(?:ej|inte|utom|undantag|förutom|icke|jäv|frånvarande|lämnar)\b[^§]{0,40}$", re.IGNORECASE)
_FROM = re.compile(r"\b(?:fr\.? ?o\.? ?m\.?|from|från(?: och med)?|anländer|ankom)\s*$", re.IGNORECASE)
_TO = re.compile(r"\b(?:t\.? ?o\.? ?m\.?|tom|till(?: och med)?|lämnade efter|gick efter)\s*$", re.IGNORECASE)
_DIRECT = re.compile(r"\b(?:ersätter|ersatte)\b\s*(?P<between>(?:§[§\d\s,–—\-och]{0,40})?)(?P<rest>.+)$", re.IGNORECASE)
_FOR = re.compile(
    r"(?:\b(?:tjänstgör|tjänstgjorde|tjänstgörande|tjg|tj\.?g|ersättare|ers|suppleant|suppl|inträder|inträdde|"
    r"i ?stället|istf|jäv)\b\.?"
    r"(?P<between>[^()]{0,70}?)|^[\s,]*(?P<lone>)|(?<=[)\],])[\s,]{0,4}(?P<after>))\b(?:för)\s+(?P<rest>.+)$",
    re.IGNORECASE,
)
SERVED_SURNAME = re.compile(r"\b(?:för|ersätter|ersatte) ([A-ZÅÄÖÉ][\wéü\-]+)$")
_VICE = re.compile(r"\b(?:vice|v\.?|2:e|1:e|andre|förste|andra)\s*(?:vice\s*)?ordf", re.IGNORECASE)
_CHAIR = re.compile(r"\b(?:ordf(?:\.|örande|öranden)?)(?![a-zåäö])", re.IGNORECASE)
_SUBSTITUTE = re.compile(
    r"\b(?:ersättar(?:e|na)|ers\b|suppleant|(?:ej|icke|inte) tj(?:änstg|g))(?!\s+saknas)", re.IGNORECASE
)
_VACANT = re.compile(r"\b(?:vakant|vakans)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Part:
    """Some §§ only: ``kind`` is ``only``, ``not``, ``from`` or ``to``."""

    kind: str
    first: str
    last: str


def served(notes: str, parties: Parties, date: str | None) -> tuple[str, str | None, str | None, str | None, str]:
    """What is said of the person, the name, party and role of the person served for, and what stands between."""
    match = _DIRECT.search(notes) or _FOR.search(notes)
    if not match:
        return notes, None, None, None, ""
    rest = match["rest"].strip()
    between = match["between"] or ""
    if _VACANT.search(rest[:30]):
        return notes[: match.start()], None, None, None, between
    moved = _PARAGRAPHS.match(rest)
    if moved:
        rest = rest[moved.end() :].strip(" ,").removeprefix("för ")
    target = draft_of(re.split(r"\s*[,;]\s*|\s§", rest)[0], 0, parties, date, True, False)
    own = notes[: match.start()]
    if target is None or (len(target.name.split()) < 2 and not target.party and not BRACKET.search(rest)):
        return notes, None, None, None, between
    after = " ".join(target.notes)
    pieces = re.split(r"\s*[,;]\s*", rest)
    party = target.party or (lone_party(pieces[1], parties, date) if len(pieces) > 1 else None)
    for bracket in BRACKET.finditer(rest):
        if party is None:
            party = parties.after_name(bracket[1], date)
    return own, target.name, party, role_of(after), between


def role_of(value: str) -> str | None:
    if _VICE.search(value):
        return "vice ordförande"
    if _CHAIR.search(value):
        return "ordförande"
    if _SUBSTITUTE.search(value):
        return "ersättare"
    return None


def parts_of(notes: str) -> Iterator[Part]:
    """The §§ that are named beside a person."""
    for match in _PARAGRAPHS.finditer(notes):
        before = notes[: match.start()].rstrip(" (,")
        kind = "only"
        if _FROM.search(before):
            kind = "from"
        elif _TO.search(before):
            kind = "to"
        elif _NOT_FOR.search(before):
            kind = "not"
        for found in _RANGE.finditer(match["ranges"]):
            yield Part(kind, found["a"], found["b"] or found["a"])
