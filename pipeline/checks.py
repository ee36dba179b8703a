"""CHECKS: what looks wrong in finished Minutes, as rows that readers can see."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from itertools import pairwise

from pipeline.document import Minutes, Problem
from pipeline.locate import PageIndex
from pipeline.text import Span

Check = Callable[[Minutes, PageIndex], Iterator[Problem]]


def vote_does_not_add_up(minutes: Minutes, index: PageIndex) -> Iterator[Problem]:
    """The names in a vote list should be as many as the printed totals."""
    for vote in minutes.tagged.votes:
        if not vote.ballots:
            continue
        for choice, total in (("ja", vote.yes), ("nej", vote.no), ("avstår", vote.abstain)):
            named = sum(ballot.choice == choice for ballot in vote.ballots)
            if total is not None and named != total:
                yield Problem(
                    stage="check",
                    code="vote-sum",
                    message=f"Omröstningen anger {total} {choice} men {named} namn står på listan.",
                    span=vote.span,
                    item=vote.item,
                )


def statement_without_party(minutes: Minutes, index: PageIndex) -> Iterator[Problem]:
    """Dissent that nobody can be held to is worth a look."""
    for statement in minutes.tagged.statements:
        if not statement.parties:
            yield Problem(
                stage="check",
                code="no-party",
                message=f"Parti saknas för {statement.kind}.",
                span=statement.cue_span,
                item=statement.item,
            )


def promised_paragraph_missing(minutes: Minutes, index: PageIndex) -> Iterator[Problem]:
    """The cover promises §§ that should be found; those in a row are told once."""
    found = {item.number for item in minutes.items}
    missing = [number for number in minutes.meeting.promised if number not in found]
    for first, last in _stretches(missing):
        what = f"§ {first} utlovas" if first == last else f"§§ {first}–{last} utlovas"
        yield Problem(
            stage="check", code="missing-paragraph", message=f"{what} på första sidan men hittades inte.", page=1
        )


def _stretches(numbers: list[str]) -> Iterator[tuple[str, str]]:
    """Numbers that follow each other as first and last: 3, 4, 5, 9 → 3–5 and 9–9."""
    start = 0
    for i, (before, after) in enumerate(pairwise([*numbers, ""]), start=1):
        if not (before.isdigit() and after.isdigit() and int(after) == int(before) + 1):
            yield numbers[start], before
            start = i


def heading_without_decision(minutes: Minutes, index: PageIndex) -> Iterator[Problem]:
    """Below a heading Beslut something should be decided."""
    decided = {decision.item for decision in minutes.tagged.decisions}
    for position, item in enumerate(minutes.items):
        said = [(s, minutes.text[s.span].strip()) for s in item.sections if s.kind == "beslut"]
        said = [(s, words) for s, words in said if "förslag" not in s.heading.casefold()]
        empty = [s for s, words in said if len(words) > SHORTEST and not _NOTHING.match(words)]
        if empty and position not in decided and not item.immediately_adjusted:
            yield Problem(
                stage="check",
                code="no-decision",
                message=f"Under rubriken ”{empty[0].heading}” kunde inget beslut läsas.",
                span=empty[0].heading_span,
                item=position,
            )


_NOTHING = re.compile(r"Ing(?:a|en|et)\b|[^.]{0,200}\banmäler\s+jäv\b")
"""What is rightly no decision: "Inga anmälningar förekom.", and who is disqualified."""
SHORTEST = 10
"""Characters; what is shorter is a stray mark below a heading."""
_LIST = re.compile(r"^[ \t]*(?:voterings|omröstnings)(?:lista|protokoll|bilaga)\b.*$", re.MULTILINE | re.IGNORECASE)


def list_without_ballots(minutes: Minutes, index: PageIndex) -> Iterator[Problem]:
    """A list of votes whose names were not read must not be lost in silence."""
    if any(vote.ballots for vote in minutes.tagged.votes):
        return
    heading = _LIST.search(minutes.text.value)
    if heading:
        yield Problem(
            stage="check",
            code="unread-list",
            message="En voteringslista finns men ingen röst på den kunde läsas.",
            span=Span(*heading.span()),
        )


def minutes_without_attendance(minutes: Minutes, index: PageIndex) -> Iterator[Problem]:
    """Minutes with a front page name those who were there."""
    meeting = minutes.meeting
    if meeting.kind == "protokoll" and meeting.promised and not meeting.attendance:
        yield Problem(stage="check", code="no-attendance", message="Ingen närvarolista kunde läsas.", page=1)


_YEAR = re.compile(r"\b(?:\d{1,2} [a-zåäö]{3,9} |(?=\d{4}-\d\d-\d\d))((?:18|19|20)\d\d)\b")
ENOUGH_DATES = 5
"""So many dates must tell of another year before the meeting's is doubted."""


def date_of_another_year(minutes: Minutes, index: PageIndex) -> Iterator[Problem]:
    """The meeting's date should be of a year that its own minutes speak of."""
    date = minutes.meeting.date
    if not date or minutes.meeting.kind != "protokoll":
        return
    years = Counter(match[1] for match in _YEAR.finditer(minutes.text.value))
    if not years:
        return
    year, times = years.most_common(1)[0]
    if abs(int(year) - int(date[:4])) > 1 and times >= ENOUGH_DATES and years[date[:4]] < 2:
        yield Problem(
            stage="check",
            code="date-year",
            message=f"Sammanträdesdatum {date} är ovanligt: texten talar mest om {year}.",
            page=1,
        )


CHECKS: tuple[Check, ...] = (
    vote_does_not_add_up,
    list_without_ballots,
    statement_without_party,
    promised_paragraph_missing,
    heading_without_decision,
    minutes_without_attendance,
    date_of_another_year,
)


def check(minutes: Minutes, index: PageIndex) -> tuple[Problem, ...]:
    """All that looks odd, in the order of CHECKS."""
    return tuple(problem for rule in CHECKS for problem in rule(minutes, index))
