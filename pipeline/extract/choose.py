"""Whether a page's text layer can be used, or the page must be read from its image."""

from __future__ import annotations

import re
from collections import Counter

import ftfy

from pipeline.kit import Kit

FEW_LETTERS = 20
"""A page number and a date are no text layer."""
STAMP_LETTERS = 250
"""Signing services print up to this much (names, time, a checksum) on scanned pages."""
ENOUGH = 200
"""Letters below which rates mean little: a page with one heading is not judged by its å, ä and ö."""

_FREQUENT = """
och att det som en den av för till är inte om ett med på har de så vid eller ska kan under från efter även sig enligt
mot samt ut upp genom mellan där inom var blir alla skulle man denna detta sin finns när
"""
COMMON = frozenset(_FREQUENT.split())
_BARE = "for pa ar fran aven nar sa ocksa over maste far manga forslag aret ratt namnden"
BARE = frozenset(_BARE.split())
"""Common words as they look where å, ä and ö are lost; only ``ratt`` and ``over`` are Swedish words at all."""

_WORD = re.compile(r"[^\W\d_]+")
_CID = re.compile(r"\(cid:(\d{1,5})\)")
ENGLISH = frozenset(["the", "of", "and", "to", "is", "that", "with", "this", "it", "be"])

_INNER_SIGN = re.compile(r"[^\W\d_][^\w\s\-:/.,'’&@+()§*–—\"”“][^\W\d_]")
_INNER_DIGIT = re.compile(r"[a-zåäö]{2}\d+[a-zåäö]|[a-zåäö]\d+[a-zåäö]{2}")
_APART = re.compile(r"(?<!\S)(?:[^\W\d_] ){3,}[^\W\d_](?!\S)")

SIGNS_PER_WORD = 0.02
DIGITS_PER_WORD = 0.02
"""Sound minutes have next to none of either; web addresses and codes bring a page to 0.005."""
SWEDISH_COMMON = 0.12
"""Part of the words of running Swedish that are in COMMON at least; ordinary is 0.25–0.35."""

POOR_LAYER = 0.74
"""Quality below which even a born-digital page is read from its image. The worst sound pages (lists of names) have 0.8,
and 0.73 is the most that a page without å, ä and ö can get."""
POOR_SCAN_LAYER = 0.84
"""The same where an image covers the page, so that its layer is some other program's OCR."""


def why_ocr(text: str, image_cover: float, kit: Kit) -> str | None:
    """The reason a page's text layer cannot be used; None where it can.

    ``image_cover`` is the part of the page (0–1) that lies under images.
    """
    # Mojibake and composed accents are certain to be put right later; they are no reason to read the page again.
    text = ftfy.fix_text(text, uncurl_quotes=False, unescape_html=False)
    letters = sum(map(str.isalpha, text))
    if strange := _strange(text):
        return strange
    if letters < FEW_LETTERS:
        return "no text layer"
    if letters < STAMP_LETTERS and image_cover > 0.7:
        return "hardly any text on a scanned page"
    if letters < ENOUGH:
        return None
    words = _WORD.findall(text)
    if shift_of(text) is not None:
        return "shifted glyph codes"
    if sum(len(m[0]) / 2 for m in _APART.finditer(text)) > 0.25 * letters:
        return "letters set apart"
    if sum(word.lower() in ENGLISH for word in words) > 0.12 * len(words):
        return None  # an English attachment: nothing below can tell whether it is well read
    if lost := _lost_letters(words, letters):
        return lost
    if len(_INNER_SIGN.findall(text)) > max(SIGNS_PER_WORD * len(words), 3):
        return "signs inside words"
    if len(_INNER_DIGIT.findall(text)) > max(DIGITS_PER_WORD * len(words), 3):
        return "digits inside words"
    if capital := _lost_capital(words, kit):
        return f"capital {capital} missing"
    if kit.lexicon.quality(text) < (POOR_SCAN_LAYER if image_cover > 0.5 else POOR_LAYER):
        return "words not readable"
    return None


def better(layer_text: str, ocr_text: str, kit: Kit) -> bool:
    """Whether the reading of the image is to be kept rather than the text layer."""
    layer, read = (sum(map(str.isalpha, text)) for text in (layer_text, ocr_text))
    if read < FEW_LETTERS:
        return False
    if layer < FEW_LETTERS or read > 4 * layer:
        return True
    layer_quality, read_quality = kit.lexicon.quality(layer_text), kit.lexicon.quality(ocr_text)
    if layer_quality < 0.2 < read_quality:
        return True  # then the layer's letters do not count
    if read < 0.6 * layer:
        return False
    if why_ocr(layer_text, 0.0, kit) and not why_ocr(ocr_text, 0.0, kit):
        return read_quality > layer_quality - 0.1
    return read_quality > layer_quality + 0.02


def decode_shift(text: str) -> str | None:
    """The text meant where every glyph code is off by the same amount; None where that is not certain.

    >>> decode_shift("'HW\x03EHVOXWDV\x03DWW\x03JnUGHQ\x03VND\x03VlOMDV\x03RFK\x03DWW\x03GHW\x03VNHU\x03L\x03nU")
    'Det beslutas att gården ska säljas och att det sker i år'
    """
    offset = shift_of(text)
    return None if offset is None else unshift(text, offset)


def shift_of(text: str) -> int | None:
    """By how much to raise each character code to get Swedish; None where the text is Swedish or nothing fits."""
    sample = _CID.sub(lambda m: chr(int(m[1]) % 0x10FFFF), text[:4000])
    if _swedish(sample) >= 0.05:
        return None
    found = max(((_swedish(unshift(sample, by)), by) for by in _offsets(sample)), default=(0.0, 0))
    return found[1] if found[0] >= SWEDISH_COMMON else None


def unshift(text: str, offset: int) -> str:
    """The text with each code raised by ``offset``; blanks stay where they are."""
    text = _CID.sub(lambda m: chr(int(m[1]) % 0x10FFFF), text)
    return "".join(_raised(c, offset) for c in text)


GLYPH_OFFSET = 29
"""TrueType fonts of the classic order: glyph 3 is the space, 36 is A … and from 98 on the order of Mac Roman."""


def _raised(char: str, offset: int) -> str:
    code = ord(char)
    if char in " \n\t\f\r":
        return char
    if offset == GLYPH_OFFSET and 98 <= code < 98 + 128:
        return bytes([0x80 + code - 98]).decode("mac_roman")
    raised = code + offset
    return chr(raised) if 32 <= raised < 0x2200 else "\ufffd"


def _offsets(sample: str) -> list[int]:
    """Offsets that would make one of the text's most frequent characters an ``e``, ``a``, ``n``, ``t`` or ``r``."""
    frequent = [ord(c) for c, _ in Counter(c for c in sample if not c.isspace()).most_common(3)]
    offsets = {ord(letter) - code for code in frequent for letter in "eantr"}
    return sorted((offsets | {GLYPH_OFFSET}) - {0}, key=abs)


def _swedish(text: str) -> float:
    """Part of the words that are common Swedish ones."""
    words = [word.lower() for word in _WORD.findall(text)]
    # A few words prove nothing; neither do letters set one by one.
    return sum(word in COMMON for word in words) / len(words) if len(words) >= 6 else 0.0


def _strange(text: str) -> str | None:
    """A reason where many characters stand for glyphs that have no meaning given."""
    printed = sum(not c.isspace() for c in text)
    unknown = sum(c == "\ufffd" or "\ue000" <= c <= "\uefff" or (c < " " and not c.isspace()) for c in text)
    unknown += 8 * len(_CID.findall(text))
    if printed and unknown > max(0.04 * printed, 3):
        return "shifted glyph codes" if shift_of(text) is not None else "glyphs without meaning"
    return None


def _lost_letters(words: list[str], letters: int) -> str | None:
    """A reason where å, ä and ö, or one of them, is gone from Swedish text."""
    lower = [word.lower() for word in words]
    counts = Counter(c for word in lower for c in word if c in "åäö")
    bare = sum(word in BARE for word in lower)
    swedish = sum(word in COMMON for word in lower) / len(lower)
    if swedish > 0.6 * SWEDISH_COMMON and sum(counts.values()) < 0.012 * letters and (bare >= 2 or letters > 600):
        return "å/ä/ö missing"
    for letter in "åäö":
        # In running Swedish each is 1.2–2 % of the letters; a list of names may well have none.
        others = counts.total() - counts[letter]
        if swedish > SWEDISH_COMMON and letters > 600 and counts[letter] < 0.001 * letters and others >= 12:
            return f"{letter} missing"
    if bare >= 4 and bare > 0.25 * sum(word in COMMON and not word.isascii() for word in lower):
        return "å/ä/ö missing"
    return None


def _lost_capital(words: list[str], kit: Kit) -> str | None:
    """The capital that nowhere stands, though words stand that lack just it: ``ommunstyrelsen``, ``arlsson``."""
    lacking: dict[str, set[str]] = {}
    for word in set(words):
        if len(word) < 5 or not word[0].islower() or kit.lexicon.knows(word):
            continue
        for letter in "ABDEFGHIJKLMNOPRSTUVÅÄÖ":
            if kit.lexicon.has(letter.lower() + word) or kit.lexicon.has(letter + word):
                lacking.setdefault(letter, set()).add(word)
    initials = Counter(word[0] for word in words)
    for letter, found in sorted(lacking.items(), key=lambda entry: -len(entry[1])):
        if len(found) >= 3 and initials[letter] <= len(found) / 3:
            return letter
        if len(found) == 2 and initials[letter] == 0 and len(words) > 150:
            return letter
    return None
