"""Joins: words of a badly read text that a blank parted: ``kommun fullmäktige``, ``be gårdes``, ``ytter ligare``."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

import numpy as np

from pipeline.kit import Kit
from pipeline.kit.confusions import SHAPES
from pipeline.kit.lexicon import WORD
from pipeline.kit.ngrams import key
from pipeline.repair.channel import general
from pipeline.repair.gate import passages
from pipeline.repair.search import WIDE, searcher
from pipeline.repair.words import LONGEST, SUSPENDED
from pipeline.repair.written import in_case_of
from pipeline.text import Edit, Span, Text

_RUN = re.compile(r"(?<![\w-])(?<!\d )[^\W\d_]+(?: [a-zåäöé]+)+(?![\w-])")
_WORD = re.compile(r"[^\W\d_]+")
PUT_IN = 7.0
"""Nats: a blank stands inside a word."""
SURE = 2.0
"""Nats by which the whole must be likelier than its halves."""
UNHEARD = 19.0
"""Nats: a half that is no word."""
GUESSED = -3.0
"""The same where the whole was misread, too: what the halves may have been by themselves are guesses."""
LONG, LONG_COMPOUND = 7, 12
"""Letters of such a word, and of one that no dictionary lists."""
MOST_MISREAD = 18.0
"""Nats of misreading that it may have."""
SHORTEST = 5
"""Letters of a word that is put together; fewer are near many others."""


def damaged(text: Text, kit: Kit) -> Iterator[Edit]:
    """The same in damaged passages alone."""
    for passage in passages(text.value, kit.lexicon):
        if passage.kind == SHAPES:
            yield from _joined(text.value, passage.span, kit)


def correct(text: Text, kit: Kit) -> Iterator[Edit]:
    """Nothing for a blank between what are no words by themselves, or none that follow each other, but are one."""
    yield from _joined(text.value, Span(0, len(text.value)), kit)


def _joined(value: str, span: Span, kit: Kit) -> Iterator[Edit]:
    runs = _RUN.finditer(value, span.start, span.end)
    gaps = [gap for run in runs for gap in pairwise(_WORD.finditer(value, *run.span()))]
    apart = _apart([(first[0].lower(), second[0]) for first, second in gaps], kit)
    end = span.start
    for (first, second), cost in zip(gaps, apart, strict=True):
        if first.start() >= end and _is_one(first[0].lower() + second[0], cost, kit) and not SUSPENDED.match(second[0]):
            yield Edit(Span(first.end(), second.start()), "", "blank", 0.9)
            end = second.end()


def misread(text: Text, kit: Kit) -> Iterator[Edit]:
    """The word that two halves make, of which one at least is no word, where it was misread, too."""
    value = text.value
    gaps = [
        (first, second)
        for run in _RUN.finditer(value)
        for first, second in pairwise(_WORD.finditer(value, *run.span()))
        if len(first[0] + second[0]) >= LONG and _is_torn(first[0], second[0], kit)
    ]
    halves = {half[0].lower() for gap in gaps for half in gap if not kit.lexicon.knows(half[0])}
    wholes = {first[0].lower() + second[0] for first, second in gaps}
    found = searcher(kit.lexicon, general(kit.confusions, SHAPES), WIDE[SHAPES])(sorted(halves | wholes))
    end = 0
    for first, second in gaps:
        apart = sum(
            min([_alone(half, kit), *(c.channel + c.alone for c in found.get(half, ()))])
            for half in (first[0].lower(), second[0])
        )
        best = min(found[first[0].lower() + second[0]], key=lambda c: c.channel + c.alone, default=None)
        if (
            first.start() < end
            or best is None
            or not (best.listed or len(best.meant) >= LONG_COMPOUND)
            or best.channel > MOST_MISREAD
        ):
            continue
        if best.channel + best.alone + PUT_IN + GUESSED < apart and not SUSPENDED.match(second[0]):
            yield Edit(Span(first.start(), second.end()), in_case_of(best.meant, first[0]), "spelling", 0.9)
            end = second.end()


def _is_torn(first: str, second: str, kit: Kit) -> bool:
    """Whether two words may be one: not where both are known, nor where a name that nobody knows comes first."""
    return not kit.lexicon.knows(second) or (first.islower() and not kit.lexicon.knows(first))


def _is_one(whole: str, apart: float, kit: Kit) -> bool:
    return (
        SHORTEST <= len(whole) <= LONGEST
        and bool(kit.lexicon.has(whole) & WORD)
        and kit.lexicon.nats(whole) + PUT_IN + SURE < apart
    )


def _apart(pairs: Sequence[tuple[str, str]], kit: Kit) -> list[float]:
    """-log P of each two words in a row, in nats."""
    if not pairs:
        return []
    first, second = (np.array([key(pair[at]) for pair in pairs], np.uint64) for at in (0, 1))
    alone = np.array([[_alone(word, kit) for word in pair] for pair in pairs], np.float32)
    _, cost, _ = kit.ngrams.follow(first, second, alone[:, 1])
    return list(map(float, alone[:, 0] + cost))


def _alone(word: str, kit: Kit) -> float:
    nats = kit.lexicon.nats(word) if kit.lexicon.has(word) & WORD else math.inf
    return min(nats, UNHEARD)
