"""Decisions in running text, beside proposals and among what is only told: half of the cases are left alone."""

# ruff: noqa: E501

from __future__ import annotations

import pytest

from pipeline.kit import Kit
from pipeline.tag import decisions
from pipeline.tag.points import fold
from tests.tag.making import made

OWN = "Fritidsnämnden"
CASES: list[tuple[str, str, list[str], str]] = [
    (
        OWN,
        "§ 1 Fråga\nBo Lund tackar för svaret.\n\nInterpellationen förklaras besvarad.",
        ["Interpellationen förklaras besvarad."],
        "a question that was answered",
    ),
    (OWN, "§ 1 Fråga\nBo Lund tackar för svaret. Frågan ska besvaras i maj.", [], "or will be"),
    (
        OWN,
        "§ 1 Bad\n# annat: Badet\nNämnden beslutar\natt laga taket.\n\n# beslutsgång: Beslutsgång\n"
        "Med 5 röster mot 4 beslutar nämnden enligt kontorets förslag.",
        ["att laga taket."],
        "how the list above came about",
    ),
    (
        OWN,
        "§ 1 Bad\nTaket läcker.\n# beslutsgång: Beslutsgång\n"
        "Med 5 röster mot 4 beslutar nämnden enligt kontorets förslag.",
        ["Med 5 röster mot 4 beslutar nämnden enligt kontorets förslag."],
        "nothing else says what was decided",
    ),
    # body, document, decisions, because
    (OWN, "§ 1 Bad\nNämnden beslutade\natt höja taxan,\natt laga taket.", ["att höja taxan,", "att laga taket."], "past"),
    *(
        (OWN, f"§ 1 Delgivningar\n{papers}\n{filed}", [filed], "papers above what becomes of them")
        for papers in (
            "Förbundet: cirkulär 1993:127\nLänsstyrelsen: beslut om väg 529, 9 § väglagen",
            "Ekby kommun, kf § 98/2018 om ansvarsfrihet\nDelegationsbeslut 14-22",
        )
        for filed in (
            "Delgivningarna lägges till handlingarna.",
            "Ärendena läggs till handlingarna.",
            "Meddelandena antecknas till protokollet.",
            "Ovanstående skrivelser noteras.",
            "De anmälda besluten lades till handlingarna.",
            "Redovisningen godkänns.",
        )
    ),
    (
        OWN,
        "§ 1 Bad\nEnligt förslaget till plan för\nEkbybadet läggs till handlingarna.",
        ["Enligt förslaget till plan för Ekbybadet läggs till handlingarna."],
        "a line that breaks off inside its sentence",
    ),
    (
        OWN,
        "§ 1 Bad\nResultatet blev 4 ja och 4 nej. Genom ordförandens utslagsröst hade fritidsnämnden beslutat\natt laga taket.",
        ["att laga taket."],
        "what a vote came to",
    ),
    (
        OWN,
        "§ 1 Bad\nGenom en lottning hade kommunstyrelsen beslutat\natt laga taket.",
        [],
        "what another body's lot came to",
    ),
    (
        OWN,
        "§ 1 Bad\nChefen föredrog ärendet. Taket läcker.\nFritidsnämnden beslöt således\n\natt laga taket.",
        ["att laga taket."],
        "a lead-in at the end of a paragraph",
    ),
    (
        OWN,
        "§ 1 Bad\n# beslut: Beslut\nNämnden föreslår fullmäktige besluta\natt höja taxan.\n\n"
        "För egen del beslutar nämnden\n\natt laga taket.",
        ["att höja taxan.", "att laga taket."],
        "an inverted lead-in below a list",
    ),
    (
        "Kommunfullmäktige",
        "§ 1 Bad\nPå förslag av kommunstyrelsen beslöt fullmäktige\n\natt höja taxan.",
        ["att höja taxan."],
        "inverted without heading",
    ),
    (OWN, "§ 1 Bad\nFN beslutar\n\natt   laga taket,\n\natt   höja taxan.", ["att laga taket,", "att höja taxan."], "the body by its letters"),
    (
        "Barn- och utbildningsnämnden",
        "§ 1 Bad\nBUN beslutade föreslå KF\natt höja taxan.",
        ["att höja taxan."],
        "letters for several words, and for who is addressed",
    ),
    ("Kommunfullmäktige", "§ 1 Bad\nEfter votering beslöt KF att laga taket.", ["Efter votering beslöt KF att laga taket."], "behind the verb"),
    ("Kommunstyrelsens arbetsutskott", "§ 1 Bad\nAU beslutar att laga taket.", ["AU beslutar att laga taket."], "the last word of its name"),
    (OWN, "§ 1 Bad\nKS beslutar att höja taxan.", [], "another body's letters"),
    ("Kultur- och fritidsnämnden", "§ 1 Bad\nKF beslutar att höja taxan.", [], "KF is no committee"),
    (OWN, "§ 1 Bad\nSD föreslår att taxan höjs.", [], "letters of a party"),
    (OWN, "§ 1 Bad\nNämnden beslutar enligt kontorets förslag\n\natt laga taket.", ["att laga taket."], "as proposed, without a stop"),
    (OWN, "§ 1 Bad\nNämnden beslutar enligt kontorets förslag.", ["Nämnden beslutar enligt kontorets förslag."], "as proposed, with one"),
    ("Kommunfullmäktige", "§ 1 Fråga\nInterpellationen är därmed besvarad.", ["Interpellationen är därmed besvarad."], "answered thereby"),
    ("Kommunfullmäktige", "§ 1 Fråga\nFrågan anses härmed vara besvarad.", ["Frågan anses härmed vara besvarad."], "considered so"),
    ("Kommunfullmäktige", "§ 1 Fråga\nIngen fråga är ställd.\nFrågan besvaras av Eva Alm (M).", [], "who answers"),
    (OWN, "§ 1 Bad\nOrdf finner att förslaget avslås.", [], "what the chair finds"),
    (
        OWN,
        "§ 1 Bad\nNämnden beslutade, efter yrkande av Eva Alm (M), att avslå ansökan.",
        ["Nämnden beslutade, efter yrkande av Eva Alm (M), att avslå ansökan."],
        "words between the verb and att",
    ),
    (
        OWN,
        "§ 1 Bad\nFritidsnämnden beslöt att bevilja bidraget, att utse Bo Lund (S) till ombud samt att förklara "
        "paragrafen omedelbart justerad.",
        ["bevilja bidraget", "utse Bo Lund (S) till ombud", "förklara paragrafen omedelbart justerad."],
        "one row for each att of a running sentence",
    ),
    (OWN, "§ 1 Bad\nNämnden hade således beslutat avslå motionen.", ["Nämnden hade således beslutat avslå motionen."], ""),
    (
        OWN,
        "§ 1 Val\nAtt jämte ordföranden justera protokollet utsågs Bo Lund, c.",
        ["Att jämte ordföranden justera protokollet utsågs Bo Lund, c."],
        "elected in the passive",
    ),
    (
        OWN,
        "§ 1 Bad\nFritidsnämnden beslutar att avgiften ska höjas.",
        ["Fritidsnämnden beslutar att avgiften ska höjas."],
        "what shall be done is decided",
    ),
    (
        OWN,
        "§ 1 Bad\n# beslut: Beslut\nNämnden beviljar ett bidrag under förutsättning att\n\n1. byn bidrar,\n2. taket lagas.",
        ["Nämnden beviljar ett bidrag under förutsättning att 1. byn bidrar, 2. taket lagas."],
        "conditions in small letters complete the sentence",
    ),
    (
        OWN,
        "§ 1 Bad\n# beslut: Beslut\n1. Taket lagas.\n2. Taxan höjs.\nEva Alm, M, deltar inte i beslutet.",
        ["Taket lagas.", "Taxan höjs."],
        "what follows on its own line is cut off",
    ),
    (
        OWN,
        "§ 1 Bad\n# förslag: Förslag till beslut\n\n# beslut: Fritidsnämnden beslutar\natt avslå motionen.\n\n"
        "Fritidsnämnden beslutade\natt bifalla motionen.",
        ["att bifalla motionen."],
        "proposed in the present tense, decided in the past",
    ),
    (
        OWN,
        "§ 1 Bad\nEfter proposition beslutade nämnden i enlighet med ordförandens yrkande.\n\n"
        "Nämnden beslutade således\n\natt laga taket.",
        ["att laga taket."],
        "what the yrkande was is printed below",
    ),
    # ---- to leave alone
    (
        OWN,
        "§ 1 Bad\n# förslag: Förslag till beslut\n\n# beslut: Fritidsnämnden beslutar\n1. Motionen avslås.\n"
        "# beslut: Beslut\n1. Motionen bifalls.",
        ["Motionen bifalls."],
        "the opposite was proposed",
    ),
    (
        OWN,
        "§ 1 Bad\n# förslag: Förvaltningens förslag\nMotionen avslås.\n\n# beslut: Fritidsnämnden beslutar för egen del\n"
        "Taket lagas.\n# beslut: Nämndens beslut\nMotionen bifalls.",
        ["Motionen bifalls."],
        "a proposal in two parts",
    ),
    (OWN, "§ 1 Bad\n# förslag: Förslag till beslut\n\n# beslut: Fritidsnämnden beslutar\natt avslå motionen.", [], "only proposed"),
    (OWN, "§ 1 Bad\nEva Alm (M) yrkar att nämnden beslutar\natt avslå motionen.", [], "a yrkande"),
    ("Kommunstyrelsen", "§ 1 Bad\nArbetsutskottet föreslår kommunstyrelsen besluta\natt laga taket.", [], "a lower body"),
    ("Kommunstyrelsen", "§ 1 Bad\nNämnden tillstyrker förslaget.", [], "nämnden is no styrelse"),
    (
        OWN,
        "§ 1 Bad\nPå yrkande av herr Ask (C) beslöt fritidsnämnden att bordlägga ärendet.",
        ["På yrkande av herr Ask (C) beslöt fritidsnämnden att bordlägga ärendet."],
        "who moved it comes first",
    ),
    (OWN, "§ 1 Bad\nEfter votering beslöts att laga taket.", ["Efter votering beslöts att laga taket."], "in the passive"),
    (
        "Förvaltningsutskottet",
        "§ 1 Bad\nFörvaltningsutskottet hade således beslutat föreslå landstinget besluta\natt laga taket,\natt anvisa medel.",
        ["att laga taket,", "att anvisa medel."],
        "a vote ended in a proposal to the landsting",
    ),
    (
        OWN,
        "§ 1 Bad\nOrdföranden ställer proposition på återremiss och finner den avslagen, varefter fritidsnämnden utan "
        "votering beslutar\natt laga taket.",
        ["att laga taket."],
        "varefter the body decides",
    ),
    (OWN, "§ 1 Bad\nArbetsutskottet har 2021-03-01, § 38, föreslagit att ansökan avslås.", [], "what was proposed"),
    (OWN, "§ 1 Bad\nVid årsmötet 2017 beslutades att höja avgiften.", [], "another meeting, in the passive"),
    (OWN, "§ 1 Bad\nNämnden beslutade den 3 mars 2019 att laga taket.", [], "decided before"),
    (OWN, "§ 1 Bad\nI oktober beslutade nämnden att laga taket.", [], "some month ago"),
    (OWN, "§ 1 Bad\nNämnden har beslutat att laga taket.", [], "har beslutat without således"),
    (OWN, "§ 1 Bad\nVinner nej har nämnden beslutat återremittera ärendet.", [], "what would be decided"),
    (OWN, "§ 1 Bad\nEfter votering beslutar nämnden att ärendet ska avgöras idag.", [], "how, not what"),
    (OWN, "§ 1 Bad\nOmröstning begärs och följande voteringsproposition godkänns: Ja för taket.", [], "a proposition"),
    (OWN, "§ 1 Delegation\nFöljande redovisas:\nFN-2019-3\tBidrag beviljas.\nFN-2019-4\tAnsökan avslås.", [], "a table"),
] + [
    (OWN, f"§ 1 Bad\n# beslut: Beslut\nÄrendet bordläggs.\n\n{said}", ["Ärendet bordläggs."], "tells, decides nothing")
    for said in (
        "Revisorerna tillstyrker att ansvarsfrihet beviljas.",
        "Frågan besvaras av Eva Alm (M).",
        "Eva Alm (M) har lämnat en interpellation till ordföranden Bo Lund (S).",
        "Fritidsnämnden tackar Cia Ek för hennes tid i kommunen.",
        "Bo Lund (S) begär att ärendet återremitteras.",
        "Eva Alm (M) avger följande särskilda uttalande: Taket borde lagas.",
        "Beslutet är enhälligt.",
        "Reservation lämnades inte.",
    )
]  # fmt: skip


ONE = ["att till fullmäktige överlämna en skrivelse om taket"]
HOW = "Fritidsnämnden hade {} beslutat\n\natt laga taket."
CASES += [
    (OWN, f"§ 1 Bad\n{said}", rows, because)
    for said, rows, because in (
        (HOW.format("således med 9 ja-röster mot 6 nej-röster"), ["att laga taket."], "the count within"),
        (HOW.format("alltså med 5 röster mot 4, medan 2 ledamöter avstått,"), ["att laga taket."], "who abstained too"),
        (HOW.format("därmed på ordförandens förslag"), ["att laga taket."], "on whose proposal"),
        (HOW.format("sålunda efter lottning"), ["att laga taket."], "after a lot"),
        (HOW.format("härmed utan votering"), ["att laga taket."], "without a vote"),
        (HOW.format("den 3 maj 1975"), [], "when it was decided before"),
        (HOW.format("i annat sammanhang"), [], "decided before"),
        (
            "Den som ej vill det röstar nej; vinner nej har fritidsnämnden bifallit herr Eks yrkande.",
            [],
            "what a no is for",
        ),
        (
            "Den som vill det röstar ja. Om nej vinner vid omröstningen har nämnden avslagit förslaget.",
            [],
            "and if it wins",
        ),
        (
            "Ja-röst för förslaget, nej-röst för avslag. Segrar nej har nämnden avslagit förslaget.",
            [],
            "in other words",
        ),
    )
]

CASES += [
    (
        OWN,
        f"§ 1 Bad\nFritidsnämnden beslutar\natt till fullmäktige överlämna en skrivelse om taket\n{below}",
        rows,
        because,
    )
    for below, rows, because in (
        ("Eva Alm (M) lämnar följande anteckning: Taket läcker.", ONE, "what somebody has to say"),
        ("Eva Alm (m) och Bo Ek (s) anmäler avvikande mening.", ONE, "two people"),
        ("Eva Alm (M), Bo Ek (S) och Ia Dal (V) deltar ej i beslutet.", ONE, "three people"),
        ("Eva Maria Alm-Ek (KD) begär att få anteckna sin mening.", ONE, "a longer name"),
        ("Eva Alm (M) reserverade sig mot beslutet.", ONE, "in the past tense"),
        (
            "som Eva Alm (M) lämnar till nämnden.",
            [f"{ONE[0]} som Eva Alm (M) lämnar till nämnden."],
            "a clause goes on",
        ),
        ("Eva Alm (M) till kännedom.", [f"{ONE[0]} Eva Alm (M) till kännedom."], "nobody speaks"),
    )
]
CASES += [
    (OWN, f"§ 1 Bad\n{told}\n\nFritidsnämnden föreslår kommunfullmäktige\natt laga taket", ["att laga taket"], because)
    for told, because in (
        ("Byggnadsnämnden har 1983-09-13, § 188, tillstyrkt att planen antages.", "tells what a nämnd did"),
        ("Vägverket har den 3 maj begärt att vägen bordläggs.", "tells what others asked for"),
        ("Fritidsnämnden har således med 6 ja mot 4 nej bifallit arbetsutskottets förslag.", "says how the vote went"),
        ("Fritidsnämnden hade alltså efter lottning antagit herr Eks yrkande.", "so too in the past tense"),
    )
]


@pytest.mark.parametrize("body, written, rows, because", CASES)
def test_running(body: str, written: str, rows: list[str], because: str, kit: Kit) -> None:
    text, _, segmented = made(written, body=body)
    found = decisions.find(text, segmented, kit)
    assert [fold(text[d.span]) for d in found] == rows, because


PROPOSED = [
    # sentence                                                                    proposed  outcome
    ("Föreslå kommunfullmäktige att anta taxan.", True, "antagande"),
    ("Nämnden föreslår att kommunfullmäktige avslår motionen.", True, "avslag"),
    ("att föreslå medlemskommunernas fullmäktige att höja taxan", True, "annat"),
    ("att föreslå ägarkommunernas kommunfullmäktige att anta taxan", True, "antagande"),
    ("att föreslå medlemskommunernas förvaltningar att pröva saken", False, "annat"),
    ("Nämnden beslutade att föreslå kommunfullmäktige att anta taxan.", True, "antagande"),
    ("Nämnden hemställer hos länsstyrelsen om ny sammanräkning.", False, "annat"),
    ("Nämnden beslutar att avslå motionen.", False, "avslag"),
    ("föreslog kommunfullmäktige att anta taxan", True, "antagande"),
    ("Nämnden föreslog kommunfullmäktige att avslå motionen.", True, "avslag"),
    ("Nämnden beviljade Ekby IF 4 000 kronor.", False, "bifall"),
]


@pytest.mark.parametrize("sentence, proposed, outcome", PROPOSED)
def test_proposed(sentence: str, proposed: bool, outcome: str, kit: Kit) -> None:
    text, _, segmented = made(f"§ 1 Bad\n# beslut: Beslut\n{sentence}")
    (found,) = decisions.find(text, segmented, kit)
    assert (found.proposed, found.outcome) == (proposed, outcome)
