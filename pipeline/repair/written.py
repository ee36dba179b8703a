"""Written: a word that was put right, with the capitals that it should have where it stands."""

from __future__ import annotations

import re
from functools import lru_cache

from pipeline.kit import Kit
from pipeline.kit.confusions import LETTERS, SHAPES
from pipeline.kit.lexicon import CAPITAL, WORD
from pipeline.repair.words import Piece

_CAPITAL_BEFORE = re.compile(r"(?<![^\W\d_])[A-ZÅÄÖ][a-zåäöé]{2,24},?\s\Z")
_LARGE_I = re.compile(r"(?<=[a-zåäöé] )I(?= [a-zåäöé]{2})")
BARE = str.maketrans("åäö", "aao")


def written_like(word: str, old: str, value: str, piece: Piece, kind: str, kit: Kit) -> str:
    """The word with the capitals that it should have where ``old`` stands."""
    new = in_case_of(word, old)
    if piece.starts and not any(map(str.isalpha, old)):
        return new[:1].upper() + new[1:]
    if (
        kind == SHAPES
        and old[0] == "I"
        and not piece.starts
        and not kit.lexicon.has(word) & CAPITAL
        and (word == "i" or reads_i_large(value))
    ):
        return word if not old.isupper() else new
    if (
        kind == SHAPES
        and old[0].isupper()
        and not old.isupper()
        and word[0] != old[0].lower()
        and word[0].translate(BARE) != old[0].lower().translate(BARE)
        and in_mid_sentence(value, piece)
        and not kit.lexicon.has(word) & CAPITAL
    ):
        return word  # "för Jokaler": what was misread was small
    if kind == LETTERS and new[:1] in "ÅÄÖ" and new[1:].islower() and in_mid_sentence(value, piece):
        # "ö" came out as "O": "har Okat" is "har ökat", but names keep their capital.
        flags = kit.lexicon.has(word)
        if old[0] in "AO" and (value[piece.span.start - 1] == "\n" or after_capital(value, piece)):
            return new  # a heading, a new paragraph, or the second half of a name
        return word if flags & WORD and not flags & CAPITAL else new
    return new


def after_capital(value: str, piece: Piece) -> bool:
    """Whether the word before it has a capital."""
    return bool(_CAPITAL_BEFORE.search(value, max(0, piece.span.start - 30), piece.span.start))


def in_mid_sentence(value: str, piece: Piece) -> bool:
    before = value[max(0, piece.span.start - 3) : piece.span.start].rstrip()[-1:]
    return not piece.starts and (before.islower() or before == ",")


@lru_cache(maxsize=4)
def reads_i_large(value: str) -> bool:
    """Whether several an i by itself came out as I: then that of longer words did, too."""
    return len(_LARGE_I.findall(value)) > 1


def in_case_of(word: str, like: str) -> str:
    """The word in capitals as ``like`` has them: none, the first, or all."""
    letters = [c for c in like if c.isalpha()]
    if len(letters) > 1 and all(map(str.isupper, letters)):
        return word.upper()
    if letters and letters[0].isupper() and like[0] == letters[0]:
        return word[:1].upper() + word[1:]
    return word
