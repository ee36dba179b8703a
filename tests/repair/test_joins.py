"""Words that a blank parted: joined where the halves are no words in a row, left alone where they may be two."""

import pytest

from pipeline.repair import joins
from pipeline.text import Text

JOINED = [
    # damaged, meant, because
    ("kommun fullmäktige", "kommunfullmäktige", "two words that never follow each other"),
    ("Kommunfull mäktige", "Kommunfullmäktige", "with a capital"),
    ("ärendet an gående parken", "ärendet angående parken", "two words, of which one is foreign"),
    ("nämnden före slog avslag", "nämnden föreslog avslag", "a prefix"),
    ("möjli ghet till insyn", "möjlighet till insyn", "neither is a word"),
    ("2023 års bokslut", "2023 års bokslut", "a number comes before"),
    ("för ny skola", "för ny skola", "two words that go together"),
    ("i stället för", "i stället för", "an expression of two words"),
    ("barn och unga", "barn och unga", "a conjunction"),
    ("Eva Lind", "Eva Lind", "a name"),
    ("till fälle", "till fälle", "too common a word to be half of another"),
    ("social- och äldrenämnd", "social- och äldrenämnd", "a suspended hyphen"),
    ("kommun. fullmäktige", "kommun. fullmäktige", "a stop between"),
    ("kommun\nfullmäktige", "kommun\nfullmäktige", "a line end between"),
]


@pytest.mark.parametrize("damaged, meant, because", JOINED)
def test_correct(damaged, meant, because, kit):
    text = Text.from_raw(damaged)
    assert text.apply(joins.correct(text, kit)).value == meant, because


MISREAD = [
    ("anta åtgår dsprogrammet", "anta åtgärdsprogrammet", "a letter misread, and none of the halves is a word"),
    ("omröstning be gårdes", "omröstning begärdes", "one half is a word"),
    ("Kommunfullmåk tiges beslut", "Kommunfullmäktiges beslut", "a capital stays"),
    ("nämnden närvat ande", "nämnden närvarande", "r as t"),
    ("Anna Ekqvst valdes", "Anna Ekqvst valdes", "a name and a word"),
    ("tjg ersättare", "tjg ersättare", "an abbreviation"),
    ("förslaget antas", "förslaget antas", "two words"),
    ("xqzw vbnm", "xqzw vbnm", "near no word"),
]


@pytest.mark.parametrize("damaged, meant, because", MISREAD)
def test_misread(damaged, meant, because, kit):
    text = Text.from_raw(damaged)
    assert text.apply(joins.misread(text, kit)).value == meant, because


def test_sound_passages_are_left_alone(kit):
    text = Text.from_raw("Kommunstyrelsen beslutar att överlämna ärendet till kommun fullmäktige för beslut.\n")
    assert list(joins.damaged(text, kit)) == []
