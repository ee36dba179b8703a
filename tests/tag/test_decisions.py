"""Decisions: each a row, whole, with body, outcome and whether it is a proposal."""

from __future__ import annotations

import pytest

from pipeline.kit import Kit
from pipeline.tag import decisions
from pipeline.tag.points import fold
from tests.tag.making import made

Rows = list[tuple[str, str, bool]]

CASES: list[tuple[str, Rows, str]] = [
    (
        "§ 1 Bad\n# beslut: Beslut\nSimklubben beviljas 25 000 kr. "
        "Bidraget finansieras ur medel för oförutsedda behov.",
        [
            ("Simklubben beviljas 25 000 kr.", "bifall", False),
            ("Bidraget finansieras ur medel för oförutsedda behov.", "annat", False),
        ],
        "where the money comes from is decided too",
    ),
    (
        "§ 1 Bad\n# beslut: Beslut\nBo Ek väljs till ombud. Kostnaderna belastar nämndens konto 1010.",
        [("Bo Ek väljs till ombud.", "val", False), ("Kostnaderna belastar nämndens konto 1010.", "annat", False)],
        "and whose account is charged",
    ),
    (
        "§ 1 Bad\n# beslut: Beslut\nTaket lagas. Beloppet tas ur eget kapital.",
        [("Taket lagas.", "annat", False), ("Beloppet tas ur eget kapital.", "annat", False)],
        "or capital used",
    ),
    (
        "§ 1 Bad\n# beslut: Beslut\nBolaget beviljas lån, som finansieras genom upplåning.",
        [("Bolaget beviljas lån, som finansieras genom upplåning.", "bifall", False)],
        "in one sentence it stays one decision",
    ),
    (
        "§ 1 Bad\n# beslut: Beslut\nNämnden lägger rapporten till handlingarna.\n"
        "Ekonomichefen redogör för resultatet efter årets första månad.",
        [("Nämnden lägger rapporten till handlingarna.", "anteckning", False)],
        "who reports decides nothing",
    ),
    (
        "§ 1 Bad\n# beslut: Beslut\nNämnden lägger rapporten till handlingarna.\n\n"
        "Badchef Eva Ro rapporterar om badets öppettider.",
        [("Nämnden lägger rapporten till handlingarna.", "anteckning", False)],
        "nor does one who is named",
    ),
    (
        "§ 1 Bad\n# beslut: Beslut\nNämnden godkänner rapporten. Badchefen redogör för resultatet senast i maj.",
        [("Nämnden godkänner rapporten. Badchefen redogör för resultatet senast i maj.", "godkännande", False)],
        "what shall be reported by a day is decided",
    ),
    (
        "§ 1 Bad\n# beslut: Beslut\nNämnden antecknar informationen till protokollet.\n\n"
        "Väntetiden var i februari 6,2 veckor.",
        [("Nämnden antecknar informationen till protokollet.", "anteckning", False)],
        "how things were",
    ),
    (
        "§ 1 Bad\n# beslut: Beslut\nFritidsnämnden beslutar att hyra ut badet till Ekan AB.",
        [("Fritidsnämnden beslutar att hyra ut badet till Ekan AB.", "annat", False)],
        "a sentence that says beslutar stays whole",
    ),
    (
        "§ 1 Bad\n# beslut: Beslut\nFritidsnämnden föreslår kommunfullmäktige besluta\n\n"
        "1. Taxan fastställs.\n2. Motionen avslås.",
        [("Taxan fastställs.", "fastställande", True), ("Motionen avslås.", "avslag", True)],
        "addressed to a higher body",
    ),
    (
        "§ 1 Bad\n# beslut: Beslut\nEnligt kontorets förslag:\nRapporten antecknas.",
        [("Rapporten antecknas.", "anteckning", False)],
        "a lead-in with a colon",
    ),
    (
        "§ 1 Bad\n# beslut: Beslut\nÄrendet återremitteras.\n\nEva Alm (M) deltar inte i beslutet.\n\n"
        "Paragrafen justeras omedelbart.",
        [("Ärendet återremitteras.", "återremiss", False), ("Paragrafen justeras omedelbart.", "annat", False)],
        "who takes no part decides nothing",
    ),
    (
        "§ 1 Bad\n# beslut: Beslut\nUtskottet föreslår nämnden besluta\n- att badet hålls stängt maj - juni\n"
        "- att kultur- och fritidsnämnden får i uppdrag att träffa överenskommelse med\nsimklubben.",
        [
            ("att badet hålls stängt maj - juni", "annat", True),
            (
                "att kultur- och fritidsnämnden får i uppdrag att träffa överenskommelse med simklubben.",
                "uppdrag",
                True,
            ),
        ],
        "att-satser behind dashes are no papers",
    ),
    (
        "§ 1 Bad\n# beslut: Beslut\n1. Planen antas.\n\nBadet är viktigt för barnen i staden.",
        [("Planen antas.", "antagande", False)],
        "a reason below the list is no decision",
    ),
    (
        "§ 1 Bad\n# beslut: Beslut\natt laga taket.\nReservation mot beslutet anmäls av Eva Alm (M).",
        [("att laga taket.", "annat", False)],
        "dissent on the next line",
    ),
    (
        "§ 1 Bad\n# beslut: Beslut\natt laga taket.\nVid protokollet\nEva Alm",
        [("att laga taket.", "annat", False)],
        "who wrote the minutes",
    ),
    (
        "§ 1 Bad\n# beslut: Beslut\nAvtalet godkänns. Det gäller till årets slut.",
        [("Avtalet godkänns. Det gäller till årets slut.", "godkännande", False)],
        "a sentence that only carries on",
    ),
    (
        "§ 1 Dagordning\nDen utsända dagordningen godkändes.",
        [("Den utsända dagordningen godkändes.", "godkännande", False)],
        "no heading",
    ),
    (
        "§ 1 Bad\n# beslut: Beslut\nKontorets yttrande antas som nämndens eget.\n"
        "# förslag: Förslag till beslut i kommunfullmäktige\nMotionen anses besvarad.",
        [
            ("Kontorets yttrande antas som nämndens eget.", "antagande", False),
            ("Motionen anses besvarad.", "besvarad", True),
        ],
        "what the body decides itself, and what it puts before a higher one",
    ),
    (
        "§ 1 Bad\n# förslag: Förslag till kommunfullmäktige\nMotionen anses besvarad.\n"
        "# beslut: Nämndens beslut för egen del\nYttrandet noteras.",
        [("Motionen anses besvarad.", "besvarad", True), ("Yttrandet noteras.", "anteckning", False)],
        "the other way round",
    ),
    (
        "§ 1 Bad\nArbetsutskottet har 2021-03-01, § 38, föreslagit att motionen avslås.\n"
        "Ordföranden finner återremissen avslagen, varefter nämnden utan votering beslutar\natt bifalla motionen samt\n"
        "att bygga badet.",
        [("att bifalla motionen samt", "bifall", False), ("att bygga badet.", "annat", False)],
        "a lead-in at the end of another sentence; what a committee had proposed is history",
    ),
    (
        "§ 1 Bad\n# beslut: Beslut\nMotionen avslås.\n"
        "# förslag: Arbetsutskottets förslag till nämnden\nBifall till motionen.",
        [("Motionen avslås.", "avslag", False)],
        "somebody else's proposal below the decision",
    ),
    (
        "§ 1 Bad\n# beslut: Beslut\n1. Bron byggs om.\n2. 500 tkr avsätts för att bevilja bidrag.",
        [("Bron byggs om.", "annat", False), ("500 tkr avsätts för att bevilja bidrag.", "annat", False)],
        "a point that begins with a sum",
    ),
    (
        "§ 1 Val\n# beslut: Beslut\nFritidsnämnden beslutar i enlighet med valberedningens förslag\n"
        "att till ombud vid årsmötet utse Eva Alm (M), samt\natt till revisor utse Bo Ek (S).",
        [
            ("att till ombud vid årsmötet utse Eva Alm (M), samt", "val", False),
            ("att till revisor utse Bo Ek (S).", "val", False),
        ],
        "a lead-in without a stop",
    ),
    (
        "§ 1 Val\n# beslut: Beslut\nFritidsnämnden beslutar i enlighet med valberedningens förslag",
        [("Fritidsnämnden beslutar i enlighet med valberedningens förslag", "bifall", False)],
        "the same words alone are the decision",
    ),
    (
        "§ 1 Brygga\n# beslut: Beslut\nFritidsnämnden medger att bryggan byggs.\n"
        "Upplysningar: Beslutet gäller i två år. Arbetet får inte påbörjas än.",
        [("Fritidsnämnden medger att bryggan byggs.", "bifall", False)],
        "information goes on over sentences",
    ),
    (
        "§ 1 Brygga\n# beslut: Beslut\nDispens ges för bryggan.\n\n"
        "Särskilt skäl för dispens är att platsen är väl avskild.\n\nFaktura skickas separat.",
        [("Dispens ges för bryggan.", "bifall", False)],
        "the ground of a dispensation and its bill",
    ),
    (
        "§ 1 Anmälningar\n# beslut: Beslut\nNämnden noterar rapporten till protokollet.\nAnmäldes en dom i målet.",
        [("Nämnden noterar rapporten till protokollet.", "anteckning", False)],
        "what is noted, reported below",
    ),
    (
        "§ 1 Delegation\n# beslut: Beslut\nNämnden noterar rapporten till protokollet.\nTrafikföreskrifter nr 41/2016. "
        "Grävtillstånd enligt förteckning.",
        [("Nämnden noterar rapporten till protokollet.", "anteckning", False)],
        "what is noted, listed below",
    ),
    (
        "§ 1 Delegation\n# beslut: Beslut\nNämnden noterar rapporten till protokollet. Chefen får i uppdrag att mäta.",
        [
            ("Nämnden noterar rapporten till protokollet.", "anteckning", False),
            ("Chefen får i uppdrag att mäta.", "uppdrag", False),
        ],
        "what is decided below a note",
    ),
    (
        "§ 1 Delegation\n# beslut: Beslut\nNämnden noterar rapporten till protokollet.\nMedel anvisas ur reserven.",
        [
            ("Nämnden noterar rapporten till protokollet.", "anteckning", False),
            ("Medel anvisas ur reserven.", "annat", False),
        ],
        "the same on a line of its own",
    ),
    (
        "§ 1 Anmälningar\n# beslut: Beslut\nAnmäldes länsstyrelsens dom i målet.",
        [("Anmäldes länsstyrelsens dom i målet.", "anteckning", False)],
        "a report with nothing above it",
    ),
    ("§ 1 Information\nChefen informerar om badet.\n\nNämnden tackade för informationen.", [], "thanks decide nothing"),
    ("§ 1 Bad\nKommunfullmäktige antog den 3 mars 2019, § 8, planen för badet.", [], "what was decided before"),
    ("§ 1 Fråga\nEva Alm (M) frågar när badet öppnas.", [], "a question"),
    (
        "§ 1 Bad\n# beslut: Beslut\n\n# förslag: Förslag till beslut i kommunfullmäktige\nMotionen bifalls.",
        [("Motionen bifalls.", "bifall", True)],
        "the lead-in looked like a heading",
    ),
    (
        "§ 1 Bad\n# beslut: Beslut\natt föreslå kommunfullmäktige att anse motionen besvarad.",
        [("att föreslå kommunfullmäktige att anse motionen besvarad.", "besvarad", True)],
        "an att-sats that asks a higher body",
    ),
]


@pytest.mark.parametrize("written, rows, because", CASES)
def test_decisions(written: str, rows: Rows, because: str, kit: Kit) -> None:
    text, _, segmented = made(written)
    found = decisions.find(text, segmented, kit)
    assert [(fold(text[d.span]), d.outcome, d.proposed) for d in found] == rows, because
    assert all(d.body == "Fritidsnämnden" for d in found)


LOOSE = [
    ("beslutar\natt\n\navslå motionen.", ["avslå motionen."]),
    ("beslutar att\n\navslå motionen.", ["avslå motionen."]),
    ("beslutar\n\natt\n\navslå motionen.\n\natt\n\nanta planen.", ["avslå motionen.", "anta planen."]),
    ("beslutar\natt\natt\n\nanta planen,\nuppdra åt chefen att mäta.", ["anta planen,", "uppdra åt chefen att mäta."]),
    ("beslutar\n\natt\nanta planen\natt\ngodkänna avtalet", ["anta planen", "godkänna avtalet"]),
    # leave alone
    ("beslutar\natt anta planen\natt godkänna avtalet", ["att anta planen", "att godkänna avtalet"]),
    ("beslutar\n1. uppdra åt chefen\natt\nanta en taxa.", ["uppdra åt chefen att anta en taxa."]),
]


@pytest.mark.parametrize("heading", ["", "# beslut: Beslut\n"])
@pytest.mark.parametrize("words, wanted", LOOSE)
def test_att_that_came_loose(words: str, wanted: list[str], heading: str, kit: Kit) -> None:
    text, _, segmented = made(f"§ 1 Bad\n{heading}Fritidsnämnden {words}")
    assert [fold(text[d.span]) for d in decisions.find(text, segmented, kit)] == wanted


FIRST = "1. Badet flyttas.\n2. Ett nytt bad byggs i Ekby.\n"
SECOND = "1. Chefen får i uppdrag att verkställa beslutet.\n2. Redovisning ska ske i maj.\n"
OWN_PART = (
    "Fritidsnämnden beslutar för egen del",
    "Fritidsnämnden beslutar för sin del att",
    "Fritidsnämnden beslutar",
    "För egen del beslutar fritidsnämnden",
    "För egen del beslutar fritidsnämnden följande:",
    "Därutöver beslutar fritidsnämnden",
    "Under förutsättning av fullmäktiges beslut beslutar fritidsnämnden för egen del",
)


@pytest.mark.parametrize("heading", ["", "# beslut: Beslut\n"])
@pytest.mark.parametrize("lead", OWN_PART)
def test_two_lists_right_below_each_other(lead: str, heading: str, kit: Kit) -> None:
    written = f"§ 1 Bad\n{heading}Fritidsnämnden föreslår kommunfullmäktige besluta\n{FIRST}{lead}\n{SECOND}"
    text, _, segmented = made(written)
    assert [(fold(text[d.span]), d.proposed) for d in decisions.find(text, segmented, kit)] == [
        ("Badet flyttas.", True),
        ("Ett nytt bad byggs i Ekby.", True),
        ("Chefen får i uppdrag att verkställa beslutet.", False),
        ("Redovisning ska ske i maj.", False),
    ]


@pytest.mark.parametrize("below", ["Badet ligger vid sjön", "Kostnaden fördelas på tre år", "Taxan gäller för"])
def test_a_line_that_introduces_nothing_stays_with_its_point(below: str, kit: Kit) -> None:
    written = f"§ 1 Bad\n# beslut: Beslut\nFritidsnämnden beslutar\n{FIRST}{below}\n1. bassäng"
    text, _, segmented = made(written)
    found = [fold(text[d.span]) for d in decisions.find(text, segmented, kit)]
    assert found[0] == "Badet flyttas." and len(found) == 2


@pytest.mark.parametrize(
    "point, proposed",
    [
        ("föreslår kommunfullmäktige att anta planen,", True),
        ("föreslår att kommunfullmäktige antar planen,", True),
        ("hemställer hos kommunfullmäktige om medel,", True),
        ("hemställer att kommunfullmäktige beviljar medel,", True),
        ("beslutar att bordlägga frågan om taxan,", False),
        ("hemställer hos länsstyrelsen om medel,", False),
        ("föreslår att taxan sänks,", False),
        ("överlämnar planen till kommunfullmäktige,", False),
    ],
)
def test_points_below_the_name_of_the_body(point: str, proposed: bool, kit: Kit) -> None:
    written = f"§ 1 Bad\n# beslut: Beslut\nFritidsnämnden\n1. godkänner planen,\n2. {point}\n3. tackar för svaret."
    text, _, segmented = made(written)
    found = [(fold(text[d.span]), d.proposed) for d in decisions.find(text, segmented, kit)]
    assert found[:2] == [("godkänner planen,", False), (point, proposed)]


TOLD = (
    "Kommunstyrelsen föreslår att kommunfullmäktige beslutar följande.\n\nMotionen om fler bad anses besvarad.\n\n"
    "Jag föreslår att borgarrådsberedningen föreslår att kommunstyrelsen beslutar följande.\n\nMotionen avslås.\n\n"
    "Idrottsnämnden\nIdrottsnämnden beslutade vid sitt sammanträde den 3 mars 2015 följande.\n"
    "1. Nämnden avstyrker motionen.\n2. Yttrandet överlämnas.\nReservation anfördes av Eva Alm (M).\n\n"
    "Älvnära stadsdelsnämnd beslutade vid sitt sammanträde den 4 mars 2015 att överlämna utlåtandet som svar.\n"
)


def test_decisions_told_in_an_utlatande(kit: Kit) -> None:
    text, _, segmented = made(TOLD, kind="utlåtande", body="Kommunstyrelsen")
    found = [(d.body, fold(text[d.span])[:40], d.outcome, d.proposed) for d in decisions.find(text, segmented, kit)]
    assert found == [
        ("Kommunstyrelsen", "Motionen om fler bad anses besvarad.", "besvarad", True),
        ("Idrottsnämnden", "Nämnden avstyrker motionen.", "avslag", False),
        ("Idrottsnämnden", "Yttrandet överlämnas.", "överlämnande", False),
        ("Älvnära stadsdelsnämnd", "Älvnära stadsdelsnämnd beslutade vid sit", "överlämnande", False),
    ]


def test_what_a_committee_puts_before_its_board(kit: Kit) -> None:
    written = "§ 1 Bad\n# beslut: Arbetsutskottets förslag till kommunstyrelsen\nBegäran om medel avslås."
    text, _, segmented = made(written, body="Kommunstyrelsens arbetsutskott")
    found = [(fold(text[d.span]), d.outcome, d.proposed) for d in decisions.find(text, segmented, kit)]
    assert found == [("Begäran om medel avslås.", "avslag", True)]


PUT_FIRST = [
    # heading, body, what is put before a higher one
    ("Förslag till KF", "Kommunstyrelsen", [("Motionen avslås.", True)]),
    ("Förslag till kommunfullmäktige", "Socialnämnden", [("Motionen avslås.", True)]),
    ("Förslag till beslut i kommunstyrelsen", "Fritidsnämnden", [("Motionen avslås.", True)]),
    ("Förslag till KF", "Kommunfullmäktige", []),  # leave alone: what is put before this body
    ("Arbetsutskottets förslag", "Kommunstyrelsen", []),
]


@pytest.mark.parametrize("heading, body, rows", PUT_FIRST)
def test_what_a_body_puts_first_before_a_higher_one(
    heading: str, body: str, rows: list[tuple[str, bool]], kit: Kit
) -> None:
    written = f"§ 1 Bad\n# förslag: {heading}\nMotionen avslås.\n# ärende: Ärendet\nTaket läcker."
    text, _, segmented = made(written, body=body)
    assert [(fold(text[d.span]), d.proposed) for d in decisions.find(text, segmented, kit)] == rows


def test_what_an_office_puts_before_a_body(kit: Kit) -> None:
    written = "# förslag: Förslag till beslut\n\n# förslag: Förslag till beslut i kommunfullmäktige\nMotionen avslås."
    text, _, segmented = made(written, kind="tjänsteutlåtande", body="Kommunledningskontoret")
    found = [(d.body, fold(text[d.span]), d.proposed) for d in decisions.find(text, segmented, kit)]
    assert found == [("Kommunfullmäktige", "Motionen avslås.", True)]


def test_what_a_reservation_demands_is_not_decided(kit: Kit) -> None:
    text, _, segmented = made(TOLD, kind="utlåtande", body="Kommunstyrelsen")
    everything = segmented.items[0].span
    assert decisions.find(text, segmented, kit, decisions.Told(said=(everything,))) == ()
