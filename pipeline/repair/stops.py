"""Stops: full stops that a bad picture made of commas and hyphens, where the next word says that no sentence ends."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.kit import Kit
from pipeline.kit.confusions import LETTERS, SHAPES
from pipeline.kit.lexicon import WORD
from pipeline.repair.gate import passages
from pipeline.text import Edit, Span, Text

# A known word of some length, a full stop, and a small letter: no sentence ends here, and no abbreviation.
_WITHIN = re.compile(r"(?<![^\W_])([^\W\d_]{4,})(\.|:(?= och\b)) (?=([a-zåäöé]{2,}))")
# "Farsta. Hägersten-Älvsjö. Skarpnäck": names by themselves are no sentences, they are a list.
_NAME = r"[A-ZÅÄÖ][a-zåäöé]+(?:-[A-ZÅÄÖ][a-zåäöé]+)?"
_ALONE = re.compile(rf"(?<=[.,:][ \n])({_NAME})(\.)[ \n](?=({_NAME})[.,])")
_PARTY = r"\((?:MP|KD|SD|[VMCLS])\)"
# "Eva Lind (S). Bo Ek (M)": a list of names goes on.
_LISTED = re.compile(rf"{_PARTY}(\.) (?=[A-ZÅÄÖ][a-zåäöé]+\s[A-ZÅÄÖ][\wé-]+ {_PARTY})")
_LISTS = re.compile(rf"{_PARTY}, [A-ZÅÄÖ][a-zåäöé]+ [A-ZÅÄÖ][\wé-]+ {_PARTY}")
_ABBREVIATIONS = frozenset(
    re.findall(r"\w+", "inkl exkl resp jämf kommun avser ordf sekr dnr enligt forts prop mnkr tkr mkr milj exempel")
)
# Signs by themselves where a line ends, or for a whole line: specks, edges of the paper.
_SPECKS = re.compile(
    r"(?:(?<=\S)[ \t]+|^)[;|~¢^][ \t]*(?:[;:|~¢^_][ \t]*){0,3}$|(?<=\S)[ \t]+:(?=\n{1,2}[a-zåäöé])", re.M
)
# Tesseract sees a quote before the T of "'Tillsammans" when it reads another language; a true one has a second.
_TICK = re.compile(r"(?<![^\s(])['‘](?=[^\W\d_]{3})(?![^'’‘\n]{0,80}['’])")


def specks(text: Text, kit: Kit) -> Iterator[Edit]:
    """Nothing for lone signs at line ends and lone quotes before words of damaged passages."""
    value = text.value
    for passage in passages(value, kit.lexicon):
        if passage.kind not in (SHAPES, LETTERS):
            continue
        for match in _SPECKS.finditer(value, passage.span.start, passage.span.end):
            if passage.kind == LETTERS and "|" in match[0]:
                continue  # as often an i or I
            yield Edit(Span(*match.span()), "", "speck", 0.8)
        if passage.kind == LETTERS:
            for match in _TICK.finditer(value, passage.span.start, passage.span.end):
                yield Edit(Span(*match.span()), "", "speck", 0.8)


def correct(text: Text, kit: Kit) -> Iterator[Edit]:
    """A comma for a full stop where the line goes on in small letters; a hyphen before "och": "vård- och omsorg"."""
    value = text.value
    lists = _LISTS.search(value) is not None
    for passage in passages(value, kit.lexicon):
        if passage.kind != SHAPES:
            continue
        for match in _WITHIN.finditer(value, passage.span.start, passage.span.end):
            word = match[1].lower()
            if word not in _ABBREVIATIONS and kit.lexicon.has(word) & WORD and kit.lexicon.knows(match[3]):
                yield Edit(Span(*match.span(2)), "-" if match[3] == "och" else ",", "punctuation", 0.85)
        for match in _ALONE.finditer(value, passage.span.start, passage.span.end):
            if kit.lexicon.is_name(match[1]) and kit.lexicon.is_name(match[3]):
                yield Edit(Span(*match.span(2)), ",", "punctuation", 0.85)
        if lists:
            for match in _LISTED.finditer(value, passage.span.start, passage.span.end):
                yield Edit(Span(*match.span(1)), ",", "punctuation", 0.85)
