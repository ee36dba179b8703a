"""Counts of facts that were right, missed and invented, and the differences behind them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable
from dataclasses import dataclass, field


@dataclass(slots=True)
class Tally:
    """Counts of one kind of fact."""

    right: int = 0
    missed: int = 0
    invented: int = 0

    def __add__(self, other: Tally) -> Tally:
        return Tally(self.right + other.right, self.missed + other.missed, self.invented + other.invented)

    @property
    def gold(self) -> int:
        return self.right + self.missed

    @property
    def precision(self) -> float:
        found = self.right + self.invented
        return self.right / found if found else 1.0

    @property
    def recall(self) -> float:
        return self.right / self.gold if self.gold else 1.0

    @property
    def f1(self) -> float:
        total = 2 * self.right + self.missed + self.invented
        return 2 * self.right / total if total else 1.0


@dataclass(slots=True)
class Score:
    """Tallies per kind of fact, and a line per difference."""

    tallies: dict[str, Tally] = field(default_factory=dict)
    differences: list[str] = field(default_factory=list)

    def add(self, kind: str, tally: Tally) -> None:
        self.tallies[kind] = self.tallies.get(kind, Tally()) + tally

    def compare(self, kind: str, gold: Iterable[Hashable], found: Iterable[Hashable], where: str) -> None:
        """Add facts that are equal or not."""
        want, have = Counter(gold), Counter(found)
        both = want & have
        self.add(kind, Tally(both.total(), (want - both).total(), (have - both).total()))
        self.differences += [f"{where}: {kind}: missed {fact}" for fact in (want - both).elements()]
        self.differences += [f"{where}: {kind}: invented {fact}" for fact in (have - both).elements()]

    def check(self, kind: str, wanted: object, got: object, where: str) -> None:
        """Add one value that is right or wrong."""
        right = wanted == got
        self.add(kind, Tally(1, 0, 0) if right else Tally(0, 1, 1))
        if not right:
            self.differences.append(f"{where}: {kind}: wanted {wanted!r}, got {got!r}")
