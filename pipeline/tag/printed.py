"""Statements printed without an announcing sentence: under a heading, or pages later in an appendix."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from pipeline.document import Item, Person, Section
from pipeline.tag.announce import AS_SUBSTITUTE, LEAD_IN, PARAGRAPH, SUBSTITUTE, appendix_from
from pipeline.tag.bodies import OWN_KINDS, marks
from pipeline.tag.context import Context
from pipeline.tag.mentions import Mention, find_mentions
from pipeline.tag.signers import names_only
from pipeline.tag.statement_text import trimmed
from pipeline.text import Span

_PERSONAL = re.compile(r"\b(?:jag|vi|oss|mig|min|mitt|vår|vårt|våra)\b", re.IGNORECASE)
_AGENDA = re.compile(r"\bärende\s+(?:nr\s+)?(\d{1,3})\b", re.IGNORECASE)
_NONE = re.compile(r"(?:ingen|inga|nej|-|–)(?:\s+reservation\w*|\s+finns)?\.?", re.IGNORECASE)
_DATE = re.compile(r"\b(?:19|20)\d\d\b")
_SENTENCE = re.compile(r"[a-zåäö]{2}[^\n.]{0,400}\.")
_LINE = re.compile(r"[^\n\f]+")
_COLON = re.compile(
    r"(?:[ \t]+(?:(?:skriftliga|särskilda|gemensamma)\s+)?"
    r"(?:reservation|yttrande|uttalande|protokollsanteckning|motivering)[ \t]*[:\n]"
    r"|\s+(?:antecknar|anför|framför|noterar)(?:\s*:|(?=\s+att\b))|\s*:)\s*(?=\S)",
    re.IGNORECASE,
)
_SAYS_WHAT = re.compile(
    r"(?:ärende\b|ang\.|angående\b|gällande\b|avseende\b|§|dnr\b|diarienummer\b|bilaga\b)", re.IGNORECASE
)
"""How a line under the heading of an appendix begins that tells what it is about."""
_OF_PARTY = re.compile(r"(?:Yttrande|Uttalande|Skrivelse)\s+(?:från\s+|av\s+)?(?P<who>[A-ZÅÄÖ(].{0,100})")
"""``Yttrande SD`` over an appendix: what "antecknar som yttrande en skrivelse" speaks of."""
_LABEL = re.compile(r"[\s*_]*([^:\n]{1,80}):\s")
"""``V: Vi anser …``"""
APPENDIX = re.compile(r"\bbilaga\s+(\d{1,2}|[A-ZÅÄÖ])\b", re.IGNORECASE)
_BOUNDS = OWN_KINDS | {"bilaga", "votering"}
HEAD_LINES = 6
"""Lines at the top of an appendix that may be its heading."""
LOOK_BACK = 400
"""Characters before an appendix text in which its § is looked for."""


@dataclass(frozen=True)
class Printed:
    """A statement's text with who is named above or below it. ``items`` are those whose § or ärende it names."""

    kind: str
    people: tuple[Person, ...]
    parties: tuple[str, ...]
    span: Span | None
    lead: Span
    personal: bool = False
    items: tuple[int, ...] = ()
    body: str | None = None
    label: str | None = None


def bare(context: Context, section: Section, papers: bool = False) -> list[Printed]:
    """The statements of a section that no sentence announces: names above, before a colon or below the text.

    ``papers`` says that a list of papers stands above, whose rows look like headings ("Reservation från Anna Ek").
    """
    value = context.value
    kind = context.kit.kinds.of_heading(section.heading) or section.kind
    heading = find_mentions(value, section.heading_span, context.kit, attendance=context.people, date=context.date)
    content = value[section.span.start : section.span.end]
    if _NONE.fullmatch(content.strip()) or (
        papers and (_DATE.search(section.heading) or not _SENTENCE.search(content))
    ):
        return []
    if heading:
        return [_under_names(context, kind, section, heading)]
    lines = [
        (m.start(), m.end())
        for m in _LINE.finditer(value, section.span.start, section.span.end)
        if m[0].strip(" \t*_#")
    ]
    if not lines:
        return []
    first = names_only(context, value[lines[0][0] : lines[0][1]])
    if first is not None:
        return list(_headed(context, kind, section, lines))
    return list(_signed(context, kind, section, lines))


def _under_names(context: Context, kind: str, section: Section, heading: list[Mention]) -> Printed:
    own = trimmed(context, section.span.start, section.span.end)
    people = tuple(person for mention in heading for person in mention.people)
    parties = tuple(dict.fromkeys(code for mention in heading for code in mention.parties))
    if own.people and not people and set(own.parties) <= set(parties):
        people = own.people
    return Printed(kind, people, parties, own.span, section.heading_span, True)


def _headed(context: Context, kind: str, section: Section, lines: list[tuple[int, int]]) -> Iterator[Printed]:
    """Blocks that each begin with a line of names."""
    value = context.value
    heads: list[tuple[int, int, tuple[Person, ...], tuple[str, ...]]] = []
    for n, (start, end) in enumerate(lines):
        named = names_only(context, value[start:end])
        if named is None:
            continue
        if heads and n and heads[-1][1] == lines[n - 1][1]:
            before = heads.pop()
            heads.append((before[0], end, before[2] + named[0], tuple(dict.fromkeys(before[3] + named[1]))))
        else:
            heads.append((start, end, *named))
    held: Printed | None = None
    for i, (start, end, people, parties) in enumerate(heads):
        stop = heads[i + 1][0] if i + 1 < len(heads) else section.span.end
        own = trimmed(context, end, max(stop, end))
        printed = Printed(kind, people, parties, own.span, Span(start, end), True)
        if held and held.span and own.span is None and not held.people and set(parties) <= set(held.parties):
            printed = replace(held, people=people)  # För Centerpartiet: … and who signed below
        elif held:
            yield held
        held = printed
    if held:
        yield held


def _signed(context: Context, kind: str, section: Section, lines: list[tuple[int, int]]) -> Iterator[Printed]:
    """``Anna Ek (V): text``, or a text with its signers below."""
    value = context.value
    span = section.span
    mentions = find_mentions(
        value,
        Span(lines[0][0], lines[min(3, len(lines) - 1)][1]),
        context.kit,
        attendance=context.people,
        date=context.date,
    )
    label = _LABEL.match(value, span.start, lines[0][1])
    named = names_only(context, label[1]) if label else None
    if label and named:
        own = trimmed(context, label.end(), span.end)
        yield Printed(kind, *named, own.span, Span(span.start, label.end()), True)
        return
    own = trimmed(context, span.start, span.end)
    if not own.people and mentions and not value[span.start : mentions[0].span.start].strip(" *_\n"):
        who = mentions[0]
        colon = _COLON.match(value, who.span.end, span.end) or LEAD_IN.match(value, who.span.end, span.end)
        start = colon.end() if colon else span.start
        own = trimmed(context, start, span.end)
        if colon and AS_SUBSTITUTE.search(colon[0]):
            kind = SUBSTITUTE
        points = kind == SUBSTITUTE and colon is None
        lead = Span(span.start, lines[0][1])
        if points and own.span is not None:
            lead = own.span
        yield Printed(kind, who.people, who.parties, None if points else own.span, lead, True)
        return
    text = value[own.span.start : own.span.end] if own.span else ""
    yield Printed(kind, own.people, own.parties, own.span, own.span or span, bool(_PERSONAL.search(text)))


def labels(context: Context, span: Span) -> list[Printed]:
    """The lines of a text that begin with a party's name and a colon: ``Vänsterpartiet: Vi anser …``."""
    found = []
    for line in _LINE.finditer(context.value, span.start, span.end):
        label = _LABEL.match(context.value, line.start(), min(line.end() + 1, len(context.value)))
        named = names_only(context, label[1]) if label else None
        if label and named:
            found.append(Printed("", *named, None, Span(line.start(), label.end())))
    return found


# ---------------------------------------------------------------- appendices


def printed_later(context: Context, item: Item) -> Iterator[Printed]:
    """The statements printed in the appendices of an item, with the § they say they belong to."""
    yield from _of_sections(context, item.sections[appendix_from(context, item) :])


def printed_last(context: Context) -> Iterator[Printed]:
    """The statements printed after the last item, behind the signatures."""
    if context.items:
        yield from _of_sections(context, _split(context, max(item.span.end for item in context.items)))


def before_first(context: Context, end: int) -> tuple[Section, ...]:
    """The sections of dissent before the first §, as where an opening is lettered and only decisions have §§."""
    return tuple(section for section in _split(context, 0, end, every=True) if section.kind in OWN_KINDS)


def _split(context: Context, start: int, limit: int | None = None, every: bool = False) -> tuple[Section, ...]:
    """What stands behind the items, parted at headings of appendices and statements; at ``every`` heading if asked."""
    value = context.value
    limit = len(value) if limit is None else limit
    heads: list[tuple[str, int, int]] = []
    for line in _LINE.finditer(value, start, limit):
        text = line[0].strip(" \t*_#")
        kind = context.kit.headings.kind(text) if text else None
        if kind is None and every and (len(text) == 1 or text.isupper()):
            kind = "annat"
        if kind in _BOUNDS or (every and kind):
            heads.append((str(kind), line.start(), line.end()))
    sections = []
    for n, (kind, begin, end) in enumerate(heads):
        stop = heads[n + 1][1] if n + 1 < len(heads) else limit
        heading = " ".join(value[begin:end].split()).strip("*_# ")
        sections.append(Section(kind, heading, Span(end, stop), Span(begin, end)))
    return tuple(sections)


def _of_sections(context: Context, sections: tuple[Section, ...]) -> Iterator[Printed]:
    value = context.value
    appendix: Section | None = None
    for section in sections:
        if section.kind == "bilaga":
            appendix = section
        headed = _headed_appendix(context, section) if section.kind == "bilaga" else _without_head(context, section)
        if headed is None or headed.kind not in OWN_KINDS:
            continue
        start = appendix.heading_span.start if appendix else 0
        above = Span(max(start, headed.heading_span.start - LOOK_BACK), max(headed.span.start, headed.heading_span.end))
        places = _places(context, value[above.start : above.end])
        named = marks(value, above)
        label = APPENDIX.search(appendix.heading) if appendix else None
        for block in bare(context, headed):
            yield replace(
                block,
                items=places,
                body=named[-1].body if named else None,
                label=label[1].casefold() if label else None,
            )


def _headed_appendix(context: Context, section: Section) -> Section | None:
    """The statement that an appendix is, by its own heading or by the first lines in it; None where it is none."""
    value, kinds = context.value, context.kit.kinds
    kind = kinds.of_heading(section.heading)
    end, start = section.span.start, section.heading_span.start
    for n, line in enumerate(_LINE.finditer(value, section.span.start, section.span.end)):
        text = line[0].strip(" \t*_#")
        if not text:
            continue
        heads = len(text) <= 100 and not text.endswith((".", ":", "!", "?"))
        if n >= HEAD_LINES or not heads:
            break
        of_party = _OF_PARTY.fullmatch(text)
        stated = "särskilt uttalande" if of_party and names_only(context, of_party["who"]) else None
        named = kinds.of_heading(text) or stated or ((PARAGRAPH.search(text) or _DATE.search(text)) and kind)
        if named:
            kind = kind or named
            end = line.end()
    if kind is None:
        return None
    return Section(
        kind if kind in OWN_KINDS else "särskilt uttalande",
        " ".join(value[start:end].split()) if end > section.span.start else section.heading,
        Span(end, max(end, section.span.end)),
        Span(start, max(end, section.heading_span.end) if end > section.span.start else section.heading_span.end),
    )


def _without_head(context: Context, section: Section) -> Section:
    """A section without the lines under its heading that say which matter of which meeting it is about."""
    value = context.value
    start = section.span.start
    titles = {_plain(item.title) for item in context.items if item.title}
    for n, line in enumerate(_LINE.finditer(value, section.span.start, section.span.end)):
        text = line[0].strip(" \t*_#")
        if not text:
            continue
        heads = len(text) <= 100 and not text.endswith((".", "!", "?"))
        if n >= HEAD_LINES or not heads or not (_SAYS_WHAT.match(text) or _DATE.search(text) or _plain(text) in titles):
            break
        start = line.end()
    return replace(section, span=Span(start, max(start, section.span.end)))


def _plain(title: str) -> str:
    return re.sub(r"\W+", " ", re.sub(r"\([^)]*\)", "", title)).casefold().strip()


def _places(context: Context, above: str) -> tuple[int, ...]:
    """The items whose §§ or ärenden stand above the text; of several lines that name some, the last counts."""
    for line in reversed(above.splitlines()):
        numbers = PARAGRAPH.findall(line)
        found = tuple(i for i, item in enumerate(context.items) if (item.number or "").split("/")[0] in numbers)
        if found:
            return found
        for number in _AGENDA.findall(line):
            wanted = re.compile(rf"\bärende\s+{number}\b", re.IGNORECASE)
            for i, item in enumerate(context.items):
                if wanted.search(context.value, item.span.start, min(item.span.start + 250, item.span.end)):
                    return (i,)
    return ()
