"""Jäv: who could not take part in a matter, tied to the § it concerns wherever it is told."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from pipeline.document import Disqualification, Item, Segmented
from pipeline.kit import Kit
from pipeline.locate import PageIndex
from pipeline.tag.mentions import find_mentions
from pipeline.tag.points import fold, points
from pipeline.tag.sentences import sentences
from pipeline.tag.vocabulary import NOBODY
from pipeline.text import Span, Text

_JAV = re.compile(
    r"\b(?:jäv(?:et)?|jävig(?:a|t)?)\b|\bsom\s+(?:är|äger|arbetar)\b[^.;:]{3,90},\s+"
    r"(?:(?:har\s+)?(?:ej|inte|icke)\s+delta(?:git|r|ger)|delta(?:r|ger)\s+(?:ej|inte|icke)|deltog\s+(?:ej|inte|icke))\s+i\s+(?:ärendets\s+)?(?:handläggning|behandling|beredning)",
    re.IGNORECASE,
)
"""The word, or a tie to the matter and that the person kept away from its handling."""
_NOT_SELF = re.compile(
    rf"\b(?:{NOBODY}\b|jävsregl|jävsbestämm|frågan\s+om\s+jäv|reglerna\s+om\s+jäv|inte\s+(?:är\s+)?jävig|"
    r"ej\s+jävig|jäv\s+föreligger\s+(?:inte|ej)|ifrågasätter)",
    re.IGNORECASE,
)
_BY = re.compile(
    r"\b(?:anmäl(?:er|de|t)\b|delta(?:r|git|ger)?\b|deltog\b|lämna(?:r|de|t)\b|på\s+grund\s+av|p\.?\s?g\.?\s?a\.?|med\s+anledning\s+av|"
    r"avst(?:år|od)\b|jävig|till\s+följd\s+av|tjänstgör\w*\s+(?:inte|ej)|ej\s+§)",
    re.IGNORECASE,
)
_IN_PLACE = re.compile(
    r"\b(?:ersätt(?:er|s|are|aren)\b|tjänstgör|inträd(?:er|de)|i\s+(?:hans|hennes|dennes|stället?)\b|istället|leder\s+)",
    re.IGNORECASE,
)
_PARAGRAPHS = re.compile(
    r"(?:§§?|\bparagraf(?:en|er|erna)?|\bpunkt(?:en|erna)?|\bärende(?:na|t)?(?:\s+(?:nr|nummer))?)\s*(?P<list>\d[\d\s,–—§-]*(?:(?:och|samt)\s+§?\s*\d+(?:\s*[–-]\s*\d+)?)?)",
    re.IGNORECASE,
)
_HEADING = re.compile(r"jäv", re.IGNORECASE)
_LIKEWISE = re.compile(
    r"(?:Det\s?samma|Samma(?:\s+sak)?)\s+gäller\b|(?:Så|Det)\s+gör\s+även\b|(?:Likaså|Även|Också)\s+(?:anmäler\s+)?[A-ZÅÄÖ]"
)
"""The sentence after one that tells of jäv: "Detsamma gäller Bo Lind (C)."."""
_WORD = r"(?:[A-ZÅÄÖ][\w'’-]*|\([^()]{1,16}\)|och|samt|von|af|av|de|der)"
_ONLY_NAMES = re.compile(rf"{_WORD}(?:,?\s+{_WORD})+[.;]?")
_JAV_OF = re.compile(r"\bjäv(?:et)?\s+(?:för|hos|av)\s+(?=[A-ZÅÄÖ])", re.IGNORECASE)
_AGENDA = re.compile(r"punkt|ärende", re.IGNORECASE)


def numbers(words: str) -> tuple[str, ...]:
    """The § numbers that a phrase names: "§§ 12, 14–16 och 20".

    >>> numbers("deltar inte i §§ 12, 14–16 och 20")
    ('12', '14', '15', '16', '20')
    """
    found: list[str] = []
    for match in _PARAGRAPHS.finditer(words):
        if _AGENDA.match(match[0]):
            continue
        for first, last in re.findall(r"(\d+)(?:\s*[–—-]\s*§?\s*(\d+))?", match["list"]):
            stop = int(last) if last else int(first)
            if int(first) <= stop <= int(first) + 100:
                found += [str(n) for n in range(int(first), stop + 1)]
    return tuple(dict.fromkeys(found))


_Found = tuple[int, str, str | None, Span]


def _told(
    value: str, span: Span, under_heading: bool, kit: Kit, known: Mapping[str, str | None], date: str | None
) -> Iterator[tuple[str, str | None, Span, tuple[str, ...]]]:
    """Name, party, sentence and the §§ named in it, for each who is said to be disqualified."""
    for block in points(value, span):
        whole = fold(value[block.span.start : block.span.end])
        told = False
        for sentence in sentences(value, block.span):
            words = fold(value[sentence.start : sentence.end])
            likewise = told and bool(_LIKEWISE.match(words))
            about = _JAV.search(words) or (under_heading and (_BY.search(words) or _ONLY_NAMES.fullmatch(words)))
            told = (bool(about) or likewise) and not _NOT_SELF.search(words)
            if not told or not (under_heading or likewise or _BY.search(words)):
                told = False
                continue
            stop = sentence.end
            if place := _IN_PLACE.search(value, sentence.start, sentence.end):
                # Anna Ek (M) är jävig och ersätts av Bo Al (M): the second is not.
                mentions = find_mentions(value, Span(sentence.start, place.start()), kit, attendance=known, date=date)
                if any(m.people for m in mentions):
                    stop = place.start()
            named = numbers(words) or (numbers(whole) if under_heading else ())
            for mention in find_mentions(value, Span(sentence.start, stop), kit, attendance=known, date=date):
                for person in mention.people:
                    yield person.name, person.party, sentence, named


def find(
    text: Text, index: PageIndex, segmented: Segmented, kit: Kit, attendance: Mapping[str, str | None] | None = None
) -> tuple[Disqualification, ...]:
    """All jäv, one row for each person and §, in the order of the items."""
    meeting, value = segmented.meeting, text.value
    known = dict(attendance or {a.name: a.party for a in meeting.attendance})
    by_number = {item.number: n for n, item in enumerate(segmented.items) if item.number}
    found: list[_Found] = []
    for presence in meeting.presence:
        if presence.present or not presence.reason or not _HEADING.search(presence.reason):
            continue
        for number in _between(presence.from_number, presence.to_number):
            if number in by_number:
                found.append((by_number[number], presence.name, presence.party, meeting.span))
    # The cover may tell it in words that no presence row came of: "Anna Ek (M), ej § 47 på grund av jäv".
    for name, party, sentence, named in _cover(value, meeting.span, kit, known, meeting.date):
        found += [(by_number[number], name, party, sentence) for number in named if number in by_number]
    for position, item in enumerate(segmented.items):
        for span, under_heading in _places(item):
            if not _JAV.search(value, span.start, span.end) and not under_heading:
                continue
            for name, party, sentence, named in _told(value, span, under_heading, kit, known, meeting.date):
                elsewhere = [by_number[number] for number in named if number in by_number]
                for target in elsewhere or [position]:
                    found.append((target, name, party, sentence))
    return _unique(found)


def _between(first: str | None, last: str | None) -> tuple[str, ...]:
    if first is None:
        return ()
    if first.isdigit() and last and last.isdigit() and int(first) <= int(last) < int(first) + 100:
        return tuple(str(n) for n in range(int(first), int(last) + 1))
    return (first,)


def _cover(
    value: str, span: Span, kit: Kit, known: Mapping[str, str | None], date: str | None
) -> Iterator[tuple[str, str | None, Span, tuple[str, ...]]]:
    start = span.start
    while start < span.end:
        end = value.find("\n", start, span.end)
        end = span.end if end < 0 else end
        line = Span(start, end)
        words = value[start:end]
        if _JAV.search(words) and (named := numbers(words)):
            # "Eva Alm (S), § 97 p.g.a. jäv för Bo Lind (S)": Eva serves, Bo is disqualified.
            instead = _JAV_OF.search(value, start, end)
            line = Span(instead.end(), end) if instead else line
            people = [p for m in find_mentions(value, line, kit, attendance=known, date=date) for p in m.people]
            for person in people[:1]:
                yield person.name, person.party, line, named
        start = end + 1


_SKIP = frozenset({"reservation", "särskilt uttalande", "handlingar", "bilaga", "expediering"})


def _places(item: Item) -> Iterator[tuple[Span, bool]]:
    """The parts of an item, and whether their heading, or the item's title, already says jäv."""
    titled = bool(_HEADING.search(item.title))
    at = item.body_span.start
    for section in sorted(item.sections, key=lambda s: s.heading_span.start):
        if section.heading_span.start > at:
            yield Span(at, section.heading_span.start), titled
        at = max(at, section.span.end, section.heading_span.end)
        if section.kind not in _SKIP:
            yield section.span, titled or section.kind == "jäv" or bool(_HEADING.search(section.heading))
    if item.body_span.end > at:
        yield Span(at, item.body_span.end), titled


def _unique(found: list[_Found]) -> tuple[Disqualification, ...]:
    rows: dict[tuple[int, str], Disqualification] = {}
    for position, name, party, span in sorted(found, key=lambda row: (row[0], row[3])):
        key = position, name.casefold()
        old = rows.get(key)
        # The place under the § itself says more than the cover.
        if old is None or (old.party is None and party) or span.start > old.span.start:
            rows[key] = Disqualification(position, name, party or (old.party if old else None), span)
    return tuple(rows.values())
