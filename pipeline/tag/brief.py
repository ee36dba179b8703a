"""Statements told without a verb of their own: ``Anna Ek (S) - till förmån för eget yrkande.`` and noted ones."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.document import Item, Section
from pipeline.tag.context import Context
from pipeline.tag.mentions import find_mentions
from pipeline.tag.printed import APPENDIX, Printed
from pipeline.tag.refers import pointing
from pipeline.tag.signers import name_labels, names_only
from pipeline.tag.statement_text import CLOSING, OPENING, trimmed
from pipeline.text import Span

_LINE_BEGINS = re.compile(r"[ \t*_\-–•]*(?=[^\W\d_])")
_FAVOURS = re.compile(
    r"[ \t]*[-–—:,]?\s*(?=(?:till\s+(?:förmån|stöd)\s+för|för\s+(?:sitt|sina|eget|egna|det\s+egna))\b)"
    r"[^.:;?!]{1,240}?(?:yrkande|förslag|budget|avslag|bifall|återremiss|bordlägg|motion|initiativ)\w*"
    r"(?:[^.:;?!\n]|\n(?![A-ZÅÄÖ\s•*–-])){0,160}(?=\.(?:\s|$)|\n|$)\.?"
)
"""Small letters: ``Anna Ek (S): Till förmån för …`` begins a text."""
_BRIEFLY = re.compile(
    r"(?:[ \t]*[-–—,:]?[ \t]*\(?(?:skriftlig\w*|muntlig\w*|blankt?"
    r"|e?mot\s+(?:beslutet|beslutspunkt|punkt)[^.:;\n]{0,60}"
    r"|(?:se\s+|enligt\s+)?bil(?:aga|\.)[^.:;\n]{0,20}))+\)?[ \t]*\.?[ \t]*(?=\n|$)",
    re.IGNORECASE,
)
"""``Anna Ek (S), skriftlig, bilaga 1.`` · ``Anna Ek (S) mot beslutspunkt 3.``"""
_GIVEN_BY = re.compile(r"(?:(?:In)?[Ll]ämna[ds]*|[Aa]nmäl[des]*|[Aa]vg[aev]+s|[Gg]j?ord?e?s)\s+av\s+")
_POINTS_SOON = re.compile(r"\b(?:för|mot|emot|skriftlig\w*|muntlig\w*|blankt?|bil(?:aga)?)\b", re.IGNORECASE)
LONGEST_LIST = 600
"""Characters of names before the words that point."""
_NOTED = re.compile(
    r"(?:^|\n)[ \t]*(?:till\s+protokollet\s+(?:antecknas|antecknades|noteras|noterades)"
    r"|(?:det\s+)?(?:antecknas|antecknades|noteras|noterades)\s+till\s+protokollet)\s+följande[^.:\n]{0,60}:\s*",
    re.IGNORECASE,
)
_NAMED_AFTER = re.compile(
    r"^[ \t*_]*(?P<kind>(?:skriftlig\s+|blank\s+)?reservation(?:er)?|särskil(?:t|da)\s+(?:yttrande|uttalande)n?|"
    r"protokollsanteckning(?:ar)?)(?:\s+mot\s+beslutet)?[ \t]*:[ \t]*"
    r"(?P<who>[A-ZÅÄÖ(][^:\n]{2,200}(?<!,)(?<! och)(?<! samt))$(?!\n[ \t]*(?-i:[a-zåäö(]))",
    re.IGNORECASE | re.MULTILINE,
)
_LABEL = re.compile(r"[ \t*_]*([^:\n]{1,80}):\s+")


def favouring(context: Context, section: Section, kind: str) -> Iterator[Printed]:
    """The lines of a section that name people and whose yrkande they favour, or only how and where; nothing else."""
    value, at = context.value, section.span.start
    for begins in _lines(value, section.span):
        line = _LINE_BEGINS.match(value, begins, section.span.end)
        if line is None or line.end() < at:
            continue
        by = _GIVEN_BY.match(value, line.end(), section.span.end)
        start = by.end() if by else line.end()
        reach = Span(start, min(section.span.end, start + LONGEST_LIST))
        if not _POINTS_SOON.search(value, reach.start, reach.end):
            continue
        mentions = find_mentions(value, reach, context.kit, attendance=context.people, date=context.date)
        if not mentions or mentions[0].span.start != start:
            continue
        who = mentions[0]
        favours = _FAVOURS.match(value, who.span.end, section.span.end)
        if favours and not pointing(context, who.span.end, favours.end(), who.parties, None):
            favours = None
        if told := favours or _BRIEFLY.match(value, who.span.end, section.span.end):
            at = told.end()
            label = APPENDIX.search(told[0])
            lead = Span(line.end(), at)
            yield Printed(kind, who.people, who.parties, None, lead, label=label[1].casefold() if label else None)


def _lines(value: str, span: Span) -> Iterator[int]:
    """Where the lines of a part of the text begin, its own beginning with them."""
    at = span.start
    while at < span.end:
        yield at
        at = value.find("\n", at, span.end) + 1 or span.end


def labelled(context: Context, section: Section, kind: str) -> Iterator[Printed]:
    """The statements of a section that begin with a name and a colon: ``Anna Ek (S): Vi anser …``."""
    labels = name_labels(context, section.span)
    for n, label in enumerate(labels):
        end = labels[n + 1].start if n + 1 < len(labels) else section.span.end
        own = trimmed(context, label.end, max(end, label.end))
        if own.span is not None:
            yield Printed(kind, label.people, label.parties, own.span, Span(label.start, label.end), True)


def named_after(context: Context, item: Item) -> Iterator[Printed]:
    """Who is named on the line of a heading: ``Reservation: Anna Ek (S) och Bo Al (V).``"""
    for match in _NAMED_AFTER.finditer(context.value, item.body_span.start, item.body_span.end):
        kind = context.kit.kinds.of_heading(match["kind"])
        named = names_only(context, match["who"].strip(" ."))
        if kind and named:
            yield Printed(kind, *named, None, Span(match.start("kind"), match.end()))


def noted(context: Context, item: Item) -> Iterator[Printed]:
    """What ``Till protokollet antecknas följande:`` leads to, where the next words say whose it is."""
    value = context.value
    for lead in _NOTED.finditer(value, item.body_span.start, item.body_span.end):
        label = _LABEL.match(value, lead.end(), item.body_span.end)
        named = names_only(context, label[1]) if label else None
        if label is None or named is None:
            continue
        inside = [s.span.end for s in item.sections if s.heading_span.start <= lead.end() <= s.span.end]
        end = min([*inside, item.body_span.end])
        end = _quoted_until(value, label.end(), end)
        own = trimmed(context, label.end(), max(end, label.end()))
        if own.span is not None:
            yield Printed("protokollsanteckning", *named, own.span, Span(label.start(1), label.end()))


def _quoted_until(value: str, start: int, end: int) -> int:
    """Where the quotation that begins at ``start`` ends, or else the paragraph."""
    if value[start : start + 1] in OPENING:
        for at in range(start + 1, end):
            if value[at] in CLOSING and value[at] != "'" and value[at + 1 : at + 2] in ("", "\n", " "):
                return at + 1
    gap = value.find("\n\n", start, end)
    return gap if gap >= 0 else end
