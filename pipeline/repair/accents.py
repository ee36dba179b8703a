"""Accents: what stands above a letter, as a picture lost it, added it or has it for another: Ake, Årendet, röstár."""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Iterator
from itertools import product

from pipeline.kit import Kit
from pipeline.kit.lexicon import CAPITAL, WORD
from pipeline.text import Edit, Span, Text

_WORD = re.compile(r"(?<![^\W\d_])[^\W\d_]{3,}(?![^\W\d_])")
_BEFORE = re.compile(r"[A-ZÅÄÖ][a-zåäöé]{1,30}[- ]\Z")
_AFTER = re.compile(r"[- ][A-ZÅÄÖ][a-zåäöé]")
FIRST = {"A": "ÅÄ", "Å": "AÄ", "Ä": "AÅ", "O": "Ö", "Ö": "O"}
"""What a first capital may be: the engine crops lines close above, so it guesses."""
SWEDISH = {"a": "aåä", "o": "oö"}
"""What a letter with a foreign accent may be in Swedish, beside the letter without one."""
HOME = frozenset("åäöéüñçÅÄÖÉÜÑÇ")
"""Letters with something above or below that words and names in Swedish minutes have of their own."""
MOST = 3
"""Letters of a word with a foreign accent; more, and it is a foreign word."""
COMMON = 15.5
"""Nats: how rare a word or name may be that is put in."""
RARE, RARER = 16.0, 5.0
"""Nats from which a listed name may be a common one misread (``Ånn-Britt``), and by which it must be rarer."""


def correct(text: Text, kit: Kit) -> Iterator[Edit]:
    """An edit for each unknown word that is a known one, or a known name, but for what stands above its letters.

    Right only where a page was read from its image: people have names like Olund, and they type Amal for Åmål.
    """
    for match in _WORD.finditer(text.value):
        word = match[0]
        foreign = [
            at for at, letter in enumerate(word) if not letter.isascii() and letter not in HOME and _base(letter)
        ]
        if (foreign or word[0] in FIRST) and len(foreign) <= MOST:
            named = _in_name(text.value, match)
            if kit.lexicon.knows(word) and not (named and _cost(word, WORD | CAPITAL, kit) >= RARE):
                continue
            meant = _meant(word, foreign, CAPITAL if named else WORD | CAPITAL, kit)
            if meant:
                yield Edit(Span(*match.span()), meant, "spelling", 0.9)


def _in_name(value: str, word: re.Match[str]) -> bool:
    """Whether another word with a capital stands before or after it."""
    return word[0][0].isupper() and bool(
        _BEFORE.search(value, max(word.start() - 32, 0), word.start()) or _AFTER.match(value, word.end())
    )


def _meant(word: str, foreign: list[int], kinds: int, kit: Kit) -> str | None:
    """The most common of the words that it may be; None where nobody knows any."""
    if not foreign and word[1:] != word[1:].lower():
        return None  # a heading or a code in capitals
    choices = ["".join(letters) for letters in product(*(_choices(word, at, at in foreign) for at in range(len(word))))]
    costs = {choice: _cost(choice, kinds, kit) for choice in choices if choice != word}
    best = min(costs, key=costs.__getitem__)
    most = min(COMMON, _cost(word, WORD | CAPITAL, kit) - RARER)
    return best if costs[best] <= most else None


def _choices(word: str, at: int, foreign: bool) -> str:
    letter = word[at]
    if foreign:
        base = _base(letter)
        meant = SWEDISH.get(base.lower(), base.lower())
        return meant.upper() if letter.isupper() else meant
    return letter + FIRST.get(letter, "") if at == 0 else letter


def _cost(word: str, kinds: int, kit: Kit) -> float:
    """How rare a word is, in nats; without end for one that stands in no list."""
    lower = word.lower()
    return kit.lexicon.nats(lower) if kit.lexicon.has(lower) & kinds else math.inf


def _base(letter: str) -> str:
    """The letter without what stands above or below it; nothing where it is none of the alphabet with an accent."""
    base = unicodedata.normalize("NFD", letter)[0]
    return base if base.isascii() and base != letter else ""
