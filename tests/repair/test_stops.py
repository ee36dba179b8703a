"""Full stops that were commas or hyphens, in badly read passages only."""

import pytest

from pipeline.repair import repair, stops
from pipeline.text import Text

DAMAGED = (
    "Nämnden bcslutar atl förvaitningen skali redovlsa arbetct i juni, ocb förvaltningen ansvarar\n"
    "för alt dct sker med skolorna. Ärendet har bcretts av utskottet som intc har någol att invända.\n"
)
CASES = [
    # damaged                          meant                              because
    ("i nämndens uppdrag. givet av",   "i nämndens uppdrag, givet av",    "the sentence goes on"),
    ("inom vård. och omsorg",          "inom vård- och omsorg",           "a hyphen before och"),
    ("inom vård: och omsorg",          "inom vård- och omsorg",           "a hyphen read as a colon"),
    ("i Farsta. Älvsjö växer. Men",    "i Farsta. Älvsjö växer. Men",     "a sentence"),
    ("i nämndens uppdrag. qvergår av", "i nämndens uppdrag. qvergår av",  "a word misread, a capital perhaps"),
    ("i nämndens uppdrag. Givet av",   "i nämndens uppdrag. Givet av",    "a sentence begins"),
    ("50 mnkr. avser taxan",           "50 mnkr. avser taxan",            "an abbreviation"),
    ("av Hjelmq. yrkar",               "av Hjelmq. yrkar",                "no word before it"),
    ("att det finns upprättade.\nrutiner", "att det finns upprättade\nrutiner", "a speck at a line end"),
    ("ska kosta 400 000 kronor.\natt avslå", "ska kosta 400 000 kronor.\natt avslå", "a list goes on"),
    ("samverkan mellan. kommunerna",   "samverkan mellan kommunerna",     "no clause ends so"),
    ("en fråga som nu har tagit lång tid Vår förhoppning är att detta blir bra för alla.",
     "en fråga som nu har tagit lång tid. Vår förhoppning är att detta blir bra för alla.", "a stop lost"),
    ("ska ta tid\nVår förhoppning",    "ska ta tid\nVår förhoppning",     "a short line is a heading"),
    ("i samråd med Kommunstyrelsen och andra nämnder beslutas detta av nämnden i maj",
     "i samråd med Kommunstyrelsen och andra nämnder beslutas detta av nämnden i maj", "a board with a capital"),
]  # fmt: skip


@pytest.mark.parametrize("damaged, meant, because", CASES)
def test_stops(damaged, meant, because, kit):
    text = Text.from_raw(DAMAGED + "Det är " + damaged + "\n" + DAMAGED)
    assert text.apply(stops.correct(text, kit)).value == DAMAGED + "Det är " + meant + "\n" + DAMAGED, because


def test_sound_text_is_left_alone(kit):
    sound = "Nämnden beslutar enligt förslag. givet att taxan antas. och inget annat beslutas av nämnden i dag.\n" * 3
    assert repair(Text.from_raw(sound), kit)[0].value == sound


SPECKS = [
    # damaged                          meant                              because
    ("nämnden beslutar ;\natt anta",   "nämnden beslutar\natt anta",      "a lone sign at a line end"),
    ("nämnden beslutar :\natt anta",   "nämnden beslutar\natt anta",      "the sentence goes on"),
    ("nämnden beslutar :\nAtt anta",   "nämnden beslutar :\nAtt anta",    "a colon set apart"),
    ("nämnden; utskottet\natt anta",   "nämnden; utskottet\natt anta",    "a semicolon"),
]  # fmt: skip


@pytest.mark.parametrize("damaged, meant, because", SPECKS)
def test_specks(damaged, meant, because, kit):
    text = Text.from_raw(DAMAGED + damaged + "\n" + DAMAGED)
    assert text.apply(stops.specks(text, kit)).value == DAMAGED + meant + "\n" + DAMAGED, because


def test_sound_text_keeps_its_signs(kit):
    sound = "Nämnden beslutar ;\natt taxan för kulturskolan antas enligt förvaltningens förslag från i våras.\n" * 3
    assert not list(stops.specks(Text.from_raw(sound), kit))


TICKS = [
    ("‘Nina Ek (S)", "Nina Ek (S)", "a quote that nothing closes"),
    ("Ek och '`som sekreterare", "Ek och som sekreterare", "several"),
    ("|Fastighetsägaren", "Fastighetsägaren", "a bar"),
    ("Förvärv _ av fastigheten", "Förvärv av fastigheten", "a rule"),
    ("att anta taxan, samt-\n– att", "att anta taxan, samt\n– att", "the dash of the next item"),
    ("att anta taxan, samt -\n– att", "att anta taxan, samt\n– att", "the same after a blank"),
    (".Dnr: RS 2023-88\n.§ 96", "Dnr: RS 2023-88\n§ 96", "dust before a label"),
    ("Nils Olof `\nEk (C)", "Nils Olof\nEk (C)", "dust where a line ends"),
    ("...Dnr", "...Dnr", "a dotted line"),
    ("att anta taxan –\n– att", "att anta taxan –\n– att", "a dash of its own"),
    ("kommun-\nstyrelsen", "kommun-\nstyrelsen", "a hyphen"),
    ("‘Tillsammans’ är", "‘Tillsammans’ är", "closed"),
    ("i 'Tillsammans for' och", "i 'Tillsammans for' och", "closed words later"),
    ("|Namn|Parti|", "|Namn|Parti|", "the rules of a table"),
    ("kommun'en", "kommun'en", "inside a word"),
]


@pytest.mark.parametrize("damaged, meant, because", TICKS)
def test_ticks(damaged, meant, because, kit):
    text = Text.from_raw(damaged)
    assert text.apply(stops.ticks(text, kit)).value == meant, because
