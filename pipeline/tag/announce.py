"""Who makes a statement: from a sentence with a cue to the people and parties it speaks of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from pipeline.document import Item, Person, Section
from pipeline.tag.bodies import OWN_KINDS
from pipeline.tag.context import Context
from pipeline.tag.cues import CueHit, CueSentence, finder
from pipeline.tag.mentions import Mention, find_mentions
from pipeline.tag.speakers import POINTS, elided, who
from pipeline.tag.unsaid import names_paper, negated, pointed_at, says_we
from pipeline.text import Span

_CHAIR = re.compile(r"(?<!vice )\bordföranden\s+$", re.IGNORECASE)
_BY = re.compile(
    r"\b(?:genom|som|i\s+form\s+av|med)\s+(?:ett|en)?\s*(?:skriftlig\w*\s+|gemensam\w*\s+|särskilt\s+)?(\w+)",
    re.IGNORECASE,
)
"""``ställer sig bakom reservationen genom ett ersättaryttrande``: the kind is the one it is made by."""
_NOTED_AS = re.compile(
    r"\s+(?:till\s+protokollet\s+)?(?:följande|ett|en|sitt|sin|sina|nedanstående)\s+(?:skriftlig\w*\s+|gemensam\w*\s+)?"
    r"(?:särskil\w+\s+(?:yttrande|uttalande)|reservation|röstförklaring|ersättaryttrande)\w*",
    re.IGNORECASE,
)
"""``får till protokollet antecknat följande särskilda yttrande``: what is noted is the kind."""
AS_SUBSTITUTE = re.compile(
    r"\b(?:som\s+(?:(?:icke|ej)[- ]tjänstgörande\s+)?ersättare"
    r"|(?:icke|ej)[- ](?:tjänstgörande|tjg\.?)\s+ersättare\w*)\b",
    re.IGNORECASE,
)
LEAD_IN = re.compile(r"[^.:]{0,160}\b(?:följande|till\s+protokollet|anför(?:de)?)\b[^.:]{0,80}:\s*(?=\S)")
"""``…, ej tjänstgörande ersättare, lämnar följande yttrande:`` behind a name: words of that person's own follow."""
_LINE_BEGINS = re.compile(r"[.!?”\"]\s*\n[ \t]*$")
"""Behind a full stop, on a line of its own: there ``Bo Lind (V) ansluter sig till yttrandet`` is no part of a text."""
_NOW = re.compile(r"\b(?:reserverar|lämnar|avger|anmäler|antecknar|låter|inger)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Announcement:
    """A statement as it is announced: who, of what kind, where.

    ``head_end`` is where the sentence begins to point at something else, or else its end; ``until`` where the next
    announcement in the same sentence begins.
    """

    item: int
    section: Section | None
    kind: str
    backing: bool
    people: tuple[Person, ...]
    parties: tuple[str, ...]
    cue: Span
    sentence: Span
    who: Span
    head_end: int
    until: int


def announcements(context: Context, number: int, item: Item) -> Iterator[Announcement]:
    """Every announcement in the sections of an item that can hold one, in order."""
    find = finder(context.kit.kinds).find
    minutes = context.is_minutes(item)
    said = item.sections[: appendix_from(context, item)] if minutes else item.sections
    parts: list[tuple[Section | None, Span]] = [(section, section.span) for section in said]
    for section, span in parts if item.sections else [(None, item.body_span)]:
        silent = section is not None and section.kind in SILENT
        if silent and not minutes:
            continue
        own = _own_words_from(context, section) if section is not None and section.kind in OWN_KINDS else span.end
        for sentence in find(context.value, span):
            for announced in _read(context, number, section, sentence):
                inside = announced.backing and announced.cue.start >= own
                if inside and not _LINE_BEGINS.search(context.value, span.start, announced.who.start):
                    continue  # what a statement says, introduced by its maker's name and a colon
                # A margin note "Exp:" may make addressees of what stands beside it; a listed paper says "av", "från".
                if not silent or _NOW.search(context.value, announced.cue.start, announced.cue.end):
                    yield announced


def _own_words_from(context: Context, section: Section) -> int:
    """Where words begin that the first line of a section introduces as somebody's own; its end where none does."""
    span = section.span
    mentions = find_mentions(context.value, span, context.kit, attendance=context.people, date=context.date)
    if not mentions or context.value[span.start : mentions[0].span.start].strip(" *_\n"):
        return span.end
    led = LEAD_IN.match(context.value, mentions[0].span.end, span.end)
    return led.end() if led else span.end


def sections(value: str, item: Item) -> tuple[Section, ...]:
    """The sections of an item; one whose "heading" only ends a sentence of the one above is part of that.

    ``Anna Ek (S) lämnar följande⏎protokollsanteckning:`` has no heading.
    """
    found: list[Section] = []
    for section in item.sections:
        begins = value[section.heading_span.start : section.heading_span.end].lstrip("*_# ")[:1]
        above = found[-1] if found else None
        if above is not None and begins.islower() and not value[: above.span.end].endswith((".", ":")):
            found[-1] = replace(above, span=Span(above.span.start, max(section.span.end, section.heading_span.end)))
        else:
            found.append(section)
    return tuple(found)


SUBSTITUTE = "ersättaryttrande"
_NARROWER = frozenset({SUBSTITUTE, "röstförklaring"})
"""Kinds that are often printed as notes: "Bo Lind (MP) får till protokollet antecknat: …"."""
SILENT = frozenset({"handlingar", "expediering"})
"""Sections that list papers and addressees; a reservation named there is a paper."""


GOES_ON = frozenset({"beslutsgång", "expediering", "yrkande", "jäv"})
"""Where one of these follows, or the first decision, the § goes on: the line "Bilaga 1" above it was no appendix."""


PARAGRAPH = re.compile(r"§\s*(\d{1,4})(?:/\d{2,4})?(?!\s*(?:kap|i\s+\w+lagen|\d))")
_HEAD_LINE = re.compile(r"\n[^\n]*\S[^\n]*")
_APPENDIX = re.compile(r"[\s*_#]*(?:§\s*\d{1,4}[\s,:–-]*)?bilaga\b(?=[^.]*$)", re.IGNORECASE)
HEAD_LINES = 4
"""Lines at the top of an appendix that may name its §."""
SHORT_HEAD = 100
"""Characters; a longer line is running text."""


def appendix_from(context: Context, item: Item) -> int:
    """Position of the section with which the appendices of an item begin; the number of sections where none do."""
    decided = next((n for n, section in enumerate(item.sections) if section.kind == "beslut"), -1)
    last = max([decided, *(n for n, section in enumerate(item.sections) if section.kind in GOES_ON)])
    for n, section in enumerate(item.sections):
        begins = section.kind == "bilaga" or (
            section.kind in OWN_KINDS and item.number is not None and _of_other(context, item, section)
        )
        if begins and (item.number is None or n >= last):
            return n
    return len(item.sections)


def _of_other(context: Context, item: Item, section: Section) -> bool:
    """Whether a heading, a line right under it or ``§ 4 Bilaga 1`` above it says that another § is meant."""
    above = context.value[item.span.start : section.heading_span.start].rstrip().rpartition("\n")[2]
    head = [section.heading, *([above] if len(above) <= SHORT_HEAD and _APPENDIX.match(above) else [])]
    for line in list(_HEAD_LINE.finditer(context.value, section.heading_span.end, section.span.end))[:HEAD_LINES]:
        text = line[0].strip()
        if len(text) > SHORT_HEAD or text.endswith((".", ":", "!", "?")):
            break
        head.append(text)
    numbers = {number for line in head for number in PARAGRAPH.findall(line)}
    own = (item.number or "").split("/")[0]
    return own not in numbers and any((other.number or "").split("/")[0] in numbers for other in context.items)


def spoken(context: Context, item: Item) -> tuple[Section, ...]:
    """The sections of an item that stand before its appendices and can hold an announcement."""
    return tuple(section for section in item.sections[: appendix_from(context, item)] if section.kind not in SILENT)


def _read(context: Context, number: int, section: Section | None, sentence: CueSentence) -> list[Announcement]:
    value = context.value
    mentions = find_mentions(value, sentence.span, context.kit, attendance=context.people, date=context.date)
    found: list[Announcement] = []
    last: Mention | None = None
    bound = sentence.span.start
    for n, hit in enumerate(sentence.hits):
        limit = sentence.hits[n + 1].span.start if n + 1 < len(sentence.hits) else sentence.span.end
        kind = _kind(context, section, hit, limit)
        if (kind == "särskilt uttalande" or hit.cue.backing) and AS_SUBSTITUTE.search(value, bound, hit.span.end):
            kind = SUBSTITUTE
        if n and pointed_at(value, sentence.hits[n - 1], hit):
            continue
        if negated(value, bound, hit) or names_paper(value, sentence.span, hit):
            bound = hit.span.end
            continue
        mention = who(value, mentions, bound, hit, limit, n)
        for other in hit.others if mention is None else ():
            mention = mention or who(value, mentions, bound, other, limit, n)
        if mention is None and last is not None and not says_we(value, bound, hit):
            mention = last
        if mention is None:
            mention = _chair(context, bound, hit)
        bound = hit.span.end
        if mention is None:
            continue
        people, parties = mention.people, mention.parties
        last = mention
        points = POINTS.search(value, hit.span.start if hit.cue.backing else hit.span.end, sentence.span.end)
        if found and found[-1].kind == kind == SUBSTITUTE and hit.cue.backing:
            continue  # … skulle ha röstat för Bo Linds yrkande om hon hade haft rösträtt
        noted = found and found[-1].kind == "protokollsanteckning" and found[-1].people == people
        if noted and hit.cue.backing and kind == SUBSTITUTE:  # … antecknat att hon skulle ha röstat för avslag
            found[-1] = replace(found[-1], kind=SUBSTITUTE)
            continue
        if found and mention.span.start > found[-1].cue.end:
            found[-1] = replace(found[-1], until=mention.span.start)
        found.append(
            Announcement(
                item=number,
                section=section,
                kind=kind,
                backing=hit.cue.backing,
                people=people,
                parties=parties,
                cue=hit.span,
                sentence=sentence.span,
                who=mention.span,
                head_end=points.start() if points else sentence.span.end,
                until=sentence.span.end,
            )
        )
    if found and found[-1].kind == "reservation" and not found[-1].backing:
        found[-1:] = _each_favouring(value, mentions, found[-1])
    return found


def _each_favouring(value: str, mentions: list[Mention], first: Announcement) -> list[Announcement]:
    """The announcement, and those whose verb is said once: ``… och M till förmån för Cia Dahls yrkande``."""
    done = [first]
    for by, favours, begins in elided(value, mentions, Span(first.cue.end, first.sentence.end)):
        if not set(by.parties) <= set(first.parties):
            done[-1] = replace(done[-1], until=begins)
            one = replace(first, people=by.people, parties=by.parties, who=by.span)
            done.append(replace(one, cue=favours, head_end=favours.start))
    return done


def _chair(context: Context, bound: int, hit: CueHit) -> Mention | None:
    """``Ordföranden reserverar sig``: whoever is the one ordförande of the attendance list."""
    match = _CHAIR.search(context.value, bound, hit.span.start)
    chairs = [a for a in context.meeting.attendance if a.role == "ordförande" and a.present]
    if match is None or len(chairs) != 1:
        return None
    chair = Person(chairs[0].name, chairs[0].party, "ordföranden")
    return Mention((chair,), (chair.party,) if chair.party else (), Span(*match.span()))


def _kind(context: Context, section: Section | None, hit: CueHit, limit: int) -> str:
    """The cue's kind; joining others under a heading makes what the heading names.

    Who may not vote makes an ersättaryttrande under any heading, and who says what they join with makes that. What is
    noted to the minutes under Ersättaryttrande or Röstförklaring is one.
    """
    for by in _BY.finditer(context.value, hit.span.start, limit) if hit.cue.backing else ():
        if named := context.kit.kinds.of_noun(by[1]):
            return named
    noted = _NOTED_AS.match(context.value, hit.span.end, limit) if hit.cue.kind == "protokollsanteckning" else None
    if noted and (named := context.kit.kinds.of_noun(noted[0].split()[-1])):
        return named
    headed = context.kit.kinds.of_heading(section.heading) if section is not None and section.heading else None
    if headed and hit.cue.backing and hit.cue.kind != SUBSTITUTE:
        return headed
    if headed in _NARROWER and hit.cue.kind == "protokollsanteckning":
        return headed
    return hit.cue.kind
