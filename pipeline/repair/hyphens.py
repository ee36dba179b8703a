"""Hyphens: words that a line end broke."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.kit import Kit
from pipeline.kit.lexicon import CAPITAL, PER_NAT, WORD
from pipeline.text import Edit, Span, Text

BROKEN_WORD = re.compile(r"(?<![^\W\d_])([^\W\d_]{2,})([-\u00ad\u2010] ?\n\s{0,3})([a-zåäöéü][^\W\d_]*)")
SUSPENDED = frozenset(("och", "eller", "samt", "respektive", "resp", "till", "men"))  # kultur-⏎och fritidsnämnden
SOFT = re.compile("\u00ad(?=[^\\W\\d_])")


def rejoin(text: Text, kit: Kit) -> Iterator[Edit]:
    """Join a known word the line end broke: kommun-⏎styrelsen → kommunstyrelsen."""
    for match in BROKEN_WORD.finditer(text.value):
        first, hyphen, second = match.groups()
        if second in SUSPENDED or not _is_one_word(first, second, kit):
            continue
        if hyphen[0] == "\u00ad" or not _wants_hyphen(first, second, kit):
            yield Edit(Span(*match.span(2)), "", "hyphen", 0.98)


def soft(text: Text, kit: Kit) -> Iterator[Edit]:
    """Take away soft hyphens inside words: they only say where a word may break."""
    for match in SOFT.finditer(text.value):
        if match.start() and text.value[match.start() - 1].isalpha():
            yield Edit(Span(*match.span()), "", "hyphen")


def _is_one_word(first: str, second: str, kit: Kit) -> bool:
    # SFI-⏎elever, BUP-⏎mottagning: after capitals the hyphen belongs there.
    if first.isupper():
        return False
    return kit.lexicon.knows(first + second)


def _wants_hyphen(first: str, second: str, kit: Kit) -> bool:
    """Whether the word is written with a hyphen also in mid-line: e-post, icke-statlig."""
    lexicon = kit.lexicon
    hyphened = lexicon.graph.number(f"{first}-{second}".lower())
    if hyphened < 0 or not lexicon.flags[hyphened] & (WORD | CAPITAL):
        return False
    joined = lexicon.graph.number((first + second).lower())
    return joined < 0 or lexicon.cost[hyphened] + PER_NAT < lexicon.cost[joined]
