"""Names: a person's name that was misread in one place, read as it stands in others of the same text."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from rapidfuzz.distance import Levenshtein

from pipeline.kit import Kit
from pipeline.kit.confusions import SHAPES
from pipeline.kit.lexicon import WORD
from pipeline.repair.candidates import is_made
from pipeline.repair.channel import Channel, general
from pipeline.repair.own import misread
from pipeline.repair.readings import SMALL_FIRST
from pipeline.text import Edit, Span, Text

# "Gunne!" may stand for "Gunnel", but a hyphen at a line end belongs to hyphens.py.
_WORD = re.compile(r"[^\W\d_]+(?:['’!|][^\W\d_]+)*(?:-[^\W\d_]+)*[!|]?")
# The capital comes first, and what must not stand before it after: so a search for it is quick.
_CAPITALISED = re.compile(
    r"[^\W\d_a-zåäöéü](?<![^\W\d_].)(?<![^\W\d_]['’!|-].)[^\W\d_]*"
    r"(?:['’!|][^\W\d_]+)*(?:-[^\W\d_]+)*[!|]?(?=[ \n][^\W\d_])"
)
_PARTY = re.compile(r"[ \n\t]\([^\W\d_]{1,5}!?\)|\t[A-ZÅÄÖ]{1,3}(?=\t|\n|$)")
"""What shows that a name ends before it: ``(S)``, or a cell with a party."""
_RUN = re.compile(r"(.)\1+")
"""People leave out and put in one of two letters that are alike; that is no misreading."""
_TORN = re.compile(r"(?<=[a-zåäöéü.] )[A-ZÅÄÖ]( )(?P<rest>[a-zåäöéü]{3,})(?=[ \n]\((?P<party>[^\W\d_]{1,5}!?)\))")
"""``Maud L idgren (S)``: a capital by itself, and the rest of a surname."""
_BROKEN = re.compile(
    r"(?<![\w-])(?P<first>[A-ZÅÄÖ][\wéü-]+)(?P<gap>[.,:;'‘’`]?[ \t]?[-–.'‘’`\t][ \t]?|[.:;'‘’`] )"
    r"(?P<last>[A-ZÅÄÖ][\wéü-]+)(?=[ \n]\([^\W\d_]{1,5}!?\))"
)
_DASHED = re.compile(
    r"^[-–'](?=[A-ZÅÄÖ][\wéü-]+(?: [A-ZÅÄÖ][\wéü-]+){1,3} \([^\W\d_]{1,5}!?\)(?:,[^\n]{0,60})?$)", re.M
)
"""``-Sixten Ullman (V)`` alone on a line."""
_TWICE = re.compile(r"(?<![^\W\d_])([BCDFGHJKMNPQRSTVWXZÅÄÖ])(?i:\1)(?<=[a-zåäö])[a-zåäöé]{2,}")
_UNCAPPED = re.compile(
    r"^[a-zåäöé]{2,}(?=[ -][A-ZÅÄÖ][^\W\d_]+(?:[ -][A-ZÅÄÖ][^\W\d_]+)?[ \t]\((?P<party>[^\W\d_]{1,5}!?)\))", re.M
)
LIKELY = 8.5
"""Nats: the least likely misreading that is put right is ``!`` for l."""
EITHER_WAY = 1.5
"""Nats by which the misreading may be rarer than its reverse: Ornäs is read as Omäs, and not the other way."""
LONGEST = 60
"""Letters of two words together; longer ones are no name."""

APART = 3
"""Letters by which words differ at most that are one, misread: a capital, and two letters for one."""

Pair = tuple[str, str]


class _Seen(NamedTuple):
    """Two words side by side, of which the first has a capital."""

    pair: Pair
    places: tuple[tuple[int, int], tuple[int, int]]


def correct(text: Text, kit: Kit) -> Iterator[Edit]:
    """An edit for each half of a name that stands otherwise, and oftener, beside the same other half.

    What differs must be one usual misreading, or only that the name lacks its capital: ``Hjördis Uliman (S)`` where
    ``Hjördis Ullman (S)`` stands too. Two names that are both known (Lundberg, Lindberg) are two people's.
    """
    seen = list(_side_by_side(text.value))
    names = _Names(Counter(one.pair for one in seen), _people(text.value, seen), general(kit.confusions, SHAPES), kit)
    meant = {(pair, half): names.meant(pair, half) for pair in names.counts for half in (0, 1)}
    done: set[tuple[int, int]] = set()
    for one in seen:
        for half in (0, 1):
            new = meant[one.pair, half]
            if new and one.places[half] not in done:
                done.add(one.places[half])
                yield Edit(Span(*one.places[half]), new, "name", 0.95)


def torn(text: Text, kit: Kit) -> Iterator[Edit]:
    """Nothing for the gap between a surname's capital and its other letters, which are no word by themselves."""
    for match in _TORN.finditer(text.value):
        if kit.parties.code(match["party"]) and not kit.lexicon.knows(match["rest"]):
            yield Edit(Span(*match.span(1)), "", "name", 0.95)


def specks(text: Text, kit: Kit) -> Iterator[Edit]:
    """A blank for what dust made of the one in a name: ``Kalle. Sundelöf (S)`` where ``Kalle Sundelöf`` stands too."""
    for match in _DASHED.finditer(text.value):
        yield Edit(Span(match.start(), match.start() + 1), "", "name", 0.9)
    broken = list(_BROKEN.finditer(text.value))
    if broken:
        seen = list(_side_by_side(text.value))
        people = _people(text.value, seen)
        for match in broken:
            if (match["first"], match["last"]) in people:
                yield Edit(Span(*match.span("gap")), " ", "name", 0.95)


def capitals(text: Text, kit: Kit) -> Iterator[Edit]:
    """The capital of a first name that begins a line and was read small: ``veronica Forsell (fp)``.

    And one for a capital that was read large and small, which no known word has: ``Margit Wwästfelt``.
    """
    for match in _TWICE.finditer(text.value):
        if not kit.lexicon.knows(match[0]):
            yield Edit(Span(match.start() + 1, match.start() + 2), "", "name", 0.95)
    for match in _UNCAPPED.finditer(text.value):
        if match[0] not in SMALL_FIRST and kit.lexicon.is_name(match[0]) and kit.parties.code(match["party"]):
            yield Edit(Span(match.start(), match.start() + 1), match[0][0].upper(), "name", 0.95)


def _side_by_side(value: str) -> Iterator[_Seen]:
    for first in _CAPITALISED.finditer(value):
        second = _WORD.match(value, first.end() + 1)
        if second and first[0][0].isupper() and len(first[0]) + len(second[0]) <= LONGEST:
            yield _Seen((first[0], second[0]), (first.span(), second.span()))


def _people(value: str, seen: list[_Seen]) -> set[Pair]:
    """The pairs that are parts of a name with a party after it."""
    found: set[Pair] = set()
    after: tuple[int, int] | None = None
    for one in reversed(seen):
        if one.places[1] == after or _PARTY.match(value, one.places[1][1]):
            found.add(one.pair)
            after = one.places[0]
    return found


class _Names:
    """Pairs of words with how often they stand in the text; ``people`` are those that are names for certain."""

    def __init__(self, counts: Counter[Pair], people: set[Pair], channel: Channel, kit: Kit) -> None:
        self.counts, self.people, self.channel, self.kit = counts, people, channel, kit
        self.beside: dict[tuple[int, str], set[str]] = defaultdict(set)
        for first, second in counts:
            self.beside[0, second].add(first)
            self.beside[1, first].add(second)

    def meant(self, pair: Pair, half: int) -> str | None:
        """What one half of a pair is meant to be; None where it is right, or that cannot be told."""
        beside = self.beside[half, pair[1 - half]]
        if len(beside) < 2:
            return None
        near = [word for word in beside if abs(len(word) - len(pair[half])) < 2 and word != pair[half]]
        likely = [word for word in sorted(near) if self._stands_for(pair, half, word, beside)]
        return likely[0] if len(likely) == 1 else None

    def _stands_for(self, pair: Pair, half: int, meant: str, beside: set[str]) -> bool:
        seen, other = pair[half], _with(pair, half, meant)
        lexicon = self.kit.lexicon
        if not meant[0].isupper() or len(meant) < 3 or not meant.replace("-", "").isalpha():
            return False
        if seen.lower() == meant.lower():
            return seen[0].islower() and meant.istitle() and other in self.people and not lexicon.has(seen) & WORD
        if not self._misread(meant, seen) or not (
            other in self.people or (seen[0].isupper() and lexicon.is_name(pair[1 - half]))
        ):
            return False
        times, others = self.counts[pair], self.counts[other]
        support = self._support(meant, pair, half, beside)
        if lexicon.is_name(seen):
            return _dots_lost(seen, meant) and not lexicon.is_name(meant) and support > 2 * times
        if lexicon.knows(seen):
            return {pair, other} <= self.people and times == 1 < others
        if lexicon.knows(meant) or not seen.isalpha():
            return others >= times
        # Neither is known: what more of the ways it stands in the text can be misreadings of is right, else what stands
        # there twice as often.
        other_support = self._support(seen, pair, half, beside)
        return support > other_support or (support == other_support and others >= 2 * times)

    def _support(self, meant: str, pair: Pair, half: int, beside: set[str]) -> int:
        return sum(
            self.counts[_with(pair, half, word)] for word in beside if word == meant or self._misread(meant, word)
        )

    def _misread(self, meant: str, seen: str) -> bool:
        if Levenshtein.distance(meant, seen, score_cutoff=APART) > APART:
            return False
        if _form(meant, seen) or _form(seen, meant) or _RUN.sub(r"\1", meant) == _RUN.sub(r"\1", seen):
            return False
        if abs(len(meant) - len(seen)) > 1 or ("é" in seen and "é" not in meant):
            return False
        if is_made(seen.lower(), self.kit.lexicon) and self._unmade(meant):
            return False
        way, back = (
            misread(*pair, self.channel) for pair in ((meant.lower(), seen.lower()), (seen.lower(), meant.lower()))
        )
        if way is None or way[0] > LIKELY or sum(a != b for a, b in way[1]) != 1:
            return False
        return back is None or self.kit.lexicon.knows(meant) or way[0] <= back[0] + EITHER_WAY

    def _unmade(self, name: str) -> bool:
        return not is_made(name.lower(), self.kit.lexicon) and not self.kit.lexicon.knows(name)


def _with(pair: Pair, half: int, word: str) -> Pair:
    return (word, pair[1]) if half == 0 else (pair[0], word)


def _form(word: str, other: str) -> bool:
    """Whether one is the other with an ending: ``Ekbergs`` is no misread ``Ekberg``."""
    return other.startswith(word) and other[len(word) :].isalpha()


def _dots_lost(seen: str, meant: str) -> bool:
    """Whether å, ä and ö alone are read otherwise."""
    bare = str.maketrans("åäöÅÄÖ", "aaoAAO")
    return seen.translate(bare) == meant.translate(bare)
