"""The scorer: what counts as an error, a right change, a spoiled word."""

import pytest

from pipeline.repair.score import normalised, score_texts

SAME = [
    ("kommun-\nstyrelsen", "kommunstyrelsen", "line-end hyphen"),
    ("två\nrader", "två rader", "line break"),
    ("”citat” – så", '"citat" - så', "shapes of quotes and dashes"),
]


@pytest.mark.parametrize("one, other, because", SAME)
def test_what_does_not_count(one, other, because):
    assert normalised(one) == normalised(other), because


def test_suspended_hyphen_counts_as_a_hyphen():
    assert normalised("kultur- och fritid") != normalised("kulturoch fritid")


def test_counts():
    score = score_texts(
        damaged="Namnden beslutar att ar 2020 galler for Bo Lind",
        repaired="Nämnden beslutar att år 2020 galler fór Bo Lund",
        truth="Nämnden beslutar att år 2020 gäller för Bo Lind",
    )
    assert score.n_words == 9
    assert score.precision == pytest.approx(2 / 4)
    assert score.recall == pytest.approx(2 / 4)
    assert score.spoiled_per_10k == pytest.approx(10_000 / 5)
    assert score.cer_after < score.cer_before


def test_lost_blank_is_one_damaged_word():
    score = score_texts("Det fungerarbra nu", "Det fungerar bra nu", "Det fungerar bra nu")
    assert (score.precision, score.recall, score.spoiled_per_10k) == (1.0, 1.0, 0.0)


def test_nothing_to_do():
    score = score_texts("Allt väl", "Allt väl", "Allt väl")
    assert (score.cut, score.precision, score.recall) == (0.0, 1.0, 1.0)
