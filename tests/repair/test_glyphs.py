"""Signs that stand for others: § by the run of numbers, bullets, footnote marks."""

import pytest

from pipeline.repair import glyphs
from pipeline.text import Text

SECTIONS = [
    ("§ 11 Val\n$ 12 Budget\n§ 13 Avslut", "§ 11 Val\n§ 12 Budget\n§ 13 Avslut", "a dollar sign in the run"),
    ("§ 11 Val\nS 12 Budget\n§ 13 Avslut", "§ 11 Val\n§ 12 Budget\n§ 13 Avslut", "a capital S"),
    ("§ 11 Val\n8 12 Budget\n§ 13 Avslut", "§ 11 Val\n§ 12 Budget\n§ 13 Avslut", "a digit between true ones"),
    ("§-11.\nVal\n8-12;\nBudget\n§ 13 Avslut", "§ 11.\nVal\n§ 12;\nBudget\n§ 13 Avslut", "the blank read as a hyphen"),
    ("§ 11 Val\n8-12 år\n§ 13 Avslut", "§ 11 Val\n8-12 år\n§ 13 Avslut", "a range with words behind it"),
    ("§ 11 Val\n812 Budget\n§ 13 Avslut", "§ 11 Val\n§ 12 Budget\n§ 13 Avslut", "a digit that swallowed the blank"),
    ("$ 4 Val\n$ 5 Budget\n& 6 Avslut", "§ 4 Val\n§ 5 Budget\n§ 6 Avslut", "none is true, but they count up"),
    ("§ 11 Val\n§ 12 Budget\n8 12 platser", "§ 11 Val\n§ 12 Budget\n8 12 platser", "that § is there already"),
    ("8 12 platser\n8 13 platser", "8 12 platser\n8 13 platser", "numbers in a table"),
    ("§ 11 Val\n5 40 kronor\n§ 12 Budget", "§ 11 Val\n5 40 kronor\n§ 12 Budget", "a number out of the run"),
    ("Ks § 11\nVal\nKs 8 12\nBudget\nKs § 13", "Ks § 11\nVal\nKs § 12\nBudget\nKs § 13", "after the name of a board"),
    ("S 14 i bilagan", "S 14 i bilagan", "one alone proves nothing"),
    ("Budget\n$ 14\nAvslut", "Budget\n§ 14\nAvslut", "a heading by itself"),
    ("Budget\n$£14 Avslut", "Budget\n§ 14 Avslut", "two signs for one"),
    ("§4 Val\n§5 Budget\n$6 Avslut", "§4 Val\n§5 Budget\n§6 Avslut", "no blank, as elsewhere in the text"),
    ("Kostnad\n$ 14 per person", "Kostnad\n$ 14 per person", "a sum of money"),
]
STROKES = [
    ("§ 46/15 Val\n§ 47/115 Budget", "§ 46/15 Val\n§ 47/15 Budget", "a stroke and a one for it"),
    ("§ 46/15 Val\n§ 49/115 Budget", "§ 46/15 Val\n§ 49/115 Budget", "no neighbour with that year"),
    ("§ 46/15 Val\n§ 47115 Övrigt", "§ 46/15 Val\n§ 47/15 Övrigt", "the number before it has its year"),
    ("§ 9115 Val\n§ 10/15 Övrigt", "§ 9/15 Val\n§ 10/15 Övrigt", "or the one after it"),
    ("§46/15\n§47|15", "§46/15\n§47/15", "another sign"),
    ("§ 100/15 Val\n§ 101l15\tAvslut", "§ 100/15 Val\n§ 101/15\tAvslut", "before a cell"),
    ("§ 46/15 Val\n§ 31115 Övrigt", "§ 46/15 Val\n§ 31115 Övrigt", "out of the run"),
    ("§ 46/15 Val\n§ 47114 Övrigt", "§ 46/15 Val\n§ 47114 Övrigt", "another year"),
    ("§ 46 Val\n§ 47115 Övrigt", "§ 46 Val\n§ 47115 Övrigt", "numbers without years"),
    ("§ 47/15 Val\n§ 46/15 Val\n§ 47115", "§ 47/15 Val\n§ 46/15 Val\n§ 47115", "that § is there already"),
]
INLINE = [
    ("enligt bilaga $\n162.\nSe § 3", "enligt bilaga §\n162.\nSe § 3", "a line end between"),
    ("$ 258 KFKS\n§ 259 KFKS", "§ 258 KFKS\n§ 259 KFKS", "where a line begins"),
    ("$ 12,50 för varje\n§ 3", "$ 12,50 för varje\n§ 3", "a sum"),
    ("8 480 Ärendenummer SLK-2024", "§ 480 Ärendenummer SLK-2024", "a label of a case number comes next"),
    ("4 385 Årendenr 2024/12", "§ 385 Årendenr 2024/12", "the label is misread, too"),
    ("§ 664 Svar\n665 Ärendenummer 12", "§ 664 Svar\n§ 665 Ärendenummer 12", "the sign is lost"),
    ("665 Ärendenummer 12", "665 Ärendenummer 12", "the text has no other"),
    ("8 480 Ärenden om bygglov", "8 480 Ärenden om bygglov", "cases, and how many"),
    ("Av 8 480 Ärendenummer", "Av 8 480 Ärendenummer", "no line begins"),
    ("enligt 12 kap. 4 $ miljöbalken", "enligt 12 kap. 4 § miljöbalken", "after chapter and number"),
    ("enligt 9 kap. 31 b 5 bygglagen", "enligt 9 kap. 31 b § bygglagen", "a digit before a word"),
    ("bordlagt den 8 maj 2024, & 35.", "bordlagt den 8 maj 2024, § 35.", "after the date of a meeting"),
    ("fullmäktige 2022-04-28 5 16, att", "fullmäktige 2022-04-28 § 16, att", "a digit that ends a phrase"),
    ("för Bo Ek (M) $$ 18-19", "för Bo Ek (M) §§ 18-19", "two of them"),
    ("enligt 12 kap. 4 §", "enligt 12 kap. 4 §", "it is there"),
    ("den 31 december 2024 5 383 kronor", "den 31 december 2024 5 383 kronor", "a sum"),
    ("2023-12-31 5 12 17", "2023-12-31 5 12 17", "a row of a table"),
    ("12 kap. 4 8", "12 kap. 4 8", "numbers"),
    ("Holm & 35 andra", "Holm & 35 andra", "no date before it"),
    ("en avgift på $ 100", "en avgift på $ 100", "dollars"),
]
LABELS = [
    ("Dar KS 2024/311", "Dnr KS 2024/311", "before a case number"),
    ("Der 2020-00101 Svar", "Dnr 2020-00101 Svar", "an e"),
    ("(Dm 2019-44)", "(Dnr 2019-44)", "before one without letters"),
    ("Dar 2024 kom", "Dar 2024 kom", "a year"),
    ("Där 2019-44 ses", "Där 2019-44 ses", "a word"),
]
PARTIES = [
    ("Eva Lind ($D), Bo Ek (M), Åsa Alm (V)", "Eva Lind (SD), Bo Ek (M), Åsa Alm (V)", "two letters"),
    ("Eva\nLind (5), Bo Ek (M), Åsa Alm (V)", "Eva\nLind (S), Bo Ek (M), Åsa Alm (V)", "over a line end"),
    ("Eva Lind [S), Bo Ek (M), Åsa Alm (V)", "Eva Lind (S), Bo Ek (M), Åsa Alm (V)", "a wrong bracket"),
    ("Eva Lind (S}, Bo Ek (M), Åsa Alm (V)", "Eva Lind (S), Bo Ek (M), Åsa Alm (V)", "a brace"),
    ("Eva Lind [S], Bo Ek (M), Åsa Alm (V)", "Eva Lind [S], Bo Ek (M), Åsa Alm (V)", "brackets that fit"),
    ("enligt punkt a), Bo Ek (M), Åsa Alm (V)", "enligt punkt a), Bo Ek (M), Åsa Alm (V)", "a list letter"),
    ("Eva Lind (5), Bo Ek (M), Åsa Alm (V)", "Eva Lind (S), Bo Ek (M), Åsa Alm (V)", "others have parties"),
    ("Eva Lind (@), Bo Ek (M), Åsa Alm (V)", "Eva Lind (C), Bo Ek (M), Åsa Alm (V)", "a sign as round"),
    ("Eva Lind (K0), Bo Ek (M), Åsa Alm (V)", "Eva Lind (KD), Bo Ek (M), Åsa Alm (V)", "a nought"),
    ("Eva Lind (B), Bo Ek (M), Åsa Alm (V)", "Eva Lind (B), Bo Ek (M), Åsa Alm (V)", "a party of the place, perhaps"),
    ("Eva Lind (K), Bo Ek (M), Åsa Alm (V)", "Eva Lind (K), Bo Ek (M), Åsa Alm (V)", "another party"),
    ("Eva Lind (2), Bo Ek (M), Åsa Alm (V)", "Eva Lind (2), Bo Ek (M), Åsa Alm (V)", "like no letter"),
    ("Eva Lind ($), Bo Ek (M), Åsa Alm (V)", "Eva Lind (S), Bo Ek (M), Åsa Alm (V)", "a dollar sign"),
    ("Se bilaga (5), Bo Ek (M), Åsa Alm (V)", "Se bilaga (5), Bo Ek (M), Åsa Alm (V)", "no name before it"),
    (
        "Röstlista\nJa (8):\nBo Ek (M), Åsa Alm (V)",
        "Röstlista\nJa (8):\nBo Ek (M), Åsa Alm (V)",
        "how many names follow",
    ),
    ("Val\nNej (5)\nBo Ek (M), Åsa Alm (V)", "Val\nNej (5)\nBo Ek (M), Åsa Alm (V)", "so too without a colon"),
    ("Bad\nLedamöter (8)\nBo Ek (M), Åsa Alm (V)", "Bad\nLedamöter (8)\nBo Ek (M), Åsa Alm (V)", "how many there are"),
    ("Eva Lind (5) är ordförande", "Eva Lind (5) är ordförande", "no party anywhere"),
]
DOUBLED = [
    ("Bo Ek S\nEva Lind Vv\nÅsa Alm C", "Bo Ek S\nEva Lind V\nÅsa Alm C", "others have one letter"),
    ("Bo Ek S\tx\nEva Lind Cc\tx\nÅsa Alm C\tx", "Bo Ek S\tx\nEva Lind C\tx\nÅsa Alm C\tx", "before a cell"),
    ("Cc: kommunstyrelsen\nBo Ek S\nÅsa Alm C", "Cc: kommunstyrelsen\nBo Ek S\nÅsa Alm C", "a copy to somebody"),
    ("skickas till Cc\nBo Ek", "skickas till Cc\nBo Ek", "no parties"),
]
BULLETS = [
    ("• ett\n+ tva\n• tre\n+ fyra", "• ett\n• tva\n• tre\n• fyra", "a plus among bullets"),
    ("+ ett\n+ tva", "+ ett\n+ tva", "pluses of the author"),
    ('+" ett hus\n+» en gård', "• ett hus\n• en gård", "signs that nobody writes"),
    ('" ett hus\n" en gård', '" ett hus\n" en gård', "quotes, perhaps, in a sound text"),
    ('" ett hus\n" en gård\n+ en bod\n" en å', "• ett hus\n• en gård\n• en bod\n• en å", "quotes with blanks"),
    ("e bygger på\ne präglas av", "• bygger på\n• präglas av", "two lines begin with a lone e"),
    ("e bygger på", "e bygger på", "once is an accident"),
    ("en gård\nett hus", "en gård\nett hus", "words"),
]


BRACKETS = [
    ("Eva Lind (MI, Bo Ek (M), Åsa Alm (V)", "Eva Lind (M), Bo Ek (M), Åsa Alm (V)", "a capital for the bracket"),
    ("Eva Lind IM), Bo Ek (M), Åsa Alm (V)", "Eva Lind (M), Bo Ek (M), Åsa Alm (V)", "the opening one"),
    ("Eva Lind (1), Bo Ek (M), Åsa Alm (V)", "Eva Lind (L), Bo Ek (M), Åsa Alm (V)", "a digit for the letter"),
    ("Eva Lind (51, Bo Ek (M), Åsa Alm (V)", "Eva Lind (S), Bo Ek (M), Åsa Alm (V)", "both"),
    ("Eva Lind (SD yrkar, Bo Ek (M), Åsa Alm (V)", "Eva Lind (SD) yrkar, Bo Ek (M), Åsa Alm (V)", "lost"),
    ("Eva Lind is), Bo Ek (m), Åsa Alm (V), Ulf Ask (M)", "Eva Lind (s), Bo Ek (m), Åsa Alm (V), Ulf Ask (M)", "small"),
    ("Eva Lind (KO), Bo Ek (M), Åsa Alm (V)", "Eva Lind (KD), Bo Ek (M), Åsa Alm (V)", "O for D"),
    ("Eva Lind IM1, Bo Ek (M), Åsa Alm (V)", "Eva Lind (M), Bo Ek (M), Åsa Alm (V)", "both brackets"),
    ("Eva Lind tv), Bo Ek (m), Åsa Alm (v)", "Eva Lind (v), Bo Ek (m), Åsa Alm (v)", "small letters"),
    ("Eva Lind (5), Bo Ek (m), Åsa Alm (v)", "Eva Lind (s), Bo Ek (m), Åsa Alm (v)", "small where the others are"),
    ("Eva Lind (KO), Bo Ask (KO), Ulf Li (KO), Bo Ek (M), Åsa Alm (V)",
     "Eva Lind (KO), Bo Ask (KO), Ulf Li (KO), Bo Ek (M), Åsa Alm (V)", "again and again, and no KD"),
    ("Eva Lind (SPI), Bo Ek (M), Åsa Alm (V)", "Eva Lind (SPI), Bo Ek (M), Åsa Alm (V)", "a party of the place"),
    ("Eva Lind (VI), Bo Ask (VI), Ulf Li (VI), Bo Ek (M), Åsa Alm (V)",
     "Eva Lind (VI), Bo Ask (VI), Ulf Li (VI), Bo Ek (M), Åsa Alm (V)", "one that no list has"),
    ("Eva Lind (2), Bo Ek (M), Åsa Alm (V)", "Eva Lind (2), Bo Ek (M), Åsa Alm (V)", "a number"),
    ("Se bilaga (1), Bo Ek (M), Åsa Alm (V)", "Se bilaga (1), Bo Ek (M), Åsa Alm (V)", "no name before it"),
    ("Eva Lind (1) och Bo Ek yrkar", "Eva Lind (1) och Bo Ek yrkar", "no party anywhere"),
]  # fmt: skip


@pytest.mark.parametrize("damaged, meant, because", SECTIONS)
def test_sections(damaged, meant, because, kit):
    text = Text.from_raw(damaged)
    assert text.apply(glyphs.sections(text, kit)).value == meant, because


@pytest.mark.parametrize("damaged, meant, because", STROKES)
def test_strokes(damaged, meant, because, kit):
    text = Text.from_raw(damaged)
    assert text.apply(glyphs.strokes(text, kit)).value == meant, because


@pytest.mark.parametrize("damaged, meant, because", LABELS)
def test_labels(damaged, meant, because, kit):
    text = Text.from_raw(damaged)
    assert text.apply(glyphs.labels(text, kit)).value == meant, because


@pytest.mark.parametrize("damaged, meant, because", PARTIES)
def test_parties(damaged, meant, because, kit):
    text = Text.from_raw(damaged)
    assert text.apply(glyphs.parties(text, kit)).value == meant, because


@pytest.mark.parametrize("damaged, meant, because", DOUBLED)
def test_doubled(damaged, meant, because, kit):
    text = Text.from_raw(damaged)
    assert text.apply(glyphs.doubled(text, kit)).value == meant, because


@pytest.mark.parametrize("damaged, meant, because", BULLETS)
def test_bullets(damaged, meant, because, kit):
    text = Text.from_raw(damaged)
    assert text.apply(glyphs.bullets(text, kit)).value == meant, because


@pytest.mark.parametrize("damaged, meant, because", INLINE)
def test_inline(damaged, meant, because, kit):
    text = Text.from_raw(damaged)
    assert text.apply(glyphs.inline(text, kit)).value == meant, because


@pytest.mark.parametrize("damaged, meant, because", BRACKETS)
def test_brackets(damaged, meant, because, kit):
    text = Text.from_raw(damaged)
    assert text.apply(glyphs.brackets(text, kit)).value == meant, because


DASHES = [
    ("~ Namnden avslar motionen.", "- Namnden avslar motionen.", "before an item"),
    ("= Forslaget overlamnas.", "- Forslaget overlamnas.", "another sign"),
    ("7 ~ 9 personer", "7 ~ 9 personer", "within a line"),
    ("= 12 kronor", "= 12 kronor", "a sum"),
]


@pytest.mark.parametrize("damaged, meant, because", DASHES)
def test_dashes(damaged, meant, because, kit):
    lost = "Namnden beslutar att anta forslaget och att overlamna arendet till kommunfullmaktige for beslut.\n" * 3
    text = Text.from_raw(lost + damaged)
    assert text.apply(glyphs.dashes(text, kit)).value == lost + meant, because


def test_dashes_of_sound_text(kit):
    text = Text.from_raw("Nämnden beslutar att anta förslaget.\n= Summa för året\n~ Avslag\n" * 4)
    assert list(glyphs.dashes(text, kit)) == []


POINTS = [
    (". Nämnden godkänner\n. Nämnden avslår", "• Nämnden godkänner\n• Nämnden avslår", "two lines begin with a stop"),
    (".» Nämnden godkänner\n. måndag till fredag", "• Nämnden godkänner\n• måndag till fredag", "and a quote"),
    ("Rapporten godkänns.\ne Direktören får i uppdrag", "Rapporten godkänns.\n• Direktören får i uppdrag", "a lone e"),
    (". Nämnden godkänner", ". Nämnden godkänner", "dust"),
    (". Beslut\n. Reservation", ". Beslut\n. Reservation", "dust before headings"),
    ("e bygger på", "e bygger på", "the end of a word"),
    ("... Nämnden\n.. Nämnden", "... Nämnden\n.. Nämnden", "a dotted line"),
]


@pytest.mark.parametrize("damaged, meant, because", POINTS)
def test_points_of_scans(damaged, meant, because, kit):
    text = Text.from_raw(damaged)
    assert text.apply(list(glyphs.points(text, kit))).value == meant, because
