"""The engine's Latin model with Swedish words: its own list holds those of all languages that are written in Latin.

Its 8.6 million words are 89 of the model's 90 MB. Ours take a tenth of that, which loads faster and needs a fifth of
the memory; and an engine that knows no foreign words does not read worn letters as some.
"""

from __future__ import annotations

import atexit
import hashlib
import math
import shutil
import struct
import tempfile
from functools import lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from pipeline.extract import cache
from pipeline.extract.tesseract import Engine
from pipeline.kit.dawg import ALPHABET, FINAL, Dawg
from pipeline.kit.lexicon import Lexicon

VERSION = "1"
"""Part of the name of a model made here: raise it when it is made differently."""
WORDS, CHARACTERS = 19, 21
"""Places in a model's table of parts: its word list, and its characters in the order of their numbers."""
MAGIC = 42
LAST, WORD_ENDS = 1, 4
"""Flags of an edge: no other leaves its node; a word ends behind it."""

Edges = NDArray[np.uint64]


def folder(engine: Engine, lexicon: Lexicon) -> Path | None:
    """A folder with the Latin model that has the lexicon's words; None where the installed one must be used as it is.

    It is made once and kept beside the readings, or until the process ends where that cannot be written.
    """
    if not engine.latin or not _installed(engine).is_file():
        return None
    place = cache.folder() / "models" / identity(engine, lexicon)
    try:
        if not _of(engine, place).exists():
            _make(engine, lexicon, place)
    except ValueError:
        return None
    except OSError:
        return _for_now(engine, lexicon)
    return place


def _installed(engine: Engine) -> Path:
    return _of(engine, engine.models)


def _of(engine: Engine, models: Path) -> Path:
    return models / f"{engine.latin}.traineddata"


def _make(engine: Engine, lexicon: Lexicon, place: Path) -> None:
    """Writes the model; one that a power failure cut short would make every page unreadable."""
    cache.write(_of(engine, place), with_words(_installed(engine).read_bytes(), lexicon.graph), through=True)


@lru_cache(maxsize=1)
def _for_now(engine: Engine, lexicon: Lexicon) -> Path:
    """Such a folder that goes when the process ends."""
    place = Path(tempfile.mkdtemp(prefix="protokoll-model-"))
    atexit.register(shutil.rmtree, place, ignore_errors=True)
    _make(engine, lexicon, place)
    return place


@lru_cache(maxsize=4)
def identity(engine: Engine, lexicon: Lexicon) -> str:
    """What changes with the engine, its models and the lexicon's words: pages read with another list read otherwise."""
    digest = hashlib.sha256(f"{VERSION} {engine.identity}".encode())
    for part in (lexicon.graph.mask, lexicon.graph.first, lexicon.graph.target):
        digest.update(part.tobytes())
    return digest.hexdigest()[:32]


def with_words(model: bytes, words: Dawg) -> bytes:
    """The model (a traineddata file) with the graph's words as its list: small, Capitalised and in CAPITALS.

    Raises ValueError for a file that is no such model, or one without a word list or without all letters.
    The file begins with how many parts it may have and where each begins, -1 for one it lacks; parts stand in order.
    """
    try:
        (count,) = struct.unpack_from("<i", model)
        starts = struct.unpack_from(f"<{count}q", model, 4)
        parts = [b""] * count
        end = len(model)
        for i in reversed([i for i in range(count) if starts[i] >= 0]):
            parts[i], end = model[starts[i] : end], starts[i]
        magic, size, _ = struct.unpack_from("<hii", parts[WORDS])
    except (struct.error, IndexError) as error:
        raise ValueError("no model with a word list") from error
    if magic != MAGIC:
        raise ValueError("a word list of another kind")
    # The first line says how many characters there are; then each has a line that begins with it.
    characters = [line.split(" ")[0] for line in parts[CHARACTERS].decode().split("\n")[1:]]
    edges = _edges(words, {char: number for number, char in enumerate(characters)}, math.ceil(math.log2(size + 1)))
    parts[WORDS] = struct.pack("<hii", MAGIC, size, len(edges)) + edges.astype("<u8").tobytes()
    table, at = list(starts), 4 + 8 * count
    for i, part in enumerate(parts):
        if starts[i] >= 0:
            table[i] = at
            at += len(part)
    return struct.pack(f"<i{count}q", count, *table) + b"".join(parts)


def _edges(words: Dawg, numbers: dict[str, int], bits: int) -> Edges:
    """The graph as the engine has it: edges node by node, each with its character, flags, and where it leads.

    The root comes first, its edges in the order of characters; then the nodes behind a first capital, which go on in
    small letters or in capitals; then all nodes in small letters, and all of them in capitals.
    """
    if missing := [letter for letter in ALPHABET if letter not in numbers]:
        raise ValueError(f"a model without {' '.join(missing)}")
    small = np.array([numbers[letter] for letter in ALPHABET], np.uint64)
    large = np.array([numbers.get(letter.upper(), numbers[letter]) for letter in ALPHABET], np.uint64)
    final = np.uint64(1) << np.uint64(FINAL)
    node, code = np.nonzero(_bits(words.mask & ~final))
    last = np.append(node[1:] != node[:-1], True) * np.uint64(LAST)
    goal = words.mask[words.target]
    flags = last | ((goal & final) > 0) * np.uint64(WORD_ENDS)
    leads = (goal & ~final) > 0
    begins = words.first[words.target].astype(np.uint64)
    root = np.flatnonzero(node == 0)
    capital = root[large[code[root]] != small[code[root]]]
    behind = [np.flatnonzero(node == words.target[edge]) for edge in capital]
    in_small = len(root) + len(capital) + 2 * sum(map(len, behind))
    in_large = in_small + len(node)

    def written(letters: Edges, which: NDArray[np.intp], begin: int) -> Edges:
        """The edges with these letters, leading on to nodes from ``begin`` on."""
        to = np.where(leads[which], begins[which] + np.uint64(begin), np.uint64(0))
        return _packed(letters[code[which]], flags[which], to, bits)

    first, second = [written(small, root, in_small)], []
    at = len(root) + len(capital)
    for edge, after in zip(capital, behind, strict=True):
        # Of the two sets of edges behind a capital, the end of the first is not the end of all.
        two = [written(small, after, in_small) & ~np.uint64(LAST << bits), written(large, after, in_large)]
        to = np.array([at if len(after) else 0], np.uint64)
        first.append(_packed(large[code[[edge]]], flags[[edge]], to, bits))
        second += two
        at += 2 * len(after)
    top = np.concatenate(first) & ~np.uint64(LAST << bits)
    top = top[np.argsort(top & np.uint64((1 << bits) - 1))]
    top[-1] |= np.uint64(LAST << bits)
    every = np.arange(len(node))
    return np.concatenate([top, *second, written(small, every, in_small), written(large, every, in_large)])


def _bits(masks: NDArray[np.uint64]) -> NDArray[np.uint8]:
    """A row of 64 bits for each mask, the lowest first."""
    return np.unpackbits(masks.astype("<u8").view(np.uint8).reshape(-1, 8), axis=1, bitorder="little")


def _packed(letters: Edges, flags: Edges, to: Edges, bits: int) -> Edges:
    """Edges in the engine's form; three bits are for flags, above those of the letter."""
    packed: Edges = letters | flags << np.uint64(bits) | to << np.uint64(bits + 3)
    return packed
