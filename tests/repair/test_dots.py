"""Names that lost their å, ä, ö: told by their parts in a text that lost all, left alone elsewhere."""

import pytest

from pipeline.repair import dots
from pipeline.text import Text

LOST = "Namnden beslutar att anta forslaget och att overlamna arendet till kommunfullmaktige for beslut i fragan.\n" * 3

NAMES = [
    # damaged, meant, because
    ("Malin Sjolandh (M)", "Malin Sjölandh (M)", "a part that begins names"),
    ("Malin Sjdlandh (M)", "Malin Sjölandh (M)", "the same read otherwise"),
    ("Bo Brunegardhs yrkande", "Bo Brunegårdhs yrkande", "a part that ends names"),
    ("Ulla Wistrémer", "Ulla Wiströmer", "an é within a name"),
    ("Per Sandel6f", "Per Sandelöf", "a figure within a name"),
    ("Urban Qvarnstré6m", "Urban Qvarnström", "one letter read as two"),
    ("Per Norrtélje", "Per Norrtélje", "a known name, which spelling knows"),
    ("Anton César", "Anton César", "a foreign name"),
    ("Bo Socialtjanstinspekt6rernas", "Bo Socialtjanstinspekt6rernas", "too long for a name"),
    ("Eva Lévgardh", "Eva Lövgårdh", "two of them"),
    ("Henrik Yngvér", "Henrik Yngvér", "an é where names have it"),
    ("Eva Lindelén", "Eva Lindelén", "the same"),
    ("Anna Andréasson", "Anna Andréasson", "an é before another vowel"),
    ("Sonja Bergman", "Sonja Bergman", "a known name"),
    ("Kalle Oskarmo", "Kalle Oskarmo", "nothing is lost"),
    ("dnr 64/2016", "dnr 64/2016", "a number"),
]


@pytest.mark.parametrize("damaged, meant, because", NAMES)
def test_dots(damaged, meant, because, kit):
    text = Text.from_raw(f"{LOST}Ledamoten {damaged} yrkar avslag.\n")
    assert f"Ledamoten {meant} yrkar" in text.apply(dots.correct(text, kit)).value, because


def test_sound_text_is_left_alone(kit):
    text = Text.from_raw("Nämnden beslutar att anta förslaget från Malin Sjolandh (M) och Bo Brunegardh (S).\n" * 5)
    assert list(dots.correct(text, kit)) == []
