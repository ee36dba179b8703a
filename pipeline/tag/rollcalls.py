"""Roll calls: each name followed by its vote, in a sentence, a line each, or in columns that stand for votes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.document import Ballot
from pipeline.kit import Kit
from pipeline.tag.ballots import CHOICES, Roll, cells_of, choice_of, recognised, voter
from pipeline.tag.points import fold, lines
from pipeline.tag.roster import Roster
from pipeline.text import Span

_NAME = r"[A-ZÅÄÖÉ][\w’'-]{1,40}(?:[ \u00a0]{1,3}(?:[a-zåäö]{1,3}[ ])?[A-ZÅÄÖÉ][\w’'-]{1,40}){1,4}"
_PART = r"[A-ZÅÄÖÉ][\w’'-]{1,40}"
_INDEXED = rf"(?:[a-zåäö]{{2,3}}[ ])?{_PART}(?:[ ]{_PART})?,[ ]{_PART}(?:[ ]{_PART})?(?=[ ]{{0,3}}\()"
"""``Ek, Anna`` first on its line, before the party."""
_CALLED = re.compile(
    rf"(?<!\w)(?P<name>{_NAME}|(?<=\n){_INDEXED})"
    r"(?:[ ]{0,3}\((?P<party>\w{1,5}!?)\)|,[ ](?P<bare>\w{1,5}!?)(?=[,:\t ]))"
    r"[ \t]*[-–—:=.,…]*[ \t]*(?:röstar\s+|röstade\s+)?(?P<choice>ja|nej|avstår|avstod|frånvarande)\b(?![ -]?röst)",
    re.IGNORECASE,
)
_LINE = re.compile(
    rf"^[ \t]*(?:\d{{1,3}}[.)]?[ \t]+)?(?:(?P<bare>[A-ZÅÄÖ]{{1,3}}!?)(?:\t|[ ]{{2}})[ \t]*)?"
    rf"(?P<name>{_NAME})(?P<party>(?!))?"
    r"[ \t]*(?:[\t:=–—-]+|[ ]{2,})[ \t]*"
    r"(?P<choice>[Jj]a|JA|[Nn]ej|NEJ|[Aa]vst(?:år|od)|AVSTÅR|[Ff]rånvarande)[ \t.,]*$",
    re.MULTILINE,
)
"""A name without party, or with its party in the column before: only alone with its vote on a line."""
_FEWEST_CALLED = 3
"""A roll call has at least three names: fewer are prose about somebody."""
_APART = 120
_VOTE_COLUMN = re.compile(
    r"(?:prop(?:osition(?:en)?)?\.?|votering|omröstning|vot\.?|omr\.?)[ ]*(?:nr[ ]*)?\d{1,2}\b.{0,20}", re.IGNORECASE
)
_NAMES_COLUMN = re.compile(r"namn|ledam\w+|beslutande|förtroendevald\w*", re.IGNORECASE)
_MOST_STRANGE = 3


def roll_calls(value: str, span: Span, kit: Kit, date: str | None, people: Roster) -> Iterator[Roll]:
    """Rolls where each name is followed by its vote: ``Anna Ek (M) - JA``; a line each where no party is told."""
    found = [m for m in _CALLED.finditer(value, span.start, span.end) if _straight(m["name"])[0].isupper()]
    taken = {m.start("choice") for m in found}
    alone = [m for m in _LINE.finditer(value, span.start, span.end) if m.start("choice") not in taken]
    run: list[re.Match[str]] = []
    for match in [*sorted([*found, *alone], key=lambda m: m.start("name")), None]:
        if match and (not run or match.start("name") - run[-1].end() < _APART):
            run.append(match)
            continue
        ballots = tuple(_ballot(m, kit, date, people) for m in run)
        # A list of who is there says frånvarande too.
        if len(run) >= _FEWEST_CALLED and any(ballot.choice in ("ja", "nej") for ballot in ballots):
            yield Roll(Span(run[0].start("name"), run[-1].end()), ballots)
        run = [match] if match else []


def _ballot(match: re.Match[str], kit: Kit, date: str | None, people: Roster) -> Ballot:
    name, code = _straight(fold(match["name"])), match["party"] or match["bare"]
    known = people.find(name)
    party = (kit.parties.after_name(code, date) or code) if code else known[1] if known else None
    return Ballot(name, party, choice_of(match["choice"]) or "ja")


def _straight(name: str) -> str:
    """``Ek, Anna`` as ``Anna Ek``."""
    last, comma, first = name.partition(", ")
    return f"{first} {last}" if comma else name


def columns(value: str, span: Span, kit: Kit, date: str | None, people: Roster) -> Iterator[Roll]:
    """Rolls in a table with a column for each vote, whose cells say ja, nej or avstår: ``Namn Parti Prop 1 Prop 2``."""
    head: list[str] = []
    votes: dict[int, list[Ballot]] = {}
    begin = end = strange = 0
    for start, stop, _, _ in [*lines(value, span), (span.end, span.end, True, False)]:
        cells = [value[a:b].strip() for a, b in cells_of(value, start, stop)]
        columns = [i for i, cell in enumerate(cells) if _VOTE_COLUMN.fullmatch(cell)]
        ends = strange > _MOST_STRANGE or start == span.end
        if (columns and any(_NAMES_COLUMN.fullmatch(cell) for cell in cells)) or (head and ends):
            yield from _column_rolls(votes, begin, end)
            head, votes, strange = (cells, {i: [] for i in columns}, 0) if columns else ([], {}, 0)
            begin = end = start
            continue
        if not head:
            continue
        choices = {i: choice for i in votes if i < len(cells) and (choice := choice_of(cells[i]))}
        named = cells[: min(votes)]
        who = voter([cell for cell in named if cell], kit, date) if choices else None
        if who is None:
            strange += 1
            continue
        who, end, strange = recognised(who, people), stop, 0
        for i, choice in choices.items():
            votes[i].append(Ballot(*who, choice))


def _column_rolls(votes: dict[int, list[Ballot]], begin: int, end: int) -> Iterator[Roll]:
    for ballots in votes.values():
        if len(ballots) >= _FEWEST_CALLED:
            totals = {choice: sum(ballot.choice == choice for ballot in ballots) for choice in CHOICES}
            told = {choice: n for choice, n in totals.items() if n or choice in ("ja", "nej")}
            yield Roll(Span(begin, end), tuple(ballots), told, placed=True)
