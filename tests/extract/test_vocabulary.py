"""The engine's model with our words: its other parts stay as they are, the words can be walked letter by letter."""

from __future__ import annotations

import math
import struct
from pathlib import Path

import pytest

from pipeline.extract import tesseract, vocabulary
from pipeline.extract.tesseract import Engine
from pipeline.kit import Kit, dawg

CHARACTERS = ["NULL", "Joined", "§", *dawg.ALPHABET, *dict.fromkeys(c.upper() for c in dawg.ALPHABET if c.isalpha())]
WORDS = sorted(["att", "kommun", "kommunal", "åre", "eu-val", "x"], key=dawg.sort_key)
BITS = math.ceil(math.log2(len(CHARACTERS) + 1))

CASES = [
    # word, whether the engine shall know it
    ("kommun", True),
    ("kommunal", True),
    ("Kommunal", True),
    ("KOMMUNAL", True),
    ("Åre", True),
    ("ÅRE", True),
    ("X", True),
    ("eu-val", True),
    ("EU-VAL", True),
    ("kommuna", False),
    ("kommunala", False),
    ("KOmmun", False),
    ("kOMMUN", False),
    ("are", False),
    ("§", False),
]


def model(characters: list[str] = CHARACTERS, magic: int = 42) -> bytes:
    """A file of a network, a word list of no words, characters and a version: parts 17, 19, 21 and 23 of 24."""
    listed = "\n".join([str(len(characters)), *(f"{c} 0 Latin" for c in characters)]).encode()
    parts = {17: b"network", 19: struct.pack("<hii", magic, len(characters), 0), 21: listed, 23: b"5.3"}
    starts, at = [], 4 + 8 * 24
    for place in range(24):
        starts.append(at if place in parts else -1)
        at += len(parts.get(place, b""))
    return struct.pack("<i24q", 24, *starts) + b"".join(parts.values())


def edges(content: bytes) -> list[int]:
    starts = struct.unpack_from("<24q", content, 4)
    magic, size, count = struct.unpack_from("<hii", content, starts[19])
    assert (magic, size) == (42, len(CHARACTERS))
    assert starts[21] == starts[19] + 10 + 8 * count
    return list(struct.unpack_from(f"<{count}Q", content, starts[19] + 10))


def knows(word: str, found: list[int]) -> bool:
    """Whether the engine would find the word: it goes from edge to edge until one is marked as its node's last."""
    at, ends = 0, False
    for i, letter in enumerate(word):
        if i and not at:
            return False
        while found[at] & ((1 << BITS) - 1) != CHARACTERS.index(letter):
            if found[at] >> BITS & 1:
                return False
            at += 1
        at, ends = found[at] >> BITS + 3, bool(found[at] >> BITS & 4)
    return ends


@pytest.mark.parametrize(("word", "known"), CASES)
def test_words(word: str, known: bool) -> None:
    assert knows(word, edges(vocabulary.with_words(model(), dawg.build(WORDS)))) is known


def test_the_first_edges_stand_in_the_order_of_characters() -> None:
    found = edges(vocabulary.with_words(model(), dawg.build(WORDS)))
    root = [edge & ((1 << BITS) - 1) for edge in found[: 1 + next(i for i, e in enumerate(found) if e >> BITS & 1)]]
    assert root == sorted(root)  # the engine looks for them by halves
    assert len(root) == 2 * len({word[0] for word in WORDS})


def test_other_parts_stay() -> None:
    content = vocabulary.with_words(model(), dawg.build(WORDS))
    starts = struct.unpack_from("<24q", content, 4)
    assert content[starts[17] : starts[17] + 7] == b"network"
    assert content[starts[23] :] == b"5.3"
    assert {i for i, start in enumerate(starts) if start >= 0} == {17, 19, 21, 23}


@pytest.mark.parametrize(
    "content",
    [b"", b"no model at all", model(magic=41), model([c for c in CHARACTERS if c != "å"]), model()[:180]],
    ids=["empty", "text", "another kind of list", "without å", "cut short"],
)
def test_what_is_no_such_model_is_refused(content: bytes) -> None:
    with pytest.raises(ValueError, match=r"model|list"):
        vocabulary.with_words(content, dawg.build(WORDS))


def engine(models: Path, *languages: str) -> Engine:
    return Engine("5.3", languages, models, "engine")


def test_a_model_is_made_once(tmp_path: Path, kit: Kit, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PROTOKOLL_CACHE", str(tmp_path / "cache"))
    (tmp_path / "script").mkdir()
    (tmp_path / "script" / "Latin.traineddata").write_bytes(model())
    here = engine(tmp_path, "script/Latin")
    folder = vocabulary.folder(here, kit.lexicon)
    assert folder
    assert knows("kommunfullmäktige", edges((folder / "script" / "Latin.traineddata").read_bytes()))
    monkeypatch.setattr(vocabulary, "with_words", None)  # the second time nothing may be made
    assert vocabulary.folder(here, kit.lexicon) == folder


def test_where_nothing_can_be_kept_it_is_made_for_this_process(
    tmp_path: Path, kit: Kit, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_bytes(b"")
    monkeypatch.setenv("PROTOKOLL_CACHE", str(tmp_path / "file"))
    (tmp_path / "Latin.traineddata").write_bytes(model())
    folder = vocabulary.folder(engine(tmp_path, "Latin"), kit.lexicon)
    assert folder
    assert (folder / "Latin.traineddata").exists()
    assert tmp_path not in folder.parents


@pytest.mark.parametrize("languages", [("swe",), ("Latin", "swe")])
def test_else_the_installed_models_are_used(languages: tuple[str, ...], tmp_path: Path, kit: Kit) -> None:
    (tmp_path / "Latin.traineddata").write_bytes(b"another kind of model")
    assert vocabulary.folder(engine(tmp_path, *languages), kit.lexicon) is None


@pytest.mark.ocr
def test_the_installed_model_takes_our_words(kit: Kit) -> None:
    here = tesseract.engine()
    assert here.latin
    assert vocabulary.folder(here, kit.lexicon)
