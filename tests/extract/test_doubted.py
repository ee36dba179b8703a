"""Doubtful words: which are read once more by themselves, and which of two readings is taken."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from pipeline.extract import doubted, tesseract
from pipeline.extract.tesseract import Engine, Read
from pipeline.kit import Kit, load_kit

ENGINE = Engine("5.5.0", ("Latin", "swe"), Path(), "")
PAPER = np.full((200, 900), 255, np.uint8)


@pytest.fixture(scope="module")
def kit() -> Kit:
    return load_kit()


def word(text: str, confidence: float, x0: int = 100) -> Read:
    return Read(text, x0, 80, x0 + 30 * len(text), 120, confidence, (1, 1, 1))


def looked_over(
    monkeypatch: pytest.MonkeyPatch, kit: Kit, first: Read, *second: tuple[str, float], engine: Engine = ENGINE
) -> tuple[str, bool]:
    """What a word becomes whose second reading is given, and whether it was read a second time at all."""
    asked: list[int] = []

    def read(images: list[object], settings: tesseract.Settings) -> list[tuple[Read, ...]]:
        asked.append(len(images))
        assert settings.lang == "swe"
        return [tuple(word(*part, x0=400 * at) for at, part in enumerate(second))]

    monkeypatch.setattr(tesseract, "read", read)
    ((found,),) = doubted.again([([first], PAPER)], engine, kit)
    return found.text, asked == [1]


TWICE = [
    # first reading, second, taken, because
    (("kimmunfullmäktige", 9), ("kommunfullmäktige", 90), "kommunfullmäktige", "the second is a word"),
    (("Sahivall", 61), ("Sahlvall", 91), "Sahlvall", "surer, and both are names that nobody knows"),
    (("Ekavister,", 52), ("Ekqvister,", 83), "Ekqvister,", "and the comma stays"),
    (("Ekavister,", 52), ("Ekqvister.", 83), "Ekqvister,", "as the first reading has it"),
    (("(Ohistam", 40), ("(Ohlstam", 90), "(Ohlstam", "and the bracket stays"),
    (("Langel)", 86), ("Langell", 85), "Langell", "a bracket that closes nothing may be an l"),
    (("‘Nilsvik", 70), ("Nilsvik", 90), "Nilsvik", "dirt before the word"),
    (("Ånna", 93), ("Anna", 82), "Anna", "the engine is surer of rings than it may be"),
    (("tena", 69), ("Lena", 96), "Lena", "a capital that was read small"),
    (("haade", 20), ("hade", 95), "hade", "a letter read twice"),
    (("bans", 20), ("hans", 95), "hans", "known, but short and blurred"),
    (("Karlsson", 20), ("Carlsson", 95), "Carlsson", "known, but a name: others are next to it"),
    (("Ohlstam", 50), ("Ohistam", 49), "Ohlstam", "the second is not believed"),
    (("Glyttinge", 87), ("Giyttinge", 81), "Glyttinge", "the first is surer, and nobody knows either"),
    (("Wennerstig", 84), ("wennerstig", 91), "Wennerstig", "capitals are told by their height"),
    (("Jonssund", 80), ("lonssund", 90), "Jonssund", "it begins with a capital"),
    (("Eklund)", 60), ("Eklundh", 70), "Eklund)", "not believed"),
    (("(Agby)", 60), ("(Agby", 90), "(Agby)", "both brackets stay"),
    (("Agby)", 60), ("Agby", 90), "Agby)", "the bracket was opened words before"),
    (("Årsund", 58), ("År", 91), "Årsund", "half of it"),
    (("Bengtsgård", 54), ("Xkörvqst", 90), "Bengtsgård", "another word"),
]


@pytest.mark.parametrize(("first", "second", "taken", "because"), TWICE)
def test_the_likelier_reading_is_taken(
    first: tuple[str, float],
    second: tuple[str, float],
    taken: str,
    because: str,
    kit: Kit,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert looked_over(monkeypatch, kit, word(*first), second) == (taken, True), because


def test_a_second_reading_of_two_words_is_not_taken(kit: Kit, monkeypatch: pytest.MonkeyPatch) -> None:
    assert looked_over(monkeypatch, kit, word("Årsund", 58), ("År", 91), ("sund", 91))[0] == "Årsund"


def test_strokes_beside_the_second_reading_do_not_count(kit: Kit, monkeypatch: pytest.MonkeyPatch) -> None:
    assert looked_over(monkeypatch, kit, word("Sahivall", 61), ("|", 40), ("Sahlvall", 91))[0] == "Sahlvall"


ONCE = [
    # word, confidence, because
    ("Sahlvall", 96, "sure"),
    ("beslutar", 70, "known, and not blurred"),
    ("kommunstyrelsen", 20, "known, and too long to be another word"),
    ("§47", 40, "the small model has no §"),
    ("1997-06-11", 40, "figures"),
    ("(S)", 40, "too short"),
]


@pytest.mark.parametrize(("text", "confidence", "because"), ONCE)
def test_other_words_are_read_once(
    text: str, confidence: float, because: str, kit: Kit, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert looked_over(monkeypatch, kit, word(text, confidence), ("other", 99)) == (text, False), because


@pytest.mark.parametrize("languages", [("Latin",), ("swe",)])
def test_without_a_second_model_nothing_is_read_again(
    languages: tuple[str, ...], kit: Kit, monkeypatch: pytest.MonkeyPatch
) -> None:
    engine = Engine("5.5.0", languages, Path(), "")
    assert looked_over(monkeypatch, kit, word("Sahivall", 61), ("Sahlvall", 91), engine=engine) == ("Sahivall", False)


def test_of_many_the_least_sure_are_read_again(kit: Kit) -> None:
    found = [word(f"Ohlstam{chr(97 + at % 26)}{chr(97 + at // 26)}", 90 - at) for at in range(2 * doubted.MOST)]
    assert doubted.doubtful(found, kit) == found[: -doubted.MOST - 1 : -1]
