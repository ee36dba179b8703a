"""Learn: a folder of Swedish text, and aligned pairs, in; the tables of models/lexicon/ out."""

from __future__ import annotations

import lzma
import math
import re
import sys
from collections import Counter
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from pipeline.kit import confusions, dawg
from pipeline.kit.formulas import lines
from pipeline.kit.lexicon import (
    BEGIN,
    CAPITAL,
    END,
    LETTER_CLASSES,
    PER_NAT,
    SHORTEST_PART,
    WORD,
    letter_codes,
)
from pipeline.repair import hunspell
from pipeline.repair.count import ngrams
from pipeline.repair.pairs import confusions as from_pairs
from pipeline.resources import models_dir

TOKEN = re.compile(r"[^\W\d_]+(?:[-'’:][^\W\d_]+)*")
SEEN_OFTEN = 6  # a spelling the dictionary lacks is a word once clean text has it this many times
# A capital where no sentence begins: after a small letter or a comma.
NAME = re.compile(r"(?<=[a-zåäöé,] )[A-ZÅÄÖ][^\W\d_]+(?:[-'’:][^\W\d_]+)*")
# Words that end hundreds of compounds in minutes, though the dictionary lets them end none.
ENDS = re.findall(
    r"\w+",
    "råd rådet rådets råden år året årets åren del delen delens delar delarna tal talet talen tak taket fas fasen hot "
    "hotet akt akten akter led ledet kod koden koder ort orten orter vis",
)
SELDOM = 0.02  # sightings that every part of a compound is given beforehand
FROM_WORDS = 0.15  # what a word's frequency alone counts for, beside the compounds it was met in
MOST_FROM_WORDS = 2.0  # sightings that it may count for: "krävs" is common, yet begins no compound that anyone wrote
KIN = 0.2  # of a word's sightings, what each of its forms is given as well: "inspektörernas" is no rare word
FORMULAS = 8  # times that each formula of minutes counts: they are few, and minutes are full of them
AS_A_NAME = 1 / 20  # how often, beside its small letters, a word must be written so to count as a name


def texts(folder: Path) -> Iterator[str]:
    """Every line of the ``.txt`` and ``.txt.xz`` files below the folder, files in order of name; pairs are left out."""
    for path in sorted(folder.rglob("*.txt*")):
        if path.name.endswith((".ocr.txt", ".gold.txt")):
            continue
        if path.suffix == ".xz":
            with lzma.open(path, "rt", encoding="utf-8") as file:
                yield from file
        elif path.suffix == ".txt":
            yield from path.read_text(encoding="utf-8").splitlines()


def dictionaries() -> list[Path]:
    """The Hunspell dictionaries of the installed package hunspell-sv."""
    found = sorted((Path(sys.prefix) / "share" / "hunspell").glob("sv_SE*.dic"))
    if not found:
        raise FileNotFoundError("No Swedish Hunspell dictionary: pip install hunspell-sv")
    return found


def vocabulary(counts: Counter[str], names: Counter[str]) -> dict[str, int]:
    """Lower-case word → flags, from the dictionaries and from spellings that clean text has often.

    ``counts`` has every spelling, ``names`` those with a capital where no sentence begins.
    """
    flags: dict[str, int] = {}

    def add(word: str, flag: int) -> None:
        key = word.lower()
        if set(key) <= dawg.CODE.keys():
            flags[key] = flags.get(key, 0) | flag

    for path in dictionaries():
        forms = hunspell.read(path)
        for word in forms.words:
            add(word, WORD if word[:1].islower() else CAPITAL)
        for word in forms.begins:
            add(word, BEGIN)
        for word in (*forms.ends, *ENDS):
            add(word, END)
    for word, count in counts.items():
        if count >= SEEN_OFTEN:
            lower = word.lower()
            # "Inom" and "Härvid" begin sentences: that makes no names of them.
            ordinary = word.islower() or (
                word == lower.capitalize() and names[word] <= AS_A_NAME * max(counts[lower], 20)
            )
            add(word, WORD if ordinary else CAPITAL)
    return flags


def _quantised(probability: float) -> int:
    return min(255, round(-math.log(probability) * PER_NAT))


def formulas() -> list[str]:
    """The set phrases of minutes, as often as they count."""
    return lines(models_dir()) * FORMULAS


def kinship(counts: Counter[str]) -> dict[str, float]:
    """Lower-case word → what the other forms of its stem add to its own count."""
    added: dict[str, float] = {}
    for path in dictionaries():
        for family in hunspell.read(path).families:
            share = KIN * sum(counts[form.lower()] for form in set(family)) / len(family)
            for form in family:
                added[form.lower()] = max(added.get(form.lower(), 0.0), share)
    return added


def unigrams(words: list[str], counts: Counter[str]) -> NDArray[np.uint8]:
    """-log P(word) in steps of 1/PER_NAT, mixed from the text's counts and from wordfreq."""
    from wordfreq import get_frequency_dict

    general = get_frequency_dict("sv", wordlist="large")
    lower: Counter[str] = Counter()
    for word, count in counts.items():
        lower[word.lower()] += count
    kin = kinship(lower)
    total = sum(lower.values())
    return np.array(
        [_quantised(0.75 * (lower[w] + kin.get(w, 0.0) + 0.05) / total + 0.25 * general.get(w, 1e-9)) for w in words],
        np.uint8,
    )


def parts(
    graph: dawg.Dawg, flags: NDArray[np.uint8], cost: NDArray[np.uint8], counts: Counter[str]
) -> tuple[NDArray[np.uint8], NDArray[np.uint8]]:
    """-log P(part) of what begins, and of what ends, a compound, from how the text's own words divide.

    A part met in no compound is as probable as the word alone lets one expect; ``cost`` is that of the words alone.
    """
    begins, ends = np.zeros(len(flags)), np.zeros(len(flags))
    for word, count in counts.items():
        lower = word.lower()
        if len(lower) < 2 * SHORTEST_PART:
            continue
        for at, number in graph.prefixes(lower):
            rest = graph.number(lower[at:])
            long_enough = SHORTEST_PART <= at <= len(lower) - SHORTEST_PART
            if long_enough and rest >= 0 and flags[number] & BEGIN and flags[rest] & END:
                begins[number] += math.log1p(count)
                ends[rest] += math.log1p(count)
    alone = np.exp(-cost / PER_NAT)

    def costs(met: NDArray[np.float64], allowed: NDArray[np.bool_]) -> NDArray[np.uint8]:
        from_words = np.minimum(FROM_WORDS * met.sum() * alone / alone[allowed].sum(), MOST_FROM_WORDS)
        expected = allowed * (SELDOM + from_words)
        share = np.where(allowed, met + expected, 1e-12)
        steps: NDArray[np.uint8] = np.clip(np.rint(-np.log(share / share.sum()) * PER_NAT), 0, 255).astype(np.uint8)
        return steps

    return costs(begins, flags & BEGIN > 0), costs(ends, flags & END > 0)


def letters(counts: Counter[str]) -> NDArray[np.uint8]:
    """-log P(third letter | two before) in steps of 1/PER_NAT, over words with "#" around them."""
    size = LETTER_CLASSES
    table = np.full((size, size, size), 0.02)
    for word, count in counts.items():
        codes = letter_codes(word.lower())
        weight = math.log1p(count)
        for a, b, c in zip(codes, codes[1:], codes[2:], strict=False):
            table[a, b, c] += weight
    costs = -np.log(table / table.sum(axis=2, keepdims=True))
    steps: NDArray[np.uint8] = np.clip(np.rint(costs * PER_NAT), 0, 255).astype(np.uint8)
    return steps


def learn(folder: Path, out: Path) -> None:
    """Write what the folder's text and pairs teach into ``out``, a models folder; same input, same bytes.

    Text: ``*.txt`` and ``*.txt.xz`` at any depth. Pairs: ``NAME.ocr.txt`` (read) with ``NAME.gold.txt`` (true).
    Without pairs the confusions stay as they are.
    """
    counts: Counter[str] = Counter()
    names: Counter[str] = Counter()
    for line in chain(texts(folder), formulas()):
        counts.update(TOKEN.findall(line))
        names.update(NAME.findall(line))
    flags = vocabulary(counts, names)
    words = sorted(flags, key=dawg.sort_key)
    graph = dawg.build(words)
    target = out / "lexicon"
    target.mkdir(parents=True, exist_ok=True)
    cost = unigrams(words, counts)
    kinds = np.array([flags[w] for w in words], np.uint8)
    begin_cost, end_cost = parts(graph, kinds, cost, counts)
    np.savez_compressed(
        target / "words.npz",
        mask=graph.mask,
        first=graph.first,
        target=graph.target,
        skip=graph.skip,
        flags=kinds,
        cost=cost,
        begin_cost=begin_cost,
        end_cost=end_cost,
        letters=letters(counts),
    )
    alone = {word: math.exp(-step / PER_NAT) for word, step in zip(words, cost.tolist(), strict=True)}
    ngrams(chain(texts(folder), formulas()), target / "ngrams.npz", alone)
    if any(folder.rglob("*.ocr.txt")):
        known = confusions.load(out) if (out / "confusions.tsv").exists() else confusions.Confusions(())
        confusions.save(from_pairs(folder, known), out)
