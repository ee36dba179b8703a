"""Judge: how sure a reading of a damaged word must be, and what speaks against it however likely it is."""

from __future__ import annotations

import math
import re

from pipeline.kit import Kit
from pipeline.kit.confusions import LETTERS
from pipeline.kit.lexicon import BEGIN, CAPITAL, END, SHORTEST_PART, WORD
from pipeline.repair.candidates import dots
from pipeline.repair.channel import Pair
from pipeline.repair.readings import LIKE_I, SMALL_FIRST, SMALL_WORDS, Reading, is_name
from pipeline.repair.search import Candidate
from pipeline.repair.words import Piece
from pipeline.repair.written import BARE, after_capital

# The probability from which a word is changed. In a text that has lost all its å, ä, ö the least where only they are
# put back, more where a letter that looks otherwise becomes one, most for every other change.
DOTTED, DOTTED_KNOWN, DOTTED_OTHERWISE = 0.6, 0.8, 0.9
# Where a name may stand: for words that are none, and for letters that need not have been å, ä, ö: "Skir", "Ljunghill".
NO_NAME, AFTER_NAME, NAME_OTHERWISE = 0.96, 0.98, 0.99
LONE_I = 0.9
SURE = 0.99
LONG_SHOT = 0.999  # the same for compounds nobody has written before, and for very short words
SHORT = 3  # letters to which an unknown word is near many others
UNHEARD_OF = 28.0  # nats: a compound of parts so rare is none
LONG = 9  # letters from which a word may have swallowed a small one
# How probably a reading of a bad picture is right: fitted to the 760 best readings of 120 pages set, spoiled and read.
BIAS, BY_ODDS, BY_CHANNEL, BY_ERRORS, BY_RARITY, BY_LENGTH = -0.24, 0.38, -0.38, 1.03, -0.29, 1.97
MOST_ODDS = 9.0  # nats; beyond that the sum over contexts says nothing more
RIGHT = 0.72  # probability from which such a reading is taken: 94 % of those are right
UNLIKELY = 0.01  # probability to which a simpler reading says nothing
FORM = 5  # letters from which words that differ in their last letter are forms of one
NAME = 8  # letters below which a capital may begin a name, and a name is not guessed
RARE_NAME = 16.0  # nats from which a name is too rare for another to be it without its dots: Ronnäs
SHORT_NAME = 6  # letters to which a word before a name is a name itself rather than an office
FAR = {True: 12.0, False: 6.0}  # nats of misreading beyond which a listed word, a made-up compound is a guess
CLEARLY_DAMAGED, LIKELIER = 0.02, 0.5  # where what stands there cannot be, the likeliest å, ä, ö is better than none
NEVER = 2.0
LIKE_DOTTED = frozenset("aoé6&4@")  # what å, ä, ö are read as that a name need not have of its own
_CAPITAL_AFTER = re.compile(r"\s([A-ZÅÄÖ][a-zåäöé]{2,24})(?![^\W_])")
_SURNAME = re.compile(r" ([A-ZÅÄÖ][a-zåäöé]{2,10})(?=[ -][A-ZÅÄÖ(])")
_RUN = re.compile(r"ss+")


def judged(value: str, reading: Reading, best: int, kind: str, kit: Kit) -> tuple[float, bool]:
    """How probably the best reading is right, and whether that is enough to take it."""
    choice, share = reading.choices[best], reading.shares[best]
    if kind == LETTERS:
        sure = _sure(value, reading, choice, kit)
        if reading.shares[0] < CLEARLY_DAMAGED and dots(choice) and sure < NO_NAME:
            sure = LIKELIER
        return share, share >= sure
    parted = " " in choice.meant
    confidence = share if parted else _likely_right(choice, share, len(reading.piece.seen))
    return confidence, confidence >= (SURE if parted else RIGHT) and not _doubtful(value, reading, choice, kit)


def _sure(value: str, reading: Reading, choice: Candidate, kit: Kit) -> float:
    """The probability from which a reading may replace what stands in a text that has lost its å, ä, ö."""
    piece, own = reading.piece, reading.choices[0]
    if _made_compound(choice):
        return NEVER
    if piece.seen in LIKE_I:
        return LONE_I
    if not any(map(str.isalnum, piece.seen)) or piece.seen == "o":
        return NEVER  # an o alone is a bullet, or "och" cut short, before it is an island
    if not choice.listed and " " not in choice.meant and dots(choice) and _is_compound(piece.seen, kit):
        return NEVER  # a compound either way: "balanskravsresultat" has lost nothing
    if (
        len(piece.seen) <= SHORT_NAME
        and not kit.lexicon.has(choice.meant) & CAPITAL
        and _before_name(value, piece, kit)
    ):
        return NAME_OTHERWISE
    named = is_name(value, piece) and not kit.lexicon.has(choice.meant) & CAPITAL and choice.meant not in kit.formulas
    if dots(choice) and named:
        if not all(LIKE_DOTTED.issuperset(seen) for _, seen in _changes(choice)):
            return NAME_OTHERWISE
        return AFTER_NAME if after_capital(value, piece) else NO_NAME
    if choice.meant.translate(BARE) == piece.seen:
        return DOTTED_KNOWN if own.listed else DOTTED
    if dots(choice):
        return DOTTED_OTHERWISE
    if value[piece.span.start].isupper() and len(piece.seen) < NAME:
        return NEVER
    if choice.pairs and (choice.channel > FAR[choice.listed] or (not choice.listed and choice.alone > UNHEARD_OF)):
        return NEVER
    return SURE if choice.listed and (own.listed or len(piece.seen) > SHORT) else LONG_SHOT


def _is_compound(seen: str, kit: Kit) -> bool:
    """Whether the lower-case word is known, or is a compound with an s between its halves that the lexicon lacks."""
    lexicon = kit.lexicon
    return lexicon.knows(seen) or any(
        seen[at] == "s" and lexicon.has(seen[at + 1 :]) & END and lexicon.is_compound(seen[:at])
        for at in range(2 * SHORTEST_PART, len(seen) - SHORTEST_PART)
    )


def _before_name(value: str, piece: Piece, kit: Kit) -> bool:
    """Whether it has a capital and a first name or surname comes next: "Sanda Anton"."""
    following = _CAPITAL_AFTER.match(value, piece.span.end)
    if not following or not value[piece.span.start].isupper():
        return False
    return kit.lexicon.has(following[1].lower()) & (CAPITAL | WORD) == CAPITAL


def _likely_right(choice: Candidate, share: float, letters: int) -> float:
    """How probably a reading of a bad picture is right, all else but the sum over contexts weighed in too.

    That sum knows only the readings that were looked at: a rare word by a rare misreading may be the best of them and
    wrong all the same, the more so the shorter it is.
    """
    odds = min(math.log(share / max(1 - share, 1e-9)), MOST_ODDS)
    weighed = BIAS + BY_ODDS * odds + BY_CHANNEL * choice.channel + BY_ERRORS * len(_changes(choice))
    weighed += BY_RARITY * choice.alone + BY_LENGTH * math.log(letters)
    return 1 / (1 + math.exp(-weighed))


def _made_compound(choice: Candidate) -> bool:
    """Whether it would part two words of some length: "dagligverksamhet" is a compound that somebody made."""
    first, _, second = choice.meant.partition(" ")
    return bool(second) and first not in (*SMALL_FIRST, "i") and second not in (*SMALL_WORDS, "i")


def _changes(choice: Candidate) -> list[Pair]:
    return [(meant, seen) for meant, seen in choice.pairs if meant != seen]


def _doubtful(value: str, reading: Reading, choice: Candidate, kit: Kit) -> bool:
    """Whether there is a simpler way to read it, or it may be a name."""
    seen = reading.piece.seen
    if _made_compound(choice) or _may_be_named(value, reading.piece, choice, kit):
        return True
    if value[reading.piece.span.end : reading.piece.span.end + 1] == "-" and kit.lexicon.has(seen) & BEGIN:
        return True  # "gatu- och trafiknämnden"
    if dots(choice) or not choice.pairs:
        return False
    if lacks_an_s(seen, choice.meant) or _has_a_joint(seen, choice.meant, kit):
        return True
    if reading.choices[0].listed or kit.lexicon.knows(seen):  # two forms of one word
        return len(seen) > FORM and (choice.meant[:-1] in (seen, seen[:-1]) or choice.meant == seen[:-1])
    glued = len(seen) >= LONG and seen[-1] == "i" and kit.lexicon.knows(seen[:-1])
    simpler = any(
        share > UNLIKELY and dots(other) and other.listed
        for other, share in zip(reading.choices[1:], reading.shares[1:], strict=True)
    )
    return glued or simpler


def _may_be_named(value: str, piece: Piece, choice: Candidate, kit: Kit) -> bool:
    """Whether a name is written with an é that it would lose, or a word would be put before a surname: "Sedat Ek"."""
    if not value[piece.span.start].isupper():
        return False
    if kit.lexicon.has(choice.meant) & CAPITAL:
        rare = dots(choice) and choice.alone > RARE_NAME
        return rare or ("é" in piece.seen and "é" not in choice.meant) or choice.meant == piece.seen[:-1]
    return before_surname(value, piece, kit)


def before_surname(value: str, piece: Piece, kit: Kit) -> bool:
    """Whether a word with a capital that is no office stands before what can only be a surname."""
    following = _SURNAME.match(value, piece.span.end)
    if not following or not value[piece.span.start].isupper() or len(piece.seen) > SHORT_NAME:
        return False
    return not kit.lexicon.has(following[1].lower()) & WORD


def _has_a_joint(seen: str, meant: str, kit: Kit) -> bool:
    """Whether the s between two words of a compound would be put in or taken out: E-sportsevenemang."""
    longer, shorter = (seen, meant) if len(seen) > len(meant) else (meant, seen)
    if len(longer) != len(shorter) + 1:
        return False
    return any(
        longer[at] == "s"
        and longer[:at] + longer[at + 1 :] == shorter
        and kit.lexicon.has(longer[:at]) & WORD
        and kit.lexicon.has(longer[at + 1 :]) & END
        for at in range(SHORTEST_PART, len(longer) - SHORTEST_PART)
    )


def lacks_an_s(seen: str, meant: str) -> bool:
    """Whether the one is the other but for one s of two, which people leave out: rättsäkerhet, Josefson."""
    return (
        len(meant) == len(seen) + 1
        and meant.count("ss") > seen.count("ss")
        and _RUN.sub("s", meant) == _RUN.sub("s", seen)
    )
