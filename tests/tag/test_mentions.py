"""People and groups in running text, as tables: half of them things that are nobody."""

from __future__ import annotations

import pytest

from pipeline.document import Meeting
from pipeline.kit import Kit
from pipeline.tag.mentions import find_mentions, parse_people
from pipeline.tag.roster import known_people
from pipeline.text import Span

ATTENDANCE: dict[str, str | None] = {
    "Urban Holfs": "KD",
    "Anna Andersson": "S",
    "Lars-Göran Åkerblom": "M",
    "Robert Wenglén": "M",
    "Martha Henriksson Witt": "M",
}

PEOPLE = [
    # text, people as (name, party, and others), parties
    ("Vice ordföranden Anna Ek m.fl. (S) samt Bo Al och Cia Do (båda V) yrkar",
     [("Anna Ek", "S", True), ("Bo Al", "V", False), ("Cia Do", "V", False)], ["S", "V"]),
    ("Anna Ek (S ) yrkar bifall", [("Anna Ek", "S", False)], ["S"]),
    ("Anna Ek, M m.fl. yrkar bifall", [("Anna Ek", "M", True)], ["M"]),
    ("Anna Ek, kd, m fl, reserverar sig", [("Anna Ek", "KD", True)], ["KD"]),
    ("Anna Ek (m) yrkar bifall", [("Anna Ek", "M", False)], ["M"]),
    ("Anna Ek(NP) yrkar bifall", [("Anna Ek", "NP", False)], ["NP"]),
    ("Anna Ek, s, ordförande, och Bo Al, m, yrkar bifall",
     [("Anna Ek", "S", False), ("Bo Al", "M", False)], ["S", "M"]),
    ("Reservation av Anna Ek, s, och Bo Al, v. Cia Do, ns, reserverar sig",
     [("Anna Ek", "S", False), ("Bo Al", "V", False), ("Cia Do", "NS", False)], ["S", "V", "NS"]),
    ("S Urban Berg och M Karin Al reserverar sig", [("Urban Berg", "S", False), ("Karin Al", "M", False)], ["S", "M"]),
    ("Anna Ek, Bo Al, Cia Do (samtliga M) och Holfs reserverar sig",
     [("Anna Ek", "M", False), ("Bo Al", "M", False), ("Cia Do", "M", False), ("Holfs", "KD", False)], ["M", "KD"]),
    ("Reservation av Eva Ask, Bo Al och Cia Do (alla M), Dag Ek (FP)",
     [("Eva Ask", "M", False), ("Bo Al", "M", False), ("Cia Do", "M", False), ("Dag Ek", "FP", False)], ["M", "FP"]),
    ("Anna Ek (S), Bo Al med flera (C) yrkar", [("Anna Ek", "S", False), ("Bo Al", "C", True)], ["S", "C"]),
    ("Ledamoten Bo Al (F!) yrkar avslag", [("Bo Al", "F!", False)], ["F!"]),
    ("Lars-Göran Åkerbloms (M) yrkande", [("Lars-Göran Åkerblom", "M", False)], ["M"]),
    ("Robert Wengléns och Martha Henriksson Witts yrkande",
     [("Robert Wenglén", "M", False), ("Martha Henriksson Witt", "M", False)], ["M"]),
    ("hr Andersson i Näsåker yrkar avslag", [("Andersson i Näsåker", None, False)], []),
    ("Herrar A. Falk, C. F. Lund och Th. Eng-\nström reserverade sig",
     [("A. Falk", None, False), ("C. F. Lund", None, False), ("Th. Engström", None, False)], []),
    ("Karl Ek (-) och Bo Ek (M) (fd SD) yrkar bifall", [("Karl Ek", "-", False), ("Bo Ek", "M", False)], ["-", "M"]),
    ("Nordbeck Carolina (ÖrP) yrkar", [("Nordbeck Carolina", "ÖrP", False)], ["ÖrP"]),
    ("Anna Ek (Xyp) yrkar", [("Anna Ek", "Xyp", False)], ["Xyp"]),
    ("Anna Ek, Vänsterpartiet, yrkar avslag", [("Anna Ek", "V", False)], ["V"]),
    ("Ledamöterna Anna Ek, Bo Al och Cia Do, samtliga (S), yrkar",
     [("Anna Ek", "S", False), ("Bo Al", "S", False), ("Cia Do", "S", False)], ["S"]),
    ("Vänsterpartiet genom Anna Ek yrkar avslag", [("Anna Ek", "V", False)], ["V"]),
    ("Gun Ek och Bo Ås reserverar sig", [("Gun Ek", None, False), ("Bo Ås", None, False)], []),
    ("Cia Do\n(S) lämnar följande", [("Cia Do", "S", False)], ["S"]),
]  # fmt: skip

GROUPS = [
    # text, parties of each mention
    ("Samtliga ledamöter för (M) och (KD) reserverar sig", [["M", "KD"]]),
    ("Ledamöterna från M, D, L och KD reserverar sig", [["M", "D", "L", "KD"]]),
    ("Ledamöterna från Kristdemokraterna reserverar sig", [["KD"]]),
    ("SD-gruppen och V-gruppen reserverar sig", [["SD", "V"]]),
    ("S-, V- och MP-ledamöterna lät anteckna", [["S", "V", "MP"]]),
    ("Den moderata gruppen yrkar avslag", [["M"]]),
    ("Moderatgruppen och centerledamöterna reserverar sig", [["M", "C"]]),
    ("Samtliga socialdemokratiska ledamöter yrkar", [["S"]]),
    ("Mot beslutet reserverar sig (SD)-gruppen", [["SD"]]),
    ("s-gruppen yrkar bifall", [["S"]]),
    ("Moderaterna, Kristdemokraterna och Liberalerna yrkar", [["M", "KD", "L"]]),
    ("Sverigedemokraternas ledamöter reserverar sig", [["SD"]]),
    ("Alliansen (M, L, C, KD) reserverar sig", [["M", "L", "C", "KD"]]),
    ("oppositionen (S, V och MP) reserverar sig", [["S", "V", "MP"]]),
    ("Oppositionen reserverade sig.", [[]]),
    ("FR med undantag för Anna Ek (FR) reserverar sig", [["FR"]]),
    ("Yrkande från SD angående lokaler", [["SD"]]),
    ("förslaget från S och V vann", [["S", "V"]]),
]

NOBODY = [
    "Sveriges Kommuner (SKR) och tillsynen (IVO) svarar enligt (SoL) och (LSS).",
    "Kommunstyrelsen beslutar att bifalla Stadsledningskontorets förslag.",
    "A. Förvaltningsgruppens protokoll läggs till handlingarna.",
    "Bilaga B och punkt C i Avtal S gäller till den 3 maj.",
    "Barn- och ungdomsnämnden (BUN) lämnar över ärendet.",
    "Se alternativ M i tabellen.",
    "Arbetsgruppen och kommungruppen möts på Miljövägen.",
]


def _people(text: str, kit: Kit) -> list[tuple[str, str | None, bool]]:
    found = find_mentions(text, Span(0, len(text)), kit, attendance=ATTENDANCE)
    return [(p.name, p.party, p.and_others) for mention in found for p in mention.people]


@pytest.mark.parametrize("text, people, parties", PEOPLE)
def test_people(text: str, people: list[tuple[str, str | None, bool]], parties: list[str], kit: Kit) -> None:
    assert _people(text, kit) == people
    found = find_mentions(text, Span(0, len(text)), kit, attendance=ATTENDANCE)
    assert [code for mention in found for code in mention.parties] == parties


@pytest.mark.parametrize("text, parties", GROUPS)
def test_groups(text: str, parties: list[list[str]], kit: Kit) -> None:
    found = find_mentions(text, Span(0, len(text)), kit)
    assert [list(mention.parties) for mention in found] == parties
    assert not any(mention.people for mention in found)


LOCAL = [
    # name in the text, code on the list, code read
    ("Öpartiet", "Ö", "Ö"),
    ("Öpartiet", "S", "ÖP"),
    ("Vallbylistan", "VL", "VL"),
    ("Centerpartiet", "C", "C"),
    ("Laholmspartiet", "L", "LAP"),
]


@pytest.mark.parametrize("name, listed, code", LOCAL)
def test_a_party_of_the_place_has_the_code_on_the_list(name: str, listed: str, code: str, kit: Kit) -> None:
    text = f"{name} reserverar sig mot beslutet."
    found = find_mentions(text, Span(0, len(text)), kit, attendance={"Anna Ek": listed})
    assert [mention.parties for mention in found] == [(code,)]


@pytest.mark.parametrize("text", NOBODY)
def test_nobody(text: str, kit: Kit) -> None:
    assert find_mentions(text, Span(0, len(text)), kit) == []


def test_span_is_where_the_mention_stands(kit: Kit) -> None:
    text = "Mot beslutet reserverar sig vice ordföranden Anna Ek m.fl. (S) och Bo Al (V)."
    (mention,) = find_mentions(text, Span(0, len(text)), kit)
    assert text[mention.span.start : mention.span.end] == "vice ordföranden Anna Ek m.fl. (S) och Bo Al (V)"
    assert [person.role for person in mention.people] == ["vice ordföranden", None]


ROLES = [
    ("tjänstgörande ersättaren Anna Ek (S)", "tjänstgörande ersättaren"),
    ("2:e vice ordförande Anna Ek (S)", "2:e vice ordförande"),
    ("borgarrådet Anna Ek (S)", "borgarrådet"),
    ("fru Anna Ek (S)", "fru"),
    ("Anna Ek (S), 1:e vice ordförande", "1:e vice ordförande"),
    ("kommunalrådet Anna Ek (S)", "kommunalrådet"),
    ("Anna Ek (S)", None),
]


@pytest.mark.parametrize("text, role", ROLES)
def test_roles(text: str, role: str | None, kit: Kit) -> None:
    people, _ = parse_people(text, kit)
    assert [(person.name, person.role) for person in people] == [("Anna Ek", role)]


@pytest.mark.parametrize("date, code", [("2015-11-21", "FP"), ("2015-11-22", "L"), (None, "FP")])
def test_folkpartiet_becomes_liberalerna(date: str | None, code: str, kit: Kit) -> None:
    assert parse_people("Anna Ek (fp) och Folkpartiet", kit, date=date)[1] == (code,)


def test_known_people_are_all_that_the_document_names(kit: Kit) -> None:
    text = "Ordföranden Anna Ek (S) hälsar. Bo von Al (C) och Sveriges Kommuner (SKR). Anna Eks (S) yrkande."
    assert known_people(text, Meeting(), kit) == {"Anna Ek": "S", "Bo von Al": "C"}


def test_a_heading_above_a_name_is_no_part_of_it(kit: Kit) -> None:
    text = "Anna Ek (S) yrkar bifall.\nLista\nAnna Ek (S)\nKarin Maria\nEk Dal (V)"
    assert known_people(text, Meeting(), kit) == {"Anna Ek": "S", "Karin Maria Ek Dal": "V"}


def test_hostile_text_ends(kit: Kit) -> None:
    text = "Anna Ek, " * 2000 + "(" * 500 + "A. " * 2000
    find_mentions(text, Span(0, len(text)), kit)
