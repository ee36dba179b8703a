"""Lists of several votes that were saved with one cell a line."""

from __future__ import annotations

import pytest

from pipeline.kit import Kit
from pipeline.tag.cell_rolls import cell_rolls
from pipeline.text import Span

Votes = list[tuple[str | None, list[tuple[str, str | None, str]]]]

TWO: Votes = [
    ("24", [("Anna Ek", "S", "ja"), ("Bo Lind", "M", "nej")]),
    ("25", [("Anna Ek", "S", "nej"), ("Bo Lind", "M", "avstår")]),
]
ROWS = "1 Anna_Ek S Ja Nej 2 Bo_Lind M Nej Avstår"

CASES: list[tuple[str, Votes, str]] = [
    (f"Nr Namn Parti §_24 §_25 {ROWS}", TWO, "seats, names, parties"),
    ("Namn Parti §_24 §_25 Anna_Ek S Ja Nej Bo_Lind M Nej Avstår", TWO, "no seats"),
    ("Ledamot Parti Kf_§_24 Kf_§_25 Anna_Ek (S) Ja Nej Bo_Lind (M) NEJ Avst.", TWO, "the body before the sign"),
    (
        "Parti Namn Votering_1 Votering_2 S Anna_Ek Ja Nej M Bo_Lind Nej Avstår",
        [(None, votes) for _, votes in TWO],
        "the party first, the votes without a §",
    ),
    (
        "Nr Namn Parti §_24 §_25 1 Anna_Ek S Ja Nej Detta_är_signerat. Sida_5_av_6 Nr Namn Parti §_24 §_25 "
        "2 Bo_Lind M Nej Avstår",
        TWO,
        "a page break between the rows",
    ),
    (
        "Nr Namn Parti §_24 §_25 1 Anna_Ek S Ja – 2 Bo_Lind M Jäv Nej",
        [("24", [("Anna Ek", "S", "ja")]), ("25", [("Bo Lind", "M", "nej")])],
        "who did not take part in one of them",
    ),
    # leave alone
    ("Namn Parti §_24 Anna_Ek S Ja Bo_Lind M Nej", [], "one vote is read as other lists are"),
    ("Namn Parti Närvaro Anmärkning Anna_Ek S Ja Ja", [], "a roll of who was there"),
    ("Ärende §_24 §_25 Anna_Ek S Ja Nej", [], "numbers of items below no head of names"),
    ("Nr Namn Parti §_24 §_25 1 Anna_Ek S 2 Bo_Lind M", [], "names without votes"),
    ("Nr Namn Parti §_24 §_25 1 Anna_Ek S Ja", [], "a row that breaks off"),
]


@pytest.mark.parametrize(("words", "expected", "because"), CASES)
def test_cell_rolls(words: str, expected: Votes, because: str, kit: Kit) -> None:
    value = "\n\n".join(word.replace("_", " ") for word in words.split())
    rolls = list(cell_rolls(value, Span(0, len(value)), kit, "2024-03-25"))
    assert [(r.number, [(b.name, b.party, b.choice) for b in r.ballots]) for r in rolls] == expected, because
