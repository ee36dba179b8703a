"""Stops: full stops that a bad picture made of commas and hyphens, where the next word says that no sentence ends."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.kit import Kit
from pipeline.kit.confusions import SHAPES
from pipeline.kit.lexicon import WORD
from pipeline.repair.gate import passages
from pipeline.text import Edit, Span, Text

# A known word of some length, a full stop, and a small letter: no sentence ends here, and no abbreviation.
_WITHIN = re.compile(r"(?<![^\W_])([^\W\d_]{4,})(\.) (?=([a-zåäöé]{2,}))")
_PARTY = r"\((?:MP|KD|SD|[VMCLS])\)"
# "Eva Lind (S). Bo Ek (M)": a list of names goes on.
_LISTED = re.compile(rf"{_PARTY}(\.) (?=[A-ZÅÄÖ][a-zåäöé]+ [A-ZÅÄÖ][\wé-]+ {_PARTY})")
_LISTS = re.compile(rf"{_PARTY}, [A-ZÅÄÖ][a-zåäöé]+ [A-ZÅÄÖ][\wé-]+ {_PARTY}")
_ABBREVIATIONS = frozenset(
    re.findall(r"\w+", "inkl exkl resp jämf kommun avser ordf sekr dnr enligt forts prop mnkr tkr mkr milj exempel")
)


def correct(text: Text, kit: Kit) -> Iterator[Edit]:
    """A comma for a full stop where the line goes on in small letters; a hyphen before "och": "vård- och omsorg"."""
    value = text.value
    lists = _LISTS.search(value) is not None
    for passage in passages(value, kit.lexicon):
        if passage.kind != SHAPES:
            continue
        for match in _WITHIN.finditer(value, passage.span.start, passage.span.end):
            word = match[1].lower()
            if word not in _ABBREVIATIONS and kit.lexicon.has(word) & WORD:
                yield Edit(Span(*match.span(2)), "-" if match[3] == "och" else ",", "punctuation", 0.85)
        if lists:
            for match in _LISTED.finditer(value, passage.span.start, passage.span.end):
                yield Edit(Span(*match.span(1)), ",", "punctuation", 0.85)
