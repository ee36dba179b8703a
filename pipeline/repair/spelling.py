"""Spelling: in damaged passages, each word as it most probably stood on the page.

A noisy channel: how probable the word is in its context × how often a program reads it as what we see. The channel
begins as the general one of models/confusions.tsv, then learns from the document itself and reads it again.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from pipeline.kit import Kit
from pipeline.kit.confusions import LETTERS, SHAPES
from pipeline.kit.lexicon import CAPITAL, PER_NAT, letter_codes
from pipeline.repair.channel import Channel, Pair
from pipeline.repair.gate import passages
from pipeline.repair.lattice import posteriors
from pipeline.repair.search import Candidate, Searcher
from pipeline.repair.words import Piece, pieces
from pipeline.text import Edit, Span, Text

UNLISTED = 6.0  # nats: a word is one that no dictionary has, before its letters are counted
MIXED = 5.0  # nats for each digit or sign that truly stands among letters
DIGIT = 2.5  # nats: a number is this very digit
SURE = {LETTERS: 0.97, SHAPES: 0.9}  # probability from which a word is changed
DOTTED_SURE = 0.6  # the same where only å, ä, ö are put back in a text that has lost them all
LONG_SHOT = 0.97  # the same for compounds nobody has written before, and for very short words
NOT_A_NAME = 7.0  # nats: a word in mid-sentence has a capital though no name is written like it
ONE_FOR_I = re.compile(r"(?<=[a-zåäöé,] )[1\[](?= [a-zåäö&])")  # where "i" stands and a number seldom does
DOUBTFUL = 0.5  # probability of being damaged from which a word left alone is marked
TEACHES = 0.9  # probability from which a reading says something about the channel
LEARN_FROM = 6000  # pieces that are enough to learn a document's channel


@dataclass(frozen=True, slots=True)
class _Reading:
    """A place of the lattice: the readings of one piece, the first is what stands there."""

    piece: Piece
    choices: tuple[Candidate, ...]


def correct(text: Text, kit: Kit) -> Iterator[Edit]:
    """An edit for every damaged word, and a ``doubt`` for those that look damaged but stay."""
    by_kind: dict[str, list[Span]] = {LETTERS: [], SHAPES: []}
    for passage in passages(text.value, kit.lexicon):
        if passage.kind:
            spans = by_kind[passage.kind]
            if spans and spans[-1].end == passage.span.start:
                spans[-1] = Span(spans[-1].start, passage.span.end)
            else:
                spans.append(passage.span)
    for kind, spans in by_kind.items():
        if spans:
            found = [piece for span in spans for piece in pieces(text.value, span.start, span.end)]
            yield from _corrected(text.value, found, kind, kit)


def _corrected(value: str, found: list[Piece], kind: str, kit: Kit) -> Iterator[Edit]:
    channel = Channel(kit.confusions.of(kind))
    sample = found[:LEARN_FROM]
    lattice, shares = _read(value, sample, channel, kind, kit)
    channel = channel.adapted(_confusions(lattice, shares))
    lattice, shares = _read(value, found, channel, kind, kit)
    for reading, share in zip(lattice, shares, strict=True):
        edit = _edit(value, reading, share, kind)
        if edit:
            yield edit


def _read(value: str, found: list[Piece], channel: Channel, kind: str, kit: Kit) -> tuple[list[_Reading], list[list[float]]]:
    """The lattice of the pieces and the probability of each reading in it."""
    wanted = {piece.seen for piece in found if piece.seen and _suspect(piece.seen, kind, kit)}
    words = sorted(wanted)
    candidates = dict(zip(words, Searcher(kit.lexicon, channel)(words), strict=True))
    one_for_i = _one_for_i(value, found)
    lattice = [
        _Reading(piece, _choices(piece, candidates.get(piece.seen, []), channel, kit, _is_name(value, piece), one_for_i))
        for piece in found
    ]
    context = [[_context(reading.piece, choice) for choice in reading.choices] for reading in lattice]
    shares = posteriors(
        context,
        [[choice.channel for choice in reading.choices] for reading in lattice],
        [[choice.alone for choice in reading.choices] for reading in lattice],
        kit.ngrams,
    )
    return lattice, shares


def _suspect(seen: str, kind: str, kit: Kit) -> bool:
    """Whether a piece may be other than it seems: any in wrong-language text, unknown or very short ones else."""
    if kind == LETTERS:
        return True
    return len(seen) <= 4 or not kit.lexicon.has(seen)


def _context(piece: Piece, choice: Candidate) -> str:
    return choice.meant if piece.seen and choice.meant != piece.seen else piece.context


def _one_for_i(value: str, found: list[Piece]) -> float:
    """What it costs to take a lone 1 for an i: little in a text with many a 1 where an i should be."""
    ones = len(ONE_FOR_I.findall(value))
    return -math.log((ones + 0.5) / (sum(piece.seen == "i" for piece in found) + ones + 10))


def _is_name(value: str, piece: Piece) -> bool:
    """Whether a piece is written like a name: a capital where no sentence begins."""
    return value[piece.span.start].isupper() and not piece.starts


def _choices(
    piece: Piece, candidates: Sequence[Candidate], channel: Channel, kit: Kit, name: bool, one_for_i: float
) -> tuple[Candidate, ...]:
    """The readings of a piece, what stands there first."""
    seen = piece.seen
    if not seen:
        return (Candidate("", 0.0, 0.0, (), True),)
    own = next((c for c in candidates if c.meant == seen), None)
    if own is None:
        own = _as_it_stands(seen, channel, kit)
    others = [c for c in candidates if c.meant != seen]
    if seen in ("1", "["):
        others = [replace(c, channel=min(c.channel, one_for_i)) for c in others if c.meant == "i"]
    elif seen.isdigit():
        others = []
    if name:
        others = [c if _can_be_name(c, kit) else replace(c, alone=c.alone + NOT_A_NAME) for c in others if _dots(c)]
    return (own, *others)


def _can_be_name(candidate: Candidate, kit: Kit) -> bool:
    return bool(kit.lexicon.has(candidate.meant) & CAPITAL)


def _dots(candidate: Candidate) -> bool:
    """Whether a reading only puts back å, ä, ö."""
    return all(meant == seen or set(meant) & set("åäö") for meant, seen in candidate.pairs)


def _as_it_stands(seen: str, channel: Channel, kit: Kit) -> Candidate:
    kept = sum(channel.kept_cost(letter) for letter in seen)
    if seen.isdigit():
        return Candidate(seen, kept, DIGIT, (), True)
    lexicon = kit.lexicon
    if lexicon.knows(seen):
        number = lexicon.graph.number(seen)
        cost = int(lexicon.cost[number]) / PER_NAT if number >= 0 else UNLISTED + 14
        return Candidate(seen, kept, cost, (), number >= 0)
    signs = sum(not letter.isalpha() for letter in seen)
    kept += MIXED * signs * (signs < len(seen))
    return Candidate(seen, kept, UNLISTED + lexicon.letter_cost(seen) * (len(letter_codes(seen)) - 2), (), False)


def _confusions(lattice: list[_Reading], shares: list[list[float]]) -> Counter[Pair]:
    met: Counter[Pair] = Counter()
    for reading, share in zip(lattice, shares, strict=True):
        best = max(range(len(share)), key=share.__getitem__)
        if share[best] >= TEACHES:
            met.update(reading.choices[best].pairs)
    return met


def _edit(value: str, reading: _Reading, share: list[float], kind: str) -> Edit | None:
    piece = reading.piece
    if len(share) == 1:
        return None
    best = max(range(len(share)), key=share.__getitem__)
    if best == 0:
        return None
    old = value[piece.span.start : piece.span.end]
    new = in_case_of(reading.choices[best].meant, old)
    if piece.starts and not any(map(str.isalpha, old)):
        new = new.capitalize()
    if new == old:
        return None
    order = sorted(range(len(share)), key=lambda i: -share[i])
    if share[best] >= _sure(reading.choices[best], piece, kind):
        others = tuple(in_case_of(reading.choices[i].meant, old) for i in order[1:3] if share[i] > 0.01)
        return Edit(piece.span, new, "spelling", round(share[best], 3), others)
    if 1 - share[0] >= DOUBTFUL:
        readings = tuple(in_case_of(reading.choices[i].meant, old) for i in order[:3] if i and share[i] > 0.05)
        return Edit(piece.span, old, "doubt", round(share[best], 3), readings)
    return None


def _sure(choice: Candidate, piece: Piece, kind: str) -> float:
    """The probability from which a reading may replace what stands there."""
    if kind == LETTERS and _dots(choice):
        return DOTTED_SURE
    return SURE[kind] if choice.listed and len(piece.seen) > 3 else LONG_SHOT


def in_case_of(word: str, like: str) -> str:
    """The word in capitals as ``like`` has them: none, the first, or all."""
    letters = [c for c in like if c.isalpha()]
    if len(letters) > 1 and all(map(str.isupper, letters)):
        return word.upper()
    if letters and letters[0].isupper() and like[0] == letters[0]:
        return word[:1].upper() + word[1:]
    return word


