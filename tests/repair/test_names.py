"""Names that were misread in one place: read as in the others, and left alone where they may be somebody else's."""

from __future__ import annotations

import pytest

from pipeline.kit import load_kit
from pipeline.repair import names
from pipeline.text import Text

CASES = [
    # as it stands, as it is meant, because
    ("Hjördis Uliman (S)\nHjördis Ullman (S) yrkar", "Hjördis Ullman (S)\nHjördis Ullman (S) yrkar", "a known name"),
    (
        "Gunnel Sundvall (M). Gunne!\nSundvall (M)",
        "Gunnel Sundvall (M). Gunnel\nSundvall (M)",
        "no name has a sign in it",
    ),
    ("Leif Åke Dahl (L)\nLeif åke Dahl (L) yrkar", "Leif Åke Dahl (L)\nLeif Åke Dahl (L) yrkar", "names have capitals"),
    (
        "Anders Örn (SD)\nAnders Örn (SD)\nAnders Öm (SD)",
        "Anders Örn (SD)\nAnders Örn (SD)\nAnders Örn (SD)",
        "one party, and seldomer",
    ),
    (
        "Gunilla Wåhlstedt (s)\nGunilla Wåhistedt (s)\nGunilla Wählstedt (s)",
        "Gunilla Wåhlstedt (s)\nGunilla Wåhlstedt (s)\nGunilla Wåhlstedt (s)",
        "both others can be misreadings of the first",
    ),
    (
        "Eric Sahlvall (KD)\nEric Sahlvall (KD)\nEric Sahivall (KD)",
        "Eric Sahlvall (KD)\nEric Sahlvall (KD)\nEric Sahlvall (KD)",
        "either may be the other, misread: twice as often",
    ),
    (
        "Åsa Törnfors (S)\nÅsa Tömfors (S)\nÅsa Tömfors (S)",
        "Åsa Törnfors (S)\nÅsa Törnfors (S)\nÅsa Törnfors (S)",
        "rn is read as m, and m not as rn",
    ),
    ("Åsa Cederén (S)\nÅsa Cederen (S)\nÅsa Cederen (S)", None, "an accent is lost, and none is put on"),
    (
        "Eva Ängberg (S)\nEva Ängbetg (S)\nEva Ängbetg (S)",
        "Eva Ängberg (S)\nEva Ängberg (S)\nEva Ängberg (S)",
        "made of two words",
    ),
    ("Anna Lindberg (S)\nAnna Lindberg (S)\nAnna Lundberg (S)", None, "both are names"),
    ("Anna Ekbergs yrkande\nAnna Ekberg (S)\nAnna Ekberg (S)", None, "a genitive"),
    ("Emma Yllivallo (S)\nEmma Yllivallo (S)\nEmma Ylivallo (S)", None, "a slip of the author's"),
    ("Jens Märkilt (S)\nJens Märklit (S)", None, "no telling which is right"),
    ("Tekniska Nämnden (TN) och Tekniska nämnden", None, "a board"),
    ("Drug Diagnosis\nDrug Diagnosis\nDrug Diagnoses", None, "English words, of which none is a name"),
    ("Svar på motion\nSvar på motion\nSvär på motion", None, "no names"),
]


@pytest.mark.parametrize(("stands", "meant", "because"), CASES)
def test_names(stands: str, meant: str | None, because: str) -> None:
    text = Text.from_raw(stands)
    assert text.apply(list(names.correct(text, load_kit()))).value == (meant or stands), because


TORN = [
    # as it stands, as it is meant, because
    ("Maud L idgren (S) yrkar", "Maud Lidgren (S) yrkar", "no name is a letter and a word in small letters"),
    ("Ej tjänstgörande\tKarl-Erik E kvall (KD)", "Ej tjänstgörande\tKarl-Erik Ekvall (KD)", "in a cell"),
    ("Per L och (S)", None, "a word"),
    ("Maud L Idgren (S)", None, "two names"),
    ("Anna von Essen (M), Bo af Wirsén (L)", None, "nobility"),
    ("punkt L idgren (2023)", None, "no party"),
]


@pytest.mark.parametrize(("stands", "meant", "because"), TORN)
def test_torn_names(stands: str, meant: str | None, because: str) -> None:
    text = Text.from_raw(stands)
    assert text.apply(list(names.torn(text, load_kit()))).value == (meant or stands), because


SPECKS = [
    # as it stands, as it is meant, because
    ("Kalle. Sundelöf (S)\nKalle Sundelöf (S)", "Kalle Sundelöf (S)\nKalle Sundelöf (S)", "a stop in a name"),
    ("Barbro -Ek (fp)\nBarbro Ek (fp)", "Barbro Ek (fp)\nBarbro Ek (fp)", "a dash"),
    ("Roland‘ Ask (MP)\nRoland Ask (MP)", "Roland Ask (MP)\nRoland Ask (MP)", "a quote"),
    ("Ewa\tLöv (MP)\nEwa Löv (MP)", "Ewa Löv (MP)\nEwa Löv (MP)", "a wide space"),
    ("-Sixten Ullman (V)\n", "Sixten Ullman (V)\n", "a dash before a name alone on a line"),
    ("-Remiss från Ek (V)", None, "a point of a list"),
    ("Ja röstar Kalle. Sundelöf (S)", None, "nobody is called so elsewhere"),
    ("Anna-Ek Dahl (S)\nAnna Ek-Dahl (S)", None, "a double name"),
    ("Kalle, Sundelöf\nKalle Sundelöf (S)", None, "no party after it"),
]


@pytest.mark.parametrize(("stands", "meant", "because"), SPECKS)
def test_specks_in_names(stands: str, meant: str | None, because: str) -> None:
    text = Text.from_raw(stands)
    assert text.apply(list(names.specks(text, load_kit()))).value == (meant or stands), because


UNCAPPED = [
    # as it stands, as it is meant, because
    ("veronica Forsell (fp)", "Veronica Forsell (fp)", "a first name before a surname and a party"),
    ("åke Ek Dahl\t(S)", "Åke Ek Dahl\t(S)", "in a table"),
    ("anna-Lena Ek (V)", "Anna-Lena Ek (V)", "a double name"),
    ("Margit Wwästfelt (fp), Ååke Ek", "Margit Wästfelt (fp), Åke Ek", "a capital read large and small"),
    ("Lloyd Llewellyn, Aarnio, Oomen", None, "names"),
    ("ledamoten Forsell (fp)", None, "no name"),
    ("Bo Ek (m)\noch Ulla Storvall (fp)", None, "a small word"),
    ("och veronica Forsell (fp)", None, "not where a line begins"),
    ("veronica Forsell bifall", None, "no party"),
]


@pytest.mark.parametrize(("stands", "meant", "because"), UNCAPPED)
def test_lost_capitals(stands: str, meant: str | None, because: str) -> None:
    text = Text.from_raw(stands)
    assert text.apply(list(names.capitals(text, load_kit()))).value == (meant or stands), because
