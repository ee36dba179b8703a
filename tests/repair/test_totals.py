"""Sums below crosses: put right where the crosses and the sums beside them agree, left alone where they do not."""

from __future__ import annotations

import pytest

from pipeline.kit import Kit
from pipeline.repair import totals
from pipeline.text import Text


def table(yes: int, no: int, *sums: str) -> str:
    """A list of votes with its sums below."""
    rows = [f"Eva Lind {i}\tS\tX\t\t" for i in range(yes)] + [f"Bo Ek {i}\tM\t\tX\t" for i in range(no)]
    return "Namn\tParti\tJa\tNej\tAvstår\n" + "\n".join([*rows, "\t".join(["Summa", "", *sums, "0"])]) + "\nBeslut\n"


CASES = [
    # votes for and against, sums read, sums meant, because
    (11, 2, ("1", "2"), ("11", "2"), "a figure was lost"),
    (11, 2, ("t", "2"), ("11", "2"), "no figure"),
    (3, 12, ("3", "2"), ("3", "12"), "the first figure was lost"),
    (11, 2, ("11", "2"), ("11", "2"), "right"),
    (11, 2, ("13", "2"), ("13", "2"), "a vote was not read"),
    (11, 2, ("1", "3"), ("1", "3"), "nothing is sure"),
    (11, 2, ("9", "2"), ("9", "2"), "another number"),
    (11, 2, ("Ja", "2"), ("Ja", "2"), "no sum"),
    (2, 1, ("t", "1"), ("t", "1"), "too few crosses"),
]


@pytest.mark.parametrize(("yes", "no", "read", "meant", "because"), CASES)
def test_sums(yes: int, no: int, read: tuple[str, ...], meant: tuple[str, ...], because: str, kit: Kit) -> None:
    text = Text.from_raw(table(yes, no, *read))
    assert text.apply(list(totals.correct(text, kit))).value == table(yes, no, *meant), because


@pytest.mark.parametrize("value", ["", "\t\n\t", "Ja\tNej\n1\t2\n", "X\nX\n", "\tX\n" * 9, "a\tX\n" * 9 + "b\t1"])
def test_left_alone(value: str, kit: Kit) -> None:
    assert not list(totals.correct(Text.from_raw(value), kit))
