"""Boards: the letters of a board in a case number, read as figures: ``2016K5/0266``, ``13K5322``, ``5N 2014/31``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.kit import Kit
from pipeline.text import Edit, Span, Text

_CODE = r"[A-ZÅÄÖÔ58$]{2,5}"
_CASE = re.compile(
    rf"(?<![^\W_])(?:(?:19|20)\d\d(?P<after_year>{_CODE})(?=/\d)|\d\d(?P<inside>{_CODE}?)(?=\d{{3}}(?!\d))"
    rf"|(?P<before_year>{_CODE})(?=[ /-](?:19|20)\d\d[-/:.]\d))"
)
_TWICE = re.compile(r"(?:5|8|\$)S|S(?:5|8|\$)|[58$]{2}")
"""One S read as two signs."""
_DOUBTFUL = frozenset("58$Ô")
_LETTERS = str.maketrans("58$Ô", "SBSÖ")
EVERYWHERE = "KS"
"""Kommunstyrelsen has these letters in every municipality; those of other boards must stand in the text."""


def correct(text: Text, kit: Kit) -> Iterator[Edit]:
    """The letters of a board for signs that are none, where other case numbers of the text have them."""
    found = [
        (match[str(match.lastgroup)], Span(*match.span(str(match.lastgroup)))) for match in _CASE.finditer(text.value)
    ]
    there = {code for code, _ in found if not _DOUBTFUL & set(code)} | {EVERYWHERE}
    for code, span in found:
        meant = {
            form for form in (code.translate(_LETTERS), _TWICE.sub("S", code).translate(_LETTERS)) if form in there
        }
        if len(meant) == 1 and code not in there:
            yield Edit(span, meant.pop(), "label", 0.9)
