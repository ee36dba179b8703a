"""Names in the cells of a table that are printed on more than one line."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Protocol

from pipeline.tag.roster import Roster
from pipeline.tag.vocabulary import CAPITALS, NO_NAME, PARTICLES, is_institution

_ROLE_WORD = re.compile(
    r"(?:\d:[ea]|vice|v\.?|ordf\w*\.?|ledam\w+|ersätt\w+|ers\.?|suppl\w*|tjg\.?|tjänstgörande|tj\.?)[,.]?",
    re.IGNORECASE,
)
_PARTY_WORD = re.compile(r"\(\s*\w{1,5}!?\s*\),?")
_NAME_WORD = re.compile(rf"[{CAPITALS}][\w’'-]*[,.]?")
_LONGEST = 5


class Row(Protocol):
    """What is asked of a printed row: marks, whether a blank line stands above it, whether it is a whole name."""

    @property
    def marks(self) -> Sequence[object]: ...
    @property
    def near(self) -> bool: ...
    @property
    def whole(self) -> bool: ...


def fragment(cells: list[str]) -> bool:
    """Whether a line without marks may be a part of a name: ``Brottby`` · ``von Essen (S)`` · ``ordförande``."""
    words = " ".join(cells).split()
    return len(words) <= _LONGEST and all(
        (
            (_NAME_WORD.fullmatch(word) and word.strip(",.-") not in NO_NAME and not is_institution(word))
            or word in PARTICLES
            or _ROLE_WORD.fullmatch(word)
            or _PARTY_WORD.fullmatch(word)
        )
        for word in words
    )


def joined(first: str, second: str) -> str:
    """Two lines of a cell as one.

    >>> joined("Kerstin Veda-", "Kragstad"), joined("Ia Anders-", "son"), joined("Ia", "Dal")
    ('Kerstin Veda-Kragstad', 'Ia Andersson', 'Ia Dal')
    """
    if first.endswith("-"):
        return (first if second[:1].isupper() else first[:-1]) + second
    return f"{first} {second}"


def _together(above: dict[int, str], below: dict[int, str]) -> dict[int, str]:
    found = dict(above)
    for column, words in below.items():
        found[column] = joined(found[column], words) if column in found else words
    return found


def _unfinished(names: dict[int, str]) -> bool:
    """Whether a name is one word only, or breaks off at a hyphen."""
    words = names[min(names)].split() if names else []
    bare = [word for word in words if not _PARTY_WORD.fullmatch(word) and not _ROLE_WORD.fullmatch(word)]
    return len(bare) < 2 or bare[-1].endswith("-")


def _known(names: dict[int, str], people: Roster) -> bool:
    words = re.sub(r"\(.*", "", names[min(names)]).strip(" ,") if names else ""
    return words in people.full or words.casefold().replace("-", " ") in people.full


def wrapped(n: int, names: list[dict[int, str]], rows: Sequence[Row], people: Roster) -> dict[int, str]:
    """The cells of row ``n`` with the lines above and below it that belong to it."""
    found = names[n]
    above = _run(n - 1, -1, rows, n)
    if above and not _belongs_above(above[-1], above[0], names, rows, people):
        for i in above:
            found = _together(names[i], found)
    below = _run(n + 1, 1, rows, n)
    if below and _belongs_above(below[0], below[-1], names, rows, people):
        for i in below:
            found = _together(found, names[i])
    return found


def _run(at: int, step: int, rows: Sequence[Row], n: int) -> list[int]:
    """Rows without marks next to row ``n``, with no blank line between, nearest first."""
    found = []
    while 0 <= at < len(rows) and not (rows[at].marks or rows[at].whole) and rows[max(at, at - step)].near:
        found.append(at)
        at += step
    return found


def _belongs_above(first: int, last: int, names: list[dict[int, str]], rows: Sequence[Row], people: Roster) -> bool:
    """Whether the lines ``first`` to ``last`` go on with the row above them, not begin the one below."""
    above = first - 1 if first and rows[first - 1].marks and rows[first].near else None
    below = last + 1 if last + 1 < len(rows) and rows[last + 1].marks and rows[last + 1].near else None
    if above is None or below is None:
        return above is not None
    middle: dict[int, str] = {}
    for i in range(first, last + 1):
        middle = _together(middle, names[i])
    for test in (_known, lambda cells, _: not _unfinished(cells)):
        up, down = test(_together(names[above], middle), people), test(_together(middle, names[below]), people)
        up_alone, down_alone = test(names[above], people), test(names[below], people)
        if (up and down_alone) != (down and up_alone):
            return up and down_alone
    return bool(rows[0].marks)
