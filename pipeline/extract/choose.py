"""Whether a page's text layer can be used, or the page must be read from its image."""

from __future__ import annotations

import re
from collections import Counter

import ftfy

from pipeline.extract import lost
from pipeline.extract.lost import COMMON, SWEDISH_COMMON
from pipeline.kit import Kit

FEW_LETTERS = 20
"""A page number and a date are no text layer."""
STAMP_LETTERS = 250
"""Signing services print up to this much (names, time, a checksum) on scanned pages."""
ENOUGH = 200
"""Letters below which rates mean little: a page with one heading is not judged by its å, ä and ö."""

_FOREIGN = re.compile(r"[^\t\n\r -~åäöÅÄÖéÉüÜ§–—”“’•…½´]")
"""What Swedish minutes are not printed with, and damaged text is."""
_WORD = re.compile(r"[^\W\d_]+")
_CID = re.compile(r"\(cid:(\d{1,5})\)")
ENGLISH = frozenset(["the", "of", "and", "to", "is", "that", "with", "this", "it", "be"])

_SMALL = re.compile(r"(?<!\S)[(\"”’']*[a-zåäöéü]\S*")
_MARKS = ".,;:!?()\"”’'"
_JOINTS = re.compile(r"[-/’':.&@]")
_INNER_SIGN = re.compile(r"[^\W\d_][^\w\s\-:/.,'’&@+()§*–—\"”“][^\W\d_]")
_INNER_DIGIT = re.compile(r"[a-zåäö]{2}\d+[a-zåäö]|[a-zåäö]\d+[a-zåäö]{2}")
_APART = re.compile(r"(?<!\S)(?:[^\W\d_] ){3,}[^\W\d_](?!\S)")

SIGNS_PER_WORD = 0.02
DIGITS_PER_WORD = 0.02
"""Sound minutes have next to none of either; web addresses and codes bring a page to 0.005."""
RUN_TOGETHER, LONGEST = 0.15, 24
"""Part of the letters that may stand in words longer than any: where spaces are lost, all do."""

POOR_LAYER = 0.70
"""Quality below which a page is read from its image. Sound lists of names have 0.74 or more."""
CLOSE = 0.02
"""Two readings whose quality differs by no more are as good."""
UNKNOWN, UNKNOWN_SCANNED = 0.22, 0.10
"""Part of the words with small letters that may be unknown on a born-digital page, and on one that an image covers, so
that its layer is some other program's OCR. Sound pages have 0.06 at most, where one letter in thirty is wrong 0.11."""
ENOUGH_WORDS = 30
"""Small-letter words below which that part says little."""


def why_ocr(text: str, image_cover: float, kit: Kit) -> str | None:
    """The reason a page's text layer cannot be used; None where it can.

    ``image_cover`` is the part of the page (0–1) that lies under images.
    """
    if _FOREIGN.search(text):
        # Mojibake and composed accents are certain to be put right later; they are no reason to read the page again.
        text = ftfy.fix_text(text, uncurl_quotes=False, unescape_html=False).replace("\u00ad", "")
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
    if letter := lost.dotted(words, letters, kit):
        return f"{letter} missing"
    if sum(len(word) for word in words if len(word) > LONGEST) > RUN_TOGETHER * letters:
        return "words run together"
    if len(_INNER_SIGN.findall(text)) > max(SIGNS_PER_WORD * len(words), 3):
        return "signs inside words"
    if len(_INNER_DIGIT.findall(text)) > max(DIGITS_PER_WORD * len(words), 3):
        return "digits inside words"
    if capital := lost.capital(words, text, kit):
        return f"capital {capital} missing"
    if pair := lost.ligature(words, kit):
        return f"{pair} missing"
    unknown = _unknown(text, kit)
    if unknown > (UNKNOWN_SCANNED if image_cover > 0.5 else UNKNOWN) or kit.lexicon.quality(text) < POOR_LAYER:
        return "words not readable"
    return None


def _unknown(text: str, kit: Kit) -> float:
    """Part of the words without capitals that nobody knows: names count for nothing. 0 of a few words."""
    words = [word for match in _SMALL.finditer(text) if len(word := match[0].strip(_MARKS)) > 3]
    if len(words) < ENOUGH_WORDS:
        return 0.0
    sound = sum(
        all(len(part) < 3 or part.isdigit() or kit.lexicon.knows(part) for part in _JOINTS.split(word))
        for word in words
    )
    return 1 - sound / len(words)


def better(layer_text: str, ocr_text: str, kit: Kit, *, suspect: bool = False) -> bool:
    """Whether the reading of the image is to be kept rather than the text layer.

    A ``suspect`` layer is one of a file whose other layers are bad: it must be better to be kept.
    """
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
    return read_quality > layer_quality + (-CLOSE if suspect else CLOSE)


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
    # A few words prove nothing, nor does one word again and again; neither do letters set one by one.
    common = [word for word in words if word in COMMON]
    return len(common) / len(words) if len(words) >= 6 and len(set(common)) >= 3 else 0.0


def _strange(text: str) -> str | None:
    """A reason where many characters stand for glyphs that have no meaning given."""
    printed = sum(not c.isspace() for c in text)
    unknown = sum(c == "\ufffd" or "\ue000" <= c <= "\uefff" or (c < " " and not c.isspace()) for c in text)
    unknown += 8 * len(_CID.findall(text))
    if printed and unknown > max(0.04 * printed, 3):
        return "shifted glyph codes" if shift_of(text) is not None else "glyphs without meaning"
    return None
