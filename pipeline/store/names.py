"""Persons within a document tied to one spelling, and the keys that tie them over meetings."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from rapidfuzz.distance import Levenshtein

_NOBILIARY = frozenset({"von", "van", "de", "af", "der", "du", "la", "di"})


def slug(value: str) -> str:
    """Lower case, å/ä/ö kept, everything but letters and digits as one hyphen: what ids are made of."""
    kept = unicodedata.normalize("NFC", value.lower())
    return re.sub(r"[^a-z0-9åäöéüøæ]+", "-", kept).strip("-")


def fold(value: str) -> str:
    """A name without accents that writers leave out: María → maria, Adén → aden; å, ä, ö are kept."""
    out = []
    for char in unicodedata.normalize("NFC", value.lower()):
        out.append(char if char in "åäö" else unicodedata.normalize("NFD", char)[0])
    return " ".join("".join(out).replace("-", " ").split())


@lru_cache(maxsize=50_000)
def same_person(a: str, b: str) -> bool:
    """Whether two printed names of one meeting mean the same person.

    Last names must agree but for one letter and first names be alike: the same, one a short form of the other
    (Dan/Daniel), an initial, or one letter apart in a name of five letters or more. A surname alone agrees with any
    first name; the caller decides whether that is unambiguous.
    """
    x, y = fold(a).split(), fold(b).split()
    if not x or not y:
        return False
    if x == y or (len(x) > 1 and (x == y[1:] + y[:1] or y == x[1:] + x[:1])):
        return True  # the same, or surname first: "Nordbeck Carolina"
    if len(x) == 1 or len(y) == 1:
        return len(x[-1]) > 2 and x[-1] == y[-1]
    if not _close(x[-1], y[-1]):
        return False
    first, other = x[0], y[0]
    alike = _close(first, other) or first.startswith(other) or other.startswith(first)
    if not alike:
        return False
    middle_x = [part for part in x[1:-1] if part not in _NOBILIARY]
    middle_y = [part for part in y[1:-1] if part not in _NOBILIARY]
    return not middle_x or not middle_y or any(_close(m, n) for m in middle_x for n in middle_y)


def _close(a: str, b: str) -> bool:
    if a == b:
        return True
    return min(len(a), len(b)) >= 5 and Levenshtein.distance(a, b, score_cutoff=1) <= 1


class Names:
    """The persons of one document: every printed spelling leads to the name that stands for the person."""

    def __init__(self, anchors: Iterable[tuple[str, str | None]]) -> None:
        """``anchors`` are the names of the attendance list, whose spelling is trusted, in printed order."""
        self._known: list[tuple[str, str | None]] = []
        self._found: dict[tuple[str, str | None], str] = {}
        for name, party in anchors:
            self.add(name, party)

    def add(self, name: str, party: str | None) -> str:
        """The trusted spelling for a printed name, which becomes its own where nobody known fits."""
        key = (name, party)
        if key in self._found:
            return self._found[key]
        exact = [n for n, _ in self._known if fold(n) == fold(name)]
        fits = exact or [
            n for n, p in self._known if same_person(n, name) and (p == party or p is None or party is None)
        ]
        distinct = list(dict.fromkeys(fits))
        chosen = distinct[0] if len(distinct) == 1 or exact else name
        if not fits:
            self._known.append((name, party))
        self._found[key] = chosen
        return chosen


def person_id(municipality: str | None, name: str) -> str:
    """A stable key: municipality and folded name, so that a person is one row over meetings."""
    return slug(f"{municipality or 'okänd'} {fold(name)}")
