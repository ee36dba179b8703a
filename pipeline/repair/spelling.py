"""Spelling: in damaged passages, each word as it most probably stood on the page.

A noisy channel: how probable the word is in its context × how often a program reads it as what we see. The channel
begins as the general one of models/confusions.tsv, then learns from the document itself and reads it again.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pipeline.kit import Kit
from pipeline.kit.confusions import LETTERS, SHAPES
from pipeline.kit.lexicon import CAPITAL, WORD
from pipeline.repair.gate import QUIET, STRAY, passages
from pipeline.repair.judge import judged
from pipeline.repair.readings import NUMBERED, Reader, Reading, is_name
from pipeline.repair.stops import ends_before
from pipeline.repair.words import Piece, pieces
from pipeline.repair.written import in_mid_sentence, reads_i_large, written_like
from pipeline.text import Edit, Span, Text

DOUBTFUL = 0.5  # probability of being damaged from which a word left alone is marked
FEWEST_MENDED, MENDED_IN = 2, 120  # words put right that prove a bad picture; words of text to each of them
PROOFS = frozenset(("section sign", "party code", "name", "label"))  # changes that prove as much
MOST_DOTTED = 3  # words that got back å, ä, ö to each of them
CAPITAL_I = 0.9  # confidence that a capital I in mid-sentence is a small i, as bad scans have it
# "den I juni", "I ledamot", "I.)": no word "i" goes before these.
NO_I = re.compile(
    r"(?!\s)|\s+(?:ledamot|r[oö]st|jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec|ja\b|nej\b|avst|frånv|nedlagd)", re.I
)
# Dirt where a line ends, and a § read as a digit, prove as much as a misread word.
_DIRT = re.compile(
    r"(?<=\S)[ \t][;:|=~^_<>][ \t]*$|^(?:[A-ZÅÄÖ][A-Za-z]{1,4} )?[58] ?\d{1,3} (?:D[nai]r|[ÄA]rendenr) ", re.M
)


def correct(text: Text, kit: Kit) -> Iterator[Edit]:
    """An edit for every damaged word, and a ``doubt`` for those that look damaged but stay."""
    for kind in (LETTERS, SHAPES):
        yield from _mended(text.value, _spans(text.value, (kind,), kit), kind, kit)


def again(text: Text, kit: Kit) -> Iterator[Edit]:
    """The same for a badly read text, what seemed sound passages with a stray word in them not excepted."""
    yield from _mended(text.value, _spans(text.value, (SHAPES, STRAY, QUIET), kit), SHAPES, kit)


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
    confidence, taken = judged(value, reading, best, kind, kit)
    if taken:
        others = tuple(written(i) for i in order[1:3] if shares[i] > 0.01)
        return Edit(piece.span, written(best), "spelling", round(confidence, 3), others)
    if 1 - shares[0] >= DOUBTFUL:
        others = tuple(written(i) for i in order[:3] if i and shares[i] > 0.05)
        return Edit(piece.span, old, "doubt", round(shares[best], 3), others)
    return None


def _small_i(value: str, piece: Piece, old: str, kit: Kit) -> Edit | None:
    """I for i in mid-sentence: "insatser I staden", "dels Inom vården"; names with I stay."""
    flags = kit.lexicon.has(piece.seen)
    if old[0] != "I" or not is_name(value, piece) or not flags & WORD or (old.isupper() and len(old) > 1):
        return None
    if (flags & CAPITAL and old != "I") or not in_mid_sentence(value, piece):
        return None
    if old == "I" and (NO_I.match(value, piece.span.end) or numbered(value, piece.span.start)):
        return None
    if not reads_i_large(value) and (old != "I" or ends_before(value, piece.span.start, kit)):
        return None
    return Edit(piece.span, "i" + old[1:], "spelling", CAPITAL_I)


def numbered(value: str, at: int) -> bool:
    """Whether a number is due: "punkt I" is point one."""
    words = value[max(0, at - 20) : at].split()
    return bool(words and NUMBERED.fullmatch(words[-1].lower()))
