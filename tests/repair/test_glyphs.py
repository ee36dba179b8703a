"""Signs that stand for others: § by the run of numbers, bullets, footnote marks."""

import pytest

from pipeline.repair import glyphs
from pipeline.text import Text

SECTIONS = [
    ("§ 11 Val\n$ 12 Budget\n§ 13 Avslut", "§ 11 Val\n§ 12 Budget\n§ 13 Avslut", "a dollar sign in the run"),
    ("§ 11 Val\nS 12 Budget\n§ 13 Avslut", "§ 11 Val\n§ 12 Budget\n§ 13 Avslut", "a capital S"),
    ("§ 11 Val\n8 12 Budget\n§ 13 Avslut", "§ 11 Val\n§ 12 Budget\n§ 13 Avslut", "a digit between true ones"),
    ("§ 11 Val\n812 Budget\n§ 13 Avslut", "§ 11 Val\n§ 12 Budget\n§ 13 Avslut", "a digit that swallowed the blank"),
    ("$ 4 Val\n$ 5 Budget\n& 6 Avslut", "§ 4 Val\n§ 5 Budget\n§ 6 Avslut", "none is true, but they count up"),
    ("§ 11 Val\n§ 12 Budget\n8 12 platser", "§ 11 Val\n§ 12 Budget\n8 12 platser", "that § is there already"),
    ("8 12 platser\n8 13 platser", "8 12 platser\n8 13 platser", "numbers in a table"),
    ("§ 11 Val\n5 40 kronor\n§ 12 Budget", "§ 11 Val\n5 40 kronor\n§ 12 Budget", "a number out of the run"),
    ("S 14 i bilagan", "S 14 i bilagan", "one alone proves nothing"),
]
PARTIES = [
    ("Eva Lind (5), Bo Ek (M), Åsa Alm (V)", "Eva Lind (S), Bo Ek (M), Åsa Alm (V)", "others have parties"),
    ("Eva Lind ($), Bo Ek (M), Åsa Alm (V)", "Eva Lind (S), Bo Ek (M), Åsa Alm (V)", "a dollar sign"),
    ("Se bilaga (5), Bo Ek (M), Åsa Alm (V)", "Se bilaga (5), Bo Ek (M), Åsa Alm (V)", "no name before it"),
    ("Eva Lind (5) är ordförande", "Eva Lind (5) är ordförande", "no party anywhere"),
]
BULLETS = [
    ("e bygger på\ne präglas av", "• bygger på\n• präglas av", "two lines begin with a lone e"),
    ("e bygger på", "e bygger på", "once is an accident"),
    ("en gård\nett hus", "en gård\nett hus", "words"),
]


@pytest.mark.parametrize("damaged, meant, because", SECTIONS)
def test_sections(damaged, meant, because, kit):
    text = Text.from_raw(damaged)
    assert text.apply(glyphs.sections(text, kit)).value == meant, because


@pytest.mark.parametrize("damaged, meant, because", PARTIES)
def test_parties(damaged, meant, because, kit):
    text = Text.from_raw(damaged)
    assert text.apply(glyphs.parties(text, kit)).value == meant, because


@pytest.mark.parametrize("damaged, meant, because", BULLETS)
def test_bullets(damaged, meant, because, kit):
    text = Text.from_raw(damaged)
    assert text.apply(glyphs.bullets(text, kit)).value == meant, because
