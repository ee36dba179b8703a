"""Comings: who came to a meeting late, or left it before its end, told inside a §."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.document import Person
from pipeline.tag.mentions import Mention
from pipeline.text import Span

_PLACE = r"(?:sammanträdet|mötet|lokalen|salen|sammanträdeslokalen|sessionssalen|möteslokalen)"
_LEAVES = re.compile(
    rf"\b(?:lämna(?:r|de)|avviker(?:\s+från)?|avvek(?:\s+från)?|går\s+från|gick\s+från)\s+(?:därefter\s+|nu\s+)?{_PLACE}\b",
    re.IGNORECASE,
)
_COMES = re.compile(
    rf"\b(?:anlän(?:der|de)|ankom(?:mer)?|in(?:finner|fann)\s+sig|inställ(?:er|de)\s+sig|återkom(?:mer)?(?=\s+till\s+{_PLACE}|\s+kl|\.)|"
    rf"(?:kommer|kom)\s+till\s+{_PLACE}|inträ(?:der|dde)\s+i\s+{_PLACE})\b",
    re.IGNORECASE,
)
_TURNED = re.compile(r"\b(?:(?P<leaves>lämna(?:r|de))|anlän(?:der|de)|ankom(?:mer)?)\s+$", re.IGNORECASE)
"""``Kl. 15.10 lämnar Anna Ek (S) mötet.``"""
_THEN_PLACE = re.compile(rf"\s+{_PLACE}\b")
MAY_COME = re.compile(rf"{_LEAVES.pattern}|{_COMES.pattern}|\blämna(?:r|de)\s", re.IGNORECASE)
_AFTER = re.compile(
    r"\befter\s+(?:att\s+)?(?:behandlingen|beslut\w*|ärendet|paragrafen|denna\s+paragraf|§)", re.IGNORECASE
)
_FOR_A_WHILE = re.compile(
    r"\b(?:jäv\w*|under\s+(?:behandlingen|handläggningen|ärendet)|inte|ej|medan|ajourner\w*)\b", re.IGNORECASE
)
"""Who leaves for one matter only is told otherwise."""


def comings(value: str, sentence: Span, mentions: list[Mention]) -> Iterator[tuple[Person, bool, bool]]:
    """Members who come or go in a sentence: who, whether they are there from then on, whether from the next § only."""
    if _FOR_A_WHILE.search(value, sentence.start, sentence.end):
        return
    later = bool(_AFTER.search(value, sentence.start, sentence.end))
    for mention in mentions:
        turned = _TURNED.search(value, sentence.start, mention.span.start)
        if turned and (not turned["leaves"] or _THEN_PLACE.match(value, mention.span.end, sentence.end)):
            present = not turned["leaves"]
            yield from ((person, present, later and not present) for person in mention.people if person.party)
    for pattern, present in ((_LEAVES, False), (_COMES, True)):
        verb = pattern.search(value, sentence.start, sentence.end)
        before = [m for m in mentions if verb and m.span.end <= verb.start()]
        if verb is None or not before or value[before[-1].span.end : verb.start()].strip(" ,\n"):
            continue
        yield from ((person, present, later and not present) for person in before[-1].people if person.party)
