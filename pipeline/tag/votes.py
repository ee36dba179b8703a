"""Voteringar: counts told in sentences and tables, what Ja and Nej stood for, and who voted how."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from pipeline.document import Item, Meeting, Problem, Segmented, Vote
from pipeline.kit import Kit
from pipeline.locate import PageIndex
from pipeline.tag.ballots import Roll
from pipeline.tag.bodies import told_of_other
from pipeline.tag.counts import REACH, Count, counts, stands_for
from pipeline.tag.points import fold
from pipeline.tag.rolls import VOTING, Counts, apart, appendices, item_rolls, overlap, regions, voting_regions
from pipeline.tag.sentences import sentences
from pipeline.tag.telling import of_another_day
from pipeline.text import Span, Text

_APPENDIX_OF = re.compile(r"\b\w*bilaga\s+(?P<name>\d{1,3}|[A-Z]\b)", re.IGNORECASE)
_OTHER_VOTERS = re.compile(
    r"\bfolkomröst|\benkät|\b(?:elev|boende|hyresgäst|medlemmar|invånar|medborgar)", re.IGNORECASE
)
"""Who votes in the background of a matter."""
_PARAGRAPH = 2_000
"""Characters before a count in which its paragraph says whose it is."""
_SPARE_NAMES = 2
_FEWEST_NAMES = 3
"""Fewer names than these are prose about somebody, no list."""
_SIDE = re.compile(r"\b(?:ja|nej)\b", re.IGNORECASE)
_HELD = re.compile(r"votering|omröstning", re.IGNORECASE)
_NEW_VOTE = re.compile(r"begär[st]|proposition|ställer|\bja[- ]?(?:röst\s+)?(?:för|innebär|=)", re.IGNORECASE)


def _item_votes(
    value: str, item: Item, position: int, counted: Sequence[Count], meeting: Meeting, outside: tuple[Roll, ...],
    others: Sequence[Span],
) -> list[Vote]:  # fmt: skip
    """Votes of an item by its counts; the same count told again is one vote. In ``others`` other §§ are listed."""
    votes: list[Vote] = []
    appended = [section.span for section in item.sections if section.kind == "bilaga"]
    lists = [*others, *(span for span in appended if any(overlap(span, roll.span) for roll in outside))]
    for count in counted:
        if any(count.span in roll.span for roll in outside) or any(count.span in part for part in lists):
            continue
        if _told_once(value, item, count.span, meeting):
            continue
        before = votes[-1].span.end if votes else item.span.start
        if votes and _again(value, votes[-1], count):
            abstain = votes[-1].abstain or count.abstain or 0
            votes[-1] = replace(votes[-1], abstain=abstain, absent=_first(votes[-1].absent, count.absent))
            continue
        yes_for, no_for = stands_for(value, before, count.span.start)
        yes_for, no_for = yes_for or count.yes_for, no_for or count.no_for
        votes.append(
            Vote(position, count.yes, count.no, count.abstain or 0, count.absent, yes_for, no_for, (), count.span)
        )
    return votes


def _told_once(value: str, item: Item, count: Span, meeting: Meeting) -> bool:
    """Whether a count is told of another body or day: by its sentence or, in the background, one that leads to it."""
    own = item.body or meeting.body
    around = [s for s in item.sections if s.span.start <= count.start < s.span.end]
    background = any(section.kind == "ärende" for section in around)
    begins = max([item.body_span.start, *(section.span.start for section in around)])
    start = max(value.rfind("\n\n", begins, count.start) + 2, begins, count.start - _PARAGRAPH)
    for sentence in sentences(value, Span(start, max(start, count.end))):
        if not (background or sentence.end > count.start):
            continue
        if told_of_other(value, sentence, own):
            return True
        words = fold(value[sentence.start : sentence.end])
        if of_another_day(words, own, meeting.date) or (background and _OTHER_VOTERS.search(words)):
            return True
    return False


def _first(a: int | None, b: int | None) -> int | None:
    return b if a is None else a


def _again(value: str, vote: Vote, count: Count) -> bool:
    """Whether a count only repeats the vote before it: a list below the sentence, a sum below a list."""
    if (vote.yes, vote.no) != (count.yes, count.no):
        return False
    return not _NEW_VOTE.search(value, vote.span.end, count.span.start)


def _with_roll(vote: Vote, roll: Roll) -> Vote:
    """A vote with the names of a roll; without them where more names stand under a choice than were cast.

    In prose one name too many may be a misread name; in a table a mark was taken for its neighbour's.
    """
    cast = [ballot.choice for ballot in roll.ballots]
    told = (("ja", vote.yes), ("nej", vote.no), ("avstår", roll.totals.get("avstår", vote.abstain)))
    room = 0 if roll.placed else _SPARE_NAMES
    wrong = roll.unsure or any(
        count is not None and cast.count(choice) > count + room for choice, count in told[: 2 if roll.placed else 3]
    )
    return replace(
        vote,
        ballots=() if wrong else roll.ballots,
        yes=_first(vote.yes, roll.totals.get("ja")),
        no=_first(vote.no, roll.totals.get("nej")),
        abstain=vote.abstain or (roll.totals.get("avstår", 0) if wrong else _abstaining(roll)),
        absent=_first(vote.absent, roll.totals.get("frånvarande")),
    )


def _turned(value: str, vote: Vote, roll: Roll) -> Vote:
    """The vote; a count without sides, ``med 5 röster mot 4``, has the winner first, and a list tells who that was."""
    sides = _SIDE.search(value, vote.span.start, vote.span.end)
    return vote if sides or _sums(roll) != (vote.no, vote.yes) else replace(vote, yes=vote.no, no=vote.yes)


def _sums(roll: Roll) -> tuple[int, int]:
    cast = [ballot.choice for ballot in roll.ballots]
    return roll.totals.get("ja", cast.count("ja")), roll.totals.get("nej", cast.count("nej"))


def _abstaining(roll: Roll) -> int:
    return roll.totals.get("avstår", [ballot.choice for ballot in roll.ballots].count("avstår"))


def _alone(position: int, yes_for: str | None, no_for: str | None, roll: Roll) -> Vote:
    """A vote that only its list tells: the names are the count where no sum is printed."""
    yes, no = _sums(roll)
    absent = roll.totals.get("frånvarande")
    return Vote(position, yes, no, _abstaining(roll), absent, yes_for, no_for, roll.ballots, roll.span)


def _join(votes: list[Vote], rolls: list[Roll], position: int, value: str, item: Item) -> list[Vote]:
    """Each roll with the vote it lists: by its sums, else the next one without; a roll alone is a vote of its own."""
    free = list(range(len(votes)))
    rest: list[Roll] = []
    for roll in rolls:
        if roll.only_abstaining:
            continue
        match = next((i for i in free if (votes[i].yes, votes[i].no) == _sums(roll)), None)
        if match is None:
            rest.append(roll)
        else:
            votes[match] = _with_roll(votes[match], roll)
            free.remove(match)
    for roll in rest:
        match = next((i for i in free if not _later(value, votes[i], roll)), None)
        if match is not None:
            votes[match] = _with_roll(_turned(value, votes[match], roll), roll)
            free.remove(match)
            continue
        if not votes and not _is_vote(roll, ()):
            continue
        before = max((v.span.end for v in votes if v.span.end <= roll.span.start), default=item.span.start)
        yes_for, no_for = stands_for(value, before, roll.span.start)
        votes.append(_alone(position, yes_for, no_for, roll))
    return _with_abstaining(sorted(votes, key=lambda vote: vote.span), rolls)


def _later(value: str, vote: Vote, roll: Roll) -> bool:
    """Whether a list is of another vote, told of between: on both sides, more people than voted in the one before."""
    yes, no = _sums(roll)
    more = vote.yes is not None and vote.no is not None and yes > vote.yes and no > vote.no
    return more and _HELD.search(value, vote.span.end, max(roll.span.start, vote.span.end)) is not None


def _with_abstaining(votes: list[Vote], rolls: Sequence[Roll]) -> list[Vote]:
    """The votes; those who abstain are named soon after the count or the list of a vote."""
    ends = [span.end for span in (*(vote.span for vote in votes), *(roll.span for roll in rolls))]
    for roll in rolls:
        begins = roll.span.start
        above = [n for n, vote in enumerate(votes) if vote.span.start < begins]
        if roll.only_abstaining and above and any(begins - REACH < end <= begins for end in ends):
            votes[above[-1]] = _and_abstaining(votes[above[-1]], roll)
    return votes


def _and_abstaining(vote: Vote, roll: Roll) -> Vote:
    """The vote with those who abstain, but for a list of more names than are counted."""
    names = len(roll.ballots)
    if any(ballot.choice == "avstår" for ballot in vote.ballots) or 0 < (vote.abstain or 0) < names:
        return vote
    abstain = vote.abstain or roll.totals.get("avstår", names)
    return replace(vote, abstain=abstain, ballots=(*vote.ballots, *roll.ballots))


def _is_vote(roll: Roll, votes: Sequence[Vote]) -> bool:
    """Whether a roll alone tells of a vote: by names, or by both sums where none of ``votes`` has them."""
    both = {"ja", "nej"} <= set(roll.totals)
    return len(roll.ballots) > 1 or (both and all((vote.yes, vote.no) != _sums(roll) for vote in votes))


def _own_item(value: str, items: tuple[Item, ...], votes: list[list[Vote]], roll: Roll) -> int | None:
    """The item whose own text a list stands in, not in an appendix to it; the last for one that stands right behind.

    So is one that the list names and that tells of no vote.
    """
    if roll.appendix or roll.title:
        return None
    named = [n for n, item in enumerate(items) if roll.number and item.number == roll.number]
    if len(named) == 1 and not votes[named[0]]:
        return named[0]
    for n, item in enumerate(items):
        if roll.number and roll.number != item.number and any(roll.number == other.number for other in items):
            continue
        if not any(overlap(roll.span, region) for region in regions(value, item)):
            continue
        starts = [s.heading_span.start for s in item.sections if s.kind == "bilaga" and s.span.end > roll.span.start]
        # What stands behind the last § may belong to any.
        if not starts or VOTING.search(value, item.span.start, min(starts)):
            return n
    behind = bool(items) and roll.number is None and roll.span.start >= items[-1].span.end
    return len(items) - 1 if behind and any(voting_regions(value, items[-1])) else None


def _place(value: str, items: tuple[Item, ...], votes: list[list[Vote]], roll: Roll) -> tuple[int, int] | None:
    """Which vote a list in an appendix belongs to: item and position, or None."""
    without = [(i, k) for i, rows in enumerate(votes) for k, vote in enumerate(rows) if not vote.ballots]
    same = [(i, k) for i, k in without if (votes[i][k].yes, votes[i][k].no) == _sums(roll)]
    same.sort(key=lambda at: votes[at[0]][at[1]].abstain != _abstaining(roll))
    if roll.number and (named := [(i, k) for i, k in without if items[i].number == roll.number]):
        return next((vote for vote in named if vote in same), named[0])
    if roll.appendix is not None and (named := [at for at in without if _in_appendix(value, votes, at, roll.appendix)]):
        return next((vote for vote in named if vote in same), named[0])
    for pool in (same, without):
        for i, k in pool:
            title = fold(items[i].title).casefold()
            if roll.title and title and _alike(title, roll.title.casefold()):
                return i, k
    elsewhere = roll.title or any(roll.number == item.number for item in items if roll.number)
    return same[0] if same and not elsewhere else None


def _in_appendix(value: str, votes: list[list[Vote]], at: tuple[int, int], name: str) -> bool:
    """Whether the text says right behind a vote in which appendix its list is."""
    end = votes[at[0]][at[1]].span.end
    told = _APPENDIX_OF.search(value, end, min(end + REACH, len(value)))
    return told is not None and told["name"].casefold() == name.casefold()


def _alike(title: str, other: str) -> bool:
    length = min(len(title), len(other), 60)
    return length > 8 and title[:length] == other[:length]


def find(
    text: Text, index: PageIndex, segmented: Segmented, kit: Kit, attendance: Mapping[str, str | None] | None = None
) -> tuple[tuple[Vote, ...], tuple[Problem, ...]]:
    """All voteringar in order, with the names of those who voted where they are printed; and what is odd about them."""
    value, date = text.value, segmented.meeting.date
    known = dict(attendance or {a.name: a.party for a in segmented.meeting.attendance})
    counted = [_counted(value, item) for item in segmented.items]
    told = [_sums_told(mine) for mine in counted]
    outside = tuple(appendices(text, index, segmented, kit, known, frozenset().union(*told)))
    others = tuple(apart(value, segmented.items))
    rows: list[list[Vote]] = []
    problems: list[Problem] = []
    for position, item in enumerate(segmented.items):
        votes = _item_votes(value, item, position, counted[position], segmented.meeting, outside, others)
        rolls = item_rolls(text, index, item, kit, known, date, outside, told[position])
        rows.append(_join(votes, rolls, position, value, item))
        problems += _left_out(rows[-1], rolls, position)
    for roll in outside:
        place = _place(value, segmented.items, rows, roll)
        if place is not None:
            i, k = place
            rows[i][k] = _with_roll(rows[i][k], roll)
            problems += _left_out([rows[i][k]], [roll], i)
        elif (here := _own_item(value, segmented.items, rows, roll)) is not None and _is_vote(roll, rows[here]):
            item = segmented.items[here]
            yes_for, no_for = stands_for(value, item.span.start, roll.span.start)
            rows[here] = sorted([*rows[here], _alone(here, yes_for, no_for, roll)], key=lambda vote: vote.span)
        elif len(roll.ballots) >= _FEWEST_NAMES:
            message = "En voteringslista står för sig och kunde inte knytas till någon omröstning."
            problems.append(Problem("tag", "ballots without vote", message, roll.span))
    return tuple(vote for votes in rows for vote in votes), tuple(problems)


def _counted(value: str, item: Item) -> tuple[Count, ...]:
    """The votes for ja and nej that sentences and sums of an item tell."""
    return tuple(count for region in voting_regions(value, item) for count in counts(value, region))


def _sums_told(counted: Sequence[Count]) -> Counts:
    return frozenset((count.yes, count.no, count.abstain or 0) for count in counted)


def _left_out(votes: list[Vote], rolls: list[Roll], position: int) -> Iterator[Problem]:
    """A problem for each list whose names no vote has: they did not fit its figures, or the marks were torn loose."""
    for roll in rolls:
        printed = roll.unsure or len(roll.ballots) >= _FEWEST_NAMES
        if printed and not any(set(roll.ballots) & set(vote.ballots) for vote in votes):
            message = "Namnen i voteringslistan gick inte ihop med rösttalen och är utelämnade."
            yield Problem("tag", "ballots left out", message, roll.span, position)
