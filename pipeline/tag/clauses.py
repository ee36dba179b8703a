"""Clauses: the demands in a part of the text, each with its movers, its words and the points it announces."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pipeline.document import Person
from pipeline.kit import Kit
from pipeline.tag.bodies import told_of_other
from pipeline.tag.mentions import Mention, find_mentions
from pipeline.tag.movers import agreeing, mover
from pipeline.tag.moves import Move, may_move, moves, quoted
from pipeline.tag.points import fold, points
from pipeline.tag.sentences import sentences
from pipeline.text import Span

_JOINS = re.compile(r"(?:instäm|anslut|anslöt|biträd|stöd|förena|ställ\w*\s+sig)", re.IGNORECASE)
_JOINS_SOMETHING = re.compile(
    r"\s*(?:sig\s+)?(?:till|i|med|även|också|yrkande|förslag|\w[^.;:]{0,80}?(?:yrkand|förslag)|"
    r"(?:minoritets)?återremiss|avslag|bifall|bordläggning|\.|,|$)",
    re.IGNORECASE,
)
_JOINS_TOLD = re.compile(
    r"\s*(?:sig\s+)?(?:[.,]|(?:till|i|med|detta|yrkande\w*)\b[^.\n]{0,80}?\w*(?:yrkand|förslag))", re.IGNORECASE
)
_JOINS_DISSENT = re.compile(
    r"\s*(?:sig\s+)?(?:till|i|bakom|med)?\s[^.:;]{0,80}?"
    r"\b(?:reservation|särskil[dt]a?\s+(?:yttrande|uttalande)|protokollsanteckning|ersättaryttrande|röstförklaring)",
    re.IGNORECASE,
)
_IN_THAT = re.compile(
    r"\b(?:(?:i|till|med)\s+[^.:;]{0,60}\w*(?:yrkande|förslag)\w*[^.:;]{0,20}|[HhDd]äri|[HhDd]ärtill|I\s+detta)\s*$",
    re.IGNORECASE,
)
_WHICH_BEFORE = re.compile(
    r"\b(?:(?:i|till|med)\s+(?:vilke[nt]|vilka|vars)|vari|varuti|däri|vilket|vilka)\b[^.;:]*$", re.IGNORECASE
)
"""``…, vilket Bo Al (KD) instämmer i``: part of the demand before, not one of its own."""
_ELSEWHERE = re.compile(
    r"\b(?:motionär\w*(?=[^.]{0,60}\bmotion\w*\s+(?:om|att))|i\s+(?:sin|en|motionen|en\s+motion)\s+motion|motion\w*\s+(?:väckt|inkommen)|"
    r"har\s+i\s+en\b|(?:yrk|hemställ|föresl)\w*\s+i\s+(?:(?:en|sin|motionen)\s+)?motion|[Ii]\s+motionen\s+(?:yrk|hemställ|föresl)|"
    r"\bmotion\w*\s+(?:hemställ|yrk(?!a(?:de)?s\b)|föresl)|\bi\s+en\s[^.:]{0,80}\bmotion\b)",
    re.IGNORECASE,
)
_GOES_ON = re.compile(r"(?::|\bföljande\.?|\batt|\byrka(?:r|de)|\bföreslår|\b[Ff]öreslog|\bbesluta)$")
_STOPS = re.compile(
    r"(?:Ordföranden?|Mötet|Sammanträdet|Ärendet|Beslutsgång|Proposition|Omröstning|Votering|Kommun\w+|Nämnden|Förvaltningen\b|"
    r"Arbetsutskottet|Överläggning\w*|Reservation|Debatt|I\s+debatten|Yttrande|Anföranden?)\b"
)
_BACKED_BY = re.compile(
    r"\s*(?:Förslaget|Yrkandet|Detta(?:\s+(?:förslag|yrkande))?)\s+(?:biträd(?:s|es|des)|stöd(?:s|jes|des|ts)|understöd\w+)\s+(?:även\s+)?av\s+"
)
_WORDING_BELOW = re.compile(r":[ \t]*\n")
_THAT = re.compile(r"\batt\b")
_SHALL = re.compile(r"\b(?:ska|skall|bör)\b")
_SUBJECT = 60
"""Characters at the head of a sentence within which somebody named is its subject."""
_LONGEST_SENTENCE = 4000
"""Characters: a demand by thirty people with their reasons is 2,500; more than this is no sentence."""


@dataclass(frozen=True)
class Clause:
    """One demand: who, from which word to which, and what comes after the verb."""

    people: tuple[Person, ...]
    parties: tuple[str, ...]
    span: Span
    demand: str
    joins: bool
    listed: bool


@dataclass(frozen=True)
class Heard:
    """What a part of the text may hold.

    ``weak`` verbs, ``short`` forms, demands ``listed`` by name; or only people who begin a sentence.
    """

    weak: bool = True
    short: bool = False
    listed: bool = False
    subjects_only: bool = False


@dataclass(frozen=True)
class Hearing:
    """What is known where demands are listened for: the people, the chair and whose minutes they are."""

    kit: Kit
    attendance: Mapping[str, str | None]
    date: str | None
    chair: Person | None
    body: str | None


def clauses(value: str, span: Span, where: Hearing, heard: Heard) -> Iterator[Clause]:
    """The demands in a part of the text, in order."""
    if not may_move(value, span):  # finding people costs more
        return
    mentions = find_mentions(value, span, where.kit, attendance=where.attendance, date=where.date)
    found = list(_moved(value, span, mentions, where, heard))
    for n, (sentence, move, subject, paragraph) in enumerate(found):
        same_before = n > 0 and found[n - 1][0] == sentence
        same_after = n + 1 < len(found) and found[n + 1][0] == sentence
        start = min(subject.span.start, move.start) if same_before else sentence.start
        end = sentence.end
        if same_after:
            end = min(found[n + 1][2].span.start, found[n + 1][1].start)
        if move.passive and same_before:
            start = found[n - 1][2].span.end
        if move.passive:
            end = max(subject.span.end, move.end)
        end = max(end, move.end)
        listed = False
        if not same_after and _GOES_ON.search(fold(value[sentence.start : end])):
            stop = found[n + 1][0].start if n + 1 < len(found) else span.end
            further = _list_end(value, end, stop)
            listed, end = further > end, further
        near = [m for m in mentions if start <= m.span.start and m.span.end <= sentence.end]
        near = [m for m in near if m.span not in subject.span or m is subject]
        with_others = agreeing(value, near, subject, Span(start, end))
        people = subject.people + tuple(p for m in with_others for p in m.people)
        parties = tuple(dict.fromkeys(subject.parties + tuple(c for m in with_others for c in m.parties)))
        if backed := _BACKED_BY.match(value, end, span.end):
            # … yrkar bifall till alliansens förslag. Förslaget biträds av Bo Al (KD).
            backers = next((m for m in mentions if m.span.start == backed.end()), None)
            people += backers.people if backers else ()
            parties = tuple(dict.fromkeys(parties + (backers.parties if backers else ())))
        while end > start and value[end - 1].isspace():
            end -= 1
        while start < end and (value[start].isspace() or (move.passive and value[start] in ",;")):
            start += 1
        joins = bool(_JOINS.match(move.word) or (not move.word and _JOINS.match(value, move.end)))
        # I detta yrkande instämmer Bo Al (V): what is joined stands before the verb.
        turned = subject.span.start >= move.end and _IN_THAT.search(value, start, move.start)
        if joins and _JOINS_DISSENT.match(value, move.end):
            continue
        done = move.word.endswith(("gör", "gjorde"))  # Instämmer gör Bo Al (V)
        if joins and move.word and not (turned or done or _JOINS_SOMETHING.match(value, move.end)):
            continue
        demand = value[start if turned or move.passive else move.start : end]
        if move.what is not None:
            demand = value[move.what.start : move.what.end]
        if not (same_after or listed or joins or move.passive):
            stop = min(paragraph.end, found[n + 1][0].start) if n + 1 < len(found) else paragraph.end
            end = _carried_on(value, Span(start, end), stop, mentions)
        yield Clause(people, parties, Span(start, end), demand, joins, listed)


def _moved(
    value: str, span: Span, mentions: list[Mention], where: Hearing, heard: Heard
) -> Iterator[tuple[Span, Move, Mention, Span]]:
    """The moves of a part of the text with the sentence each stands in, who makes it, and the paragraph."""
    anything = False
    for paragraph in points(value, span):
        if heard.subjects_only and paragraph.kind != "plain":
            continue
        previous: Mention | None = None
        for whole in sentences(value, paragraph.span):
            sentence = Span(whole.start, min(whole.end, whole.start + _LONGEST_SENTENCE))
            inside = [m for m in mentions if sentence.start <= m.span.start < sentence.end]
            if heard.subjects_only and not (inside and inside[0].people and inside[0].span.start == sentence.start):
                continue
            told = list(moves(value, sentence, inside, heard.short, heard.listed))
            if not told or _ELSEWHERE.search(value, sentence.start, sentence.end):
                continue
            if told_of_other(value, sentence, where.body):
                continue
            at = sentence.start
            for move in told:
                joins = bool(_JOINS.match(move.word))
                # Who joins a demand told just before is heard under any heading.
                joins_told = joins and anything and bool(_JOINS_TOLD.match(value, move.end))
                if not (heard.weak or move.strong or joins_told):
                    continue
                which = _WHICH_BEFORE.search(value, at, move.start) if joins else None
                if (which and which.start() > sentence.start) or quoted(value, paragraph.span.start, move.start):
                    continue
                subject = mover(value, inside, at, move, sentence.end, where.chair, previous)
                if subject is None or (move.by is not None and subject is previous and subject.span.end > at):
                    continue
                yield sentence, move, subject, paragraph.span
                anything, previous, at = True, subject, move.end


def _carried_on(value: str, demand: Span, stop: int, mentions: list[Mention]) -> int:
    """Where the sentences end that carry a demand on: the rest of a wording set below it, or what more shall be done.

    "… yrkar återremiss för att kostnaden ska räknas om. Utredningen ska även redovisa …"
    """
    announced = _WORDING_BELOW.search(value, demand.start, demand.end)
    further = _THAT.search(value, demand.start, demand.end)
    end = demand.end
    for sentence in sentences(value, Span(end, max(end, stop))):
        words = fold(value[sentence.start : sentence.end])
        head = min(sentence.start + _SUBJECT, sentence.end)
        somebody = any(sentence.start <= m.span.start < head for m in mentions)
        if somebody or _STOPS.match(words) or not (announced or (further and _SHALL.search(words))):
            break
        end = sentence.end
    return end


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
