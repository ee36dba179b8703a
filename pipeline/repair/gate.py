"""Gate: which passages of a text may be corrected at all, and what kind of damage they show."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from pipeline.kit.confusions import LETTERS, SHAPES
from pipeline.kit.lexicon import Lexicon
from pipeline.text import Span

STRAY = "stray"  # sound Swedish with a word or two that nobody knows
QUIET = "quiet"  # the same without: read only where the rest proves a bad picture
WINDOW = 350  # characters: about 50 words, little enough to find the bad half of a page
_WORD = re.compile(r"[^\W\d_]+")
_MIXED = re.compile(r"(?<![^\W_])[a-zåäöé]{2,}[01569][a-zåäöé]*(?![^\W_])")  # a digit inside a word: "ti1l"
_DIGIT_INSIDE = re.compile(r"[01569](?<=[a-zåäöé]{2}.)")
_COMMON = frozenset(re.findall(r"\w+", "och att av som till med den det en ett om de har kan ska skall inte vid men i"))
_SHORTEST = frozenset(word for word in _COMMON if len(word) < 3)
_ENGLISH = frozenset(re.findall(r"\w+", "the of and to is are with by that this from which on or be as it was not"))
# Spelling before 1906: hvad, öfver, godt, af, qvarn. Such texts are sound, and no table here knows their words.
_OLD = re.compile(r"\b(?:hv[a-zåäö]+|[a-zåäö]*(?:fv|qv)[a-zåäö]+|af(?! [A-ZÅÄÖ])|[a-zåäö]+[aeiouyåäön]dt)\b")
_OLD_LETTERS = ("hv", "fv", "qv", "af", "dt")  # one of them is in every word that is spelled so
OLD = 0.01  # share of words in old spelling from which a passage is old; after 1906 there are none but in names
# Ordinary Swedish has 4.6-6.0 % å, ä, ö among its letters; below this nobody who writes them wrote the passage.
FEW_DOTTED = 0.012
SWEDISH = 0.08  # share of words that are common Swedish ones without å, ä, ö: 15-30 % in prose, below 2 % in English
STRANGE = 0.045  # share of unknown words in small letters; at most 2 % of clean passages have more than 0.03
# In a text that is sound as a whole, passages with fewer unknown words than this are taken word by word: what nobody
# knows there are names of things and authors' slips as often as damage.
ILL = 0.12
ENOUGH = 25  # words a passage must have to be judged by its own
LONG = 9  # letters from which a word with a capital is a board or a heading rather than a name
SEVERAL = 4  # unknown words that a passage must have: fewer are names of things, or slips
# What å, ä, ö are read as by a program that does not know them, beside what else the same sign may be.
BARED = {"a": "aåä", "o": "oö", "é": "öäåé", "d": "däåö", "i": "iäå", "6": "ö", "&": "äå", "4": "äå"}
_BARE_WORD = re.compile(r"(?<![^\W_])[^\W_]+(?:[&é64][^\W_]*)?")
BARE = 5  # letters of a word that is looked at for having lost its å, ä, ö: shorter ones become another by chance
SURE = 10  # letters from which it is no chance
FEWEST_SURE = 2  # words so long that prove it where there is no å, ä, ö at all
BARE_SHARE = 0.5  # of the unknown words so long, those that only lack å, ä, ö; in English about 0.05, in names 0.15


@dataclass(frozen=True, slots=True)
class Passage:
    span: Span
    kind: str  # LETTERS, SHAPES, STRAY, QUIET, or "" where nothing may be touched
    unknown: tuple[str, ...] = ()  # words in small letters, or long, or with a digit inside, that nobody knows


class _Signs(NamedTuple):
    words: int
    letters: int
    dotted: int
    common: int
    english: int
    old: int
    small: int  # words in small letters, three letters or more
    unknown: int  # of those, the ones nobody knows
    odd: int  # words with a digit inside, long ones with a capital that nobody knows, short ones that are seldom
    strangers: int  # where å, ä, ö are few: unknown words of BARE letters or more, in any case
    bare: int  # of those, the ones that are known with å, ä, ö put back
    sure: int  # of those, the ones so long that this is no chance

    @property
    def swedish(self) -> bool:
        return self.common > SWEDISH * self.words and not self.foreign

    @property
    def foreign(self) -> bool:
        """More English, or more spelling of before 1906, than a quotation brings."""
        return 2 * self.english > self.common or self.old > max(1, OLD * self.words)

    @property
    def wrong_language(self) -> bool:
        """Whether å, ä, ö were lost: few are there, and many words lack but them, or are unknown in Swedish prose."""
        if self.dotted >= FEW_DOTTED * self.letters or self.foreign:
            return False
        if self.dotted == 0 and self.sure >= FEWEST_SURE:
            return True
        return (self.swedish and self.strange) or (self.bare >= SEVERAL and self.bare >= BARE_SHARE * self.strangers)

    @property
    def strange(self) -> bool:
        return self.unknown > STRANGE * self.small and self.unknown >= SEVERAL


def windows(value: str) -> Iterator[Span]:
    """The text in passages that end at line ends, each about WINDOW characters."""
    start = 0
    while start < len(value):
        end = value.find("\n", min(start + WINDOW, len(value) - 1))
        while end > 0 and value[end - 1] in "-\u00ad":  # never between the halves of a word
            end = value.find("\n", end + 1)
        end = len(value) if end < 0 else end + 1
        yield Span(start, end)
        start = end


def _signs(passage: str, lexicon: Lexicon) -> tuple[_Signs, tuple[str, ...]]:
    """What a passage shows, and its unknown words."""
    words = _WORD.findall(passage)
    small = [word for word in words if len(word) > 2 and word.islower()]
    unknown = [word for word in small if not lexicon.knows(word)]
    odd = _MIXED.findall(passage) if _DIGIT_INSIDE.search(passage) else []
    odd += [word for word in words if len(word) >= LONG and not word.islower() and not lexicon.knows(word)]
    odd += [word for word in words if word.islower() and lexicon.is_seldom(word)]
    letters, dotted = sum(map(len, words)), sum(map(passage.count, "åäöÅÄÖ"))
    strangers = _strangers(passage, lexicon) if dotted < FEW_DOTTED * letters else []
    bare = [word for word in strangers if lexicon.graph.spells([BARED.get(letter, letter) for letter in word])]
    signs = _Signs(
        words=len(words),
        letters=letters,
        dotted=dotted,
        common=sum(map(_COMMON.__contains__, small)) + sum(map(_SHORTEST.__contains__, words)),
        english=sum(map(_ENGLISH.__contains__, words)),
        old=len(_OLD.findall(passage)) if any(letters in passage for letters in _OLD_LETTERS) else 0,
        small=len(small),
        unknown=len(unknown),
        odd=len(odd),
        strangers=len(strangers),
        bare=len(bare),
        sure=sum(len(word) >= SURE for word in bare),
    )
    return signs, (*unknown, *odd)


def _strangers(passage: str, lexicon: Lexicon) -> list[str]:
    """The words of a passage that nobody knows, in lower case, the short ones left out."""
    return [word.lower() for word in _BARE_WORD.findall(passage) if len(word) >= BARE and not lexicon.knows(word)]


@lru_cache(maxsize=4)  # fixers that change nothing ask about the same text
def passages(value: str, lexicon: Lexicon) -> tuple[Passage, ...]:
    """The whole text in passages with the kind of damage of each."""
    spans = list(windows(value))
    if not spans:
        return ()
    signs, unknown = zip(*(_signs(value[span.start : span.end], lexicon) for span in spans), strict=True)
    whole = _sum(signs)
    return tuple(
        Passage(span, _kind(sign, _sum(signs[max(0, i - 1) : i + 2]), whole), words)
        for i, (span, sign, words) in enumerate(zip(spans, signs, unknown, strict=True))
    )


def _sum(signs: Sequence[_Signs]) -> _Signs:
    return _Signs(*map(sum, zip(*signs, strict=True)))


def _kind(sign: _Signs, around: _Signs, whole: _Signs) -> str:
    """The damage of a passage, judged by itself, with its neighbours, and in the light of the whole text."""
    if sign.foreign:
        return ""
    if whole.wrong_language:
        # A table or a list of names in such a text has few common words, but its å, ä, ö are lost all the same.
        return LETTERS if sign.dotted <= 2 * FEW_DOTTED * sign.letters else SHAPES
    if sign.words >= ENOUGH and sign.wrong_language:
        return LETTERS
    ill = around.strange and (whole.strange or around.unknown > ILL * around.small)
    if around.words >= ENOUGH and ill and (around.swedish or (whole.swedish and whole.strange)):
        return SHAPES
    sound = sign.swedish or around.swedish or (whole.swedish and not around.foreign)
    if not sound or whole.foreign:
        return ""
    if sign.unknown or sign.odd:
        return STRAY
    return QUIET if sign.swedish else ""
