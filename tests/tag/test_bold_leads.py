"""A bold line of its own that puts something before a higher body is the heading of a decision."""

from __future__ import annotations

import pytest

from pipeline.kit import Kit
from pipeline.segment import segment
from pipeline.tag import decisions
from pipeline.tag.points import fold
from tests.segment.sheets import sheet

_COVER = "**Kommunstyrelsen**\nSammanträdesprotokoll 2024-03-05\n\n"
_MATTER = "**§ 7 Badhusets framtid**\n\nKontoret har utrett var badhuset ska ligga.\n\n"
_POINTS = "1. Badhuset flyttas till Ekbacken.\n2. Investeringsmedel beviljas.\n\n"
_BELOW = "**Beslutsunderlag**\nKontorets skrivelse den 3 februari 2024"

PUT_FORWARD = (
    "Kommunstyrelsen föreslår kommunfullmäktige besluta",
    "Kommunstyrelsen föreslår kommunfullmäktige",
    "Kommunstyrelsen föreslår kommunfullmäktige att besluta",
    "Kommunstyrelsen föreslår kommunfullmäktige besluta följande:",
    "Kommunstyrelsen föreslår att kommunfullmäktige beslutar",
    "Kommunstyrelsen föreslår att kommunfullmäktige beslutar följande",
    "Kommunstyrelsen beslutar föreslå kommunfullmäktige",
    "Kommunstyrelsen beslutar att föreslå kommunfullmäktige besluta",
    "Kommunstyrelsens beslut och förslag till kommunfullmäktige",
    "Kommunstyrelsens förslag till kommunfullmäktiges beslut",
    "Kommunstyrelsens förslag till kommunfullmäktige",
    "Kommunstyrelsen hemställer att kommunfullmäktige beslutar",
)


def _decided(kit: Kit, written: str) -> list[tuple[str, bool]]:
    text, index = sheet(written)
    found = decisions.find(text, segment(text, index, kit), kit)
    return [(fold(text[d.span]), d.proposed) for d in found]


@pytest.mark.parametrize("lead", PUT_FORWARD)
def test_what_a_bold_lead_in_puts_before_the_council(lead: str, kit: Kit) -> None:
    wanted = [("Badhuset flyttas till Ekbacken.", True), ("Investeringsmedel beviljas.", True)]
    vote = "Med 9 ja-röster och 6 nej-röster beslutar kommunstyrelsen enligt arbetsutskottets förslag.\n\n"
    assert _decided(kit, f"{_COVER}{_MATTER}**{lead}**\n{_POINTS}{_BELOW}") == wanted
    assert _decided(kit, f"{_COVER}{_MATTER}**Beslutsgång**\n{vote}**{lead}**\n{_POINTS}{_BELOW}") == wanted


@pytest.mark.parametrize(
    "above, lead",
    [
        ("**Förslag till beslut**\n", "Kommunstyrelsen föreslår kommunfullmäktige besluta"),
        ("**Arbetsutskottets förslag till beslut**\n", "Kommunstyrelsen föreslår att kommunfullmäktige beslutar"),
        ("**Yrkanden**\nEva Alm (M) yrkar:\n", "Kommunstyrelsen beslutar föreslå kommunfullmäktige besluta"),
        ("", "Arbetsutskottet föreslår kommunstyrelsen besluta"),
        ("", "Tekniska nämnden föreslår kommunstyrelsen att föreslå kommunfullmäktige besluta"),
        ("", "Tekniska nämndens förslag till kommunstyrelsens beslut"),
    ],
)
def test_what_others_propose_in_bold_is_not_decided(above: str, lead: str, kit: Kit) -> None:
    decided = "**Beslut**\nÄrendet återremitteras.\n\n"
    assert _decided(kit, f"{_COVER}{_MATTER}{above}**{lead}**\n{_POINTS}{decided}{_BELOW}") == [
        ("Ärendet återremitteras.", False)
    ]
