"""What stands below a decision and decides nothing, and lists that belong to somebody: half of the cases decide."""

# ruff: noqa: E501

from __future__ import annotations

import pytest

from pipeline.kit import Kit
from pipeline.tag import decisions
from pipeline.tag.points import fold
from pipeline.tag.telling import tells
from tests.tag.making import made

OWN = "Fritidsnämnden"
TELLS: list[tuple[str, bool, str]] = [
    ("Tekniska nämnden tillstyrkte förslaget.", True, "another body, in the past"),
    ("Tekniska nämnden föreslår att badet stängs.", True, "another body proposes"),
    ("Tekniska nämnden får i uppdrag att laga taket.", False, "another body is told what to do"),
    ("Tekniska nämnden uppmanas att laga taket.", False, "another body is asked"),
    ("Fritidsnämnden beslutade den 3 maj 2019 att stänga badet.", True, "the own body, another day"),
    ("Fritidsnämnden beslutade den 8 mars 2022 att stänga badet.", False, "the own body, this day"),
    ("Den 3 maj 2019 beslutade kommunfullmäktige att bygga badet.", True, "the date first"),
    ("Fritidsnämnden godkände den 3 maj 2019 den nya taxan.", True, "the date behind den"),
    ("Fritidsnämnden godkände vid mötet den 3 maj 2019 den nya taxan.", True, "when it met"),
    ("Fritidsnämnden godkände den ekonomiska uppföljningen per februari 2018.", False, "of what it approved"),
    ("Fritidsnämnden antog den nya verksamhetsplanen för 2023.", False, "the year of a plan"),
    ("Kulturförvaltningen föreslog att badet skulle stängas.", True, "an office"),
    ("I ärendet förelåg ett utlåtande från kontoret.", True, "the papers"),
    ("Ärendet återremitteras till kontoret.", False, "what is done with the matter"),
    ("Förslaget antas.", False, "what is done with the proposal"),
    ("Förvaltningen får i uppdrag att laga taket.", False, "an office is told what to do"),
]


@pytest.mark.parametrize("sentence, told, because", TELLS)
def test_tells(sentence: str, told: bool, because: str) -> None:
    assert tells(sentence, OWN, "2022-03-08", said_now=True) is told, because


UNDER: list[tuple[str, list[str], str]] = [
    (
        "1. Badet stängs.\n2. Taxan sänks.\n\nI ärendet förelåg ett utlåtande.\n\nKontoret föreslog att badet skulle säljas.",
        ["Badet stängs.", "Taxan sänks."],
        "background without a heading",
    ),
    (
        "Badet stängs.\n\nEva Alm och Bo Ek (båda S) föreslog nämnden att besluta\nföljande\n1. att laga taket\n2. att sänka taxan",
        ["Badet stängs."],
        "the list of those who move it",
    ),
    (
        "Badet stängs.\n\nTekniska nämnden tillstyrkte förslaget.\n\nFör egen del beslutar nämnden\n\natt laga taket.",
        ["Badet stängs.", "att laga taket."],
        "the own body acts again below what is told",
    ),
    (
        "Nämnden beslutade i enlighet med utskottets förslag.\n\nNämnden godkänner ritningen.",
        ["Nämnden godkänner ritningen."],
        "how it came about, and then what was decided",
    ),
    (
        "Nämnden beslutar enligt utskottets förslag.\n\nParagrafen justeras omedelbart.",
        ["Nämnden beslutar enligt utskottets förslag.", "Paragrafen justeras omedelbart."],
        "the present tense decides",
    ),
    (
        "1. Planen antas.\n2. Nämnden föreslår fullmäktige följande.\nTaxan fastställs.\nBadet säljs.",
        ["Planen antas.", "Taxan fastställs.", "Badet säljs."],
        "a point that only leads to two of its own",
    ),
    (
        "Nämnden föreslår fullmäktige besluta:\n1. Taxan antas.\n2. Taxan gäller från 1 mars.\n\nNämnden beslutar för egen del:\n3. Badet lagas.",
        ["Taxan antas.", "Taxan gäller från 1 mars.", "Badet lagas."],
        "a second lead-in inside a run of numbers",
    ),
    (
        "Fritidsnämnden:\nbeviljar föreningen 3 000 kronor i bidrag.",
        ["beviljar föreningen 3 000 kronor i bidrag."],
        "the body alone leads in",
    ),
    ("Taxan antas.\nDen gäller från årsskiftet.", ["Taxan antas.", "Den gäller från årsskiftet."], "a line each"),
    (
        "Nämnden beslutar\natt lägga skrivelserna till handlingarna.\na) Skrivelse från byalaget\nb) Domstolens dom",
        ["att lägga skrivelserna till handlingarna."],
        "papers listed below",
    ),
    (
        "1. Uppdrag enligt yrkandet med särskilt yttrande från V avslutas.\n2. Badet stängs.",
        ["Uppdrag enligt yrkandet med särskilt yttrande från V avslutas.", "Badet stängs."],
        "what a paper came with is nobody's speech",
    ),
    (
        "att återremittera ärendet enligt reglerna om minoritetsåterremiss\nMotivering: vägen behöver utredas.",
        ["att återremittera ärendet enligt reglerna om minoritetsåterremiss"],
        "why stands on a line below",
    ),
    (
        "att anse frågan besvarad\nFrågan är ställd av Eva Alm (M).",
        ["att anse frågan besvarad"],
        "no stop: what is told on a line below",
    ),
    (
        "att till justerare utse\nEva Alm (M)",
        ["att till justerare utse Eva Alm (M)"],
        "a name on the line below goes on with it",
    ),
    (
        "att lägga skrivelserna till handlingarna.\nVOTERINGSLISTA fritidsnämnden 1996-10-14\nEva Alm, m\tX",
        ["att lägga skrivelserna till handlingarna."],
        "a list of votes below",
    ),
    ("Badet stängs.\n_______\nTaxan antas.", ["Badet stängs.", "Taxan antas."], "a line drawn below"),
    (
        "att badet öppnas den 1 april 2022\natt uppdra åt chefen att städa",
        ["att badet öppnas den 1 april 2022", "att uppdra åt chefen att städa"],
        "what bodies do begins an att-sats of its own",
    ),
    ("Badet stängs.\n\nDet antecknas att SD-ledamoten inte deltar i beslutet.", ["Badet stängs."], "who takes no part"),
    (
        "att sälja huset till bolaget för det pris som fastställdes av nämnden den 1 maj 2022\natt upphäva taxan",
        ["att sälja huset till bolaget för det pris som fastställdes av nämnden den 1 maj 2022", "att upphäva taxan"],
        "no stop after a year: the next att-sats begins there",
    ),
    (
        "att uppdra åt chefen att till nästa sammanträde lämna ett förslag om badet samt\natt laga taket.",
        ["att uppdra åt chefen att till nästa sammanträde lämna ett förslag om badet samt", "att laga taket."],
        "samt leads on",
    ),
]


@pytest.mark.parametrize("written, rows, because", UNDER)
def test_under_a_decision_heading(written: str, rows: list[str], because: str, kit: Kit) -> None:
    text, _, segmented = made(f"§ 1 Bad\n# beslut: Beslut\n{written}")
    assert [fold(text[d.span]) for d in decisions.find(text, segmented, kit)] == rows, because


def test_what_a_point_proposes_is_proposed(kit: Kit) -> None:
    written = "1. Planen antas.\n2. Nämnden föreslår fullmäktige följande.\nTaxan fastställs."
    text, _, segmented = made(f"§ 1 Bad\n# beslut: Beslut\n{written}")
    assert [d.proposed for d in decisions.find(text, segmented, kit)] == [False, True]
