"""What the characters of a word mean: composed accents, ligatures taken apart, bullets from symbol fonts."""

from __future__ import annotations

import re
import unicodedata

_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
_SYMBOLS = {
    # Symbol and Wingdings keep their glyphs at U+F000 + code; these are the ones Word sets as bullets and boxes.
    "\uf0b7": "•",
    "\uf0a7": "•",
    "\uf076": "•",
    "\uf0d8": "•",
    "\uf06e": "•",
    "\uf071": "☐",
    "\uf06f": "☐",
    "\uf0a8": "☐",
    "\uf0fc": "✓",
    "\uf0fe": "☒",
    "\uf078": "☒",
    "\uf02d": "-",
    "\uf0e0": "→",
    "\uf020": "",
}
_INVISIBLE = "\u200b\u200c\u200d\u2060\ufeff"
_TABLE = str.maketrans(_LIGATURES | _SYMBOLS | dict.fromkeys(_INVISIBLE, ""))
_SOFT_HYPHEN = re.compile("\u00ad(?!$)")
_UNNAMED_BULLET = re.compile(r"\(cid:(?:127|129|131|136|149)\)")
"""How the parser writes a glyph without a name; at these codes fonts keep their bullets."""
_ODD = re.compile(r"[^\x20-\x7eÀ-ÿ–—”“’§•…]")


def clean(word: str) -> str:
    """The word as it is meant: ``ﬁnans`` → ``finans``, ``a`` + ring above → ``å``, U+F0B7 → ``•``."""
    if word.startswith("(cid:"):
        word = _UNNAMED_BULLET.sub("•", word)
    if not _ODD.search(word) and "\u00ad" not in word:
        return word
    word = unicodedata.normalize("NFC", word.translate(_TABLE))
    # A soft hyphen is printed only where the line ends in it.
    return _SOFT_HYPHEN.sub("", word).replace("\u00ad", "-")
