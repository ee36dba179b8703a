"""Words broken at line ends: joined where the joined word is known, left alone elsewhere."""

import pytest

from pipeline.repair import hyphens, repair
from pipeline.text import Text, ledger, undo

CASES = [
    # damaged                     meant                         because
    ("kommun-\nstyrelsen", "kommunstyrelsen", "known word"),
    ("Kommun-\nstyrelsen", "Kommunstyrelsen", "known word, capital first"),
    ("handlings-\nplanens", "handlingsplanens", "a compound"),
    ("tjänsteutlåt-\n\nande", "tjänsteutlåtande", "broken by a page break"),
    ("för-\näldrarna", "föräldrarna", "broken after a prefix"),
    ("Protokolls- anteckning", "Protokollsanteckning", "broken in a narrow cell"),
    ("kultur- och fritid", "kultur- och fritid", "suspended hyphen in mid-line"),
    ("barn- ungdoms- och äldrenämnd", "barn- ungdoms- och äldrenämnd", "joined form unknown"),
    ("kultur-\noch fritidsnämnden", "kultur-\noch fritidsnämnden", "suspended hyphen"),
    ("hälso-\neller sjukvård", "hälso-\neller sjukvård", "suspended hyphen"),
    ("SFI-\nelever", "SFI-\nelever", "a hyphen belongs after capitals"),
    ("2023-\n2024", "2023-\n2024", "a range, not a word"),
    ("Anna-\nKarin", "Anna-\nKarin", "a double name"),
    ("Vlkrk-\nbnmt", "Vlkrk-\nbnmt", "joined form unknown"),
    ("e-\npost", "e-\npost", "one letter before the hyphen"),
]


@pytest.mark.parametrize("damaged, meant, because", CASES)
def test_rejoin(damaged, meant, because, kit):
    text = Text.from_raw(damaged)
    assert text.apply(hyphens.rejoin(text, kit)).value == meant, because


TORN = [
    ("kommunsty\nrelsen beslutar", "kommunstyrelsen beslutar", "the hyphen is lost"),
    ("fullmäk\ntiges presidium", "fullmäktiges presidium", "the hyphen is lost"),
    ("kommun\nstyrelsen", "kommun\nstyrelsen", "both are words"),
    ("av Hjelmq\nvist", "av Hjelmq\nvist", "the whole is no word"),
    ("KF\nbeslut", "KF\nbeslut", "an abbreviation"),
    ("Anteckn 12\nstycken", "Anteckn 12\nstycken", "a number between"),
]


@pytest.mark.parametrize("damaged, meant, because", TORN)
def test_torn(damaged, meant, because, kit):
    text = Text.from_raw(damaged)
    assert text.apply(hyphens.torn(text, kit)).value == meant, because


LOST = [
    ("Miljöoch byggnadsnämnden", "Miljö- och byggnadsnämnden", "a name of two parts"),
    ("Hälsooch sjukvårdsnämnden", "Hälso- och sjukvårdsnämnden", "the form that stands first in compounds"),
    ("hälsooch sjukvård", "hälsooch sjukvård", "no name: sound text is left as it is"),
    ("barn- och ungdom", "barn- och ungdom", "nothing is lost"),
    ("Enligt Moloch stadsnämnden", "Enligt Moloch stadsnämnden", "a name"),
    ("en ny epoch byggnadsnämnd", "en ny epoch byggnadsnämnd", "too short to be two words"),
    ("Grgwoch vattennämnden", "Grgwoch vattennämnden", "what stands before is no word"),
]


@pytest.mark.parametrize("damaged, meant, because", LOST)
def test_suspended(damaged, meant, because, kit):
    text = Text.from_raw(damaged)
    assert text.apply(hyphens.suspended(text, kit)).value == meant, because


SOUND = "Nämnden har i uppdrag att redovisa arbetet i juni, och förvaltningen ansvarar för att det sker med skolorna. "
BLANKS = [
    ("Ett betä nkande lämnas.", "Ett betänkande lämnas.", "a blank inside a word"),
    ("Ett nytt ord fattas.", "Ett nytt ord fattas.", "words"),
    ("Enligt mnkr en plan.", "Enligt mnkr en plan.", "an abbreviation and a word"),
]


@pytest.mark.parametrize("damaged, meant, because", BLANKS)
def test_blank_inside_a_word(damaged, meant, because, kit):
    text = Text.from_raw(SOUND * 3 + damaged)
    assert text.apply(hyphens.torn(text, kit)).value == SOUND * 3 + meant, because


def test_soft_hyphen_goes(kit):
    text = Text.from_raw("kommun\u00adstyrelsen")
    assert text.apply(hyphens.soft(text, kit)).value == "kommunstyrelsen"


PARTED = [
    ("yrkande frånGöteborgs stad", "yrkande från Göteborgs stad", "a name"),
    ("S ochMP yrkar", "S och MP yrkar", "a party"),
    ("attNämnden beslutar", "att Nämnden beslutar", "a board"),
    ("en iPad och LinkedIn", "en iPad och LinkedIn", "a trade name"),
    ("GöteborgsOperan", "GöteborgsOperan", "no small word before the capital"),
    ("enligt SoL och LVM", "enligt SoL och LVM", "abbreviations"),
]


@pytest.mark.parametrize("damaged, meant, because", PARTED)
def test_parted(damaged, meant, because, kit):
    text = Text.from_raw(damaged)
    assert text.apply(hyphens.parted(text, kit)).value == meant, because


@pytest.mark.parametrize(
    "damaged", ["Miljöoch byggnadsnämnden beslutar", "Styrelsen beslutar attBeslut gäller frånGöteborg"]
)
def test_what_is_put_back_can_be_undone(damaged, kit):
    before = Text.from_raw(damaged)
    after, edits = repair(before, kit)
    assert after.value != damaged
    assert undo(after.value, ledger(before, after, edits)) == damaged
