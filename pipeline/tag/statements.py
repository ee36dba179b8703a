"""Statements: cue + section + people → who dissented in which item, with the words they had printed."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace

from pipeline.document import Item, Problem, Section, Statement
from pipeline.tag.announce import SILENT, Announcement, announcements, sections, spoken
from pipeline.tag.bodies import OWN_KINDS, Bodies, Quoted
from pipeline.tag.brief import favouring, labelled, named_after, noted
from pipeline.tag.context import Context
from pipeline.tag.extent import limit_of, next_heading, own_words, said
from pipeline.tag.joining import Row, attach, from_block, merged, parted, told
from pipeline.tag.printed import APPENDIX, Printed, bare, before_first, printed_last, printed_later
from pipeline.tag.refers import joined_before, own_pointing, pointing
from pipeline.tag.statement_text import ELSEWHERE, begins_after
from pipeline.tag.told import told_lists
from pipeline.text import Span

MOST_JOINED = 12
"""Announcements after one that may join it before its text begins."""
NOT_PART = re.compile(
    r"\s*[^.:]{1,160}\b(?:deltar\s+(?:inte|ej)|deltog\s+(?:inte|ej|icke)|(?:inte|ej)\s+deltagit|avstår\s+från\s+att\s+delta)\b"
    r"[^.:]{0,80}\.?\s*"
)
"""Who does not take part has stated nothing."""
PLACE_REACH = 22
"""Characters after a cue that may say where: "reserverade sig i kommunstyrelsen"; further on it is what about."""


_WHERE = re.compile(
    r"\s*(?:Reservationen|Yttrandet|Uttalandet|Anteckningen|Skrivelsen)\s[^.:]{0,60}\bbilaga\s+\w{1,3}\b"
)
"""``Reservationen återfinns i bilaga 1.`` after an announcement."""


def find(context: Context) -> tuple[tuple[Statement, ...], tuple[Problem, ...]]:
    """Every statement of the document in reading order, and what looks odd about them."""
    rows: list[Row] = []
    problems: list[Problem] = []
    blocks: list[tuple[int, Printed]] = []
    rows += merged(_before_first(context, problems))
    for number, item in enumerate(context.items):
        item = replace(item, sections=sections(context.value, item))
        rows += merged(part for row in _of_item(context, number, item, problems) for part in parted(context, row))
        cues = {row.cue for row in rows if row.item == number}
        blocks += [(number, block) for block in printed_later(context, item) if not told(block, cues)]
    blocks += [(len(context.items) - 1, block) for block in printed_last(context)]
    for number, block in blocks:
        for place in block.items or (None,):
            attach(context, rows, number, place, block, problems)
    rows.sort(key=lambda row: (row.item, row.cue.start))
    return tuple(_statement(row) for row in rows), tuple(problems)


def _before_first(context: Context, problems: list[Problem]) -> Iterator[Row]:
    """The statements of an opening that is no §, under a heading of their own: they go to the first item."""
    if not context.items or context.items[0].number is None or not context.is_minutes(context.items[0]):
        return
    first = context.items[0]
    for section in before_first(context, first.span.start):
        span = Span(section.heading_span.start, section.span.end)
        opening = replace(first, span=span, body_span=span, sections=(section,))
        yield from _of_item(context, 0, opening, problems, bare_too=False)


def _statement(row: Row) -> Statement:
    return Statement(
        item=row.item,
        kind=row.kind,
        body=row.body,
        people=row.people,
        parties=row.parties,
        cue_span=row.cue,
        span=row.span,
        joint=row.joint,
        target=row.target,
        target_text=row.target_text,
    )


def _of_item(
    context: Context, number: int, item: Item, problems: list[Problem], bare_too: bool = True
) -> Iterator[Row]:
    bodies = Bodies(context, item)
    found: list[tuple[Announcement, str | None]] = []
    open_until = -1
    last: Announcement | None = None
    for announced in announcements(context, number, item):
        if last is not None and announced.sentence.start < open_until and _inside(context.value, last, announced):
            continue
        try:
            body = bodies.at(announced.cue.start, _head(announced), announced.section, announced.head_end)
        except Quoted:
            once = _below_told_list(context, item, bodies.own, announced)
            if once is None:
                continue
            body = once
        found.append((announced, body))
        last = announced
        opens = begins_after(context.value, said(announced), announced.sentence)
        open_until = limit_of(context, item, announced) if opens is not None and not announced.backing else -1
    rows: list[Row] = []
    for i, (announced, body) in enumerate(found):
        stop = found[i + 1][0].sentence.start if i + 1 < len(found) else item.span.end
        joined = [other for other, _ in found[i + 1 : i + 1 + MOST_JOINED]]
        rows.append(_row(context, item, announced, body, stop, joined))
    yield from rows
    used = {id(announced.section) for announced, _ in found}
    headings = [section.heading_span.start for section in item.sections]
    for section in spoken(context, item) if bare_too else ():
        if section.kind in OWN_KINDS and id(section) not in used:
            above = bisect_left(headings, section.heading_span.start)
            papers = above > 0 and item.sections[above - 1].kind in SILENT
            yield from _bare_rows(context, number, bodies, section, papers, problems)
        elif section.kind in OWN_KINDS:
            yield from _favouring(context, number, bodies, section, rows)
    for block in (*noted(context, item), *named_after(context, item)) if bare_too and context.is_minutes(item) else ():
        if not _told(block, rows):
            yield from_block(context, number, block, bodies.own)


def _below_told_list(context: Context, item: Item, own: str | None, announced: Announcement) -> str | None:
    """The other body whose decision is printed point by point right above an announcement on a line of its own."""
    start = announced.sentence.start
    lists = told_lists(context.value, Span(item.body_span.start, start), own, context.kit.outcomes)
    above = next((once for once in reversed(list(lists)) if once.span.end <= start), None)
    between = context.value[above.span.end : start] if above else ""
    return above.body if above and "\n" in between and not between.strip() else None


def _head(announced: Announcement) -> Span:
    """The part of the sentence in which ``i kommunstyrelsen`` says where the statement was made."""
    start = announced.sentence.start
    return Span(start, max(start, min(announced.head_end, announced.cue.end + PLACE_REACH)))


def _inside(value: str, last: Announcement, announced: Announcement) -> bool:
    """Whether what looks like an announcement is said inside the text that the last one opened."""
    line = value.rfind("\n", last.sentence.end - 1, announced.sentence.start)
    if announced.sentence == last.sentence:
        return announced.cue.start > value.find(":", last.cue.end, last.sentence.end) > 0
    opens = begins_after(value, said(last), last.sentence)
    if opens is not None and not value[opens : announced.sentence.start].strip('*_# \t\n”"'):
        return True
    begins_line = line >= 0 and not value[line : announced.sentence.start].strip("*_# \t\n")
    if not begins_line:
        return True
    return announced.kind == last.kind and set(announced.parties) <= set(last.parties)


def _row(
    context: Context, item: Item, announced: Announcement, body: str | None, stop: int, joined: list[Announcement]
) -> Row:
    value = context.value
    sentence = value[announced.sentence.start : announced.sentence.end]
    row = Row(
        item=announced.item,
        kind=announced.kind,
        body=body,
        people=announced.people,
        parties=announced.parties,
        cue=announced.sentence,
        span=None,
        joint=len(announced.parties) > 1 or "gemensam" in sentence.casefold(),
        written=bool(ELSEWHERE.search(sentence)) or "skriftlig" in sentence.casefold(),
        label=_label(value, announced.sentence),
    )
    start = min(announced.who.end, announced.cue.start) if announced.backing else announced.cue.start
    opens = begins_after(value, said(announced), announced.sentence)
    until = announced.until if opens is None else max(min(announced.until, opens), start)
    point = pointing(context, start, until, row.parties, body)
    if point is None and announced.who.start > announced.cue.start:  # till förmån för eget yrkande reserverar sig …
        point = pointing(context, announced.sentence.start, announced.cue.start, row.parties, body)
    if point is None and announced.backing:
        point = joined_before(context, announced.sentence, body)
    if not announced.backing:
        row.span = own_words(context, item, announced, opens, stop, joined)
    if point is None and row.span is not None:
        point = own_pointing(context, row.kind, row.span, row.parties, body)
    if point is not None:
        row.target, row.target_text = point.target, point.text
    return row


def _label(value: str, sentence: Span) -> str | None:
    """Which appendix the sentence, or what stands right after it, names: ``Bilaga B``."""
    where = _WHERE.match(value, sentence.end)
    match = APPENDIX.search(value, sentence.start, where.end() if where else min(sentence.end + 12, len(value)))
    return match[1].casefold() if match else None


def _told(block: Printed, rows: list[Row]) -> bool:
    """Whether a block stands in an announcement or in the text of one."""
    at = block.lead.start
    return any(row.cue.start <= at < row.cue.end or (row.span and row.span.start <= at < row.span.end) for row in rows)


def _favouring(context: Context, number: int, bodies: Bodies, section: Section, rows: list[Row]) -> Iterator[Row]:
    """``Anna Ek (S) - till förmån för eget yrkande.`` in a section of dissent, beside what ``rows`` tell."""
    kind = context.kit.kinds.of_heading(section.heading) or section.kind
    told = rows
    for block in (*favouring(context, section, kind), *labelled(context, section, kind)):
        if not _told(block, told):
            row = from_block(context, number, block, bodies.own)
            told = [*told, row]
            yield row


def _bare_rows(
    context: Context, number: int, bodies: Bodies, section: Section, papers: bool, problems: list[Problem]
) -> Iterator[Row]:
    try:
        body = bodies.at(
            section.heading_span.start, Span(section.heading_span.start, section.heading_span.end), section
        )
    except Quoted:
        return
    end = next_heading(context, section.span.start, section.span.end, own_section=True)
    section = replace(section, span=Span(section.span.start, end))
    if NOT_PART.fullmatch(context.value, section.span.start, end):
        return
    for row in _favouring(context, number, bodies, section, []):
        yield row
        section = replace(section, span=Span(min(row.span.end if row.span else row.cue.end, end), end))
    if not context.value[section.span.start : end].strip():
        return
    blocks = bare(context, section, papers)
    for block in blocks:
        if not block.people and not block.parties:
            if block.personal:
                problems.append(
                    Problem(
                        stage="tag",
                        code="statement without party",
                        message=f"Under rubriken {section.heading} står ett uttalande utan namn och parti.",
                        span=block.span,
                        item=number,
                    )
                )
            continue
        yield from_block(context, number, block, body)
