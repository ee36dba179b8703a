"""Web copies without line ends: where they are broken, and texts to leave alone."""

from __future__ import annotations

import pytest

from pipeline.kit import Kit
from pipeline.repair.unfold import unfold
from pipeline.text import Text

COVER = (
    "1 EKDALS KOMMUN Sammanträdesprotokoll Plats och tid Ekdalssalen, den 4 maj 2015 kl 18 Beslutande Anna Ek, "
    "ordförande Bo Lind Cia Dahl Dag Holm Eva Alm Ulf Gran Siv Alm Ia Dal Åsa Öst Per Ros Utses att justera Bo Lind "
    "Justeringens plats och tid Kommunhuset den 8 maj 2015 Underskrifter Sekreterare Pia Mörk Ordförande Anna Ek "
    "Justerande Bo Lind ANSLAG/BEVIS Protokollet är justerat. Justeringen har tillkännagivits genom anslag. Organ "
    "Kommunfullmäktige Förvaringsplats Kommunhuset\n"
)
PAGES = [
    # a page as it was copied, lines it should begin
    (
        "2 EKDALS KOMMUN Sammanträdesprotokoll Kf 88 Anmälda förhinder och upprop Förhinder har anmälts av Bo Lind.",
        ["Kf 88 Anmälda förhinder och upprop", "Förhinder har anmälts av Bo Lind."],
    ),
    (
        "2 EKDALS KOMMUN Sn 50 Au 84 Sn 34 Dnr 2016/12 Budget Kommunstyrelsens förslag Anslaget höjs.",
        ["Sn 50 Au 84 Sn 34 Dnr 2016/12 Budget", "Kommunstyrelsens förslag", "Anslaget höjs."],
    ),
    (
        "Ordföranden öppnade mötet. § 12 Taxa för vatten Förslaget har sänts ut. Yrkanden Bo Lind yrkar avslag.",
        ["§ 12 Taxa för vatten", "Förslaget har sänts ut.", "Yrkanden", "Bo Lind yrkar avslag."],
    ),
    (
        "2 38 Inledning Ordföranden öppnade mötet. 39 Kungörelse Mötet är utlyst. 40 Justering Bo Lind valdes.",
        [
            "§ 38 Inledning",
            "Ordföranden öppnade mötet.",
            "§ 39 Kungörelse",
            "Mötet är utlyst.",
            "§ 40 Justering",
            "Bo Lind valdes.",
        ],
    ),
    (
        "2 Taxan gäller enligt § 4 i Kommunfullmäktiges beslut den 3 maj. Den har 14 Punkter på 3 Sidor.",
        [],
    ),
]


def unfolded(value: str, kit: Kit) -> str:
    text = Text.from_raw(value)
    return text.apply(list(unfold(text, kit))).value


@pytest.mark.parametrize("page, begin", PAGES)
def test_a_page_on_one_line(page: str, begin: list[str], kit: Kit) -> None:
    found = unfolded(COVER + page, kit).split("\n")
    assert found[0] == COVER.strip(), "a cover has no headings of sections"
    assert found[2:] == begin if begin else found[1:] == [page]


LEFT_ALONE = [
    ("Nämnden har sett över taxan. § 12 Taxa Beslut Den höjs. " * 20, "prose without furniture is no page"),
    (
        COVER.replace(" Beslutande", "\nBeslutande").replace(" Utses", "\nUtses").replace(" Just", "\nJust"),
        "printed lines",
    ),
]


@pytest.mark.parametrize("value, because", LEFT_ALONE)
def test_left_alone(value: str, because: str, kit: Kit) -> None:
    assert unfolded(value, kit) == value, because
