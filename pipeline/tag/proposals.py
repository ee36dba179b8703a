"""Yrkanden: who demanded what at this meeting, and of which kind."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pipeline.document import Item, Person, Proposal, Section, Segmented
from pipeline.kit import Kit
from pipeline.locate import PageIndex
from pipeline.tag.demands import OWN, backs_party_paper, kinds
from pipeline.tag.mentions import Mention, find_mentions
from pipeline.tag.points import fold, points, sentences
from pipeline.text import Span, Text

# ---------------------------------------------------------------- verbs

_STRONG = r"yrka(?:r|de|t)?|yrkas|hemställer|hemställde"
_WEAK = (
    r"föreslår|föreslog|begär(?:de)?|instäm(?:mer|de)|ansluter|anslöt|biträd(?:er|de)|tillstyrk(?:er|te)|avstyrk(?:er|te)|"
    r"lägger\s+fram|lade\s+fram|framställ(?:er|de)|framlägg(?:er|ade)|ställ(?:er|de)\s+sig\s+bakom|"
    r"lämna(?:r|de)\s+(?:in\s+)?(?:ett\s+|följande\s+|eget\s+|gemensamt\s+|nytt\s+)*(?:\w+)?(?:förslag|yrkande)\w*"
)
_VERB = re.compile(
    rf"\b(?P<verb>(?P<strong>{_STRONG})|{_WEAK})\b|"
    # Anna Ek (S): Avslag på förslaget. Anna Ek, s: avslag. Anna Eks (S) yrkande: Avslag på förslaget.
    r"(?P<colon>(?:(?<=\))|(?<=,[ ]\w)|(?<=,[ ]\w\w)|(?<=,[ ]\w\w\w)|(?<=\))\s+(?:yrkande|förslag)):"
    r"(?=\s*(?:bifall|avslag|återremi|bordlägg|tillägg|ändring|instäm|yrkar|att\s)))",
    re.IGNORECASE,
)
_NO_DEMAND = re.compile(
    r"\s*(?:att\s+)?(?:proposition|votering|omröstning|ordet|replik|ajournering|att\s+få\s+(?:ordet|ställa)|sluten|rösträkning|svar|"
    r"en\s+(?:kort\s+)?(?:ajournering|paus)|sig\s+ur)\b",
    re.IGNORECASE,
)
_JOINS = re.compile(r"(?:instäm|anslut|anslöt|biträd|ställ\w*\s+sig|:\s*instäm)", re.IGNORECASE)
_JOINS_SOMETHING = re.compile(r"\s*(?:sig\s+)?(?:till|i|med|även|också|yrkande|förslag|\.|,|$)", re.IGNORECASE)

_JOINS_TOLD = re.compile(
    r"\s*(?:sig\s+)?(?:[.,]|(?:till|i|med|detta|yrkande\w*)\b[^.\n]{0,80}?\w*(?:yrkand|förslag))", re.IGNORECASE
)
_IN_THAT = re.compile(r"\b(?:i|till|med)\s+[^.:;]{0,60}\w*(?:yrkande|förslag)\w*[^.:;]{0,20}$", re.IGNORECASE)
_QUOTES = '”“"»'
_BETWEEN = re.compile(
    r"[\s,)]*(?:(?:ordförande|m\.\s?fl\.?|också|även|vidare|därefter|dessutom|med\s+flera|genom)[\s,]*){0,3}"
    r"(?:,?\s*med\s+(?:instämmande|bifall|stöd)\s+(?:av|från)[^.;:]{0,400}?[,)]?\s*)?(?:har\s+)?$",
    re.IGNORECASE,
)
_AGREEING = re.compile(
    r"\bmed\s+(?:instämmande|bifall|stöd)\s+(?:av|från)\s+|\b(?:biträd|understöd|understött|stöd)\w*\s+av\s+|"
    r"\b(?:tillsammans|gemensamt)\s+med\s+",
    re.IGNORECASE,
)
_I_WHICH = re.compile(
    r"\b(?:i\s+vilket|i\s+vilka|vari|varuti|däri|vilket|vilka)\s+(?:yrkande\w*\s+)?(?:(?:även|också)\s+)?"
    r"(?:(?:instäm(?:mer|de)|biträd(?:s|des)\s+av|stöd(?:s|des)\s+av)\s+(?:(?:även|också|av)\s+)?)?",
    re.IGNORECASE,
)
_WHICH_BEFORE = re.compile(r"\b(?:i\s+vilket|i\s+vilka|vari|varuti|däri|vilket|vilka)\b[^.;:]*$", re.IGNORECASE)
"""``…, vilket Bo Al (KD) instämmer i``: part of the demand before, not one of its own."""
_PRONOUN = re.compile(r"\b(?:Hon|Han|Hen|De)\s+(?:(?:även|också|vidare|dessutom)\s+)?$")
_CHAIR = re.compile(r"\b(?:Tjänstgörande\s+)?(?:O|o)rdföranden\s+$")
_ELSEWHERE = re.compile(
    r"\b(?:motionär\w*|i\s+(?:sin|en|motionen|en\s+motion)\s+motion|motion\w*\s+(?:väckt|inkommen)|har\s+i\s+en\b|"
    r"\bmotion\w*\s+(?:hemställ|yrk|föresl)|\bi\s+en\s[^.:]{0,80}\bmotion\b|"
    r"(?:vid|på)\s+\w+(?:nämnd|styrelse|utskott)\w*\s+sammanträde|i\s+\w*(?:nämnden|utskottet|styrelsen)\s+(?:yrk|föresl))",
    re.IGNORECASE,
)
_GOES_ON = re.compile(r"(?::|\bföljande\.?|\batt|\byrka(?:r|de)|\bföreslår|\b[Ff]öreslog|\bbesluta)$")
_STOPS = re.compile(
    r"(?:Ordföranden?|Mötet|Sammanträdet|Ärendet|Beslutsgång|Proposition|Omröstning|Votering|Kommun\w+|Nämnden|Förvaltningen\b|"
    r"Arbetsutskottet|Överläggning\w*|Reservation|Debatt|I\s+debatten|Yttrande|Anföranden?)\b"
)


_LONGEST_SENTENCE = 4000
"""Characters: a demand by thirty people with their reasons is 2,500; more than this is no sentence."""


@dataclass(frozen=True)
class _Clause:
    """One demand: who, from which word to which, and what comes after the verb."""

    people: tuple[Person, ...]
    parties: tuple[str, ...]
    span: Span
    demand: str
    joins: bool
    listed: bool


# ---------------------------------------------------------------- clauses


def clauses(
    value: str, span: Span, kit: Kit, attendance: Mapping[str, str | None], date: str | None, chair: Person | None,
    weak: bool = True,
) -> Iterator[_Clause]:  # fmt: skip
    """The demands in a part of the text. Without ``weak`` only unmistakable verbs count (yrkar, hemställer)."""
    if not any(weak or verb["strong"] or verb["colon"] for verb in _VERB.finditer(value, span.start, span.end)):
        return
    mentions = find_mentions(value, span, kit, attendance=attendance, date=date)
    found: list[tuple[Span, re.Match[str], Mention]] = []
    for paragraph in _paragraphs(value, span):
        previous: Mention | None = None
        for whole in sentences(value, paragraph):
            sentence = Span(whole.start, min(whole.end, whole.start + _LONGEST_SENTENCE))
            at = sentence.start
            if not _VERB.search(value, sentence.start, sentence.end):
                continue
            inside = [m for m in mentions if sentence.start <= m.span.start < sentence.end]
            if _ELSEWHERE.search(value, sentence.start, sentence.end):
                continue
            for verb in _VERB.finditer(value, sentence.start, sentence.end):
                joins = bool(_JOINS.match(verb["verb"] or ""))
                # Who joins a demand told just before is heard under any heading.
                if not (
                    weak
                    or verb["strong"]
                    or verb["colon"]
                    or (joins and found and _JOINS_TOLD.match(value, verb.end()))
                ):
                    continue
                which = _WHICH_BEFORE.search(value, at, verb.start()) if joins else None
                if (which and which.start() > sentence.start) or _quoted(value, paragraph.start, verb.start()):
                    continue
                if _NO_DEMAND.match(value, verb.end(), sentence.end):
                    continue
                subject = _subject(value, inside, at, verb, sentence.end, chair, previous)
                if subject is None:
                    continue
                found.append((sentence, verb, subject))
                previous = subject
                at = verb.end()
    for n, (sentence, verb, subject) in enumerate(found):
        same_before = n > 0 and found[n - 1][0] == sentence
        same_after = n + 1 < len(found) and found[n + 1][0] == sentence
        start = min(subject.span.start, verb.start()) if same_before else sentence.start
        end = min(found[n + 1][2].span.start, found[n + 1][1].start()) if same_after else sentence.end
        end = max(end, verb.end())
        listed = False
        if not same_after and _GOES_ON.search(fold(value[sentence.start : end])):
            stop = found[n + 1][0].start if n + 1 < len(found) else span.end
            further = _list_end(value, end, stop)
            listed, end = further > end, further
        near = [m for m in mentions if start <= m.span.start and m.span.end <= sentence.end]
        with_others = _agreeing(value, near, subject, Span(start, end))
        people = subject.people + tuple(p for m in with_others for p in m.people)
        parties = tuple(dict.fromkeys(subject.parties + tuple(c for m in with_others for c in m.parties)))
        while end > start and value[end - 1].isspace():
            end -= 1
        joins = bool(_JOINS.match(verb["verb"] or value[verb.end() - 1 : verb.end() + 12]))
        # I detta yrkande instämmer Bo Al (V): what is joined stands before the verb.
        turned = subject.span.start >= verb.end() and _IN_THAT.search(value, start, verb.start())
        if joins and not (turned or _JOINS_SOMETHING.match(value, verb.end())):
            continue
        demand = value[start if turned or _passive(verb) else verb.start() : end]
        yield _Clause(people, parties, Span(start, end), demand, joins, listed)


def _quoted(value: str, start: int, at: int) -> bool:
    """Whether a place lies within quotation marks of its paragraph."""
    return sum(value.count(mark, start, at) for mark in _QUOTES) % 2 == 1


def _paragraphs(value: str, span: Span) -> Iterator[Span]:
    for point in points(value, span):
        yield point.span


def _subject(
    value: str, mentions: list[Mention], at: int, verb: re.Match[str], end: int, chair: Person | None,
    previous: Mention | None,
) -> Mention | None:  # fmt: skip
    """Who stands before a verb, or right after it: ``Anna Ek (S) yrkar`` · ``Vidare yrkar Anna Ek (S)``."""
    before = [m for m in mentions if at <= m.span.start and m.span.end <= verb.start()]
    for mention in reversed(before):
        if any(m.end() == mention.span.start for m in _AGREEING.finditer(value, at, mention.span.start)):
            continue
        if _BETWEEN.fullmatch(value, mention.span.end, verb.start()) and not _passive_object(value, mention):
            return mention
    gap = value[at : verb.start()]
    if before and not re.search(r"[,;]\s*\w{0,12}\s*$", gap) and len(gap) > 60:
        return None
    after = next((m for m in mentions if m.span.start >= verb.end()), None)
    passive = _passive(verb)
    near = after and after.span.end <= end and value[verb.end() : after.span.start].strip() == ("av" if passive else "")
    if near and (passive or not before):
        return after
    if _CHAIR.search(value, at, verb.start()) and chair is not None and not before:
        word = _CHAIR.search(value, at, verb.start())
        assert word is not None
        return Mention((chair,), (chair.party,) if chair.party else (), Span(word.start(), word.end()))
    if previous is not None and _PRONOUN.search(value, at, verb.start()):
        return Mention(previous.people, previous.parties, Span(verb.start(), verb.start()))
    if previous is not None and re.fullmatch(r"[^.]{0,400}?\b(?:och|samt)\s+", gap) and not before and at > 0:
        return (
            Mention(previous.people, previous.parties, Span(verb.start(), verb.start())) if _same(value, at) else None
        )
    return None


def _passive(verb: re.Match[str]) -> bool:
    """Whether the demand stands before the verb: "Avslag yrkas av Anna Ek (S)"."""
    return bool(verb["verb"]) and verb["verb"].casefold() == "yrkas"


def _same(value: str, at: int) -> bool:
    """Whether ``at`` stands behind a verb of the same sentence: "yrkar bifall och yrkar vidare …"."""
    return not value[max(0, at - 1) : at].isspace()


def _passive_object(value: str, mention: Mention) -> bool:
    """Whether the people are who something is said about: ``förslaget från S``."""
    return bool(
        re.search(
            r"\b(?:yrkande\w*|förslag\w*|motion\w*|skrivelse\w*)\s+(?:från|av)\s+$",
            value[max(0, mention.span.start - 40) : mention.span.start],
        )
    )


def _agreeing(value: str, mentions: list[Mention], subject: Mention, span: Span) -> list[Mention]:
    """Who agrees in the same sentence: ``med instämmande av Bo Al (KD)`` · ``i vilket Cia Do (C) instämmer``."""
    found = []
    for mention in mentions:
        if mention is subject or not (span.start <= mention.span.start and mention.span.end <= span.end):
            continue
        head = value[max(span.start, mention.span.start - 40) : mention.span.start]
        after = value[mention.span.end : mention.span.end + 14]
        agreeing = [m.end() for m in _AGREEING.finditer(head)]
        which = [m.end() for m in _I_WHICH.finditer(head)]
        if (
            (agreeing and agreeing[-1] == len(head))
            or (which and which[-1] == len(head))
            or re.match(r"\s+instäm", after)
        ):
            found.append(mention)
    return found


def _list_end(value: str, start: int, stop: int) -> int:
    """Where the points or quoted text end that a demand announces."""
    end = start
    for n, block in enumerate(points(value, Span(start, stop))):
        words = fold(value[block.span.start : block.span.end])
        if block.kind == "plain" and n and _STOPS.match(words):
            break
        if block.kind == "plain" and n > 12:
            break
        end = block.span.end
    return end


# ---------------------------------------------------------------- the stage

_HEARD = frozenset({"yrkande", "förslag", "annat"})
_STRONG_ONLY = frozenset({"beslutsgång", "votering", "ärende"})
_JOINS_LAST = re.compile(r"\b(?:yrkandet|detta|förslaget)\b|^\w+[.\s]*$")
_OF_KIND = re.compile(
    r"\b(?P<kind>återremi|avslag|bifall|bordlägg|tillägg|ändring)\w*(?:yrkand|förslag)\w*|"
    r"\byrkand\w*\s+om\s+(?P<about>återremi|avslag|bifall|bordlägg|tillägg|ändring)",
    re.IGNORECASE,
)
_STEMS = {"återremi": "återremiss", "bordlägg": "bordläggning"}
_CHAIRS = re.compile(r"\bordförandens?\b", re.IGNORECASE)
_ADJECTIVE_PAPER = re.compile(
    r"\bbifall\w*\s+till\s+(?:(?:det|den|de|sitt|vårt)\s+)?(?P<whose>\w+)\s+(?:\w+\s+)?\w*(?:förslag|yrkand|budget)\w*",
    re.IGNORECASE,
)
_CALLED = re.compile(r"\b(?P<kind>tillägg|ändring)s(?:yrkande|förslag)\w*", re.IGNORECASE)
_PLAIN_HEADING = re.compile(
    r"(?:Paragrafen|Ajournering|Frågor|Noterat|Delegationsbeslut|Anmälningar|Information)\b", re.IGNORECASE
)


def _parts(item: Item) -> Iterator[tuple[Span, Section | None, bool]]:
    """Parts of an item where demands of this meeting may be told, and whether weak verbs count there."""
    has_own = any(section.kind == "yrkande" for section in item.sections)
    at = item.body_span.start
    for section in sorted(item.sections, key=lambda s: s.heading_span.start):
        if section.heading_span.start > at:
            yield Span(at, section.heading_span.start), None, not item.sections
        at = max(at, section.span.end, section.heading_span.end)
        if section.kind in _HEARD and not _PLAIN_HEADING.match(section.heading):
            yield section.span, section, section.kind != "annat" or not has_own
        elif section.kind in _STRONG_ONLY and not (has_own and section.kind == "ärende"):
            yield section.span, section, False
    if item.body_span.end > at:
        yield Span(at, item.body_span.end), None, not item.sections


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
        for span, section, weak in _parts(item):
            heading = section.heading if section else ""
            for clause in clauses(text.value, span, kit, known, meeting.date, chair, weak):
                for kind in _kinds(clause, heading, item, mine, text[item.span], kit, known):
                    mine.append(Proposal(position, kind, clause.people, clause.parties, clause.span))
        rows += sorted(mine, key=lambda row: row.span)
    return tuple(rows)


def _kinds(
    clause: _Clause,
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
            stem = (named_kind["kind"] or named_kind["about"]).casefold()
            return (_STEMS.get(stem, stem),)
        if _CHAIRS.search(clause.demand):
            for other in reversed(before):
                if any((p.role or "").casefold().startswith("ordf") for p in other.people):
                    return tuple(row.kind for row in before if row.span == other.span)
        for other in reversed(before):
            names = [p.name for p in other.people] + [p.name.split()[-1] for p in other.people]
            if any(name in clause.demand for name in names):
                return tuple(row.kind for row in before if row.span == other.span)
        if before and _JOINS_LAST.search(clause.demand):
            return tuple(row.kind for row in before if row.span == before[-1].span)
        return ("bifall",)
    found = kinds(clause.demand, heading, item.title, clause.parties, clause.listed)
    if found == (OWN,):
        return (_called(clause.people, whole) or OWN,)
    adjective = _ADJECTIVE_PAPER.search(fold(clause.demand))
    if found[0] == "bifall" and adjective and kit.parties.adjective(adjective["whose"]) in clause.parties:
        return (OWN, *found[1:])
    if found[0] == "bifall" and backs_party_paper(clause.demand):
        object_ = Span(0, len(clause.demand))
        named = {code for m in find_mentions(clause.demand, object_, kit, attendance=known) for code in m.parties}
        if named & set(clause.parties):
            return (OWN, *found[1:])
    return found


def _called(people: tuple[Person, ...], whole: str) -> str | None:
    """What the item itself calls a demand further down: "tilläggsyrkandet från Bo Al", "Bo Als ändringsförslag"."""
    names = "|".join(re.escape(person.name.split()[-1]) for person in people)
    for match in _CALLED.finditer(whole):
        near = whole[max(0, match.start() - 60) : match.end() + 60]
        if names and re.search(rf"\b(?:{names})s?\b", near):
            return str(match["kind"]).casefold()
    return None
