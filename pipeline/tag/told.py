"""Told: decisions of several bodies in a document of one matter, and what an office puts before a body."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pipeline.document import Item, Meeting, Section
from pipeline.kit.outcomes import Outcomes
from pipeline.tag.bodies import is_other
from pipeline.tag.leads import BODY, BODY_START
from pipeline.tag.points import fold, points
from pipeline.tag.rulings import Found, decides, decision_at, inline_points, plain_rows, trimmed
from pipeline.tag.sentences import sentences
from pipeline.tag.under_heading import read_section
from pipeline.text import Span

_TOLD = re.compile(
    rf"^[ \t]*(?P<body>{BODY}[\w ]{{0,40}}?)\s+(?:beslutade|beslöt)\b(?:\s+(?:vid|på)\s+(?:sitt\s+)?sammanträde\w*)?"
    r"[^.:]{0,60}?\d{4}(?:[^.:\n]{0,60}\n(?=[ \t]*att\b)|[^.:]{0,60}?\b(?P<how>följande|att)\b[ \t]*[.:]?)",
    re.MULTILINE,
)
_LISTED = re.compile(
    rf"(?:^|(?<=[.!?]\s))[ \t]*(?P<body>{BODY})\s+(?:beslutade|beslöt)\b(?P<when>[^.:\n]{{0,120}}?)"
    r"(?:\bföljande[ \t]*[.:]?|\batt[ \t]*:?|:|)[ \t]*\n(?=\s*(?:att\b|\d{1,2}[.)]\s|[-–—•*·▪\uf0b7]\s*\S))",
    re.MULTILINE,
)
"""``Miljönämnden beslutade 2017-04-11, § 46:`` on a line, and the points of it below."""
_WHEN = re.compile(r"\d{4}|§")
_BEFORE = 200
"""Characters before a lead-in that may say when it was: "… behandlade motionen den 5 maj 2022. Nämnden beslutade"."""
_TELLS = re.compile(
    rf"^[ \t]*(?P<body>{BODY})\s+(?:delar\s[^.]{{1,160}}?\s+och\s+)?föreslår\s+(?:att\s+)?{BODY}\s+"
    r"(?:att\s+)?beslutar?\b(?:\s+(?:följande|att))*[ \t]*[.:]?[ \t]*$",
    re.MULTILINE,
)
_BACKS = re.compile(
    rf"^[ \t]*(?P<body>{BODY})\s+(?:tillstyrk(?:er|te)|avstyrk(?:er|te)|bif(?:aller|öll)|avsl(?:år|og))\s"
    r"[^.]{1,200}\.",
    re.MULTILINE,
)
_NEXT_PART = re.compile(
    r"^[ \t]*(?:Reservation|Särskil[td]|Ersättar|Föredragande|Bilag|Beslutet|Ärendet|Beredning|Mina\b|Remiss|"
    r"Stockholm den|Nämnden (?:anför|har)|Därutöver|Dessutom)",
    re.MULTILINE,
)


def told(
    value: str, item: Item, meeting: Meeting, outcomes: Outcomes, taken: tuple[Span, ...]
) -> Iterator[tuple[str | None, Found]]:
    """Decisions told in an utlåtande, promemoria or the like: this body's proposal, and what others decided."""
    start, end = item.body_span.start, item.body_span.end
    found = [m for pattern in (_TELLS, _TOLD, _BACKS) for m in pattern.finditer(value, start, end)]
    found = [m for m in found if not any(span.start <= m.start() < span.end for span in taken)]
    reach = start
    for match in sorted(found, key=lambda m: m.start()):
        if match.start() < reach:
            continue
        stop = min((m.start() for m in found if m.start() >= match.end() and m.re is not _BACKS), default=end)
        inline = match.re is _BACKS or (match.re is _TOLD and match["how"] == "att" and value[match.end()] != "\n")
        if inline:
            if match.re is _BACKS or meeting.kind in ("utlåtande", "promemoria"):
                sentence = sentences(value, Span(_first_letter(value, match.start()), stop))[0]
                for clause in inline_points(value, sentence) or (sentence,):
                    yield fold(match["body"]), decision_at(value, clause, outcomes, False, "")
            continue
        if part := _NEXT_PART.search(value, match.end(), stop):
            stop = part.start()
        proposed = match.re is _TELLS
        rows = list(_points_told(value, Span(match.end(), stop), outcomes, proposed))
        reach = max((row.span.end for row in rows), default=reach)
        for row in rows:
            yield fold(match["body"]), row


@dataclass(frozen=True, slots=True)
class ToldList:
    """What another body decided once, printed as points: ``span`` from the lead-in to the end of the last."""

    body: str
    span: Span
    rows: tuple[Found, ...]


def told_lists(value: str, span: Span, own: str | None, outcomes: Outcomes) -> Iterator[ToldList]:
    """The decisions of other bodies told with their date and point by point in a part of the text.

    What a lower body asked for is only the background of what is decided here.
    """
    found = list(_LISTED.finditer(value, span.start, span.end))
    for n, lead in enumerate(found):
        before = value[max(span.start, lead.start() - _BEFORE) : lead.start()]
        if own is None or not is_other(lead["body"], own) or "föreslå" in lead["when"]:
            continue
        if not (_WHEN.search(lead["when"]) or _WHEN.search(before)):
            continue
        stop = found[n + 1].start() if n + 1 < len(found) else span.end
        rows = tuple(_points_told(value, Span(lead.end(), stop), outcomes, False))
        if rows:
            yield ToldList(fold(lead["body"]), Span(lead.start(), rows[-1].span.end), rows)


def _first_letter(value: str, at: int) -> int:
    while value[at].isspace():
        at += 1
    return at


def _points_told(value: str, span: Span, outcomes: Outcomes, proposed: bool) -> Iterator[Found]:
    """The list below a lead-in, or the one paragraph there."""
    blocks = points(value, span)
    if blocks and blocks[0].kind != "plain":
        for block in blocks:
            if block.kind == "plain":
                return
            yield decision_at(value, trimmed(value, block.span), outcomes, proposed, "", told=True)
    elif blocks:
        for n, row in enumerate(plain_rows(value, blocks[0].span, outcomes)):
            if not n or decides(fold(value[row.start : row.end]), outcomes):
                yield decision_at(value, row, outcomes, proposed, "", told=True)


_OFFER = re.compile(r"(?:\w+s\s+)?Förslag(?:et)?\s+till\b", re.IGNORECASE)
_ADDRESSED = re.compile(rf".*\b(?:i|till)\s+(?P<body>{BODY})\s*:?$", re.IGNORECASE)
_ANY_BODY = re.compile(rf"{BODY}(?=\s+(?:att\s+)?beslut|\s+föreslå)")


def offered(value: str, sections: Iterable[Section], outcomes: Outcomes) -> Iterator[tuple[str | None, Found]]:
    """What a tjänsteskrivelse puts before a body: the points under its Förslag till beslut."""
    for section in sections:
        if section.kind not in ("förslag", "beslut", "yrkande") or not _OFFER.match(section.heading):
            continue
        headed = _ADDRESSED.match(section.heading)
        for found in read_section(value, section.span, outcomes):
            targets = _ANY_BODY.findall(found.lead)
            subject = BODY_START.match(fold(value[found.span.start : found.span.end]))
            body = targets[-1] if targets else headed["body"] if headed else subject[0] if subject else None
            body = body[:1].upper() + body[1:] if body else None
            yield body, Found(found.span, found.outcome, True, found.lead)
