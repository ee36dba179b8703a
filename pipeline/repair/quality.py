"""Quality: how well a text read before its repair and reads after it, so that bad documents can be found.

Both are estimates of the share of wrong characters, e to the power of -8 times that share: 1 for sound text, about 0.7
for 4.5 % wrong. Only the repair knows what was wrong: a page that lost all its å, ä, ö looks as bad as the next
one, however many other letters it lost.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from rapidfuzz.distance import Levenshtein

from pipeline.kit import Kit
from pipeline.kit.lexicon import (
    EDGES,
    ENOUGH_LETTERS,
    HARMLESS,
    ODD_LETTERS,
    PIECE,
    SWEDISH_RATE,
    Lexicon,
)
from pipeline.text import Repair

# Wrong characters that each sign of damage stands for: fitted to 420 pages set, spoiled, read and repaired.
UNKNOWN_WORD, UNKNOWN_CAPITAL, UNKNOWN_NAME, NOISE_LETTER = 2.4, 1.7, 0.5, 0.23
SIGN_INSIDE, STRAY_SIGN, STRAY_LETTER, DOUBT = 0.55, 2.4, 0.2, 0.1
# What was found and put right says that as much of the kind was not found; little where å, ä, ö were lost and came out
# as other letters, nothing where but their dots were, which are all put back.
SIGNS_LEFT, LETTERS_LEFT, DOTTED_LEFT = 0.15, 0.4, 0.07
# Words that nobody knows are names and terms as well. From this share of letters that certainly were misread on they
# count in full as misread, and where there are none for a part; names not at all. What such evidence weighs:
ILL, UNKNOWN_IN_SOUND = 0.015, 0.3
SIGN_PROVES, WORD_PROVES = 1.3, 0.7
DOTS_LOST = 0.01  # share of letters whose dots were put back, from which names that lack theirs lost them too
MADE_GOOD = 0.9  # for each character that the repair changed
LETTER_CHANGES = frozenset(("spelling", "name"))
SIGN_CHANGES = frozenset(
    ("section sign", "bullet", "punctuation", "speck", "blank", "footnote", "party code", "mark", "label", "sum")
)
HARMLESS_CHANGES = frozenset(("doubt", "hyphen", "line"))
SOUND_SIGNS = frozenset("-–—•*·…§&/%+_.,:|−→)\uf0b7") | {"§§", "),", ")."}
SOUND_LETTERS = frozenset("iåöabcv")  # words, list letters; capitals are parties and marks in tables
# Words with capitals in a row on one line, or one before a party: persons, places, boards. That nobody knows them says
# nothing about how they were read.
_NAMES = re.compile(
    r"(?:[A-ZÅÄÖÜÉ][^\W\d_]+[-,]?[ \t]{1,4}(?:[A-ZÅÄÖ]\.?[ \t])?){1,5}"
    r"(?:[A-ZÅÄÖÜÉ][^\W\d_]+|(?=\((?:MP|KD|SD|[VMCLS])\)))"
)
_SPREAD = re.compile(r"(?<!\S)(?:[^\W\d_] ){3,}[^\W\d_](?!\S)")  # "B e s l u t"
_NAME = re.compile(r"(?<![^\W\d_])[A-ZÅÄÖ][^\W\d_]{2,}")
_SMALL_WORD = re.compile(r"(?<![^\W\d_])[a-zåäöé]+")
BARE = str.maketrans("åäöÅÄÖé", "aaoAAOe")
SHORT_CODE = 6  # letters below which a word in capitals is an abbreviation
A_TERM = 3  # times from which an unknown word is a name or a term of the text
STEEP = 8.0


@dataclass
class _Signs:
    """What looks wrong in a text: numbers of words, signs and letters, most of them weighed."""

    words: float = 0.0  # wrong characters in words nobody knows, were they all misread
    names: float = 0.0  # the same for names
    small: int = 0  # words in small letters that nobody knows
    inside: int = 0  # signs inside words
    stray_signs: int = 0
    stray_letters: int = 0


def qualities(value: str, rows: Iterable[Repair], kit: Kit) -> tuple[float, float]:
    """How well the repaired text ``value`` read before the changes ``rows`` were made to it, and reads now."""
    letters = sum(map(str.isalpha, value))
    if not letters:
        sound = not any(len(sign) > 2 and len(set(sign)) > 2 and not sign.isdigit() for sign in value.split())
        return (1.0, 1.0) if sound else (0.5, 0.5)
    changed = dots = dotted = mended = signs = doubts = 0
    for row in rows:
        if row.why in HARMLESS_CHANGES:
            doubts += row.why == "doubt"
            continue
        distance = Levenshtein.distance(row.before, row.after)
        changed += distance
        signs += distance * (row.why in SIGN_CHANGES)
        if row.why in LETTER_CHANGES:
            dots_alone = row.before.translate(BARE) == row.after.translate(BARE)
            dots += distance * dots_alone
            with_dots = not dots_alone and _dotted(row.after) > _dotted(row.before)
            dotted += distance * with_dots
            mended += distance * (not dots_alone and not with_dots)
    seen = _signs(value, kit.lexicon)
    proof = mended + SIGN_PROVES * (signs + seen.stray_signs) + seen.inside + WORD_PROVES * seen.small
    ill = proof / (ILL * letters)
    wrong = min(1.0, UNKNOWN_IN_SOUND + ill) * seen.words + min(1.0, ill) * seen.names
    wrong += SIGN_INSIDE * seen.inside + STRAY_SIGN * seen.stray_signs + STRAY_LETTER * seen.stray_letters
    wrong += DOUBT * doubts + SIGNS_LEFT * signs + LETTERS_LEFT * mended + DOTTED_LEFT * dotted
    if dots > DOTS_LOST * letters:
        wrong += sum(map(kit.lexicon.is_bare, _NAME.findall(value)))
    left = wrong / letters
    prose = "".join(_SMALL_WORD.findall(value))  # names have few å, ä, ö
    if len(prose) >= ENOUGH_LETTERS:
        left = max(left, (SWEDISH_RATE * 0.8 - _dotted(prose) / len(prose)) * len(prose) / letters)
    return math.exp(-STEEP * (left + MADE_GOOD * changed / letters)), math.exp(-STEEP * left)


def _dotted(value: str) -> int:
    return sum(map(value.lower().count, "åäö"))


def _signs(value: str, lexicon: Lexicon) -> _Signs:
    """What looks wrong in a text, its words, its signs and its names."""
    found = _Signs()
    unknown: Counter[str] = Counter()
    value = _SPREAD.sub("", value)
    for match in PIECE.finditer(value):
        piece = match[0].strip(EDGES)
        if not any(map(str.isalpha, piece)):
            found.stray_signs += _is_noise(match[0])
        elif len(piece) == 1:
            found.stray_letters += piece.islower() and piece not in SOUND_LETTERS
        else:
            unknown.update(part for part in HARMLESS.split(piece) if len(part) > 1 and not lexicon.knows(part))
    names = {part for match in _NAMES.finditer(value) for part in HARMLESS.split(match[0].replace(" ", "-"))}
    for part, count in unknown.items():
        if not part.isalpha():
            found.inside += count * sum(not letter.isalpha() for letter in part) * any(map(str.islower, part))
        elif count >= A_TERM or (part.isupper() and len(part) < SHORT_CODE):
            continue
        elif part in names:
            found.names += (UNKNOWN_NAME + _noise(part, lexicon)) * count
        else:
            found.words += ((UNKNOWN_CAPITAL if part[0].isupper() else UNKNOWN_WORD) + _noise(part, lexicon)) * count
            found.small += count * part[0].islower()
    return found


def _is_noise(sign: str) -> bool:
    return not (any(map(str.isdigit, sign)) or sign in SOUND_SIGNS or len(set(sign)) == 1 < len(sign))


def _noise(word: str, lexicon: Lexicon) -> float:
    return NOISE_LETTER * len(word) if lexicon.letter_cost(word) >= ODD_LETTERS else 0.0
