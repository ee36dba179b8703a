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
    ("för konfliktrådet", "för konfliktrådet", "a known word"),
    ("för grönplanen", "för grönplanen", "a word nobody lists, unlike any other"),
    ("om rättsäkerheten", "om rättsäkerheten", "one letter for two: the author's spelling"),
    ("som ska samverkas", "som ska samverkas", "another form of the word"),
    ("med Josefsen", "med Josefsen", "a name"),
    ("med BRIC", "med BRIC", "capitals"),
]


@pytest.mark.parametrize("damaged, meant, because", CASES)
def test_strays(damaged, meant, because, kit):
    text = Text.from_raw(FRAME.format(damaged))
    assert text.apply(strays.correct(text, kit)).value == FRAME.format(meant), because


def test_word_used_again_and_again_is_a_term(kit):
    text = Text.from_raw(FRAME.format("med verksambeten") * 3)
    assert not list(strays.correct(text, kit))
