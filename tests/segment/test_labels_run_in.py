"""Headings on the line of their text, ``Beslut: …``: below a title, below text without a stop, over two lines."""

from __future__ import annotations

import pytest

from pipeline.kit import Kit
from tests.segment.sheets import segmented

COVER = "Plats och tid\tKommunhuset\n\nBeslutande\tAnna Ek (S)\n\n"

CASES = [
    # what stands below "§ 2 En park i centrum"                                 title and sections, because
    ("Beslut: Nämnden antar planen.\nJäv: Bo Lind (M).", ["beslut", "jäv"], "below the title"),
    (
        "Beslut: Nämnden beslutar\natt anta planen\nReservation: Bo Lind (M) reserverar sig.",
        ["beslut", "reservation"],
        "no stop",
    ),
    (
        "Beslut: Planen antas.\nReservation: Bo Lind, Eva Alm och Ia Dal\n(samtliga M) reserverar sig mot beslutet.",
        ["beslut", "reservation"],
        "the names go on below",
    ),
    ("Beslut\nPlanen antas.\nReservation: Bo Lind (M) och Eva Alm (S).", ["beslut", "reservation"], "who, and no more"),
    (
        "Nämndens beslut\nPlanen antas.\nYrkanden under mötet\nBo Lind (M): Planen ändras.\n"
        "Reservation mot beslutet\nBo Lind (M).\nRösträkning\nJa: Anna Ek (S)",
        ["beslut", "yrkande", "reservation", "votering"],
        "other words for the same",
    ),
    # leave alone
    ("Beslut\nReservation mot beslutet lämnas av Bo Lind (M).", ["beslut"], "a sentence that begins so"),
    ("Beslut\nNämnden antar planen i enlighet med\nförslag: den nya parken.", ["beslut"], "a small letter"),
    ("Beslut\nNämnden antar planen i enlighet med\nFörslag: den nya parken.", ["beslut"], "the line above is open"),
    ("Beslut\nPlanen antas.\nKartan: blad 4.", ["beslut"], "a word that heads nothing"),
    ("Beslut\nPlanen antas.\nBilaga: karta.", ["beslut"], "a paper"),
]


@pytest.mark.parametrize("below, kinds, because", CASES)
def test_labels_run_in(below: str, kinds: list[str], because: str, kit: Kit) -> None:
    item = segmented(kit, f"{COVER}§ 1 Val\n\nBeslut\n\nJa.\n\n§ 2 En park i centrum\n{below}").items[1]
    assert (item.title, [s.kind for s in item.sections]) == ("En park i centrum", kinds), because
