"""Tokens of text that may name people: words, brackets, ``m.fl.``, commas, each with its place."""

from __future__ import annotations

import re
from dataclasses import dataclass

from pipeline.tag.gaps import goes_on
from pipeline.text import Span

TOKEN = re.compile(
    r"""(?P<gap>\n[ \t]*\n|\t)
      | (?P<bracket>[(\[{]\s*(?P<inside>[^()\[\]{}]{1,48}?)\s*[)\]}])
      | (?P<others>\bm\.?\s?fl\b\.?|\bmed\s+flera\b)
      | (?P<word>[^\W\d_](?:-\n[a-zåäöéü]|[^\W\d_]|['’´:\-‐](?=[^\W\d_])|-(?=[,\s]))*!?|\d+:[ea]\b)
      | (?P<comma>[,;])
      | (?P<mark>[*_])
      | (?P<other>\S)""",
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Token:
    kind: str
    text: str
    start: int
    end: int
    low: str
    """The text in small letters."""
    inside: str = ""


def tokens(value: str, span: Span) -> list[Token]:
    """The tokens of a part of the text; marks of emphasis are left out."""
    found = []
    for match in TOKEN.finditer(value, span.start, span.end):
        kind = match.lastgroup or "other"
        if kind == "inside":
            kind = "bracket"
        if kind == "gap" and match[0] != "\t" and goes_on(value, match.start(), match.end()):
            continue
        if kind != "mark":
            found.append(Token(kind, match[0], match.start(), match.end(), match[0].lower(), match["inside"] or ""))
    return found
