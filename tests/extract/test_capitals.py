"""Capitals that were read small: put right where they are printed tall, left alone where they are not."""

from __future__ import annotations

import pytest

from pipeline.extract import capitals
from pipeline.extract.tesseract import Read
from tests.extract.typeface import FACES, LEADING, Paper

CASES = [
    # printed, read as, the line above, meant
    ("herr Zetterman yrkade", "herr zetterman yrkade", "", "herr Zetterman yrkade"),
    ("herr Zetterman yrkade", "herr zZetterman yrkade", "", "herr Zetterman yrkade"),
    ("Val av justerare", "val av justerare", "", "Val av justerare"),
    ("Yttrande över motion", "yttrande över motion", "", "Yttrande över motion"),
    ("Pia Wallin utses", "pia wallin utses", "gjpqy gjp qgjpy", "Pia Wallin utses"),
    ("Christer Ström utses", "Christer ström utses", "", "Christer Ström utses"),
    ("vid sammanträde", "vid sammanträde", "", "vid sammanträde"),
    ("och sade sig vilja yrka", "och sade sig vilja yrka", "pågår jag här just gyjp", "och sade sig vilja yrka"),
    ("Svar som väntat", "Svar som väntat", "", "Svar som väntat"),
    ("som", "som", "", "som"),  # a line too short to be measured
    ("Ks § 88", "kKs § 88", "", "Ks § 88"),  # read twice it needs no measuring
    ("ks § 88", "ks § 88", "", "ks § 88"),
    ("iPad", "iPad", "", "iPad"),
]


@pytest.mark.parametrize("soft", [0.0, 1.2])
@pytest.mark.parametrize("face", FACES)
@pytest.mark.parametrize(("printed", "read", "above", "meant"), CASES)
def test_first_letters(printed: str, read: str, above: str, meant: str, face: str, soft: float) -> None:
    paper = Paper(face)
    paper.print(40, 100, printed)
    paper.print(40, 100 - LEADING, above)
    words: list[Read] = []
    for shown, seen in zip(printed.split(), read.split(), strict=True):
        x = 40 + paper.type.getlength(printed[: printed.index(shown)])
        words.append(Read(seen, *paper.box(x, 100, shown), 90.0, (1, 1, 1)))
    assert " ".join(word.text for word in capitals.told(words, paper.ink(soft))) == meant
