"""The table of confusions: every row shows what it says, in its example."""

import pytest

from pipeline.kit import load_kit
from pipeline.kit.confusions import LETTERS, SHAPES, Confusions
from pipeline.repair.pairs import confusions

ROWS = [row for row in load_kit().confusions.rows if row.meant[0] != "+"]


@pytest.mark.parametrize("row", ROWS, ids=[f"{row.kind}-{row.meant}-{row.seen}" for row in ROWS])
def test_example_shows_the_confusion(row):
    damaged, meant = row.example.split(" ")
    assert row.meant in meant
    assert damaged == meant.replace(row.meant, row.seen, 1)


def test_kinds_and_sources():
    assert {(row.kind, row.source) for row in load_kit().confusions.rows} == {
        (LETTERS, "pages"), (LETTERS, "hand"), (SHAPES, "pages"), (SHAPES, "hand"),
    }  # fmt: skip


def test_learned_from_pairs(tmp_path):
    truth = "nämnden beslutar i enlighet med förslag och lämnar frågan till styrelsen för beredning på måndag\n" * 40
    (tmp_path / "a.gold.txt").write_text(truth, encoding="utf-8")
    (tmp_path / "a.ocr.txt").write_text(truth.replace("å", "a").replace("ö", "o").replace("ä", "é"), encoding="utf-8")
    learned = confusions(tmp_path, Confusions(())).of(LETTERS)
    assert learned["å", "a"] == pytest.approx(1.0)
    assert learned["ä", "é"] == pytest.approx(1.0)


def test_lost_first_letters_and_pairs_of_letters(tmp_path):
    truth = (
        "inom nämnden ska de insatser som är till nytta för alla utredas på måndag i detta ärende om så är rätt\n" * 40
    )
    damaged = truth.replace("inom", "nom").replace("insatser", "nsatser").replace("detta", "delka")
    (tmp_path / "a.gold.txt").write_text(truth, encoding="utf-8")
    (tmp_path / "a.ocr.txt").write_text(damaged, encoding="utf-8")
    learned = confusions(tmp_path, Confusions(())).of(SHAPES)
    assert learned["i", ""] == pytest.approx(2 / 3, rel=0.01)  # of three words that begin with it
    assert learned["tt", "lk"] == pytest.approx(1 / 3, rel=0.01)
