"""Signs of §§ in badly read texts, told by numbers that run on; other numbers at line starts."""

import pytest

from pipeline.repair import runs
from pipeline.text import Text

CASES = [
    # damaged, meant, because
    ("5142\nSvar\n\n5143\nTaxa\n\n5144\nVal", "§ 142\nSvar\n\n§ 143\nTaxa\n\n§ 144\nVal", "three in a row"),
    ("§ 63\nSvar\n\n564\nTaxa", "§ 63\nSvar\n\n§ 64\nTaxa", "after a true one"),
    ("$ 63\nSvar\n\n5 64\nTaxa", "§ 63\nSvar\n\n§ 64\nTaxa", "after a sign that is no digit"),
    ("Ks § 63\nSvar\n\nKs 864\nTaxa", "Ks § 63\nSvar\n\nKs § 64\nTaxa", "after the name of a board"),
    ("§63\nSvar\n\n564\nTaxa", "§63\nSvar\n\n§64\nTaxa", "without a blank as elsewhere"),
    ("Paragrafer 55 50-62\nVal", "Paragrafer §§ 50-62\nVal", "two before a range"),
    ("51 Anna Ek\n52 Bo Lind\n53 Eva Alm", "51 Anna Ek\n52 Bo Lind\n53 Eva Alm", "a numbered list"),
    ("564\nTaxa\n\n891\nVal", "564\nTaxa\n\n891\nVal", "they do not run on"),
    ("564 kronor\n\n565 kronor", "564 kronor\n\n565 kronor", "two may be chance"),
    ("Sid 512\nSid 513\nSid 514", "Sid 512\nSid 513\nSid 514", "pages"),
    ("Stolar 55 20-10 st", "Stolar 55 20-10 st", "no range"),
    ("nr 4 55 50-62", "nr 4 55 50-62", "numbers in a row"),
]


@pytest.mark.parametrize("damaged, meant, because", CASES)
def test_runs(damaged, meant, because, kit):
    text = Text.from_raw(damaged)
    assert text.apply(runs.correct(text, kit)).value == meant, because
