"""Strokes of the pen read as words: set aside where people sign, and nowhere else."""

from __future__ import annotations

import pytest

from pipeline.extract import handwriting
from pipeline.extract.tesseract import Read
from pipeline.kit import Kit

CASES = [
    # what is read, how far below "Justerare", confidence, handwriting?, because
    ("rassier", 30, 0.0, True, "strokes beside the label"),
    ("oaie", -40, 9.0, True, "or a little above it"),
    ("~", 30, 5.0, True, "a stroke that is no letter"),
    ("rassier", 600, 0.0, False, "far from where people sign"),
    ("rassier", 30, 70.0, False, "the engine is sure"),
    ("åtgärdsplan", 30, 0.0, False, "a word, however doubted"),
    ("Hellkerg", 30, 10.0, False, "a name that is signed over"),
    ("2019-03-12", 30, 10.0, False, "a date"),
]


@pytest.mark.parametrize(("text", "below", "confidence", "drawn", "because"), CASES)
def test_strokes(text: str, below: int, confidence: float, drawn: bool, because: str, kit: Kit) -> None:
    label = Read("Justerare", 300, 1000, 460, 1035, 95.0, (1, 1, 1))
    word = Read(text, 500, 1000 + below, 640, 1035 + below, confidence, (1, 1, 2))
    kept, apart = handwriting.apart([label, word], kit)
    assert (apart, kept) == (((word,), (label,)) if drawn else ((), (label, word))), because


def test_without_a_label_nothing_is_handwriting(kit: Kit) -> None:
    word = Read("rassier", 500, 1000, 640, 1035, 0.0, (1, 1, 1))
    assert handwriting.apart([word], kit) == ((word,), ())
