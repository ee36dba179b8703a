"""Strays: the few damaged words of a text that is sound otherwise."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator

from pipeline.kit import Kit
from pipeline.kit.confusions import SHAPES
from pipeline.kit.lexicon import BEGIN, PER_NAT, WORD
from pipeline.kit.ngrams import STOP
from pipeline.repair.channel import COMMON_MISREADING, general, misreadings
from pipeline.repair.gate import LONG, STRAY, Passage, passages
from pipeline.repair.hyphens import broken_words
from pipeline.repair.judge import before_surname
from pipeline.repair.own import Own, own_words
from pipeline.repair.readings import SMALL_FIRST, SMALL_WORDS, Reader, Reading
from pipeline.repair.search import Candidate
from pipeline.repair.spelling import CAPITAL_I, NO_I, numbered
from pipeline.repair.words import LONGEST, Piece, pieces
from pipeline.repair.written import in_case_of
from pipeline.text import Edit, Span, Text

_RUN = re.compile(r"(.)\1+")
_LAST_WORD = re.compile(r"(?<![^\W\d_])([a-zåäöé]+|[A-ZÅÄÖ][a-zåäöé]{8,}) $")
_NAME = re.compile(r"(?<![^\W_])[A-ZÅÄÖ][a-zåäöé]{2,}(?![^\W_])")
_LONE_I = re.compile(r"(?<=[a-zåäöé] )I(?= [a-zåäöé]{2})")
CONTEXT = 40  # characters on either side of a stray that are taken apart
# Sound text has rare words, authors' slips and terms of the trade; what is changed here must be beyond doubt.
SHORTEST = 3  # letters; shorter unknown words are abbreviations
REACH = 3  # words on either side that tell whether a reading fits
TERM = 2  # times from which an unknown word is a term of this text: a slip is hardly made twice
SURE = 0.96  # probability from which a stray is changed
NEAR_COMPOUND = 7.5  # the same where a compound that nobody lists must be looked for, which takes long
NEAR = 9.5  # nats: how likely the misreading must be, about one in 13,000
# A compound put together here says little: "funktionshindersråd" is one as well as "-rad". It must be long and leave
# no other choice.
LONG_COMPOUND, SURE_COMPOUND, USUAL_COMPOUND = 12, 0.999, 20.0
# By a misreading as common as this (f as t, ll as l) a compound may be rarer, and one letter for two is no slip.
RARE_COMPOUND = 29.0
SURE_KNOWN, COMMONEST = 0.99, 5.5  # what is asked where a word stands there, if a rare one: "alt" must be "att"
BEGINS_A_SENTENCE = 5, 11.0  # letters from which, nats to which, a word with a capital may be an ordinary one misread
LONG_HALF = 4  # letters of each of two words that make up a third
DOTS_PUT_ON = frozenset({("a", "å"), ("a", "ä"), ("o", "ö")})
"""Meant and read: dots are lost on paper but not put there; "grävtillstånd" is a word that nobody listed."""
_CONSONANTS_LAST = re.compile(r"[bcdfghjklmnpqrstvwxz]{2}$")
ENDINGS = frozenset("nstrademao")  # letters that end forms of one word: "samverkas" need not be "samverkan" misread


def _usual(length: int) -> float:
    """Nats: how common the word put in must be. Three letters are near many words, so it must be "och" or "till"."""
    return 8.0 if length < 5 else 13.5 if length < 7 else 19.0


def correct(text: Text, kit: Kit) -> Iterator[Edit]:
    """An edit for each unknown word that is a common word but for one usual misreading."""
    value = text.value
    sound = [passage for passage in passages(value, kit.lexicon) if passage.kind == STRAY]
    for passage in sound:
        for match in _LONE_I.finditer(value, passage.span.start, passage.span.end):
            if not NO_I.match(value, match.end()) and not numbered(value, match.start()):
                yield Edit(Span(*match.span()), "i", "spelling", CAPITAL_I)
    strange = _strange(value, sound, kit)
    if strange:
        own = own_words(value, kit)
        near = own.near(sorted(strange), general(kit.confusions, SHAPES))
        strange = frozenset(
            word
            for word in strange
            if not (_cut_short(word, kit) or _is_compound(word, kit)) and (word in near or _may_be_another(word, kit))
        )
    # Only what stands about such a word is taken apart: most of a sound text is never looked at again.
    found = [piece for span in _around(value, sound, strange) for piece in _near(value, span, strange)]
    if found:
        for reading in Reader(value, SHAPES, kit, strange).read(found):
            edit = _edit(value, reading, own, kit) if reading.piece.seen in strange else None
            if edit:
                yield edit


def _strange(value: str, sound: list[Passage], kit: Kit) -> frozenset[str]:
    """The unknown words that may be strays: long enough, and not used again and again."""
    lexicon = kit.lexicon
    counts: Counter[str] = Counter()
    names: set[str] = set()
    for passage in sound:
        counts.update(word.lower() for word in passage.unknown if word.isalpha() or _digit_inside(word, kit))
        for match in _NAME.finditer(value, passage.span.start, passage.span.end):
            if len(match[0]) < LONG and not lexicon.knows(match[0]):
                word = match[0].lower()
                counts[word] += 1
                before = value[max(0, match.start() - 2) : match.start()]
                if len(word) < BEGINS_A_SENTENCE[0] or not before.endswith((". ", "\n", "\t")):
                    names.add(word)
        for first, _, second in broken_words(value, passage.span.start, passage.span.end):
            if not lexicon.knows(first + second):
                counts[(first + second).lower()] += 1
    rare = {word for word, count in counts.items() if count < TERM}
    names &= rare
    if names:
        names -= own_words(value, kit).near(sorted(names), general(kit.confusions, SHAPES)).keys()
    return frozenset(rare - names)


def _may_be_another(word: str, kit: Kit) -> bool:
    """Whether one usual misreading, or a blank put in, makes a known word of it: what else is not worth a search."""
    lexicon = kit.lexicon
    parted = ((word[:at], word[at:]) for at in range(2, len(word) - 1))
    if any(_is_small(a, b, kit) and lexicon.has(a) & lexicon.has(b) & WORD for a, b in parted):
        return True
    usual = _usual(len(word)) * PER_NAT
    if any(lexicon.cost[number] <= usual for number in lexicon.graph.replaced(word, misreadings(kit.confusions, NEAR))):
        return True
    if len(word) < LONG_COMPOUND:
        return False
    likely = misreadings(kit.confusions, NEAR_COMPOUND)
    return any(
        lexicon.is_compound(word[:at] + meant + word[at + width :])
        for at in range(min(len(word), lexicon.reach(word) + 1))
        for width in (1, 2)
        for meant in likely.get(word[at : at + width], ())
    )


def _cut_short(word: str, kit: Kit) -> bool:
    """Whether somebody wrote only the beginning of a word: "(ej tjänstg)". Such end before a vowel."""
    lexicon = kit.lexicon
    return bool(_CONSONANTS_LAST.search(word)) and lexicon.graph.begins(word) and not lexicon.has(word)


def _is_compound(word: str, kit: Kit) -> bool:
    """Whether two known words make it up, though no dictionary lets the second end one: "plåtlador"."""
    has = kit.lexicon.has
    return any(has(word[:at]) & BEGIN and has(word[at:]) & WORD for at in range(LONG_HALF, len(word) - LONG_HALF + 1))


def _digit_inside(word: str, kit: Kit) -> bool:
    """Whether a digit stands for a letter: not in "bistånd1", where it is a footnote's mark."""
    letters = "".join(filter(str.isalpha, word))
    return len(letters) >= SHORTEST and not (word[-1].isdigit() and kit.lexicon.knows(letters))


def _around(value: str, sound: list[Passage], strange: frozenset[str]) -> Iterator[Span]:
    """The stretches of text that strays stand in, from blank to blank, in order and apart."""
    last = None
    starts = [passage.span.start for passage in sound]
    for place in sorted(_places(value, strange)):
        passage = sound[bisect_right(starts, place.start) - 1].span
        if place not in passage:
            continue
        start = value.rfind(" ", passage.start, max(passage.start, place.start - CONTEXT)) + 1
        end = value.find(" ", place.end + CONTEXT, passage.end)
        span = Span(max(start, passage.start), end if end >= 0 else passage.end)
        if last and span.start <= last.end:
            last = Span(last.start, max(last.end, span.end))
            continue
        if last:
            yield last
        last = span
    if last:
        yield last


def _places(value: str, strange: frozenset[str]) -> Iterator[Span]:
    """Where the words stand, in any case and over line ends too."""
    lower = value.lower()
    if len(lower) != len(value):  # a capital that has no small letter of its own
        lower = value
    for word in strange:
        at = lower.find(word)
        while at >= 0:
            end = at + len(word)
            if not lower[at - 1 : at].isalnum() and not lower[end : end + 1].isalnum():
                yield Span(at, end)
            at = lower.find(word, end)
    for first, hyphen, second in broken_words(value):
        if (first + second).lower() in strange:
            yield Span(hyphen.start - len(first), hyphen.end + len(second))


def _near(value: str, span: Span, strange: frozenset[str]) -> Iterator[Piece]:
    """The pieces that a stray's context is made of; a stop where others were left out."""
    found = pieces(value, span.start, span.end)
    wanted = {at + d for at, piece in enumerate(found) if piece.seen in strange for d in range(-REACH, REACH + 1)}
    for at, piece in enumerate(found):
        if at in wanted:
            yield piece
            if at + 1 not in wanted:
                yield Piece(Span(piece.span.end, piece.span.end), "", STOP)
    yield Piece(Span(span.end, span.end), "", STOP)


def _edit(value: str, reading: Reading, own: Own, kit: Kit) -> Edit | None:
    shares, seen = reading.shares, reading.piece.seen
    best = max(range(len(shares)), key=shares.__getitem__)
    choice = reading.choices[best]
    # In a sound text a second misreading in one word is improbable.
    errors = [(meant, read) for meant, read in choice.pairs if meant != read]
    if best == 0 or shares[best] < SURE:
        return None
    if " " in choice.meant:
        return _parted(value, reading, choice, kit) if shares[best] >= SURE_COMPOUND else None
    if choice.channel > NEAR or len(errors) != 1 or errors[0] in DOTS_PUT_ON:
        return None
    if (
        _glued(value, reading.piece, kit)
        or _misspelled(choice, seen, *errors[0])
        or _form(choice.meant, seen)
        or not _expected(value, reading, choice, shares[best], own, kit)
    ):
        return None
    old = value[reading.piece.span.start : reading.piece.span.end]
    return Edit(reading.piece.span, in_case_of(choice.meant, old), "spelling", round(shares[best], 3))


def _parted(value: str, reading: Reading, choice: Candidate, kit: Kit) -> Edit | None:
    """A word and a little one that lost the blank between them; two long ones may be a compound that somebody made."""
    first, second = choice.meant.split(" ")
    if not _is_small(first, second, kit):
        return None
    old = value[reading.piece.span.start : reading.piece.span.end]
    return Edit(reading.piece.span, f"{old[: len(first)]} {old[len(first) :]}", "blank", round(max(reading.shares), 3))


def _is_small(first: str, second: str, kit: Kit) -> bool:
    """Whether one of two words is a little one; in "miljöoch" a hyphen is lost, too."""
    hyphen_lost = second == "och" and kit.lexicon.has(first) & BEGIN
    return first in SMALL_FIRST or (second in SMALL_WORDS and not hyphen_lost)


def _glued(value: str, piece: Piece, kit: Kit) -> bool:
    """Whether it is a word that has swallowed the "i" beside it, or the end of a word torn in two."""
    lexicon, seen = kit.lexicon, piece.seen
    if (seen[-1] == "i" and lexicon.knows(seen[:-1])) or (seen[0] == "i" and lexicon.knows(seen[1:])):
        return True
    before = _LAST_WORD.search(value, max(0, piece.span.start - LONGEST), piece.span.start)
    return before is not None and not lexicon.knows(before[1])


def _misspelled(choice: Candidate, seen: str, right: str, wrong: str) -> bool:
    """Whether the difference is one that people make, and makes oftener than reading programs do."""
    one_for_two = _RUN.sub(r"\1", choice.meant) == _RUN.sub(r"\1", seen)
    if one_for_two:
        return choice.channel > COMMON_MISREADING
    return (len(wrong) < len(right) and wrong in right) or (len(right) < len(wrong) and right in wrong)


def _form(meant: str, seen: str) -> bool:
    """Whether they may be forms of one word."""
    return meant[:-1] == seen[:-1] and {meant[-1], seen[-1]} <= ENDINGS


def _expected(value: str, reading: Reading, choice: Candidate, share: float, own: Own, kit: Kit) -> bool:
    """Whether the reading is a word that one would expect there."""
    piece = reading.piece
    length = len(piece.seen)
    if before_surname(value, piece, kit) and choice.meant not in own.names:
        return False
    if value[piece.span.start].isupper() and choice.meant not in own.names:
        if not kit.lexicon.has(choice.meant) & WORD and choice.listed:
            return False  # a name: that nobody knows another like it says nothing
        letters, usual = BEGINS_A_SENTENCE
        if length < LONG and not (piece.starts and length >= letters and choice.alone <= usual):
            return False
    if kit.lexicon.knows(piece.seen):
        return share >= SURE_KNOWN and choice.alone <= COMMONEST
    if choice.listed:
        return choice.alone <= _usual(length)
    rarest = RARE_COMPOUND if choice.channel <= COMMON_MISREADING else USUAL_COMPOUND
    return length >= LONG_COMPOUND and share >= SURE_COMPOUND and choice.alone <= rarest
