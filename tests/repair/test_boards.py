"""Boards in case numbers: letters where the text has them elsewhere, figures left alone where they may be right."""

from __future__ import annotations

import pytest

from pipeline.kit import Kit
from pipeline.repair import boards
from pipeline.text import Text

CASES = [
    # read, meant, because
    ("Dnr 2016K5/0266", "Dnr 2016KS/0266", "no board is called K5"),
    ("Dnr 2016KS5/0301", "Dnr 2016KS/0301", "one letter read as two"),
    ("Dnr 13K5322", "Dnr 13KS322", "all in one"),
    ("Dnr 14K85095", "Dnr 14KS095", "all in one, one letter read as two"),
    ("Dnr K5 2019/00005", "Dnr KS 2019/00005", "before the year"),
    ("Dnr SN 2014/30\nDnr 5N 2014/31", "Dnr SN 2014/30\nDnr SN 2014/31", "the board of the other number"),
    ("Dnr ÖFN/2018:96\nDnr ÔFN/2018:97", "Dnr ÖFN/2018:96\nDnr ÖFN/2018:97", "dots run together"),
    ("Dnr 5N 2014/31", None, "no other number says what it is"),
    ("Dnr KS 2019/00005, VA5 2019/3", None, "a plan of its own"),
    ("Dnr 2016KS/0266", None, "right"),
    ("Dnr 1996.TN0032", None, "right"),
    ("fastigheten Ek 5:88, plan B8 2019-03-01", None, "no board"),
    ("123 85095 kronor", None, "a number"),
    ("58 2019/31", None, "figures alone"),
]


@pytest.mark.parametrize(("read", "meant", "because"), CASES)
def test_boards(read: str, meant: str | None, because: str, kit: Kit) -> None:
    text = Text.from_raw(read)
    assert text.apply(list(boards.correct(text, kit))).value == (meant or read), because
