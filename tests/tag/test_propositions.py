"""How a beslutsgång is told in words of different decades: what stood against what, the result and the method."""

from __future__ import annotations

import pytest

from pipeline.kit import Kit
from pipeline.tag import decisions, propositions
from tests.tag.making import made

Step = tuple[str, tuple[str, ...], str | None]
A, M = "acklamation", "minoritetsåterremiss"

CASES: list[tuple[str, list[Step]]] = [
    (
        "Sedan överläggningen förklarats avslutad framställde ordföranden propositioner dels på bifall till planen "
        "dels på avslag därå och fann den förra propositionen besvarad med ja.",
        [(A, ("bifall till planen", "avslag därå"), "den förra propositionen besvarad med ja")],
    ),
    (
        "Ordföranden frågar om kontorets förslag kan antas och finner att så sker.",
        [(A, ("kontorets förslag kan antas",), "så sker")],
    ),
    (
        "Sedan ordföranden ställt proposition på de båda yrkandena finner hon att nämnden biföll Anna Eks yrkande.",
        [(A, ("de båda yrkandena",), "nämnden biföll Anna Eks yrkande")],
    ),
    (
        "Ordföranden lägger fram Bo Linds ändringsyrkande och finner det avslaget.",
        [(A, ("Bo Linds ändringsyrkande",), "det avslaget")],
    ),
    (
        "Ordföranden tar upp tilläggsyrkandet till beslut och finner att det avslås.",
        [(A, ("tilläggsyrkandet",), "det avslås")],
    ),
    (
        "Ordföranden konstaterar att minst en tredjedel av ledamöterna har begärt återremiss.",
        [(M, (), "Ordföranden konstaterar att minst en tredjedel av ledamöterna har begärt återremiss")],
    ),
    ("Ordföranden tar upp frågan om lokaler.", []),
    ("Ordföranden lägger fram rapporten och konstaterar att den är klar.", []),
    ("En återremiss kräver enligt kommunallagen en tredjedel av de närvarande.", []),
    ("En tredjedel av eleverna får skolskjuts.", []),
]


@pytest.mark.parametrize("written, steps", CASES)
def test_propositions(written: str, steps: list[Step], kit: Kit) -> None:
    text, index, segmented = made(f"§ 1 Bad\n{written}")
    found = propositions.find(text, index, segmented, kit)
    assert [(row.method, row.options, row.result) for row in found] == steps


DECIDES_NOTHING = [
    "Ordföranden tar upp tilläggsyrkandet till beslut och finner att det avslås.",
    "Punkt 2 ställs mot avslag och bifalls.",
    "Till motförslag i huvudvoteringen utses Bo Linds förslag.",
]


@pytest.mark.parametrize("written", DECIDES_NOTHING)
def test_how_it_was_settled_is_no_decision(written: str, kit: Kit) -> None:
    text, _, segmented = made(f"§ 1 Bad\n{written}")
    assert decisions.find(text, segmented, kit) == ()


def test_what_is_settled_by_a_third_is_decided(kit: Kit) -> None:
    text, _, segmented = made("§ 1 Bad\nÄrendet är därmed återremitterat.")
    assert [row.outcome for row in decisions.find(text, segmented, kit)] == ["återremiss"]
