"""A damaged text layer heard beside the engine: believed where it is surer, not where it is the damaged one."""

from __future__ import annotations

from itertools import pairwise

import pytest

from pipeline.document import Box, Word
from pipeline.extract import witness
from pipeline.kit import Kit
from pipeline.text import Span

FIGURES = "§ 41/15 § 43/15 § 45/15 § 46/15 § 47/15"
CODES = "(S) (M) (C) (V) (L)"
CASES = [
    # read, in the layer, what comes of it, because
    ("aroetsutskottets förslag", "arbetsutskottets förslag", "arbetsutskottets förslag", "only the layer has a word"),
    ("arbetsutskottets förslag", "arbetsutskottets f rslag", "arbetsutskottets förslag", "the layer lost its letters"),
    ("Valav justerare", "Val av justerare", "Val av justerare", "the engine ran words together"),
    ("Val av justerare", "Valav justerare", "Val av justerare", "or the layer did"),
    ("IsmailKaraca yrkar", "Ismail Karaca yrkar", "Ismail Karaca yrkar", "names too"),
    (f"{FIGURES} § 42115", f"{FIGURES} § 42/15", f"{FIGURES} § 42/15", "figures are right elsewhere"),
    ("§ 42115 Rapport", "§ 42/15 Rapport", "§ 42115 Rapport", "nothing shows that figures are right"),
    (f"{CODES} (G)", f"{CODES} (C)", f"{CODES} (C)", "parties are right elsewhere"),
    (f"{CODES} HÄ", f"{CODES} HA", f"{CODES} HÄ", "the layer lost its dots"),
    ("HÄ 2023/91", "HA 2023/91", "HÄ 2023/91", "also where no parties show it"),
    ("ÄVEN", "AVEN", "ÄVEN", "or in a word"),
    (f"{CODES} (SJVP)", f"{CODES} (JVP)", f"{CODES} (SJVP)", "the layer lost a capital"),
    (CODES, f"{CODES} (KD)", f"{CODES} (KD)", "the engine missed one"),
    ("beslutar bifalla", "helt annat här", "beslutar bifalla", "another text"),
    ("beslutar bifalla", "", "beslutar bifalla", "no layer there"),
]


def printed(text: str) -> tuple[Word, ...]:
    words: list[Word] = []
    x = 50.0
    for part in text.split():
        words.append(Word(part, Span(0, 0), Box(x, 100, x + 6 * len(part), 110)))
        x += 6 * (len(part) + 1)
    return tuple(words)


@pytest.mark.parametrize(("read", "layer", "expected", "because"), CASES)
def test_heard(read: str, layer: str, expected: str, because: str, kit: Kit) -> None:
    found = witness.heard(printed(read), printed(layer), kit)
    assert " ".join(word.text for word in found) == expected, because
    assert all(a.box and b.box and a.box.x1 <= b.box.x0 for a, b in pairwise(found))
