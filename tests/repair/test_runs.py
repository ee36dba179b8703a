"""Signs of §§ in badly read texts, told by numbers that run on; other numbers at line starts."""

import pytest

from pipeline.repair import runs
from pipeline.text import Text

CASES = [
    ("574 2026.182 KS\n\nMotion", "§ 74 2026.182 KS\n\nMotion", "a case number comes next"),
    ("574 2026.182 kronor", "574 2026.182 kronor", "a sum comes next"),
    # damaged, meant, because
    ("5142\nSvar\n\n5143\nTaxa\n\n5144\nVal", "§ 142\nSvar\n\n§ 143\nTaxa\n\n§ 144\nVal", "three in a row"),
    ("§ 63\nSvar\n\n564\nTaxa", "§ 63\nSvar\n\n§ 64\nTaxa", "after a true one"),
    ("$ 63\nSvar\n\n5 64\nTaxa", "§ 63\nSvar\n\n§ 64\nTaxa", "after a sign that is no digit"),
    ("Ks § 63\nSvar\n\nKs 864\nTaxa", "Ks § 63\nSvar\n\nKs § 64\nTaxa", "after the name of a board"),
    ("Ks § 2\nSvar\n\nKs 53\nTaxa", "Ks § 2\nSvar\n\nKs § 3\nTaxa", "one figure, after a true one"),
    ("Ks 53\nA\n\nKs 54\nB\n\nKs 55\nC", "Ks 53\nA\n\nKs 54\nB\n\nKs 55\nC", "they may be 53 and 54 as well"),
    ("§63\nSvar\n\n564\nTaxa", "§63\nSvar\n\n§64\nTaxa", "without a blank as elsewhere"),
    ("§ 63\nSvar\n\n§ 64\nTaxa\n\n§65\nVal", "§ 63\nSvar\n\n§ 64\nTaxa\n\n§ 65\nVal", "a blank lost"),
    ("Paragrafer 55 50-62\nVal", "Paragrafer §§ 50-62\nVal", "two before a range"),
    ("590\nSvar på motion\n\n592\nVal av revisor", "§ 90\nSvar på motion\n\n§ 92\nVal av revisor", "above titles"),
    ("5 164 Dnr KS 2017/846", "§ 164 Dnr KS 2017/846", "before a Dnr"),
    ("beslutet.\n8 60 Val av justerare", "beslutet.\n§ 60 Val av justerare", "before a title"),
    ("4 11 Anna Ek\n5 12 Bo Lind", "4 11 Anna Ek\n5 12 Bo Lind", "rows of a table"),
    ("den 12 juni §\n565.\nSvar\n\n§\n567.\nVal av", "den 12 juni §\n565.\nSvar\n\n§\n567.\nVal av", "its § above"),
    ("5 60 kronor", "5 60 kronor", "no title"),
    ("beslutet\nKf$2 Val", "beslutet\nKf §2 Val", "after the name of a board"),
    ("8120 Reglemente\n\n8121 Motion om hundar", "§ 120 Reglemente\n\n§ 121 Motion om hundar", "two of three figures"),
    (
        "49\nAnna Ek\n50\nBo Lind\n56\nEva Alm\n57\nUlf Li\n",
        "49\nAnna Ek\n50\nBo Lind\n56\nEva Alm\n57\nUlf Li\n",
        "numbers of a list, each on a line",
    ),
    ("51 Anna Ek\n52 Bo Lind\n53 Eva Alm", "51 Anna Ek\n52 Bo Lind\n53 Eva Alm", "a numbered list"),
    ("564\nTaxa\n\n891\nVal", "564\nTaxa\n\n891\nVal", "they do not run on"),
    ("564 kronor\n\n565 kronor", "564 kronor\n\n565 kronor", "two may be chance"),
    ("Sid 512\nSid 513\nSid 514", "Sid 512\nSid 513\nSid 514", "pages"),
    ("Bo Ek (M) 5 44-46\nVal", "Bo Ek (M) §§ 44-46\nVal", "a party before a range"),
    ("Stolar 55 20-10 st", "Stolar 55 20-10 st", "no range"),
    ("nr 4 55 50-62", "nr 4 55 50-62", "numbers in a row"),
]


INLINE = [
    ("fullmäktige 2024-02-13 5 3", "fullmäktige 2024-02-13 § 3", "after a date"),
    ("Ulla Ek (V), fr.o.m. 6 13", "Ulla Ek (V), fr.o.m. § 13", "after from and including"),
    ("ersättare 5 14 för Bo Ek", "ersättare § 14 för Bo Ek", "after a substitute"),
    ("Paragrafer 35 50-62", "Paragrafer §§ 50-62", "after the label"),
    ("enligt 9 kap. 155 miljöbalken", "enligt 9 kap. 15 § miljöbalken", "before a law"),
    ("enligt 9 kap. 15 5 plan- och bygglagen", "enligt 9 kap. 15 § plan- och bygglagen", "before another"),
    ("Ledamot Ersättare $$", "Ledamot Ersättare §§", "the head of a column"),
    ("den 9 september 2014, 5 160, föreslagit", "den 9 september 2014, § 160, föreslagit", "after a date in words"),
    ("beslutade 2011-10-18, 588, att", "beslutade 2011-10-18, § 88, att", "without its blank"),
    ("Ek, ekonom, 5 37\n", "Ek, ekonom, § 37\n", "behind an office"),
    ("den 9 september 2014, 588 platser", "den 9 september 2014, 588 platser", "a number"),
    ("kostar 5 140 kronor", "kostar 5 140 kronor", "a sum"),
    ("2024-02-13 5 3 12 9", "2024-02-13 5 3 12 9", "a table"),
    ("ersättare 5 14 12", "ersättare 5 14 12", "numbers"),
    ("de 5 ledamöterna", "de 5 ledamöterna", "a number"),
    ("lag (1998:808)", "lag (1998:808)", "the number of a law"),
]


@pytest.mark.parametrize("damaged, meant, because", INLINE)
def test_inline(damaged, meant, because, kit):
    text = Text.from_raw(damaged)
    assert text.apply(list(runs.inline(text, kit))).value == meant, because


@pytest.mark.parametrize("damaged, meant, because", CASES)
def test_sections(damaged, meant, because, kit):
    text = Text.from_raw(damaged)
    assert text.apply(runs.sections(text, kit)).value == meant, because


LABELS = [
    ("Dar KS 2024/311", "Dnr KS 2024/311", "before a case number with letters"),
    ("§ 4 Der 2024/311", "§ 4 Dnr 2024/311", "after a section"),
    ("One KS 2024/311", "Dnr KS 2024/311", "an O for the D"),
    ("Dnr KS 2024/311", "Dnr KS 2024/311", "it is right"),
    ("Den 2024-03-11 beslutade", "Den 2024-03-11 beslutade", "a date"),
    ("Där 2024 års budget", "Där 2024 års budget", "a year"),
    ("enligt dar KS 2024/311", "enligt dar KS 2024/311", "in a sentence"),
]


@pytest.mark.parametrize("damaged, meant, because", LABELS)
def test_labels(damaged, meant, because, kit):
    text = Text.from_raw(damaged)
    assert text.apply(runs.labels(text, kit)).value == meant, because


ITEMS = [
    ("1. att anta\n2, att avslå\n3. att uppdra", "1. att anta\n2. att avslå\n3. att uppdra", "a comma"),
    ("1. att anta\n2 att avslå", "1. att anta\n2. att avslå", "none"),
    ("1: Taxan antas.\n2. Motionen avslås.", "1. Taxan antas.\n2. Motionen avslås.", "the first"),
    ("1. att anta\n5 ledamöter röstar", "1. att anta\n5 ledamöter röstar", "not the next number"),
    ("1 kap.\n2 kap.", "1 kap.\n2 kap.", "none has a stop"),
    ("1. att anta\n2 345 kronor", "1. att anta\n2 345 kronor", "a sum"),
]


@pytest.mark.parametrize("damaged, meant, because", ITEMS)
def test_items(damaged, meant, because, kit):
    text = Text.from_raw(damaged)
    assert text.apply(runs.items(text, kit)).value == meant, because


DOLLARS = [
    ("den 8 maj\n$ 188 föreslå", "den 8 maj\n§ 188 föreslå", "where a line begins"),
    ("enligt $14 och", "enligt §14 och", "glued"),
    ("enligt ($ 14)", "enligt (§ 14)", "in brackets"),
    ("Joakim Ek ($3 Eva Lind", "Joakim Ek ($3 Eva Lind", "a party"),
    ("K$ 14", "K$ 14", "part of a code"),
    ("kostar $ 12,50", "kostar $ 12,50", "a sum"),
    ("$ 1400", "$ 1400", "too large a number"),
]


@pytest.mark.parametrize("damaged, meant, because", DOLLARS)
def test_dollars(damaged, meant, because, kit):
    text = Text.from_raw(damaged)
    assert text.apply(runs.dollars(text, kit)).value == meant, because


FIRST_ITEMS = [
    ("Beslut\ni. Taxan antas.\n2. Motionen avslås.", "Beslut\n1. Taxan antas.\n2. Motionen avslås.", "an i"),
    ("t. Taxan antas\nfrån mars.\n2. Avslag.", "1. Taxan antas\nfrån mars.\n2. Avslag.", "a t, an item of two lines"),
    ("Åsa Ek (M), 14:e vice", "Åsa Ek (M), 1:e vice", "too many"),
    ("Åsa Ek (M), l:e vice", "Åsa Ek (M), 1:e vice", "a letter"),
    ("2:a vice, 11:e mars", "2:a vice, 11:e mars", "right"),
    ("i. Taxan antas.\nii. Motionen avslås.", "i. Taxan antas.\nii. Motionen avslås.", "Roman figures"),
    ("i. Taxan antas.\n\n2. Motionen avslås.", "i. Taxan antas.\n\n2. Motionen avslås.", "another paragraph"),
    ("1. att\ni. Taxan\n3. Avslag", "1. att\ni. Taxan\n3. Avslag", "no second item"),
    ("I. Ek yrkar\n1. bifall\n2. avslag", "I. Ek yrkar\n1. bifall\n2. avslag", "the list has its first item"),
]


@pytest.mark.parametrize("damaged, meant, because", FIRST_ITEMS)
def test_first_items(damaged, meant, because, kit):
    text = Text.from_raw(damaged)
    assert text.apply(runs.first_items(text, kit)).value == meant, because
