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

# Wrong characters that each sign of damage stands for: fitted to 450 pages set, spoiled, read and repaired.
UNKNOWN_WORD, UNKNOWN_CAPITAL, UNKNOWN_NAME, NOISE_LETTER = 2.0, 1.9, 0.2, 0.1
SIGN_INSIDE, STRAY_SIGN, STRAY_LETTER, DOUBT = 1.7, 3.0, 0.7, 1.1
# What was found and put right says that as much of the kind was not found: among signs more than among letters, and
# nothing where å, ä, ö alone were lost, which are all put back.
SIGNS_LEFT, LETTERS_LEFT = 0.4, 0.1
ILL = 0.01  # share of wrong characters elsewhere from which unknown names count in full
DOTS_LOST = 0.01  # share of letters whose dots were put back, from which names that lack theirs lost them too
MADE_GOOD = 0.9  # for each character that the repair changed
LETTER_CHANGES = frozenset(("spelling", "name"))
SIGN_CHANGES = frozenset(
    ("section sign", "bullet", "punctuation", "speck", "blank", "footnote", "party code", "mark", "label")
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
A_TERM = 3  # times from which an unknown word is a name or a term of the text
STEEP = 8.0


def qualities(value: str, rows: Iterable[Repair], kit: Kit) -> tuple[float, float]:
    """How well the repaired text ``value`` read before the changes ``rows`` were made to it, and reads now."""
    letters = sum(map(str.isalpha, value))
    if not letters:
        sound = not any(len(sign) > 2 and len(set(sign)) > 2 and not sign.isdigit() for sign in value.split())
        return (1.0, 1.0) if sound else (0.5, 0.5)
    wrong, names = _wrong(value, kit.lexicon)
    changed = dots = 0
    for row in rows:
        if row.why in HARMLESS_CHANGES:
            wrong += DOUBT * (row.why == "doubt")
            continue
        distance = Levenshtein.distance(row.before, row.after)
        changed += distance
        if row.why in SIGN_CHANGES:
            wrong += SIGNS_LEFT * distance
        elif row.why in LETTER_CHANGES and row.before.translate(BARE) != row.after.translate(BARE):
            wrong += LETTERS_LEFT * distance
        elif row.why in LETTER_CHANGES:
            dots += distance
    if dots > DOTS_LOST * letters:
        wrong += sum(map(kit.lexicon.is_bare, _NAME.findall(value)))
    # Where all else reads well, names that nobody knows were read as well.
    left = (wrong + names * min(1.0, (wrong + changed) / letters / ILL)) / letters
    prose = "".join(_SMALL_WORD.findall(value))  # names have few å, ä, ö
    if len(prose) >= ENOUGH_LETTERS:
        left = max(left, (SWEDISH_RATE * 0.8 - sum(map(prose.count, "åäö")) / len(prose)) * len(prose) / letters)
    return math.exp(-STEEP * (left + MADE_GOOD * changed / letters)), math.exp(-STEEP * left)


def _wrong(value: str, lexicon: Lexicon) -> tuple[float, float]:
    """About how many characters of a text are wrong, to judge by its words and signs; and by its names."""
    wrong = 0.0
    unknown: Counter[str] = Counter()
    value = _SPREAD.sub("", value)
    for match in PIECE.finditer(value):
        piece = match[0].strip(EDGES)
        if not any(map(str.isalpha, piece)):
            wrong += STRAY_SIGN * _is_noise(match[0])
        elif len(piece) == 1:
            wrong += STRAY_LETTER * (piece.islower() and piece not in SOUND_LETTERS)
        else:
            unknown.update(part for part in HARMLESS.split(piece) if len(part) > 1 and not lexicon.knows(part))
    names = {part for match in _NAMES.finditer(value) for part in HARMLESS.split(match[0].replace(" ", "-"))}
    seldom = (part for part, count in unknown.items() if count < A_TERM or not part.isalpha())
    among_names = 0.0
    for part in seldom:
        if part in names and part.isalpha():
            among_names += (UNKNOWN_NAME + _noise(part, lexicon)) * unknown[part]
        else:
            wrong += _wrong_in(part, lexicon) * unknown[part]
    return wrong, among_names


def _is_noise(sign: str) -> bool:
    return not (any(map(str.isdigit, sign)) or sign in SOUND_SIGNS or len(set(sign)) == 1 < len(sign))


def _wrong_in(part: str, lexicon: Lexicon) -> float:
    if part.isdigit() or (part.isupper() and len(part) < 6):
        return 0.0
    if not part.isalpha():
        signs = sum(not letter.isalpha() for letter in part)
        return SIGN_INSIDE * signs if any(map(str.islower, part)) else 0.0
    return (UNKNOWN_CAPITAL if part[0].isupper() else UNKNOWN_WORD) + _noise(part, lexicon)


def _noise(word: str, lexicon: Lexicon) -> float:
    return NOISE_LETTER * len(word) if lexicon.letter_cost(word) >= ODD_LETTERS else 0.0
