"""How well a text read before and reads after its repair: in the order of its true errors."""

import pytest

from pipeline.repair import repair
from pipeline.repair.quality import qualities
from pipeline.text import Text, ledger

SOUND = (
    "Kommunstyrelsen beslutar att föreslå kommunfullmäktige att anta taxan för kulturskolan enligt förslag. Ärendet "
    "gäller avgifter för barn och unga som deltar i undervisningen. Nämnden har yttrat sig över båda förslagen.\n"
) * 3
LOST_DOTS = SOUND.translate(str.maketrans("åäöÅÄÖ", "aaoAAO"))
WORSE = LOST_DOTS.replace("beslutar", "bes|utar").replace("enligt", "en1iqt").replace("kultur", "kuitur")
RUINED = LOST_DOTS.replace("e", "~").replace("t", "}")


def rated(raw, kit):
    before = Text.from_raw(raw)
    after, edits = repair(before, kit)
    return qualities(after.value, ledger(before, after, edits), kit)


def test_falls_with_damage(kit):
    before = [rated(raw, kit)[0] for raw in (SOUND, LOST_DOTS, WORSE, RUINED)]
    assert before == sorted(before, reverse=True)
    assert before[0] > 0.98 and before[-1] < 0.5


@pytest.mark.parametrize("raw", [LOST_DOTS, WORSE])
def test_repair_makes_it_better(raw, kit):
    before, after = rated(raw, kit)
    assert 0 <= before < after <= 1


def test_names_are_no_damage(kit):
    names = "Närvarande: Hjelmstrand, Wrangfelt, Brånemark och Öijer. " + SOUND
    assert rated(names * 3, kit)[1] > 0.95


def test_names_that_kept_no_dots_are_damage(kit):
    after = [rated(LOST_DOTS + f"Simon {name} (S) var med.\n" * 3, kit)[1] for name in ("Berg", "Orn")]
    assert after[0] > after[1]


def test_pages_of_names_read_well(kit):
    names = "Nistor Begi (M), ersättare\nYigit Tiozzo (S)\nParbring Werring (C)\nRhedin Kochar (V)\nOrsulic Rolka\n"
    assert rated(names * 2, kit)[1] > 0.95
    assert rated("B e s l u t\n" + SOUND, kit)[1] > 0.98


@pytest.mark.parametrize("raw, expected", [("", 1.0), ("12 345\n67\n", 1.0), ("~;|# %&¤ }{~\n", 0.5)])
def test_text_without_letters(raw, expected, kit):
    assert rated(raw, kit) == (expected, expected)
