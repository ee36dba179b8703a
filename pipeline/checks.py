"""CHECKS: what looks wrong in finished Minutes, as rows that readers can see."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from pipeline.document import Minutes, Problem
from pipeline.locate import PageIndex

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
    """The cover promises §§ that should be found."""
    found = {item.number for item in minutes.items}
    for number in minutes.meeting.promised:
        if number not in found:
            yield Problem(
                stage="check",
                code="missing-paragraph",
                message=f"§ {number} utlovas på första sidan men hittades inte.",
                page=1,
            )


CHECKS: tuple[Check, ...] = (vote_does_not_add_up, statement_without_party, promised_paragraph_missing)


def check(minutes: Minutes, index: PageIndex) -> tuple[Problem, ...]:
    """All that looks odd, in the order of CHECKS."""
    return tuple(problem for rule in CHECKS for problem in rule(minutes, index))
