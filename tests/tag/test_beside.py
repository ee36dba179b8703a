"""Headings and listed papers among decisions, and what other bodies decided once: half of the cases are decisions."""

# ruff: noqa: E501

from __future__ import annotations

import pytest

from pipeline.kit import Kit
from pipeline.tag import decisions
from pipeline.tag.beside import is_paper
from pipeline.tag.points import fold
from pipeline.text import Span
from tests.tag.making import made

PAPERS: list[tuple[str, bool, str]] = [
    ("Protokoll från hamnförbundet 2019-06-01", True, "no stop"),
    ("Länsstyrelsens beslut 2019-07-03 om dispens för Getterön 1:12.", True, "a paper with its date"),
    ("Länsstyrelsen, beslut om bidrag, KS/2017:155", True, "who sent it first"),
    ("Lista över anställningar juni 2019", True, "a list"),
    ("Den ska ligga till grund för nästa års budget.", False, "goes on with the decision"),
    ("Kontoret ska återkomma senast 2020-01-15.", False, "something to do"),
    ("Protokollet justeras omedelbart.", False, "done with the minutes"),
    ("Avgift: 800 kronor.", False, "no paper"),
]


@pytest.mark.parametrize("words, paper, because", PAPERS)
def test_papers(words: str, paper: bool, because: str, kit: Kit) -> None:
    assert is_paper(words, kit.outcomes) is paper, because


UNDER: list[tuple[str, list[str], str]] = [
    (
        "Avsägelser\nRune Ask (S) befrias från uppdraget som ledamot i tekniska nämnden.\nFyllnadsval\nTill ny ledamot utses Eva Alm (S).",
        ["Rune Ask (S) befrias från uppdraget som ledamot i tekniska nämnden.", "Till ny ledamot utses Eva Alm (S)."],
        "headings inside a decision",
    ),
    (
        "1. Avsägelsen från Rune Ask (S) som ledamot i tekniska nämnden godkänns.\nVal\n2. Till ny ledamot utses Eva Alm (S).",
        ["Avsägelsen från Rune Ask (S) som ledamot i tekniska nämnden godkänns.", "Till ny ledamot utses Eva Alm (S)."],
        "a heading inside a list",
    ),
    (
        "Meddelandena antecknas.\nProtokoll från förbundet 2017-06-16\nLänsstyrelsen, beslut om bidrag, KS/2017:155",
        ["Meddelandena antecknas."],
        "papers below a sentence",
    ),
    (
        "Nämnden beslutar\n1. godkänna redovisningen av meddelanden.\nLänsstyrelsens beslut 2019-07-03 om dispens för Getterön 1:12.",
        ["godkänna redovisningen av meddelanden."],
        "a paper below a point",
    ),
    (
        "Delegationsbesluten läggs till handlingarna.\n1. Lista över tillstånd juni 2019\n2. Lista över anställningar juni 2019",
        ["Delegationsbesluten läggs till handlingarna."],
        "papers with numbers",
    ),
    (
        "Till ombud utses\nRune Ask (S)\nEva Alm (M)",
        ["Till ombud utses Rune Ask (S) Eva Alm (M)"],
        "a lead-in without a stop is no heading",
    ),
    (
        "Taxan höjs.\n1. Barn betalar 20 kronor.\n2. Vuxna betalar 40 kronor.",
        ["Taxan höjs.", "Barn betalar 20 kronor.", "Vuxna betalar 40 kronor."],
        "points with stops are no papers",
    ),
    (
        "Nämnden beslutar för egen del\n1 godkänna rapporten\n2 uppdra åt kontoret att återkomma",
        ["godkänna rapporten", "uppdra åt kontoret att återkomma"],
        "numbers without stops before what bodies do",
    ),
    ("Fritidsnämndens beslut: Godkänns.", ["Godkänns."], "whose decision it is, before a colon"),
    (
        "Fritidsnämnden\n1. godkänner rapporten,\n2. beslutar att badet stängs.",
        ["godkänner rapporten,", "beslutar att badet stängs."],
        "the body on a line of its own is the subject of the points",
    ),
    (
        "Fritidsnämnden beslutar\natt\n\ngodkänna rapporten,\nge kontoret i uppdrag att återkomma.",
        ["godkänna rapporten,", "ge kontoret i uppdrag att återkomma."],
        "att on a line of its own, infinitives below",
    ),
    (
        "Fritidsnämnden föreslår fullmäktige\n1. Taxan antas.\n2. En badvakt anställs.\n"
        "Fritidsnämnden beslutar för egen del\n1. Kontoret får i uppdrag att annonsera.",
        ["Taxan antas.", "En badvakt anställs.", "Kontoret får i uppdrag att annonsera."],
        "a new list with a lead-in of its own right below a point",
    ),
    (
        "Till nämndemän väljs\n1. Rune Ask (S)\n2. Eva Alm (M)",
        ["Till nämndemän väljs 1. Rune Ask (S) 2. Eva Alm (M)"],
        "who is elected, one by one",
    ),
    (
        "Nämnden avslår ansökan. Skälet är att villkoren inte är uppfyllda. Sökanden har inte lämnat någon budget.",
        ["Nämnden avslår ansökan."],
        "the reason on the same line",
    ),
    (
        "Nämnden beslutar att avslå motionen och att uppdra åt kontoret att mäta buller.",
        ["avslå motionen", "uppdra åt kontoret att mäta buller."],
        "och att",
    ),
    (
        "Nämnden beslutar att ge kontoret i uppdrag att räkna och att återkomma i maj.",
        ["Nämnden beslutar att ge kontoret i uppdrag att räkna och att återkomma i maj."],
        "och att, but all that the office shall do",
    ),
    (
        "att taket lagas.\nMot beslutet anmälde herrar Rune Ask (S) och Per Ek (S) samt fru Eva Alm (V) reservation.",
        ["att taket lagas."],
        "dissent below a point",
    ),
]


@pytest.mark.parametrize("written, rows, because", UNDER)
def test_under_a_decision_heading(written: str, rows: list[str], because: str, kit: Kit) -> None:
    text, _, segmented = made(f"§ 1 Bad\n# beslut: Beslut\n{written}")
    announced = text.value.find("Mot beslutet")
    beside = decisions.Told(announced=(Span(announced, len(text.value)),) if announced >= 0 else ())
    assert [fold(text[d.span]) for d in decisions.find(text, segmented, kit, beside)] == rows, because


def test_a_point_for_the_body_itself_among_what_it_proposes(kit: Kit) -> None:
    written = "Nämnden föreslår fullmäktige besluta\natt anta planen, samt\natt för egen del uppdra åt kontoret att annonsera."
    text, _, segmented = made(f"§ 1 Bad\n# beslut: Beslut\n{written}")
    assert [d.proposed for d in decisions.find(text, segmented, kit)] == [True, False]


def test_what_is_put_before_a_higher_body_above_the_own_decision(kit: Kit) -> None:
    written = "# förslag: Förslag till kommunfullmäktige\nTaxan antas.\n# beslut: Nämndens beslut{own}\nBadet stängs."
    for own, rows in ((" för egen del", ["Taxan antas.", "Badet stängs."]), ("", ["Badet stängs."])):
        text, _, segmented = made("§ 1 Bad\n" + written.format(own=own))
        assert [fold(text[d.span]) for d in decisions.find(text, segmented, kit)] == rows


ONCE: list[tuple[str, list[tuple[str, str]], str]] = [
    (
        "Miljönämnden beslutade 2017-03-14, § 21:\n– Nämnden förordar läge A.\nBo Lind (V) reserverade sig.",
        [("Miljönämnden", "Nämnden förordar läge A.")],
        "with date and §",
    ),
    (
        "Äldrenämnden behandlade motionen den 15 februari 2022. Äldrenämnden beslutade\n1. att avstyrka motionen\n2. att överlämna yttrandet.",
        [("Äldrenämnden", "att avstyrka motionen"), ("Äldrenämnden", "att överlämna yttrandet.")],
        "the date in the sentence before",
    ),
    ("Miljönämnden beslutade 2017-03-14, § 21, att förorda läge A.", [], "in running text it is background"),
    ("Miljönämnden beslutade 2017-03-14 föreslå fritidsnämnden\natt badet stängs.", [], "what a lower body asked for"),
    ("Fritidsnämnden beslutade 2017-03-14, § 21:\n– Badet stängs.", [], "the own body once"),
    ("Miljönämnden beslutade:\n– Badet stängs.", [], "nobody says when"),
]


@pytest.mark.parametrize("written, rows, because", ONCE)
def test_what_others_decided_once(written: str, rows: list[tuple[str, str]], because: str, kit: Kit) -> None:
    text, _, segmented = made(f"§ 1 Bad\n# ärende: Tidigare behandling\n{written}")
    assert [(d.body, fold(text[d.span])) for d in decisions.find(text, segmented, kit)] == rows, because
