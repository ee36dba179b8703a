"""Voteringar: counts told in sentences and tables, what Ja and Nej stood for, and who voted how."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from pipeline.document import Item, Segmented, Vote
from pipeline.kit import Kit
from pipeline.locate import PageIndex
from pipeline.tag import ballot_tables, ballots, voters
from pipeline.tag.ballots import Roll
from pipeline.tag.points import fold
from pipeline.text import Span, Text

# ---------------------------------------------------------------- counts

_WORDS = (
    *("noll", "en", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv", "tretton"),
    *("fjorton", "femton", "sexton", "sjutton", "arton", "nitton", "tjugo"),
)
_NUMBERS = {word: n for n, word in enumerate(_WORDS)} | {"ett": 1, "ingen": 0, "inga": 0}
_N = rf"(?:\d{{1,3}}|{'|'.join(_NUMBERS)})"
_VOTES = r"(?:[- ]?röst(?:er|erna)?)?"
_WHO = r"(?:ledam[oö]ter|ledamot|personer|stycken|st\.?|röster|av\s+ledamöterna)?"


def _told(word: str, group: str) -> str:
    """A pattern for "12 ja-röster" · "tolv ledamöter röstar ja" · "12 röster för ja"."""
    verb = r"(?:har\s+)?(?:röstar|röstade|röstat)?\s*(?:på|för)?"
    return rf"(?P<{group}>\b{_N})\s+{_WHO}\s*{verb}\s*[”\"(]?{word}{_VOTES}\b[”\")]?"


def _labelled(word: str, group: str) -> str:
    """A pattern for "Ja: 12" · "Antal ja-röster 12" · "Ja-rösterna var 12"."""
    return rf"\b{word}{_VOTES}[”\"]?\s*(?:\(?st\)?)?\s*(?:[:=\t–-]|var|blev|avgavs\s+av|\()?\s*(?P<{group}>{_N})\b\)?"


_BETWEEN = r"[^\d.:]{0,60}?"
_RESULTS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        _told("ja", "yes") + r"[^\d.]{0,60}?" + _told("nej", "no"),
        _told("nej", "no") + r"[^\d.]{0,60}?" + _told("ja", "yes"),
        r"(?<!\w)(?:Antal\s+)?" + _labelled("ja", "yes") + r"[^\d]{0,40}?" + _labelled("nej", "no"),
    )
)
_OLD_RESULT = re.compile(
    rf"\b(?:med|genom)\s+(?P<yes>{_N})\s+röster\s+(?:e?mot)\s+(?P<no>{_N})\b(?!\s+ja)", re.IGNORECASE
)
_ABSTAIN = re.compile(
    rf"\b(?:(?P<before>{_N})\s+(?:ledam[oö]ter|ledamot|personer|person|röster|röst|st\.?|som)?\s*(?:som\s+)?(?:har\s+)?"
    r"(?:avst(?:år|od|ått|ående|\.)|nedlagd\w*|blank\w*|lade\s+ner|lägger\s+ner)|"
    rf"(?:avst(?:år|od|ått|ående|\.)?(?:\s+från\s+(?:att\s+rösta|röstning))?|nedlagda(?:\s+röster)?|blanka)\s*[:=(\t–-]\s*(?P<after>{_N})\b)",
    re.IGNORECASE,
)
_ABSENT = re.compile(
    rf"\b(?:(?P<before>{_N})\s+(?:ledam[oö]ter|ledamot|personer|person|st\.?)?\s*(?:är|var)?\s*frånvarande|"
    rf"frånv(?:arande|\.)?\s*[:=(\t–-]\s*(?P<after>{_N})\b)",
    re.IGNORECASE,
)
_BLANK = re.compile(r"\n[ \t\f]*\n")
_REACH = 260
"""How far after a count abstentions and absences may be told."""


def number(printed: str) -> int:
    """``7`` and ``sju`` are 7."""
    return int(printed) if printed.isdigit() else _NUMBERS[printed.casefold()]


@dataclass(frozen=True)
class _Count:
    span: Span
    yes: int
    no: int
    abstain: int | None
    absent: int | None


def counts(value: str, span: Span) -> tuple[_Count, ...]:
    """Every count told in a part of the text, in order."""
    found: list[re.Match[str]] = []
    for pattern in (*_RESULTS, _OLD_RESULT):
        for match in pattern.finditer(value, span.start, span.end):
            if not any(match.start() < other.end() and other.start() < match.end() for other in found):
                found.append(match)
    found.sort(key=lambda match: match.start())
    rows = []
    for n, match in enumerate(found):
        stop = min(found[n + 1].start() if n + 1 < len(found) else span.end, match.end() + _REACH)
        blank = _BLANK.search(value, match.end(), stop)
        # A list of counts has one on each line, with or without space between; prose ends with its paragraph.
        listed = blank and re.match(
            r"\s*(?:Antal\s+)?(?:Avst|Frånv|Nedlagda|\d+\s+ledam)", value[blank.end() : blank.end() + 40]
        )
        if blank and not listed:
            stop = blank.start()
        rows.append(
            _Count(
                Span(match.start(), match.end()),
                number(match["yes"]),
                number(match["no"]),
                _beside(_ABSTAIN, value, match.end(), stop),
                _beside(_ABSENT, value, match.end(), stop),
            )
        )
    return tuple(rows)


def _beside(pattern: re.Pattern[str], value: str, start: int, stop: int) -> int | None:
    match = pattern.search(value, start, stop)
    return number(match["before"] or match["after"]) if match else None


# ---------------------------------------------------------------- what Ja and Nej stand for

_STANDS = (
    r"(?:[- ]?(?:röst(?:er|en)?|proposition))?\b[”\"]?\s*(?:(?:röstar|innebär|betyder|gäller|är|avser|=|–|-|:)\s*)?"
    r"(?:lika\s+med\s+)?(?:(?:för|till)\s+)?"
)
_STAND_FOR = re.compile(
    rf"[”\"“]?\bja{_STANDS}(?P<yes>[^\n\d\W][^”\"“]{{2,400}}?)[.,;]?[”\"“]?\s*(?:\n\s*)?(?:(?:och|samt|medan|men)\s+)?(?:en\s+)?"
    rf"[”\"“]?\bnej{_STANDS}(?P<no>[^\d\W][^”\"“]{{2,400}}?)(?=[”\"“]|\.\s|\.$|\n[ \t]*\n|"
    r"\n(?=(?:Votering|Omröstning|Ordförande|Vid|Med|Utfall|Resultat|Antal|Följande|Nämnden|Kommun|Region)\w*)|$)",
    re.IGNORECASE | re.DOTALL,
)
_WHO_WANTS = re.compile(
    r"(?:den|de|ledamot|ledamöter)\s+som\s+(?:(?:vill|önskar|är\s+för|röstar\s+(?:för|på)|stöd[jer]+|bifaller)\s+)?(?P<yes>[^.]{3,300}?),?\s+röstar?\s+[”\"]?ja[”\"]?[.,;]?"
    r"\s*(?:(?:och|medan|samt)\s+)?(?:den|de|ledamot|ledamöter)?\s*(?:som\s+)?(?:(?:vill|önskar|är\s+för|röstar\s+(?:för|på)|stöd[jer]+|bifaller)\s+)?"
    r"(?P<no>[^.]{3,300}?),?\s+röstar?\s+[”\"]?nej\b",
    re.IGNORECASE,
)
_WINS = re.compile(
    r"(?:den|de)\s+som\s+vill(?:\s+att)?\s+(?P<yes>[^.]{3,300}?),?\s+röstar?\s+ja\b[.,;]?\s+den\s+det\s+(?:ej|inte)\s+vill,?\s+röstar?\s+nej"
    r"[.,;\s]+vinner\s+nej,?\s+(?:har|är)\s+\w+\s+(?:bifallit|beslutat|antagit)?\s*(?P<no>[^.]{3,300})",
    re.IGNORECASE,
)
_NAMES = re.compile(r"[A-ZÅÄÖÉ][\w-]+(?:\s+[\w-]+){1,4}\s*\(\w{1,4}!?\)\s*(?:,|och\b|samt\b|$)")
"""Those who voted, printed after "Ja-röster:", are not what Ja stands for."""
_CALLED = re.compile(r"\(\w{1,4}!?\)[ \t]*[-–—:.,]*[ \t]*[”\"“]?$")
"""Nor is what stands after a name in a roll call: "Anna Ek (S) - Ja"."""


def stands_for(value: str, start: int, end: int) -> tuple[str | None, str | None]:
    """What Ja and Nej stand for in the last voting proposition of a part of the text.

    >>> stands_for("Ja för avslag och Nej för bifall till tillägget.", 0, 49)
    ('avslag', 'bifall till tillägget')
    """
    best: re.Match[str] | None = None
    for pattern in (_WINS, _STAND_FOR, _WHO_WANTS):
        for match in pattern.finditer(value, start, end):
            if _NAMES.match(match["yes"]) or _CALLED.search(value, max(start, match.start() - 12), match.start()):
                continue
            if best is None or match.start() > best.start():
                best = match
    return (_clean(best["yes"]), _clean(best["no"])) if best else (None, None)


def _clean(printed: str) -> str:
    words = fold(printed).strip(' ,;:”"“')
    return words if re.search(r"m\.\s?fl\.$", words) else words.rstrip(" .")


# ---------------------------------------------------------------- an item's votes

_ELSEWHERE = frozenset(
    {"handlingar", "reservation", "särskilt uttalande", "protokollsanteckning", "expediering", "jäv"}
)
_APPENDIX_OF = re.compile(r"\bbilaga\s+(?P<name>\d{1,3}|[A-Z]\b)", re.IGNORECASE)
_LISTED = re.compile(r"(?:voterings|omröstnings)list|^[ \t]*bilaga\b", re.IGNORECASE | re.MULTILINE)
_VOTING = re.compile(r"omröstning|votering|rösta|röster\b", re.IGNORECASE)
_NEW_VOTE = re.compile(r"begär[st]|proposition|ställer|\bja[- ]?(?:röst\s+)?(?:för|innebär|=)", re.IGNORECASE)


def regions(item: Item) -> Iterator[Span]:
    """The parts of an item where this meeting's putting to the vote may be told."""
    own = {section.kind for section in item.sections}
    skip = set(_ELSEWHERE) | ({"ärende"} if own & {"beslutsgång", "votering"} else set())
    at = item.span.start
    for section in sorted(item.sections, key=lambda s: s.heading_span.start):
        if section.kind in skip:
            if section.heading_span.start > at:
                yield Span(at, section.heading_span.start)
            at = max(at, section.span.end)
    if item.span.end > at:
        yield Span(at, item.span.end)


def _appendices(
    text: Text, index: PageIndex, segmented: Segmented, kit: Kit, known: Mapping[str, str | None]
) -> list[Roll]:
    """Lists that may belong to any item: those that name their matter, and all that stand in an appendix."""
    value, date = text.value, segmented.meeting.date
    found = list(ballots.streams(value, Span(0, len(value)), kit, date))
    for span in _outside(value, segmented.items):
        if not _VOTING.search(value, span.start, span.end):
            continue
        floor = span.start
        for roll in (*ballot_tables.tables(text, index, span, kit, date), *voters.told(value, span, kit, known, date)):
            if not any(_overlap(roll.span, other.span) for other in found):
                found.append(ballots.headed(value, roll, floor))
                floor = roll.span.end
    # A list that names its appendix or another § stands where it does for want of room only.
    for item in segmented.items:
        for region in regions(item):
            if _LISTED.search(value, region.start, region.end):
                for roll in ballot_tables.tables(text, index, region, kit, date):
                    roll = ballots.headed(value, roll, region.start)
                    elsewhere = roll.appendix or (roll.number and roll.number != item.number)
                    if elsewhere and not any(_overlap(roll.span, other.span) for other in found):
                        found.append(roll)
    return sorted(found, key=lambda roll: roll.span)


def _outside(value: str, items: tuple[Item, ...]) -> Iterator[Span]:
    """Appendices: sections of that kind, and what follows the last item."""
    for item in items:
        for section in item.sections:
            if section.kind == "bilaga":
                yield Span(min(section.heading_span.start, section.span.start), section.span.end)
    if items:
        yield Span(max(item.span.end for item in items), len(value))


def _item_votes(value: str, item: Item, position: int, outside: tuple[Roll, ...]) -> list[Vote]:
    """Votes of an item by their counts; the same count told again is one vote."""
    votes: list[Vote] = []
    for region in regions(item):
        if not _VOTING.search(value, region.start, region.end):
            continue
        for count in counts(value, region):
            if any(count.span in roll.span for roll in outside):
                continue
            before = votes[-1].span.end if votes else item.span.start
            if votes and _again(value, votes[-1], count):
                abstain = votes[-1].abstain or count.abstain or 0
                votes[-1] = replace(votes[-1], abstain=abstain, absent=_first(votes[-1].absent, count.absent))
                continue
            yes_for, no_for = stands_for(value, before, count.span.start)
            votes.append(
                Vote(position, count.yes, count.no, count.abstain or 0, count.absent, yes_for, no_for, (), count.span)
            )
    return votes


def _first(a: int | None, b: int | None) -> int | None:
    return b if a is None else a


def _again(value: str, vote: Vote, count: _Count) -> bool:
    """Whether a count only repeats the vote before it: a list below the sentence, a sum below a list."""
    if (vote.yes, vote.no) != (count.yes, count.no):
        return False
    return not _NEW_VOTE.search(value, vote.span.end, count.span.start)


def _with_roll(vote: Vote, roll: Roll) -> Vote:
    return replace(
        vote,
        ballots=roll.ballots,
        yes=_first(vote.yes, roll.totals.get("ja")),
        no=_first(vote.no, roll.totals.get("nej")),
        abstain=vote.abstain or roll.totals.get("avstår", 0),
        absent=_first(vote.absent, roll.totals.get("frånvarande")),
    )


def _sums(roll: Roll) -> tuple[int, int]:
    cast = [ballot.choice for ballot in roll.ballots]
    return roll.totals.get("ja", cast.count("ja")), roll.totals.get("nej", cast.count("nej"))


def _join(votes: list[Vote], rolls: list[Roll], position: int, value: str, item: Item) -> list[Vote]:
    """Each roll with the vote it lists: by its sums, else the next one without; a roll alone is a vote of its own."""
    free = list(range(len(votes)))
    rest: list[Roll] = []
    for roll in rolls:
        match = next((i for i in free if (votes[i].yes, votes[i].no) == _sums(roll)), None)
        if match is None:
            rest.append(roll)
        else:
            votes[match] = _with_roll(votes[match], roll)
            free.remove(match)
    for roll in rest:
        if free:
            votes[free[0]] = _with_roll(votes[free[0]], roll)
            free.pop(0)
            continue
        if not votes and len(roll.ballots) < 2 and not {"ja", "nej"} <= set(roll.totals):
            continue
        before = max((v.span.end for v in votes if v.span.end <= roll.span.start), default=item.span.start)
        yes_for, no_for = stands_for(value, before, roll.span.start)
        alone = Vote(position, None, None, 0, None, yes_for, no_for, (), roll.span)
        votes.append(_with_roll(alone, roll))
    return sorted(votes, key=lambda vote: vote.span)


def _item_rolls(
    text: Text, index: PageIndex, item: Item, kit: Kit, attendance: Mapping[str, str | None], date: str | None,
    outside: tuple[Roll, ...],
) -> list[Roll]:  # fmt: skip
    found: list[Roll] = []
    for region in regions(item):
        if not _VOTING.search(text.value, region.start, region.end):
            continue
        candidates = [
            *ballot_tables.tables(text, index, region, kit, date),
            *ballots.roll_calls(text.value, region, kit, date),
            *voters.told(text.value, region, kit, attendance, date),
        ]
        # Where two ways of reading find votes in the same words, the one that finds more has understood them.
        for roll in sorted(candidates, key=lambda r: -len(r.ballots)):
            # Two counts of one table stand in the same place.
            taken = any(_overlap(roll.span, other.span) and roll.span != other.span for other in found)
            if not taken and not any(_overlap(roll.span, other.span) for other in outside):
                found.append(roll)
    return sorted(found, key=lambda roll: roll.span)


def _overlap(a: Span, b: Span) -> bool:
    return a.start < b.end and b.start < a.end


def _own_item(items: tuple[Item, ...], roll: Roll) -> int | None:
    """The item whose own text a list stands in, not in an appendix to it."""
    if roll.appendix or roll.title:
        return None
    for n, item in enumerate(items):
        if any(_overlap(roll.span, region) for region in regions(item)):
            return n
    return None


def _place(value: str, items: tuple[Item, ...], votes: list[list[Vote]], roll: Roll) -> tuple[int, int] | None:
    """Which vote a list in an appendix belongs to: item and position, or None."""
    without = [(i, k) for i, rows in enumerate(votes) for k, vote in enumerate(rows) if not vote.ballots]
    if roll.appendix is not None:
        for i, k in without:
            vote = votes[i][k]
            told = _APPENDIX_OF.search(value, vote.span.end, min(vote.span.end + _REACH, len(value)))
            if told and told["name"].casefold() == roll.appendix.casefold():
                return i, k
    same = [(i, k) for i, k in without if (votes[i][k].yes, votes[i][k].no) == _sums(roll)]
    for pool in (same, without):
        for i, k in pool:
            title = fold(items[i].title).casefold()
            if roll.number and roll.number == items[i].number:
                return i, k
            if roll.title and title and _alike(title, roll.title.casefold()):
                return i, k
    return same[0] if same and not roll.title else None


def _alike(title: str, other: str) -> bool:
    length = min(len(title), len(other), 60)
    return length > 8 and title[:length] == other[:length]


def find(
    text: Text, index: PageIndex, segmented: Segmented, kit: Kit, attendance: Mapping[str, str | None] | None = None
) -> tuple[Vote, ...]:
    """All voteringar in order, with the names of those who voted where they are printed."""
    value, date = text.value, segmented.meeting.date
    known = dict(attendance or {a.name: a.party for a in segmented.meeting.attendance})
    outside = tuple(_appendices(text, index, segmented, kit, known))
    rows: list[list[Vote]] = []
    for position, item in enumerate(segmented.items):
        votes = _item_votes(value, item, position, outside)
        rolls = _item_rolls(text, index, item, kit, known, date, outside)
        rows.append(_join(votes, rolls, position, value, item))
    for roll in outside:
        place = _place(value, segmented.items, rows, roll)
        if place is not None:
            i, k = place
            rows[i][k] = _with_roll(rows[i][k], roll)
        elif (here := _own_item(segmented.items, roll)) is not None and len(roll.ballots) > 1:
            item = segmented.items[here]
            yes_for, no_for = stands_for(value, item.span.start, roll.span.start)
            alone = Vote(here, None, None, 0, None, yes_for, no_for, (), roll.span)
            rows[here] = sorted([*rows[here], _with_roll(alone, roll)], key=lambda vote: vote.span)
    return tuple(vote for votes in rows for vote in votes)
