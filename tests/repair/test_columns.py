"""Cells of tables: put right by their column, left alone where it proves nothing."""

from __future__ import annotations

import pytest

from pipeline.kit import Kit
from pipeline.repair import columns
from pipeline.text import Text


def table(*cells: str) -> str:
    """A list of votes, of whose people each has one cell besides the name."""
    return "Bo Ek (C) yrkar bifall.\n" + "\n".join(f"Eva Lind {i}\t{cell}\t" for i, cell in enumerate(cells))


CASES = [
    # read, meant, because
    (["S", "C", "M", "G"], ["S", "C", "M", "C"], "no party looks like it but C"),
    (["S", "C", "@", "M", "V"], ["S", "C", "C", "M", "V"], "a sign"),
    (["S", "S", "8", "M", "V"], ["S", "S", "8", "M", "V"], "a number"),
    (["S", "S", "$", "M", "V"], ["S", "S", "S", "M", "V"], "no number"),
    (["S", "M", "Vv", "V"], ["S", "M", "V", "V"], "read small and large"),
    (["SD", "KD", "5D", "S"], ["SD", "KD", "SD", "S"], "one letter of two"),
    (["S", "M", "V", "G"], ["S", "M", "V", "G"], "nobody there is of C"),
    (["S", "M", "C", "K"], ["S", "M", "C", "K"], "a party of its own"),
    (["S", "C", "G", "G", "G", "G"], ["S", "C", "G", "G", "G", "G"], "too many to be misread"),
    (["X", "X", "K", "X"], ["X", "X", "X", "X"], "a cross"),
    (["Ja", "X", "X", "xX", "X", "11"], ["Ja", "X", "X", "X", "X", "11"], "below a head, above a sum"),
    (["X", "K", "X"], ["X", "K", "X"], "too few"),
    (["X", "X", "X", "-"], ["X", "X", "X", "-"], "a dash is none"),
    (["Ja", "Nej", "Ja", "x"], ["Ja", "Nej", "Ja", "x"], "no column of crosses"),
]


@pytest.mark.parametrize(("read", "meant", "because"), CASES)
def test_cells(read: list[str], meant: list[str], because: str, kit: Kit) -> None:
    text = Text.from_raw(table(*read))
    assert text.apply(list(columns.correct(text, kit))).value == table(*meant), because


def test_letters_that_somebody_has_for_a_party_are_left_alone(kit: Kit) -> None:
    text = Text.from_raw("Ulla Ås (G) yrkar avslag.\n" + table("S", "C", "M", "G"))
    assert not list(columns.correct(text, kit))


SAME_NAME = [
    # what stands before the table, read, meant, because
    ("Per Al (M), Eva Lind 3 (C) yrkar bifall.\n", "G", "C", "her party stands after her name"),
    ("Per Al (M), Eva Lind 3 (C) yrkar bifall.\n", "E", "C", "an open curve with a speck in it"),
    ("Per Al (M), Eva Lind 3 (M) yrkar bifall.\n", "G", "G", "no M looks so"),
    ("Per Al (M), Eva Lind 33 (C) yrkar bifall.\n", "G", "G", "somebody else"),
]


@pytest.mark.parametrize(("before", "read", "meant", "because"), SAME_NAME)
def test_the_party_of_the_same_name(before: str, read: str, meant: str, because: str, kit: Kit) -> None:
    text = Text.from_raw(before + table("S", "M", "V", read))
    assert text.apply(list(columns.correct(text, kit))).value == before + table("S", "M", "V", meant), because


def test_text_without_tables_is_left_alone(kit: Kit) -> None:
    text = Text.from_raw("S\nC\nM\nG\nX\nX\nX\nK\n")
    assert not list(columns.correct(text, kit))


SPECKS = [
    # read, meant, because
    ("Bo Ek (m)\t:\tX\n", "Bo Ek (m)\t\tX\n", "dirt"),
    ("Bo Ek\tS\t-=\t\n", "Bo Ek\tS\t–\t\n", "a dash"),
    ("Bo Ek\tS\t-\t\n", "Bo Ek\tS\t-\t\n", "a dash already"),
    ("Tid:\t18.00\n", "Tid:\t18.00\n", "words"),
]


@pytest.mark.parametrize(("read", "meant", "because"), SPECKS)
def test_specks(read: str, meant: str, because: str, kit: Kit) -> None:
    text = Text.from_raw(read)
    assert text.apply(list(columns.specks(text, kit))).value == meant, because


PROSE = [
    # read, meant, because
    ("Bo Ek (SD) anmäler\tett uttalande.\n", "Bo Ek (SD) anmäler ett uttalande.\n", "one sentence"),
    ("Alla i alliansen (m,\tfp, c) reserverar sig\n", "Alla i alliansen (m, fp, c) reserverar sig\n", "a list"),
    ("Alliansen (m,\tfp, c) yrkar\nEva\tX\n", "Alliansen (m, fp, c) yrkar\nEva\tX\n", "in brackets, above a table"),
    ("Eva Lind (v), Bo Ask och\tEk (s) yrkar\n", "Eva Lind (v), Bo Ask och Ek (s) yrkar\n", "a name after och"),
    ("Bo Ek (SD) anmäler\tett uttalande.\nEva\tX\n", "Bo Ek (SD) anmäler\tett uttalande.\nEva\tX\n", "a table"),
    ("Plats och tid\tkommunhuset\tkl 9\n", "Plats och tid\tkommunhuset\tkl 9\n", "three cells"),
    ("Tid\tkommunhuset kl 9\n", "Tid\tkommunhuset kl 9\n", "a label"),
    ("Eva (S)\tBo (M)\n", "Eva (S)\tBo (M)\n", "a cell between brackets"),
    ("Bo Ek anmäler jäv\tEva Lind\n", "Bo Ek anmäler jäv\tEva Lind\n", "a name of its own"),
]


@pytest.mark.parametrize(("read", "meant", "because"), PROSE)
def test_wide_spaces(read: str, meant: str, because: str, kit: Kit) -> None:
    text = Text.from_raw(read)
    assert text.apply(list(columns.prose(text, kit))).value == meant, because


HEAD = "Namn\tJa\tNej\n"
MARKS = [
    # read, meant, because
    (
        HEAD + "Eva\tX\t\nBo\tA\t\nIa\t\tX\nÅsa\t\tX -\nUlf\tX\t\nIvar\tX\t\n",
        HEAD + "Eva\tX\t\nBo\tX\t\nIa\t\tX\nÅsa\t\tX\nUlf\tX\t\nIvar\tX\t\n",
        "a letter and a speck among crosses",
    ),
    (HEAD + "Eva\tX\t\nBo\tA\t\nIa\tF\t\n", None, "crosses are few"),
    ("Namn\tKod\tKlass\nEva\tX\t\nBo\tX\t\nIa\tX\t\nUlf\tA\t\n", None, "no list of votes"),
    (HEAD + "Eva\tX\t\nBo\tX\t\nIa\tX\t\nSumma\t3\t0\n", None, "sums"),
]


@pytest.mark.parametrize(("read", "meant", "because"), MARKS)
def test_marks(read: str, meant: str | None, because: str, kit: Kit) -> None:
    text = Text.from_raw(read)
    assert text.apply(list(columns.marks(text, kit))).value == (meant or read), because
