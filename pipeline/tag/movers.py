"""Movers: who demands something, from the words around a move."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.document import Person
from pipeline.tag.mentions import Mention
from pipeline.tag.moves import Move
from pipeline.text import Span

_AGREED = (
    r"(?:(?:med|som\s+(?:får|fick|har|hade))\s+(?:instämmande|bifall|medhåll|stöd)\s+(?:av|från)|"
    r"(?:(?:som|vilke[nt]|vilka|vars\s+\w+)\s+)?(?:biträd|stöd|understöd)\w*\s+av)"
)
_JOINED = (
    r"(?:till|med|i)\s+(?:vilke[nt]|vilka|vars)\s[^.;:]{3,300}?\s"
    r"(?:ansluter|anslöt|instämmer|instämde|förena(?:r|de))(?:\s+sig)?"
)
_BETWEEN = re.compile(
    r"[\s,)]*(?:(?:ordförande|m\.\s?fl\.?|också|även|vidare|därefter|dessutom|med\s+flera|genom|gemensamt|muntligen|skriftligen)[\s,]*){0,3}"
    rf"(?:,?\s*{_AGREED}[^.;:]{{0,400}}?[,)]?\s*|,\s*{_JOINED},\s*)?(?:har\s+)?$",
    re.IGNORECASE,
)
"""What may stand between who demands and the verb: that others agree, ``, till vilken Bo Al (V) ansluter sig,``."""
AGREEING = re.compile(
    r"\b(?:instämmande|bifall|medhåll|stöd)\s+(?:av|från)\s+|\b(?:biträd|understöd|understött|stöd)\w*\s+av\s+|"
    r"\b(?:tillsammans|gemensamt)\s+med\s+|\bför\s+egen\s+(?:del|räkning)\s+(?:samt|och|liksom)\s+(?:även\s+)?(?:för\s+)?",
    re.IGNORECASE,
)
"""Who demands with the mover: ``med instämmande av Bo Al (V)`` · ``för egen del samt för Bo Al (V)``"""
_I_WHICH = re.compile(
    r"\b(?:(?:i|till|med)\s+(?:vilke[nt]|vilka|vars)|vari|varuti|däri|vilket|vilka)\s+(?:yrkande\w*\s+)?(?:(?:även|också)\s+)?"
    r"(?:(?:instäm(?:mer|de)|biträd(?:s|des)\s+av|stöd(?:s|des)\s+av)\s+(?:(?:även|också|av)\s+)?)?",
    re.IGNORECASE,
)
_AND_MOVES = re.compile(
    r"\s+[a-zåäö][^.;:]{2,200}?\b(?:och|samt|men)\s+"
    r"(?:(?:därefter|därför|därvid|vidare|även|också|samtidigt|ändå|avslutningsvis)\s+)?"
)
"""``Anna Ek (S) redogör för motionen och yrkar``: what is done in one breath is done by one."""
_PRONOUN = re.compile(r"\b(?:Hon|Han|Hen|De)\s+(?:(?:även|också|vidare|dessutom)\s+)?$")
_CHAIR = re.compile(r"\b(?:Tjänstgörande\s+)?(?:O|o)rdföranden\s+$")
_FOR = re.compile(r"\b[Ff]ör\s+$")
_FOR_GROUP = re.compile(r"[\s,(]*för\s+(?:hela\s+)?$")
_THROUGH = re.compile(r"[\s,]*(?:genom|gm\.?)\s+")
_GOES_ON = re.compile(r"(?:[,;]|\b(?:och|samt|medan))\s*$")
"""``yrkar Anna Ek (S) bifall, yrkar Bo Al (V) avslag``"""
_THEIRS = re.compile(r"s?\s+\w*(?:förslag|yrkand)", re.IGNORECASE)
"""``Den som stöder Anna Ek (S)s förslag röstar ja``: she is not who supports it."""
_MOVED_BY = re.compile(
    r"\s*(?:(?:bifall|avslag|återremiss|bordläggning)\b[^.;:]{0,80}?\s)?av\b(?:\s+(?:både|såväl))?\s*$"
)


def mover(
    value: str, mentions: Sequence[Mention], at: int, move: Move, end: int, chair: Person | None,
    previous: Mention | None,
) -> Mention | None:  # fmt: skip
    """Who stands before a verb, or right after it: ``Anna Ek (S) yrkar`` · ``Vidare yrkar Anna Ek (S)``."""
    if move.by is not None:
        return move.by
    before = [m for m in mentions if at <= m.span.start and m.span.end <= move.start]
    after = next((m for m in mentions if m.span.start >= move.end), None)
    near = after is not None and after.span.end <= end
    if move.passive:
        by = near and after is not None and _MOVED_BY.fullmatch(value, move.end, after.span.start)
        return after if by else None
    adjacent = near and after is not None and not value[move.end : after.span.start].strip()
    adjacent = adjacent and after is not None and not _THEIRS.match(value, after.span.end)
    for mention in reversed(before):
        if any(m.end() == mention.span.start for m in AGREEING.finditer(value, at, mention.span.start)):
            continue
        if not mention.people and adjacent and _FOR.search(value, at, mention.span.start) and after and after.people:
            # För Moderaterna yrkar Anna Ek avslag
            parties = tuple(dict.fromkeys(mention.parties + after.parties))
            return Mention(after.people, parties, Span(mention.span.start, after.span.end))
        if _BETWEEN.fullmatch(value, mention.span.end, move.start) and not _of_paper(value, mention):
            through = after and not mention.people and _THROUGH.fullmatch(value, move.end, after.span.start)
            if through and after and after.people:  # Moderaterna yrkar genom Anna Ek avslag
                return Mention(after.people, tuple(dict.fromkeys(mention.parties + after.parties)), mention.span)
            return _for_group(value, before, mention)
    first = before[0] if len(before) == 1 else None
    if (
        first
        and not adjacent
        and not value[at : first.span.start].strip()
        and _AND_MOVES.fullmatch(value, first.span.end, move.start)
    ):
        return first
    gap = value[at : move.start]
    if before and not re.search(r"[,;]\s*\w{0,12}\s*$", gap) and len(gap) > 60:
        return None
    if adjacent and (not before or (move.strong and _GOES_ON.search(gap))):
        return after
    chairs = _CHAIR.search(value, at, move.start)
    if chairs and chair is not None and not before:
        return Mention((chair,), (chair.party,) if chair.party else (), Span(chairs.start(), chairs.end()))
    if previous is not None and _PRONOUN.search(value, at, move.start):
        return Mention(previous.people, previous.parties, Span(move.start, move.start))
    if previous is not None and re.fullmatch(r"[^.]{0,400}?\b(?:och|samt)\s+", gap) and not before and at > 0:
        same = not value[max(0, at - 1) : at].isspace()  # yrkar bifall och yrkar vidare …
        return Mention(previous.people, previous.parties, Span(move.start, move.start)) if same else None
    return None


def _for_group(value: str, before: Sequence[Mention], group: Mention) -> Mention:
    """A group with who speaks for it: ``Anna Ek (S), för S-gruppen, yrkar``; the group itself where nobody does."""
    at = before.index(group)
    spoke = before[at - 1] if at else None
    if spoke is None or group.people or not _FOR_GROUP.fullmatch(value, spoke.span.end, group.span.start):
        return group
    parties = tuple(dict.fromkeys(spoke.parties + group.parties))
    return Mention(spoke.people, parties, Span(spoke.span.start, group.span.end))


def _of_paper(value: str, mention: Mention) -> bool:
    """Whether the people are who something is said about: ``förslaget från S``."""
    return bool(
        re.search(
            r"\b(?:yrkande\w*|förslag\w*|motion\w*|skrivelse\w*)\s+(?:från|av)\s+$",
            value[max(0, mention.span.start - 40) : mention.span.start],
        )
    )


def agreeing(value: str, mentions: Sequence[Mention], subject: Mention, span: Span) -> list[Mention]:
    """Who agrees in the same sentence: ``med instämmande av Bo Al (KD)`` · ``i vilket Cia Do (C) instämmer``."""
    found = []
    for mention in mentions:
        if mention is subject or not (span.start <= mention.span.start and mention.span.end <= span.end):
            continue
        head = value[max(span.start, mention.span.start - 40) : mention.span.start]
        after = value[mention.span.end : mention.span.end + 14]
        agrees = [m.end() for m in AGREEING.finditer(head)]
        which = [m.end() for m in _I_WHICH.finditer(head)]
        if (agrees and agrees[-1] == len(head)) or (which and which[-1] == len(head)) or re.match(r"\s+instäm", after):
            found.append(mention)
    return found
