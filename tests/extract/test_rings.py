"""Rings and dots above capitals: seen where they are printed, not seen where they are not."""

from __future__ import annotations

import pytest

from pipeline.extract import rings
from pipeline.extract.tesseract import Read
from tests.extract.typeface import FACES, LEADING, Paper

CASES = [
    # printed, read as, above it, meant
    ("Åkerblom", "Akerblom", "", "Åkerblom"),
    ("Åström", "Äström", "", "Åström"),
    ("Ängström", "Angström", "", "Ängström"),
    ("Ängström", "Ångström", "", "Ängström"),
    ("Öberg", "Oberg", "", "Öberg"),
    ("Åsa", "Åsa", "", "Åsa"),
    ("Ärendet", "Ärendet", "", "Ärendet"),
    ("Anna", "Anna", "", "Anna"),
    ("Anna", "Anna", "gjpqy gg", "Anna"),
    ("Anna", "Anna", "........", "Anna"),
    ("Ordföranden", "Ordföranden", "pågår gy", "Ordföranden"),
    ("Av", "Av", "", "Av"),
    ("AB", "AB", "jgjg", "AB"),
    ("HÄ", "HA", "", "HÄ"),
    ("HA", "HA", "", "HA"),
    ("(ÖrP)", "(OrP)", "", "(ÖrP)"),
    ("(Orts)", "(Orts)", "", "(Orts)"),
]


@pytest.mark.parametrize("soft", [0.0, 1.2])
@pytest.mark.parametrize("face", FACES)
@pytest.mark.parametrize(("printed", "read", "above", "meant"), CASES)
def test_marks_above_a_capital(printed: str, read: str, above: str, meant: str, face: str, soft: float) -> None:
    paper = Paper(face)
    paper.print(40, 100, printed)
    paper.print(40, 100 - LEADING, above)
    x0, _, x1, _ = paper.box(40, 100, printed)
    _, top, _, bottom = paper.box(40, 100, "Hx")  # as the engine crops it: without what stands above
    word = Read(read, x0, top, x1, bottom, 90.0, (1, 1, 1))
    assert rings.told([word], paper.ink(soft))[0].text == meant
