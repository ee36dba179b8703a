"""Beside decisions: headings and listed papers, which stand among what is decided and are no part of it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.kit.outcomes import OTHER, Outcomes
from pipeline.tag.leads import is_lead_in
from pipeline.tag.points import Point, lines
from pipeline.text import Span

_HEADING = re.compile(r"[A-ZÅÄÖ][a-zåäöé-]*(?: (?:(?:och|samt|av|om|till|för|i) )?[A-ZÅÄÖa-zåäöé-]+){0,4}")
_LONGEST_HEADING = 45
_CLOSED = re.compile(r"[.!?:;)][”\"’')\]]*$")
_ASIDE = re.compile(r"\w \([a-zåäö][^()]{6,}\)$")
"""``Fastställande av ersättningar enligt LOV (lagen om valfrihet)`` has no stop either."""
_STARTS = re.compile(r"[A-ZÅÄÖ”\"]|\d{1,2}[.)]?\s|[-–•*·]\s|att\s")
_ROOM = 8
"""Characters left free on the line: what stands below it would have found room there."""
_CARRIED = re.compile(r"\b(?:ska|skall|får|kan|bör|är|var|har|gäller|avser|ingår|görs|sker|kvarstår|blir|utgår)\b")
_PAPER = re.compile(
    r"(?:Protokoll|Skrivelse|Brev|Beslut|Cirkulär|Meddelande|Rapport|Dom|Remiss|Inbjudan|Minnesanteckning|Tjänsteskrivelse|"
    r"Tjänsteutlåtande|Delegationsbeslut|Yttrande|Kallelse|Årsredovisning|Förteckning|Lista|Uttalande|"
    r"[A-ZÅÄÖ][\wåäö-]*s\s+(?:\w+\s+)?(?:beslut|protokoll|skrivelse|cirkulär|dom|yttrande|meddelande|rapport)\b|[A-ZÅÄÖ][\wåäö-]*,\s+\w+)",
)
_PAGE_HEAD = re.compile(r"(?:Protokoll|Sida?)\s+(?:nr\s*)?\d|Sammanträde")
_ELECTION = re.compile(r"\w*val\b", re.IGNORECASE)
_MARKED = re.compile(r"\b(?:19|20)\d\d\b|\d:\d|§")


def is_paper(words: str, outcomes: Outcomes) -> bool:
    """Whether a line only names a paper: it has no stop, or is called one and has a date, and nothing is done in it.

    >>> from pipeline.kit import load_kit
    >>> outcomes = load_kit().outcomes
    >>> is_paper("Länsstyrelsens beslut 2019-07-03 om dispens för Getterön 1:12.", outcomes)
    True
    >>> is_paper("Kontoret ska återkomma 2020-01-15.", outcomes)
    False
    >>> is_paper("Ersättningar enligt LOV (lagen om valfrihet)", outcomes), is_paper("Eva Alm (M)", outcomes)
    (True, False)
    """
    if (
        _PAGE_HEAD.match(words)
        or outcomes.decides(words)
        or outcomes.of(words) != OTHER
        or _CARRIED.search(words)
        or is_lead_in(words)
    ):
        return False
    return (
        not _CLOSED.search(words) or bool(_ASIDE.search(words)) or bool(_PAPER.match(words) and _MARKED.search(words))
    )


def without_headings(value: str, found: tuple[Point, ...], outcomes: Outcomes) -> Iterator[Point]:
    """The points, parted at the lines that only head what stands below them: ``Avsägelser`` · ``Val``."""
    width = max((end - start for point in found for start, end, _, _ in lines(value, point.span)), default=0)
    for n, point in enumerate(found):
        after = found[n + 1].span.start if n + 1 < len(found) else None
        rows = [(start, end) for start, end, _, _ in lines(value, point.span)]
        start, kind = point.span.start, point.kind
        for at, (begin, end) in enumerate(rows):
            below = rows[at + 1][0] if at + 1 < len(rows) else after
            above = value[slice(*rows[at - 1])] if begin > start else ""
            if below is None or (above and not _CLOSED.search(above)):
                continue
            if _heads(value, Span(begin, end), below, width, outcomes):
                if above:
                    yield Point(kind, Span(start, rows[at - 1][1]))
                start, kind = below, "plain"
        if start < point.span.end:
            yield Point(kind, Span(start, point.span.end))


def _heads(value: str, line: Span, below: int, width: int, outcomes: Outcomes) -> bool:
    words = value[line.start : line.end]
    if len(words) > _LONGEST_HEADING or not _HEADING.fullmatch(words) or not _STARTS.match(value, below):
        return False
    first = value[below : below + 30].split()[0]
    if len(words) + len(first) + _ROOM > width or _CARRIED.search(words):
        return False
    return (outcomes.of(words) == OTHER or bool(_ELECTION.match(words))) and not is_lead_in(words)
