"""The § and title of an item in a column left of its text, and columns that hold something else."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.extract import compose, extract
from pipeline.kit import Kit
from tests.extract.sheets import Sheet, write

TEXT = ("Kommunstyrelsens beslut", "Avtalet med hamnen godkänns.", "Sammanfattning", "Det gamla avtalet löper ut i år.")
TOLD = "\n".join(TEXT)


def beside(*column: str, text: tuple[str, ...] = TEXT, lower: float = 0, step: float = 14) -> Sheet:
    """A column at the left edge, and from the same height or a little ``lower`` the text beside it."""
    return Sheet().lines(60, 80, *column, step=step).lines(190, 80 + lower, *text)


APART = [
    # drawn                                                            as read, and why
    (
        beside("Ks § 115", "Avtal om drift av", "gästhamnen", "Dnr KS.2014.88"),
        f"Ks § 115\nAvtal om drift av gästhamnen\nDnr KS.2014.88\n{TOLD}",
        "a title of two lines and its number",
    ),
    (
        beside("§ 7", "Ny taxa", "KS 2019/44", lower=5),
        f"§ 7\nNy taxa\nKS 2019/44\n{TOLD}",
        "the text a little lower; a number without its label",
    ),
    (
        beside("§ 12/2015", "Val av", "ombud", text=("Beslut", *TEXT[1:])),
        f"§ 12/2015\nVal av ombud\nBeslut\n{TEXT[1]}\n{TEXT[2]}\n{TEXT[3]}",
        "a number with its year, no number of the matter",
    ),
    (
        beside("Kf § 8 b", "Budget", "2015–2017", "Diarienr 2014:12", text=("Förslag till beslut", *TEXT[1:])),
        f"Kf § 8 b\nBudget 2015–2017\nDiarienr 2014:12\nFörslag till beslut\n{TEXT[1]}\n{TEXT[2]}\n{TEXT[3]}",
        "what is put before fullmäktige",
    ),
    (
        beside("§ 4", "Delgivningar", text=("Ärendebeskrivning", *TEXT[1:])),
        f"§ 4\nDelgivningar\nÄrendebeskrivning\n{TEXT[1]}\n{TEXT[2]}\n{TEXT[3]}",
        "the background first",
    ),
    (
        beside("§ 4", "Delgivningar", step=60),
        f"§ 4 {TEXT[0]}",
        "far below the § begins something else",
    ),
    (
        beside("§ 4", "Beslut", "Yrkande", text=("Avtal om hamnen", *TEXT[1:])),
        f"§ 4 Avtal om hamnen\nBeslut\t{TEXT[1]}",
        "labels beside what they say, the title beside the §",
    ),
    (
        beside("§ 4", text=("Beslut", *TEXT[1:])),
        f"§ 4 Beslut\n{TEXT[1]}",
        "nothing but the § in its column",
    ),
    (
        beside("Anna Ek", "Bo Al"),
        f"Anna Ek\t{TEXT[0]}\nBo Al\t{TEXT[1]}",
        "a column without a §",
    ),
    (
        beside("§§ 4–9", "Hamnen"),
        f"§§ 4–9\t{TEXT[0]}\nHamnen\t{TEXT[1]}",
        "several §§ are no heading",
    ),
]


@pytest.mark.parametrize("drawn, begins, because", APART)
def test_column_of_heads(drawn: Sheet, begins: str, because: str, tmp_path: Path, kit: Kit) -> None:
    read = compose(extract(write(tmp_path / "sheet.pdf", drawn), kit, ocr="never"))[0].value
    assert "\n".join(line for line in read.split("\n") if line).startswith(begins), because
