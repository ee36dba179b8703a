"""Encoding: text decoded wrongly on its way here, ligatures, loose accents; each as an edit of its own."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

import ftfy

from pipeline.kit import Kit
from pipeline.text import Edit, Span, Text

# UTF-8 read as Latin-1 or Windows-1252, once or more: a lead byte's letter, then what its followers turn into.
_MOJIBAKE = re.compile(
    r"(?:[ÃÂâÅÄÐÑË][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2010-\u203a\u20ac\u2122]{1,3})+"
)
# UTF-8 read as DOS 437/850 or Mac Roman: ├Ñ, √• for å; these letters stand in no Swedish word.
_DOS = re.compile(
    r"(?:├[\u00a0-\u00ff\u2500-\u25ff\u0192\u20a7\u03b1-\u03c9\u0393-\u03a9])+"
    r"|(?:√[\u00a0-\u2022•∂Ö§ÄÑÅ])+"
)
_MAC = {"√•": "å", "√§": "ä", "√∂": "ö", "√Ö": "Å", "√Ñ": "Ä", "√ñ": "Ö", "√©": "é"}
_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "ft", "ﬆ": "st", "ĳ": "ij"}
_LIGATURE = re.compile(f"[{''.join(_LIGATURES)}]")
_COMBINING = re.compile("[\u0300-\u036f]")
_LOOSE = re.compile(r"[^\W\d_][\u0300-\u036f]+")
_SPACED_ACCENT = re.compile(r"([aoAO])[ ]?¨(?=[a-zåäö])|([aA])˚(?=[a-zåäö])")
_DOTTED = {"a": "ä", "o": "ö", "A": "Ä", "O": "Ö"}
_RINGED = {"a": "å", "A": "Å"}


def mojibake(text: Text, kit: Kit) -> Iterator[Edit]:
    """Put right what was decoded wrongly: fullmÃ¤ktige → fullmäktige. Only where a way back makes sense."""
    for match in _MOJIBAKE.finditer(text.value):
        fixed = match[0]
        # What was decoded wrongly twice has to be put right twice.
        while len(better := _once(fixed)) < len(fixed):
            fixed = better
        if fixed != match[0] and _plausible(fixed):
            yield Edit(Span(*match.span()), fixed, "mojibake", 0.99)
    # A look for the sign itself is much quicker than a search for what it begins.
    for match in _DOS.finditer(text.value) if "├" in text.value or "√" in text.value else ():
        fixed = _MAC.get(match[0], "") or _decoded(match[0], "cp437") or match[0]
        if fixed != match[0] and _plausible(fixed):
            yield Edit(Span(*match.span()), fixed, "mojibake", 0.97)


def _once(value: str) -> str:
    fixed = ftfy.fix_encoding(value)
    # A short run gives ftfy too little to go by; the bytes themselves must make sense then.
    return fixed if fixed != value or value.isascii() else _decoded(value)


def _decoded(value: str, encoding: str = "") -> str:
    for name in (encoding,) if encoding else ("cp1252", "latin-1"):
        try:
            return value.encode(name).decode("utf-8")
        except UnicodeError:
            continue
    return value


def _plausible(value: str) -> bool:
    return "\ufffd" not in value and all(c.isprintable() for c in value)


def composed(text: Text, kit: Kit) -> Iterator[Edit]:
    """Ligatures into letters, a letter and its loose accent into one: ﬂytt → flytt, a + ̈ → ä."""
    for match in _LIGATURE.finditer(text.value):
        yield Edit(Span(*match.span()), _LIGATURES[match[0]], "ligature")
    for match in _LOOSE.finditer(text.value) if _COMBINING.search(text.value) else ():
        joined = unicodedata.normalize("NFC", match[0])
        if joined != match[0]:
            yield Edit(Span(*match.span()), joined, "accent")
    for match in _SPACED_ACCENT.finditer(text.value) if "¨" in text.value or "˚" in text.value else ():
        letter = _DOTTED[match[1]] if match[1] else _RINGED[match[2]]
        yield Edit(Span(*match.span()), letter, "accent", 0.95)
