"""Strays: the few damaged words of a text that is sound otherwise."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from pipeline.kit import Kit
from pipeline.kit.confusions import SHAPES
from pipeline.kit.ngrams import STOP
from pipeline.repair.gate import STRAY, passages
from pipeline.repair.readings import Reader, Reading
from pipeline.repair.spelling import in_case_of
from pipeline.repair.words import Piece, pieces
from pipeline.text import Edit, Span, Text

_RUN = re.compile(r"(.)\1+")
_WORD = re.compile(r"[^\W\d_]+")
# Sound text has rare words, authors' slips and terms of the trade; what is changed here must be beyond doubt.
SHORTEST = 3  # letters; shorter unknown words are abbreviations
REACH = 3  # words on either side that tell whether a reading fits
TERM = 3  # times from which an unknown word is a term of this text
LONG = 12  # letters from which a word with a capital is a board or a heading rather than a name
SURE = 0.995  # probability from which a stray is changed
NEAR = 8.0  # nats: how likely the misreading must be, about one in 3,000
ENDINGS = frozenset("nstradem")  # letters that end forms of one word: "samverkas" need not be "samverkan" misread


def _usual(length: int) -> float:
    """Nats: how common the word put in must be. Three letters are near many words, so it must be "och" or "till"."""
    return 6.5 if length < 5 else 13.5


def correct(text: Text, kit: Kit) -> Iterator[Edit]:
    """An edit for each unknown word that is a common word but for one usual misreading."""
    sound = [passage.span for passage in passages(text.value, kit.lexicon) if passage.kind == STRAY]
    words = {span: _WORD.findall(text.value, span.start, span.end) for span in sound}
    strange = _strange(words, kit)
    # Only passages with such a word are taken apart: most of a sound text is never looked at again.
    found = [
        piece
        for span in sound
        if not strange.isdisjoint(words[span])
        for piece in _near(pieces(text.value, span.start, span.end), strange)
    ]
    if found:
        for reading in Reader(text.value, SHAPES, kit, strange).read(found):
            edit = _edit(text.value, reading) if reading.piece.seen in strange else None
            if edit:
                yield edit


def _near(found: list[Piece], strange: frozenset[str]) -> Iterator[Piece]:
    """The pieces a stray's context is made of; a stop where others were left out."""
    wanted = {at + d for at, piece in enumerate(found) if piece.seen in strange for d in range(-REACH, REACH + 1)}
    for at, piece in enumerate(found):
        if at in wanted:
            yield piece
            if at + 1 not in wanted:
                yield Piece(Span(piece.span.end, piece.span.end), "", STOP)


def _strange(words: dict[Span, list[str]], kit: Kit) -> frozenset[str]:
    """The unknown words that may be strays: in small letters, long enough, not used again and again."""
    counts: Counter[str] = Counter()
    capital: set[str] = set()
    for row in words.values():
        for word in row:
            if len(word) >= SHORTEST and not kit.lexicon.knows(word):
                counts[word.lower()] += 1
                if not word.islower() and len(word) < LONG:
                    capital.add(word.lower())
    return frozenset(word for word, count in counts.items() if count < TERM and word not in capital)


def _edit(value: str, reading: Reading) -> Edit | None:
    shares = reading.shares
    best = max(range(len(shares)), key=shares.__getitem__)
    choice = reading.choices[best]
    seen = reading.piece.seen
    # In a sound text a second misreading in one word is improbable.
    errors = [(meant, read) for meant, read in choice.pairs if meant != read]
    if best == 0 or shares[best] < SURE or choice.channel > NEAR or len(errors) != 1:
        return None
    if _RUN.sub(r"\1", choice.meant) == _RUN.sub(r"\1", seen):  # one letter for two is how people misspell
        return None
    if choice.meant[:-1] == seen[:-1] and {choice.meant[-1], seen[-1]} <= ENDINGS:
        return None
    # Compounds put together here are no evidence: "funktionshindersråd" is one as well as "-rad".
    if not choice.listed or choice.alone > _usual(len(seen)):
        return None
    old = value[reading.piece.span.start : reading.piece.span.end]
    return Edit(reading.piece.span, in_case_of(choice.meant, old), "spelling", round(shares[best], 3))
