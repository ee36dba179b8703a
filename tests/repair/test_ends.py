"""What stands behind and before lines of badly read texts, and the stops that their paragraphs lost."""

import pytest

from pipeline.repair import ends
from pipeline.text import Text

SPECKS = [
    # damaged, meant, because
    ("Beslut å\nNämnden", "Beslut\nNämnden", "a letter behind a heading"),
    ("förslag: ;\nYrkanden = : ;\nEva Lind", "förslag:\nYrkanden\nEva Lind", "signs in a row"),
    ("skattebetalarna 85 )\nkronor", "skattebetalarna 85\nkronor", "a bracket that nothing opened"),
    ("enligt bilaga (se sidan 85 )\nkronor", "enligt bilaga (se sidan 85 )\nkronor", "one that something opened"),
    ("Bakgrund\n\"Eva Lind yrkar avslag.", "Bakgrund\nEva Lind yrkar avslag.", "a quote that nothing closes"),
    ("Bakgrund\n\"Vi anser det.\" Bo Ek", "Bakgrund\n\"Vi anser det.\" Bo Ek", "a quotation"),
    ("'Kommunens väg\ntill' målet", "'Kommunens väg\ntill' målet", "closed on the next line"),
    ("enligt de 'brukarnas\nval", "enligt de brukarnas\nval", "a tick within a line"),
    ("enligt de 'brukarnas' val", "enligt de 'brukarnas' val", "two of them"),
    ("avslås. 5\nBeslutsgång", "avslås.\nBeslutsgång", "a figure behind a stop"),
    ("Ersättare: i\nEva Lind", "Ersättare:\nEva Lind", "a letter behind a colon"),
    ("antas. E\n\nVotering", "antas.\n\nVotering", "a capital behind a stop"),
    ("Antal ja: 5\nAntal nej: 4", "Antal ja: 5\nAntal nej: 4", "a number of votes"),
    ("vid punkt. 5\nkronor", "vid punkt. 5\nkronor", "the sentence goes on"),
    ("Sida 3 5\nNämnden", "Sida 3 5\nNämnden", "a number after another"),
    ("enligt alternativ b\nNämnden", "enligt alternativ b\nNämnden", "a letter for a thing on a list"),
    ("Eva Lind (C) - -\nBo Ek (M) - -", "Eva Lind (C) - -\nBo Ek (M) - -", "dashes of a table"),
    ("av Bo Ek, s\nNämnden", "av Bo Ek, s\nNämnden", "a party"),
    ("Bo Ek S x\nEva Lind V x", "Bo Ek S x\nEva Lind V x", "crosses"),
    ("avstår i\nfrågan", "avstår i\nfrågan", "a word"),
    ("sidan 4 b\nNämnden", "sidan 4 b\nNämnden", "a letter after a number"),
    ("tiden maj –\njuni", "tiden maj –\njuni", "a dash in a sentence"),
    ("Eva Lind\tS\t:\nBo Ek\tM\t:", "Eva Lind\tS\t:\nBo Ek\tM\t:", "cells"),
]  # fmt: skip
STOPS = [
    ("Bo Ek yrkar bifall till motionen\nBeslut", "Bo Ek yrkar bifall till motionen.\nBeslut", "above a heading"),
    ("Bo Ek yrkar bifall till kommunstyrelsens\nEva Lind", "Bo Ek yrkar bifall till kommunstyrelsens\nEva Lind",
     "a genitive"),
    ("Bo Ek yrkar bifall till planen\nBeslut", "Bo Ek yrkar bifall till planen\nBeslut", "a word that may go on"),
    ("Eva Lind (V) reserverar sig mot beslutet\n§ 12", "Eva Lind (V) reserverar sig mot beslutet.\n§ 12", "above a §"),
    ("Den som vill avslå förslaget röstar\nnej\nOmröstning", "Den som vill avslå förslaget röstar\nnej.\nOmröstning",
     "a paragraph of two lines"),
    ("Motionen avslås,\nReservation", "Motionen avslås.\nReservation", "a comma above a heading"),
    ("Nämnden beslutar\n1. Taxan antas.", "Nämnden beslutar\n1. Taxan antas.", "the words before a list"),
    ("Nämnden beslutar\nAtt anta taxan.", "Nämnden beslutar\nAtt anta taxan.", "the same without numbers"),
    ("Nämnden föreslår att kommunfullmäktige\n§ 12", "Nämnden föreslår att kommunfullmäktige\n§ 12", "a clause begins"),
    ("Val av justerare\nNämnden", "Val av justerare\nNämnden", "a heading"),
    ("Bo Ek (M) yrkar bifall till\nförslaget i dess helhet.", "Bo Ek (M) yrkar bifall till\nförslaget i dess helhet.",
     "the line goes on"),
    ("Nämnden beslutar\natt anta taxan\nBeslut", "Nämnden beslutar\natt anta taxan\nBeslut", "a point of a list"),
    ("Frågan ställs till Eva\nLind", "Frågan ställs till Eva\nLind", "a name over two lines"),
    ("motionen är\t12\nBudget", "motionen är\t12\nBudget", "cells"),
]  # fmt: skip
SIGNED = "Ordföranden frågar om nämnden kan besluta så.\nNämnden finner att så sker.\nOmröstning begärs.\n"


@pytest.mark.parametrize("damaged, meant, because", SPECKS)
def test_specks(damaged, meant, because, kit):
    text = Text.from_raw(damaged)
    assert text.apply(list(ends.specks(text, kit))).value == meant, because


@pytest.mark.parametrize("damaged, meant, because", STOPS)
def test_stops(damaged, meant, because, kit):
    text = Text.from_raw(SIGNED + damaged)
    assert text.apply(list(ends.stops(text, kit))).value == SIGNED + meant, because


def test_a_text_without_stops_gets_none(kit):
    text = Text.from_raw("Bo Ek (M) yrkar bifall till förslaget\nBeslut\nMotionen avslås\nReservation\nTaxan antas\n")
    assert not list(ends.stops(text, kit))
