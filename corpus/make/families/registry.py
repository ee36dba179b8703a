"""Every family by its name."""

from __future__ import annotations

from corpus.make.families.base import Family
from corpus.make.families.classic import Classic, ClassicSans
from corpus.make.families.margin import Margin
from corpus.make.families.old import MarginNumbers, Typewriter

FAMILIES: dict[str, Family] = {
    "classic": Classic(),
    "classic-sans": ClassicSans(),
    "margin": Margin(),
    "margin-numbers": MarginNumbers(),
    "typewriter": Typewriter(),
}
