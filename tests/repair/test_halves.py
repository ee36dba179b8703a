"""Brackets around parties: put back where one of two was lost, none where there was none."""

from __future__ import annotations

import pytest

from pipeline.kit import Kit
from pipeline.repair import halves
from pipeline.text import Text

LIST = "Anna Ek (S), Bo Al (M), Per Ås (C)\n"

CASES = [
    # read, meant, because
    ("Tomas Olsberg (V §§ 4-6", "Tomas Olsberg (V) §§ 4-6", "before the §§ he served for"),
    ("Tomas Olsberg (V\nEva Lind (S)", "Tomas Olsberg (V)\nEva Lind (S)", "at a line end"),
    ("ersättare för Bengt Ahl\nv)", "ersättare för Bengt Ahl\n(v)", "alone on its line"),
    ("Eva Lind s) yrkar bifall", "Eva Lind (s) yrkar bifall", "on the same line"),
    ("Tomas Olsberg (V )", None, "whole, with a space"),
    ("Tomas Olsberg (V)", None, "whole"),
    ("Beslut enligt Eva Lind\nc) att avslå", None, "an item of a list"),
    ("Stora Torget (sent på dagen)", None, "words"),
    ("Eva Lind (Vallda)", None, "a place"),
    ("a) bifall, s) avslag", None, "no name"),
]


@pytest.mark.parametrize(("read", "meant", "because"), CASES)
def test_halves(read: str, meant: str | None, because: str, kit: Kit) -> None:
    text = Text.from_raw(LIST + read)
    assert text.apply(list(halves.correct(text, kit))).value == LIST + (meant or read), because


def test_a_text_without_parties_in_brackets_is_left_alone(kit: Kit) -> None:
    assert not list(halves.correct(Text.from_raw("Eva Lind s) yrkar"), kit))
