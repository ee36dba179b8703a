"""Sentences that tell who served for whom, the member first: ``För Anna Ek (S) tjänstgör Bo Al (S).``"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_FOR = r"(?:I ?stället |i ?stället )?[Ff]ör (?=[A-ZÅÄÖ])"
SERVES = (
    r"(?:tjänstgj?[öo]r[a-zåäö]*|tjg\.?|inträd[a-zåäö]+|inkall[a-zåäö]+|(?:har|är|var|blev) (?:inkalla|kalla)[a-zåäö]+|"
    r"deltar|deltog|träder in|går in)"
)
"""What is said of a substitute who takes the member's seat."""
_ONE = r"[A-ZÅÄÖ][^(),.;:]{3,50}\(\w{1,5}!?\)"
_PAIR = re.compile(
    rf"{_FOR}(?:(?P<members>[^.;:]{{3,120}}?),? {SERVES} (?:(?:ersättaren|suppleanten) )?|(?P<member>{_ONE}) )"
    r"(?P<who>[A-ZÅÄÖ](?:(?! för )[^.;:])*)"
)
_BETWEEN = re.compile(r"(?:[\s.,;]|(?:och|samt)\s)*")
_LAST = re.compile(rf"(?:^|[:.;]\s+|\t){_FOR}[^:]*$")


@dataclass(frozen=True, slots=True)
class Seats:
    """Whose seats were taken, and by whom; ``start`` and ``at`` are where each stands in the value."""

    members: str
    start: int
    who: str
    at: int


def seats(value: str) -> Iterator[Seats]:
    """The seats that a text tells of from its beginning on, and last what follows them, without members.

    >>> [(seat.members, seat.who) for seat in seats("För Bo Al (S) tjänstgör Ia Ek (S), för Eva Ask (M) Kim Os (M).")]
    [('Bo Al (S)', 'Ia Ek (S)'), ('Eva Ask (M)', 'Kim Os (M)')]
    """
    at = 0
    while match := _PAIR.match(value, at):
        told = "members" if match["members"] else "member"
        who = re.sub(r",?\s*(?:och|samt)?$", "", match["who"].rstrip(" ,"))
        yield Seats(match[told], match.start(told), who, match.start("who"))
        between = _BETWEEN.match(value, match.end())
        at = between.end() if between else match.end()
    if at and value[at:].strip():
        yield Seats("", at, value[at:], at)


def breaks_off(value: str) -> bool:
    """Whether a line ends inside such a sentence.

    >>> breaks_off("Frånvarande: För Anna Ek (S)"), breaks_off("För Anna Ek (S) tjänstgör Bo Al (S)")
    (True, False)
    """
    begun = _LAST.search(value)
    if begun is None or value.endswith("."):
        return False
    return not (value.endswith(")") and any(pair.end() == len(value) for pair in _PAIR.finditer(value, begun.start())))
