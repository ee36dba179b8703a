"""Handwriting among the words read from an image: where people sign, the engine makes words of their strokes."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.extract.tesseract import Read
from pipeline.kit import Kit

DOUBTED = 20.0
"""Confidence below which a word where people sign may be a stroke of the pen."""
NEAR = 3.0
"""Heights of a line: people sign no further above or below the word that says who signs."""


def apart(found: Sequence[Read], kit: Kit) -> tuple[tuple[Read, ...], tuple[Read, ...]]:
    """The words without what strokes of the pen were read as, and these: small letters that are no word, near a label.

    Capitals stay: a name that is signed over is doubted too.
    """
    labels = [word for word in found if kit.furniture.signed.fullmatch(word.text)]
    drawn = {id(word) for word in found if _is_stroke(word, kit) and any(_near(word, label) for label in labels)}
    return tuple(w for w in found if id(w) not in drawn), tuple(w for w in found if id(w) in drawn)


def _is_stroke(word: Read, kit: Kit) -> bool:
    letters = "".join(filter(str.isalpha, word.text))
    plain = not letters or (letters.islower() and not kit.lexicon.knows(letters))
    return word.confidence < DOUBTED and plain and not any(map(str.isdigit, word.text))


def _near(word: Read, label: Read) -> bool:
    reach = NEAR * (label.y1 - label.y0)
    return word.y0 < label.y1 + reach and word.y1 > label.y0 - reach
