"""Text decoded wrongly, ligatures, loose accents."""

import pytest

from pipeline.repair import encoding
from pipeline.text import Text

MOJIBAKE = [
    ("KommunfullmÃ¤ktige beslutar", "Kommunfullmäktige beslutar", "UTF-8 read as Windows-1252"),
    ("pÃ¥ fÃ¶rslag", "på förslag", "UTF-8 read as Windows-1252"),
    ("Ã\u0085rsta och Ã\u0096rebro", "Årsta och Örebro", "UTF-8 read as Latin-1"),
    ("nÃƒÂ¤mnden", "nämnden", "read wrongly twice"),
    ("pÃ\u0083Â¥ vÃ\u0083Â¥r", "på vår", "read wrongly twice as Latin-1"),
    ("â€“ Ja", "– Ja", "a dash"),
    ("Â§ 12", "§ 12", "a sign with a stray lead byte"),
    ("f√∂r n√§mnden", "för nämnden", "UTF-8 read as Mac Roman"),
    ("Åsa Ångström", "Åsa Ångström", "ordinary Swedish"),
    ("Château à la carte", "Château à la carte", "French"),
    ("SÃO PAULO", "SÃO PAULO", "Portuguese capitals"),
    ("50 % – 3 €", "50 % – 3 €", "ordinary signs"),
]
LETTERS = [
    ("\ufb02ytta \ufb01nansiering", "flytta finansiering", "ligatures"),
    ("na\u0308mnd Ga\u030ard", "nämnd Gård", "loose accents"),
    ("a¨rende", "ärende", "an accent that stands beside its letter"),
    ("ärende é", "ärende é", "nothing to do"),
]


@pytest.mark.parametrize("damaged, meant, because", MOJIBAKE)
def test_mojibake(damaged, meant, because, kit):
    text = Text.from_raw(damaged)
    assert text.apply(encoding.mojibake(text, kit)).value == meant, because


@pytest.mark.parametrize("damaged, meant, because", LETTERS)
def test_composed(damaged, meant, because, kit):
    text = Text.from_raw(damaged)
    assert text.apply(encoding.composed(text, kit)).value == meant, because
