"""Candidates: what a reading changes, and what it costs in the text at hand."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

from pipeline.kit.lexicon import CAPITAL, Lexicon
from pipeline.repair.channel import COMMON_MISREADING, Channel
from pipeline.repair.own import Own
from pipeline.repair.search import Candidate

SECOND_ERROR = 3.0  # nats for each misreading of a word of sound text after the first
ENDING = 3  # letters in which forms of a word differ
DOTTED = frozenset("åäö")
SPELLINGS = frozenset(["kh", "hk", "ck", "kc", "vw", "wv", "sz", "zs"])  # Enochsson and Enocksson, Viberg and Wiberg
VOWELS = frozenset("aeiouyåäöé")
SHORTEST_HALF = 2  # letters of half a name
SHORTEST_NAME = 5  # letters of a name that may be another one, misread


def dots(candidate: Candidate) -> bool:
    """Whether a reading only puts back å, ä, ö."""
    return bool(candidate.pairs) and all(meant == seen or _dotted(meant, seen) for meant, seen in candidate.pairs)


def _dotted(meant: str, seen: str) -> bool:
    """Whether å, ä or ö is what differs: not in "fö" for "to"."""
    return not DOTTED.isdisjoint(meant) and (len(meant) == 1 or meant[0] == seen[:1] or meant[-1] == seen[-1:])


def as_here(candidate: Candidate, seen: str, own: Own, others: Sequence[Candidate]) -> Candidate:
    """What a reading costs in a text that has the word elsewhere; forms of what stands there are as likely as ever."""
    here = own.listed.get(candidate.meant, math.inf)
    if here >= candidate.alone or candidate.meant[:-ENDING] == seen[: len(candidate.meant) - ENDING]:
        return candidate
    stem = candidate.meant[:-ENDING]
    if candidate.meant[-1] != seen[-1] and any(o.meant[-1] == seen[-1] and o.meant.startswith(stem) for o in others):
        return candidate  # another form was misread: "tafiknämndens" is not the "trafiknämnden" above it
    return replace(candidate, alone=here)


def in_sound_text(candidate: Candidate) -> Candidate:
    """What a reading costs where misreadings are few."""
    errors = sum(meant != seen for meant, seen in candidate.pairs)
    return replace(candidate, channel=candidate.channel + SECOND_ERROR * max(0, errors - 1))


def recosted(candidate: Candidate, channel: Channel) -> Candidate:
    """What a reading costs by another channel."""
    return replace(candidate, channel=sum(map(channel.cost, candidate.pairs)))


def is_another_name(candidate: Candidate, seen: str, lexicon: Lexicon) -> bool:
    """Whether a reading is a name that differs by one usual misreading: Berntsson, read as ``Bemtsson``."""
    errors = [pair for pair in candidate.pairs if pair[0] != pair[1]]
    # Capitals are misread otherwise, and names differ by a vowel, by dots, by a letter more: Helmfrid and Holmfrid.
    if len(errors) != 1 or candidate.meant[0] != seen[0] or _may_be_spelled_so(*errors[0]):
        return False
    if candidate.channel >= COMMON_MISREADING or len(seen) < SHORTEST_NAME or is_made(seen, lexicon):
        return False
    return bool(lexicon.has(candidate.meant) & CAPITAL)


def _may_be_spelled_so(meant: str, seen: str) -> bool:
    return VOWELS.issuperset(meant + seen) or meant in seen or seen in meant or f"{meant}{seen}" in SPELLINGS


def is_made(name: str, lexicon: Lexicon) -> bool:
    """Whether a name is put together of two words: Edholt, Lulevägen."""
    return any(
        lexicon.has(name[:at]) and lexicon.has(name[at:]) for at in range(SHORTEST_HALF, len(name) - SHORTEST_HALF + 1)
    )
