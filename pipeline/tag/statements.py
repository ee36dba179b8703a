"""Statements: cue + section + people → who dissented in which item, with the words they had printed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from pipeline.document import Item, Person, Problem, Section, Statement, Target
from pipeline.tag.announce import SILENT, Announcement, announcements, sections, spoken
from pipeline.tag.bodies import Bodies, Quoted, marks, same_body
from pipeline.tag.context import Context
from pipeline.tag.printed import APPENDIX, Printed, bare, printed_last, printed_later
from pipeline.tag.refers import own_pointing, pointing
from pipeline.tag.statement_text import BLANK, ELSEWHERE, begins_after, trimmed
from pipeline.text import Span

OWN_SECTIONS = frozenset({"reservation", "särskilt uttalande", "protokollsanteckning"})
_INLINE = re.compile(r"[\s*_]*(?:till\s+protokollet\s+|i\s+protokollet\s+|härmed\s+)*(?=att\b|\w)", re.IGNORECASE)
_REASON = re.compile(r"\bmed\s+motivering(?:en)?\s+(?=att\b)", re.IGNORECASE)
_RECITED = re.compile(
    r"\n[ \t]*(?=[^\n]{0,120}(?:tjänsteutlåtande|skrivelse|yttrande|promemoria|remissvar)[^\n]{0,80}följande\s+lydelse"
    r"|Det\s+antecknas\b|Ordföranden\s+(?:ställer|finner|förklarar)\b|Paragrafen\s+(?:är|justeras|förklaras)\b"
    r"|[A-ZÅÄÖ][A-ZÅÄÖ .\-]{5,60}(?:\n|$)|Bilaga\s+\w{1,3}\s*(?:\n|$))"
)
_PROSE = re.compile(r"[a-zåäö]{2,}[\s,]+(?:\S+\s+){3,}")


@dataclass
class _Row:
    """A statement while it is put together."""

    item: int
    kind: str
    body: str | None
    people: tuple[Person, ...]
    parties: tuple[str, ...]
    cue: Span
    span: Span | None
    joint: bool
    written: bool
    label: str | None = None
    target: Target | None = None
    target_text: str | None = None

    @property
    def names(self) -> frozenset[str]:
        return frozenset(person.name.casefold() for person in self.people)


def find(context: Context) -> tuple[tuple[Statement, ...], tuple[Problem, ...]]:
    """Every statement of the document in reading order, and what looks odd about them."""
    rows: list[_Row] = []
    problems: list[Problem] = []
    blocks: list[tuple[int, Printed]] = []
    for number, item in enumerate(context.items):
        item = replace(item, sections=sections(context.value, item))
        rows += _merged(_of_item(context, number, item, problems))
        said = {row.cue for row in rows if row.item == number}
        blocks += [(number, block) for block in printed_later(context, item) if not _told(block, said)]
    blocks += [(len(context.items) - 1, block) for block in printed_last(context)]
    for number, block in blocks:
        for place in block.items or (None,):
            _attach(context, rows, number, place, block, problems)
    rows.sort(key=lambda row: (row.item, row.cue.start))
    return tuple(_statement(row) for row in rows), tuple(problems)


def _statement(row: _Row) -> Statement:
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


# ---------------------------------------------------------------- one item


def _of_item(context: Context, number: int, item: Item, problems: list[Problem]) -> Iterator[_Row]:
    bodies = Bodies(context, item)
    found: list[tuple[Announcement, str | None]] = []
    open_until = -1
    last: Announcement | None = None
    for announced in announcements(context, number, item):
        if last is not None and announced.sentence.start < open_until and _inside(context.value, last, announced):
            continue
        try:
            body = bodies.at(announced.cue.start, Span(announced.sentence.start, announced.head_end), announced.section)
        except Quoted:
            continue
        found.append((announced, body))
        last = announced
        opens = begins_after(context.value, _said(announced), announced.sentence)
        open_until = _limit(context, item, announced) if opens is not None and not announced.backing else -1
    for i, (announced, body) in enumerate(found):
        stop = found[i + 1][0].sentence.start if i + 1 < len(found) else item.span.end
        joined = [other for other, _ in found[i + 1 :]]
        yield _row(context, item, announced, body, stop, joined)
    used = {id(announced.section) for announced, _ in found}
    for section in spoken(item):
        if section.kind in OWN_SECTIONS and id(section) not in used:
            above = [other for other in item.sections if other.heading_span.start < section.heading_span.start]
            papers = bool(above) and above[-1].kind in SILENT
            yield from _bare_rows(context, number, bodies, section, papers, problems)


def _inside(value: str, last: Announcement, announced: Announcement) -> bool:
    """Whether what looks like an announcement is said inside the text that the last one opened."""
    line = value.rfind("\n", last.sentence.end - 1, announced.sentence.start)
    if announced.sentence == last.sentence:
        return announced.cue.start > value.find(":", last.cue.end, last.sentence.end) > 0
    opens = begins_after(value, _said(last), last.sentence)
    if opens is not None and not value[opens : announced.sentence.start].strip('*_# \t\n”"'):
        return True
    begins_line = line >= 0 and not value[line : announced.sentence.start].strip("*_# \t\n")
    if not begins_line:
        return True
    return announced.kind == last.kind and set(announced.parties) <= set(last.parties)


def _limit(context: Context, item: Item, announced: Announcement) -> int:
    """Where the text of a statement ends at the latest: its section, or a heading that the sections missed."""
    value = context.value
    start = announced.sentence.end
    end = announced.section.span.end if announced.section else item.body_span.end
    if announced.section is not None and not value[start:end].strip("*_ \n\t"):
        end = _goes_on(context, item, announced.section, end)
    recited = _RECITED.search(value, start, end)
    if recited:
        end = recited.start()
    if announced.section is None or announced.section.kind not in OWN_SECTIONS:
        end = _next_heading(context, start, end)
    if not context.is_minutes(item):
        end = min([mark.at for mark in marks(value, Span(start, end)) if mark.begins] or [end])
    return end


def _goes_on(context: Context, item: Item, section: Section, end: int) -> int:
    """The end of the next section where it holds the text that the last line of this one leads to."""
    following = [other for other in item.sections if other.heading_span.start >= section.span.end]
    if following:
        heading = following[0].heading
        if heading.casefold().startswith("motivering") or context.kit.headings.kind(heading) is None:
            return following[0].span.end
    return end


def _next_heading(context: Context, start: int, end: int) -> int:
    at = context.value.find("\n", start, end)
    while at >= 0:
        stop = context.value.find("\n", at + 1, end)
        line = context.value[at + 1 : stop if stop >= 0 else end]
        if context.kit.headings.kind(line.split("\t")[0]) is not None:
            return at
        at = stop
    return end


def _row(
    context: Context, item: Item, announced: Announcement, body: str | None, stop: int, joined: list[Announcement]
) -> _Row:
    value = context.value
    sentence = value[announced.sentence.start : announced.sentence.end]
    row = _Row(
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
    point = pointing(context, start, announced.until, row.parties, body)
    opens = begins_after(value, _said(announced), announced.sentence)
    if opens is not None and point and announced.head_end < opens < announced.sentence.end:
        point = pointing(context, announced.cue.start, opens, row.parties, body)
    if not announced.backing:
        row.span = _own_words(context, item, announced, opens, stop, joined)
    if point is None and row.span is not None and row.kind == "reservation":
        point = own_pointing(context, row.span, row.parties, body)
    if point is not None:
        row.target, row.target_text = point.target, point.text
    return row


def _label(value: str, sentence: Span) -> str | None:
    """Which appendix the sentence, or what stands right after it, names: ``Bilaga B``."""
    match = APPENDIX.search(value, sentence.start, min(sentence.end + 12, len(value)))
    return match[1].casefold() if match else None


def _said(announced: Announcement) -> int:
    """Where the announcement has said who makes what."""
    return max(announced.cue.end, announced.who.end)


def _own_words(
    context: Context, item: Item, announced: Announcement, opens: int | None, stop: int, joined: list[Announcement]
) -> Span | None:
    value = context.value
    sentence = announced.sentence
    limit = min(_limit(context, item, announced), stop)
    own_section = announced.section is not None and announced.section.kind in OWN_SECTIONS
    if opens is not None:
        return trimmed(context, opens, max(opens, limit)).span
    words = value[sentence.start : sentence.end]
    if BLANK.search(words):
        return None
    reason = _REASON.search(value, announced.cue.end, sentence.end)
    if reason:
        return trimmed(context, reason.end(), limit if own_section else sentence.end).span
    if ELSEWHERE.search(words):
        return None
    if announced.kind == "protokollsanteckning" and announced.who.end <= announced.cue.start:
        lead = _INLINE.match(value, announced.cue.end, sentence.end)
        start = lead.end() if lead else announced.cue.end
        inline = trimmed(context, start, limit if own_section else sentence.end, take_signers=False).span
        if value[start : start + 4].casefold().startswith("att ") and inline:
            return inline
    if not own_section:
        return None
    start = sentence.end
    for other in joined:
        # "Bo Lind (S) ställer sig bakom uttalandet." stands between the announcement and its text.
        if not other.backing or value[start : other.sentence.start].strip() or other.section is not announced.section:
            limit = min(_limit(context, item, announced), other.sentence.start)
            break
        start = other.sentence.end
        limit = _limit(context, item, announced)
    own = trimmed(context, start, max(start, limit)).span
    if own is None or not _PROSE.search(value, own.start, own.end):
        return None
    return own


# ---------------------------------------------------------------- sections without an announcing sentence


def _bare_rows(
    context: Context, number: int, bodies: Bodies, section: Section, papers: bool, problems: list[Problem]
) -> Iterator[_Row]:
    try:
        body = bodies.at(
            section.heading_span.start, Span(section.heading_span.start, section.heading_span.end), section
        )
    except Quoted:
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
        yield _from_block(context, number, block, body)


def _from_block(context: Context, number: int, block: Printed, body: str | None) -> _Row:
    point = pointing(context, block.lead.start, block.lead.end, block.parties, body)
    if point is None and block.span is not None and block.kind == "reservation":
        point = own_pointing(context, block.span, block.parties, body)
    return _Row(
        item=number,
        kind=block.kind,
        body=body,
        people=block.people,
        parties=block.parties,
        cue=block.lead,
        span=block.span,
        joint=len(block.parties) > 1,
        written=False,
        target=point.target if point else None,
        target_text=point.text if point else None,
    )


# ---------------------------------------------------------------- announced here, printed there


def _merged(rows: Iterable[_Row]) -> list[_Row]:
    """Rows of one item, those that tell of the same statement made one."""
    kept: list[_Row] = []
    for row in rows:
        same = next((other for other in kept if _same(other, row)), None)
        if same is None:
            kept.append(row)
        elif same.span is None and row.span is not None:
            same.span = row.span
            same.target, same.target_text = same.target or row.target, same.target_text or row.target_text
        elif same.target is None:
            same.target, same.target_text = row.target, row.target_text
    return kept


def _same(one: _Row, other: _Row) -> bool:
    if one.kind != other.kind or not same_body(one.body, other.body) or set(one.parties) != set(other.parties):
        return False
    if one.names != other.names and one.names and other.names:
        return False
    if one.span is not None and other.span is not None:
        return False
    if one.span is None and other.span is None:
        return one.target == other.target or one.target is None or other.target is None
    return one.names == other.names


def _told(block: Printed, cues: set[Span]) -> bool:
    """Whether a printed block is only where an announcement already found stands."""
    return any(block.lead.start <= cue.start < (block.span or block.lead).end for cue in cues)


def _attach(
    context: Context, rows: list[_Row], number: int, named: int | None, block: Printed, problems: list[Problem]
) -> None:
    """Give a text printed in an appendix to the statement that was announced; make a row where the § is named."""
    place = named if named is not None else number
    one_matter = not context.is_minutes(context.items[number])
    best: tuple[float, _Row] | None = None
    for row in rows:
        shared = _overlap(row, block)
        if not shared or (named is not None and row.item != named):
            continue
        labelled = row.label is not None and row.label == block.label
        # A särskilt yttrande may be headed Reservation where it is printed.
        if row.kind != block.kind and not (row.span is None and (labelled or named is not None)):
            continue
        score = shared + 0.5 * (row.span is None) + 0.3 * row.written + 0.2 * (row.item == place)
        score += labelled + 0.4 * (row.kind == block.kind)
        score += 0.3 * (block.body is None or same_body(row.body, block.body))
        if best is None or score > best[0]:
            best = score, row
    if best is not None:
        row = best[1]
        if row.span is None and block.span is not None:
            row.span = block.span
            if row.target is None and row.kind == "reservation":
                point = own_pointing(context, block.span, row.parties, row.body)
                if point is not None:
                    row.target, row.target_text = point.target, point.text
        return
    if not block.people and not block.parties:
        return
    if named is not None or one_matter:
        rows.append(replace(_from_block(context, place, block, block.body or _own_body(context, place)), written=True))
        return
    problems.append(
        Problem(
            stage="tag",
            code="statement not announced",
            message="I en bilaga står en reservation eller ett uttalande som inte anmäls i någon paragraf.",
            span=block.span,
            item=number,
        )
    )


def _own_body(context: Context, number: int) -> str | None:
    return context.items[number].body or context.meeting.body


def _overlap(row: _Row, block: Printed) -> float:
    """How well the people, or else the parties, of an announced row and a printed text agree; 0 where not."""
    names = {person.name.casefold() for person in block.people}
    surnames = {name.split()[-1] for name in names}
    if row.names and names:
        shared = row.names & names or {name for name in row.names if name.split()[-1] in surnames}
        if shared:
            return 1 + len(shared) / len(row.names | names)
        return 0.0
    if row.parties and block.parties:
        shared_parties = set(row.parties) & set(block.parties)
        return len(shared_parties) / len(set(row.parties) | set(block.parties))
    return 0.0
