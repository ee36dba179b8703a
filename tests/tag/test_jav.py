"""Jäv, presence and beslutsgång."""

from __future__ import annotations

import pytest

from pipeline.kit import Kit
from pipeline.tag import jav, presence, propositions
from pipeline.tag.jav import numbers
from pipeline.tag.propositions import options
from tests.tag.making import made

JAV: list[tuple[str, list[tuple[int, str]], str]] = [
    ("§ 1 Mark\n# jäv: Jäv\nEva Alm (M) anmäler jäv och deltar inte.", [(0, "Eva Alm")], "own heading"),
    ("§ 1 Mark\nEva Alm (M) deltar inte i ärendet på grund av jäv.", [(0, "Eva Alm")], "in a sentence"),
    (
        "§ 1 Anmälan av jäv\n# beslut: Beslut\nEva Alm (M) anmäler jäv under paragraf 2.\n§ 2 Mark\nTomten säljs.",
        [(1, "Eva Alm")],
        "told in another §",
    ),
    (
        "§ 1 Mark\nEva Alm (M) lämnar salen på grund av jäv och ersätts av Bo Ek (M).",
        [(0, "Eva Alm")],
        "the substitute is not disqualified",
    ),
    (
        "§ 1 Mark\nEva Alm (M), som är kassör i föreningen, har ej deltagit i ärendets handläggning.",
        [(0, "Eva Alm")],
        "a tie to the matter, and kept away",
    ),
    ("§ 1 Mark\nEva Alm (M), som äger grannfastigheten, deltager icke i behandlingen.", [(0, "Eva Alm")], "owns it"),
    ("§ 1 Mark\nEva Alm (M), som är nyvald, deltog inte i beslutet.", [], "no part in the decision alone"),
    ("§ 1 Mark\nEva Alm (M) har inte deltagit i ärendets handläggning.", [], "no tie told"),
    (
        "§ 1 Mark\nEva Alm (M) anmäler jäv och deltar inte. Detsamma gäller Bo Ek (C).",
        [(0, "Eva Alm"), (0, "Bo Ek")],
        "the same of somebody else",
    ),
    (
        "§ 1 Mark\n# jäv: Jäv\nEva Alm (M) och Bo Ek (C).",
        [(0, "Eva Alm"), (0, "Bo Ek")],
        "names alone below the heading",
    ),
    (
        "§ 1 Mark\nEva Alm (M) deltar inte på grund av jäv. 1:e vice ordföranden Bo Ek (C) leder förhandlingarna.",
        [(0, "Eva Alm")],
        "who takes the chair is not disqualified",
    ),
    ("§ 1 Mark\nEva Alm (M) yrkar avslag. Detsamma gäller Bo Ek (C).", [], "the same of another matter"),
    ("§ 1 Mark\n# jäv: Jäv\nInga-Lill Alm (M) anmäler jäv.", [(0, "Inga-Lill Alm")], "Inga-Lill is somebody"),
    ("§ 1 Mark\n# jäv: Jäv\nInga Alm (M) anmäler jäv.", [(0, "Inga Alm")], "and so is Inga"),
    ("§ 1 Anmälan av jäv\n# beslut: Beslut\nIngen anmälde jäv.", [], "nobody"),
    ("§ 1 Anmälan av jäv\n# beslut: Beslut\nInga ledamöter, inte heller Eva Alm (M), anmälde jäv.", [], "no members"),
    ("§ 1 Regler\nReglerna om jäv i kommunallagen gäller, säger Eva Alm (M).", [], "the law"),
]


@pytest.mark.parametrize("written, rows, because", JAV)
def test_jav(written: str, rows: list[tuple[int, str]], because: str, kit: Kit) -> None:
    text, index, segmented = made(written)
    assert [(d.item, d.name) for d in jav.find(text, index, segmented, kit)] == rows, because


@pytest.mark.parametrize(
    "words, found",
    [
        ("§ 47", ("47",)),
        ("§§ 12, 14–16 och 20", ("12", "14", "15", "16", "20")),
        ("under paragraf 437", ("437",)),
        ("ärende 5", ()),
    ],
)
def test_numbers(words: str, found: tuple[str, ...]) -> None:
    assert numbers(words) == found


def test_who_serves_instead(kit: Kit) -> None:
    written = "§ 4 Mark\n# jäv: Jäv\nEva Alm (M) anmäler jäv och deltar inte. Bo Ek (M) tjänstgör i hennes ställe."
    text, index, segmented = made(written)
    disqualified = jav.find(text, index, segmented, kit)
    rows = presence.find(text, index, segmented, kit, None, disqualified)
    assert [(p.name, p.from_number, p.present, p.substitutes_for) for p in rows] == [
        ("Eva Alm", "4", False, None),
        ("Bo Ek", "4", True, "Eva Alm"),
    ]


def test_beslutsgang(kit: Kit) -> None:
    written = (
        "§ 1 Bad\n# beslutsgång: Beslutsgång\n"
        "Ordföranden frågar om ärendet ska avgöras i dag eller återremitteras och finner att det ska avgöras i dag.\n\n"
        "Ordföranden ställer därefter kontorets förslag mot avslag och finner att nämnden bifaller kontorets förslag. "
        "Omröstning begärs."
    )
    text, index, segmented = made(written)
    rows = propositions.find(text, index, segmented, kit)
    assert [(p.options, p.method) for p in rows] == [
        (("ärendet ska avgöras i dag", "återremitteras"), "acklamation"),
        (("kontorets förslag", "avslag"), "votering"),
    ]


def test_the_counter_proposition_is_one_step(kit: Kit) -> None:
    written = (
        "§ 1 Bad\n# beslutsgång: Propositionsordning\n"
        "Ordföranden ställer propositioner på yrkandena och finner att kontorets förslag har bifallits. "
        "Omröstning begärs.\nÅterstående yrkanden ställs under proposition. Ordföranden finner att yrkandet från Bo Ek "
        "antagits som motförslag i huvudvoteringen.\n\nHuvudvotering\nOmröstningen utfaller med 9 Ja mot 4 Nej."
    )
    text, index, segmented = made(written)
    rows = propositions.find(text, index, segmented, kit)
    assert [(p.options, p.result, p.method) for p in rows] == [
        (("yrkandena",), "kontorets förslag har bifallits", "votering"),
        ((), "yrkandet från Bo Ek antagits som motförslag i huvudvoteringen", "acklamation"),
    ]


SETTLED = [
    (
        "# beslutsgång: Beslutsgång\nOrdföranden ställer proposition på återremiss och avgörande i dag och finner att "
        "ärendet avgörs i dag. Omröstning begärs.\n# votering: Omröstning\nOmröstningen utfaller med 9 Ja mot 6 Nej. "
        "Se bilaga 2.\nOrdföranden finner att nämnden återremitterat ärendet (minoritetsåterremiss).",
        [("minoritetsåterremiss", "nämnden återremitterat ärendet (minoritetsåterremiss)")],
        "the minority sends it back",
    ),
    (
        "# beslut: Beslut\nBo Ek (S) väljs till ordförande.\n# annat: Slutna valsedlar\nBo Ek och Eva Alm får "
        "lika många röster. Lotten faller på Bo Ek.",
        [("lottning", "Lotten faller på Bo Ek")],
        "an election settled by lot",
    ),
    ("# ärende: Bakgrund\nTomterna fördelas efter lottning bland dem som står i kö.", [], "lots drawn by others"),
    ("# ärende: Bakgrund\nLotten är på 800 kvadratmeter.", [], "a plot of land"),
]


@pytest.mark.parametrize("written, expected, because", SETTLED)
def test_how_it_was_settled(written: str, expected: list[tuple[str, str]], because: str, kit: Kit) -> None:
    text, index, segmented = made("§ 1 Bad\n" + written)
    rows = propositions.find(text, index, segmented, kit)
    assert [(p.method, p.result) for p in rows] == expected, because


@pytest.mark.parametrize(
    "put, against",
    [
        ("propositioner på bifall respektive avslag på tillägget", ("bifall", "avslag på tillägget")),
        ("proposition på kontorets förslag och Eva Alms yrkande", ("kontorets förslag", "Eva Alms yrkande")),
        ("förslagen mot varandra", ("förslagen",)),
        (
            "styrelsens förslag och yrkandet från Bo Ek och Eva Alm",
            ("styrelsens förslag", "yrkandet från Bo Ek och Eva Alm"),
        ),
        (
            "propositioner på yrkandet från S och V om att remittera ärendet och ärendets avgörande i dag",
            ("yrkandet från S och V om att remittera ärendet", "ärendets avgörande i dag"),
        ),
    ],
)
def test_options(put: str, against: tuple[str, ...]) -> None:
    assert options(put) == against
