"""Single damaged words in sound text: only what is beyond doubt."""

import pytest

from pipeline.repair import strays
from pipeline.text import Text

FRAME = (
    "Kommunstyrelsen beslutar att godkänna rapporten och att den ska lämnas till fullmäktige. Nämnden har i uppdrag "
    "att redovisa arbetet {} i juni, och förvaltningen ansvarar för att det sker i samråd med skolorna. Ärendet har "
    "beretts av utskottet som inte har något att invända mot förslaget i dess helhet.\n"
)
CASES = [
    # damaged                 meant                     because
    ("ocb verksamheten", "och verksamheten", "a letter misread in a very common word"),
    ("med verksambeten", "med verksamheten", "b for h"),
    ("för rnedborgarna", "för medborgarna", "rn for m"),
    ("en inspektörstunktion", "en inspektörsfunktion", "t for f in a compound that nobody lists"),
    ("en stälföreträdande", "en ställföreträdande", "l for ll, as often read as written"),
    ("från nåmnder", "från nämnder", "å for ä, and not a second letter"),
    (
        "i syfte alt skolorna ska delta",
        "i syfte att skolorna ska delta",
        "a word, but one that minutes hardly have",
    ),
    ("på ett alt annat", "på ett alt annat", "a word for which nothing fits better"),
    ("i plåtlador", "i plåtlador", "two known words, though the second ends no compound in the dictionary"),
    ("av Schagerström", "av Schagerström", "a name like a word"),
    ("för konfliktrådet", "för konfliktrådet", "a known word"),
    ("för grönplanen", "för grönplanen", "a word nobody lists, unlike any other"),
    ("om rättsäkerheten", "om rättsäkerheten", "one letter for two: the author's spelling"),
    ("som ska samverkas", "som ska samverkas", "another form of the word"),
    ("med Josefsen", "med Josefsen", "a name"),
    ("med BRIC", "med BRIC", "capitals"),
    ("sökt grävtillstånd hos", "sökt grävtillstånd hos", "no dot comes from nowhere"),
    ("en (ej tjänstg) ledamot", "en (ej tjänstg) ledamot", "a word cut short"),
]


@pytest.mark.parametrize("damaged, meant, because", CASES)
def test_strays(damaged, meant, because, kit):
    text = Text.from_raw(FRAME.format(damaged))
    assert text.apply(strays.correct(text, kit)).value == FRAME.format(meant), because


def test_word_used_again_and_again_is_a_term(kit):
    text = Text.from_raw(FRAME.format("med verksambeten") * 3)
    assert not list(strays.correct(text, kit))


MORE = [
    ("med verksamheten ti1l", "med verksamheten till", "a digit for a letter"),
    ("enligt mål1 och plan", "enligt mål1 och plan", "a footnote's mark"),
    ("för elconomisk", "för ekonomisk", "lc for k"),
    ("att stödet till skolan medför", "att stödet till skolan medför", "known words"),
    ("avskrjvs och", "avskrivs och", "j for i"),
    ("av Kommunfnllmäktige", "av Kommunfullmäktige", "a long word with a capital is no name"),
    ("av Fahlgren", "av Fahlgren", "a short one may be"),
    ("att revisonen", "att revisonen", "a letter left out is how people misspell"),
    ("om medverkau", "om medverkan", "u for n"),
    ("attfastställa", "att fastställa", "a small word that lost its blank"),
    ("miljöoch hälsoskydd", "miljöoch hälsoskydd", "a hyphen is lost too"),
]


# Beside a word that is damaged for certain: in a passage that is wholly sound nothing is looked at.
LONE_I = [
    ("ocb insatser I staden", "och insatser i staden", "nothing is called I there"),
    ("ocb enligt punkt I till", "och enligt punkt I till", "a number is due"),
    ("ocb den I juni", "och den I juni", "a date: a one was misread"),
]


@pytest.mark.parametrize("damaged, meant, because", LONE_I)
def test_capital_i(damaged, meant, because, kit):
    text = Text.from_raw(FRAME.format(damaged))
    edits = sorted(strays.correct(text, kit), key=lambda edit: edit.span.start)
    assert text.apply(edits).value == FRAME.format(meant), because


@pytest.mark.parametrize("damaged, meant, because", MORE)
def test_more_strays(damaged, meant, because, kit):
    text = Text.from_raw(FRAME.format(damaged))
    assert text.apply(strays.correct(text, kit)).value == FRAME.format(meant), because


NAMES = "Anna Tysketorp yrkar bifall. Nämnden beslutar enligt Tysketorps förslag, som Tysketorp har skrivit.\n"


@pytest.mark.parametrize(
    "damaged, meant, because",
    [
        ("en plauering som Tyskctorp", "en planering som Tysketorp", "a name that the text has elsewhere"),
        ("Anna Tysketorpa yrkar", "Anna Tysketorpa yrkar", "may be another name"),
        ("Anna Tyskotten yrkar", "Anna Tyskotten yrkar", "unlike"),
    ],
)
def test_names_of_the_text(damaged, meant, because, kit):
    text = Text.from_raw(NAMES * 2 + FRAME.format(damaged))
    assert text.apply(strays.correct(text, kit)).value == NAMES * 2 + FRAME.format(meant), because
