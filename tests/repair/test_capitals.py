"""Capitals that a badly read text lost."""

import pytest

from pipeline.repair import capitals
from pipeline.text import Text

NAMES = [
    # damaged, meant, because
    ("och jörgen Ek", "och Jörgen Ek", "a first name that is no word"),
    ("Stina jonssund (C)", "Stina Jonssund (C)", "between a name and a party"),
    ("närvarande ingrid Ek", "närvarande Ingrid Ek", "a letter that looks like others"),
    ("enligt nämndens Beslut", "enligt nämndens Beslut", "an ordinary word"),
    ("ordföranden ulrika Ek", "ordföranden Ulrika Ek", "another first name"),
    ("en sten Ek", "en sten Ek", "a name that is a word, too"),
    ("nämnden ställer (S)", "nämnden ställer (S)", "no name before it"),
    ("enligt Stina jonssund", "enligt Stina jonssund", "no party after it"),
]
SENTENCES = [
    ("bifall till förslaget. votering begärs.", "bifall till förslaget. Votering begärs.", "after a stop"),
    ("enligt förslaget. ja-röst innebär", "enligt förslaget. Ja-röst innebär", "with a hyphen"),
    ("enligt förslaget.\njäv anmäls", "enligt förslaget.\nJäv anmäls", "on the next line"),
    ("50 mnkr. varav", "50 mnkr. varav", "an abbreviation"),
    ("i Stockholms. stad", "i Stockholms. stad", "a stop that was none"),
    ("bl.a. vid", "bl.a. vid", "an abbreviation"),
    ("enligt förslaget. samt", "enligt förslaget. samt", "no sentence begins so"),
    ("enligt förslaget. att", "enligt förslaget. att", "a letter of two shapes"),
    ("se förslaget. www.kommun.se", "se förslaget. www.kommun.se", "an address"),
]


@pytest.mark.parametrize("damaged, meant, because", NAMES)
def test_names(damaged, meant, because, kit):
    text = Text.from_raw(damaged)
    assert text.apply(list(capitals.names(text, kit))).value == meant, because


@pytest.mark.parametrize("damaged, meant, because", SENTENCES)
def test_sentences(damaged, meant, because, kit):
    text = Text.from_raw(damaged)
    assert text.apply(list(capitals.sentences(text, kit))).value == meant, because
