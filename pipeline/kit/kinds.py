"""models/statements.yaml: the kinds of statements, and the cues that announce them."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

import yaml
from rapidfuzz.distance import Levenshtein

GAP = "…"
FUZZY_LENGTH = 8
"""From this length on one letter inside a cue word may be misread; shorter words have too many neighbours."""


@dataclass(frozen=True, slots=True)
class Cue:
    """Words in order, each with its alternatives; an empty tuple stands for the gap ``…``."""

    kind: str
    source: str
    words: tuple[tuple[str, ...], ...]
    backing: bool = False

    @property
    def rarest(self) -> tuple[str, ...]:
        """The alternatives of the longest word: one of them stands in whatever the cue matches."""
        return max((words for words in self.words if words), key=lambda words: min(map(len, words)))


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of statement."""

    name: str
    label: str
    plural: str
    headings: tuple[str, ...]
    nouns: tuple[str, ...]
    cues: tuple[Cue, ...]
    examples: tuple[tuple[str, tuple[str, ...]], ...]
    counterexamples: tuple[str, ...]


@dataclass(frozen=True)
class Kinds:
    """Every kind of statement, in the order of the file."""

    all: tuple[Kind, ...]
    _memory: dict[str, str] = field(default_factory=dict, repr=False, compare=False)

    @cached_property
    def cues(self) -> tuple[Cue, ...]:
        return tuple(cue for kind in self.all for cue in kind.cues)

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """Every word of every cue."""
        return frozenset(word for cue in self.cues for words in cue.words for word in words)

    @cached_property
    def keys(self) -> frozenset[str]:
        """Words of which one stands in whatever a cue matches."""
        return frozenset(word for cue in self.cues for word in cue.rarest)

    def normal(self, word: str) -> str:
        """The cue word that a printed word is, one letter inside it misread or none; else the word in lower case.

        The first letter and the last two must be right: ``antecknas`` is no misread ``antecknar``.
        """
        low = word.casefold()
        if low in self.vocabulary:
            return low
        if len(low) < FUZZY_LENGTH - 1:
            return low
        found = self._memory.get(low)
        if found is None:
            found = next((cue for cue in self._long if _misread(low, cue)), low)
            if len(self._memory) > 50_000:
                self._memory.clear()
            self._memory[low] = found
        return found

    @cached_property
    def _long(self) -> tuple[str, ...]:
        return tuple(sorted(word for word in self.vocabulary if len(word) >= FUZZY_LENGTH))

    def of_heading(self, heading: str) -> str | None:
        """The kind that a heading names: ``Ersättaryttrande från Anna Ek (F!)``."""
        words = " ".join(self.normal(word.strip(":.,*#_")) for word in heading.split())
        found = [
            (len(name), kind.name)
            for kind in self.all
            for name in kind.headings
            if f" {name} " in f" {words} " or f" {name}s " in f" {words} "
        ]
        return max(found)[1] if found else None

    def of_noun(self, word: str) -> str | None:
        """The kind that a noun in running text means: ``uttalandet``."""
        low = self.normal(word)
        return next((kind.name for kind in self.all if low in kind.nouns), None)


def _misread(word: str, cue: str) -> bool:
    return (
        abs(len(word) - len(cue)) <= 1
        and word[0] == cue[0]
        and word[-2:] == cue[-2:]
        and Levenshtein.distance(word, cue, score_cutoff=1) == 1
    )


def parse_cue(kind: str, source: str, backing: bool = False) -> Cue:
    """A cue as it is written in the file: ``reserverar|reserverade sig``."""
    words = tuple(() if part == GAP else tuple(part.casefold().split("|")) for part in source.split())
    return Cue(kind, source, words, backing)


def _kind(name: str, row: dict[str, Any]) -> Kind:
    own = tuple(parse_cue(name, cue) for cue in row["cues"])
    backing = tuple(parse_cue(name, cue, backing=True) for cue in row.get("backing") or ())
    return Kind(
        name=name,
        label=row["label"],
        plural=row["plural"],
        headings=tuple(row["headings"]),
        nouns=tuple(row["nouns"]),
        cues=own + backing,
        examples=tuple((example["text"], tuple(example["parties"])) for example in row["examples"]),
        counterexamples=tuple(row["counterexamples"]),
    )


def load(folder: Path) -> Kinds:
    """The kinds of a models folder."""
    content = yaml.safe_load((folder / "statements.yaml").read_text(encoding="utf-8"))
    return Kinds(tuple(_kind(name, row) for name, row in content.items()))
