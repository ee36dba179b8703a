"""Spelling: in damaged passages, each word as it most probably stood on the page.

A noisy channel: how probable the word is in its context × how often a program reads it as what we see. The channel
begins as the general one of models/confusions.tsv, then learns from the document itself and reads it again.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from pipeline.kit import Kit
from pipeline.kit.confusions import LETTERS, SHAPES
from pipeline.kit.lexicon import CAPITAL, END, SHORTEST_PART, WORD
from pipeline.repair.candidates import dots
from pipeline.repair.channel import Pair
from pipeline.repair.gate import STRAY, passages
from pipeline.repair.readings import LIKE_I, NUMBERED, SMALL_FIRST, SMALL_WORDS, Reader, Reading, is_name
from pipeline.repair.search import Candidate
from pipeline.repair.stops import ends_before
from pipeline.repair.words import Piece, pieces
from pipeline.text import Edit, Span, Text

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
RIGHT = 0.8  # probability from which such a reading is taken
FORM = 5  # letters from which words that differ in their last letter are forms of one
NAME = 8  # letters below which a capital may begin a name, and a name is not guessed
SHORT_NAME = 6  # letters to which a word before a name is a name itself rather than an office
FAR = {True: 12.0, False: 6.0}  # nats of misreading beyond which a listed word, a made-up compound is a guess
CLEARLY_DAMAGED, LIKELIER = 0.02, 0.5  # where what stands there cannot be, the likeliest å, ä, ö is better than none
DOUBTFUL = 0.5  # probability of being damaged from which a word left alone is marked
NEVER = 2.0
FEWEST_MENDED, MENDED_IN = 2, 120  # words put right that prove a bad picture; words of text to each of them
PROOFS = frozenset(("section sign", "party code", "name", "label"))  # changes that prove as much
MOST_DOTTED = 3  # words that got back å, ä, ö to each of them
CAPITAL_I = 0.9  # confidence that a capital I in mid-sentence is a small i, as bad scans have it


# "den I juni", "I ledamot", "I.)": no word "i" goes before these.
NO_I = re.compile(
    r"(?!\s)|\s+(?:ledamot|r[oö]st|jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec|ja\b|nej\b|avst|frånv|nedlagd)", re.I
)
_CAPITAL_BEFORE = re.compile(r"(?<![^\W\d_])[A-ZÅÄÖ][a-zåäöé]{2,24},?\s\Z")
_CAPITAL_AFTER = re.compile(r"\s([A-ZÅÄÖ][a-zåäöé]{2,24})(?![^\W_])")
# Dirt where a line ends, and a § read as a digit, prove as much as a misread word.
_DIRT = re.compile(
    r"(?<=\S)[ \t][;:|=~^_<>][ \t]*$|^(?:[A-ZÅÄÖ][A-Za-z]{1,4} )?[58] ?\d{1,3} (?:D[nai]r|[ÄA]rendenr) ", re.M
)
_LARGE_I = re.compile(r"(?<=[a-zåäöé] )I(?= [a-zåäöé]{2})")
BARE = str.maketrans("åäö", "aao")
LIKE_DOTTED = frozenset("aoé6&4@")  # what å, ä, ö are read as that a name need not have of its own


def correct(text: Text, kit: Kit) -> Iterator[Edit]:
    """An edit for every damaged word, and a ``doubt`` for those that look damaged but stay."""
    for kind in (LETTERS, SHAPES):
        yield from _mended(text.value, _spans(text.value, (kind,), kit), kind, kit)


def again(text: Text, kit: Kit) -> Iterator[Edit]:
    """The same for a badly read text, what seemed sound passages with a stray word in them not excepted."""
    yield from _mended(text.value, _spans(text.value, (SHAPES, STRAY), kit), SHAPES, kit)


def badly_read(raw: Text, log: Sequence[Edit]) -> bool:
    """Whether so many misread words and signs were put right that the page must have been hard to read.

    Where it is å, ä, ö that most of them got back, the program did not know these, but read well.
    """
    mended, dotted = len(_DIRT.findall(raw.value)), 0
    for edit in log:
        mended += edit.why in PROOFS
        if edit.why == "spelling":
            before, after = (sum(map(word.lower().count, "åäö")) for word in (raw[edit.span], edit.new))
            dotted += after > before
            mended += after <= before
    return mended >= FEWEST_MENDED and dotted < MOST_DOTTED * mended and mended * MENDED_IN >= raw.value.count(" ")


def _spans(value: str, kinds: Sequence[str], kit: Kit) -> list[Span]:
    """The passages of some kinds, those side by side as one."""
    spans: list[Span] = []
    for passage in passages(value, kit.lexicon):
        if passage.kind in kinds:
            if spans and spans[-1].end == passage.span.start:
                spans[-1] = Span(spans[-1].start, passage.span.end)
            else:
                spans.append(passage.span)
    return spans


def _mended(value: str, spans: list[Span], kind: str, kit: Kit) -> Iterator[Edit]:
    found = [piece for span in spans for piece in pieces(value, span.start, span.end)]
    for reading in Reader(value, kind, kit).read(found) if found else ():
        edit = _edit(value, reading, kind, kit)
        if edit:
            yield edit


def _edit(value: str, reading: Reading, kind: str, kit: Kit) -> Edit | None:
    piece, shares = reading.piece, reading.shares
    if not piece.seen:
        return None
    old = value[piece.span.start : piece.span.end]
    best = max(range(len(shares)), key=shares.__getitem__)
    if best == 0:
        return _small_i(value, piece, old, kit) if kind == SHAPES else None

    def written(index: int) -> str:
        return written_like(reading.choices[index].meant, old, value, piece, kind, kit)

    if written(best) == old:
        return None
    order = sorted(range(len(shares)), key=lambda i: -shares[i])
    choice = reading.choices[best]
    if kind == LETTERS:
        confidence, sure = shares[best], _sure(value, reading, choice, kit)
        if shares[0] < CLEARLY_DAMAGED and dots(choice) and sure < NO_NAME:
            sure = LIKELIER
    else:
        confidence = shares[best] if " " in choice.meant else _likely_right(choice, shares[best], len(piece.seen))
        sure = NEVER if _doubtful(reading, choice, kit) else SURE if " " in choice.meant else RIGHT
    if confidence >= sure:
        others = tuple(written(i) for i in order[1:3] if shares[i] > 0.01)
        return Edit(piece.span, written(best), "spelling", round(confidence, 3), others)
    if 1 - shares[0] >= DOUBTFUL:
        others = tuple(written(i) for i in order[:3] if i and shares[i] > 0.05)
        return Edit(piece.span, old, "doubt", round(shares[best], 3), others)
    return None


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
    if dots(choice) and is_name(value, piece) and not kit.lexicon.has(choice.meant) & CAPITAL:
        if not all(LIKE_DOTTED.issuperset(seen) for _, seen in _changes(choice)):
            return NAME_OTHERWISE
        return AFTER_NAME if _after_capital(value, piece) else NO_NAME
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
    return bool(second) and first not in SMALL_FIRST and second not in SMALL_WORDS


def _changes(choice: Candidate) -> list[Pair]:
    return [(meant, seen) for meant, seen in choice.pairs if meant != seen]


def _doubtful(reading: Reading, choice: Candidate, kit: Kit) -> bool:
    """Whether there is a simpler way to read it."""
    seen = reading.piece.seen
    if _made_compound(choice):
        return True
    if dots(choice) or not choice.pairs:
        return False
    if reading.choices[0].listed:  # two forms of one word
        return len(seen) > FORM and (choice.meant[:-1] in (seen, seen[:-1]) or choice.meant == seen[:-1])
    glued = len(seen) >= LONG and seen[-1] == "i" and kit.lexicon.knows(seen[:-1])
    simpler = any(dots(other) and other.listed for other in reading.choices[1:])
    return glued or simpler


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
        and (word == "i" or _reads_i_large(value))
    ):
        return word if not old.isupper() else new
    if kind == LETTERS and new[:1] in "ÅÄÖ" and new[1:].islower() and _in_mid_sentence(value, piece):
        # "ö" came out as "O": "har Okat" is "har ökat", but names keep their capital.
        flags = kit.lexicon.has(word)
        if old[0] in "AO" and (value[piece.span.start - 1] == "\n" or _after_capital(value, piece)):
            return new  # a heading, a new paragraph, or the second half of a name
        return word if flags & WORD and not flags & CAPITAL else new
    return new


def _after_capital(value: str, piece: Piece) -> bool:
    """Whether the word before it has a capital."""
    return bool(_CAPITAL_BEFORE.search(value, max(0, piece.span.start - 30), piece.span.start))


def _in_mid_sentence(value: str, piece: Piece) -> bool:
    before = value[max(0, piece.span.start - 3) : piece.span.start].rstrip()[-1:]
    return not piece.starts and (before.islower() or before == ",")


def _small_i(value: str, piece: Piece, old: str, kit: Kit) -> Edit | None:
    """I for i in mid-sentence: "insatser I staden", "dels Inom vården"; names with I stay."""
    flags = kit.lexicon.has(piece.seen)
    if old[0] != "I" or not is_name(value, piece) or not flags & WORD or (old.isupper() and len(old) > 1):
        return None
    if (flags & CAPITAL and old != "I") or not _in_mid_sentence(value, piece):
        return None
    if old == "I" and (NO_I.match(value, piece.span.end) or numbered(value, piece.span.start)):
        return None
    if not _reads_i_large(value) and (old != "I" or ends_before(value, piece.span.start, kit)):
        return None
    return Edit(piece.span, "i" + old[1:], "spelling", CAPITAL_I)


@lru_cache(maxsize=4)
def _reads_i_large(value: str) -> bool:
    """Whether several an i by itself came out as I: then that of longer words did, too."""
    return len(_LARGE_I.findall(value)) > 1


def numbered(value: str, at: int) -> bool:
    """Whether a number is due: "punkt I" is point one."""
    words = value[max(0, at - 20) : at].split()
    return bool(words and NUMBERED.fullmatch(words[-1].lower()))


def in_case_of(word: str, like: str) -> str:
    """The word in capitals as ``like`` has them: none, the first, or all."""
    letters = [c for c in like if c.isalpha()]
    if len(letters) > 1 and all(map(str.isupper, letters)):
        return word.upper()
    if letters and letters[0].isupper() and like[0] == letters[0]:
        return word[:1].upper() + word[1:]
    return word
