"""Words that all minutes have, in texts so badly read that nothing else is near what stands there."""

import pytest

from pipeline.repair import usual
from pipeline.text import Text

CASES = [
    # damaged, meant, because
    ("Konwmuanstyrelsen beslutar", "Kommunstyrelsen beslutar", "several letters"),
    ("KONUNFULLMÄKTIGE", "KOMMUNFULLMÄKTIGE", "in capitals"),
    ("Sammantrödesprotokqll", "Sammanträdesprotokoll", "two letters far from each other"),
    ("Kommuntullmäktige", "Kommunfullmäktige", "a compound of words that nobody has put together"),
    ("ommunfullmäktige", "kommunfullmäktige", "its first letter lost"),
    ("årerremissen", "återremissen", "a form of it"),
    ("återremissyrkandet", "återremissyrkandet", "a form of a word that stands in the list"),
    ("räservationen", "reservationen", "with the end that it has"),
    ("rättsosäker", "rättsosäker", "its opposite"),
    ("dsnämnden", "dsnämnden", "the end of a word torn in two"),
    ("Kommunalförbundet", "Kommunalförbundet", "a known word"),
    ("Granskog", "Granskog", "a name far from all"),
    ("Ledarma", "Ledarma", "too short for so many errors"),
    ("2024-0rdföranden", "2024-0rdföranden", "a code"),
]


@pytest.mark.parametrize("damaged, meant, because", CASES)
def test_usual(damaged, meant, because, kit):
    text = Text.from_raw(damaged)
    assert text.apply(list(usual.correct(text, kit))).value == meant, because
