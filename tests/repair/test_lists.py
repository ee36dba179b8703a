"""Signs between names, parties and offices, crosses, ones and votes of badly read texts."""

import pytest

from pipeline.repair import lists
from pipeline.text import Text

COMMAS = [
    # damaged, meant, because
    ("Bo Ek (M), Eva Lind (S). Åsa Alm (V).", "Bo Ek (M), Eva Lind (S), Åsa Alm (V).", "a list of names"),
    ("Bo Ek (M), Eva Lind (S); Åsa Alm (V) och", "Bo Ek (M), Eva Lind (S), Åsa Alm (V) och", "a semicolon"),
    ("Bo Ek (M), Eva-Lis Lind (S).\nÅsa von Alm (V)", "Bo Ek (M), Eva-Lis Lind (S),\nÅsa von Alm (V)", "the next line"),
    ("Bo Ek (M), Eva Lind (S). Åsa Alm (V) yrkar", "Bo Ek (M), Eva Lind (S). Åsa Alm (V) yrkar", "a sentence begins"),
    ("mot Eva Lind (S). Åsa Alm (V).", "mot Eva Lind (S). Åsa Alm (V).", "no list elsewhere"),
    ("i Farsta. Älvsjö. Skarpnäck. Vi", "i Farsta. Älvsjö, Skarpnäck. Vi", "names by themselves"),
    ("i Farsta. Älvsjö växer. Men", "i Farsta. Älvsjö växer. Men", "a sentence"),
    ("Eva Lind (S). ledamot", "Eva Lind (S), ledamot", "an office"),
    ("Eva Lind. kommunchef", "Eva Lind, kommunchef", "an office without a party"),
    ("Eva Lind (S). 1:e vice ordförande", "Eva Lind (S), 1:e vice ordförande", "one with a number"),
    ("Eva Lind (S). Ledamot", "Eva Lind (S). Ledamot", "a capital"),
    ("Kl. tre", "Kl. tre", "an abbreviation"),
    ("kl. 13.00-14,55", "kl. 13.00-14.55", "a clock"),
    ("kl. 18.00--20.15", "kl. 18.00-20.15", "a dash twice"),
    ("tabell -- slut", "tabell -- slut", "no numbers"),
    ("13,00-14,55", "13,00-14,55", "numbers"),
]
CROSSES = [
    ("Eva Lind SX\nBo Ek M X\nÅsa Alm KDX", "Eva Lind S X\nBo Ek M X\nÅsa Alm KD X", "others have their blank"),
    ("Eva Lind C XX\nBo Ek M X X", "Eva Lind C X X\nBo Ek M X X", "two crosses in a row"),
    ("Eva Lind $ X\nBo Ek M X\nUlf Alm C X", "Eva Lind S X\nBo Ek M X\nUlf Alm C X", "an S read as a sign"),
    (
        "Eva Lind s X\nBo Ek M X\nUlf Alm C X\nIda Ek V X",
        "Eva Lind S X\nBo Ek M X\nUlf Alm C X\nIda Ek V X",
        "a small one among large ones",
    ),
    ("Eva Lind s X\nBo Ek m X\nUlf Alm C X", "Eva Lind s X\nBo Ek m X\nUlf Alm C X", "the list has small ones"),
    ("Eva Lind $ X", "Eva Lind $ X", "no list"),
    ("Eva Lind Sx\nBo Ek M x", "Eva Lind S x\nBo Ek M x", "small crosses"),
    ("Eva Lind SX", "Eva Lind SX", "one alone proves nothing"),
    ("Volvo MX\nBo Ek", "Volvo MX\nBo Ek", "a name"),
]
ONES = [
    ("enligt bilaga I.", "enligt bilaga 1.", "what is numbered"),
    ("Sida I\nVal", "Sida 1\nVal", "a page"),
    ("11 ja, I nej-röst och i avstår", "11 ja, 1 nej-röst och 1 avstår", "what is counted"),
    ("och l ledamot är frånvarande", "och 1 ledamot är frånvarande", "one member"),
    ("beslutas i punkt i reglementet", "beslutas i punkt i reglementet", "the sentence goes on"),
    ("ordet i fullmäktige", "ordet i fullmäktige", "a word"),
    ("Kung Karl I", "Kung Karl I", "a king"),
    ("Lista II", "Lista II", "a Roman two"),
]
VOTES = [
    ("6 ja-fäster och 3 nej.roster", "6 ja-röster och 3 nej-röster", "two readings"),
    ("En Jarost och nej-rönt", "En Ja-röst och nej-röst", "two more"),
    ("Jaröstar Bo Ek, nejröstade Åsa Alm", "Ja röstar Bo Ek, nej röstade Åsa Alm", "two words"),
    ("6 ja-röster, nejröster", "6 ja-röster, nejröster", "as they are written"),
    ("Janröst, ja, nej och råd", "Janröst, ja, nej och råd", "other words"),
    ("9 ja-toster och", "9 ja-röster och", "another letter"),
    ("jarrah och nejdrag", "jarrah och nejdrag", "other words"),
]
PAGES = [
    ("Sida2\nBladnr3\nsida4 (12)", "Sida 2\nBlad nr 3\nsida 4 (12)", "the number after it"),
    ("Sida 2\nSidan 3", "Sida 2\nSidan 3", "right"),
    ("på sida2 i bilagan", "på sida2 i bilagan", "in a sentence"),
]


def repaired(fixer, damaged, kit):
    text = Text.from_raw(damaged)
    return text.apply(list(fixer(text, kit))).value


@pytest.mark.parametrize("damaged, meant, because", COMMAS)
def test_commas(damaged, meant, because, kit):
    assert repaired(lists.commas, damaged, kit) == meant, because


@pytest.mark.parametrize("damaged, meant, because", CROSSES)
def test_crosses(damaged, meant, because, kit):
    assert repaired(lists.crosses, damaged, kit) == meant, because


@pytest.mark.parametrize("damaged, meant, because", ONES)
def test_ones(damaged, meant, because, kit):
    assert repaired(lists.ones, damaged, kit) == meant, because


@pytest.mark.parametrize("damaged, meant, because", VOTES)
def test_votes(damaged, meant, because, kit):
    assert repaired(lists.votes, damaged, kit) == meant, because


@pytest.mark.parametrize("damaged, meant, because", PAGES)
def test_page_numbers(damaged, meant, because, kit):
    assert repaired(lists.page_numbers, damaged, kit) == meant, because
