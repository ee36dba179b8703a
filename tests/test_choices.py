"""Heads of columns of votes, as printed and as misread; other words are left alone."""

from __future__ import annotations

import pytest

from pipeline.kit.choices import choice_of, heads

CELLS = [
    ("Ja", "ja"),
    ("NEJ-röster", "nej"),
    ("Avst.", "avstår"),
    ("Åvstår", "avstår"),
    ("Avstar", "avstår"),
    ("Frånv.", "frånvarande"),
    ("Jan", None),
    ("la", None),
    ("Avser", None),
    ("Närvarande", None),
]


@pytest.mark.parametrize(("cell", "choice"), CELLS)
def test_one_cell(cell: str, choice: str | None) -> None:
    assert choice_of(cell) == choice


LINES = [
    (["Namn", "Parti", "Ja", "Nej", "Avstår"], [None, None, "ja", "nej", "avstår"], "a head"),
    (["Namn", "la", "Nej"], [None, "ja", "nej"], "Ja misread before Nej"),
    (["Namn", "Jd", "Ne]", "Avst."], [None, "ja", "nej", "avstår"], "both"),
    (["Ja", "Nei"], ["ja", "nej"], "Nej misread after Ja"),
    (["Anna Ek", "S", "Nej"], [None, None, "nej"], "a party before a vote"),
    (["Bo Al", "Ja"], [None, "ja"], "a name"),
    (["Ida", "Nej", "Ja"], [None, "nej", "ja"], "a first name before a vote where Ja is there"),
    (["la", "Nei"], [None, None], "nothing is sure"),
]


@pytest.mark.parametrize(("cells", "expected", "because"), LINES)
def test_a_line_of_cells(cells: list[str], expected: list[str | None], because: str) -> None:
    assert list(heads(cells)) == expected, because
