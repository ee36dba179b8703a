"""Unsaid: words of an announcement that announce nothing: denied, asked about, reported, quoted, or a paper's."""

from __future__ import annotations

import re

from pipeline.tag.cues import CueHit
from pipeline.tag.speakers import POINTS
from pipeline.tag.vocabulary import NOBODY
from pipeline.text import Span

_NOT = re.compile(
    rf"\b(?:{NOBODY}|utan\s+att|varken|möjlighet|rätt|någon|något|några|avst\w+\s+från\s+att)\b", re.IGNORECASE
)
_ASKS = re.compile(
    r"\b(?:(?:till)?fråga\w*|undrar|undrade)\b[^.]*\b(?:om|varför|hur|när|vem|vilka|huruvida)\b", re.IGNORECASE
)
_UNREAL = re.compile(
    r"\b(?:överväg\w+|funderar|avisera\w*|hotar|uppmana\w*|borde|bör|skulle|skriver|skrev|tänker)\b[^.;:]{0,80}$"
    r"|\bom\b[^.]{3,80}\bkommer\b[^.;:]{0,60}$",
    re.IGNORECASE,
)
"""Before an infinitive: ``överväger att reservera sig`` · ``Om planen antas kommer Moderaterna att …``"""
_INFINITIVE = re.compile(r"[a-zåäö]+a\b")
_REPORTED = re.compile(
    r"\b(?:skriver|skrev|påpekar|påpekade|hävdar|framhåller|minns|påminner|erinrar)\b[^.;:]{0,80}\batt\b[^.;:]*$"
)
"""Before the past tense: ``I motionen skriver Bo Al att partiet reserverade sig``."""
_PAST = re.compile(r"\w+(?:ade|at|it|gav)\b")
_QUOTED = re.compile(
    r"\b(?:utdrag|skriver|skrev|står|lyder|citat\w*|motionen|skrivelsen|protokoll)\b[^.”\"“»]{0,80}:\s*[”\"“»][^”\"“»]*$",
    re.IGNORECASE,
)
_INTENT = re.compile(r"\b(?:rätt|möjlighet|tillfälle|rätten|möjligheten|får)\s+att$")
_ATTRIBUTE = re.compile(r"\b(?:med|inklusive|inkl\.?|jämte)\s*$", re.IGNORECASE)
_LISTED = re.compile(
    r"\b(?:protokoll|protokollet|protokollsutdrag|utdrag|skrivelse|beslut|yttrande|rapport|meddelande|cirkulär|brev|motion)\b"
    r"|§",
    re.IGNORECASE,
)
_RULES = re.compile(r"\b(?:beslutar|beslutade|beslöt|godkänner|godkände|antar|antog|bifaller|biföll|avslår|avslog)\b")


def negated(value: str, bound: int, hit: CueHit) -> bool:
    """Whether the words from ``bound`` to the cue deny it, ask about it, only intend it or report it."""
    before = value[bound : hit.span.start]
    words = before.split()
    near = " ".join(words[-3:])
    inside = value[hit.span.start : hit.span.end]
    after = value[hit.span.end : hit.span.end + 14].split()
    return bool(
        _NOT.search(near)
        or _ASKS.search(before)
        or (words and words[-1].lower() in ("inte", "ej", "icke"))
        or _INTENT.search(before.strip())
        or (_INFINITIVE.match(inside) and _UNREAL.search(before))
        or (_PAST.match(inside) and _REPORTED.search(before))
        or _QUOTED.search(before)
        or re.search(rf"\b(?:inte|ej(?!\s+tj)|inget|{NOBODY})\b", inside, re.IGNORECASE)
        or (after and after[0].strip(".,").lower() in ("inte", "ej"))
    )


def pointed_at(value: str, before: CueHit, hit: CueHit) -> bool:
    """Whether a cue only reaches what the one before it points at: ``… i enlighet med Xs reservation``."""
    same = hit.span.start == before.span.start and not hit.cue.backing
    return same and POINTS.search(value, before.span.end, hit.span.end) is not None


def names_paper(value: str, sentence: Span, hit: CueHit) -> bool:
    """Whether the words only tell what a listed paper holds: ``Protokoll från förbundet, § 9, med yttrande av …``."""
    before = value[sentence.start : hit.span.start]
    return bool(_ATTRIBUTE.search(before) and _LISTED.search(before) and not _RULES.search(before))


def says_we(value: str, bound: int, hit: CueHit) -> bool:
    """Whether somebody says ``jag`` or ``vi``: then it is the text of a statement, no announcement."""
    around = value[bound : min(hit.span.end + 12, len(value))]
    return bool(re.search(r"\b(?:jag|vi|oss|mig|man)\b", around, re.IGNORECASE))
