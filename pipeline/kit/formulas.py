"""Formulas: models/lexicon/formulas.txt, set phrases of Swedish minutes."""

from __future__ import annotations

import re
from pathlib import Path

_WORD = re.compile(r"[a-zåäöé]+(?:-[a-zåäöé]+)?")
LONG = 6
"""Letters from which a word is one of minutes alone, or nearly."""


def lines(folder: Path) -> list[str]:
    return (folder / "lexicon" / "formulas.txt").read_text(encoding="utf-8").splitlines()


def load(folder: Path) -> frozenset[str]:
    """The long words of the phrases, in lower case."""
    found = (word for line in lines(folder) for word in _WORD.findall(line.lower()))
    return frozenset(word for word in found if len(word) >= LONG)
