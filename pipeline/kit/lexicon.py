"""models/lexicon/: known words, frequencies, n-grams, and how well a text reads."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Lexicon:
    def quality(self, value: str) -> float:
        return 1.0


def load(folder: Path) -> Lexicon:
    return Lexicon()
