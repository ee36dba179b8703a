"""Bytes of a text file → text, whatever encoding the years have left it in."""

from __future__ import annotations

import codecs
import re

from charset_normalizer import from_bytes

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_EIGHT_BIT = ("cp1252", "cp850", "cp437", "mac_roman", "latin-1")
"""In order of preference where several fit equally well."""
_EXPECTED = frozenset("åäöÅÄÖéÉüÜèàôæøÆØ§–—”“’‘»«…•½°²³´· \u00ad€")
_SWEDISH = frozenset("åäöÅÄÖ")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x19\x1b-\x1f\x7f-\x9f]")
_SEVEN_BIT = str.maketrans("}{|][\\", "åäöÅÄÖ")
_SEVEN_BIT_LETTER = re.compile(
    r"(?<=[A-Za-z])[}{|](?=[a-z ,.])|(?<![\w}{|])[}{|](?=[a-z]{2})|(?<=[A-Z])[\]\[\\](?=[A-Z])"
)
_SPACED = re.compile(r"(?:^|\s)[{}|](?:\s|$)", re.MULTILINE)
JUNK = 0.02
"""A text has next to no control characters; a file with more of them than this part is no text."""


def decode(data: bytes) -> str | None:
    """The text of a file; None where the bytes are no text in any encoding."""
    text = _decoded(data).rstrip("\x1a")
    if not text.strip() or len(_CONTROL.findall(text)) > JUNK * len(text):
        return None
    return _from_seven_bit(text) if text.isascii() else text


def _decoded(data: bytes) -> str:
    for bom, name in _BOMS:
        if data.startswith(bom):
            return data.decode(name, errors="replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    mostly = _mostly_utf8(data)
    if mostly is not None:
        return mostly
    if data[:200].count(0) > 20:
        # Latin letters in UTF-16 have every other byte zero.
        odd = data[1:400:2].count(0) > data[0:400:2].count(0)
        return data.decode("utf-16-le" if odd else "utf-16-be", errors="replace")
    best = max(_EIGHT_BIT, key=lambda name: _fitness(data.decode(name, errors="replace")))
    text = data.decode(best, errors="replace")
    if _fitness(text) > 0:
        return text
    guess = from_bytes(data).best()
    return str(guess) if guess is not None else text


def _mostly_utf8(data: bytes) -> str | None:
    """UTF-8 with a few stray bytes of another encoding in it; None where it is not that."""
    text = data.decode("utf-8", errors="surrogateescape")
    stray = [c for c in text if "\udc80" <= c <= "\udcff"]
    if len(stray) * 4 > sum(not c.isascii() for c in text):
        return None
    fixed = {ord(c): bytes([ord(c) - 0xDC00]).decode("cp1252", errors="replace") for c in stray}
    return text.translate(fixed)


def _fitness(text: str) -> float:
    """How much the characters beyond ASCII look like Swedish."""
    beyond = [c for c in text if not c.isascii()]
    good = sum(2 if c in _SWEDISH else 1 for c in beyond if c in _EXPECTED)
    return good - 3 * sum(c not in _EXPECTED for c in beyond)


def _from_seven_bit(text: str) -> str:
    """Swedish 7-bit text (ISO 646-SE) with its letters: ``v}rd`` → ``vård``. Only where it is certain."""
    letters = len(_SEVEN_BIT_LETTER.findall(text))
    words = len(text.split())
    if letters < 10 or letters < 0.05 * words or len(_SPACED.findall(text)) > 0.1 * letters:
        return text
    return text.translate(_SEVEN_BIT)
