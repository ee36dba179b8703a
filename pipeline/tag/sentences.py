"""Sentences of a text, each with its span: by rules, for parts that need no tokens."""

from __future__ import annotations

import re

from pipeline.text import Span

_END = re.compile(r"[.!?][”\"’')\]]*(?=\s)")
_ABBREVIATION = re.compile(
    r"\b(?:bl\.\s?a|t\.\s?ex|d\.\s?v\.\s?s|dvs|f\.\s?d|t\.\s?o\.\s?m|fr\.\s?o\.\s?m|s\.\s?k|p\.\s?g\.\s?a|"
    r"e\.\s?d|kap|kl|nr|dnr|ca|resp|inkl|exkl|bil|bitr|ordf|tf|mom|st|hr|tjg|ers|forts|s)\.$",
    re.IGNORECASE,
)
_INITIAL = re.compile(r"(?:^|[A-ZÅÄÖ]\w*[ ]|[A-ZÅÄÖ]\.[ ]?)[A-ZÅÄÖ]\.$")
"""Erik P. Lund, C. F. Lund; but "… yrkande från M." ends a sentence."""
_LIST_NUMBER = re.compile(r"(?:^|\n)[ \t]*\d{1,2}\.$")
_PARTY_LETTER = re.compile(r"[A-ZÅÄÖ][a-zåäö]*, s\.$")
"""Karl-Erik Lund, s. — the party ends the sentence; "s." before a number is a page."""
_MANY = re.compile(r"m\.\s?(?:m|fl)\.$")
_STARTS = re.compile(r"\s+(?:[\"”“»]?[A-ZÅÄÖÉÜ]|[12]:[ea]\s+vice\b)")


def _short(head: str) -> bool:
    """Whether a full stop only ends an abbreviation, an initial or a list number."""
    if _INITIAL.search(head) or _LIST_NUMBER.search(head):
        return True
    return bool(_ABBREVIATION.search(head)) and not (_MANY.search(head) or _PARTY_LETTER.search(head))


def sentences(value: str, span: Span) -> tuple[Span, ...]:
    """The sentences of a part of the text. Abbreviations and ordinals do not end one unless a new one clearly begins.

    >>> text = "Anna Ek m.fl. (S) yrkar bifall. Bo Lind (V) yrkar avslag."
    >>> [text[s.start : s.end] for s in sentences(text, Span(0, len(text)))]
    ['Anna Ek m.fl. (S) yrkar bifall.', 'Bo Lind (V) yrkar avslag.']
    """
    found: list[Span] = []
    start = span.start
    for match in _END.finditer(value, span.start, span.end):
        if not _STARTS.match(value, match.end(), span.end):
            continue
        head = value[max(start, match.start() - 16) : match.start() + 1]
        if match[0] == "." and _short(head):
            continue
        found.append(Span(start, match.end()))
        start = match.end()
        while start < span.end and value[start].isspace():
            start += 1
    end = span.end
    while end > start and value[end - 1].isspace():
        end -= 1
    while start < end and value[start].isspace():
        start += 1
    if start < end:
        found.append(Span(start, end))
    return tuple(found)


_FILED = re.compile(
    r"(?<!\bför)(?<!\bav)(?<!\bom)(?<!\btill)(?<!\bi)(?<!\bmed)(?<!\boch)(?<!\batt)(?<!\bsamt)\n[ \t]*"
    r"(?=(?:(?:De|Dessa|Samtliga|Alla|Ovanstående)(?:\s+[a-zåäö]+){1,2}|[A-ZÅÄÖ][a-zåäö]+(?:na|en|et))\s+"
    r"(?:läggs|lägges|lades|läggas|antecknas|antecknades|noteras|noterades|anmäls|anmäldes|godkänns|godkändes)\b"
    r"[^.]{0,120}\.$)"
)
"""Below a list of papers, no line of which ends in a full stop: ``Meddelandena läggs till handlingarna.``"""


_LONGEST_FILED = 200
"""Characters."""


def papers_apart(value: str, found: tuple[Span, ...]) -> tuple[Span, ...]:
    """The sentences, a list of papers parted from the line below it that says what becomes of them."""
    done: list[Span] = []
    for span in found:
        if filed := _FILED.search(value, max(span.start, span.end - _LONGEST_FILED), span.end):
            done.append(Span(span.start, filed.start()))
            span = Span(filed.end(), span.end)
        done.append(span)
    return tuple(done)
