"""Yrkanden: who demanded what at this meeting, and of which kind."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from pipeline.document import Item, Person, Proposal, Section, Segmented
from pipeline.kit import Kit
from pipeline.locate import PageIndex
from pipeline.tag.clauses import Clause, Heard, Hearing, clauses
from pipeline.tag.demands import OWN, kinds
from pipeline.tag.mentions import find_mentions
from pipeline.tag.points import fold
from pipeline.text import Span, Text

_HEARD = frozenset({"yrkande", "förslag", "annat"})
_STRONG_ONLY = frozenset({"beslutsgång", "votering", "ärende"})
_LISTS = frozenset({"yrkande", "förslag"})
"""Under these headings a name and a kind are a demand: ``Anna Ek (S) - avslag``."""
_LISTED = re.compile("yrkande|förslag", re.IGNORECASE)
"""Headings of lists of demands; under ``Överläggning`` people also only speak."""
_JOINS_LAST = re.compile(
    r"\b(?:yrkandet|yrkandena|yrkanden|detta|dessa|båda|bägge|förslaget)\b|^\w+[.\s]*$|^\w+\s+(?:gör|gjorde)\b"
)
_LIKEWISE = re.compile(
    r"\w+\s+(?:också\s+|även\s+|likaledes\s+)?(?:på\s+samma\s+sätt|(?:det)?samma(?:\s+sak)?|likadant|likalydande)\b"
)
"""``Bo Al (V) yrkar på samma sätt.``"""
_OF_KIND = re.compile(
    r"\b(?P<kind>återremi|avslag|bifall|bordlägg|tillägg|ändring)\w*(?:yrkand|förslag)\w*|"
    r"\byrkand\w*\s+om\s+(?P<about>återremi|avslag|bifall|bordlägg|tillägg|ändring)|"
    r"^\w+\s+(?:sig\s+)?(?:bakom|till|i|med|för)?\s*(?:minoritets)?(?P<itself>återremi|avslag|bifall|bordlägg)\w*",
    re.IGNORECASE,
)
_HANDS = ("första", "andra", "tredje")
_IN_WHICH_HAND = re.compile(
    r"\b(?P<compound>första|andra|tredje)hands?(?:yrkande|förslag)|"
    r"\b(?:yrkande|förslag)(?:t|et)?\s+i\s+(?P<told>första|andra|tredje)\s+hand\b",
    re.IGNORECASE,
)
_STEMS = {"återremi": "återremiss", "bordlägg": "bordläggning"}
_CHAIRS = re.compile(r"\bordförandens?\b", re.IGNORECASE)
_ADJECTIVE_PAPER = re.compile(
    r"\bbifall\w*\s+till\s+(?:(?:det|den|de|sitt|vårt)\s+)?(?P<whose>\w+)\s+(?:\w+\s+)?\w*(?:förslag|yrkand|budget)\w*",
    re.IGNORECASE,
)
_PAPER = re.compile(
    r"\s+(?:till\s+)?(?:(?!att\b|och\s+avslag)[^.;:]){3,120}?(?P<noun>\w*(?:yrkande|förslag|budget)\w*)"
    r"(?:\s+(?:från|av)\s+[^.;:,]{1,80})?",
    re.IGNORECASE,
)
"""What is backed: the nearest yrkande or förslag, with whose it is before or after."""
_MOVED_BY = re.compile(r"[^.;:]{0,120}\b(?:efter|på)\s+\w*yrkande\s+(?:av|från)\b", re.IGNORECASE)
_CALLED = r"(?P<kind>tillägg|ändring)(?:s(?:yrkande|förslag)\w*|(?:en|et|ar)?\b)"
"""What a demand is called beside the name of who made it."""
_BETWEEN = r"(?:\s+\([\w!]{1,5}\)s?|\s+m\.?\s?fl\.?)*\s+"
_PLAIN_HEADING = re.compile(
    r"(?:Paragrafen|Ajournering|Frågor|Noterat|Delegationsbeslut|Anmälningar|Information)\b", re.IGNORECASE
)


def _parts(item: Item) -> Iterator[tuple[Span, Section | None, Heard]]:
    """Parts of an item where demands of this meeting may be told, and what is heard there."""
    has_own = any(section.kind == "yrkande" for section in item.sections)
    at = item.body_span.start
    for section in sorted(item.sections, key=lambda s: s.heading_span.start):
        if section.heading_span.start > at:
            yield Span(at, section.heading_span.start), None, Heard(weak=not item.sections)
        at = max(at, section.span.end, section.heading_span.end)
        if section.kind in _HEARD and not _PLAIN_HEADING.match(section.heading):
            weak = section.kind != "annat" or not has_own
            listed = section.kind == "yrkande" and _LISTED.search(section.heading) is not None
            yield section.span, section, Heard(weak, short=section.kind in _LISTS, listed=listed)
        elif section.kind in _STRONG_ONLY and not (has_own and section.kind == "ärende"):
            yield section.span, section, Heard(weak=False)
        elif section.kind == "beslut":
            yield section.span, section, Heard(subjects_only=True)
    if item.body_span.end > at:
        yield Span(at, item.body_span.end), None, Heard(weak=not item.sections)


def find(
    text: Text, index: PageIndex, segmented: Segmented, kit: Kit, attendance: Mapping[str, str | None] | None = None
) -> tuple[Proposal, ...]:
    """All yrkanden in order."""
    meeting = segmented.meeting
    known = dict(attendance or {a.name: a.party for a in meeting.attendance})
    chairs = [a for a in meeting.attendance if a.role == "ordförande" and a.present]
    chair = Person(chairs[0].name, chairs[0].party, "ordföranden") if len(chairs) == 1 else None
    rows: list[Proposal] = []
    for position, item in enumerate(segmented.items):
        if item.number is None and meeting.kind != "protokoll":
            continue
        mine: list[Proposal] = []
        where = Hearing(kit, known, meeting.date, chair, item.body or meeting.body)
        for span, section, heard in _parts(item):
            heading = section.heading if section else ""
            for clause in clauses(text.value, span, where, heard):
                last = mine[-1] if mine else None
                if last and last.kind == OWN and last.people == clause.people and _BACKS_IT.match(clause.demand):
                    mine[-1] = replace(last, span=Span(last.span.start, clause.span.end))
                    continue
                for kind in _kinds(clause, heading, item, mine, text[item.span], kit, known):
                    mine.append(Proposal(position, kind, clause.people, clause.parties, clause.span))
        rows += sorted(_in_its_light(mine, text, item), key=lambda row: row.span)
    return tuple(rows)


_NOMINATES = re.compile(r"\bnominera(?:r|de)\b")
_THE_ONLY = re.compile(r"\b(?P<kind>tillägg|ändring)s(?:yrkandet|förslaget)\b", re.IGNORECASE)


def _in_its_light(mine: list[Proposal], text: Text, item: Item) -> list[Proposal]:
    """The yrkanden of an item as the whole of it shows them.

    Where it speaks of *the* tilläggsyrkande and none is called so, the only proposal of somebody's own is it. A
    nomination is a demand only where another is set against it.
    """
    nominated = [row for row in mine if row.kind == OWN and _NOMINATES.search(text[row.span])]
    if len({row.people for row in nominated}) == 1:
        mine = [row for row in mine if row not in nominated]
    own = [row for row in mine if row.kind == OWN]
    named = {match["kind"].casefold() for match in _THE_ONLY.finditer(text[item.span])} - {row.kind for row in mine}
    if len({row.span for row in own}) == 1 and len(named) == 1:
        mine = [replace(row, kind=next(iter(named))) if row in own else row for row in mine]
    return mine


def demanded(value: str, rows: tuple[Proposal, ...]) -> tuple[Span, ...]:
    """Where demands stand with the points below them; not where a decision only tells who moved it."""
    return tuple(row.span for row in rows if not _MOVED_BY.match(value, row.span.start, row.span.end))


_BACKS_IT = re.compile(r"yrka(?:r|de)\s+bifall\s+till\s+(?:detta|det(?:samma)?|förslaget)\b(?!\s+\w)")
"""``lägger fram ett förslag till budget och yrkar bifall till detta``: one proposal of one's own."""
_PUTS_FORWARD = re.compile(
    r"\b(?:lämnar?|lämnade|presenterar|presenterade|redovisar|redovisade)\b[^.;:]{0,60}?förslag\b[^.;:]{0,160}?"
    rf"\b(?:och|samt)\s+{_BACKS_IT.pattern}"
)


def _kinds(
    clause: Clause,
    heading: str,
    item: Item,
    before: list[Proposal],
    whole: str,
    kit: Kit,
    known: Mapping[str, str | None],
) -> tuple[str, ...]:
    """The kinds of a clause; who joins somebody demands what that one demands."""
    if clause.joins:
        named_kind = _OF_KIND.search(clause.demand)
        if named_kind:
            stem = (named_kind["kind"] or named_kind["about"] or named_kind["itself"]).casefold()
            return (_STEMS.get(stem, stem),)
        if _CHAIRS.search(clause.demand):
            for other in reversed(before):
                if any((p.role or "").casefold().startswith("ordf") for p in other.people):
                    return _moved(other, before, clause.demand)
        for other in reversed(before):
            names = [p.name for p in other.people] + [p.name.split()[-1] for p in other.people]
            if any(name in clause.demand for name in names):
                return _moved(other, before, clause.demand)
        if before and (_JOINS_LAST.search(clause.demand) or _IN_WHICH_HAND.search(clause.demand)):
            return _moved(before[-1], before, clause.demand)
        return ("bifall",)

    if before and _LIKEWISE.match(clause.demand):
        return _moved(before[-1], before, clause.demand)

    def backed(object_: str) -> str | None:
        return _whose(object_, clause.parties, before, kit, known)

    title = _matter(item.title, whole)
    found = kinds(clause.demand, heading, title, clause.parties, clause.listed, backed)
    begun = item.span.start
    if found[0] == "bifall" and _PUTS_FORWARD.search(whole, clause.span.start - begun, clause.span.end - begun):
        return (OWN, *found[1:])
    if found == (OWN,):
        return (_called(clause.people, whole) or OWN,)
    adjective = _ADJECTIVE_PAPER.search(fold(clause.demand))
    if found[0] == "bifall" and adjective and kit.parties.adjective(adjective["whose"]) in clause.parties:
        return (OWN, *found[1:])
    return found


def _moved(one: Proposal, before: list[Proposal], said: str) -> tuple[str, ...]:
    """The kinds of what was moved in one breath, or the one that ``said`` names: "andrahandsyrkandet"."""
    found = tuple(row.kind for row in before if row.span == one.span)
    hand = _IN_WHICH_HAND.search(said)
    place = _HANDS.index((hand["compound"] or hand["told"]).casefold()) if hand else len(found)
    return found[place : place + 1] or found


def _whose(
    object_: str, parties: tuple[str, ...], before: list[Proposal], kit: Kit, known: Mapping[str, str | None]
) -> str | None:
    """The kind of backing what somebody has moved: as that was, or else a proposal of one's own.

    ``till S-gruppens yrkande`` · ``till yrkandet från Bo Ek (M)`` · ``alliansens budgetförslag``.
    """
    paper = _PAPER.match(object_)
    if paper is None:
        return None
    mentions = find_mentions(paper[0], Span(0, len(paper[0])), kit, attendance=known)
    named = {code for mention in mentions for code in mention.parties}
    people = [person.name.split()[-1].removesuffix("s") for mention in mentions for person in mention.people]
    if people:
        for other in reversed(before):
            if any(person.name.split()[-1].removesuffix("s") in people for person in other.people):
                return _moved(other, before, object_)[-1]
        return OWN if "yrkand" in paper["noun"].casefold() else None
    if named & set(parties):
        return OWN
    if "yrkand" in paper["noun"].casefold() and named:
        return next((other.kind for other in reversed(before) if named & set(other.parties)), OWN)
    bloc = [word.casefold().removesuffix("s") for word in paper[0].split()]
    in_opposition = any(word in kit.parties.bloc_words and "majoritet" not in word for word in bloc)
    return OWN if in_opposition else None


_A_PAPER = re.compile(r"(?P<noun>Yrkande|Initiativ|Skrivelse)\s+(?:angående|avseende|gällande|rörande|kring|om|för)\b")


def _matter(title: str, whole: str) -> str:
    """The title, or the paper it is about with whose that is: "Yrkande angående lekplatser" → "Yrkande från S, V"."""
    about = _A_PAPER.match(title)
    paper = about and re.search(rf"^[ \t]*(?:[-–•][ \t]*|\d+\.[ \t]*)?({about['noun']} från .+)$", whole, re.MULTILINE)
    return paper[1] if paper else title


def _called(people: tuple[Person, ...], whole: str) -> str | None:
    """What the item itself calls a demand further down: "tilläggsyrkandet från Bo Al", "Bo Als ändringsförslag"."""
    names = "|".join(re.escape(person.name.split()[-1]) for person in people)
    if not names:
        return None
    of = rf"{_CALLED.replace('kind', 'of')}\s+(?:från|av)\s+[^.;:]{{0,60}}?\b(?:{names})\b"
    theirs = re.search(rf"\b(?:{names})s?{_BETWEEN}{_CALLED}|{of}", whole, re.IGNORECASE)
    return str(theirs["kind"] or theirs["of"]).casefold() if theirs else None
