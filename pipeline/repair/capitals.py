"""Capitals: letters of a badly read text that look alike, small and large, where they must be large."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.kit import Kit
from pipeline.kit.lexicon import CAPITAL, WORD
from pipeline.repair.words import SUSPENDED
from pipeline.text import Edit, Span, Text

_ALIKE = "[cjosuvwxz]"  # letters that are small and large by their height alone, or nearly
# A sentence begins after a stop that ends a word of some length: no abbreviation.
_SENTENCE = re.compile(rf"(?:(?<=[a-zåäöé]{{5}}\. )|(?<=[a-zåäöé]{{5}}\.\n)){_ALIKE}(?=[a-zåäöé]+(?![\w.]))")
# "jörgen Ek", "Ulrika jonssund (C)": part of a name.
_FIRST = re.compile(r"(?<![^\s(])(?P<word>[a-zåäöé]{3,})(?=(?:-[A-ZÅÄÖ][a-zåäöé]+)?\s[A-ZÅÄÖ][a-zåäöé])")
_LAST = re.compile(rf"(?<=[a-zåäöé]\s)(?P<word>{_ALIKE}[a-zåäöé]{{3,}})(?=\s\((?:MP|KD|SD|[VMCLS])\))")
_CAPITAL_BEFORE = re.compile(r"[A-ZÅÄÖ][a-zåäöé]+\s\Z")
LONGEST = 30


def names(text: Text, kit: Kit) -> Iterator[Edit]:
    """A capital for first names that are no words, and for what stands between a name and a party."""
    value = text.value
    for match in _FIRST.finditer(value):
        if kit.lexicon.has(match["word"]) & (CAPITAL | WORD) == CAPITAL:
            yield _capital(match.start(), value)
    for match in _LAST.finditer(value):
        if _CAPITAL_BEFORE.search(value, max(0, match.start() - LONGEST), match.start()):
            yield _capital(match.start(), value)


def sentences(text: Text, kit: Kit) -> Iterator[Edit]:
    """A capital after a full stop."""
    for match in _SENTENCE.finditer(text.value):
        last = text.value[max(0, match.start() - LONGEST) : match.start()].split()[-1]
        # "Stockholms. stad": dirt rather than a stop.
        if last[0].islower() and not SUSPENDED.match(text.value, match.start()):
            yield _capital(match.start(), text.value)


def _capital(at: int, value: str) -> Edit:
    return Edit(Span(at, at + 1), value[at].upper(), "spelling", 0.85)
