"""Rows of dots: taken out of the image, and no dot of anything else."""

from __future__ import annotations

import numpy as np
import pytest

from pipeline.extract import leaders
from pipeline.extract.pixels import INK, halved
from tests.extract.typeface import FACES, LEADING, Paper

CASES = [
    # printed, how much of it are leaders
    ("Elsa Nordin (s) ................ Ja", "................"),
    ("Rut Hedman . . . . . . . . . . Nej", ". . . . . . . . . ."),
    ("Sekreterare ......................", "......................"),
    ("Folke Lund (c), ordf.", ""),
    ("och så vidare ... enligt bilaga", ""),
    ("a.a. s. 3, jfr. t.ex. bl.a. m.m.", ""),
    ("minnen nummer immunitet summan", ""),
    ("Ja: 5; Nej: 6; Avstår: 0; Ja: 7", ""),
    ("----------------", ""),
    ("- - - - - - - - - -", ""),
    ("________________", ""),
]


@pytest.mark.parametrize("soft", [0.0, 1.2])
@pytest.mark.parametrize("face", FACES)
@pytest.mark.parametrize(("printed", "row"), CASES)
def test_rows_of_dots(printed: str, row: str, face: str, soft: float) -> None:
    paper = Paper(face)
    paper.print(40, 100, printed)
    paper.print(40, 100 - LEADING, "ordet över har gåtts igenom" if row else "")
    ink = halved(np.where(paper.ink(soft), np.uint8(0), np.uint8(255))) < INK
    found = leaders.dots(ink)
    if not row:
        assert not found.any()
        return
    x0, _, x1, _ = (side / 2 for side in paper.box(40 + paper.type.getlength(printed[: printed.index(row)]), 100, row))
    columns = np.flatnonzero(found.any(axis=0))
    assert columns[0] == pytest.approx(x0, abs=8)
    assert columns[-1] == pytest.approx(x1, abs=8)
    assert not found[: (100 - LEADING) // 2 + 22].any(), "the line above keeps its ink"
