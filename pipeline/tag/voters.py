"""Who voted how, told in words: ``Ja-röster: Anna Ek (S), Bo Al (V)`` · ``Anna Ek (S) och Bo Al (V) röstar Ja (2).``"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from pipeline.kit import Kit
from pipeline.tag.ballots import Roll, choice_of
from pipeline.tag.counts import NUMBER, number
from pipeline.tag.points import sentences
from pipeline.tag.voter_groups import Group, ballots_of, by_party, for_what
from pipeline.text import Span

_LABEL = re.compile(
    r"(?:^|(?<=\n)|(?<=[.:;\t] )|(?<=[.:;\t])|(?<=[.:;]\n))[ \t]*"
    r"(?:Följande\s+(?:ledam(?:öter|ot)\s+)?(?:(?:röstar|röstade)\s+(?:för\s+)?)?|"
    r"(?:Röstar|Röstade|För|Med)\s+|De\s+som\s+(?:röstar|röstade|röstat)\s+)?[”\"]?"
    r"(?P<choice>Ja|Nej|Avst(?:år|od|ående|ått)|Frånvarande|Nedlagda)\b(?P<rest>[- ]?röst(?:er|erna|ar|ade|ande)?|"
    r"\s+från\s+att\s+rösta)?[”\"]?"
    r"(?P<verb>\s+(?:röstar|röstade|har\s+röstat|avges\s+av|avgavs\s+av|lämnas\s+av|lämnades\s+av|avger|avgav))?"
    r"(?:\s*\(?(?P<count>\d{1,3})(?:\s*st(?:ycken)?\.?)?\)?(?:\s+st(?:ycken)?)?)?[ ]*"
    r"(?P<sign>[:–\t-]|\n|(?=[A-ZÅÄÖ]))\s*",
    re.IGNORECASE,
)
_PROSE = re.compile(
    r"\b(?:(?:röstar|röstade|röstat)\s+(?:för\s+)?[”\"]?(?P<choice>ja|nej)\b[”\"]?|(?P<abstains>avstår|avstod|lägger\s+ned\s+sin\s+röst)"
    r"(?:\s+från\s+att\s+rösta)?)\s*(?:\((?P<count>\d{1,3})\))?",
    re.IGNORECASE,
)
_INVERTED = re.compile(
    r"\b(?:röstar|röstade)\s+(?=[A-ZÅÄÖ])(?P<names>[^:]{5,1500}?)\s+[”\"]?(?P<choice>ja|nej)\b", re.IGNORECASE
)
"""``Vid omröstningen röstar Anna Ek (S) och Bo Al (V) ja``."""
_STANDS_FOR = re.compile(
    r"^\s*(?:för|till|bifall|avslag|att|innebär)\b|\b\w*(?:yrkand|förslag|bifall|avslag|återremiss)\w*\b", re.IGNORECASE
)
"""``Ja-röst: bifall till förslaget`` · ``Nej-röst: Bo Eks (S) yrkande`` tell what a vote means."""
_TOLD = re.compile(r"\b(?:ja|nej|avstår|avstod|nedlagda)\b", re.IGNORECASE)
_OTHERS = re.compile(r"\b(?:medan|under\s+det\s+att)\s")
_NAME_LAST = re.compile(r"(?:\([^()]{1,8}\)|\b[A-ZÅÄÖÉ][\w-]+|,\s*\w{1,5}!?),?\s*$")
"""Who abstains stands right before the verb; "3 ledamöter avstår" tells no name."""
_BLANK_LINE = re.compile(r"\n[ \t\f]*\n")
_HEAD_CELL = re.compile(r"(?:ja|nej|avst\w*|frånv\w*)\b", re.IGNORECASE)
_TITLED = re.compile(r"\s*(?:herrarna|herrar|herr|hr|hrr|fruarna|fru|fröken)\s+[A-ZÅÄÖÉ]")
_FIRST_NAME = re.compile(
    r"\s*(?:herrarna|herrar|herr|hr|hrr|fruarna|fru|fröken)\s+[A-ZÅÄÖÉ]|"
    r"\s*(?:[-–•*·]\s*)?(?:[a-zåäö:\d]+\s+){0,4}[A-ZÅÄÖÉÁØŠ][\w’'.-]*\s+[\w’'.-]*\s*[A-ZÅÄÖÉ(]?"
)
_LONGEST_LIST = 6000


def _labelled(
    value: str, span: Span, kit: Kit, attendance: Mapping[str, str | None], date: str | None
) -> Iterator[Group]:
    labels = list(_LABEL.finditer(value, span.start, span.end))
    for n, label in enumerate(labels):
        stop = labels[n + 1].start() if n + 1 < len(labels) else span.end
        stop = min(stop, label.end() + _LONGEST_LIST)
        headed = label["sign"] == "\n" and not label["rest"]
        if headed and (
            value[label.start() - 1] == "\t" or (n and not value[labels[n - 1].end() : label.start()].strip())
        ):
            continue  # the head of a table
        if label["sign"] == "\t" and (value[label.start() - 1] == "\t" or _HEAD_CELL.match(value, label.end())):
            continue  # here too
        if label["sign"] == "" and not (label["rest"] or label["verb"]):
            continue
        blank = _BLANK_LINE.search(value, label.end(), stop)
        # One name a line may have blank lines between; then the list goes on as long as lines are names.
        end = _end_of_names(value, label.end(), stop) if blank else stop
        if not _FIRST_NAME.match(value, label.end(), end):
            continue
        phrase = value[label.end() : end]
        first = sentences(value, Span(label.end(), end))
        if first and len(first) > 1:
            phrase = value[label.end() : first[0].end]
            end = first[0].end
        ballots = ballots_of(
            phrase.replace("\n", ", ") if _one_a_line(phrase) else phrase,
            _choice(label["choice"]),
            kit,
            attendance,
            date,
        )
        known = [ballot for ballot in ballots if ballot.party or ballot.name in attendance]
        if (known or _TITLED.match(phrase)) and not _STANDS_FOR.search(phrase):
            count = int(label["count"]) if label["count"] else None
            yield Group(_choice(label["choice"]), Span(label.start(), end), ballots, count)


_COUNTED = re.compile(
    rf"\b(?P<count>{NUMBER})\s+(?:(?P<choice>ja|nej)[- ]?röst(?:er)?|(?P<abstains>avstår|avstod|avstående|nedlagda))"
    r"[^(.]{0,30}\(",
    re.IGNORECASE,
)


def _counted(
    value: str, span: Span, kit: Kit, attendance: Mapping[str, str | None], date: str | None
) -> Iterator[Group]:
    """Names in brackets behind their count: ``2 ja-röster (Anna Ek, Bo Al) och 1 nej-röst (Cia Do)``."""
    for match in _COUNTED.finditer(value, span.start, span.end):
        end, depth = match.end(), 1
        while end < min(span.end, match.end() + _LONGEST_LIST) and depth:
            depth += {"(": 1, ")": -1}.get(value[end], 0)
            end += 1
        choice = match["choice"].casefold() if match["choice"] else "avstår"
        ballots = ballots_of(value[match.end() : end - 1], choice, kit, attendance, date)
        if ballots:
            yield Group(choice, Span(match.start(), end), ballots, number(match["count"]))


def _choice(printed: str) -> str:
    return choice_of(printed) or ("avstår" if printed.casefold().startswith(("avst", "nedl")) else "ja")


_TWO_NAMES = re.compile(r"\)\s*(?:,|och\b|samt\b)\s+[A-ZÅÄÖÉ]|,\s*\w{1,5},\s|\b(?:och|samt)\s+[A-ZÅÄÖÉ]")
"""``Anna Ek (S), Bo`` · ``Anna Ek, s, Bo``: names that run on from line to line."""


def _one_a_line(phrase: str) -> bool:
    rows = [row.strip() for row in phrase.splitlines() if row.strip()]
    return (
        len(rows) > 1
        and all(len(row) < 60 and not row.endswith((",", "och", "samt", "-")) for row in rows[:-1])
        and not any(_TWO_NAMES.search(row) or len(row.split("(")[0].split()) < 2 for row in rows)
    )


def _end_of_names(value: str, start: int, stop: int) -> int:
    """Where lines that are names end."""
    at = end = start
    while at < stop:
        blank = _BLANK_LINE.search(value, at, stop)
        part_end = blank.start() if blank else stop
        part = value[at:part_end].strip()
        if part and not (len(part) < 70 and re.search(r"\(\w{1,4}!?\)[^.]{0,40}$", part)) and end > start:
            break
        end = part_end
        if part and part.endswith("."):
            break
        at = blank.end() if blank else stop
    return end


def _prose(value: str, span: Span, kit: Kit, attendance: Mapping[str, str | None], date: str | None) -> Iterator[Group]:
    for sentence in sentences(value, span):
        at = sentence.start
        for verb in _INVERTED.finditer(value, sentence.start, sentence.end):
            if not _TOLD.search(verb["names"]) and "röst" not in verb["names"]:
                ballots = ballots_of(verb["names"], verb["choice"].casefold(), kit, attendance, date)
                if ballots and all(b.party or b.name in attendance for b in ballots):
                    yield Group(verb["choice"].casefold(), Span(*verb.span()), ballots, None)
                    at = verb.end()
        for verb in _PROSE.finditer(value, sentence.start, sentence.end):
            if verb.start() < at:
                continue
            phrase = value[at : verb.start()]
            at = verb.end()
            # What stands before another choice belongs to that one.
            phrase = phrase[max((told.end() for told in _TOLD.finditer(phrase)), default=0) :]
            phrase = phrase[max((others.end() for others in _OTHERS.finditer(phrase)), default=0) :]
            if "\n\n" in phrase:
                phrase = phrase[phrase.rindex("\n\n") :]
            if not _NAME_LAST.search(phrase):
                continue
            choice = verb["choice"].casefold() if verb["choice"] else "avstår"
            ballots = ballots_of(phrase, choice, kit, attendance, date)
            if ballots and (verb["count"] or all(b.party or b.name in attendance for b in ballots)):
                count = int(verb["count"]) if verb["count"] else None
                yield Group(choice, Span(verb.start() - len(phrase), verb.end()), ballots, count)


def told(value: str, span: Span, kit: Kit, attendance: Mapping[str, str | None], date: str | None) -> Iterator[Roll]:
    """Rolls of names after a label or before a verb, in order; a choice met twice begins the next roll."""
    ways = (_counted, by_party, for_what)
    counted = [group for way in ways for group in way(value, span, kit, attendance, date)]
    others = [*_labelled(value, span, kit, attendance, date), *_prose(value, span, kit, attendance, date)]
    others = [g for g in others if not any(g.span.start < c.span.end and c.span.start < g.span.end for c in counted)]
    groups = sorted([*counted, *others], key=lambda group: group.span)
    roll: list[Group] = []
    for group in groups:
        if roll and group.span.start < roll[-1].span.end:
            continue
        goes_on = (
            bool(roll)
            and roll[-1].choice == group.choice
            and not value[roll[-1].span.end : group.span.start].strip(" .,;\n")
        )
        if not goes_on and any(group.choice == other.choice for other in roll):
            yield _roll(roll)
            roll = []
        roll.append(group)
    if roll:
        yield _roll(roll)


def _roll(groups: list[Group]) -> Roll:
    totals: dict[str, int] = {}
    for group in groups:
        if group.count is not None:
            totals[group.choice] = totals.get(group.choice, 0) + group.count
    return Roll(
        Span(groups[0].span.start, groups[-1].span.end),
        tuple(ballot for group in groups for ballot in group.ballots),
        totals,
    )
